import { expect, it } from 'vitest';
import { headerFacts } from '../../src/adapters/header.ts';

/** Bytes of a text with one byte a character, as a mail script sends them. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

it('reads names, reply addresses and every line of a header', async () => {
  const facts = await headerFacts(bytesOf('From: Shop <no-reply@shop.example>\r\nReply-To: Help <help@shop.example>\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\nList-Unsubscribe: <https://shop.example/u>,\r\n\t<mailto:out@shop.example>\r\n\r\n'));
  expect(facts).toMatchObject({
    headerLevel: 'full', from: { name: 'Shop', address: 'no-reply@shop.example' }, replyTo: [{ name: 'Help', address: 'help@shop.example' }],
    subject: 'Grüße', sentAt: '2026-11-24T10:00:00.000Z',
  });
  expect(facts?.headers.find(({ name }) => name === 'list-unsubscribe')?.value).toBe('<https://shop.example/u>, <mailto:out@shop.example>');
});

it('reads raw Latin-1 letters', async () => {
  expect((await headerFacts(bytesOf('From: M\xf6bel <a@moebel.example>\r\nSubject: Best\xe4tigung\r\n\r\n')))?.subject).toBe('Bestätigung');
});

it('reads a header without the empty line behind it', async () => {
  expect((await headerFacts(bytesOf('From: a@shop.example\nTo: b@home.example')))?.from?.address).toBe('a@shop.example');
});

it.each(['', '<!doctype html><title>Sign in</title>', 'Received:', 'From: a@shop.example'])('%j is no header', async text => {
  expect(await headerFacts(bytesOf(text))).toBeNull();
});
