import type { Appearance, ElementRef, Snapshot } from '../core/model/snapshot.ts';
import type { Reading } from '../core/model/reading.ts';
import type { CompanyRecord } from '../core/model/company.ts';
import { listen, listenClosely, merge, type Listened, type Measure } from '../core/index.ts';
import { keep } from './records.ts';
import { loadSettings } from './settings.ts';
import { sentenceOf } from './messages.ts';

// A page may ask again while looks keep hiding phrases; the core settles in fewer rounds than this.
const ROUNDS = 4;

interface Pending {
  readonly takenAt: string;
  readonly listened: Listened;
  readonly round: number;
}

/** A judged snapshot: what to measure next, and the reading once nothing is left to measure. */
export interface Judged {
  readonly asks: readonly ElementRef[];
  /** Those among them of which it is enough to know whether they are seen. */
  readonly glances: readonly ElementRef[];
  readonly reading: Reading | null;
}

/** Where something stands that is judged: a tab by its number, a dropped file by its name of the moment. */
type Place = number | string;

const pending = new Map<Place, Pending>();

/** Judges a fresh snapshot; whoever sent it measures what is asked and comes back with `judgeMeasured`. */
export async function judgeCaptured(place: Place, snapshot: Snapshot): Promise<Judged> {
  return settle(place, { takenAt: snapshot.takenAt, listened: listen(snapshot, await listenOptions()), round: 1 });
}

/** Adds looks to the snapshot and judges again; a snapshot of another moment is told to start over. */
export async function judgeMeasured(place: Place, takenAt: string, appearances: readonly Appearance[]): Promise<Judged> {
  const last = pending.get(place);
  if (last?.takenAt !== takenAt) return { asks: [], glances: [], reading: null };
  return settle(place, { takenAt, listened: last.listened.again(appearances), round: last.round + 1 });
}

/** Drops what a closed tab left half judged. */
export function dropPending(tabId: number): void {
  pending.delete(tabId);
}

/** Judges the words of a snapshot alone, before anybody has looked at it. */
export async function judgeWords(snapshot: Snapshot): Promise<Reading> {
  return listen(snapshot, await listenOptions()).reading;
}

/** Judges a snapshot of a document that the background can have measured itself. */
export async function judgeClosely(snapshot: Snapshot, measure: Measure): Promise<Reading> {
  return listenClosely(snapshot, measure, await listenOptions());
}

/** The company's record with the reading in it; a private window's reading is merged for show and stored nowhere. */
export async function recordReading(reading: Reading, isPrivate: boolean): Promise<{ record: CompanyRecord; stored: boolean; problem: string }> {
  const domain = reading.company?.domain;
  if (isPrivate || domain === undefined) return { record: merge(null, reading), stored: false, problem: '' };
  try {
    return { record: await keep(domain, reading), stored: true, problem: '' };
  } catch (error) {
    return { record: merge(null, reading), stored: false, problem: sentenceOf(error) };
  }
}

function settle(place: Place, last: Pending): Judged {
  const { listened: { reading, asks, glances }, round } = last;
  if (asks.length > 0 && round < ROUNDS) {
    pending.set(place, last);
    return { asks, glances, reading: null };
  }
  pending.delete(place);
  return { asks: [], glances: [], reading };
}

async function listenOptions() {
  return { offDetectors: (await loadSettings()).offDetectors };
}
