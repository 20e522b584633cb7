import type { Adapter, FileSource, Opened, OpenOptions } from './adapter.ts';
import { eml } from './eml.ts';
import { webPage } from './web-page.ts';

const MAIL_NAME = /\.eml$/i;

/** Opens a file by what it holds; its name decides only where its content leaves a doubt. */
export async function openFile(source: FileSource, options: OpenOptions): Promise<Opened> {
  const { name, bytes } = source;
  if (bytes.every(byte => byte === 0 || byte === 32 || (byte >= 9 && byte <= 13))) return { ok: false, problem: `${name}: the file is empty; save it again.` };
  return adapterFor(source).open(source, options);
}

function adapterFor(source: FileSource): Adapter<FileSource> {
  const order: readonly Adapter<FileSource>[] = MAIL_NAME.test(source.name) ? [eml, webPage] : [webPage, eml];
  return order.find(adapter => adapter.claims(source)) ?? order[0] ?? webPage;
}
