import { describe, expect, it } from 'vitest';
import { countStrings, type HeardString } from '../../src/cli/score/count-strings.ts';
import { labelledString } from '../../src/cli/score/labelled-string.ts';

const classes = new Set(['no-reply', 'unsubscribe', 'cancel', 'hold', 'retention']);

let made = 0;

function heard(row: object, ...names: readonly string[]): HeardString {
  const string = labelledString({ text: `text ${made += 1}`, lang: 'en', ...row }, classes);
  if (!string) throw new Error('strings.test.ts: the row labels no text.');
  return { ...string, heard: { classes: names.length > 0 ? names : ['none'], detectors: names.filter(name => name.startsWith('cancel-')) } };
}

const shares = (rows: readonly HeardString[], name: string): readonly number[] => {
  const figure = countStrings(rows)[name];
  return figure ? [figure.hits, figure.of] : [];
};

describe('labelled texts', () => {
  const rows = [
    heard({ class: 'no-reply' }, 'no-reply'), heard({ class: 'no-reply' }), heard({ class: 'no-reply', lang: 'de' }, 'no-reply'),
    heard({ class: 'no-reply', lang: 'sw' }),
    heard({ label: 'cancel-hard', subtype: 'by-post' }, 'cancel', 'cancel-by-post'), heard({ label: 'cancel-hard', subtype: 'no-refund' }, 'cancel'),
    heard({ class: 'negative', sub: 'reply' }, 'no-reply'), heard({ class: 'negative' }, 'unsubscribe'), heard({ class: 'background' }),
    heard({ label: 'cancel-easy' }, 'cancel'), heard({ label: 'other-dark:Countdown' }, 'cancel-by-phone'), heard({ label: 'trick-question' }, 'no-reply'),
  ];

  it.each([
    ['strings/no-reply/recall', [2, 3]],
    ['strings/no-reply/lang:de/recall', [1, 1]],
    ['strings-beyond/no-reply/recall', [0, 1]],
    ['strings/obstruction/recall', [1, 2]],
    ['strings/obstruction-strict/recall', [1, 1]],
    ['strings/look-alikes/accusing/false', [1, 2]],
    ['strings/look-alikes/any-class/false', [2, 2]],
    ['strings/background/accusing/false', [0, 1]],
    ['strings/text-negatives/detectors/false', [1, 2]],
    ['strings/class:no-reply/precision', [2, 3]],
    ['strings/class:unsubscribe/precision', [0, 1]],
    ['strings/trick-question/recall', []],
  ])('%s is %o', (name, counts) => {
    expect(shares(rows, name)).toEqual(counts);
  });

  it('are heard rightly under each of the labels that their words stand under', () => {
    const both = [heard({ text: 'Abbestellen', class: 'unsubscribe-label' }, 'unsubscribe', 'cancel'), heard({ text: 'Abbestellen', class: 'cancel-label' }, 'unsubscribe', 'cancel')];
    expect(shares(both, 'strings/class:cancel/precision')).toEqual([2, 2]);
  });

  it('may name their detectors themselves', () => {
    expect(labelledString({ text: 'x', detectors: ['hold-wall'] }, classes)?.expected).toEqual({ kind: 'any', classes: [], detectors: ['hold-wall'] });
    expect(labelledString({ text: 'x', detectors: [] }, classes)?.expected).toMatchObject({ kind: 'nothing' });
  });

  it('are left out when their label means nothing here', () => {
    expect(labelledString({ text: 'x', class: 'poem' }, classes)?.expected).toEqual({ kind: 'unasked' });
    expect(labelledString({ class: 'hold' }, classes)).toBeNull();
  });
});
