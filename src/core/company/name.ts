import type { MailSnapshot, PageSnapshot } from '../model/snapshot.ts';
import { nameLabel } from './domain.ts';
import { folded } from '../text/folded.ts';
import rules from './names.json' with { type: 'json' };
import { structuredNames } from './structured-names.ts';

const generic: ReadonlySet<string> = new Set(rules.generic.map(folded));
const between = new RegExp(`\\s(?:${rules.between.join('|')})\\s`, 'iu');
const LONGEST = 60;
// A shorter label of a domain stands in too many words by chance.
const TELLING = 3;
// Letters of "GmbH" or "Limited".
const LEGAL_FORM = 7;
// "noreply-Shop" is the shop.
const NO_REPLY = /^\W*(?:no|do)[-_ .]?(?:not)?[-_ .]?reply[-_ .:|]*/i;
const SEPARATOR = /\s+[-–—|·•:»«/]+\s+|\s*[|·•»«]\s*|:\s+/u;
// Characters nobody sees, or that turn the order of reading (Unicode TR #36).
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Name of the company as its page writes it, `null` when it writes none that can be trusted to be one. */
export function nameOfPage({ meta, jsonLd, title }: PageSnapshot, domain: string): string | null {
  const stated = [meta['og:site_name'], ...structuredNames(jsonLd), meta['application-name'], meta['apple-mobile-web-app-title']].map(tidy);
  const parts = title.split(SEPARATOR).map(tidy);
  return firstUsable(stated, domain) ?? parts.find(part => isUsable(part) && fits(part, domain) && isAllName(part, domain)) ?? null;
}

/** Name of the company as its mail writes it; a person's name is nobody's company. */
export function nameOfSender(mail: MailSnapshot, domain: string): string | null {
  const whole = tidy(mail.from?.name.replace(NO_REPLY, ''));
  if (whole.includes('@')) return null;
  const parts = [whole, ...whole.split(/\s*[,|–—·•(]\s*|\s+[-/]\s+/u).map(part => part.replace(/\)\s*$/, '')), ...whole.split(between)].map(tidy);
  return parts.filter(isUsable).filter(part => fits(part, domain)).toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** Whether a name and a domain say the same: `Lantern & Loom` and `lanternloom.example`. */
export function fits(name: string, domain: string): boolean {
  const written = letters(name);
  const label = letters(nameLabel(domain));
  if (written.length < 2 || label.length < 2) return false;
  if (written === label) return true;
  const [short, long] = written.length < label.length ? [written, label] : [label, written];
  return short.length >= TELLING && long.includes(short);
}

// "Contact Shop" fits shop.example too, and is a heading; a name adds at most its legal form.
function isAllName(part: string, domain: string): boolean {
  return letters(part).length <= letters(nameLabel(domain)).length + LEGAL_FORM;
}

function firstUsable(names: readonly string[], domain: string): string | null {
  const usable = names.map(name => partsOf(name).find(part => part !== name && fits(part, domain)) ?? name);
  return usable.find(isUsable) ?? null;
}

// "Shop – quality since 1921" is a name and a slogan; the part that fits the domain is the name.
function partsOf(name: string): readonly string[] {
  return name.split(SEPARATOR).map(tidy);
}

function isUsable(name: string): boolean {
  return name.length > 1 && name.length <= LONGEST && !/^https?:|[<>{}]|@/i.test(name) && /[\p{L}\p{N}]/u.test(name) && !generic.has(folded(name));
}

function tidy(name: string | undefined): string {
  return (name ?? '').replaceAll(UNSEEN, ' ').replaceAll(/\s+/gu, ' ').trim().replaceAll(/^["'“”„]+|["'“”]+$/gu, '');
}

function letters(name: string): string {
  return folded(name).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
