import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { isOneClick, listUnsubscribe, listUnsubscribeLine } from '../../mail/list-unsubscribe.ts';
import { clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { loginLink } from './login-link.ts';
import { wallField } from './wall-field.ts';

export default {
  meta: {
    id: 'unsubscribe-walled',
    version: 2,
    title: 'Asks for more than one step to unsubscribe',
    titleClear: 'Unsubscribes in one step',
    why: 'Every further hurdle keeps people who wanted to leave.',
    reads: ['page', 'mail'],
    pattern: 'roach-motel',
    severity: 'critical',
    laws: ['us-canspam-316-5', 'us-canspam-optout', 'ca-casl', 'au-spam', 'uk-pecr-23', 'eu-eprivacy-13'],
  },
  grounds: { tables: ['unsubscribe-walled'] },
  detect,
} satisfies Detector;

function detect(view: View): Verdict {
  // Where a link leads is no talk, whatever the page around it is about.
  const login = loginLink(view);
  if (view.isTalk) return login && easierWay(view, [], login) === null ? found(login) : inapplicable();
  const phrases = [...view.heard('unsubscribe-walled'), ...view.labelled('unsubscribe-walled')];
  const [first] = phrases;
  const easier = easierWay(view, phrases, login);
  const wall = (first ? view.evidence(first) : null) ?? login;
  if (wall) return easier ? clear(easier) : found(wall);
  const field = view.snapshot.kind === 'page' ? wallField(view as View<PageSnapshot>) : null;
  if (field) return found(field);
  return easier ? clear(easier) : inapplicable();
}

/** A way to leave in one step: a control of its own, or the header that mail programs press for the reader. */
function easierWay(view: View, walls: readonly HeardPhrase[], login: Evidence | null): Evidence | null {
  const { snapshot } = view;
  if (snapshot.kind === 'mail') {
    const isPressed = isOneClick(snapshot) || listUnsubscribe(snapshot).some(({ kind }) => kind === 'mail');
    if (isPressed) return { kind: 'header', quote: listUnsubscribeLine(snapshot), where: 'List-Unsubscribe' };
  } else if (walls.length > 0) {
    // On a page that orders a wall, a link to unsubscribe may lead to that very wall.
    return null;
  }
  const blocks = new Set(walls.map(({ block }) => block));
  const [open] = view.labelled('unsubscribe')
    .filter(({ block, control }) => !blocks.has(block) && control !== null && control.href !== null && control.ref !== login?.ref);
  return open ? view.evidence(open) : null;
}
