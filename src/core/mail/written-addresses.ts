/** A mailbox written out in a text: UTF-16 span, end exclusive. */
export interface WrittenAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

const ADDRESS = /[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/gi;

/** Mailboxes written out in a text, in its order. */
export function writtenAddresses(text: string): readonly WrittenAddress[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({ address, start: index, end: index + address.length }));
}

/** True when words stand within such an address, where `do-not-reply@` orders nothing. */
export function isWithinAddress(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return writtenAddresses(text).some(address => address.start <= start && end <= address.end);
}
