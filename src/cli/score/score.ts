import type { Reading } from '../../core/model/reading.ts';
import { matchText } from '../../core/index.ts';
import { isNoReplyAddress } from '../../core/mail/no-reply-address.ts';
import { readAll } from '../pool.ts';
import { heldAgainstBar, type BarRow } from './bar.ts';
import { countFiles, type ScoredFile } from './count-files.ts';
import { countStrings, type HeardString } from './count-strings.ts';
import type { Corpus, PlacedFile } from './corpus.ts';
import type { Figures } from './figure.ts';
import { detectorsOf } from './expect.ts';
import { judge } from './judge.ts';
import { judgeOptOut } from './judge-opt-out.ts';
import { judgePaths } from './judge-paths.ts';
import { entriesOf, type Entry } from './list.ts';

/** What a labelled folder came to. */
export interface Score {
  readonly schema: 'earshot.score/1';
  readonly counted: { readonly pages: number; readonly mails: number; readonly strings: number };
  readonly bar: readonly BarRow[];
  readonly figures: Figures;
  readonly entries: readonly Entry[];
  /** Page labels that no detector answers, with their number; they count nowhere. */
  readonly unasked: Readonly<Record<string, number>>;
  /** What could not be read, in sentences. */
  readonly problems: readonly string[];
}

const UNREAD: Pick<Reading, 'findings' | 'paths' | 'next'> & { readonly source: Pick<Reading['source'], 'address'> } = { findings: [], paths: [], next: [], source: { address: '' } };

/** Told after every file: how many are done. */
export type Step = (done: number, of: number, file: string) => void;

/** Reads everything labelled, holds it against its labels and counts. */
export async function scoreCorpus(corpus: Corpus, jobs: number, step: Step): Promise<Score> {
  const { scored, problems } = await scoredFiles(corpus.files, jobs, step);
  const heard: readonly HeardString[] = corpus.strings.map(string => ({ ...string, heard: matchText(string.text) }));
  const figures = { ...countFiles(scored), ...countStrings(heard) };
  return {
    schema: 'earshot.score/1',
    counted: {
      pages: scored.filter(({ labelled }) => labelled.medium === 'page').length,
      mails: scored.filter(({ labelled }) => labelled.medium === 'mail').length,
      strings: heard.length,
    },
    bar: heldAgainstBar(figures),
    figures,
    entries: entriesOf(scored, heard),
    unasked: unaskedIn(corpus.files),
    problems: [...corpus.problems, ...problems],
  };
}

function unaskedIn(files: readonly PlacedFile[]): Readonly<Record<string, number>> {
  const labels = files.flatMap(({ patterns }) => patterns.map(({ pattern }) => pattern)).filter(pattern => detectorsOf(pattern).length === 0);
  return Object.fromEntries([...new Set(labels)].map(label => [label, labels.filter(other => other === label).length]));
}

async function scoredFiles(files: readonly PlacedFile[], jobs: number, step: Step): Promise<{ readonly scored: readonly ScoredFile[]; readonly problems: readonly string[] }> {
  const readings = new Map<string, Reading>();
  const problems: string[] = [];
  let done = 0;
  for await (const { input, reading, problem } of readAll(files.map(({ path, url }) => ({ kind: 'file', name: path, url })), jobs, { url: null })) {
    // A file of many messages is read as many; its labels speak of the first.
    const path = input.replace(/#\d+$/, '');
    if (reading && !readings.has(path)) readings.set(path, reading);
    if (!reading) problems.push(problem ?? `${input}: nothing was read.`);
    step(done += 1, files.length, input);
  }
  return { scored: files.map(file => scoredFile(file, readings.get(file.path) ?? null)), problems };
}

// The name of which nobody can say that it is another one.
const SPELT_OUT = /^no[-._]?reply@/i;

function scoredFile(labelled: PlacedFile, reading: Reading | null): ScoredFile {
  const { findings, paths, next, source } = reading ?? UNREAD;
  const sender = source.address.slice(source.address.lastIndexOf(' ') + 1);
  return {
    ...judge(labelled, findings),
    paths: judgePaths(labelled, { paths, next }),
    optOut: judgeOptOut(labelled, { paths, findings }),
    isRead: reading !== null,
    isSenderKnown: labelled.medium === 'mail' && isNoReplyAddress(sender),
    isSenderSpeltOut: labelled.medium === 'mail' && SPELT_OUT.test(sender),
  };
}
