import type { Settings } from '../../extension/messages.ts';
import { words } from '../parts/words.ts';
import { siteFrom } from './site.ts';

/** Choices read from a file, or one sentence why not. */
export type Imported = { readonly settings: Settings } | { readonly problem: string };

// A thousand sites and every detector fit many times over; a larger file is something else.
const LARGEST = 1_000_000;

type Fields = { readonly [Key in Exclude<keyof Settings, 'schema'>]: (value: unknown) => Settings[Key] | undefined };

const FIELDS: Fields = {
  paused: value => (typeof value === 'boolean' ? value : undefined),
  offSites: sites,
  jurisdictions: value => names(value, /^[A-Za-z]{2,5}(?:-[A-Za-z0-9]{1,5})*$/),
  offDetectors: value => names(value, /^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  language: value => oneOf(value, ['auto', 'en', 'de', 'ar'] as const),
  scan: value => oneOf(value, ['open', 'click'] as const),
  // Files of before there were lines hold no word of them.
  mailLines: (value = true) => (typeof value === 'boolean' ? value : undefined),
  quietLines: (value = []) => sites(value),
};

/** Choices that Earshot exported; anything else is refused whole, with the file and the setting named. */
export async function settingsFromFile(file: File): Promise<Imported> {
  const found = file.size > LARGEST ? undefined : parsed(await file.text());
  if (found === undefined) return { problem: words('importNotJson', file.name) };
  if (typeof found !== 'object' || found === null || !('schema' in found) || found.schema !== 'earshot.settings/1') {
    return { problem: words('importNotSettings', file.name) };
  }
  const given = found as Readonly<Record<string, unknown>>;
  const checked = Object.entries(FIELDS).map(([name, check]) => [name, check(given[name])] as const);
  const bad = checked.find(([, value]) => value === undefined);
  if (bad) return { problem: words('importBadField', file.name, bad[0]) };
  return { settings: { schema: 'earshot.settings/1', ...Object.fromEntries(checked) } as Settings };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function sites(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const hosts = value.map(site => (typeof site === 'string' ? siteFrom(site) : null)).filter(site => site !== null);
  return hosts.length === value.length ? [...new Set(hosts)] : undefined;
}

function names(value: unknown, shape: RegExp): readonly string[] | undefined {
  if (!Array.isArray(value) || !value.every(name => typeof name === 'string' && shape.test(name))) return undefined;
  return [...new Set(value as readonly string[])];
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find(item => item === value);
}
