import type { CompanyRecord } from '../../core/model/company.ts';
import type { Further, FurtherEnd, FurtherTrouble, TroubleKind } from '../../core/model/further.ts';
import type { Reading } from '../../core/model/reading.ts';
import { furtherPages } from '../../core/index.ts';
import { judgeClosely } from '../judge.ts';
import { postureOf } from '../scorecards.ts';
import limits from './fetch-limits.json' with { type: 'json' };
import type { HtmlReader } from './html-reader.ts';
import { fetchPage, type FetchedHtml, type Grounds } from './page-fetch.ts';
import { securityOf } from './security-file.ts';

/** What a run starts from, and whom it tells. */
export interface Errand {
  readonly record: CompanyRecord;
  /** Addresses that were asked for; a run adds its own. */
  readonly tried: Set<string>;
  readonly grounds: Grounds;
  readonly reader: HtmlReader;
  /** Takes a reading in and answers with the record that has it. */
  readonly keep: (reading: Reading) => Promise<CompanyRecord>;
  readonly progress: (running: Further & { kind: 'running' }) => Promise<void>;
}

type Outcome = { readonly ok: true; readonly reading: Reading } | (FetchedHtml & { readonly ok: false });

// Where one page after the other ends so, the rest would too.
const HOPELESS: Readonly<Partial<Record<TroubleKind, FurtherEnd>>> = { slow: 'slow', unreachable: 'unreachable', status: 'refused' };

/** Reads pages of the search plan one after the other, each chosen by all that was heard before it. */
export async function lookFurther({ record: start, tried, grounds, reader, keep, progress }: Errand): Promise<Further & { kind: 'ended' }> {
  let record = start;
  let read = 0;
  let fetched = 0;
  const outcomes: (TroubleKind | 'read')[] = [];
  let troubles: readonly FurtherTrouble[] = [];
  const plan = async () => furtherPages(record, await postureOf(record), tried);
  const ended = async (end: FurtherEnd) => ({ kind: 'ended', end, read, troubles, more: Math.min(limits.pages, (await plan()).length) }) as const;
  for (;;) {
    const pages = await plan();
    const page = pages[0];
    const end = page === undefined || fetched === limits.pages ? whole(outcomes) : hopeless(outcomes);
    if (page === undefined || end !== null) {
      // One file more, where the site answers and the pages left it room.
      const security = read > 0 && fetched < limits.pages ? await securityOf(record, { tried, grounds }) : null;
      if (security !== null) record = await keep(security);
      return ended(end ?? 'done');
    }
    await progress({ kind: 'running', done: fetched, of: fetched + Math.min(pages.length, limits.pages - fetched), page: page.address });
    tried.add(page.address);
    const outcome = await outcomeOf(page.address, grounds, reader).catch((error: unknown) => {
      if (grounds.signal.aborted) return null;
      throw error;
    });
    if (outcome === null || grounds.signal.aborted) return ended('cancelled');
    if (outcome.ok) {
      record = await keep(outcome.reading);
      read += 1;
    } else {
      troubles = withTrouble(troubles, outcome, page.address);
    }
    outcomes.push(outcome.ok ? 'read' : outcome.kind);
    // What robots.txt closes is not asked for.
    if (outcome.ok || outcome.kind !== 'robots') fetched += 1;
  }
}

async function outcomeOf(address: string, grounds: Grounds, reader: HtmlReader): Promise<Outcome> {
  const fetched = await fetchPage(address, grounds);
  if (!fetched.ok) return fetched;
  const { html, url } = fetched;
  const { snapshot, measure, isBare, hasScripts } = await reader.open(html, { url, now: new Date().toISOString() });
  if (isBare) return { ok: false, kind: 'bare', detail: '' };
  const reading = await judgeClosely(snapshot, measure);
  // A contact page without a contact may be waiting for the script that draws the form.
  if (hasScripts && reading.source.purpose === 'contact' && reading.paths.length === 0) return { ok: false, kind: 'bare', detail: '' };
  return { ok: true, reading };
}

function hopeless(outcomes: readonly (TroubleKind | 'read')[]): FurtherEnd | null {
  const last = outcomes.slice(-limits.failuresInARow);
  const kind = last[0];
  return last.length === limits.failuresInARow && kind !== undefined && kind !== 'read' && last.every(each => each === kind) ? HOPELESS[kind] ?? null : null;
}

// A site that closes every page to programs is worth another sentence than one that closes some.
function whole(outcomes: readonly (TroubleKind | 'read')[]): FurtherEnd {
  if (outcomes.length === 0 || outcomes.some(each => each !== outcomes[0])) return 'done';
  return outcomes[0] === 'robots' ? 'robots' : HOPELESS[outcomes[0] as TroubleKind] ?? 'done';
}

function withTrouble(troubles: readonly FurtherTrouble[], { kind, detail }: FetchedHtml & { readonly ok: false }, page: string): readonly FurtherTrouble[] {
  const isSame = (other: FurtherTrouble): boolean => other.kind === kind && other.detail === detail;
  const known = troubles.find(isSame);
  if (known === undefined) return [...troubles, { kind, detail, pages: [page] }];
  return troubles.map(each => (isSame(each) ? { ...each, pages: [...each.pages, page] } : each));
}
