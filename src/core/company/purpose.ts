import type { HeardPhrase, View } from '../model/detector.ts';
import type { Purpose } from '../model/finding.ts';
import type { PageSnapshot, Region } from '../model/snapshot.ts';
import { phraseMatcher } from '../registry.ts';
import { formScores } from './form-purpose.ts';
import { hostScores, isFront, pathScores, type Scores } from './path-purpose.ts';
import rules from './purposes.json' with { type: 'json' };

const HEADING = 3;
const SUBHEADING = 1;
const FRONT = 2.5;
// What stands there is headed alike on every page.
const ASIDE: ReadonlySet<Region> = new Set<Region>(['footer', 'nav', 'aside']);
const TITLE_PARTS = /\s+[-–—|·•:»«/]+\s+|\s*[|·•»«]\s*|:\s+/u;
// Titles repeat themselves for search engines; what stands behind is the shop's whole range.
const MOST_PARTS = 5;
const order = rules.order as readonly Purpose[];
const tables: Readonly<Record<string, readonly Purpose[]>> = rules.tables as Readonly<Record<string, readonly Purpose[]>>;
const careful: ReadonlySet<string> = new Set(rules.careful);

/**
 * What a page is for, as far as its address, title, headings and forms tell; `other` in doubt. The absence of a way in
 * counts on pages for contact, imprint and terms, so those need more than a word in passing.
 */
export function purposeOf(view: View): Purpose {
  const { snapshot } = view;
  if (snapshot.kind === 'mail') return 'mail';
  const address = snapshot.url ?? snapshot.meta['canonical'] ?? snapshot.meta['og:url'];
  const total = added([pathScores(address), hostScores(address), titleScores(snapshot), headingScores(view), formScores(view, snapshot), declaredScores(snapshot)]);
  if (isFront(address)) total.set('home', FRONT);
  const best = Math.max(0, ...total.values());
  const purpose = order.find(one => total.get(one) === best);
  // Terms and imprints are long, dated and often marked as articles; address and title together tell them from one.
  if (view.isTalk) return purpose !== undefined && best >= rules.enoughForTalk ? purpose : 'article';
  return purpose === undefined || best < (careful.has(purpose) ? rules.enoughForCareful : rules.enough) ? 'other' : purpose;
}

function titleScores({ title }: PageSnapshot): Scores {
  const parts = title.split(TITLE_PARTS).slice(0, MOST_PARTS);
  const heard = parts.flatMap(part => phraseMatcher().hear(part).map(({ table }) => table));
  return scoresOf(heard, HEADING);
}

function headingScores(view: View): Scores {
  const isHeading = (tag: string) => ({ block, control }: HeardPhrase) => block.tag === tag && control === null && !ASIDE.has(block.region);
  const heard = (tag: string) => Object.keys(tables).flatMap(table => view.heard(table).filter(isHeading(tag)).map(({ block }) => ({ table, block })));
  const first = view.snapshot.blocks.find(({ tag }) => tag === 'h1');
  const firsts = heard('h1').filter(({ block }) => block === first).map(({ table }) => table);
  // Some pages set every heading in the first rank.
  const others = [...heard('h1').filter(({ block }) => block !== first), ...heard('h2')].map(({ table }) => table);
  return added([scoresOf(firsts, HEADING), scoresOf(others, SUBHEADING)]);
}

function scoresOf(heard: readonly string[], weight: number): Scores {
  return new Map(heard.flatMap(table => tables[table] ?? []).map(purpose => [purpose, weight]));
}

/** schema.org and Open Graph types that say what a page is. */
function declaredScores({ jsonLd, meta }: PageSnapshot): Scores {
  const types = [...jsonLd.flatMap(text => [...text.matchAll(/"@type"\s*:\s*\[?\s*"([^"]+)"/g)].map(([, type]) => type ?? '')), `og:${meta['og:type'] ?? ''}`];
  const declared: Readonly<Record<string, string>> = rules.declared;
  return new Map(types.flatMap(type => declared[type.toLowerCase()] ?? []).map(purpose => [purpose as Purpose, SUBHEADING * 2]));
}

function added(all: readonly Scores[]): Map<Purpose, number> {
  const total = new Map<Purpose, number>();
  for (const scores of all) {
    for (const [purpose, score] of scores) total.set(purpose, (total.get(purpose) ?? 0) + score);
  }
  return total;
}
