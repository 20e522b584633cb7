import { letters } from './quote-overlap.ts';

// Fewer digits than this are extensions and prices; two numbers agree when the shorter one is the end of the longer.
const SIGNIFICANT = 7;
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** A mailbox as two people would compare it. */
export function mailbox(value: string): string {
  return decoded(value).replace(/^mailto:/i, '').replace(/\?.*$/, '').trim().toLowerCase()
    .replace(/\s*[([]\s*(?:at|@)\s*[)\]]\s*/g, '@').replace(/\s*[([]\s*dot\s*[)\]]\s*/g, '.');
}

/** True when two spellings are one telephone number; a national number agrees with its international form. */
export function isSameNumber(one: string, other: string): boolean {
  return digitForms(one).some(a => digitForms(other).some(b => {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    // `84 59 - 0` is the switchboard of `84 59`.
    return short === long || (short.length >= SIGNIFICANT && (long.endsWith(short) || long.endsWith(`${short}0`)));
  }));
}

/** True when a label's words or address and an offered way speak of the same thing. */
export function isSameWay(labelled: string, offered: { readonly label: string; readonly value: string; readonly href: string | null }): boolean {
  const wanted = letters(decoded(labelled));
  if (wanted === '') return false;
  return [offered.label, offered.value, offered.href ?? ''].map(text => letters(decoded(text)))
    .some(text => text !== '' && (text.includes(wanted) || (text.length >= SIGNIFICANT && wanted.includes(text))));
}

// `+33 (0) 3 67`, `0033 3 67`, `03 67` and `877-430-BIKE (2453)`: each way of reading the same signs.
function digitForms(number: string): readonly string[] {
  const plain = decoded(number).replace(/^(?:tel|sms|callto):/i, '').replace(/[;,].*$/, '').replace(/\s*(?:ext|x|extension|durchwahl)\.?\s*\d+\s*$/i, '');
  const forms = [plain, plain.replace(/\(0\)/g, ''), plain.replace(/\([^)]*\)/g, ''), plain.replace(/\([^)]*\)/g, '').replace(/[a-z]/gi, keypadDigit)];
  return [...new Set(forms.map(form => form.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '')))].filter(form => form !== '');
}

function keypadDigit(letter: string): string {
  return String(KEYPAD.findIndex(key => key.includes(letter.toLowerCase())) + 2);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
