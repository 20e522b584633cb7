import { describe, expect, it } from 'vitest';
import { built, organisation, site } from './records.ts';

function domains(...lists: readonly (readonly unknown[])[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(built(...lists).pack.companies.map(({ name, domains: own }) => [name, own]));
}

describe('whose a host is', () => {
  it('is told once for a company that two directories know', () => {
    const { pack } = built([site('Shop', ['shop.example', 'shop.co.uk'])], [organisation('shop', 'https://www.shop.example/de/', { name: 'Shop GmbH' })]);
    expect(pack.companies.map(({ name, names, domains: own, facts }) => [name, names, own, facts.map(({ source }) => source)])).toEqual([
      ['Shop', [], ['shop.co.uk'], [0]], ['Shop', ['Shop GmbH'], ['shop.example'], [0, 1, 1]],
    ]);
  });

  it('goes to the record that bears its name, and a service below a domain keeps its own host', () => {
    expect(domains([site('Giant Music', ['music.giant.example']), site('Giant', ['giant.example']), site('Riddles', ['riddles.example', 'giant.example'])]))
      .toEqual({ 'Giant': ['giant.example'], 'Giant Music': ['music.giant.example'], 'Riddles': ['riddles.example'] });
  });

  it('is nobody\'s where two records have the same right to it', () => {
    const { pack, refused } = built([organisation('one', 'https://village.example/'), organisation('two', 'https://village.example/')]);
    expect(pack.companies).toEqual([]);
    expect(refused).toEqual([{ source: 'Datenanfragen.de', record: 'village.example', reason: 'several records claim it with equal right (one, two); it is left out' }]);
  });

  it('is the domain\'s too where the record bears its name and lists only a host below', () => {
    expect(domains([site('Shop Ltd.', ['account.shop.example'])])).toEqual({ 'Shop Ltd.': ['shop.example'] });
    expect(domains([site('Anvil', ['anvil.helpdesk.example'])])).toEqual({ Anvil: ['anvil.helpdesk.example'] });
  });

  it('is not a company\'s that has one page on it', () => {
    const { pack, siteless } = built([organisation('kitchen-club', 'https://village.example/clubs/kitchen.html'), organisation('nowhere', '', { web: undefined })]);
    expect(pack.companies).toEqual([]);
    expect(siteless).toBe(1);
  });

  it('is read from a mailbox only where a page of the record lies there too', () => {
    const without = (slug: string, sources: readonly string[]) => organisation(slug, '', { web: undefined, email: `privacy@${slug}.example`, sources });
    expect(domains([without('told', ['https://told.example/imprint']), without('untold', ['https://elsewhere.example/'])])).toEqual({ told: ['told.example'] });
  });

  it('does not depend on the order of the records', () => {
    const list = [site('Giant', ['giant.example']), site('Giant Music', ['music.giant.example']), site('Shop', ['shop.example'])];
    expect(built(list.toReversed()).pack.companies).toEqual(built(list).pack.companies);
  });
});
