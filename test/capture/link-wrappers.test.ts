import { expect, it } from 'vitest';
import { unwrapped } from '../../src/capture/link-wrappers.ts';

const INNER = 'https://shop.example/leave?list=3&t=a-b_c';
const CODED = encodeURIComponent(INNER);

it.each([
  ['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${CODED}&data=05%7C02&reserved=0`],
  ['GMX', `https://deref-gmx.net/mail/client/Xy-12/dereferrer/?redirectUrl=${CODED}`],
  ['WEB.DE', `https://deref-web.de/mail/client/dereferrer/?redirectUrl=${CODED}`],
  ['Google', `https://www.google.com/url?q=${CODED}&source=gmail&ust=1`],
  ['Proofpoint 3', `https://urldefense.com/v3/__https://shop.example/leave__;!!Ab12$`],
  ['Proofpoint 2', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_leave&d=DwMF'],
  ['two of them, one in the other', `https://www.google.com/url?q=${encodeURIComponent(`https://eur01.safelinks.protection.outlook.com/?url=${CODED}`)}`],
])('a link that %s wrapped leads where it led', (_, wrapped) => {
  expect(unwrapped(wrapped)).toMatch(/^https:\/\/shop\.example\/leave/);
});

it('what stood behind the address is kept', () => {
  expect(unwrapped(`https://eur01.safelinks.protection.outlook.com/?url=${CODED}`)).toBe(INNER);
});

it.each([INNER, 'mailto:help@shop.example', '/leave', `https://shop.example/go?url=${CODED}`, 'https://www.google.com/url?q=javascript:alert(1)'])('%s stays as it is', address => {
  expect(unwrapped(address)).toBe(address);
});
