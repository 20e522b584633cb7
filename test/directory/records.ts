import { registrableDomain } from '../../src/core/company/domain.ts';
import { buildPack, type Built } from '../../src/directory/build.ts';
import { gather } from '../../src/directory/gather.ts';
import { openPack, type Directory } from '../../src/directory/open.ts';

/** A record as JustDeleteMe writes it. */
export function site(name: string, domains: readonly string[], more: object = {}): object {
  return { name, url: `https://${domains[0] ?? 'shop.example'}/delete`, difficulty: 'easy', domains, ...more };
}

/** A record as Datenanfragen.de writes it. */
export function organisation(slug: string, web: string, more: object = {}): object {
  return {
    'slug': slug, 'name': slug, 'relevant-countries': ['all'], web, 'address': '1 Quay Street\nHarbourtown 12345\nExampleland',
    'email': 'privacy@shop.example', 'sources': [web], 'quality': 'verified', ...more,
  };
}

/** Lists of records, each written to JSON and read as a file of its own, built into a pack. */
export function built(...lists: readonly (readonly unknown[])[]): Built {
  const { gathered } = gather(lists.map((value, index) => ({ name: `${index}.json`, value: JSON.parse(JSON.stringify(value)) as unknown, day: '2026-08-21' })), {});
  return buildPack(gathered, { domainOf: registrableDomain, builtAt: '2026-11-25T10:00:00.000Z' });
}

/** The same, opened for look-ups as a file would be. */
export function opened(...lists: readonly (readonly unknown[])[]): Directory {
  const found = openPack(JSON.parse(JSON.stringify(built(...lists).pack)));
  if (!found.ok) throw new Error(found.problem);
  return found.directory;
}
