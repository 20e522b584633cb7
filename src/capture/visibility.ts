import type { Known } from '../core/model/snapshot.ts';
import type { IsClosedPanel } from './fold.ts';
import type { LookOf } from './look.ts';
import { parentOf } from './flat-tree.ts';

/** Whether an element can be seen, as far as style says. */
export interface Sight {
  readonly visible: Known<boolean>;
  readonly hiddenBecause: string;
  /** Inside something a person can open: a closed details, a panel whose button says that it is collapsed. */
  readonly folded: boolean;
}

/** An element, and the part of it that holds its text. */
export interface Measured {
  readonly element: Element;
  readonly text: Element;
  readonly lookOf: LookOf;
  readonly isClosedPanel: IsClosedPanel;
}

/** Walks up from an element to whatever hides it. What is `aria-hidden` is still seen, and what is folded is not hidden. */
export function sightOf({ element, text, lookOf, isClosedPanel }: Measured): Sight {
  if (!element.isConnected) return { visible: false, hiddenBecause: 'detached', folded: false };
  let folded = false;
  let doubtful = false;
  let because = hidingText(element, text, lookOf);
  let isAncestor = false;
  for (let at: Element | null = text; at; at = parentOf(at)) {
    const { hides, mayHide } = lookOf(at);
    const isFold = isUnderClosedDetails(at) || (hides !== '' && (at.getAttribute('hidden') === 'until-found' || isClosedPanel(at)));
    if (isFold) folded = true;
    else if (hides !== '' && because === '') because = isAncestor ? `${hides} on an ancestor` : hides;
    if (mayHide) doubtful = true;
    if (at === element) isAncestor = true;
  }
  if (because !== '') return { visible: false, hiddenBecause: because, folded };
  return { visible: doubtful ? 'unknown' : true, hiddenBecause: '', folded };
}

// A picture that stands for the words is seen all the same.
function hidingText(element: Element, text: Element, lookOf: LookOf): string {
  const look = lookOf(text);
  if (look.invisible) {
    const parent = parentOf(element);
    return parent && lookOf(parent).invisible ? 'visibility: hidden on an ancestor' : 'visibility: hidden';
  }
  if (look.image !== 'none' || lookOf(element).image !== 'none' || element.querySelector('img, svg, picture') !== null) return '';
  if (look.indented) return 'text indented off-screen';
  return look.fontSize === 0 ? 'font-size: 0' : '';
}

function isUnderClosedDetails(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return [...parent.children].find(child => child.localName === 'summary') !== element;
}
