// So many letters in a row are two or three words; a single long word in common is chance.
const RUN = 16;

/** True when two quotes share a passage: the shorter one whole, or a run of 16 letters, whatever stands between the letters. */
export function quotesOverlap(one: string, other: string): boolean {
  const [short, long] = [letters(one), letters(other)].toSorted((a, b) => a.length - b.length);
  if (!short || !long) return false;
  const run = Math.min(RUN, short.length);
  for (let start = 0; start + run <= short.length; start += 1) {
    if (long.includes(short.slice(start, start + run))) return true;
  }
  return false;
}

/** Letters and digits alone, folded: what two spellings of one passage have in common. */
export function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
