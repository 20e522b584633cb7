import type { Detector, View } from '../../model/detector.ts';
import type { Control, PageSnapshot } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress } from '../../text/web-address.ts';
import elsewhere from './elsewhere.json' with { type: 'json' };
import markets from './markets.json' with { type: 'json' };

export default {
  meta: {
    id: 'cancel-button-missing',
    version: 2,
    title: 'Lacks the cancel button that the law prescribes',
    titleClear: 'Has the cancel button that the law prescribes',
    why: 'The law asks for that button so that the way out is as easy as the way in.',
    reads: ['page'],
    pattern: 'dead-end',
    severity: 'serious',
    laws: ['de-312k', 'fr-l215-1-1'],
  },
  grounds: { tables: [] },
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
    if (onward(view) && said(view, elsewhere.noneOnline).length === 0) {
      return cantTell('The button may stand on a page of this site that was not read here.', view.evidence(order));
    }
    return found(view.evidence(order, 'ordered here, and no cancel button was found on this page'), view.evidence(recurring));
  },
} satisfies Detector<'page'>;

// Proof of search (DESIGN 3): the front page shows what is directly reachable, which is what the law asks for. Any other page
// proves the absence only when it leads to no page where the button may stand, or says itself that leaving is done otherwise.
function onward(view: View<PageSnapshot>): Control | undefined {
  const { snapshot } = view;
  const here = webAddress(snapshot.url ?? snapshot.meta['canonical']);
  if (here === null || isFront(here.words)) return undefined;
  const named = new Set(elsewhere.leading.flatMap(table => view.labelled(table)).map(({ control }) => control));
  return snapshot.controls.find(control => {
    const target = control.kind === 'link' ? webAddress(control.href) : null;
    return target !== null && registrableHost(target.host) === registrableHost(here.host) && target.path !== here.path && (isFront(target.words) || named.has(control));
  });
}

function isFront(words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && elsewhere.front.includes(words[0] ?? ''));
}

// A shop's help stands at help.shop.example as often as at shop.example/help.
function registrableHost(host: string): string {
  return host.split('.').slice(-2).join('.');
}

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
