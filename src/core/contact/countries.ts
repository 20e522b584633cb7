import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import type { View } from '../model/detector.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { webAddress } from '../text/web-address.ts';
import known from './countries.json' with { type: 'json' };

// Enough text to meet a price or a tax number in, little enough to cost nothing on a long page.
const SAMPLE = 60_000;
// "DE123456789", "FR 96 514739937": tax numbers of the European Union begin with the country.
const TAX_NUMBER = /\b(AT|BE|BG|CY|CZ|DE|DK|EE|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK)[ \u00A0]?(?=[A-Z\d]{0,2}\d)(?:[A-Z\d][ \u00A0]?){8,12}\b/;

/** Countries in which a number without prefix may have to be dialled, likeliest first. */
export interface Countries {
  /** Told by the page itself, or the home of its language. */
  readonly likely: readonly CountryCode[];
  /** Besides, every country of its language: enough where words say that it is a telephone number. */
  readonly possible: readonly CountryCode[];
}

/**
 * Countries that a telephone number without prefix may be meant for, likeliest first: end of the host, region of the language,
 * tax number, country in structured data, currency, then the countries of the language.
 */
export function countriesOf({ snapshot, lang }: View): Countries {
  const declared = snapshot.lang?.split('-').at(1) ?? '';
  const text = sampleOf(snapshot);
  const spoken = [...byLanguage(lang), ...byLanguage(snapshot.lang)];
  const likely = supported([
    byHost(hostOf(snapshot)), declared, TAX_NUMBER.exec(text)?.[1], statedCountry(snapshot),
    ...Object.entries(known.byCurrency).filter(([sign]) => text.includes(sign)).map(([, country]) => country),
    spoken[0], 'US',
  ]);
  return { likely, possible: supported([...likely, ...spoken]) };
}

function supported(codes: readonly (string | undefined)[]): readonly CountryCode[] {
  return [...new Set(codes.map(code => code?.toUpperCase() ?? '').filter((code): code is CountryCode => isSupportedCountry(code)))];
}

function hostOf(snapshot: Snapshot): string {
  if (snapshot.kind === 'mail') return snapshot.from?.address.split('@').at(-1) ?? '';
  return webAddress(snapshot.url ?? snapshot.meta['canonical'] ?? snapshot.meta['og:url'])?.host ?? '';
}

function byHost(host: string): string {
  const end = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  return (known.byEnd as Readonly<Record<string, string>>)[end] ?? (known.worldwideEnds.includes(end) ? '' : end);
}

function byLanguage(lang: string | null): readonly string[] {
  return (known.byLanguage as Readonly<Record<string, readonly string[]>>)[lang?.split('-')[0]?.toLowerCase() ?? ''] ?? [];
}

function statedCountry(snapshot: Snapshot): string | undefined {
  if (snapshot.kind === 'mail') return undefined;
  return snapshot.jsonLd.map(text => /"addressCountry"\s*:\s*"([A-Za-z]{2})"/.exec(text)?.[1]).find(code => code !== undefined)
    ?? snapshot.microdata.find(({ prop, value }) => prop === 'addressCountry' && value.length === 2)?.value;
}

function sampleOf({ blocks }: Snapshot): string {
  let text = '';
  for (const block of [...blocks].reverse()) {
    text += `${block.text}\n`;
    if (text.length > SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}
