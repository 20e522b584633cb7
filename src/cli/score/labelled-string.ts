import strings from './string-classes.json' with { type: 'json' };

/** A text with what it should be heard as. */
export interface LabelledString {
  readonly text: string;
  /** Word of the label file, kept for the list. */
  readonly label: string;
  readonly subtype: string;
  readonly lang: string;
  readonly expected: ExpectedHearing;
}

/** What should be heard in a text: one of these, nothing, or no question that Earshot asks. */
export type ExpectedHearing =
  | { readonly kind: 'any'; readonly classes: readonly string[]; readonly detectors: readonly string[] }
  | { readonly kind: 'nothing'; readonly set: string }
  | { readonly kind: 'unasked' };

interface LabelMeaning {
  readonly classes?: readonly string[];
  readonly detectors?: readonly string[];
}

const meanings: Readonly<Record<string, LabelMeaning>> = strings.labels;
const negatives: Readonly<Record<string, string>> = strings.negatives;

/** Reads one row of a file of strings; `null` when it holds no text with a label. */
export function labelledString(row: unknown, phraseClasses: ReadonlySet<string>): LabelledString | null {
  const { text, class: phraseClass, label, lang, subtype, sub, detectors } = typeof row === 'object' && row !== null ? { ...row } as Record<string, unknown> : {};
  const name = typeof phraseClass === 'string' ? phraseClass : label;
  if (typeof text !== 'string' || (typeof name !== 'string' && !Array.isArray(detectors))) return null;
  const own = typeof name === 'string' ? name : 'detectors';
  return {
    text,
    label: own,
    subtype: [subtype, sub].find(word => typeof word === 'string') ?? '',
    lang: typeof lang === 'string' ? lang : 'unknown',
    expected: Array.isArray(detectors) ? expectedDetectors(detectors.filter(id => typeof id === 'string')) : expectedBy(own, phraseClasses),
  };
}

function expectedDetectors(detectors: readonly string[]): ExpectedHearing {
  return detectors.length > 0 ? { kind: 'any', classes: [], detectors } : { kind: 'nothing', set: 'text-negatives' };
}

function expectedBy(label: string, phraseClasses: ReadonlySet<string>): ExpectedHearing {
  const set = Object.entries(negatives).find(([key]) => key === label || (key.endsWith('*') && label.startsWith(key.slice(0, -1))));
  if (set) return { kind: 'nothing', set: set[1] };
  if (label === 'none') return { kind: 'nothing', set: 'look-alikes' };
  const meaning = meanings[label];
  if (meaning) return { kind: 'any', classes: meaning.classes ?? [], detectors: meaning.detectors ?? [] };
  return phraseClasses.has(label) ? { kind: 'any', classes: [label], detectors: [] } : { kind: 'unasked' };
}
