import { expect, test } from 'vitest';
import { siteFrom } from '../../src/ui/options/site.ts';

test.each([
  ['shop.example', 'shop.example'], [' Shop.Example ', 'shop.example'], ['www.shop.example', 'shop.example'], ['https://help.shop.example/a?b=1#c', 'help.shop.example'],
  ['shop.example/path', 'shop.example'], ['shop.example:8080', 'shop.example'], ['müsli.example', 'xn--msli-0ra.example'], ['localhost', 'localhost'], ['192.0.2.7', '192.0.2.7'],
])('%j means %s', (typed, host) => {
  expect(siteFrom(typed)).toBe(host);
});

test.each(['', '   ', 'shop', 'my bank', 'help@shop.example', 'javascript:alert(1)', 'ftp://shop.example', 'https://', '.example', 'a..example'])('%j is no site', typed => {
  expect(siteFrom(typed)).toBeNull();
});
