// Marks that turn the order of what a reader sees, and characters nobody can see (Unicode TR #36, section 2.2).
const DECEIVING = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const OPENABLE = /^(?:https?:\/\/[^\s/]+|mailto:[^\s]+@|tel:|sms:)/i;
// An address longer than this opens nowhere and only fills the store.
const LONGEST = 4096;

/** The address when it may become a link, else `null`: `https:`, `http:`, `mailto:`, `tel:` and `sms:` alone, nothing in it that misleads the eye. */
export function safeAddress(href: string | null): string | null {
  const address = href?.trim() ?? '';
  if (address.length > LONGEST || DECEIVING.test(address)) return null;
  return OPENABLE.test(address) ? address : null;
}

/** Text without characters that nobody sees or that turn the reading order. */
export function plainText(text: string): string {
  return text.replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').replace(/\p{Cc}+/gu, ' ').trim();
}
