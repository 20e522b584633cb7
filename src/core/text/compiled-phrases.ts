import type { Network } from './network.ts';

/** One list of phrases that a match is reported under. */
export interface PhraseListing {
  readonly kind: 'match' | 'except' | 'negator' | 'negator-behind';
  readonly table: string;
  readonly lang: string;
  /** Same number for the lists of one table and language. */
  readonly group: number;
  /** Tokens over which a negator works; 0 for phrases. */
  readonly reach: number;
}

/** Lists of numbers, one behind the other: list `n` is `values[from[n]]` up to `values[from[n + 1]]`. */
export interface NumberLists {
  readonly from: Int32Array;
  readonly values: Int32Array;
}

/**
 * Phrase tables made ready for hearing: flat arrays, which cost nothing to keep, where the lists and maps that they were
 * compiled with would be walked at every garbage collection. What the numbers mean: symbols.ts and network.ts.
 */
export interface CompiledPhrases {
  readonly literals: readonly string[];
  /** Per literal: tokens it covers. */
  readonly widths: Int32Array;
  /** Per literal: the symbols it belongs to. */
  readonly symbolsOf: NumberLists;
  /** Per symbol: its edges, three numbers each: from state, to state, largest gap. */
  readonly edges: NumberLists;
  /** Per state: listing heard when it is reached, or -1. */
  readonly heard: Int32Array;
  /** Per state: listing heard when it is reached by the last token of a line, or -1. */
  readonly heardAtEnd: Int32Array;
  readonly listings: readonly PhraseListing[];
}

/** What hearing needs of a network, and no more. */
export function compact({ symbols, edges, heard, heardAtEnd }: Network, listings: readonly PhraseListing[]): CompiledPhrases {
  return {
    literals: symbols.literals,
    widths: Int32Array.from(symbols.widths),
    symbolsOf: numberLists(symbols.symbolsOf),
    edges: numberLists(Array.from({ length: symbols.count }, (_, symbol) => edges[symbol] ?? [])),
    heard: Int32Array.from(heard),
    heardAtEnd: Int32Array.from(heardAtEnd),
    listings,
  };
}

/** Lays lists one behind the other. */
export function numberLists(lists: readonly (readonly number[])[]): NumberLists {
  const from = new Int32Array(lists.length + 1);
  for (const [list, { length }] of lists.entries()) from[list + 1] = (from[list] as number) + length;
  const values = new Int32Array(from[lists.length] as number);
  for (const [list, numbers] of lists.entries()) values.set(numbers, from[list]);
  return { from, values };
}
