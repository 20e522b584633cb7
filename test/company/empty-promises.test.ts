import { expect, test } from 'vitest';
import type { ContactPath } from '../../src/core/model/contact-path.ts';
import { leadsElsewhere, withoutEmptyPromises } from '../../src/core/company/empty-promises.ts';
import { path, source } from '../posture/records.ts';

const home = source('home', { address: 'https://shop.example/' });
const contact = source('contact', { address: 'https://shop.example/contact.html' });
const link: ContactPath = path('form', { href: 'http://shop.example:8080/contact.html?from=home', source: home });
const form: ContactPath = path('form', { href: 'https://shop.example/contact.html', source: contact });

test('a link to a page that may hold a form is told from the form itself', () => {
  expect(leadsElsewhere(link)).toBe(true);
  expect(leadsElsewhere(form)).toBe(false);
  expect(leadsElsewhere(path('email', { source: home }))).toBe(false);
});

test('a link to an unread page stays possible', () => {
  expect(withoutEmptyPromises([link], [home])).toEqual([link]);
});

test('a link to a page that was read and holds no form is no way in', () => {
  expect(withoutEmptyPromises([link], [home, contact])).toEqual([]);
});

test('a link to a page that holds a form stays beside it', () => {
  expect(withoutEmptyPromises([link, form], [home, contact])).toEqual([link, form]);
});
