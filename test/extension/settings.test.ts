import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/extension/browser.ts', () => ({ browser: {} }));
const { DEFAULT_SETTINGS, settingsFrom } = await import('../../src/extension/settings.ts');

describe('settings from outside', () => {
  it('fall back to the defaults where nothing is stored', () => {
    expect(settingsFrom(undefined)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is right and drop what is not', () => {
    expect(settingsFrom({ paused: true, scan: 'sometimes', offSites: ['shop.example', 7, 'shop.example'], extra: 1 }))
      .toEqual({ ...DEFAULT_SETTINGS, paused: true, offSites: ['shop.example'] });
  });

  it('survive a number where an object should be', () => {
    expect(settingsFrom(42)).toEqual(DEFAULT_SETTINGS);
  });
});
