import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Adapter, FileSource } from './adapter.ts';
import { capturePage } from '../capture/page.ts';
import { sheetLooks } from '../capture/sheet-style.ts';
import { decodeHtml } from './decode.ts';
import { putInSheets } from './linked-sheets.ts';

const COMMENT = 8;
const ELEMENT = 1;
// What browsers and page savers write on top: "saved from url=(0027)https://…", "url: https://…", "Mirrored from shop.example/…".
const SAVED_FROM = /(?:saved from url=\(\d+\)|^\s*url:|mirrored from|snapshot of)\s*(\S+)/im;
const MARKUP = /<(?:!doctype|html|head|body|title|meta|div|p|a|table|h[1-6]|span|form|ul|ol|section|main|article|header|footer|nav|br|b|i|strong|em|img|button|label|script|style)\b/i;

/** A saved web page. */
export const webPage: Adapter<FileSource, PageSnapshot> = {
  name: 'web-page',
  headerLevel: null,
  verified: true,
  claims: ({ bytes }) => MARKUP.test(decodeHtml(bytes.subarray(0, 65_536))),
  open: async ({ name, bytes, charset }, { parse, now, url, sheetFor }) => {
    const html = decodeHtml(bytes, charset ?? null);
    if (!MARKUP.test(html) || html.includes('\0\0')) return { ok: false, problem: `${name}: this is no HTML; give a saved page or a mail.` };
    const document = parse(html);
    if (sheetFor) await putInSheets(document, sheetFor);
    const captured = capturePage(document, { url: url ?? statedAddress(document), now });
    return { ok: true, captured, measure: sheetLooks(captured) };
  },
};

/** Address a saved page gives for itself: canonical link, og:url, or the comment a saving program left; `null` when it gives none. */
export function statedAddress(document: Document): string | null {
  const stated = [
    [...document.getElementsByTagName('link')].find(({ rel }) => /(?:^|\s)canonical(?:\s|$)/i.test(rel))?.getAttribute('href'),
    [...document.getElementsByTagName('meta')].find(isOgUrl)?.getAttribute('content'),
    savedFrom(document),
  ];
  return stated.find((address): address is string => typeof address === 'string' && isWebAddress(address)) ?? null;
}

function isOgUrl(meta: Element): boolean {
  return (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase() === 'og:url';
}

function savedFrom(document: Document): string | null {
  const outer = [document, document.documentElement, document.head].filter(node => node !== null);
  for (const parent of outer) {
    for (const node of parent.childNodes) {
      const found = node.nodeType === COMMENT ? SAVED_FROM.exec(node.nodeValue ?? '')?.[1] : undefined;
      if (found !== undefined) return /^https?:/i.test(found) ? found : `http://${found}`;
      // Savers write on top; a comment further down is the page's own.
      if (node.nodeType === ELEMENT && parent !== document) break;
    }
  }
  return null;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address.trim()) && URL.canParse(address.trim());
}
