// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenMessage } from '../../src/adapters/adapter.ts';
import type { MailLine } from '../../src/extension/mail-messages.ts';
import { message } from '../../src/adapters/mail-parts.ts';
import { mailLines } from '../../src/extension/mail-line.ts';

const LINE: MailLine = { closed: 'This mailbox takes no replies.', way: null, leave: null, later: '', close: 'Close this line', quiet: 'Not here', lang: 'en', dir: 'ltr' };
let trees: ShadowRoot[] = [];

beforeEach(() => {
  trees = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attachAndKeep(this: Element, init) {
    const tree = attach.call(this, init);
    trees.push(tree);
    return tree;
  });
});
afterEach(() => vi.restoreAllMocks());

function opened(words: string, more: Partial<OpenMessage> = {}): OpenMessage {
  document.body.innerHTML = `<main><div id="around"><div id="body">${words}</div></div></main>`;
  const body = document.querySelector('#body');
  if (!body) throw new Error('The page of this test holds no mail.');
  return message([body], { subject: 'Hello', ...more });
}

function lineThere(): Element | null {
  return document.querySelector('earshot-line');
}

function close(): void {
  trees.at(-1)?.querySelector<HTMLElement>('[aria-label="Close this line"]')?.click();
}

it('a line that was closed stays closed when its mail is opened another time, and no other mail loses its own', () => {
  const lines = mailLines(() => null);
  lines.draw(opened('One'), LINE);
  close();
  expect(lineThere()).toBeNull();
  lines.draw(opened('Two'), LINE);
  expect(lineThere()).not.toBeNull();
  lines.draw(opened('One'), LINE);
  expect(lineThere()).toBeNull();
});

it('what is to be said of having left the list stands in the line, alone or with the rest', () => {
  const lines = mailLines(() => null);
  for (const closed of ['', 'This mailbox takes no replies.']) {
    lines.draw(opened('One'), { ...LINE, closed, later: 'You unsubscribed on 3 November 2026.' });
    expect(trees.at(-1)?.querySelector('aside')?.textContent).toContain(`${closed}You unsubscribed on 3 November 2026.`);
  }
});

it('mails with the same words are told apart by where they come from', () => {
  const lines = mailLines(() => null);
  lines.draw(opened('One', { source: 'https://mail.example/1' }), LINE);
  close();
  lines.draw(opened('One', { source: 'https://mail.example/2' }), LINE);
  expect(lineThere()).not.toBeNull();
});

it('what was closed is told where somebody else remembers it', () => {
  const told: string[] = [];
  const lines = mailLines(() => null, { isClosed: () => false, close: ({ subject }) => void told.push(subject) });
  lines.draw(opened('One'), LINE);
  close();
  expect([told, lineThere()]).toEqual([['Hello'], null]);
});

it('a line stands before the body, or before what the host says', () => {
  const lines = mailLines(() => null);
  lines.draw(opened('One'), LINE);
  expect(lineThere()?.nextElementSibling?.id).toBe('body');
  const mail = opened('One');
  lines.draw({ ...mail, lineBefore: document.querySelector('#around') }, LINE);
  expect(lineThere()?.nextElementSibling?.id).toBe('around');
});
