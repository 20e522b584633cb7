// A label of a host name after RFC 1035 section 2.3.1 as RFC 1123 relaxed it, or an address in brackets.
const HOST = /^(?:(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}|(?:\d{1,3}\.){3}\d{1,3}|\[[0-9a-f:.]+\]|localhost)$/;

/** The host that a person means by `shop.example`, `www.shop.example` or a pasted address; `null` when it is none. */
export function siteFrom(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '') return null;
  // Nobody who quiets www.shop.example means to be read on shop.example.
  const host = url.hostname.replace(/^www\.(?=[^.]+\.)/, '').replace(/\.$/, '');
  return HOST.test(host) ? host : null;
}
