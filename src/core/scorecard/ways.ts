import type { ContactPath, PathKind } from '../model/contact-path.ts';
import type { WayLine } from '../model/scorecard.ts';
import { instantOrPast } from '../posture/instant.ts';
import { clean, cleanLine, safeHref } from './clean.ts';
import type { Desk } from './desk.ts';
import { provenanceOf, spotOf } from './provenance.ts';
import type { Tongue } from './tongue.ts';

const IN: readonly PathKind[] = ['email', 'phone', 'chat', 'form', 'post', 'complaint', 'community'];
const OUT: readonly PathKind[] = ['unsubscribe', 'cancel', 'delete-account'];
// More than six are a list to search, not a way; of one kind two are a choice.
const MOST = 6;
const MOST_OF_A_KIND = 2;

/** Direct ways in, nearest to a human first. */
export function reachLines(desk: Desk): readonly WayLine[] {
  return lines(IN, desk);
}

/** Ways out: unsubscribe, cancel, delete the account. */
export function leaveLines(desk: Desk): readonly WayLine[] {
  return lines(OUT, desk);
}

function lines(kinds: readonly PathKind[], desk: Desk): readonly WayLine[] {
  const ranked = desk.record.paths
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => a.rank - b.rank || fromDirectory(a) - fromDirectory(b) || instantOrPast(b.source.seenAt) - instantOrPast(a.source.seenAt));
  const distinct = firstOf(ranked, path => `${path.kind} ${bare(path.value)}`, 1);
  return firstOf(distinct, ({ kind }) => kind, MOST_OF_A_KIND).slice(0, MOST).map(path => wayLine(path, desk));
}

function wayLine(path: ContactPath, desk: Desk): WayLine {
  const href = safeHref(path.href);
  const label = cleanLine(path.label);
  return {
    kind: path.kind,
    action: desk.tongue.say(href !== null && /^sms:/i.test(href) ? 'way.sms' : `way.${path.kind}`),
    value: clean(path.value).trim(),
    label,
    href,
    detail: detailOf(path, desk.tongue),
    provenance: provenanceOf(path.from === 'directory' ? { ...path.source, kind: 'directory' } : path.source, desk),
    spot: path.ref === null || path.from !== 'page' ? null : spotOf({ kind: 'link', quote: label, where: 'page', ref: path.ref }, path.source),
  };
}

function detailOf({ kind, cost, hours, person }: ContactPath, tongue: Tongue): string {
  const price = kind === 'phone' && cost !== 'unknown' ? tongue.say(`cost.${cost}`) : '';
  return [cleanLine(person), cleanLine(hours), price].filter(part => part !== '').join(' · ');
}

function firstOf(paths: readonly ContactPath[], keyOf: (path: ContactPath) => string, most: number): readonly ContactPath[] {
  const seen = new Map<string, number>();
  return paths.filter(path => {
    const count = (seen.get(keyOf(path)) ?? 0) + 1;
    seen.set(keyOf(path), count);
    return count <= most;
  });
}

// Query strings tell one reader from another, not one way from another.
function bare(value: string): string {
  return value.toLowerCase().replace(/^(https?:[^?#]*?)\/?(?:[?#].*)?$/, '$1');
}

function fromDirectory({ from }: ContactPath): number {
  return from === 'directory' ? 1 : 0;
}
