import PostalMime from 'postal-mime';
import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Adapter, FileSource } from './adapter.ts';
import { capturePage } from '../capture/page.ts';
import { sheetLooks } from '../capture/sheet-style.ts';
import { utf8, latin1 } from './decode.ts';
import { putInSheets, type SheetFor } from './linked-sheets.ts';
import { headerOf, parameterIn, partsOf, valueIn } from './mime-parts.ts';
import { repaired } from './mail-bytes.ts';
import { statedAddress } from './web-page.ts';

/** One file of a saved page. */
interface Part {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly id: string;
  readonly location: string;
}

/** A page saved whole into one file, RFC 2557: the page itself with its style sheets. */
export const mhtml: Adapter<FileSource, PageSnapshot> = {
  name: 'mhtml',
  headerLevel: null,
  verified: true,
  claims: ({ name, bytes }) => {
    const header = headerOf(bytes.subarray(0, 16_384));
    if (/^\s*</.test(header) || !/^multipart\/related/i.test(valueIn(header, 'content-type'))) return false;
    return valueIn(header, 'snapshot-content-location') !== '' || valueIn(header, 'content-location') !== '' || /saved by/i.test(valueIn(header, 'from')) || /\.mht(?:ml)?$/i.test(name);
  },
  open: async ({ name, bytes: raw }, { parse, now, url }) => {
    const bytes = repaired(raw);
    const header = headerOf(bytes);
    const type = valueIn(header, 'content-type');
    const parts = partsOf(bytes, parameterIn(type, 'boundary')).map(partOf);
    const start = parameterIn(type, 'start');
    const root = parts.find(({ id }) => start !== '' && id === start) ?? parts.find(part => /^(?:text\/html|application\/xhtml)/i.test(part.type));
    const html = root ? await textOf(root) : '';
    if (!root || html === '') return { ok: false, problem: `${name}: the archive holds no page; save it again as “web page, single file”.` };
    const document = parse(html);
    const address = [url, valueIn(header, 'snapshot-content-location'), root.location].find(isWebAddress) ?? statedAddress(document);
    await putInSheets(document, sheetsIn(parts, address));
    const captured = capturePage(document, { url: address, now });
    return { ok: true, captured, measure: sheetLooks(captured) };
  },
};

function partOf(bytes: Uint8Array): Part {
  const header = headerOf(bytes);
  return { bytes, type: valueIn(header, 'content-type'), id: valueIn(header, 'content-id'), location: valueIn(header, 'content-location') };
}

async function textOf({ bytes }: Part): Promise<string> {
  const { html, text, attachments } = await PostalMime.parse(repaired(bytes));
  const content = attachments[0]?.content;
  return html ?? text ?? (content instanceof ArrayBuffer ? decoded(new Uint8Array(content)) : '');
}

function decoded(bytes: Uint8Array): string {
  return utf8(bytes) ?? latin1(bytes);
}

function sheetsIn(parts: readonly Part[], base: string | null): SheetFor {
  const sheets = new Map(parts.filter(part => /^text\/css/i.test(part.type)).flatMap(part => [[part.location, part] as const, [`cid:${part.id.replace(/^<|>$/g, '')}`, part] as const]));
  return async href => {
    const sheet = sheets.get(href) ?? (base !== null && URL.canParse(href, base) ? sheets.get(new URL(href, base).href) : undefined);
    return sheet ? textOf(sheet) : null;
  };
}

function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:/i.test(address) && URL.canParse(address);
}
