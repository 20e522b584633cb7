import type { CompiledPhrases, NumberLists, PhraseListing } from './compiled-phrases.ts';
import { LINE_START } from './network.ts';
import { readNumbers, writeNumbers } from './vlq.ts';

/** Compiled phrases written down as plain text, for a build to carry; read back by `unpackPhrases`. */
export interface PhrasePack {
  /** One literal a line. */
  readonly literals: string;
  /** Distinct values of the listings' fields; a listing names their places. */
  readonly names: readonly string[];
  /** The rest as numbers: see vlq.ts. */
  readonly widths: string;
  readonly symbolsOf: string;
  readonly edges: string;
  readonly heard: string;
  readonly heardAtEnd: string;
  readonly listings: string;
}

const FIELDS_OF_LISTING = 5;
const FIELDS_OF_EDGE = 3;

/** Writes compiled phrases down. */
export function packPhrases({ literals, widths, symbolsOf, edges, heard, heardAtEnd, listings }: CompiledPhrases): PhrasePack {
  const names = [...new Set(listings.flatMap(({ kind, table, lang }) => [kind, table, lang]))];
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    literals: literals.join('\n'),
    names,
    widths: writeNumbers(widths),
    symbolsOf: packLists(symbolsOf),
    edges: `${writeNumbers(lengthsOf(edges))} ${packEdges(edges.values)}`,
    heard: writeNumbers(heard),
    heardAtEnd: writeNumbers(heardAtEnd),
    listings: writeNumbers(listings.flatMap(({ kind, table, lang, group, reach }) => [places.get(kind) ?? 0, places.get(table) ?? 0, places.get(lang) ?? 0, group, reach])),
  };
}

/** Reads compiled phrases back: `unpackPhrases(packPhrases(phrases))` equals `phrases`. */
export function unpackPhrases(pack: PhrasePack): CompiledPhrases {
  return {
    literals: pack.literals.split('\n'),
    widths: readNumbers(pack.widths),
    symbolsOf: unpackLists(pack.symbolsOf),
    edges: unpackEdges(pack.edges),
    heard: readNumbers(pack.heard),
    heardAtEnd: readNumbers(pack.heardAtEnd),
    listings: unpackListings(readNumbers(pack.listings), pack.names),
  };
}

// Lengths first, then what the lists hold.
function packLists(lists: NumberLists): string {
  return `${writeNumbers(lengthsOf(lists))} ${writeNumbers(lists.values)}`;
}

function unpackLists(packed: string): NumberLists {
  const [lengths = '', values = ''] = packed.split(' ');
  return { from: startsFrom(readNumbers(lengths)), values: readNumbers(values) };
}

function lengthsOf({ from }: NumberLists): Int32Array {
  return from.subarray(1).map((end, list) => end - (from[list] as number));
}

function startsFrom(lengths: Int32Array): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  for (const [list, length] of lengths.entries()) from[list + 1] = (from[list] as number) + length;
  return from;
}

// By columns, and the origin as its distance from the goal: most edges lead from one state to the next.
function packEdges(edges: Int32Array): string {
  const goals = columnOf(edges, 1);
  const distances = columnOf(edges, 0).map((origin, edge) => distanceOf(origin, goals[edge] as number));
  return [goals, distances, columnOf(edges, 2)].map(writeNumbers).join(' ');
}

function unpackEdges(packed: string): NumberLists {
  const [lengths = new Int32Array(), goals = lengths, distances = goals, gaps = goals] = packed.split(' ').map(readNumbers);
  const values = new Int32Array(goals.length * FIELDS_OF_EDGE);
  for (let edge = 0; edge < goals.length; edge += 1) {
    const goal = goals[edge] as number;
    values.set([originOf(distances[edge] as number, goal), goal, gaps[edge] as number], edge * FIELDS_OF_EDGE);
  }
  return { from: startsFrom(lengths), values };
}

function columnOf(edges: Int32Array, column: number): Int32Array {
  return Int32Array.from({ length: edges.length / FIELDS_OF_EDGE }, (_, edge) => edges[edge * FIELDS_OF_EDGE + column] as number);
}

// The states in which all phrases begin stand for themselves, and distances on the same side of nought make room for them.
function distanceOf(origin: number, goal: number): number {
  if (origin <= LINE_START) return origin;
  const distance = goal - origin;
  return distance < 0 ? distance : distance + LINE_START + 1;
}

function originOf(distance: number, goal: number): number {
  if (distance < 0) return goal - distance;
  return distance <= LINE_START ? distance : goal - (distance - LINE_START - 1);
}

function unpackListings(fields: Int32Array, names: readonly string[]): readonly PhraseListing[] {
  return Array.from({ length: fields.length / FIELDS_OF_LISTING }, (_, listing) => {
    const [kind = 0, table = 0, lang = 0, group = 0, reach = 0] = fields.subarray(listing * FIELDS_OF_LISTING, (listing + 1) * FIELDS_OF_LISTING);
    return { kind: names[kind] as PhraseListing['kind'], table: names[table] ?? '', lang: names[lang] ?? '', group, reach };
  });
}
