import { describe, expect, it } from 'vitest';
import { listen } from '../../src/core/listen.ts';
import { merge } from '../../src/core/company/merge.ts';
import { credit, finding, path } from '../posture/records.ts';
import { link, mailSaying } from '../core/snapshots.ts';
import { reading } from './readings.ts';

const said = (quote: string, note?: string) => [{ kind: 'phrase' as const, quote, where: 'p', ...(note === undefined ? {} : { note }) }];
const SECRET = '9f86d081884c7d659a2feaa0c55ad015';

describe('what is stored of a mail', () => {
  const mail = reading('mail', {
    findings: [
      finding('no-reply-wording', 'found', { evidence: said('Dear Robin Weaver, your order 48213-A was sent to robin@customer.example; do not reply.', `See https://shop.example/u/${SECRET}`) }),
      finding('unsubscribe-walled', 'cantTell', { because: 'The link https://shop.example/leave?m=robin@customer.example could not be followed.' }),
    ],
    credits: [{ ...credit('replies-invited'), evidence: [{ kind: 'phrase', quote: 'Robin, call us at +44 7700 900123 or +1 202 555 0123.', where: 'p' }] }],
    paths: [
      path('unsubscribe', { value: `https://shop.example/leave/${SECRET}?m=robin`, href: `https://shop.example/leave/${SECRET}?m=robin`, label: 'Unsubscribe robin@customer.example' }),
      path('unsubscribe', { value: 'mailto:leave@shop.example?subject=robin', href: 'mailto:leave@shop.example?subject=robin', from: 'header' }),
      path('unsubscribe', { value: `mailto:leave+${SECRET}@shop.example`, href: `mailto:leave+${SECRET}@shop.example`, from: 'header' }),
      path('email', { value: 'robin@customer.example', href: 'mailto:robin@customer.example' }),
      path('email', { value: 'help@shop.example' }),
      path('phone', { value: '+12025550123' }),
      path('post', { value: 'Robin Weaver\n3 Customer Street', href: null, label: 'Robin Weaver' }),
      path('post', { value: 'Shop Example Ltd\n1 Loom Lane', href: null, label: 'Shop Example Ltd' }),
    ],
  }, { address: 'mail from bounce+robin=customer.example@shop.example' });
  const record = merge(null, mail);
  const stored = JSON.stringify(record);

  it.each(['Robin Weaver', 'robin@', 'customer.example', SECRET, '48213', '900123', '?m=', 'subject=', 'Customer Street'])('does not hold “%s”', secret => {
    expect(stored).not.toContain(secret);
  });

  it('holds what the company said, and its own ways in', () => {
    expect(record.findings.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).toContain('Dear …, your order … was sent to …@…; do not reply.');
    expect(stored).toContain('+1 202 555 0123');
    expect(record.paths.map(({ value }) => value).toSorted()).toEqual(['+12025550123', 'Shop Example Ltd\n1 Loom Lane', 'help@shop.example', 'https://shop.example/leave/', 'mailto:leave@shop.example']);
  });

  it('opens no link that would unsubscribe the reader', () => {
    expect(record.paths.filter(({ kind }) => kind === 'unsubscribe').map(({ href }) => href).toSorted()).toEqual(['https://shop.example/leave/', 'mailto:leave@shop.example']);
  });

  it('keeps a mailbox elsewhere that a page of the company published', () => {
    const page = reading('contact', { paths: [path('email', { value: 'care@loom.example', href: 'mailto:care@loom.example' })] });
    const told = reading('mail', { findings: [finding('no-reply-wording', 'found', { evidence: said('Write to care@loom.example instead.') })] });
    expect(merge(merge(null, page), told).findings[0]?.evidence[0]?.quote).toBe('Write to care@loom.example instead.');
  });
});

it('lets a header line of the sender stand, and takes the reader out of one that names them', () => {
  const lines = ['From: Ines <ines@loomery.example>', 'Reply-To: help@loomery.example', 'Delivered-To: robin@customer.example'];
  const evidence = lines.map(quote => ({ kind: 'header' as const, quote, where: quote.split(':')[0] ?? '' }));
  expect(merge(null, reading('mail', { findings: [finding('no-reply-sender', 'found', { evidence })] })).findings[0]?.evidence.map(({ quote }) => quote)).toEqual([lines[0], lines[1], 'Delivered-To: …@…']);
});

describe('a whole mail listened to', () => {
  const href = `https://click.shop.example/ls/${SECRET}?u=robin%40customer.example`;
  const mail = mailSaying(['Dear Robin Weaver,', 'Please do not reply to this e-mail, robin@customer.example.', 'Your order 48213-A is on its way. Unsubscribe'], {
    headerLevel: 'full', from: { name: 'Shop', address: 'no-reply+robin=customer.example@shop.example' }, controls: [link(7, 'Unsubscribe', href)],
    headers: [{ name: 'to', value: 'robin@customer.example' }, { name: 'list-unsubscribe', value: `<${href}>, <mailto:leave+${SECRET}@shop.example>` }],
  });

  const { reading: told } = listen(mail);

  it('leaves nothing of its reader in the record', () => {
    const stored = JSON.stringify(merge(null, told));
    expect(told.findings.some(({ detector, outcome }) => detector === 'no-reply-wording' && outcome === 'found')).toBe(true);
    expect(['Robin', 'robin', 'customer.example', SECRET, '48213'].filter(secret => stored.includes(secret))).toEqual([]);
  });
});

describe('what is stored of a page', () => {
  it('keeps the words of a public page as they are', () => {
    const quote = 'Dear customers, write to care@loom.example or call 0909 879 0123.';
    expect(merge(null, reading('help', { findings: [finding('no-reply-contact', 'found', { evidence: said(quote) })] })).findings[0]?.evidence[0]?.quote).toBe(quote);
  });

  it('takes the reader out of pages that greet whoever is logged in', () => {
    const record = merge(null, reading('account', { findings: [finding('cancel-hidden', 'found', { evidence: said('Hello Robin, you are signed in as robin@customer.example') })] }));
    expect(record.findings[0]?.evidence[0]?.quote).toBe('Hello …, you are signed in as …@…');
  });

  it('keeps the query that leads to a form, and cuts one that names a person', () => {
    const hrefs = (href: string) => merge(null, reading('help', { paths: [path('form', { value: href, href })] })).paths.map(one => one.href);
    expect(hrefs('https://shop.example/index.php?page=contact')).toEqual(['https://shop.example/index.php?page=contact']);
    expect(hrefs(`https://shop.example/contact?session=${SECRET}`)).toEqual(['https://shop.example/contact']);
  });

  it('drops queries, fragments and tokens from its address', () => {
    expect(merge(null, reading('account', {}, { address: `https://shop.example/account/${SECRET}?u=5#x` })).read[0]?.address).toBe('https://shop.example/account/…');
  });
});
