import { withoutComments } from './css-comments.ts';

function isMissing(link: Element): boolean {
  const { rel, disabled, sheet } = link as HTMLLinkElement;
  return sheet === null && !disabled && !/\balternate\b/i.test(rel);
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
