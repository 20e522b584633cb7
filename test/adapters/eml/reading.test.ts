import { describe, expect, it } from 'vitest';
import { bytesOf, mailOf, opened, ownWords, quotedWords } from '../opened.ts';

const HEAD = 'From: Shop <news@shop.example>\nSubject: Hello\n';

describe('the header of a mail', () => {
  it('is kept line by line in order, unfolded and decoded, doubles too', async () => {
    const { headers, headerLevel } = await mailOf(`Received: from a\n\tby b\nX-One: 1\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe_an?=\n =?utf-8?b?IEFsbGU=?=\nX-One: 2\n\nHi`);
    expect(headerLevel).toBe('full');
    expect(headers).toEqual([
      { name: 'received', value: 'from a by b' }, { name: 'x-one', value: '1' }, { name: 'subject', value: 'Grüße an Alle' }, { name: 'x-one', value: '2' },
    ]);
  });

  it.each([
    ['From: "The Shop" <a@shop.example>', { name: 'The Shop', address: 'a@shop.example' }],
    ['From: =?iso-8859-1?q?M=FCller?= <a@shop.example>', { name: 'Müller', address: 'a@shop.example' }],
    ['From: Shop, Inc. <a@shop.example>', { name: 'Shop, Inc.', address: 'a@shop.example' }],
    ['From: a@shop.example (Shop)', { name: 'Shop', address: 'a@shop.example' }],
    ['From: Shop', { name: 'Shop', address: '' }],
    ['X-From: none', null],
  ])('names the sender in %s', async (line, from) => {
    expect((await mailOf(`${line}\nSubject: Hi\n\nHi`)).from).toEqual(from);
  });

  it('names every mailbox to answer to, those in a group too', async () => {
    const { replyTo } = await mailOf(`${HEAD}Reply-To: A <a@shop.example>, Desk: b@shop.example, c@shop.example;\n\nHi`);
    expect(replyTo.map(({ address }) => address)).toEqual(['a@shop.example', 'b@shop.example', 'c@shop.example']);
  });

  it.each([
    ['Tue, 24 Nov 2026 10:00:00 +0100 (CET)', '2026-11-24T09:00:00.000Z'],
    ['Di, 24 Nov 2026 10:00:00 +0100', '2026-11-24T09:00:00.000Z'],
    ['yesterday', null],
  ])('dates the mail by %s', async (date, sentAt) => {
    expect((await mailOf(`${HEAD}Date: ${date}\n\nHi`)).sentAt).toBe(sentAt);
  });

  it('is read in raw 8-bit letters, whatever the rules say', async () => {
    expect((await mailOf(bytesOf('From: Müller <a@shop.example>\nSubject: Grüße\n\nHi', 'latin1'))).subject).toBe('Grüße');
    expect((await mailOf('From: Müller <a@shop.example>\nSubject: Grüße\n\nHi')).from?.name).toBe('Müller');
  });
});

