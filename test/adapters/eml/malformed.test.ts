import { describe, expect, it } from 'vitest';
import { eml } from '../../../src/adapters/eml.ts';
import { parse } from '../../../src/cli/parser.ts';
import { bytesOf, mailOf, ownWords, problemOf } from '../opened.ts';

const HEAD = 'From: Shop <news@shop.example>\nSubject: Hello\n';

describe('a malformed mail', () => {
  it('whose lines end in bare carriage returns is read line by line', async () => {
    const mail = await mailOf(`${HEAD}\nHello\nyou`.replaceAll('\n', '\r'));
    expect([mail.from?.address, mail.subject, ownWords(mail)]).toEqual(['news@shop.example', 'Hello', 'Hello\nyou']);
  });

  it('cannot smuggle a header line in behind a stray carriage return', async () => {
    const mail = await mailOf('Subject: Hi\rReply-To: evil@bad.example\nFrom: a@shop.example\n\nHello');
    expect(mail.replyTo).toEqual([]);
  });

  it('of 300 nested parts is read', async () => {
    let body = 'Content-Type: text/plain\n\nAt the bottom';
    for (let depth = 0; depth < 300; depth += 1) body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}\n--b${depth}--`;
    expect(ownWords(await mailOf(`${HEAD}${body}`))).toBe('At the bottom');
  });

  it('nested past all reason gets one sentence', async () => {
    let body = 'Content-Type: text/plain\n\nAt the bottom';
    for (let depth = 0; depth < 1_200; depth += 1) body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}\n--b${depth}--`;
    expect(await problemOf('deep.eml', `${HEAD}${body}`)).toBe('deep.eml: the mail’s parts are nested too deeply to be read.');
  });

  it('with three megabytes of header is read, its header bounded', async () => {
    const mail = await mailOf(`${HEAD}${'X-Filler: 0123456789012345678901234567890123456789\n'.repeat(65_000)}\nHello`);
    expect(ownWords(mail)).toBe('Hello');
    expect(mail.headers.length).toBe(2_000);
  });

  it.each([
    ['its closing boundary', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHel`],
    ['half of its base64', `${HEAD}Content-Transfer-Encoding: base64\n\nSGVs`],
    ['its end within an entity', `${HEAD}Content-Type: text/html\n\n<p>Hel<b cla`],
  ])('that lost %s is read as far as it goes', async (_, mail) => {
    expect(ownWords(await mailOf(mail))).toBe('Hel');
  });

  it.each([
    ['no header at all', 'Hello there.\n\nBye'],
    ['a header without a body', HEAD],
    ['NUL bytes in it', `${HEAD}\nHel\0lo`],
    ['a garbage line in its header', `${HEAD}this is no header\nX-A: b\n\nHello`],
    ['an mbox line on top', `From news@shop.example Tue Nov 24 10:00:00 2026\n${HEAD}\nHello`],
    ['the wrong encoding declared', `${HEAD}Content-Transfer-Encoding: base64\n\nThis is no base64 ü!`],
  ])('with %s gives a reading or one sentence', async (_, mail) => {
    const result = await eml.open({ name: 'a.eml', bytes: bytesOf(mail) }, { parse, now: '', url: null });
    if (!result.ok) expect(result.problem).toMatch(/^a\.eml: .+\.$/);
    else expect(result.captured.snapshot.kind).toBe('mail');
  });

  it('is copied before it is cut, since Firefox denies content scripts a slice of fetched bytes', async () => {
    class Fetched extends Uint8Array<ArrayBuffer> {
      override slice(): never { throw new Error('Permission denied to access property "constructor"'); }
      override subarray(): never { throw new Error('Permission denied to access property "constructor"'); }
    }
    const bytes = new Fetched(bytesOf(`${HEAD}Content-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe`).buffer);
    const result = await eml.open({ name: 'a.eml', bytes }, { parse, now: '', url: null });
    expect(result.ok && ownWords(result.captured.snapshot)).toBe('Grüße');
  });
});
