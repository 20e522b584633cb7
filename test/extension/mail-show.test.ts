import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { message } from '../../src/adapters/mail-parts.ts';
import { shownFacts } from '../../src/adapters/open-message.ts';
import { startMail } from '../../src/capture/live-mail.ts';

const outline = vi.hoisted(() => vi.fn());
vi.mock('../../src/extension/outline.ts', () => ({ outline }));
const { heldMails } = await import('../../src/extension/mail-show.ts');

const LIST = '<ul><li>Please do not reply</li></ul>';
const MORNING = '2026-11-25T10:00:00.000Z';
const NOON = '2026-11-25T12:00:00.000Z';

function pageWith(mails: string): Document {
  return new JSDOM(`${LIST}${mails}`, { pretendToBeVisual: true }).window.document;
}

function readAt(document: Document, selector: string, now: string) {
  const body = document.querySelector(selector);
  if (!body) throw new Error(`There is no ${selector}.`);
  const open = message([body]);
  const captured = startMail({ body: open.body, facts: shownFacts(open), now, unread: [] }).next(Number.MAX_SAFE_INTEGER);
  if (!captured) throw new Error('The message was not read to its end.');
  return { key: selector, message: open, captured };
}

function shownElement(): unknown {
  return outline.mock.lastCall?.[0];
}

it('a mail has the very element shown, though the same words stand beside it and in another mail', () => {
  const document = pageWith('<div id="a"><p>Please do not reply</p></div><div id="b"><p>Please do not reply</p></div>');
  const held = heldMails(document);
  held.hold(readAt(document, '#a', MORNING));
  held.hold(readAt(document, '#b', NOON));
  expect(held.show({ ref: 2, path: '', quote: 'Please do not reply', mail: MORNING })).toEqual({ shown: true, because: '' });
  expect(shownElement()).toBe(document.querySelector('#a p'));
  expect(held.show({ ref: null, path: 'body > ul > li', quote: 'Please do not reply', mail: NOON })).toEqual({ shown: true, because: '' });
  expect(shownElement()).toBe(document.querySelector('#b p'));
  expect(held.moments()).toEqual([MORNING, NOON]);
});

it('words of a mail that is not open are shown in no other', () => {
  const document = pageWith('<div id="a"><p>Please do not reply</p></div>');
  const held = heldMails(document);
  held.hold(readAt(document, '#a', MORNING));
  outline.mockClear();
  expect(held.show({ ref: 2, path: '', quote: 'Please do not reply', mail: NOON })).toBeNull();
  held.keep([{ key: '#b' }]);
  expect([held.show({ ref: 2, path: '', quote: 'Please do not reply', mail: MORNING }), held.last()]).toEqual([null, null]);
  expect(outline).not.toHaveBeenCalled();
});

it('words that were torn out of the mail are said to be gone', () => {
  const document = pageWith('<div id="a"><p>Please do not reply</p></div>');
  const held = heldMails(document);
  held.hold(readAt(document, '#a', MORNING));
  document.querySelector('#a p')?.remove();
  expect(held.show({ ref: 2, path: '', quote: 'Please do not reply', mail: MORNING })?.because).toContain('these words are gone');
});

it('a mail in a frame has its words shown where they stand', () => {
  const document = pageWith('<iframe id="a"></iframe>');
  const inside = document.querySelector('iframe')?.contentDocument;
  if (!inside) throw new Error('The frame of this test holds no document.');
  inside.body.innerHTML = '<p>Please do not reply</p>';
  const held = heldMails(document);
  held.hold(readAt(document, '#a', MORNING));
  expect(held.show({ ref: null, path: '', quote: 'Please do not reply', mail: MORNING })?.shown).toBe(true);
  expect(shownElement()).toBe(inside.querySelector('p'));
});

it('a mail that is read again keeps what was told of it before, but by its words and no more by numbers', () => {
  const document = pageWith('<div id="a"><p>Hello</p></div>');
  const held = heldMails(document);
  held.hold(readAt(document, '#a', MORNING));
  document.querySelector('#a p')?.insertAdjacentHTML('beforebegin', '<p>Good morning</p>');
  held.hold(readAt(document, '#a', NOON));
  expect(held.moments()).toEqual([MORNING, NOON]);
  held.show({ ref: 2, path: '', quote: 'Hello', mail: MORNING });
  expect(shownElement()).toBe(document.querySelector('#a p:last-child'));
  held.show({ ref: 2, path: '', quote: 'Good morning', mail: NOON });
  expect(shownElement()).toBe(document.querySelector('#a p:first-child'));
});

it('only so many readings of a mail are remembered', () => {
  const document = pageWith('<div id="a"><p>Hello</p></div>');
  const held = heldMails(document);
  for (let minute = 10; minute < 60; minute += 1) held.hold(readAt(document, '#a', `2026-11-25T10:${minute}:00.000Z`));
  expect([held.moments().length, held.moments().at(-1)]).toEqual([11, '2026-11-25T10:59:00.000Z']);
});
