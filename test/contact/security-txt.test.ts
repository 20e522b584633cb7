import { describe, expect, it } from 'vitest';
import { merge, securityReading } from '../../src/core/index.ts';

const now = '2026-11-25T10:00:00.000Z';
const company = { domain: 'loom.example', name: 'Loom', nameFrom: 'title' } as never;
const told = (text: string) => securityReading(text, { company, address: 'https://loom.example/.well-known/security.txt', now });
const GOOD = 'Expires: 2027-05-01T00:00:00Z\n';

describe('a security.txt', () => {
  it('gives its contacts in its own order, each labelled for what it is and behind all ways for customers', () => {
    const reading = told(`# Our rules\nContact: mailto:security@loom.example?subject=Hi\ncontact:  https://loom.example/report \nContact: tel:+4930123456\n${GOOD}`);
    expect(reading?.paths.map(({ kind, value, rank, from }) => [kind, value, rank, from])).toEqual([
      ['email', 'security@loom.example', 90, 'structured-data'], ['form', 'https://loom.example/report', 91, 'structured-data'], ['phone', '+4930123456', 92, 'structured-data'],
    ]);
    expect(new Set(reading?.paths.map(({ label }) => label))).toEqual(new Set(['security.txt: for reports of weaknesses']));
  });

  it('is read inside a signature', () => {
    expect(told(`-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nContact: mailto:security@loom.example\r\n${GOOD}-----BEGIN PGP SIGNATURE-----\n`)?.paths).toHaveLength(1);
  });

  it.each([
    ['has ended', 'Contact: mailto:security@loom.example\nExpires: 2026-11-24T00:00:00Z\n'],
    ['does not say when it ends', 'Contact: mailto:security@loom.example\n'],
    ['names nobody', GOOD],
    ['holds a link that may not open', `Contact: javascript:alert(1)\nContact: data:text/html,x\n${GOOD}`],
    ['gives an example', `Contact: mailto:you@example.com\n${GOOD}`],
    ['is a page', '<!doctype html><title>Not found</title>'],
  ])('tells nothing when it %s', (_, text) => {
    expect(told(text)).toBeNull();
  });

  it('makes nobody a better listener than a machine desk does', () => {
    const reading = told(`Contact: mailto:security@loom.example\n${GOOD}`);
    const record = reading && merge(null, reading);
    expect(record?.paths.map(({ value, source }) => [value, source.purpose])).toEqual([['security@loom.example', 'other']]);
  });
});
