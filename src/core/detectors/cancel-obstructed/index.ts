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
    version: 2,
    title: 'Puts obstacles before cancelling',
    titleClear: 'Lets people cancel without obstacles',
    why: 'Offers, notice periods and questions before the exit hold people back.',
    reads: ['page'],
    pattern: 'adding-steps',
    severity: 'serious',
    laws: ['us-ca-arl', 'us-rosca', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9', 'kr-ecommerce', 'us-ftc-amazon-2025'],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const online = easierWay(view, ['judge/online']);
    const standing = said(view, STANDING).map(phrase => view.evidence(phrase));
    const hurdles = [...standing, ...(online ? [] : requests(view)), ...(isExit(view) ? exitHurdles(view) : [])];
    const [first, ...rest] = hurdles.filter(({ quote }, at) => hurdles.findIndex(other => other.quote === quote) === at);
    if (first) return found(first, ...rest.slice(0, QUOTES - 1));
    if (online) return clear(view.evidence(online));
    return isExit(view) ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;

// Asking for the end, in writing, by mail or at a desk, where nothing lets people end it themselves.
function requests(view: View<PageSnapshot>): readonly Evidence[] {
  const asked = ordersIn(view, {
    order: 'cancel-obstructed/ask', contract: 'judge/contract', question: 'judge/question', answer: 'cancel-obstructed/ask', easier: [], topic: [],
  });
  // What another detector names more exactly is not held against the company twice.
  const named = new Set(said(view, NARROWER).map(({ quote }) => quote));
  return [...asked, ...said(view, ['cancel-obstructed/written', 'judge/mail'])].filter(({ quote }) => !named.has(quote)).map(phrase => view.evidence(phrase));
}
