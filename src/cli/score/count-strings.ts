import { phraseClasses, type TextMatch } from '../../core/index.ts';
import { figure, tally, type Figures, type Tally } from './figure.ts';
import type { LabelledString } from './labelled-string.ts';
import strings from './string-classes.json' with { type: 'json' };

/** A string beside what was heard in it. */
export interface HeardString extends LabelledString {
  readonly heard: Pick<TextMatch, 'classes' | 'detectors'>;
}

const accusing: readonly string[] = strings.accusing.classes;
const languages: readonly string[] = strings.languages;
const weak: readonly string[] = strings.weakSubtypes.subtypes;
const roofs = Object.entries(strings.roofs) as readonly (readonly [string, readonly string[]])[];

/** True when one of the expected classes or detectors was heard. */
export function isRecalled({ expected, heard }: HeardString): boolean {
  return expected.kind === 'any'
    && (expected.classes.some(name => heard.classes.includes(name)) || expected.detectors.some(id => heard.detectors.includes(id)));
}

/** What was heard although it accuses and nothing should be: detectors first, else classes. */
export function accusationsIn({ expected, heard }: HeardString): readonly string[] {
  if (expected.kind !== 'nothing') return [];
  return [...heard.detectors, ...heard.classes.filter(name => accusing.includes(name))];
}

/**
 * Counts recall by label and language, precision by class, and false hearings on each set of negatives:
 * `any-class` is whatever class but none, `accusing` the classes that accuse, `detectors` what alone would be evidence.
 */
export function countStrings(heard: readonly HeardString[]): Figures {
  const counts = tally();
  for (const string of heard) {
    if (string.expected.kind === 'any') countRecall(string, counts);
    if (string.expected.kind === 'nothing') countNegative(string, string.expected.set, counts);
  }
  return { ...counts.figures(), ...precisionOf(heard) };
}

function countRecall(string: HeardString, { count }: Tally): void {
  const isHit = isRecalled(string);
  const isAsked = languages.includes(string.lang) || string.lang === 'unknown';
  // Languages beyond the promised ones are told apart, so that they neither lift nor lower the figures of the bar.
  const place = isAsked ? 'strings' : 'strings-beyond';
  count(`${place}/${string.label}/recall`, isHit);
  if (string.lang !== 'unknown') count(`${place}/${string.label}/lang:${string.lang}/recall`, isHit);
  if (string.subtype !== '') count(`${place}/${string.label}/kind:${string.subtype}/recall`, isHit);
  for (const [roof, labels] of roofs) {
    if (!labels.includes(string.label) || (roof.endsWith('-strict') && weak.includes(string.subtype))) continue;
    count(`strings/${roof}/recall`, isHit);
  }
  if (string.lang !== 'unknown') count(`${place}/all/lang:${string.lang}/recall`, isHit);
}

function countNegative(string: HeardString, set: string, { count }: Tally): void {
  const { classes, detectors } = string.heard;
  const heardClasses = classes.filter(name => name !== 'none');
  count(`strings/${set}/any-class/false`, heardClasses.length > 0);
  count(`strings/${set}/accusing/false`, heardClasses.some(name => accusing.includes(name)));
  count(`strings/${set}/detectors/false`, detectors.length > 0);
  count(`strings/${set}/accusing/lang:${string.lang}/false`, heardClasses.some(name => accusing.includes(name)));
  for (const name of phraseClasses) count(`strings/${set}/class:${name}/false`, heardClasses.includes(name));
}

// Of all phrases, look-alikes and interface strings in which a class was heard: the share that means it. Harmless shop texts
// and clauses are left out, since they do speak of cancelling and leaving.
function precisionOf(heard: readonly HeardString[]): Figures {
  const judged = heard.filter(({ expected }) => (expected.kind === 'nothing' && expected.set !== 'text-negatives') || (expected.kind === 'any' && expected.classes.length > 0));
  const meant = meaningsOf(judged);
  const classes = [...new Set(judged.flatMap(({ heard: { classes: names } }) => names))].filter(name => name !== 'none').toSorted();
  return Object.fromEntries(classes.map(name => {
    const claimed = judged.filter(string => string.heard.classes.includes(name));
    const right = claimed.filter(({ text }) => meant.get(text)?.has(name)).length;
    return [`strings/class:${name}/precision`, figure(right, claimed.length)];
  }));
}

// The same words stand under several labels: leaving a list, a thread or a paid plan. Each of them is a right hearing.
function meaningsOf(heard: readonly HeardString[]): ReadonlyMap<string, ReadonlySet<string>> {
  const meant = new Map<string, Set<string>>();
  for (const { text, expected } of heard) {
    if (expected.kind !== 'any') continue;
    meant.set(text, new Set([...meant.get(text) ?? [], ...expected.classes]));
  }
  return meant;
}
