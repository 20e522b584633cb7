import type { Adapter, FileSource, Opened, OpenOptions } from './adapter.ts';
import { eml } from './eml.ts';
import { isMbox } from './mbox.ts';
import { mhtml } from './mhtml.ts';
import { webPage } from './web-page.ts';

const FILES: readonly Adapter<FileSource>[] = [mhtml, eml, webPage];
// `inbox.mbox#3` is the third message of a mailbox.
const MAIL_NAME = /\.(?:eml|mbox)(?:\.gz)?(?:#\d+)?$/i;
// Files people try that hold no page and no mail, by their first bytes in hex, with what to do instead.
const FOREIGN: readonly (readonly [string, string])[] = [
  ['255044462d', 'this is a PDF; save the page as HTML instead'],
  ['89504e47', 'this is a picture; save the page or mail itself'],
  ['ffd8ff', 'this is a picture; save the page or mail itself'],
  ['47494638', 'this is a picture; save the page or mail itself'],
  ['52494646', 'this is a picture or a recording; save the page or mail itself'],
  ['d0cf11e0', 'this is an Outlook or Office file; save the mail as .eml'],
  ['504b0304', 'this is a ZIP or Office file; unpack it and give its files'],
  ['1f8b', 'this is a compressed file; unpack it first'],
  ['2142444e', 'this is an Outlook mailbox (.pst); save the mails as .eml'],
];

/** Opens a file by what it holds; its name decides only where its content leaves a doubt. */
export async function openFile(source: FileSource, options: OpenOptions): Promise<Opened> {
  const { name, bytes } = source;
  if (bytes.every(isBlank)) return { ok: false, problem: `${name}: the file is empty; save it again.` };
  const start = [...bytes.subarray(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const foreign = FOREIGN.find(([mark]) => start.startsWith(mark));
  if (foreign) return { ok: false, problem: `${name}: ${foreign[1]}.` };
  if (isMbox(name, bytes) && !/#\d+$/.test(name)) return { ok: false, problem: `${name}: this is a mailbox of many mails; give it by itself, or one mail of it.` };
  const adapter = FILES.find(each => each.claims(source)) ?? (MAIL_NAME.test(name) ? eml : webPage);
  return adapter.open(source, options);
}

function isBlank(byte: number): boolean {
  return byte === 0 || byte === 32 || (byte >= 9 && byte <= 13);
}
