import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Block, PageSnapshot } from '../../model/snapshot.ts';
import { clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { isNoReplyAddress } from '../../mail/no-reply-address.ts';
import { isWithinAddress, writtenAddresses } from '../../mail/written-addresses.ts';
import { quoteOf } from '../../text/segment.ts';

export default {
  meta: {
    id: 'no-reply-contact',
    version: 1,
    title: 'Offers as its contact a mailbox that nobody reads',
    titleClear: 'Offers as its contact a mailbox that is read',
    why: 'The message leaves and reaches nobody.',
    reads: ['page'],
    pattern: 'closed-mailbox',
    severity: 'serious',
    laws: ['eu-ecd-5', 'de-5ddg', 'eu-crd-6'],
  },
  grounds: { tables: [], letters: text => text.includes('@') },
  detect,
} satisfies Detector<'page'>;

interface Offer {
  readonly address: string;
  /** Made only for what is quoted: asking how an element looks has it measured in the page. */
  readonly evidence: () => Evidence;
}

// More quotes than this prove nothing further.
const QUOTES = 3;
const NOT_THE_COMPANYS: ReadonlySet<string> = new Set(['quote', 'code', 'comment']);

function detect(view: View<PageSnapshot>): Verdict {
  if (view.isTalk) return inapplicable();
  const offers = [...linked(view), ...written(view), ...declared(view.snapshot)];
  const alive = offers.find(({ address }) => !isNoReplyAddress(address));
  // One mailbox that is read is enough to be heard.
  if (alive) return clear(alive.evidence());
  const [first, ...others] = offers.slice(0, QUOTES).map(({ evidence }) => evidence());
  return first ? found(first, ...others) : inapplicable();
}

function linked(view: View<PageSnapshot>): readonly Offer[] {
  const { controls, blocks } = view.snapshot;
  return controls.flatMap((control): readonly Offer[] => {
    const address = /^mailto:([^?]*)/i.exec(control.href ?? '')?.[1]?.replaceAll('%40', '@').trim() ?? '';
    const block = blocks[control.block];
    if (!address.includes('@') || NOT_THE_COMPANYS.has(control.region)) return [];
    if (isNoReplyAddress(address) && block && isAboutSending(view, block)) return [];
    const quote = control.label === '' || control.label === address ? address : `${control.label} ${address}`;
    return [{ address, evidence: () => ({ kind: 'link', quote, where: view.place(control.ref), ref: control.ref }) }];
  });
}

/** Addresses in running text; a closed one counts only in a passage that tells people to write. */
function written(view: View<PageSnapshot>): readonly Offer[] {
  return view.snapshot.blocks.filter(({ region }) => !NOT_THE_COMPANYS.has(region)).flatMap(block =>
    writtenAddresses(block.text).flatMap(({ address, start, end }): readonly Offer[] => {
      if (isNoReplyAddress(address) && (isAboutSending(view, block) || !isOffering(view, block))) return [];
      return [{ address, evidence: () => ({ kind: 'phrase', quote: quoteOf(block.text, start, end), where: view.place(block.ref), ref: block.ref }) }];
    }));
}

/** E-mail addresses of schema.org contact points. */
function declared({ jsonLd }: PageSnapshot): readonly Offer[] {
  return jsonLd.flatMap(text => [...text.matchAll(/"email"\s*:\s*"(?:mailto:)?([^"]+@[^"]+)"/gi)].map(([quote, address]): Offer =>
    ({ address: address ?? '', evidence: () => ({ kind: 'structured-data', quote, where: 'page' }) })));
}

/** "Our mails come from …", "add … to your address book": a sender is named, not a contact. The words of an address itself say no such thing. */
function isAboutSending(view: View<PageSnapshot>, block: Block): boolean {
  return view.heardAnywhere('no-reply-contact/sender')
    .some(phrase => phrase.block === block && phrase.control === null && !isWithinAddress(block.text, phrase));
}

function isOffering(view: View<PageSnapshot>, block: Block): boolean {
  return view.heard('no-reply-contact/offer').some(phrase => phrase.block === block);
}
