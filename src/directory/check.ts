import rules from './rules.json' with { type: 'json' };

/** A record of unknown shape. */
export type Raw = Readonly<Record<string, unknown>>;

// Marks that turn the order of what a reader sees, and characters nobody can see (Unicode TR #36, section 2.2).
const DECEIVING = /(?![\t\n\r])\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const ACTING = /^[\s\p{Cc}]*(?:javascript|data|vbscript|blob|file)\s*:/iu;
const WEB = /^https?:\/\/(?![^/?#]*@)([a-z0-9\u00A1-\uFFFF](?:[a-z0-9\u00A1-\uFFFF.-]*[a-z0-9\u00A1-\uFFFF])?\.[a-z\u00A1-\uFFFF][a-z0-9\u00A1-\uFFFF-]*)(?::\d{1,5})?(?:[/?#][^\s<>"\\]*)?$/iu;
const MAILBOX = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/i;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u;
// The plan of E.164: country code and number have 15 digits at most.
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;
const DEEPEST = 4;

/** True for a JSON object. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What makes a whole record untrustworthy, in any field of it, one clause; `null` when nothing does. */
export function flawOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return flawOfText(value);
  if (depth > DEEPEST) return 'it is nested too deeply';
  if (typeof value !== 'object' || value === null) return null;
  for (const inner of Object.values(value)) {
    const flaw = flawOf(inner, depth + 1);
    if (flaw !== null) return flaw;
  }
  return null;
}

function flawOfText(text: string): string | null {
  if (text.length > rules.longestText) return `a text of ${text.length} characters is too long for a directory`;
  if (ACTING.test(text)) return 'a link of it would act or hold data instead of leading to a page';
  return null;
}

/** True where characters turn the reading order or cannot be seen. */
export function isDeceiving(text: string): boolean {
  return DECEIVING.test(text);
}

/** The address when it leads to a page and shows where, else `null`. */
export function webLink(value: unknown): string | null {
  const link = typeof value === 'string' ? value.trim() : '';
  return link.length <= rules.longestLink && !isDeceiving(link) && WEB.test(link) ? link : null;
}

/** Host of a web address, lower case, without `www.`; empty for what is none. */
export function hostOf(link: string): string {
  return bareHost(WEB.exec(link)?.[1] ?? '');
}

/** A host as pack and look-up write it: lower case, without `www.`, port and last dot; empty for what is none. */
export function bareHost(written: string): string {
  const host = written.trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '').replace(/^www\d?\.(?=[^.]+\.)/, '');
  return host.length <= 253 && HOST.test(host) ? host : '';
}

/** The mailbox when mail can be sent to it, lower case in its host, else `null`. */
export function mailbox(value: unknown): string | null {
  const written = typeof value === 'string' ? value.trim() : '';
  if (written.length > 254 || !MAILBOX.test(written) || written.includes('..')) return null;
  const at = written.lastIndexOf('@');
  return written.slice(0, at) + written.slice(at).toLowerCase();
}

/** The number in E.164 when it is written internationally, else `null`; an extension is nothing that can be dialled. */
export function phoneNumber(value: unknown): string | null {
  const written = typeof value === 'string' && value.length < 60 ? value.replace(/\s*ext\.?\s*\d+$/i, '').replace(/[\s()./-]/g, '') : '';
  return INTERNATIONAL.test(written) ? written : null;
}

/** Lines of a postal address, tidied; `null` for what is too long or too short to be one. */
export function postal(value: unknown): string | null {
  if (typeof value !== 'string' || isDeceiving(value)) return null;
  const lines = value.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(line => line !== '');
  const text = lines.join('\n');
  return lines.length >= 2 && lines.length <= 12 && text.length <= rules.longestAddress ? text : null;
}

/** A name on one line; `null` for what is none. */
export function nameIn(value: unknown): string | null {
  if (typeof value !== 'string' || isDeceiving(value)) return null;
  const name = value.replace(/\s+/g, ' ').trim();
  return name !== '' && name.length <= rules.longestName && !/[<>]/.test(name) ? name : null;
}

/** The texts of a list; `null` when it is no list of texts. */
export function textsIn(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : null;
}
