import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { isExit } from '../../judge/exit.ts';
import { easierWay, ordersIn, said } from '../../judge/only-way.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';
import { exitHurdles } from './exit.ts';

const QUOTES = 4;
// Hurdles that stand whatever else the page offers: a notice period, a fee, no way out online, a contract that outlives the account.
const STANDING = ['cancel-obstructed', 'cancel-obstructed/fee', 'cancel-obstructed/elsewhere', 'cancel-obstructed/refuse', 'cancel-obstructed/offline'];
const NARROWER = ['cancel-by-phone', 'cancel-by-post', 'cancel-by-chat'];

export default {
  meta: {
    id: 'cancel-obstructed',
    version: 3,
    title: 'Puts obstacles before cancelling',
    titleClear: 'Lets people cancel without obstacles',
    why: 'Offers, notice periods and questions before the exit hold people back.',
    reads: ['page'],
    pattern: 'adding-steps',
    severity: 'serious',
    laws: ['us-ca-arl', 'us-rosca', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9', 'kr-ecommerce', 'us-ftc-amazon-2025'],
  },
  grounds: { tables: [...STANDING, 'cancel-obstructed/reserved', 'cancel-obstructed/ask', 'cancel-obstructed/written', 'judge/mail'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    // An exit that is open to the residents of some states only is no way out for all others.
    const reserved = said(view, ['cancel-obstructed/reserved']);
    const online = easierWay(view, ['judge/online'], reserved);
    const standing = said(view, STANDING).map(phrase => view.evidence(phrase));
    const hurdles = [...standing, ...(online ? [] : [...reserved.map(phrase => view.evidence(phrase)), ...requests(view)]), ...(isExit(view) ? exitHurdles(view) : [])];
    const [first, ...rest] = hurdles.filter(({ quote }, at) => hurdles.findIndex(other => other.quote === quote) === at);
    if (first) return found(first, ...rest.slice(0, QUOTES - 1));
    if (online) return clear(view.evidence(online));
    return isExit(view) ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;

// Asking for the end, in writing or at a desk, where nothing lets people end it themselves. A mail is quickly sent, so it is
// held against the company only where the contract renews by itself: what was joined online has to end online (Cal. 17602(d)).
function requests(view: View<PageSnapshot>): readonly Evidence[] {
  const asked = ordersIn(view, {
    order: 'cancel-obstructed/ask', contract: 'judge/contract', question: 'judge/question', answer: 'cancel-obstructed/ask', easier: [], topic: [],
  });
  // What another detector names more exactly is not held against the company twice.
  const named = new Set(said(view, NARROWER).map(({ quote }) => quote));
  const inWriting = said(view, view.heard('judge/renews').length > 0 ? ['cancel-obstructed/written', 'judge/mail'] : ['cancel-obstructed/written']);
  return [...asked, ...inWriting].filter(({ quote }) => !named.has(quote)).map(phrase => view.evidence(phrase));
}
