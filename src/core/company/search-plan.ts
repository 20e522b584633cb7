import type { HeardPhrase, View } from '../model/detector.ts';
import type { Purpose } from '../model/finding.ts';
import type { NextPage } from '../model/next-page.ts';
import type { Control, Region } from '../model/snapshot.ts';
import { registrableDomain } from './domain.ts';
import { mergedPlan } from './merged-plan.ts';
import { pathScores } from './path-purpose.ts';
import { safeLink } from './safe-link.ts';
import { firstOfEach, someOfEach } from './seen.ts';
import rules from './search-plan.json' with { type: 'json' };

interface Candidate extends NextPage {
  readonly score: number;
}

const LABEL = 3;
const MOST_OF_LABEL = 0.6;
const FOOTING: ReadonlySet<Region> = new Set<Region>(['footer', 'nav', 'header']);
const SAID_BY_OTHERS: ReadonlySet<Region> = new Set<Region>(['quote', 'code', 'comment']);
const purposes = Object.entries(rules.labels) as readonly (readonly [string, Purpose])[];
const sought: ReadonlySet<Purpose> = new Set(purposes.map(([, purpose]) => purpose));

/**
 * Links of the page to pages of the same company that may hold what is still unheard, best first, some twelve at most.
 * Never a link that does something by being opened: with a token or a command in it, or one that logs out.
 */
export function nextPages(view: View): readonly NextPage[] {
  const { snapshot } = view;
  if (snapshot.kind === 'mail') return [];
  const here = snapshot.url ?? snapshot.meta['canonical'] ?? snapshot.meta['og:url'] ?? '';
  const domain = registrableDomain(here);
  if (domain === null) return [];
  const labels = labelPurposes(view);
  const isOwn = withinDomain(domain);
  const signingOut = new Set(view.labelled('company/sign-out').map(({ control }) => control?.ref));
  const found = snapshot.controls
    .filter(({ kind, region, href }) => kind === 'link' && !SAID_BY_OTHERS.has(region) && isOwn(href ?? ''))
    .flatMap(control => candidatesOf(control, { labels, isSigningOut: signingOut.has(control.ref) }))
    .filter(({ address }) => !isSamePage(address, here));
  const best = firstOfEach(found.toSorted((a, b) => b.score - a.score), ({ address }) => sameAddress(address));
  return orderedPlan(someOfEach(best, ({ purpose }) => purpose, rules.mostOfPurpose));
}

// A page has hundreds of links to a few hosts, and each host asks the suffix list once.
function withinDomain(domain: string): (href: string) => boolean {
  const known = new Map<string, boolean>();
  return href => {
    const origin = /^https?:\/\/[^/?#]+/i.exec(href)?.[0] ?? '';
    const isOwn = known.get(origin) ?? registrableDomain(origin) === domain;
    known.set(origin, isOwn);
    return isOwn;
  };
}

function labelPurposes(view: View): ReadonlyMap<number, readonly Purpose[]> {
  const heard = new Map<number, Purpose[]>();
  for (const [table, purpose] of purposes) {
    for (const phrase of view.labelled(table)) {
      if (phrase.control && isAllLabel(phrase)) heard.set(phrase.control.ref, [...heard.get(phrase.control.ref) ?? [], purpose]);
    }
  }
  return heard;
}

// "Try it now, cancel any time" leads to the order.
function isAllLabel({ control, start, end }: HeardPhrase): boolean {
  return end - start >= (control?.label.trim().length ?? 0) * MOST_OF_LABEL;
}

function candidatesOf(control: Control, { labels, isSigningOut }: { readonly labels: ReadonlyMap<number, readonly Purpose[]>; readonly isSigningOut: boolean }): readonly Candidate[] {
  const scores = new Map([...pathScores(control.href)].filter(([purpose]) => sought.has(purpose)));
  for (const purpose of labels.get(control.ref) ?? []) scores.set(purpose, (scores.get(purpose) ?? 0) + LABEL);
  const [best] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (!best || best[1] < rules.enough || (isSigningOut && scores.get('newsletter') === undefined && !/newsletter/i.test(control.href ?? ''))) return [];
  const [purpose, score] = best;
  const address = safeLink(control.href ?? '', purpose);
  if (address === null) return [];
  const label = control.label.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, rules.longestLabel);
  // Links at the edge of a page lead to the site's own pages; those within its text may lead to one article of many.
  return [{ purpose, address, label, score: score + (FOOTING.has(control.region) ? 1 : 0) - (label === '' ? 1 : 0) }];
}

// The best page of each purpose comes before the second of any.
function orderedPlan(best: readonly Candidate[]): readonly NextPage[] {
  const plain = best.map(({ purpose, address, label }) => ({ purpose, address, label }));
  const firsts = firstOfEach(plain, ({ purpose }) => purpose);
  const seconds = plain.filter(page => !firsts.includes(page));
  return [...mergedPlan(firsts, []), ...mergedPlan(seconds, [])].slice(0, rules.most);
}

// The same page in another language tells nothing new.
function isSamePage(address: string, here: string): boolean {
  const [other, own] = [address, here].map(each => sameAddress(each).replace(/\/[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/|$)/, ''));
  return other === own;
}

function sameAddress(address: string): string {
  return address.replace(/#.*$/s, '').replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/(?:index\.[a-z]+)?$/i, '').toLowerCase();
}
