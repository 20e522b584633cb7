import type { Appearance, Block, Control, MailSnapshot, PageSnapshot } from '../../src/core/model/snapshot.ts';

/** A page made of paragraphs, for tests that need no document. */
export function pageSaying(texts: readonly string[], more: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    kind: 'page', url: 'https://shop.example/help', lang: 'en', title: 'Shop', meta: {}, jsonLd: [], microdata: [], resources: [],
    blocks: texts.map(blockSaying), controls: [], fields: [], forms: [], pictures: [], appearances: [], unread: [],
    takenAt: '2026-11-24T10:00:00.000Z', ...more,
  };
}

/** A mail made of paragraphs, headers not shown by its host. */
export function mailSaying(texts: readonly string[], more: Partial<MailSnapshot> = {}): MailSnapshot {
  return {
    kind: 'mail', headerLevel: 'names', headers: [], from: { name: 'Shop', address: 'service@shop.example' }, replyTo: [],
    subject: 'Your order', sentAt: null, hostUnsubscribe: 'unknown', lang: 'en', title: '', blocks: texts.map(blockSaying),
    controls: [], fields: [], forms: [], pictures: [], appearances: [], unread: [], takenAt: '2026-11-24T10:00:00.000Z', ...more,
  };
}

/** A link standing alone. */
export function link(ref: number, label: string, href: string): Control {
  return { ref, kind: 'link', label, href, region: 'main', block: -1, start: 0, end: 0, imageOnly: false };
}

/** A look of which only some facts are known. */
export function look(ref: number, known: Partial<Appearance>): Appearance {
  return {
    ref, visible: 'unknown', hiddenBecause: '', fontSize: 'unknown', bodyFontSize: 'unknown', contrast: 'unknown', bold: 'unknown',
    affordance: 'unknown', area: 'unknown', depth: 'unknown', filled: 'unknown', folded: 'unknown', path: '', ...known,
  };
}

function blockSaying(text: string, index: number): Block {
  return { ref: index, tag: 'p', region: 'main', text };
}
