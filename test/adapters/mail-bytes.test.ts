import { describe, expect, it } from 'vitest';
import { repaired } from '../../src/adapters/mail-bytes.ts';

const HEAD = 'From: a@shop.example\r\nSubject: Blank\r\n\r\n';
const repairedText = (mail: string): string => new TextDecoder().decode(repaired(new TextEncoder().encode(mail)));

describe('a mail with blank lines', () => {
  it.each(['\r\n', '\n'])('keeps a hundred of a million and all the words around them (%j)', end => {
    const mail = (lines: number) => `${HEAD}Above${end}${end.repeat(lines)}Below${end}${end}Last`;
    expect(repairedText(mail(200_000))).toBe(repairedText(mail(1000)));
    expect(repairedText(mail(200_000))).toBe(`${HEAD}Above${end}${end.repeat(100)}Below${end}${end}Last`);
  });

  it('loses none of a hundred, the one behind the header among them', () => {
    const mail = `${HEAD}${'\n'.repeat(99)}Below\n\n`;
    expect(repairedText(mail)).toBe(mail);
  });
});
