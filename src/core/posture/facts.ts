import type { CompanyRecord } from '../model/company.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding, Source } from '../model/finding.ts';
import { instantOrPast } from './instant.ts';

/** A quote with the page or mail it stands on. */
export interface Seen {
  readonly evidence: Evidence;
  readonly source: Source;
}

/** A record made ready to be asked. */
export interface Facts {
  readonly record: CompanyRecord;
  /** Findings of detectors that are on, the newest of each detector and source. */
  readonly newest: readonly Finding[];
  /** All findings of detectors that are on, newest first. */
  readonly heard: readonly Finding[];
  readonly off: ReadonlySet<string>;
}

/** Sorts out what counts: nothing of detectors that are off, and of each source what was heard last. */
export function factsOf(record: CompanyRecord, offDetectors: readonly string[]): Facts {
  const off = new Set(offDetectors);
  const heard = record.findings.filter(({ detector }) => !off.has(detector)).toSorted((a, b) => time(b) - time(a));
  return { record, heard, newest: newestOf(heard), off };
}

// All mails of a sender share one address: a receipt to which the question does not apply says nothing about last
// week's newsletter, while a page that no longer shows the pattern has been mended.
function newestOf(heard: readonly Finding[]): readonly Finding[] {
  const last = new Map<string, number>();
  return heard.filter(finding => {
    if (finding.source.kind === 'mail' && finding.outcome !== 'found' && finding.outcome !== 'clear') return false;
    const key = `${finding.detector} ${finding.source.address}`;
    const newest = last.get(key) ?? time(finding);
    last.set(key, newest);
    return newest === time(finding);
  });
}

function time({ source }: Finding): number {
  return instantOrPast(source.seenAt);
}
