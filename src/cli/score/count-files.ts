import { detectors } from '../../core/index.ts';
import { countSliced, tally, type Figures, type Sliced, type Tally } from './figure.ts';
import type { Accusation, JudgedFile } from './judge.ts';
import type { JudgedOptOut } from './judge-opt-out.ts';
import type { JudgedPaths } from './judge-paths.ts';

/** Everything judged of one file. */
export interface ScoredFile extends JudgedFile {
  readonly paths: JudgedPaths;
  readonly optOut: JudgedOptOut | null;
  /** An unread file misses all that it holds, and says nothing of false accusations. */
  readonly isRead: boolean;
  /** The sender's mailbox is known as one that takes no replies, whatever else speaks for the company. */
  readonly isSenderKnown: boolean;
  /** The sender's mailbox is called "noreply" and nothing else. */
  readonly isSenderSpeltOut: boolean;
}

/** Counts detectors, pattern instances, clean inputs, contact paths and opt-outs over all files. */
export function countFiles(files: readonly ScoredFile[]): Figures {
  const counts = tally();
  for (const file of files) {
    countInstances(file, counts);
    countPaths(file, counts);
    if (file.isRead) countAccusations(file, counts);
    if (file.isRead) countOtherNames(file, counts);
    if (file.isRead && file.isClean) countClean(file, counts);
    if (file.optOut) countOptOut(file.optOut, file, counts);
  }
  return counts.figures();
}

function slice({ labelled: { medium, lang, kind } }: JudgedFile): Sliced & { readonly medium: string } {
  return { medium, lang, kind };
}

// Detectors that read both kinds are counted apart as well.
function placesOf(detector: string, medium: string): readonly string[] {
  const reads = detectors.find(({ meta }) => meta.id === detector)?.meta.reads ?? [];
  return reads.length > 1 ? [`detectors/${detector}`, `${medium}/detectors/${detector}`] : [`detectors/${detector}`];
}

function countInstances(file: ScoredFile, counts: Tally): void {
  const of = slice(file);
  for (const { label, detectors: [first = ''], foundBy, isQuoted } of file.instances) {
    const places = file.labelled.medium === 'page' ? ['patterns/all', `patterns/${label}`] : [];
    for (const name of [...places, ...placesOf(first, of.medium)]) {
      countSliced(counts, { name, measure: 'recall', of })(foundBy !== null);
      if (isQuoted !== null) counts.count(`${name}/recall-quoted`, isQuoted);
    }
    if (label === 'no-reply-sender') counts.count('detectors/no-reply-sender/recall-named', foundBy !== null || file.isSenderKnown);
  }
}

function countAccusations(file: ScoredFile, counts: Tally): void {
  const of = slice(file);
  const found = new Map<string, Accusation>(file.accusations.map(accusation => [accusation.detector, accusation]));
  for (const { meta: { id, reads } } of detectors) {
    if (!reads.some(medium => medium === file.labelled.medium)) continue;
    const find = found.get(id);
    for (const name of placesOf(id, of.medium)) {
      if (find && find.judgement !== 'unjudged') countSliced(counts, { name, measure: 'precision', of })(find.judgement === 'right');
      // Of the files on which a find would be false: the share with one.
      if (file.judgementOn(id) === 'false') countSliced(counts, { name, measure: 'false', of })(find !== undefined);
    }
  }
}

// What is asked is how often another name is taken for one that takes no replies.
function countOtherNames(file: ScoredFile, counts: Tally): void {
  const id = 'no-reply-sender';
  if (file.judgementOn(id) !== 'false' || file.isSenderSpeltOut) return;
  counts.count(`detectors/${id}/false-other-name`, file.accusations.some(({ detector }) => detector === id));
}

function countClean(file: ScoredFile, counts: Tally): void {
  const of = slice(file);
  const isAccused = file.accusations.some(({ judgement }) => judgement === 'false');
  for (const name of ['clean/all', `clean/${of.medium}s`]) {
    countSliced(counts, { name, measure: 'accused', of })(isAccused);
    counts.count(`${name}/any-found`, file.accusations.length > 0);
  }
}

function countPaths({ paths, labelled: { medium } }: ScoredFile, { count }: Tally): void {
  for (const place of [medium, 'all']) {
    for (const { type, isSecondary, isFound, isKindFound } of paths.labelled) {
      if (isSecondary) continue;
      count(`paths/${place}/${type}/recall`, isFound);
      count(`paths/${place}/${type}/recall-kind`, isKindFound);
    }
    for (const { type, from, judgement } of paths.offered) {
      // Sender and answer address of a mail are labelled only where the mail invites answers.
      if (from === 'header' && judgement === 'extra') continue;
      count(`paths/${place}/${type}/precision-strict`, judgement === 'right');
      // PAGE.md: a page may hold more addresses than listed; an extra one is unknown, not wrong. Mails are listed whole.
      if (judgement !== 'extra' || medium === 'mail') count(`paths/${place}/${type}/precision`, judgement === 'right');
    }
  }
}

function countOptOut({ isLabelled, isFound, isListed, isSameAddress }: JudgedOptOut, file: ScoredFile, counts: Tally): void {
  const of = slice(file);
  countSliced(counts, { name: 'opt-out', measure: isLabelled ? 'recall' : 'false', of })(isFound);
  if (isLabelled) counts.count('opt-out/recall-listed', isListed);
  if (isSameAddress !== null) counts.count('opt-out/recall-address', isSameAddress);
}
