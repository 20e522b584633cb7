import type { ComponentChildren } from 'preact';

// DESIGN section 3: no other scheme ever becomes clickable.
const OPENABLE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** The address when a person may click it, else `null`: `javascript:`, `data:`, `file:` and relative ones stay text. */
export function openable(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return OPENABLE.has(new URL(address).protocol) ? address : null;
}

/** A link that opens beside the surface, or plain text when its address may not be opened. */
export function Link({ address, class: name, onFollow, children }: { address: string | null; class?: string; onFollow?: () => void; children: ComponentChildren }) {
  const href = openable(address);
  if (href === null) return <span>{children}</span>;
  return <a class={name} href={href} target="_blank" rel="noopener noreferrer" onClick={onFollow}>{children}</a>;
}
