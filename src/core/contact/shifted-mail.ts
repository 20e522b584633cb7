// The alphabets that page systems turn, each within itself: "+" to ":", "@" to "Z", "a" to "z".
const RINGS = [[0x2b, 0x3a], [0x40, 0x5a], [0x61, 0x7a]] as const;
const WRITTEN = /^javascript:.*\(\s*(?:'|%27|")([^'"%\s]{8,200}|[^'"\s]{8,200})(?:'|%27|")/i;
const START = 'mailto:';

/**
 * The `mailto:` address inside a link such as `javascript:open('nbjmup+jogpAtipq…')`, where every letter is turned by the
 * same number of places; `null` for every other link. Nothing is run.
 */
export function unshifted(href: string): string | null {
  const written = decoded(WRITTEN.exec(href)?.[1] ?? '');
  const first = written.charCodeAt(0);
  const ring = RINGS.find(([from, to]) => first >= from && first <= to);
  if (!ring) return null;
  const places = START.charCodeAt(0) - first;
  const turned = [...written].map(letter => turn(letter.charCodeAt(0), places)).join('');
  return turned.startsWith(START) && turned.includes('@') ? turned : null;
}

function turn(code: number, places: number): string {
  const ring = RINGS.find(([from, to]) => code >= from && code <= to);
  if (!ring) return String.fromCharCode(code);
  const [from, to] = ring;
  const size = to - from + 1;
  return String.fromCharCode(from + (((code - from + places) % size) + size) % size);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
