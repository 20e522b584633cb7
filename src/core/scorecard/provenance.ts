import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/finding.ts';
import type { Provenance, Spot } from '../model/scorecard.ts';
import type { Desk } from './desk.ts';
import { isOlder } from '../posture/instant.ts';
import { rubric } from '../posture/rubric.ts';
import { webAddress } from '../text/web-address.ts';
import { clean, cleanLine, safeHref } from './clean.ts';
import type { Tongue } from './tongue.ts';

const MAIL_FROM = 'mail from ';
// A path longer than this tells a reader less than the link does.
const LONGEST_PATH = 60;

/** `contact page of shop.example, 24 November 2026`. */
export function provenanceOf(source: Source, { tongue, now }: Desk): Provenance {
  const { address, seenAt } = source;
  return {
    text: tongue.say('seen', placeOf(source, tongue), tongue.day(seenAt)),
    address: source.kind === 'mail' ? cleanLine(address) : safeHref(address) ?? '',
    seenAt,
    stale: isOlder(seenAt, now, rubric.staleAfterDays),
    ...(source.kind === 'directory' ? { listed: true as const } : {}),
  };
}

/** Where to find the words again, in pages that can be opened and in mails; `null` for headers and absences. */
export function spotOf({ kind, quote, where, ref }: Pick<Evidence, 'kind' | 'quote' | 'where'> & { readonly ref?: number }, { kind: ground, address, seenAt }: Source): Spot | null {
  const target = ground === 'mail' ? '' : safeHref(address);
  if (ground === 'directory' || target === null || kind === 'header' || kind === 'structured-data') return null;
  if (ref === undefined && (quote === '' || where === '' || where === 'page')) return null;
  return { ref: ref ?? null, path: clean(where), quote: clean(quote), address: target, mail: ground === 'mail' ? seenAt : null };
}

function placeOf({ kind, address, purpose }: Source, tongue: Tongue): string {
  if (kind === 'directory') return tongue.say('directory');
  if (kind === 'mail') return mailOf(cleanLine(address), tongue);
  const place = webAddress(address);
  if (place === null) return tongue.say('saved');
  const path = place.path === '/' || place.path.length > LONGEST_PATH ? '' : place.path;
  return tongue.say(`page.${purpose}`, purpose === 'other' ? cleanLine(place.host + path) : cleanLine(place.host));
}

function mailOf(address: string, tongue: Tongue): string {
  const sender = address.startsWith(MAIL_FROM) ? address.slice(MAIL_FROM.length) : address;
  return sender.includes('@') ? tongue.say('mailFrom', sender) : tongue.say('mailUnknown');
}
