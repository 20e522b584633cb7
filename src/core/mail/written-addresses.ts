/** A mailbox written out in a text: UTF-16 span, end exclusive. */
export interface WrittenAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

// Sought from the @ outwards: from the front, every run of letters would be walked from each of its letters.
const DOMAIN = /@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/iy;
const LOCAL = /[a-z0-9._%+-]/i;
const FIRST = /[a-z0-9]/i;
// RFC 5321 section 4.5.3.1.1
const LONGEST_LOCAL = 64;

/** Mailboxes written out in a text, in its order. Linear. */
export function writtenAddresses(text: string): readonly WrittenAddress[] {
  const found: WrittenAddress[] = [];
  let behind = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, behind))) {
    const start = localStart(text, at, behind);
    DOMAIN.lastIndex = at;
    if (start === at || !DOMAIN.test(text)) continue;
    behind = DOMAIN.lastIndex;
    found.push({ address: text.slice(start, behind), start, end: behind });
  }
  return found;
}

// Where the name before an @ begins; the @ itself when there is none.
function localStart(text: string, at: number, behind: number): number {
  const limit = Math.max(behind, at - LONGEST_LOCAL);
  let start = at;
  while (start > limit && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !FIRST.test(text.charAt(start))) start += 1;
  return start;
}

/** True when words stand within such an address, where `do-not-reply@` orders nothing. */
export function isWithinAddress(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return writtenAddresses(text).some(address => address.start <= start && end <= address.end);
}
