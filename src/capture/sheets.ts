import { withoutComments } from './css-comments.ts';

/** What of a document's style sheets cannot be told in a place without a browser's style engine. */
export interface SheetGaps {
  /** Whole rules were not read: a linked sheet was not loaded, or rules are nested, layered or imported. */
  readonly rules: boolean;
  /** Colours are named by variables, and a shorthand holding one is lost without a trace. */
  readonly variables: boolean;
}

const NONE: SheetGaps = { rules: false, variables: false };
const UNREAD_RULES = /@(?:layer|import|container|scope|supports|property)\b|[{;]\s*&|(?:^|[{};])\s*[.#]?[\w-]+[^{};]*\{[^{}]*\{/;
const AT_BLOCKS = /@(?:media|keyframes|-\w+-keyframes|font-face|page)\b/;

/** Looks once through a document's style sheets for what an engine like jsdom leaves out. */
export function sheetGaps(document: Document): SheetGaps {
  if ([...document.querySelectorAll('link[rel~="stylesheet" i][href]')].some(isMissing)) return { rules: true, variables: true };
  let gaps = NONE;
  for (const { textContent } of document.querySelectorAll('style')) {
    const text = withoutComments(textContent ?? '');
    gaps = { rules: gaps.rules || hasUnreadRules(text), variables: gaps.variables || text.includes('var(') };
  }
  return gaps;
}

function isMissing(link: Element): boolean {
  const { rel, disabled, sheet } = link as HTMLLinkElement;
  return sheet === null && !disabled && !/\balternate\b/i.test(rel);
}

function hasUnreadRules(text: string): boolean {
  return UNREAD_RULES.test(AT_BLOCKS.test(text) ? text.replace(/@[\w-]+[^{};@]*\{/g, '') : text);
}

// What the cascade of style-rules.ts cannot follow; layers and conditions it takes as if they held.
const BEYOND = /@(?:import|container|scope)\b|[{;]\s*&|(?:^|[{};])\s*[.#]?[\w-]+[^{};]*\{[^{}]*\{/;

/** True when rules may hold that no style element of the document shows: a linked sheet that is not here, rules nested or imported. */
export function unreadRules(document: Document): boolean {
  if ([...document.querySelectorAll('link[rel~="stylesheet" i][href]')].some(link => isMissing(link) && !isElsewhere(link))) return true;
  return [...document.querySelectorAll('style')].some(({ textContent }) => {
    const text = withoutComments(textContent ?? '');
    return BEYOND.test(text.replace(/@(?!import|container|scope)[\w-]+[^{};@]*\{/g, ''));
  });
}

function isElsewhere(link: Element): boolean {
  return /\bprint\b/i.test(link.getAttribute('media') ?? '');
}
