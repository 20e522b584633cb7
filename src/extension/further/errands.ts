import type { CompanyRecord } from '../../core/model/company.ts';
import type { Further } from '../../core/model/further.ts';
import type { Reading } from '../../core/model/reading.ts';
import { furtherPages, merge } from '../../core/index.ts';
import { showBand } from '../badge.ts';
import { browser } from '../browser.ts';
import { recordReading } from '../judge.ts';
import { sentenceOf, tell, type TabState } from '../messages.ts';
import { postureOf, scorecardOf } from '../scorecards.ts';
import { recordFor, rememberFurther, tabReading, type TabReading } from '../tab-readings.ts';
import limits from './fetch-limits.json' with { type: 'json' };
import { htmlReader } from './html-reader.ts';
import { robotsGate } from './robots-gate.ts';
import { lookFurther } from './run.ts';

type Read = TabReading & { kind: 'read' };
type Told = Exclude<Further, { kind: 'offered' }>;

/** Kept in session storage, so that a run whose background was killed can be told from one that goes on. */
interface Kept {
  readonly further: Told;
  /** Page on which the person pressed; on any other the offer is fresh. */
  readonly address: string;
  readonly tried: readonly string[];
}

const PREFIX = 'further:';
const running = new Map<string, AbortController>();

/** A tab's state with how far "Look further" has come there; nothing is added where there is nothing to look for. */
export async function withFurther(tabId: number, state: TabState): Promise<TabState> {
  if (state.kind !== 'read') return state;
  const { url = '' } = await browser.tabs.get(tabId);
  const last = await tabReading(tabId, url);
  const further = last?.kind === 'read' ? await furtherOf(tabId, last, await recordFor(last)) : undefined;
  return further === undefined ? state : { ...state, further };
}

async function furtherOf(tabId: number, last: Read, record: CompanyRecord): Promise<Further | undefined> {
  const key = keyOf(tabId, last);
  const kept = await keptOf(key);
  if (kept?.further.kind === 'running') return running.has(key) ? kept.further : { kind: 'failed', because: 'killed' };
  if (kept?.address === last.address) return kept.further;
  const pages = furtherPages(record, await postureOf(record), new Set()).length;
  return pages === 0 ? undefined : { kind: 'offered', pages: Math.min(pages, limits.pages) };
}

/** Starts to read the planned pages of the company in a tab, on a press of the person. */
export async function startLooking(tabId: number): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  const last = await tabReading(tabId, url);
  if (last?.kind !== 'read' || running.has(keyOf(tabId, last))) return;
  const key = keyOf(tabId, last);
  const controller = new AbortController();
  running.set(key, controller);
  const before = await keptOf(key);
  const tried = new Set(before?.address === last.address ? before.tried : []);
  const note = async (further: Told): Promise<void> => {
    if (running.get(key) === controller) await browser.storage.session.set({ [PREFIX + key]: { further, address: last.address, tried: [...tried] } satisfies Kept });
    tell({ type: 'state-changed', tabId });
  };
  await note({ kind: 'running', done: 0, of: limits.pages, page: '' });
  void errand({ tabId, last, tried, note, signal: controller.signal })
    .catch((error: unknown) => note({ kind: 'failed', because: { sentence: sentenceOf(error) } }))
    .finally(() => { if (running.get(key) === controller) running.delete(key); });
}

/** Ends the run of a tab's company; what was read stays. */
export async function stopLooking(tabId: number): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  const last = await tabReading(tabId, url);
  if (last?.kind === 'read') running.get(keyOf(tabId, last))?.abort();
}

/** Ends and forgets runs: of one company, of all with `null`, or of a closed private tab by its number. */
export async function forgetLooking(whose: string | number | null): Promise<void> {
  const all = Object.keys(await browser.storage.session.get(null)).filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length));
  const keys = whose === null ? [...all, ...running.keys()] : [typeof whose === 'number' ? keyOfTab(whose) : whose];
  for (const key of keys) {
    running.get(key)?.abort();
    running.delete(key);
  }
  await browser.storage.session.remove(keys.map(key => PREFIX + key));
}

interface Call {
  readonly tabId: number;
  readonly last: Read;
  readonly tried: Set<string>;
  readonly note: (further: Told) => Promise<void>;
  readonly signal: AbortSignal;
}

async function errand({ tabId, last, tried, note, signal }: Call): Promise<void> {
  let record = await recordFor(last);
  const { domain } = record.company;
  if (!(await mayFetch(domain))) return note({ kind: 'failed', because: 'access' });
  const keep = async (reading: Reading): Promise<CompanyRecord> => {
    const { record: merged, stored } = await recordReading(reading, !last.stored);
    record = stored ? merged : merge(record, reading);
    if (!stored) await rememberFurther(tabId, last.address, reading);
    await showBand(tabId, await scorecardOf(record));
    return record;
  };
  const reader = htmlReader();
  try {
    await note(await lookFurther({ record, tried, grounds: { domain, gate: robotsGate(domain, signal), signal }, reader, keep, progress: note }));
  } finally {
    await reader.close();
  }
}

async function mayFetch(domain: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://*.${domain}/*`] }).catch(() => true);
}

async function keptOf(key: string): Promise<Kept | undefined> {
  return (await browser.storage.session.get(PREFIX + key))[PREFIX + key] as Kept | undefined;
}

// A company that is stored has one run, whichever of its tabs is looked at; what is not stored belongs to its tab.
function keyOf(tabId: number, { stored, reading }: Read): string {
  return stored && reading.company ? reading.company.domain : keyOfTab(tabId);
}

function keyOfTab(tabId: number): string {
  return `tab ${tabId}`;
}
