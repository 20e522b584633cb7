import type { ContactPath, PathKind } from '../model/contact-path.ts';
import type { Purpose } from '../model/finding.ts';
import type { WayLine } from '../model/scorecard.ts';
import { isDisputed } from '../contact/directory-dispute.ts';
import { shownNumber } from '../contact/shown-number.ts';
import { leadsElsewhere } from '../company/empty-promises.ts';
import { instantOrPast } from '../posture/instant.ts';
import { clean, cleanLine, safeHref } from './clean.ts';
import type { Desk } from './desk.ts';
import { provenanceOf, spotOf } from './provenance.ts';

const IN: readonly PathKind[] = ['email', 'phone', 'chat', 'form', 'post', 'complaint', 'community'];
const OUT: readonly PathKind[] = ['unsubscribe', 'cancel', 'delete-account'];
// More than six are a list to search, not a way; of one kind two are a choice.
const MOST = 6;
const MOST_OF_A_KIND = 2;
// Where people look for a way: of several places it was seen in, the first of these is named.
const LIKELIEST: readonly Purpose[] = ['contact', 'help', 'imprint', 'complaint', 'cancel', 'account', 'delete-account', 'unsubscribe', 'newsletter', 'terms'];

/** Direct ways in, nearest to a human first. */
export function reachLines(desk: Desk): readonly WayLine[] {
  return chosen(waysOf(IN, desk)).map(way => wayLine(way, desk));
}

/** Ways out: unsubscribe, cancel, delete the account. What only names a way gives place to what opens one. */
export function leaveLines(desk: Desk): readonly WayLine[] {
  const ways = waysOf(OUT, desk);
  const opened = new Set(ways.filter(({ href }) => href !== null).map(({ kind }) => kind));
  return chosen(ways.filter(({ kind, href }) => href !== null || !opened.has(kind))).map(way => wayLine(way, desk));
}

// Each value once, nearest first.
function waysOf(kinds: readonly PathKind[], { record: { paths } }: Desk): readonly ContactPath[] {
  const ways = new Map<string, ContactPath>();
  for (const path of paths.filter(({ kind }) => kinds.includes(kind))) {
    const key = `${path.kind} ${bare(path.value)}`;
    const known = ways.get(key);
    const safe = { ...path, href: safeHref(path.href) };
    ways.set(key, known === undefined ? safe : merged(known, safe));
  }
  return [...ways.values()].toSorted((a, b) => a.rank - b.rank || byPlace(a, b));
}

// The way as seen where people would look for it, with what either place told about hours, people and cost.
function merged(one: ContactPath, two: ContactPath): ContactPath {
  const [first, other] = byPlace(one, two) <= 0 ? [one, two] : [two, one];
  return {
    ...first, rank: Math.min(one.rank, two.rank), href: first.href ?? other.href, hours: first.hours || other.hours,
    person: first.person || other.person, cost: first.cost === 'unknown' ? other.cost : first.cost,
  };
}

function byPlace(a: ContactPath, b: ContactPath): number {
  return ground(a) - ground(b) || likeliness(a) - likeliness(b) || instantOrPast(b.source.seenAt) - instantOrPast(a.source.seenAt);
}

// A first of every kind before a second of any; then the nearest first again.
function chosen(ways: readonly ContactPath[]): readonly ContactPath[] {
  const turn = (way: ContactPath): number => ways.filter(({ kind }) => kind === way.kind).indexOf(way);
  const kept = new Set(Array.from({ length: MOST_OF_A_KIND }, (_, time) => time).flatMap(time => ways.filter(way => turn(way) === time)).slice(0, MOST));
  return ways.filter(way => kept.has(way));
}

function wayLine(path: ContactPath, desk: Desk): WayLine {
  const label = cleanLine(path.label);
  const value = clean(path.value).trim();
  return {
    kind: path.kind,
    action: desk.tongue.say(actionOf(path)),
    value,
    shown: path.kind === 'phone' ? shownNumber(value) : value,
    label,
    href: path.href,
    detail: detailOf(path, desk),
    provenance: provenanceOf(path.from === 'directory' ? { ...path.source, kind: 'directory' } : path.source, desk),
    spot: path.ref === null || path.from !== 'page' ? null : spotOf({ kind: 'link', quote: label, where: 'page', ref: path.ref }, path.source),
  };
}

// What a directory says is named as its word, for it is not the company's.
function actionOf(path: ContactPath): `way.${PathKind | 'sms' | 'page'}` {
  if (path.href !== null && /^sms:/i.test(path.href)) return 'way.sms';
  return leadsElsewhere(path) ? 'way.page' : `way.${path.kind}`;
}

function detailOf(path: ContactPath, { tongue, record: { paths } }: Desk): string {
  const { kind, cost, hours, person } = path;
  const told = path.from === 'directory' ? [cleanLine(path.label), isDisputed(path, paths) ? tongue.say('directory.differs') : ''] : [];
  const price = kind === 'phone' && cost !== 'unknown' ? tongue.say(`cost.${cost}`) : '';
  const parts = [...told, cleanLine(person), cleanLine(hours).replace(/[.,;]$/, ''), price].filter(part => part !== '');
  return tongue.beside(parts);
}

// Query strings tell one reader from another, not one way from another.
function bare(value: string): string {
  return value.toLowerCase().replace(/^(https?:[^?#]*?)\/?(?:[?#].*)?$/, '$1');
}

// A page can be opened to see for oneself, a mail only by whoever has it.
function ground({ from, source: { kind } }: ContactPath): number {
  if (from === 'directory' || kind === 'directory') return 2;
  return kind === 'page' ? 0 : 1;
}

function likeliness({ source: { purpose } }: ContactPath): number {
  const place = LIKELIEST.indexOf(purpose);
  return place < 0 ? LIKELIEST.length : place;
}
