import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { isOneClick, listUnsubscribe } from '../../mail/list-unsubscribe.ts';
import { wallField } from './wall-field.ts';

export default {
  meta: {
    id: 'unsubscribe-walled',
    version: 1,
    title: 'Asks for more than one step to unsubscribe',
    titleClear: 'Unsubscribes in one step',
    why: 'Every further hurdle keeps people who wanted to leave.',
    reads: ['page', 'mail'],
    pattern: 'roach-motel',
    severity: 'critical',
    laws: ['us-canspam-316-5', 'us-canspam-optout', 'ca-casl', 'au-spam', 'uk-pecr-23', 'eu-eprivacy-13'],
  },
  detect,
} satisfies Detector;

function detect(view: View): Verdict {
  if (view.isTalk) return inapplicable();
  const walls = [...view.heard('unsubscribe-walled'), ...view.labelled('unsubscribe-walled')];
  const [first] = walls;
  const field = view.snapshot.kind === 'page' ? wallField(view as View<PageSnapshot>) : null;
  if (!first && !field) return otherWays(view, []).length > 0 ? clear(...otherWays(view, []).slice(0, 1)) : inapplicable();
  const [easier] = otherWays(view, walls);
  if (first && easier) return clear(easier);
  if (first) return found(view.evidence(first));
  return field ? found(field) : inapplicable();
}

/** Ways to leave in one step: a control of its own, or the header that mail programs press for the reader. */
function otherWays(view: View, walls: readonly HeardPhrase[]): readonly Evidence[] {
  const { snapshot } = view;
  const blocks = new Set(walls.map(({ block }) => block));
  const controls = view.labelled('unsubscribe')
    .filter(({ block, control }) => !blocks.has(block) && control !== null && control.href !== null)
    .map(phrase => view.evidence(phrase));
  if (snapshot.kind !== 'mail') return walls.length > 0 ? [] : controls;
  const mailto = listUnsubscribe(snapshot).find(({ kind }) => kind === 'mail');
  if (!isOneClick(snapshot) && !mailto) return controls;
  const quote = `List-Unsubscribe: <${listUnsubscribe(snapshot)[0]?.uri ?? ''}>`;
  return [{ kind: 'header', quote, where: 'List-Unsubscribe' }, ...controls];
}
