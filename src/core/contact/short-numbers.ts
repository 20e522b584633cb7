import type { Candidate } from './phone-candidates.ts';
import { classBefore } from './contact-words.ts';
import { folded } from '../text/folded.ts';
import known from './short-numbers.json' with { type: 'json' };

const RUN = /(?<![\p{L}\d.,:/+#$€£-]|\d[\s.-])\d{2,4}[ .-]?\d{1,4}(?![\d%€$£\p{L}]|[\s.,:/)-]{1,2}\d|\s?[%€$£])/gu;
// "Call 365 days a year": a quantity.
const UNIT = new RegExp(`^[\\s-](?:${known.units.map(unit => (unit.endsWith('*') ? `${folded(unit.slice(0, -1))}\\p{L}*` : folded(unit))).join('|')})(?!\\p{L})`, 'u');
// "call 1052", "SAC: 103 15": nothing but a colon or a small word between.
const DIRECTLY = new RegExp(`(?<!\\p{L})(?:${known.words.map(word => folded(word)).join('|')})[\\s.:()-]{0,3}(?:(?:${known.between.join('|')})[\\s:]){0,2}$`, 'u');
const MOST = 300;
const DIGITS = { least: 3, most: 6 };
const YEAR = /^(?:19|20)\d\d$/;
const emergencies: ReadonlySet<string> = new Set(known.emergency);

/** Service numbers of three to six digits that a word for calling stands directly before; emergency numbers are nobody's way in. */
export function shortNumbers(text: string): readonly Candidate[] {
  if (!/\d{3}/.test(text)) return [];
  return [...text.matchAll(RUN)].slice(0, MOST).flatMap(({ 0: written, index }) => {
    const dialled = written.replaceAll(/\D/g, '');
    if (dialled.length < DIGITS.least || dialled.length > DIGITS.most || YEAR.test(dialled) || isEmergency(dialled)) return [];
    const isDirect = DIRECTLY.test(folded(text.slice(Math.max(0, index - 40), index)));
    const isAmount = UNIT.test(folded(text.slice(index + written.length, index + written.length + 20)));
    return isDirect && !isAmount && classBefore(text, index) === 'phone' ? [{ start: index, end: index + written.length, written, dialled }] : [];
  });
}

function isEmergency(digits: string): boolean {
  return emergencies.has(digits) || known.emergencyBeginnings.some(start => digits.length === DIGITS.most && digits.startsWith(start));
}
