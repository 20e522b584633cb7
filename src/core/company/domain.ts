import { parse } from 'tldts';
import { toAscii, toUnicode } from './punycode.ts';

const WITH_PRIVATE = { allowPrivateDomains: true };
// RFC 6761, RFC 6762, RFC 1918, RFC 3927, RFC 4193: names and numbers that mean another machine at every desk.
const NEAR_NAME = /^(?:localhost|.*\.localhost|.*\.local)$/;
const NEAR_NUMBER = /^(?:127\.|10\.|0\.0\.0\.0$|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/;
// Latin letters of European languages; ı, ĸ, ŀ, ŉ and ſ look like other letters.
const FAMILIAR = /^[a-z0-9à-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț-]+$/u;
// Scripts no letter of which passes for a Latin one; Japanese and Korean write two or three side by side.
const OWN_SCRIPTS: readonly RegExp[] = [
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー0-9-]+$/u, /^[\p{Script=Hangul}\p{Script=Han}0-9-]+$/u,
  /^[\p{Script=Arabic}\p{M}0-9-]+$/u, /^[\p{Script=Hebrew}\p{M}0-9-]+$/u, /^[\p{Script=Thai}0-9-]+$/u,
  /^[\p{Script=Devanagari}0-9-]+$/u, /^[\p{Script=Bengali}0-9-]+$/u,
];
// Cyrillic and Greek letters do pass for Latin ones, except under an ending of their own script.
const LOOKALIKE_SCRIPTS: readonly RegExp[] = [/^[\p{Script=Cyrillic}0-9-]+$/u, /^[\p{Script=Greek}0-9-]+$/u];

/**
 * The name a company record is kept under: public suffix plus one label by the Public Suffix List, private section
 * included, so that each site of a hosting service is a company of its own. Machines without such a name (numbers,
 * `localhost`) go by their host; a bare public suffix belongs to nobody. Lower case, ASCII.
 */
export function registrableDomain(address: string): string | null {
  const { domain, hostname, isIcann } = parse(address, WITH_PRIVATE);
  // The service itself, at the very suffix under which it gives sites away.
  const own = domain ?? parse(address).domain ?? (isIcann === true ? null : hostname);
  return own === null || own === '' ? null : toAscii(own);
}

/** True for this machine and the network around it: what is served there goes by what its pages say of themselves. */
export function isNearby(address: string): boolean {
  const host = parse(address).hostname ?? '';
  return NEAR_NAME.test(host) || NEAR_NUMBER.test(host);
}

/** A domain as people write it; in Punycode where the letters could pass for others (Unicode TR #39). */
export function shownDomain(domain: string): string {
  const decoded = toUnicode(domain);
  const labels = decoded.split('.');
  const ending = labels.at(-1) ?? '';
  return labels.every(label => isPlain(label, ending)) ? decoded : domain;
}

/** The part of a domain that names the company: `shop` of `shop.co.uk`. */
export function nameLabel(domain: string): string {
  return toUnicode(parse(domain, WITH_PRIVATE).domainWithoutSuffix ?? domain);
}

function isPlain(label: string, ending: string): boolean {
  if (FAMILIAR.test(label) || OWN_SCRIPTS.some(script => script.test(label))) return true;
  return LOOKALIKE_SCRIPTS.some(script => script.test(label) && script.test(ending));
}
