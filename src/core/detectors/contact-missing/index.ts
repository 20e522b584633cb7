import type { Detector, View } from '../../model/detector.ts';
import type { Block, PageSnapshot } from '../../model/snapshot.ts';
import { channelsOf, isReachable } from '../../judge/channels.ts';
import { mayHideWays } from '../../judge/unread.ts';
import { said } from '../../judge/only-way.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress } from '../../text/web-address.ts';
import addresses from './addresses.json' with { type: 'json' };

const BARE = 120;

export default {
  meta: {
    id: 'contact-missing',
    version: 2,
    title: 'Names no way to reach a human',
    titleClear: 'Names a way to reach people',
    why: 'Without an address every question stays unasked.',
    reads: ['page'],
    pattern: 'dead-end',
    severity: 'critical',
    laws: ['eu-ecd-5', 'eu-crd-6', 'de-5ddg', 'uk-ecr-6', 'in-ecom-2020', 'jp-scta'],
  },
  grounds: { tables: [] },
  detect(view) {
    const heading = view.isTalk ? null : contactHeading(view);
    if (!heading) return inapplicable();
    const channels = channelsOf(view.snapshot);
    if (isReachable(channels) || said(view, ['contact-missing/number']).length > 0) return clear();
    const onward = view.labelled('contact-missing/onward').find(({ control }) => leadsElsewhere(control?.href ?? '', view.snapshot));
    if (onward) return clear(view.evidence(onward));
    if (mayHideWays(view.snapshot) || hasFrames(view.snapshot) || isBare(view.snapshot)) return cantTell('A part of this page could not be read; the way may stand there.');
    if (channels.deadMailboxes.length === 0 && said(view, ['contact-missing/post']).length > 0) {
      return cantTell('Only a postal address was found on this page.');
    }
    const where = view.place(heading.ref);
    const dead = channels.deadMailboxes[0];
    return found(
      { kind: 'absence', quote: heading.text.slice(0, 200), where, ref: heading.ref, note: 'no mailbox, number, form or chat was found on this page' },
      ...(dead ? [{ kind: 'phrase', quote: dead, where: 'page', note: 'the only mailbox on this page takes no answers' } as const] : []),
    );
  },
} satisfies Detector<'page'>;

// Proof of search: only a page that presents itself as the contact page or the imprint can lack the contact.
function contactHeading(view: View<PageSnapshot>): Block | null {
  const { blocks, title, url } = view.snapshot;
  const parts = webAddress(url)?.words ?? [];
  const headings = view.heard('contact-missing').map(({ block }) => block).filter(({ tag, region }) => /^h[1-3]$/.test(tag) && region !== 'footer');
  const isByAddress = parts.some(part => addresses.contact.includes(part));
  if (!isByAddress) return headings.find(({ tag }) => tag === 'h1') ?? null;
  return headings[0] ?? blocks.find(({ tag }) => tag === 'h1') ?? blocks.find(({ text }) => text === title) ?? null;
}

// A page with hardly a word was saved before its script filled it.
function isBare({ blocks }: PageSnapshot): boolean {
  return blocks.reduce((length, { text }) => length + text.length, 0) < BARE;
}

function leadsElsewhere(href: string, { url }: PageSnapshot): boolean {
  const target = webAddress(href);
  return target !== null && target.path !== webAddress(url)?.path;
}

// Contact forms of other vendors stand in frames, of which only the address is known.
function hasFrames({ resources }: PageSnapshot): boolean {
  return resources.some(address => addresses.formVendors.some(vendor => address.includes(vendor)));
}
