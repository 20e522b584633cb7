import { describe, expect, it } from 'vitest';
import { isPlainPair, redactAddress, safeStart } from '../../src/core/company/redact.ts';
import { redactText } from '../../src/core/company/redact-text.ts';

describe('a redacted address', () => {
  it.each([
    ['https://shop.example/help?token=1#top', 'https://shop.example/help'],
    ['https://robin:secret@shop.example:8443/help', 'https://shop.example:8443/help'],
    ['HTTPS://Shop.Example', 'https://shop.example/'],
    ['https://shop.example/help;jsessionid=8F3A', 'https://shop.example/help'],
    ['https://shop.example/unsubscribe/9f86d081884c7d659a2feaa0c55ad015', 'https://shop.example/unsubscribe/…'],
    ['https://shop.example/u/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.SflKxwRJ', 'https://shop.example/u/…'],
    ['https://shop.example/x/123e4567-e89b-12d3-a456-426614174000/y', 'https://shop.example/x/…/y'],
    ['https://shop.example/account/orders/48213', 'https://shop.example/account/orders/…'],
    ['https://shop.example/track/240175608', 'https://shop.example/track/…'],
    ['https://shop.example/confirm/a7Bx9', 'https://shop.example/confirm/…'],
    ['https://shop.example/leave/robin@customer.example', 'https://shop.example/leave/…'],
    ['https://shop.example/leave/robin%40customer.example', 'https://shop.example/leave/…'],
    ['https://shop.example/users/robin.weaver', 'https://shop.example/users/…'],
    ['https://shop.example/ls/click/dGhpcyBpcyBhIHNlY3JldA==', 'https://shop.example/ls/click/…'],
    ['https://shop.example/m/mWL9Pte1lx34HXMqXhEY4H', 'https://shop.example/m/…'],
    ['https://shop.example/m/qXvbTzLkPwRsNdFgHjKm', 'https://shop.example/m/…'],
  ])('of %s is %s', (address, redacted) => {
    expect(redactAddress(address)).toBe(redacted);
  });

  it.each([
    'https://shop.example/hc/en-us/articles/360012345678-How-to-cancel', 'https://shop.example/2026/11/24/news', 'https://shop.example/20261124/', 'https://shop.example/k%C3%BCndigung',
    'https://shop.example/TransparenzPreisanpassung/Widerrufsbelehrung.html', 'https://shop.example/allgemeine-geschaeftsbedingungen', 'https://shop.example/users/login',
    'https://shop.example/p/throw-130x180', 'https://shop.example/Rechtsschutzversicherungsbedingungen', 'https://shop.example/contact.us.aspx', 'https://shop.example/お問い合わせ',
    'https://shop.example/unsubscribe.html', 'https://shop.example/v2/terms-1.2.html', 'https://shop.example/ContactUsView', 'http://127.0.0.1:8080/help.html', 'https://shop.example/preferences/newsletter',
  ])('leaves what names a page: %s', address => {
    expect(redactAddress(address)).toBe(address);
  });

  it.each(['', 'file:///home/robin/letter.html', 'about:blank', 'data:text/html,x', 'mailto:robin@customer.example', '/help'])('is empty for “%s”', address => {
    expect(redactAddress(address)).toBe('');
  });

  it('starts safely where the secret begins', () => {
    expect(safeStart('https://shop.example/unsubscribe/9f86d081884c7d659a2f/now?x=1')).toBe('https://shop.example/unsubscribe/');
    expect(safeStart('https://shop.example/unsubscribe?id=5')).toBe('https://shop.example/unsubscribe');
    expect(safeStart('mailto:leave@shop.example')).toBeNull();
  });
});

it.each([
  ['page=contact', true], ['about-us', true], ['lang=en', true], ['id=48213', true], ['page=2', true], ['topic=delete+account', true], ['', true],
  ['u=48213', false], ['m=robin@customer.example', false], ['m=robin%40customer.example', false], ['t=8f3a9c21bb', false], ['eyJhbGciOiJIUzI1NiJ9', false], ['id=123456789', false],
])('the query part %s leads to a page: %s', (pair, isPlain) => {
  expect(isPlainPair(pair)).toBe(isPlain);
});

