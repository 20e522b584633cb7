import { webAddress } from '../text/web-address.ts';

/** One line of a robots.txt: a pattern for paths, and whether programs may read what it fits. */
export interface RobotsRule {
  readonly pattern: string;
  readonly isAllowed: boolean;
}

// RFC 9309, section 2.5: a parser reads at least 500 KiB; what comes behind is no rule but an accident.
const LONGEST = 500 * 1024;
const LINE = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i;

/** Rules of a robots.txt for one program, by its own groups or else by those for all (RFC 9309, section 2.2). `agent` is its product token in lower case. */
export function robotsRules(text: string, agent: string): readonly RobotsRule[] {
  const own: RobotsRule[] = [];
  const everybodys: RobotsRule[] = [];
  let isNamed = false;
  let names: string[] = [];
  let isNaming = false;
  for (const line of text.slice(0, LONGEST).split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = LINE.exec(line.replace(/#.*$/, '')) ?? [];
    const word = key.toLowerCase();
    if (word === 'user-agent') {
      // Names that follow each other share the rules below them.
      names = [...isNaming ? names : [], productToken(value)];
      isNaming = true;
      isNamed ||= names.includes(agent);
    }
    if (word !== 'allow' && word !== 'disallow') continue;
    isNaming = false;
    if (value === '') continue;
    const rule = { pattern: canonical(value), isAllowed: word === 'allow' };
    if (names.includes(agent)) own.push(rule);
    if (names.includes('*')) everybodys.push(rule);
  }
  return isNamed ? own : everybodys;
}

/** Whether the rules let an address be read: the longest pattern that fits decides, and between equals the friendlier one. */
export function mayRead(rules: readonly RobotsRule[], address: string): boolean {
  const path = pathOf(address);
  if (path === '/robots.txt') return true;
  const fitting = rules.filter(({ pattern }) => fits(pattern, path));
  const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length));
  return fitting.length === 0 || fitting.some(({ pattern, isAllowed }) => isAllowed && pattern.length === longest);
}

function pathOf(address: string): string {
  if (webAddress(address) === null) return '/';
  const rest = address.trim().replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return canonical(rest.startsWith('/') ? rest : `/${rest}`);
}

function productToken(value: string): string {
  return value === '*' ? '*' : /^[a-z_-]*/i.exec(value)?.[0].toLowerCase() ?? '';
}

// Piece by piece from the left, so that no pattern, however many stars it has, takes longer than the path is long.
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = pieces.at(-1);
  for (const piece of isWhole ? pieces.slice(0, -1) : pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.endsWith(last) && path.length - last.length >= at;
}

// RFC 9309, section 2.2.2: one spelling for `/a%7eb`, `/a~b` and `/ä`.
function canonical(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, run => encodeURIComponent(run.replaceAll(/\p{Cs}/gu, '\ufffd')))
    .replace(/%[0-9a-f]{2}/gi, code => {
      const plain = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(plain) ? plain : code.toUpperCase();
    });
}
