import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import type { OpenMessage } from '../../src/adapters/adapter.ts';
import { webmailFor, webmailPatterns, webmails } from '../../src/adapters/webmail.ts';
import { startMail } from '../../src/capture/live-mail.ts';
import { shownFacts } from '../../src/adapters/open-message.ts';

interface Expected {
  readonly adapter: string | null;
  readonly view: string | null;
  readonly messages?: readonly unknown[];
}

const ROOT = 'test/adapters';
const cases = webmails.flatMap(({ name }) => readdirSync(`${ROOT}/${name}`).map(what => `${name}/${what}`));

/** The document of a case at its address, with the frames and shadow trees that HTML alone cannot write in jsdom. */
function opened(path: string): Document {
  const html = readFileSync(`${ROOT}/${path}/source.html`, 'utf8');
  const { document } = new JSDOM(html, { url: /<!-- address: (\S+) -->/.exec(html)?.[1] ?? 'https://shop.example/' }).window;
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
    template.remove();
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-body]')) {
    const body = frame.contentDocument?.body;
    if (body) body.innerHTML = frame.getAttribute('data-body') ?? '';
  }
  return document;
}

function readOut(message: OpenMessage) {
  const reading = startMail({ body: message.body, facts: shownFacts(message), now: '2026-11-24T10:00:00.000Z', unread: message.unread });
  const snapshot = reading.next(Number.MAX_SAFE_INTEGER)?.snapshot;
  if (!snapshot) throw new Error('The message was not read to its end.');
  const { from, replyTo, subject, hostUnsubscribe, blocks, controls } = snapshot;
  const texts = (isQuote: boolean): readonly string[] => blocks.filter(({ region }) => (region === 'quote') === isQuote).map(({ text }) => text).filter(text => text !== 'Unsubscribe');
  return { from, replyTo, subject, hostUnsubscribe, source: message.source, says: texts(false), quotes: texts(true), links: controls.map(({ href }) => href) };
}

describe('a mail in its host', () => {
  it.each(cases)('is read in %s', path => {
    const expected = JSON.parse(readFileSync(`${ROOT}/${path}/expected.json`, 'utf8')) as Expected;
    const document = opened(path);
    const webmail = webmailFor(document);
    const view = webmail?.look(document, new URL(document.URL)) ?? null;
    expect({ adapter: webmail?.name ?? null, view: view?.kind ?? null }).toEqual({ adapter: expected.adapter, view: expected.view });
    expect(view?.kind === 'open' ? view.messages.map(readOut) : undefined).toEqual(expected.messages);
  });
});

test('every adapter has a case of an open message', () => {
  const bare = webmails.filter(({ name }) => !cases.some(path => path.startsWith(`${name}/`) && readFileSync(`${ROOT}/${path}/expected.json`, 'utf8').includes('"open"')));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test('an adapter is named like its file', () => {
  const files = readdirSync('src/adapters/webmail').map(file => file.replace('.ts', ''));
  expect(webmails.map(({ name }) => name).toSorted()).toEqual([...files, 'generic-mail'].toSorted());
});

test('only hosts that were tried in browsers claim to be verified', () => {
  expect(webmails.filter(({ verified }) => verified).map(({ name }) => name)).toEqual(['roundcube', 'sogo']);
});

test('hosts become addresses of pages over https', () => {
  expect(webmailPatterns).toContain('https://mail.google.com/*');
});
