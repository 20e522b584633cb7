/**
 * Puts a mail address in clear that a proxy hid from harvesters: hex pairs, each XORed with the first
 * (Cloudflare, "Email Address Obfuscation"); readers with scripts see the address. `null` when it is none.
 */
export function unshielded(hex: string): string | null {
  if (!/^(?:[0-9a-f]{2}){4,}$/i.test(hex)) return null;
  const codes = (hex.match(/../g) ?? []).map(pair => Number.parseInt(pair, 16));
  const key = codes[0] ?? 0;
  const bytes = codes.slice(1).map(code => code ^ key);
  const address = new TextDecoder().decode(Uint8Array.from(bytes));
  return address.includes('@') ? address : null;
}

/** The `mailto:` address behind a shielded link, `null` for every other link. */
export function unshieldedHref(link: Element): string | null {
  const written = link.getAttribute('href');
  if (written === null || !written.includes('/cdn-cgi/l/email-protection')) return null;
  const hidden = link.getAttribute('data-cfemail') ?? link.querySelector('[data-cfemail]')?.getAttribute('data-cfemail') ?? written.split('#')[1] ?? '';
  const address = unshielded(hidden);
  return address === null ? null : `mailto:${address}`;
}
