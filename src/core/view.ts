import type { HeardPhrase, View } from './model/detector.ts';
import type { Evidence } from './model/evidence.ts';
import type { Appearance, Block, Control, ElementRef, Region, Snapshot } from './model/snapshot.ts';
import type { Heard, PhraseMatcher } from './text/phrase-matcher.ts';
import { unknownLook } from './model/unknown-look.ts';
import { guessLanguage } from './text/language.ts';
import { quoteOf } from './text/segment.ts';
import { isTalk } from './talk/is-talk.ts';

/** Elements that nobody has looked at yet. */
export interface Asks {
  /** Those that somebody asked about, and those that are quoted. */
  readonly asks: readonly ElementRef[];
  /** Those among them of which it is enough to know whether they are seen. */
  readonly glances: readonly ElementRef[];
}

/** A view of a snapshot together with the elements whose looks somebody asked about in vain. */
export interface Viewed<S extends Snapshot> {
  readonly view: View<S>;
  /** What is to be measured before the judgement can be called settled, given what it quotes. */
  readonly asks: (quoted: readonly Evidence[]) => Asks;
  /** Elements whose place was named without having been measured. */
  readonly vague: () => readonly ElementRef[];
  /** The same snapshot with further looks; its words are not heard again. */
  readonly withLooks: (more: readonly Appearance[]) => Viewed<S>;
}

/** What the words of a snapshot say, however they look; each part is heard when it is first asked for. */
export interface Hearing {
  readonly inText: (table: string) => readonly HeardPhrase[];
  readonly inLabels: (table: string) => readonly HeardPhrase[];
  readonly lang: () => string | null;
  /** Names of the tables heard in a short text of its own. */
  readonly tablesIn: (text: string) => readonly string[];
}

const NOTHING: readonly HeardPhrase[] = [];
// Words that somebody else said, or that nobody says to the reader.
const NOT_THE_COMPANYS: ReadonlySet<Region> = new Set<Region>(['quote', 'code', 'comment']);
// Enough to recognise a language, little enough to cost nothing on a page of 2 MB.
const LANGUAGE_SAMPLE = 4000;

/** Opens a snapshot for detectors, credits and contact finding: one pass of the matcher, looks on demand. */
export function viewOf<S extends Snapshot>(snapshot: S, matcher: PhraseMatcher): Viewed<S> {
  return viewWith(snapshot, hearingOf(snapshot, matcher));
}

/** The same with what was heard before, for snapshots of the same words. */
export function viewWith<S extends Snapshot>(snapshot: S, hearing: Hearing): Viewed<S> {
  return viewing(snapshot, hearing, lazily(() => isTalk(snapshot, hearing)));
}

/** Prepares to hear the words of a snapshot. */
export function hearingOf(snapshot: Snapshot, matcher: PhraseMatcher): Hearing {
  return {
    inText: byTable(() => snapshot.blocks.flatMap(block => hearBlock(block, matcher))),
    inLabels: byTable(() => snapshot.controls.flatMap(control => hearLabel(control, snapshot.blocks, matcher))),
    lang: lazily(() => languageOf(snapshot)),
    tablesIn: text => matcher.hear(text).map(({ table }) => table),
  };
}

function viewing<S extends Snapshot>(snapshot: S, hearing: Hearing, talks: () => boolean): Viewed<S> {
  const { inText, inLabels } = hearing;
  const looks = new Map(snapshot.appearances.map(appearance => [appearance.ref, appearance]));
  const asked = new Set<ElementRef>();
  const look = (ref: ElementRef): Appearance => {
    const known = looks.get(ref);
    if (known && known.isGlance !== true) return known;
    asked.add(ref);
    return known ?? unknownLook(ref);
  };
  const { place, vague } = placing(snapshot, looks);
  const isHidden = (phrase: HeardPhrase) =>
    looks.get(phrase.block.ref)?.visible === false || (phrase.control && looks.get(phrase.control.ref)?.visible === false);
  const isTheirs = (phrase: HeardPhrase) =>
    !phrase.quoted && !NOT_THE_COMPANYS.has(phrase.block.region) && !isHidden(phrase);
  const view: View<S> = {
    snapshot,
    heard: table => inText(table).filter(isTheirs),
    labelled: table => inLabels(table).filter(isTheirs),
    heardAnywhere: table => [...inText(table), ...inLabels(table)],
    look,
    place,
    evidence: (phrase, note) => evidenceOf(phrase, place, note),
    get isTalk() { return talks(); },
    get lang() { return hearing.lang(); },
  };
  return {
    view,
    asks: quoted => {
      const glances = new Set(quoted.flatMap(({ ref }) => (ref === undefined || looks.has(ref) || asked.has(ref) ? [] : [ref])));
      return { asks: [...asked, ...glances], glances: [...glances] };
    },
    vague,
    withLooks: more => viewing({ ...snapshot, appearances: [...snapshot.appearances, ...more] }, hearing, talks),
  };
}

