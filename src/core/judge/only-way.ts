import type { HeardPhrase, View } from '../model/detector.ts';
import type { Block } from '../model/snapshot.ts';
import { clear, found, inapplicable, type Verdict } from '../model/verdict.ts';
import { webAddress } from '../text/web-address.ts';
import { answersTo } from './answers.ts';
import { isSpoken } from './spoken.ts';

// More quotes than this prove nothing further.
const QUOTES = 3;
const BLOCKS_BEFORE = 4;

/** Phrase tables of one "only this way" question. */
export interface WayTables {
  /** Tells people to take the hard way, and for what. */
  readonly order: string | readonly string[];
  /** Names what people leave; an order counts only where it stands near. */
  readonly contract?: string;
  /** Asks how to leave, as headings of help pages do; `answer` is the hard way as an answer to it. */
  readonly question?: string;
  readonly answer?: string;
  /** Other ways that may be named in the same answer. */
  readonly other?: readonly string[];
  /** Offers an easier one. */
  readonly easier: readonly string[];
  /** Speaks of leaving at all; without it the question does not arise. */
  readonly topic: readonly string[];
}

/**
 * Judges whether people are told to take a hard way while the same page or mail offers no easier one.
 * An easier way anywhere in it clears the company, with that offer as the evidence.
 */
export function onlyWay(view: View, tables: WayTables): Verdict {
  if (view.isTalk) return inapplicable();
  const orders = ordersIn(view, tables);
  const [first, ...rest] = orders;
  const offer = easierWay(view, tables.easier, orders);
  if (!first) return said(view, tables.topic).length > 0 ? clear(...(offer ? [view.evidence(offer)] : [])) : inapplicable();
  if (offer) return clear(view.evidence(offer, 'offers an easier way'));
  return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
}

/** Orders to take the hard way, each sentence once, in document order. */
export function ordersIn(view: View, { order, contract, question, answer, other }: WayTables): readonly HeardPhrase[] {
  const orders = [order].flat().flatMap(table => [...view.heard(table), ...view.labelled(table)]);
  const answers = question === undefined || answer === undefined ? [] : answersTo(view, { question, answer, other: other ?? [] });
  const all = onceEach([...orders, ...answers].filter(phrase => isSpoken(phrase, view)));
  if (contract === undefined || all.length === 0) return all;
  const isNear = nearTo(view, contract);
  return all.filter(({ block }) => isNear(block));
}

// "To cancel, call us" may be about a table for two: the contract must be named there, near by, or in a heading.
function nearTo({ heard, snapshot: { blocks, title } }: View, table: string): (block: Block) => boolean {
  const named = new Set(heard(table).map(({ block }) => block));
  const isEverywhere = [...named].some(({ tag, text }) => /^h[1-3]$/.test(tag) || text === title);
  return block => isEverywhere || blocks.slice(Math.max(0, blocks.indexOf(block) - BLOCKS_BEFORE), blocks.indexOf(block) + 2).some(before => named.has(before));
}

/**
 * The first offer of an easier way: a sentence in the language of the orders, or a link or button that leads on from
 * this very page. What an order itself says ("click the chat and ask an agent to cancel") offers nothing.
 */
export function easierWay(view: View, tables: readonly string[], orders: readonly HeardPhrase[] = []): HeardPhrase | undefined {
  const told = new Set(orders.map(({ quote }) => quote));
  const lang = orders[0]?.lang;
  return spoken(view, tables).find(phrase => !told.has(phrase.quote) && !isTopic(phrase)
    && (phrase.control !== null || lang === undefined || phrase.lang === lang) && leadsOn(phrase, view));
}

/** Phrases of tables in running text and in labels, each sentence once. */
export function said(view: View, tables: readonly string[]): readonly HeardPhrase[] {
  return onceEach(spoken(view, tables));
}

function spoken(view: View, tables: readonly string[]): readonly HeardPhrase[] {
  return tables.flatMap(table => [...view.heard(table), ...view.labelled(table)]).filter(phrase => isSpoken(phrase, view));
}

/** The same phrases without those whose sentence was quoted before. */
export function onceEach(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}

// "Cancel subscription" above a page names what it is about, and is nothing to press.
function isTopic({ control, block }: HeardPhrase): boolean {
  return control === null && block.tag === 'h1';
}

// A link that dials, or that only jumps to another place of this page, takes nobody anywhere.
function leadsOn({ control }: HeardPhrase, { snapshot }: View): boolean {
  const href = control?.href ?? '';
  if (/^(?:tel|sms|callto):/i.test(href)) return false;
  const fragment = href.split('#')[1] ?? '';
  const here = snapshot.kind === 'page' ? webAddress(snapshot.url) : null;
  const target = webAddress(href);
  return fragment === '' || (here !== null && target !== null && (target.host !== here.host || target.path !== here.path));
}
