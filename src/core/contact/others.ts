import { blockAt, heardIn, type Setting } from './setting.ts';

/** Whose an address is: the company's, an independent complaint desk's that it names, or somebody else's. */
export type Owner = 'company' | 'desk' | 'other';

// Whom an address belongs to is said in the sentence before it or in the heading above.
const REACH = { before: 240, behind: 60 };
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'th', 'legend', 'strong', 'summary']);
// Paragraphs between such a heading and its address.
const BELOW = 3;
const HEADING_LENGTH = 100;

const OTHERS = ['contact/authority', 'contact/elsewhere', 'contact/byline'];
const DESKS = ['contact/desk'];
const known = new WeakMap<Setting, Readonly<Record<'other' | 'desk', ReturnType<typeof heardIn>>>>();

/** Whose the address or number at an offset of a block is, by the words around it. */
export function ownerAt(setting: Setting, index: number, at: number): Owner {
  const heard = heardFor(setting);
  const { ref } = blockAt(setting, index);
  const isSaid = (kind: 'other' | 'desk') =>
    heard[kind].get(ref)?.some(({ start, end }) => end >= at - REACH.before && start <= at + REACH.behind) === true || isUnderHeading(setting, index, heard[kind]);
  if (isSaid('other')) return 'other';
  return isSaid('desk') ? 'desk' : 'company';
}

function isUnderHeading(setting: Setting, index: number, heard: ReturnType<typeof heardIn>): boolean {
  for (let above = index - 1; above >= Math.max(0, index - BELOW); above -= 1) {
    const block = blockAt(setting, above);
    const isHeading = HEADINGS.has(block.tag) || (block.text.length <= HEADING_LENGTH && /:\s*$/.test(block.text));
    if (isHeading) return block.text.length <= HEADING_LENGTH && heard.has(block.ref);
  }
  return false;
}

function heardFor(setting: Setting): Readonly<Record<'other' | 'desk', ReturnType<typeof heardIn>>> {
  const made = known.get(setting) ?? { other: heardIn(setting.view, OTHERS), desk: heardIn(setting.view, DESKS) };
  known.set(setting, made);
  return made;
}