/** Says where elements stand, and remembers those that nobody has measured. */
function placing(snapshot: Snapshot, looks: ReadonlyMap<ElementRef, Appearance>): Pick<View, 'place'> & Pick<Viewed<Snapshot>, 'vague'> {
  const regions = lazily(() => regionsIn(snapshot));
  const vague = new Set<ElementRef>();
  const place = (ref: ElementRef): string => {
    const path = looks.get(ref)?.path;
    if (path === undefined) vague.add(ref);
    return path || (regions().get(ref) ?? 'page');
  };
  return { place, vague: () => [...vague] };
}

/** Words at the ear, and the block or control that they stand in. */
interface Place {
  readonly text: string;
  readonly block: Block;
  readonly control: Control | null;
}

interface HeardAt extends Place {
  readonly heard: Heard;
}

function hearBlock(block: Block, matcher: PhraseMatcher): readonly HeardAt[] {
  return block.text === '' ? [] : heardAt({ text: block.text, block, control: null }, matcher);
}

function hearLabel(control: Control, blocks: readonly Block[], matcher: PhraseMatcher): readonly HeardAt[] {
  if (control.label === '') return [];
  const own: Block = { ref: control.ref, tag: 'a', region: control.region, text: control.label };
  return heardAt({ text: control.label, block: blocks[control.block] ?? own, control }, matcher);
}

function heardAt({ text, block, control }: Place, matcher: PhraseMatcher): readonly HeardAt[] {
  return matcher.hear(text).map(heard => ({ heard, text, block, control }));
}

// Of thousands of phrases on a long page a dozen are quoted, and finding a sentence costs more than hearing it.
function phraseFrom({ heard: { table, lang, start, end, quoted }, text, block, control }: HeardAt): HeardPhrase {
  let quote: string | null = null;
  return { table, lang, block, control, start, end, quoted, get quote() { return quote ??= quoteOf(text, start, end); } };
}

// Most tables that something is heard in nobody ever asks for, and their phrases are never made.
function byTable(hear: () => readonly HeardAt[]): (table: string) => readonly HeardPhrase[] {
  const tables = lazily(() => grouped(hear()));
  const made = new Map<string, readonly HeardPhrase[]>();
  return table => {
    const places = tables().get(table);
    if (places === undefined) return NOTHING;
    const phrases = made.get(table) ?? places.map(phraseFrom);
    made.set(table, phrases);
    return phrases;
  };
}

function grouped(places: readonly HeardAt[]): ReadonlyMap<string, readonly HeardAt[]> {
  const tables = new Map<string, HeardAt[]>();
  for (const place of places) {
    const group = tables.get(place.heard.table);
    if (group) group.push(place);
    else tables.set(place.heard.table, [place]);
  }
  return tables;
}

function evidenceOf(phrase: HeardPhrase, place: View['place'], note: string | undefined): Evidence {
  const ref = phrase.control?.ref ?? phrase.block.ref;
  const evidence: Evidence = { kind: phrase.control ? 'link' : 'phrase', quote: phrase.quote, where: place(ref), ref };
  return note === undefined ? evidence : { ...evidence, note };
}

// The body is the page.
function regionsIn({ blocks, controls }: Snapshot): ReadonlyMap<ElementRef, string> {
  return new Map([...blocks, ...controls].filter(({ region }) => region !== 'body').map(({ ref, region }) => [ref, region]));
}

function languageOf(snapshot: Snapshot): string | null {
  let sample = snapshot.title;
  for (const block of snapshot.blocks) {
    if (sample.length > LANGUAGE_SAMPLE) break;
    sample += `\n${block.text}`;
  }
  // Declared languages are often the template's, so the words come first.
  return guessLanguage(sample.slice(0, LANGUAGE_SAMPLE)) ?? snapshot.lang;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
