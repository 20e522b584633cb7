import type { Settings, TabState } from './messages.ts';
import { getDomain } from 'tldts';
import { browser, type Tab } from './browser.ts';
import { orderReading } from './pages.ts';
import { scorecardOf } from './scorecards.ts';
import { loadSettings } from './settings.ts';
import { recordFor, tabReading, type TabReading } from './tab-readings.ts';

const READABLE = /^(?:https?|file):/;

/** What is known of a tab now; a tab that was never read is told to read itself and shows as scanning. */
export async function stateOf(tabId: number): Promise<TabState> {
  const tab = await browser.tabs.get(tabId);
  const address = tab.url ?? '';
  if (!READABLE.test(address)) return address === '' ? { kind: 'notGranted', host: '' } : { kind: 'browserPage' };
  const host = hostOf(address);
  const settings = await loadSettings();
  if (isOff(settings, address)) return { kind: 'off', host, everywhere: settings.paused };
  const last = await tabReading(tabId, address);
  if (last) return stateFrom(last, host);
  if (tab.status === 'loading') return { kind: 'scanning', host };
  return readTab(tab, host);
}

/** Reads a tab again because the person asked. */
export async function scan(tabId: number): Promise<TabState> {
  const tab = await browser.tabs.get(tabId);
  if (tab.url !== undefined && !READABLE.test(tab.url)) return { kind: 'browserPage' };
  return readTab(tab, hostOf(tab.url ?? ''));
}

/** Earshot stays quiet here: paused, or this site is switched off. */
export function isOff(settings: Settings, address: string): boolean {
  const domain = domainOf(address);
  return settings.paused || settings.offSites.some(site => site === domain || site === hostOf(address));
}

/** Registrable domain of an address, or its host where it has none (localhost, an IP address). */
export function domainOf(address: string): string {
  return getDomain(address, { allowPrivateDomains: true }) ?? hostOf(address);
}

async function readTab(tab: Tab, host: string): Promise<TabState> {
  const ordered = await orderReading(tab.id ?? -1);
  if (ordered === 'ordered') return { kind: 'scanning', host };
  // A page that the browser keeps to itself refuses the script even with access granted.
  if (await mayAccess(tab.url)) return { kind: 'unreadable', host, because: 'The browser lets no extension read this page.' };
  return { kind: 'notGranted', host };
}

async function mayAccess(address: string | undefined): Promise<boolean> {
  if (address === undefined || !/^https?:/.test(address)) return address !== undefined;
  return browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] });
}

/** What a tab's last word amounts to now. */
export async function stateFrom(last: TabReading, host: string): Promise<TabState> {
  if (last.kind === 'unreadable') return { kind: 'unreadable', host, because: last.because };
  const record = await recordFor(last);
  return {
    kind: 'read',
    scorecard: await scorecardOf(record),
    stored: last.stored,
    mails: last.mails ?? (last.reading.source.kind === 'mail' ? [last.reading.source.seenAt] : []),
    canCheck: last.canCheck === true,
    ...(last.reading.mailing ? { mailing: last.reading.mailing } : {}),
    problems: last.problem === '' ? last.reading.unread : [last.problem, ...last.reading.unread],
  };
}

/** Host of an address, empty without one. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
