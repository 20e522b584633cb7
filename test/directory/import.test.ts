import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { built, organisation, site } from './records.ts';

const isPack = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(JSON.parse(readFileSync('docs/directory.schema.json', 'utf8')) as object);
const RIGHT_TO_LEFT = '\u202E';
const good = [site('Shop', ['shop.example'])];

function reasons(...lists: readonly (readonly unknown[])[]): readonly string[] {
  return built(...lists).refused.map(({ record, reason }) => `${record}: ${reason}`);
}

describe('the importers', () => {
  it('take link, difficulty and mailbox from JustDeleteMe and leave its sentences', () => {
    const { pack, refused } = built([site('Shop', ['shop.example'], { difficulty: 'hard', email: 'Support@Shop.example', notes: 'Write them a mail.', notes_de: 'Schreib ihnen.' })]);
    expect(refused).toEqual([]);
    expect(pack.sources).toEqual([{ name: 'JustDeleteMe', licence: 'MIT', upstreamDate: '2026-08-21', url: 'https://github.com/jdm-contrib/jdm' }]);
    expect(pack.companies).toEqual([{
      name: 'Shop', names: [], domains: ['shop.example'],
      facts: [
        { kind: 'delete-account', value: 'https://shop.example/delete', difficulty: 'hard', quality: 'community', source: 0 },
        { kind: 'email', value: 'Support@shop.example', use: 'delete-account', quality: 'community', source: 0 },
      ],
    }]);
    expect(JSON.stringify(pack)).not.toMatch(/Write them|Schreib/);
  });

  it('mark mailbox and form of Datenanfragen.de as those of a privacy desk and write numbers in E.164', () => {
    const { pack } = built([organisation('shop', 'https://www.shop.example/', { phone: '+1 202 555 0100 ext. 12', webform: 'https://shop.example/privacy', runs: ['Shoplet'], quality: 'tested' })]);
    expect(pack.companies[0]?.names).toEqual(['Shoplet']);
    expect(pack.companies[0]?.facts).toEqual([
      { kind: 'email', value: 'privacy@shop.example', use: 'privacy', quality: 'tested', source: 0 },
      { kind: 'phone', value: '+12025550100', quality: 'tested', source: 0 },
      { kind: 'form', value: 'https://shop.example/privacy', quality: 'tested', source: 0 },
      { kind: 'post', value: '1 Quay Street\nHarbourtown 12345\nExampleland', quality: 'tested', source: 0 },
    ]);
  });

  it('keep supervisory authorities apart from companies', () => {
    const { pack } = built([organisation('watch', 'https://watch.example/', { 'quality': undefined, 'complaint-language': 'fr', 'relevant-countries': ['be'] })]);
    expect(pack.companies).toEqual([]);
    expect(pack.authorities.map(({ name, countries, lang, site: page }) => [name, countries, lang, page])).toEqual([['watch', ['be'], 'fr', 'https://watch.example/']]);
  });

  it('give what the schema promises', () => {
    const { pack } = built(
      [site('Shop', ['shop.example', 'shop.co.uk'], { email: 'help@shop.example' }), site('Other', ['other.example'], { difficulty: 'impossible' })],
      [organisation('shop', 'https://shop.example/', { phone: '+44 20 7946 0000', webform: 'https://shop.example/f' }), organisation('watch', 'https://watch.example/', { quality: undefined })],
    );
    expect(isPack(pack), JSON.stringify(isPack.errors)).toBe(true);
    expect(isPack({ ...pack, companies: [{ ...pack.companies[0], facts: [{ kind: 'phone', value: '0800', quality: 'verified', source: 0 }] }] })).toBe(false);
    expect(isPack({ ...pack, companies: [{ ...pack.companies[0], facts: [{ kind: 'form', value: 'javascript:alert(1)', quality: 'verified', source: 0 }] }] })).toBe(false);
  });
});

