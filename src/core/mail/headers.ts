import type { MailSnapshot } from '../model/snapshot.ts';

/** Values of a header in the order of their lines; empty when the header is missing or the host shows none. */
export function headerValues(snapshot: MailSnapshot, name: string): readonly string[] {
  return snapshot.headers.filter(header => header.name === name).map(header => header.value.trim());
}

/** True when a line of this name stands in the header. */
export function hasHeader(snapshot: MailSnapshot, name: string): boolean {
  return snapshot.headers.some(header => header.name === name);
}
