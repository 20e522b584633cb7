import type { Settings } from './messages.ts';
import { browser } from './browser.ts';

/** What holds before a person chooses anything. */
export const DEFAULT_SETTINGS: Settings = {
  schema: 'earshot.settings/1',
  paused: false,
  offSites: [],
  jurisdictions: [],
  offDetectors: [],
  language: 'auto',
  scan: 'open',
  mailLines: true,
  quietLines: [],
};

const KEY = 'settings';

/** The person's settings; what is missing or broken in storage falls back to the default, field by field. */
export async function loadSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return settingsFrom(stored);
}

/** Keeps settings and answers with what was kept. Throws one sentence when the storage is full. */
export async function saveSettings(settings: Settings): Promise<Settings> {
  const kept = settingsFrom(settings);
  try {
    await browser.storage.local.set({ [KEY]: kept });
  } catch {
    throw new Error('The settings could not be saved because the browser\'s storage is full; free some space and save again.');
  }
  return kept;
}

/** Outside input into settings; unknown fields are dropped, wrong ones take their default. */
export function settingsFrom(input: unknown): Settings {
  const from = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  return {
    schema: 'earshot.settings/1',
    paused: from['paused'] === true,
    offSites: words(from['offSites']),
    jurisdictions: words(from['jurisdictions']),
    offDetectors: words(from['offDetectors']),
    language: oneOf(from['language'], ['auto', 'en', 'de', 'ar'] as const, DEFAULT_SETTINGS.language),
    scan: oneOf(from['scan'], ['open', 'click'] as const, DEFAULT_SETTINGS.scan),
    mailLines: from['mailLines'] !== false,
    quietLines: words(from['quietLines']),
  };
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter(item => typeof item === 'string' && item !== ''))] : [];
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find(item => item === value) ?? otherwise;
}
