import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { channelsOf, isReachable } from '../../judge/channels.ts';
import { said } from '../../judge/only-way.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress } from '../../text/web-address.ts';
import addresses from './addresses.json' with { type: 'json' };

const QUOTES = 3;

export default {
  meta: {
    id: 'self-help-wall',
    version: 1,
    title: 'Leads every contact link to help articles',
    titleClear: 'Leads contact links to people',
    why: 'Whoever has read the article is back at the start.',
    reads: ['page'],
    pattern: 'support-loop',
    severity: 'serious',
    laws: ['eu-ucpd-9', 'eu-ecd-5', 'eu-dsa-12'],
  },
  detect(view) {
    if (view.isTalk || !isHelp(view)) return inapplicable();
    const contacts = view.labelled('contact').filter(({ control }) => (control?.href ?? null) !== null);
    const articlesFirst = said(view, ['self-help-wall/articles-first'])[0];
    if (contacts.length === 0) return inapplicable();
    if (isReachable(channelsOf(view.snapshot))) return clear();
    const onward = contacts.find(phrase => !isLoop(phrase, view.snapshot));
    if (onward) return clear(view.evidence(onward));
    if (view.snapshot.unread.length > 0) return cantTell('Parts of this help page could not be read.');
    const quotes = [...contacts.map(phrase => view.evidence(phrase, `leads back to ${pathOf(phrase.control?.href ?? '')}`)),
      ...(articlesFirst ? [view.evidence(articlesFirst)] : [])];
    const [first, ...rest] = quotes;
    return first ? found(first, ...rest.slice(-(QUOTES - 1))) : inapplicable();
  },
} satisfies Detector<'page'>;

// A page that says of itself, in its address or its first headings, that it is there to help.
function isHelp(view: View<PageSnapshot>): boolean {
  const { url } = view.snapshot;
  const parts = webAddress(url)?.words ?? [];
  return parts.some(part => addresses.help.includes(part))
    || view.heard('self-help-wall/help-page').some(({ block }) => /^h[12]$/.test(block.tag));
}

// A contact link that ends on this page, or on another page of articles.
function isLoop({ control }: HeardPhrase, { url }: PageSnapshot): boolean {
  const href = control?.href ?? '';
  if (href.startsWith('#')) return true;
  const target = webAddress(href);
  const here = webAddress(url);
  if (!here || !target || target.host !== here.host) return false;
  if (target.path === here.path && target.query === here.query) return true;
  return target.words.some(part => addresses.articles.includes(part));
}

function pathOf(href: string): string {
  return webAddress(href)?.path ?? href;
}
