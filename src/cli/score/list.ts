import type { ScoredFile } from './count-files.ts';
import { accusationsIn, isRecalled, type HeardString } from './count-strings.ts';

/** One thing to read again: where, what, and the words. */
export interface Entry {
  readonly kind: 'miss' | 'false accusation' | 'unjudged find' | 'missed path' | 'wrong path' | 'extra path' | 'missed opt-out';
  /** File name, or `text`. */
  readonly where: string;
  readonly lang: string;
  /** Label or detector. */
  readonly what: string;
  readonly quote: string;
  readonly note: string;
}

/** Every miss, every false accusation and every find that the labels cannot judge, in the order of the files. */
export function entriesOf(files: readonly ScoredFile[], strings: readonly HeardString[]): readonly Entry[] {
  return [...files.flatMap(entriesOfFile), ...strings.flatMap(entriesOfString)];
}

function entriesOfFile(file: ScoredFile): readonly Entry[] {
  const { labelled: { file: where, lang }, instances, accusations, paths, optOut } = file;
  return [
    ...instances.filter(({ foundBy, isQuoted }) => foundBy === null || isQuoted === false).map(({ label, quote, foundBy, outcome, detectors }): Entry => ({
      kind: 'miss', where, lang, what: label, quote: quote ?? '', note: foundBy === null ? `${detectors[0]}: ${outcome}` : `found by ${foundBy} with other words`,
    })),
    ...accusations.filter(({ judgement }) => judgement !== 'right').map(({ detector, quote, judgement }): Entry => ({
      kind: judgement === 'false' ? 'false accusation' : 'unjudged find', where, lang, what: detector, quote, note: file.isClean ? 'clean' : '',
    })),
    ...(optOut?.isLabelled === true && !optOut.isFound ? [{ kind: 'missed opt-out', where, lang, what: 'unsubscribe', quote: file.labelled.quotes['unsubscribeQuote'] ?? '', note: '' } as const] : []),
    ...paths.labelled.filter(({ isFound, isSecondary }) => !isFound && !isSecondary).map(({ type, value }): Entry => ({ kind: 'missed path', where, lang, what: type, quote: value, note: '' })),
    ...paths.offered.filter(({ judgement, from }) => judgement === 'false' || (judgement === 'extra' && from !== 'header')).map(({ type, value, from, judgement }): Entry => ({
      kind: judgement === 'false' ? 'wrong path' : 'extra path', where, lang, what: type, quote: value, note: from,
    })),
  ];
}

function entriesOfString(string: HeardString): readonly Entry[] {
  const { text, lang, label, subtype, expected, heard } = string;
  const note = heard.classes.filter(name => name !== 'none').join(' ');
  if (expected.kind === 'any' && !isRecalled(string)) return [{ kind: 'miss', where: 'text', lang, what: subtype === '' ? label : `${label} (${subtype})`, quote: text, note }];
  const accusing = accusationsIn(string);
  return accusing.length > 0 ? [{ kind: 'false accusation', where: 'text', lang, what: accusing.join(' '), quote: text, note: label }] : [];
}
