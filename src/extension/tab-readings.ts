import type { CompanyRecord } from '../core/model/company.ts';
import type { Reading } from '../core/model/reading.ts';
import { merge } from '../core/index.ts';
import { browser } from './browser.ts';
import { recordOf } from './records.ts';

/** What a tab last told: a reading, or why there is none. Kept in session storage, so a killed worker forgets nothing. */
export type TabReading =
  | {
    readonly kind: 'read'; readonly address: string; readonly reading: Reading; readonly stored: boolean; readonly problem: string; readonly canCheck?: boolean;
    /** Moments at which the mails were read that are open in the tab; only the one of `reading` when nothing is said. */
    readonly mails?: readonly string[];
    /** What "Look further" read for a tab of which nothing is stored. */
    readonly further?: readonly Reading[];
  }
  | { readonly kind: 'unreadable'; readonly address: string; readonly because: string };

/** The last word of a tab, `null` when it has none for the address it shows now. */
export async function tabReading(tabId: number, address: string): Promise<TabReading | null> {
  const stored = (await browser.storage.session.get(key(tabId)))[key(tabId)] as TabReading | undefined;
  return stored?.address === withoutFragment(address) ? stored : null;
}

/** Remembers a tab's last word until the tab closes or the browser does. */
export async function rememberTab(tabId: number, reading: TabReading): Promise<void> {
  await browser.storage.session.set({ [key(tabId)]: { ...reading, address: withoutFragment(reading.address) } });
}

/** Adds what "Look further" read to a tab that still shows the page it was asked on. */
export async function rememberFurther(tabId: number, address: string, reading: Reading): Promise<void> {
  const last = await tabReading(tabId, address);
  if (last?.kind === 'read') await rememberTab(tabId, { ...last, further: [...last.further ?? [], reading] });
}

/** The company's record, or one of what the tab read where nothing was kept. */
export async function recordFor({ reading, stored, further = [] }: TabReading & { kind: 'read' }): Promise<CompanyRecord> {
  const kept = stored && reading.company ? await recordOf(reading.company.domain) : null;
  return kept ?? further.reduce<CompanyRecord>((record, each) => merge(record, each), merge(null, reading));
}

/** The record a tab shows, whatever part of its site it stands on now; `null` when it told of another company or of none. */
export async function recordOfTab(tabId: number, domain: string): Promise<CompanyRecord | null> {
  const last = (await browser.storage.session.get(key(tabId)))[key(tabId)] as TabReading | undefined;
  return last?.kind === 'read' && last.reading.company?.domain === domain ? recordFor(last) : null;
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}

/** Forgets every tab's last word, for "forget all". */
export async function forgetTabs(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter(name => name.startsWith('tab:')));
}

function key(tabId: number): string {
  return `tab:${tabId}`;
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
