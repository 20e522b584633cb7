import { eml } from '../../../src/adapters/eml.ts';
import { fetchHeader } from '../../../src/extension/mail-source.ts';
import type { ReadMail } from './read-mail.ts';

/** File names of the mails beside the page; set by the test's build. */
declare const __MAILS__: readonly string[];

async function read(name: string, buffer: ArrayBuffer): Promise<ReadMail['fetched']> {
  const opened = await eml.open({ name, bytes: new Uint8Array(buffer) }, { parse: html => new DOMParser().parseFromString(html, 'text/html'), now: '', url: null });
  if (!opened.ok) throw new Error(opened.problem);
  const { snapshot: { subject, headers, blocks } } = opened.captured;
  return { subject, headers, words: blocks.map(({ text }) => text) };
}

async function readMail(name: string): Promise<ReadMail> {
  const response = await fetch(`/${name}`);
  const blob = await response.clone().blob();
  return {
    name,
    fetched: await read(name, await response.arrayBuffer()),
    fromBlob: await read(name, await blob.arrayBuffer()),
    header: await fetchHeader(`/${name}`),
  };
}

const tell = (outcome: unknown): void => document.documentElement.setAttribute('data-outcome', JSON.stringify(outcome));
Promise.all(__MAILS__.map(readMail)).then(tell, (error: unknown) => tell(String(error)));
