import type { PageSnapshot, Snapshot } from '../model/snapshot.ts';
import { webAddress } from '../text/web-address.ts';
import known from './addresses.json' with { type: 'json' };

/** How often a phrase table was heard anywhere in the snapshot. */
export type Count = (table: string) => number;

// Each sign alone is common on company pages too: blog systems call every page an article.
const ENOUGH = 2;
// A page this heavy in the words of <article> is one long text.
const ARTICLE_SHARE = 0.5;
const LONG = 1500;

/**
 * True when a page talks about such things rather than doing them: an article, forum, encyclopedia, documentation.
 * Signs are added up, from metadata (schema.org types, Open Graph), generator, address, by-lines, reporting verbs and the
 * field's own vocabulary; a company does not call its own cancellation a dark pattern.
 */
export function isTalk(snapshot: Snapshot, count: Count): boolean {
  if (snapshot.kind === 'mail') return false;
  const inField = count('talk/terms') > 0 ? 2 : 0;
  const signs = inField + declared(snapshot) + addressed(snapshot) + worded(count) + shaped(snapshot);
  return signs >= ENOUGH;
}

function declared({ meta, jsonLd }: PageSnapshot): number {
  const types = new Set(jsonLd.flatMap(text => [...text.matchAll(/"@type"\s*:\s*\[?\s*"([^"]+)"/g)].map(([, type]) => (type ?? '').toLowerCase())));
  const isArticle = known.articleTypes.some(type => type !== 'review' && types.has(type));
  const generator = (meta['generator'] ?? '').toLowerCase();
  const isDated = ['article:published_time', 'article:author', 'datepublished', 'date', 'parsely-pub-date', 'citation_title', 'dc.date']
    .some(name => meta[name] !== undefined);
  return (isArticle ? 2 : 0)
    + (meta['og:type']?.toLowerCase() === 'article' ? 1 : 0)
    + (isDated ? 1 : 0)
    + (known.generators.some(name => generator.startsWith(name)) ? 2 : 0);
}

function addressed({ url, meta }: PageSnapshot): number {
  const address = webAddress(url ?? meta['canonical'] ?? meta['og:url']);
  if (!address) return 0;
  const { host, path, words } = address;
  if (known.companyWords.includes(words.at(-1) ?? '')) return -1;
  const isDated = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])\//.test(`${path}/`);
  const named = known.pathWords.some(word => words.slice(0, -1).includes(word) || host.split('.')[0] === word);
  return (isDated ? 1 : 0) + (named ? 1 : 0);
}

function worded(count: Count): number {
  return (count('talk/byline') > 0 ? 1 : 0) + Math.min(2, count('talk/reporting'));
}

function shaped({ blocks, forms }: PageSnapshot): number {
  let all = 0;
  let article = 0;
  for (const block of blocks) {
    all += block.text.length;
    if (block.region === 'article') article += block.text.length;
  }
  return article > LONG && article > all * ARTICLE_SHARE && forms.length < 3 ? 1 : 0;
}
