import { withoutComments } from './css-comments.ts';
import { parseDeclarations, splitOutside, type Declarations } from './declarations.ts';
import { compiled, unescaped, type Matcher } from './selector.ts';

/** One selector of a style sheet, and what it sets. */
export interface StyleRule {
  readonly matches: Matcher;
  /** Class names its last part asks for: a cheap look before the selector itself is tried. */
  readonly classes: readonly string[];
  /** What its last part asks for at the least: `#id`, `.class`, a tag name, or `*`. */
  readonly key: string;
  /** Ids, then classes and the like, then tags, three digits each: selectors-4 section 16. */
  readonly specificity: number;
  readonly declarations: Declarations;
}

// Rules for small screens, print and dark mode do not change how a mail looks at first.
const ELSEWHERE = /max-(?:device-)?(?:width|height)|prefers-|\bprint\b|\bspeech\b|orientation/i;
// States nobody is in while reading, and parts that hold no words of their own.
const STATES = /:(?:hover|active|focus|visited|target|valid|invalid|placeholder-shown|default|host|before|after|first-l|-)|::/i;
// Longer than any sheet written by hand; past it the rest is left out.
const LONGEST = 1_000_000;
// Conditions within conditions, and selectors, that no author writes.
const DEEPEST = 8;
const LONGEST_SELECTOR = 1_000;
const MOST_RULES = 20_000;

/** The rules of all style elements of a document that apply on a wide screen. */
export function styleRules(document: Document): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  for (const style of document.querySelectorAll('style')) {
    if (ELSEWHERE.test(style.getAttribute('media') ?? '')) continue;
    const text = withoutComments((style.textContent ?? '').slice(0, LONGEST)).replace(/<!--|-->/g, '');
    collect(text, rules);
  }
  return rules;
}

/** Whether a rule applies to an element; selectors an engine cannot read apply to nothing. */
export function applies({ classes, matches }: StyleRule, element: Element): boolean {
  if (classes.length > 0) {
    const own = (element.getAttribute('class') ?? '').split(/\s+/);
    if (!classes.every(name => own.includes(name))) return false;
  }
  return matches(element);
}

// Most rules of a sheet mean nothing that anybody measures.
function matcherWhenAsked(selector: string): Matcher {
  let matcher: Matcher | null = null;
  return element => (matcher ??= matcherOf(selector))(element);
}

function matcherOf(selector: string): Matcher {
  return compiled(selector) ?? (element => {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  });
}

function collect(text: string, rules: StyleRule[]): void {
  const open = [{ text, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { text: rest, depth } = next;
    for (let at = 0; at < rest.length;) {
      const brace = rest.indexOf('{', at);
      if (brace < 0) break;
      const head = rest.slice(at, brace);
      const selectors = head.slice(head.lastIndexOf(';') + 1).trim();
      const end = endOfBlock(rest, brace);
      const body = rest.slice(brace + 1, end);
      if (!selectors.startsWith('@')) addRules(selectors, body, rules);
      else if (depth < DEEPEST && /^@(?:media|supports|layer)\b/i.test(selectors) && !ELSEWHERE.test(selectors)) open.push({ text: body, depth: depth + 1 });
      at = end + 1;
    }
  }
}

function endOfBlock(text: string, brace: number): number {
  let depth = 0;
  for (let at = brace; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

function addRules(head: string, body: string, rules: StyleRule[]): void {
  const declarations = parseDeclarations(body);
  if (declarations.size === 0) return;
  for (const selector of splitOutside(head, ',')) {
    if (rules.length === MOST_RULES || selector.length > LONGEST_SELECTOR || STATES.test(selector)) continue;
    const bare = selector.replace(/(?<!\\)\[[^\]]*\]/g, '').replace(/(?<!\\)\((?:[^()]|\([^()]*\))*\)/g, '');
    const last = bare.split(/(?<!\\)[\s>+~]+/).at(-1) ?? '';
    const [id] = namesIn(last, /#((?:\\.|[\w\u0080-\uffff-])+)/g);
    const classes = namesIn(last, /(?<!\\)\.((?:\\.|[\w\u0080-\uffff-])+)/g);
    const tag = /^[a-z][\w-]*/i.exec(last)?.[0].toLowerCase() ?? '*';
    const key = id === undefined ? classes[0] === undefined ? tag : `.${classes[0]}` : `#${id}`;
    rules.push({ matches: matcherWhenAsked(selector), classes, key, specificity: specificityOf(selector), declarations });
  }
}

function namesIn(compound: string, pattern: RegExp): readonly string[] {
  return [...compound.matchAll(pattern)].map(match => unescaped(match[1] ?? ''));
}

// Of `:is()` and `:not()` all arguments count in place of the greatest: near enough, and never less.
function specificityOf(selector: string): number {
  const counted = selector.replace(/:where\((?:[^()]|\([^()]*\))*\)/gi, '').replace(/\[[^\]]*\]/g, '.a');
  const ids = counted.match(/#[\w-]+/g)?.length ?? 0;
  const classes = counted.match(/\.[\w-]+|:(?!is|not|has|where)[\w-]+/gi)?.length ?? 0;
  const tags = counted.match(/(?:^|[\s>+~(,])[a-z][\w-]*/gi)?.length ?? 0;
  return ids * 1_000_000 + classes * 1_000 + tags;
}