describe('the body of a mail', () => {
  it.each([
    ['windows-1250', [0x50, 0xf8, 0xed, 0x6a, 0x65, 0x6d], 'Příjem'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x47, 0x5b, 0x3f, 0x2e, 0x1b, 0x28, 0x42], '配信'],
    ['iso-8859-1', [0x47, 0x72, 0xfc, 0xdf, 0x65], 'Grüße'],
    ['x-unknown-charset', [0x47, 0x72, 0xfc, 0xdf, 0x65], 'Grüße'],
  ])('is read in %s', async (charset, letters, words) => {
    const head = bytesOf(`${HEAD}Content-Type: text/plain; charset=${charset}\n\n`);
    expect(ownWords(await mailOf(new Uint8Array([...head, ...letters])))).toBe(words);
  });

  it('is read in Latin-1 where nothing says how it was written', async () => {
    expect(ownWords(await mailOf(bytesOf(`${HEAD}\nSchöne Grüße`, 'latin1')))).toBe('Schöne Grüße');
  });

  it('is put right where UTF-8 was declared as something else', async () => {
    expect(ownWords(await mailOf(`${HEAD}Content-Type: text/plain; charset=iso-8859-1\n\nSchöne Grüße – bis bald`))).toBe('Schöne Grüße – bis bald');
  });

  it('is the HTML one where there are two, with looks by its own style', async () => {
    const mail = `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nPlain\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p style=3D"font-size:9px">Gr=C3=BC=C3=9Fe</p>\n--b--\n`;
    const result = await opened('a.eml', mail);
    if (!result.ok || result.captured.snapshot.kind !== 'mail') throw new Error('It is a mail.');
    const [block] = result.captured.snapshot.blocks;
    expect(block?.text).toBe('Grüße');
    expect(result.measure([block?.ref ?? -1])[0]).toMatchObject({ fontSize: 9, visible: true, depth: 'unknown' });
  });

  it('in plain text keeps its paragraphs and lines, and its addresses can be followed', async () => {
    const { blocks, controls } = await mailOf(`${HEAD}\nHello,\nbye.\n\nLeave: https://shop.example/out?a=1&b=2.\nOr write to help@shop.example`);
    expect(blocks.map(({ text }) => text)).toEqual(['Hello,\nbye.', 'Leave: https://shop.example/out?a=1&b=2.\nOr write to help@shop.example']);
    expect(controls.map(({ href }) => href)).toEqual(['https://shop.example/out?a=1&b=2', 'mailto:help@shop.example']);
  });

  it('declared as plain text and written in HTML is read as HTML', async () => {
    expect(ownWords(await mailOf(`${HEAD}\n<html><body><p>Hello <b>you</b></p></body></html>`))).toBe('Hello you');
  });

  it('without any text says so', async () => {
    expect((await mailOf(`${HEAD}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=`)).unread).toEqual(['The mail has no text that can be read.']);
  });
});

describe('words of others in a mail', () => {
  it('stay apart: quoted lines', async () => {
    const mail = await mailOf(`${HEAD}\nThanks!\n\n> Please do not reply.\n> Bye\n\nAnn`);
    expect(ownWords(mail)).toBe('Thanks!\nAnn');
    expect(quotedWords(mail)).toContain('do not reply');
  });

  it.each([
    ['---------- Forwarded message ---------\nFrom: Shop <a@shop.example>\n\nPlease do not reply.'],
    ['-----Ursprüngliche Nachricht-----\nPlease do not reply.'],
    ['Von: Shop\nGesendet: Montag\nAn: Ann\nBetreff: Hallo\n\nPlease do not reply.'],
    ['*De :* Shop\n*Envoyé :* lundi\n*Objet :* Bonjour\n\nPlease do not reply.'],
    ['差出人: Shop\n日付: 2026\n件名: こんにちは\n\nPlease do not reply.'],
  ])('stay apart: passed on below %j', async body => {
    const mail = await mailOf(`${HEAD}Content-Type: text/plain; charset=utf-8\n\nSee below.\n${body}`);
    expect(ownWords(mail)).toBe('See below.');
    expect(quotedWords(mail)).toContain('do not reply');
  });

  it('stay apart: an attached message, however deep', async () => {
    const inner = 'Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: In\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nPlease do not reply.\n--c\nContent-Type: message/rfc822\n\nSubject: Deeper\n\nNor here.\n--c--';
    const mail = await mailOf(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee attached.\n--b\n${inner}\n--b--`);
    expect(ownWords(mail)).toBe('See attached.');
    expect(quotedWords(mail)).toMatch(/do not reply[^]*Nor here/);
  });

  it('are not seen in a journey or a gift, which have a from and a to as well', async () => {
    expect(ownWords(await mailOf(`${HEAD}\nFrom: Berlin\nTo: Paris\nDate: 12 May\n\nPlease do not reply.`))).toContain('do not reply');
  });

  it('keep their links with them', async () => {
    const { blocks, controls } = await mailOf(`${HEAD}\nMine https://a.example/1\n-----Original Message-----\nTheirs https://b.example/2`);
    expect(controls.map(({ region, block, start, end }) => [region, blocks[block]?.text.slice(start, end)])).toEqual([
      ['body', 'https://a.example/1'], ['quote', 'https://b.example/2'],
    ]);
  });
});
