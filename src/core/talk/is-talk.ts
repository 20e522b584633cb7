import type { HeardPhrase } from '../model/detector.ts';
import type { Block, PageSnapshot, Snapshot } from '../model/snapshot.ts';
import { pathScores } from '../company/path-purpose.ts';
import { webAddress } from '../text/web-address.ts';
import known from './addresses.json' with { type: 'json' };

/** What was heard of a page before anybody judged it. */
export interface Hearing {
  /** Phrases of a table anywhere in the text. */
  readonly inText: (table: string) => readonly HeardPhrase[];
  /** Names of the tables heard in a short text of its own, such as a title. */
  readonly tablesIn: (text: string) => readonly string[];
}

// Each sign alone is common on company pages too: blog systems call every page an article.
const ENOUGH = 2;
// Outweighs address and title together: nobody calls the own cancellation a dark pattern, or a sample letter the own.
const DECISIVE = 5;
// Whoever calls the whole page a forum lets others speak on it.
const BOARD = 2;
// A page this heavy in the words of <article> is one long text.
const ARTICLE_SHARE = 0.5;
const LONG = 1500;
// The last part of the address is the word itself.
const WHOLE = 3;
const TITLE_PARTS = /\s+[-–—|·•:»«/]+\s+|\s*[|·•»«]\s*|:\s+/u;
const MOST_PARTS = 4;

/**
 * True when a page talks about such things rather than doing them: an article, forum, encyclopedia, documentation, a
 * sample letter. Signs are added up, from metadata (schema.org types, Open Graph), generator, address, by-lines, reporting
 * verbs and the field's own vocabulary; a company does not call its own cancellation a dark pattern. What a company owes
 * under its own name (terms, imprint, contact, prices) counts against.
 */
export function isTalk(snapshot: Snapshot, hearing: Hearing): boolean {
  if (snapshot.kind === 'mail') return false;
  const titles = titleTables(snapshot, hearing);
  const isAbout = hearing.inText('talk/terms').length > 0 || titles.has('talk/sample');
  const isOwn = known.ownTables.some(table => titles.has(table));
  const signs = (isAbout ? DECISIVE : 0) + (titles.has('talk/board') ? BOARD : 0) + (isOwn ? -2 : 0) + declared(snapshot) + addressed(snapshot) + worded(hearing) + shaped(snapshot);
  return signs >= ENOUGH;
}

function titleTables({ title, blocks }: PageSnapshot, { tablesIn }: Hearing): ReadonlySet<string> {
  const heading = blocks.find(({ tag }) => tag === 'h1')?.text ?? '';
  const parts = title === '' ? [] : title.split(TITLE_PARTS).slice(0, MOST_PARTS);
  return new Set([...parts, heading].flatMap(tablesIn));
}

function declared({ meta, jsonLd }: PageSnapshot): number {
  const types = new Set(jsonLd.flatMap(text => [...text.matchAll(/"@type"\s*:\s*\[?\s*"([^"]+)"/g)].map(([, type]) => (type ?? '').toLowerCase())));
  const generator = (meta['generator'] ?? '').toLowerCase();
  const isDated = ['article:published_time', 'article:author', 'datepublished', 'date', 'parsely-pub-date', 'citation_title', 'dc.date']
    .some(name => meta[name] !== undefined);
  return (known.articleTypes.some(type => types.has(type)) ? 2 : 0)
    + (known.looseTypes.some(type => types.has(type)) ? 1 : 0)
    + (known.ogTypes.includes(meta['og:type']?.toLowerCase() ?? '') ? 1 : 0)
    + (isDated ? 1 : 0)
    + (known.generators.some(name => generator.startsWith(name)) ? 2 : 0);
}

function addressed({ url, meta }: PageSnapshot): number {
  const text = url ?? meta['canonical'] ?? meta['og:url'];
  const address = webAddress(text);
  if (!address) return 0;
  const { host, path, words } = address;
  const isDated = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])\//.test(`${path}/`);
  const named = words.slice(0, -1).some(word => known.pathWords.includes(word));
  const told = (isDated ? 1 : 0) + (named ? 1 : 0) + (known.hosts.includes(host.split('.')[0] ?? '') ? 2 : 0);
  // Help centres call their answers articles, and date them.
  const isHelp = [...words, host.split('.')[0] ?? ''].some(word => known.helpWords.includes(word));
  const isCompanys = [...pathScores(text)].some(([purpose, weight]) => purpose !== 'article' && weight >= WHOLE);
  return (told === 0 && isCompanys ? -2 : told) - (isHelp ? 1 : 0);
}

function worded({ inText }: Hearing): number {
  return (inText('talk/byline').length > 0 ? 1 : 0) + Math.min(2, inText('talk/reporting').length);
}

function shaped({ blocks, forms }: PageSnapshot): number {
  const article = lengthOf(blocks.filter(({ region }) => region === 'article'));
  return article > LONG && article > lengthOf(blocks) * ARTICLE_SHARE && forms.length < 3 ? 1 : 0;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}
