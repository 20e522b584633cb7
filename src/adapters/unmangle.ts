const HIGH = new Uint8Array(128).map((_, index) => index + 128);
// The byte of each character that windows-1252 has beyond ASCII.
const BYTES: ReadonlyMap<string, number> = new Map([...new TextDecoder('windows-1252').decode(HIGH)].map((character, index) => [character, index + 128]));
// The first bytes of UTF-8 sequences for Latin, punctuation and symbols, as windows-1252 shows them, with one that may follow.
const TRACES = /[ÂÃÄÅâð][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** Text that was UTF-8 and was declared as Latin-1, put right; any other text unchanged. */
export function unmangled(text: string): string {
  if (!TRACES.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 128 ? code : BYTES.get(text.charAt(at));
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
