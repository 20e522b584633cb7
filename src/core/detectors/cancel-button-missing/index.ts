import type { Detector, View } from '../../model/detector.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress } from '../../text/web-address.ts';
import markets from './markets.json' with { type: 'json' };

export default {
  meta: {
    id: 'cancel-button-missing',
    version: 1,
    title: 'Lacks the cancel button that the law prescribes',
    titleClear: 'Has the cancel button that the law prescribes',
    why: 'The law asks for that button so that the way out is as easy as the way in.',
    reads: ['page'],
    pattern: 'dead-end',
    severity: 'serious',
    laws: ['de-312k', 'fr-l215-1-1'],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const order = view.labelled('cancel-button-missing/order')[0];
    const recurring = said(view, ['cancel-button-missing/recurring'])[0];
    const button = said(view, ['cancel-button-missing/button']).find(({ control }) => control !== null);
    // Words first: what a page speaks, and for whom, costs more to find out.
    if ((!button && !(order && recurring)) || !aimsAtMarket(view)) return inapplicable();
    if (button) return clear(view.evidence(button));
    if (!order || !recurring) return inapplicable();
    // A page without a footer was cut off or is one step of a longer way; the button may stand elsewhere on it.
    if (!hasFooter(view.snapshot) || view.snapshot.unread.length > 0) {
      return cantTell('The page was not read to its end, where this button often stands.', view.evidence(order));
    }
    return found(view.evidence(order, 'ordered here, and no cancel button was found on this page'), view.evidence(recurring));
  },
} satisfies Detector<'page'>;

function aimsAtMarket({ lang, snapshot }: View<PageSnapshot>): boolean {
  const spoken = lang?.slice(0, 2) ?? '';
  const market = markets.find(({ language }) => language === spoken);
  if (!market) return false;
  const host = webAddress(snapshot.url)?.host ?? '';
  const region = (snapshot.lang ?? '').toLowerCase();
  if (market.elsewhere.some(end => host.endsWith(end) || region.endsWith(end.replace('.', '-')))) return false;
  return host.endsWith(market.domain) || snapshot.blocks.some(({ text }) => market.signs.some(sign => text.includes(sign)));
}

function hasFooter({ controls }: PageSnapshot): boolean {
  return controls.filter(({ region }) => region === 'footer').length >= 2;
}
