import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { channelsOf, isReachable } from '../../judge/channels.ts';
import { said } from '../../judge/only-way.ts';
import { mayHideWays } from '../../judge/unread.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress, type WebAddress } from '../../text/web-address.ts';
import addresses from './addresses.json' with { type: 'json' };

const QUOTES = 3;

export default {
  meta: {
    id: 'self-help-wall',
    version: 3,
    title: 'Leads every contact link to help articles',
    titleClear: 'Leads contact links to people',
    why: 'Whoever has read the article is back at the start.',
    reads: ['page'],
    pattern: 'support-loop',
    severity: 'serious',
    laws: ['eu-ucpd-9', 'eu-ecd-5', 'eu-dsa-12'],
  },
  grounds: { tables: [] },
  detect(view) {
    if (view.isTalk || !isHelp(view)) return inapplicable();
    const contacts = once(['contact', 'self-help-wall/contact'].flatMap(view.labelled)).filter(({ control }) => (control?.href ?? null) !== null);
    // "We no longer provide support by phone or e-mail" leads nowhere in so many words.
    const refused = said(view, ['self-help-wall/refused']).map(phrase => view.evidence(phrase));
    if (contacts.length === 0 && refused.length === 0) return inapplicable();
    if (isReachable(channelsOf(view.snapshot)) || said(view, ['self-help-wall/way']).length > 0) return clear();
    const onward = contacts.find(phrase => !isLoop(phrase, view.snapshot));
    if (onward) return clear(view.evidence(onward));
    if (mayHideWays(view.snapshot)) return cantTell('Parts of this help page could not be read; a way to people may stand there.');
    const loops = contacts.map(phrase => view.evidence(phrase, `leads back to ${pathOf(phrase)}`));
    const [first, ...rest] = [...refused, ...loops, ...said(view, ['self-help-wall/articles-first']).map(phrase => view.evidence(phrase))];
    return first ? found(first, ...rest.slice(-(QUOTES - 1))) : inapplicable();
  },
} satisfies Detector<'page'>;

// A page that says of itself, in its address or its first headings, that it is there to help.
function isHelp(view: View<PageSnapshot>): boolean {
  const here = webAddress(view.snapshot.url);
  return here?.words.some(part => addresses.help.includes(part)) === true
    || isHelpSite(here)
    || view.heard('self-help-wall/help-page').some(({ block }) => /^h[12]$/.test(block.tag) || block.text === view.snapshot.title);
}

function isHelpSite(address: WebAddress | null): boolean {
  return addresses.help.includes(address?.host.split('.')[0] ?? '');
}

// A contact link that ends on this page, on another page of articles, or at the door of the same help site.
function isLoop({ control }: HeardPhrase, { url }: PageSnapshot): boolean {
  const href = control?.href ?? '';
  if (href.startsWith('#')) return true;
  const target = webAddress(href);
  const here = webAddress(url);
  if (!here || !target || target.host !== here.host) return false;
  if (target.path === here.path && target.query === here.query) return true;
  if (target.query !== '' || target.words.some(part => addresses.asking.some(word => part.includes(word)))) return false;
  return target.words.some(part => addresses.articles.includes(part)) || (isHelpSite(here) && target.words.length === 0);
}

function pathOf({ control }: HeardPhrase): string {
  const target = webAddress(control?.href);
  return target ? `${target.host}${target.path}` : control?.href ?? '';
}

// Several languages may hear the same label.
function once(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  return [...new Map(phrases.map(phrase => [phrase.control?.ref, phrase])).values()];
}