describe('a redacted quote', () => {
  const kept = { domain: 'shop.example', ways: ['+12025550100', 'care@loom.example'] };
  it.each([
    ['Dear Robin Weaver, your box is on its way.', 'Dear …, your box is on its way.'],
    ['Hi Robin!', 'Hi …!'],
    ['Liebe Frau Weber, danke.', 'Liebe Frau …, danke.'],
    ['Bonjour Élodie,', 'Bonjour …,'],
    ['Здравствуйте, Анна!', 'Здравствуйте, …!'],
    ['Hello Robin', 'Hello …'],
    ['Уважаемая Анна Петровна!', 'Уважаемая …!'],
    ['山田太郎 様、', '…様、'],
    ['This email was sent to robin@customer.example.', 'This email was sent to …@….'],
    ['You are signed in as Robin Weaver.', 'You are signed in as ….'],
    ['Your order 48213-A has left.', 'Your order … has left.'],
    ['Order #4417 has left', 'Order #… has left'],
    ['Ihre Kundennummer: 998877', 'Ihre Kundennummer: …'],
    ['We called +44 7700 900123 in vain', 'We called … in vain'],
    ['Unsubscribe: https://shop.example/u/9f86d081884c7d659a2f?m=robin.', 'Unsubscribe: https://shop.example/u/….'],
    ['See www.shop.example/u?id=77.', 'See www.shop.example/u.'],
    ['List-Unsubscribe: <mailto:leave+8fa032ba3add@shop.example?subject=robin>', 'List-Unsubscribe: <mailto:leave+…@shop.example>'],
    ['Reply-To: bounce+robin=customer.example@shop.example', 'Reply-To: bounce+…@shop.example'],
    ['Code 9f86d081884c7d65', 'Code …'],
    ['mail from robin@customer@shop.example', 'mail from …@shop.example'],
    ['Write to leave-list-949326K@shop.example', 'Write to leave-list-…@shop.example'],
  ])('%s becomes %s', (quote, redacted) => {
    expect(redactText(quote, kept)).toBe(redacted);
  });

  it.each([
    'Do not reply to this e-mail.', 'Call +1 202 555 0100 to cancel.', 'Call (202) 555-0100 to cancel.', 'Write to help@shop.example.', 'Write to news@mail.shop.example.', 'Or to care@loom.example.',
    'From: noreply@sender.example', 'Write to majordomo@lists.example.', 'Or to talk-unsubscribe@lists.example', 'You have until 24.11.2026 or 2026-11-24.', 'Open Mon–Fri 9:00–17:30.', 'Dear customer service never answers', 'Hi, thanks, we are on it.', 'Hello from the loom', 'お客様、こんにちは',
    'It costs 1,299.00 € in 2025–2026.', 'Precedence: bulk', 'Unsubscribe', 'Kraftfahrzeughaftpflichtversicherung',
  ])('leaves “%s” as it is', quote => {
    expect(redactText(quote, kept)).toBe(quote);
  });

  it('keeps the mailboxes of a line in which the sender names itself', () => {
    expect(redactText('Reply-To: Ines <ines@loomery.example>', { ...kept, isSenders: true })).toBe('Reply-To: Ines <ines@loomery.example>');
    expect(redactText('Reply-To: reply+8fa032ba3add@loomery.example', { ...kept, isSenders: true })).toBe('Reply-To: reply+…@loomery.example');
  });

  it('takes no time on what looks like names, numbers and addresses without end', () => {
    const long = ['Dear '.repeat(4000), '1 '.repeat(20000), `${'a.'.repeat(20000)}@`, 'http://'.repeat(5000), `sent to ${'Aa '.repeat(15000)}`, 'order order '.repeat(5000)];
    const start = performance.now();
    for (const text of long) redactText(text, kept);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
