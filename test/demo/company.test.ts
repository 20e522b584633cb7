import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';

const COMPANY = 'src/demo/company';
const VERSIONS = [
  { version: 'walled', host: 'walled-loom.example' },
  { version: 'listening', host: 'listening-loom.example' },
];
const PROMISED = ['account.html', 'cancel.html', 'contact.html', 'help.html', 'imprint.html', 'index.html', 'newsletter.html', 'terms.html', 'unsubscribe.html'];

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name));
const pages = filesIn(COMPANY, '.html');
const mails = filesIn(COMPANY, '.eml');

function documentOf(path: string): Document {
  return new JSDOM(readFileSync(path, 'utf8')).window.document;
}

// Where the links of a page lead within its own site: `file` or `file#id`.
function insideLinks(path: string): { file: string; id: string }[] {
  const links = [...documentOf(path).querySelectorAll('a[href], form[action]')].map(element => element.getAttribute('href') ?? element.getAttribute('action') ?? '');
  return links.filter(link => !/^[a-z]+:/.test(link)).map(link => {
    const [file = '', id = ''] = link.split('#');
    return { file: file === '' ? path : join(dirname(path), file), id };
  });
}

describe.each(VERSIONS)('the $version shop', ({ version, host }) => {
  it('has every page and five mails', () => {
    const names = readdirSync(join(COMPANY, version));
    expect(PROMISED.filter(name => !names.includes(name))).toEqual([]);
    expect(mails.filter(path => path.includes(`/${version}/mails/`)).length).toBeGreaterThanOrEqual(5);
  });

  it('says on each page which company it is', () => {
    for (const path of pages.filter(page => page.includes(`/${version}/`))) {
      const name = relative(join(COMPANY, version), path);
      const canonical = documentOf(path).querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(canonical).toBe(`https://${host}/${name === 'index.html' ? '' : name}`);
    }
  });

  it('sends its mails from its own domain', async () => {
    for (const path of mails.filter(mail => mail.includes(`/${version}/`))) {
      const mail = await PostalMime.parse(readFileSync(path));
      expect(mail.from?.address).toMatch(new RegExp(`@${host.replaceAll('.', '\\.')}$`));
    }
  });
});

describe('the pages', () => {
  it.each(pages)('%s leads only to pages and places that exist', path => {
    const dead = insideLinks(path).filter(({ file, id }) => !pages.includes(file) || (id !== '' && !isPlaceholder(id) && !documentOf(file).getElementById(id)));
    expect(dead).toEqual([]);
  });

  it.each(pages)('%s is whole by itself, in a declared language, with one heading of the first rank', path => {
    const page = documentOf(path);
    expect(page.documentElement.lang).toMatch(/^(?:en|de)$/);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('link[rel=stylesheet], script[src], img[src^=http]')).toHaveLength(0);
    expect(page.title).toContain('Lantern & Loom');
  });

  it('hide the way out in the walled shop and show it in the listening one', () => {
    const look = (version: string, selector: string): CSSStyleDeclaration => {
      const { window } = new JSDOM(readFileSync(join(COMPANY, version, 'index.html'), 'utf8'), { pretendToBeVisual: true });
      const link = window.document.querySelector(selector);
      if (!link) throw new Error(`${version}/index.html: there is no ${selector}; put it back or change this test.`);
      return window.getComputedStyle(link);
    };
    expect(look('walled', '.legal').fontSize).toBe('9px');
    expect(look('walled', 'a[href="unsubscribe.html"]').textDecoration).toContain('none');
    expect(look('listening', 'a[href="cancel.html"].plain').textDecoration).not.toContain('none');
  });
});

describe('the mails', () => {
  it.each(mails)('%s is a readable mail with CRLF line ends', async path => {
    const bytes = readFileSync(path);
    const mail = await PostalMime.parse(bytes);
    expect(mail.subject).toBeTruthy();
    expect(mail.messageId).toMatch(/\.example>$/);
    expect(Number.isNaN(Date.parse(mail.date ?? ''))).toBe(false);
    expect((mail.text ?? mail.html ?? '').length).toBeGreaterThan(200);
    expect(bytes.toString().replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('offer one click out of the listening newsletter and none out of the walled one', async () => {
    const heads = async (version: string): Promise<string[]> =>
      (await PostalMime.parse(readFileSync(join(COMPANY, version, 'mails/newsletter.eml')))).headers.map(({ key }) => key);
    expect(await heads('listening')).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
    expect(await heads('walled')).not.toContain('list-unsubscribe');
  });
});

describe('everything', () => {
  // The closed complaint platform and the vocabulary of structured data exist under one name each and nowhere else.
  const REAL = ['ec.europa.eu', 'schema.org'];
  const FICTION = [/^(?:44|0)9098790\d{3}$/, /^(?:44|0)8081570\d{3}$/];

  it.each([...pages, ...mails])('%s names no real company, address or number', path => {
    const text = readFileSync(path, 'utf8');
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([\w-]+(?:\.[\w-]+)+)/g)].map(match => match[1] ?? '');
    expect(hosts.filter(host => !host.endsWith('.example') && !REAL.includes(host))).toEqual([]);
    const numbers = [...text.matchAll(/(?:\+44|\b0\d{3})[ \d]{7,}\d/g)].map(match => match[0].replace(/\D/g, ''));
    expect(numbers.filter(number => !FICTION.some(range => range.test(number)))).toEqual([]);
  });
});

// Buttons of a static site that would act in a living one.
function isPlaceholder(id: string): boolean {
  return id === 'export' || id === 'delete-now';
}
