import { labelledFile, type LabelledFile } from '../../src/cli/score/labelled-file.ts';
import type { Finding } from '../../src/core/model/finding.ts';

/** A labelled file from the parts that a test speaks of. */
export function labelled(labels: object, rest: object = {}): LabelledFile {
  const file = labelledFile({ file: 'a', url: '', lang: 'en', kind: 'terms', ...rest, labels });
  if (!file) throw new Error('labels.ts: these are no labels of a file.');
  return file;
}

/** A finding of a detector, with the words it quotes. */
export function finding(detector: string, quote = '', outcome: Finding['outcome'] = 'found'): Finding {
  return {
    detector, outcome, version: 1, severity: 'serious', because: '', laws: [],
    evidence: quote === '' ? [] : [{ kind: 'phrase', quote, where: 'p' }],
    source: { kind: 'page', address: '', purpose: 'other', seenAt: '' },
  };
}