describe('a hostile record', () => {
  const hostile: readonly (readonly [string, unknown, RegExp])[] = [
    ['a link that acts', site('Bad', ['bad.example'], { url: 'javascript:alert(1)' }), /^Bad: a link of it would act/],
    ['a link that acts behind spaces and capitals', site('Bad', ['bad.example'], { url: ' \u0001JavaScript:alert(1)' }), /^Bad: a link of it would act/],
    ['a link that holds data in a field nobody reads', site('Bad', ['bad.example'], { url_de: 'data:text/html,x' }), /^Bad: a link of it would act/],
    ['a link with a password in front of the host', site('Bad', ['bad.example'], { url: 'https://shop.example@bad.example/' }), /^Bad: its link is no web address/],
    ['a name that turns the reading order', site(`${RIGHT_TO_LEFT}dab`, ['bad.example']), /^#1: its name is missing, too long or misleading/],
    ['a link that turns the reading order', site('Bad', ['bad.example'], { url: `https://bad.example/${RIGHT_TO_LEFT}lmth` }), /^Bad: its link is no web address/],
    ['a text of a megabyte', site('Bad', ['bad.example'], { notes: 'x'.repeat(1_000_000) }), /^Bad: a text of 1000000 characters is too long/],
    ['a name of a megabyte', site('x'.repeat(1_000_000), ['bad.example']), /^#1: a text of 1000000 characters is too long/],
    ['a name that is a number', site('Bad', ['bad.example'], { name: 7 }), /^#1: its name is missing/],
    ['domains that are one text', site('Bad', ['bad.example'], { domains: 'bad.example' }), /^Bad: its domains are no list of texts/],
    ['domains that are none', site('Bad', ['bad.example'], { domains: ['localhost', '<b>', ''] }), /^Bad: none of its domains is one/],
    ['an unknown difficulty', site('Bad', ['bad.example'], { difficulty: 'nightmare' }), /^Bad: its difficulty is none of easy/],
    ['endless nesting', site('Bad', ['bad.example'], { meta: [[[[[['x']]]]]] }), /^Bad: it is nested too deeply/],
    ['no object at all', 'Bad', /^#1: it is no object/],
    ['null', null, /^#1: it is no object/],
  ];

  it.each(hostile)('with %s is refused with its reason, and the rest goes in', (_, record, reason) => {
    const { pack, refused } = built([record, ...good]);
    expect(pack.companies.map(({ name }) => name)).toEqual(['Shop']);
    expect(refused.map(({ record: name, reason: why }) => `${name}: ${why}`)).toEqual([expect.stringMatching(reason)]);
  });

  it('of Datenanfragen.de is refused as well', () => {
    const list = [
      organisation('twice', 'https://twice.example/'), organisation('twice', 'https://other.example/'), organisation('Not A Slug', 'https://c.example/'),
      organisation('countries', 'https://d.example/', { 'relevant-countries': 'de' }), organisation('number', 'https://e.example/', { phone: 4_920_000 }),
      organisation('acts', 'https://f.example/', { sources: ['JAVASCRIPT:void 0'] }), organisation('quality', 'https://g.example/', { quality: 'best' }),
      organisation('runs', 'https://h.example/', { runs: [1] }),
    ];
    expect(built(list).pack.companies.map(({ domains }) => domains)).toEqual([['twice.example']]);
    expect(reasons(list)).toEqual([
      'twice: the slug came before; the first is kept', '#3: its slug is missing or none', 'countries: its countries are no list of country codes', 'number: its phone is no text',
      'acts: a link of it would act or hold data instead of leading to a page', 'quality: its quality is none of tested, verified, scraped', 'runs: what it runs is no list of texts',
    ]);
  });

  it('keeps its other facts where one alone is unusable', () => {
    const { pack, refused } = built([organisation('shop', 'https://shop.example/', { phone: '020 555', email: 'not a mailbox', webform: 'shop.example/form' })]);
    expect(pack.companies[0]?.facts.map(({ kind }) => kind)).toEqual(['post']);
    expect(refused.map(({ reason }) => reason)).toEqual(['webform', 'email', 'phone'].map(field => `its ${field} cannot be used; it is left out`));
  });

  it('that repeats a name is refused, the first is kept', () => {
    expect(reasons([...good, site('SHOP', ['bad.example'])])).toEqual(['SHOP: a record of that name came before; the first is kept']);
  });
});
