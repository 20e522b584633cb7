import { describe, expect, it } from 'vitest';
import { writtenAddresses } from '../../src/core/mail/written-addresses.ts';

describe('addresses written out in a text', () => {
  it.each([
    ['Write to help@shop.example or to a.b+c@mail.shop.example.', ['help@shop.example', 'a.b+c@mail.shop.example']],
    ['._%-help@shop.example', ['help@shop.example']],
    ['@shop.example, help@, help@shop, a@b@shop.example', ['b@shop.example']],
    ['one@shop.example@two.example', ['one@shop.example']],
    [`${'x'.repeat(100)}@shop.example`, [`${'x'.repeat(64)}@shop.example`]],
  ])('are found in "%s"', (text, addresses) => {
    expect(writtenAddresses(text).map(({ address }) => address)).toEqual(addresses);
    expect(writtenAddresses(text).map(({ start, end }) => text.slice(start, end))).toEqual(addresses);
  });
});
