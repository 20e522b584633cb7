import { describe, expect, it } from 'vitest';
import { loadingFor } from '../../src/demo/browsers/chromium.ts';
import { findBrowser, findBrowsers } from '../../src/demo/browsers/find-browser.ts';
import { keyActions } from '../../src/demo/browsers/firefox-keys.ts';

describe('finding a browser', () => {
  it('finds one of each kind here', () => {
    expect(findBrowser('chromium')?.path).toBeTruthy();
    expect(findBrowser('firefox')?.name).toBe('Firefox');
  });

  it('takes the program the environment names before any other', () => {
    expect(findBrowser('firefox', { EARSHOT_FIREFOX: process.execPath })).toEqual({ kind: 'firefox', name: 'Firefox', path: process.execPath });
    expect(findBrowsers({ ...process.env, EARSHOT_CHROMIUM: process.execPath }).filter(({ kind }) => kind === 'chromium')).toHaveLength(1);
  });

  it('names a program of the environment that is not there', () => {
    expect(() => findBrowser('chromium', { EARSHOT_CHROMIUM: '/nowhere/chrome' })).toThrow('EARSHOT_CHROMIUM names /nowhere/chrome');
  });

  it.each([
    ['/usr/bin/chromium', 'flag'],
    ['/snap/bin/chromium-browser', 'flag'],
    ['C:\\Program Files\\Chromium\\Application\\chrome.exe', 'flag'],
    ['/opt/google/chrome/chrome', 'protocol'],
    ['/usr/bin/google-chrome-stable', 'protocol'],
    ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'protocol'],
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'protocol'],
  ])('loads into %s by %s', (path, loading) => {
    expect(loadingFor(path)).toBe(loading);
  });
});

describe('a chord', () => {
  it('goes down in order and up in reverse', () => {
    expect(keyActions('Shift+a').map(({ type, value }) => `${type} ${value}`)).toEqual(['keyDown \uE008', 'keyDown a', 'keyUp a', 'keyUp \uE008']);
  });

  it('of an unknown key is refused by name', () => {
    expect(() => keyActions('Shift+Tabb')).toThrow('"Tabb"');
  });
});
