import type { CompanyRecord } from '../core/model/company.ts';
import type { DetectorMeta } from '../core/model/detector.ts';
import type { Posture } from '../core/model/posture.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import { compose, detectors, translations, weigh } from '../core/index.ts';
import { csv, CSV_HEAD } from '../report/csv.ts';
import { htmlOfAll } from '../report/html.ts';
import { escapeMarkdown, oneLine } from '../report/escape.ts';
import { jsonl } from '../report/json.ts';
import { markdown } from '../report/markdown.ts';
import { inputName, readingOf, type ReadingObject } from '../report/reading.ts';
import { sarif } from '../report/sarif.ts';
import { sendersMarkdown, sendersText } from '../report/senders.ts';
import { svg } from '../report/svg.ts';
import { terminalOf, type StreamTraits } from '../report/terminal.ts';
import { text, type TextOptions } from '../report/text.ts';
import { wrap } from '../report/text-wrap.ts';
import { UsageError, type AuditArguments } from './arguments.ts';
import type { Come } from './limit.ts';
import type { Read } from './read-input.ts';

/** One thing to tell of: an input, or a company with all its inputs. */
export interface Entry {
  readonly inputs: readonly string[];
  /** The first of the inputs. */
  readonly read: Read;
  /** What was heard of the company; `null` where nothing was read or no company is known. */
  readonly record: CompanyRecord | null;
}

/** Where the entries of a run go. */
export interface Output {
  /** Tells of one entry, at once where the form allows it, and answers what it came to. */
  readonly add: (entry: Entry) => Promise<Come>;
  /** Writes what could not be written before all was known. Throws `UsageError` where the form cannot hold what came. */
  readonly end: () => Promise<void>;
}

/** An entry made ready for every form. */
interface Told {
  readonly reading: ReadingObject;
  /** Composed when a form first asks for it: half of them never do. */
  readonly card: Scorecard | null;
  /** One sentence in place of a scorecard; empty where there is one. */
  readonly problem: string;
}

/** How one form writes: something for each entry, something at the end, or both. */
interface Writer {
  readonly each: (told: Told, place: number) => string;
  readonly last: (all: readonly Told[]) => string;
  /** The end needs every entry again, so they are kept. */
  readonly keeps: boolean;
}

const METAS: readonly DetectorMeta[] = detectors.map(({ meta }) => meta);

/** The form that the call asks for, written to a stream. */
export function outputFor(call: Pick<AuditArguments, 'format' | 'lang' | 'byCompany'>, stream: NodeJS.WritableStream): Output {
  const now = new Date().toISOString();
  const { each, last, keeps } = writerFor(call, terminalOf(stream as StreamTraits, process.env));
  const kept: Told[] = [];
  let count = 0;
  return {
    add: async entry => {
      const posture = entry.record === null ? null : weigh(entry.record, { now, offDetectors: [] });
      const told = toldOf(entry, posture, { lang: call.lang, now });
      await write(stream, each(told, count));
      count += 1;
      if (keeps) kept.push(told);
      return { posture, findings: entry.record?.findings ?? entry.read.reading?.findings ?? [] };
    },
    end: async () => write(stream, count === 0 && call.format === 'json' ? '[]\n' : last(kept)),
  };
}

function writerFor({ format, byCompany }: Pick<AuditArguments, 'format' | 'byCompany'>, terminal: TextOptions): Writer {
  const none = (): string => '';
  // Readings of one company each stand alone; companies side by side are compared.
  const compared = (draw: (cards: readonly Scorecard[]) => string) => (all: readonly Told[]): string => {
    const cards = cardsOf(all);
    return cards.length > 1 ? `\n${draw(cards)}` : '';
  };
  switch (format) {
    case 'jsonl': return { each: ({ reading }) => jsonl(reading), last: none, keeps: false };
    case 'json': return { each: ({ reading }, place) => `${place === 0 ? '[' : ','}\n${JSON.stringify(reading, null, 2)}`, last: () => '\n]\n', keeps: false };
    case 'csv': return { each: ({ reading }, place) => (place === 0 ? CSV_HEAD : '') + csv(reading), last: none, keeps: false };
    case 'text': return { each: (told, place) => (place === 0 ? '' : '\n') + textOf(told, terminal), last: compared(cards => sendersText(cards, terminal)), keeps: byCompany };
    case 'md': return { each: ({ card, problem }, place) => (place === 0 ? '' : '\n') + (card === null ? `${escapeMarkdown(problem)}\n` : markdown(card)), last: compared(sendersMarkdown), keeps: byCompany };
    case 'html': return { each: none, last: all => htmlOfAll(cardsOf(all), problemsOf(all)), keeps: true };
    case 'svg': return { each: none, last: oneCard, keeps: true };
    case 'sarif': return { each: none, last: all => sarif(all.map(({ reading }) => reading), METAS), keeps: true };
  }
}

function toldOf({ inputs, read, record }: Entry, posture: Posture | null, { lang, now }: { readonly lang: string; readonly now: string }): Told {
  const { input, kind, url, problem } = read;
  const reading = record !== null && inputs.length > 1 ? { ...record, lang: read.reading?.lang ?? null } : read.reading;
  const isCard = record !== null && posture !== null;
  let card: Scorecard | null = null;
  return {
    reading: readingOf({ input, inputs, kind, url, reading, posture, problem }),
    get card() {
      if (isCard) card ??= compose(record, posture, { lang, now, detectors: METAS, translations, jurisdictions: [] });
      return card;
    },
    problem: !isCard ? oneLine(problem ?? `${inputName(input)}: nothing tells which company this is; name its address with --url.`) : '',
  };
}

function textOf({ card, problem }: Told, terminal: TextOptions): string {
  return card === null ? `${wrap(problem, terminal.columns).join('\n')}\n` : text([card], terminal);
}

// A card is one picture of one company; a folder of strangers has none.
function oneCard(all: readonly Told[]): string {
  const [card, ...others] = cardsOf(all);
  if (card === undefined) throw new UsageError(`--format svg: there is no scorecard to draw; ${problemsOf(all)[0] ?? 'give an input that can be read.'}`);
  if (others.length > 0) throw new UsageError(`--format svg: a card shows one company and there are ${others.length + 1} scorecards; give one input, or inputs of one company with --by-company.`);
  return svg(card);
}

function cardsOf(all: readonly Told[]): readonly Scorecard[] {
  return all.flatMap(({ card }) => (card === null ? [] : [card]));
}

function problemsOf(all: readonly Told[]): readonly string[] {
  return all.flatMap(({ problem }) => (problem === '' ? [] : [problem]));
}

async function write(stream: NodeJS.WritableStream, part: string): Promise<void> {
  if (part === '' || stream.write(part)) return;
  await new Promise<void>(resolve => { stream.once('drain', () => resolve()); });
}
