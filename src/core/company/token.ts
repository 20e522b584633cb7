const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const WORD = /^(?:[a-z]{3,}|[A-Z][a-z]{2,}|(?![a-zA-Z]+$)\p{L}{2,})$/u;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/;
// Lengths at which chance, not a language, explains the characters: shorter runs of each kind are words and article numbers.
const NUMBER = 6;
const HEX = 8;
const MIXED = 8;
const LONG_MIXED = 12;
const CASED = 16;
const VOWELLESS = 20;
// Words of the languages here have a vowel in three or four letters, chance one in five; camel case turns once in four or more.
const FEWEST_VOWELS = 0.22;
const MOST_TURNS = 0.3;

/** True for a run of letters and digits that no person chose: numbers of things, hashes, keys. */
export function isToken(run: string): boolean {
  if (UUID.test(run)) return true;
  if (/^\d+$/.test(run)) return run.length >= NUMBER && !DATE.test(run);
  if (!/^[\w-]+$/.test(run)) return false;
  if (/\d/.test(run)) return isMixedToken(run);
  return run.length >= CASED && (turns(run) > MOST_TURNS || (run.length >= VOWELLESS && vowels(run) < FEWEST_VOWELS));
}

/** A path part without what is a token in it: `…` for the whole or for a piece. */
export function withoutTokens(part: string): string {
  const pieces = part.split(/([^\p{L}\p{M}\p{N}]+)/u);
  const words = pieces.filter(piece => WORD.test(piece)).length;
  if (UUID.test(part) || (words === 0 && isToken(pieces.filter((_, index) => index % 2 === 0).join('')) && !isDotted(part))) return '…';
  // A number behind two words is the page's own: `how-to-cancel-360012345678`.
  return pieces.map(piece => (isToken(piece) && !(words >= 2 && /^\d+$/.test(piece)) ? '…' : piece)).join('');
}

function isMixedToken(run: string): boolean {
  const digits = run.replaceAll(/\D/g, '').length;
  if (digits === run.length) return run.length >= NUMBER;
  if (/^[0-9a-f]+$/i.test(run) && run.length >= HEX && digits >= 2) return true;
  const switches = [...run.matchAll(/\d(?=\D)|\D(?=\d)/g)].length;
  return (run.length >= MIXED && switches >= 3) || (run.length >= LONG_MIXED && digits >= 4 && switches >= 2) || (run.length >= CASED && turns(run) > MOST_TURNS);
}

// `page.2.html` and `24.11.2026` are no tokens for being joined.
function isDotted(part: string): boolean {
  return /^\d{1,4}(?:[.-]\d{1,4}){1,2}(?:\.[a-z]{2,5})?$/i.test(part);
}

function turns(run: string): number {
  return [...run.matchAll(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])|\d(?=[a-zA-Z])|[a-zA-Z](?=\d)/g)].length / run.length;
}

function vowels(run: string): number {
  return run.replaceAll(/[^aeiouy]/gi, '').length / run.length;
}
