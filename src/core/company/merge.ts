import type { Company, CompanyRecord } from '../model/company.ts';
import type { ContactPath } from '../model/contact-path.ts';
import type { Credit, Source } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import { instantOrPast } from '../posture/instant.ts';
import { withoutEmptyPromises } from './empty-promises.ts';
import { impersonalReading } from './impersonal-reading.ts';
import limits from './limits.json' with { type: 'json' };
import { mergedFindings } from './merged-findings.ts';
import { mergedPaths } from './merged-paths.ts';
import { mergedPlan } from './merged-plan.ts';
import { bestName } from './best-name.ts';
import { firstOfEach, newestFirst, placeOf, timeOf } from './seen.ts';

const NOBODY: Company = { domain: '', name: '' };

/**
 * The record with one more reading in it. What a page showed last replaces what it showed before; mails of one sender add
 * up. Nothing personal enters: see `impersonalReading`. Pure; the order of readings makes no difference to what counts.
 */
export function merge(record: CompanyRecord | null, reading: Reading): CompanyRecord {
  const company = record?.company ?? reading.company ?? NOBODY;
  const known = record ?? emptyRecord(company, reading.source.seenAt);
  const fresh = impersonalReading({ ...reading, company }, publishedWays(known.paths));
  const read = mergedSources(known.read, fresh.source);
  const isOutdated = fresh.source.kind === 'page' && known.read.some(source => placeOf(source) === placeOf(fresh.source) && isLater(source, fresh.source));
  const named = bestName(company.domain, [known.company.name, ...known.aliases, ...(reading.company ? [reading.company.name] : [])]);
  return {
    schema: 'earshot.record/1',
    company: { domain: company.domain, name: named.name },
    aliases: named.others.slice(0, limits.aliases),
    signs: [...new Set([...known.signs, ...fresh.signs])].toSorted(),
    findings: mergedFindings(known.findings, fresh, read),
    credits: mergedCredits(known.credits, fresh, { read, isOutdated }),
    paths: withoutEmptyPromises(mergedPaths(known.paths, fresh.paths, isOutdated ? null : fresh), read),
    next: mergedPlan([...fresh.next, ...known.next], read),
    read,
    firstSeen: earlier(known.firstSeen, fresh.source.seenAt),
    lastSeen: earlier(known.lastSeen, fresh.source.seenAt) === known.lastSeen ? fresh.source.seenAt : known.lastSeen,
  };
}

function emptyRecord(company: Company, seenAt: string): CompanyRecord {
  return { schema: 'earshot.record/1', company, aliases: [], signs: [], findings: [], credits: [], paths: [], next: [], read: [], firstSeen: seenAt, lastSeen: seenAt };
}

// What a page says of how to reach the company tells the company's numbers from the reader's in mails.
function publishedWays(paths: readonly ContactPath[]): readonly string[] {
  return paths.filter(({ kind, source }) => source.kind !== 'mail' && (kind === 'email' || kind === 'phone')).map(({ value }) => value);
}

/** Newest last, one entry a place; the oldest go when there are too many. */
function mergedSources(known: readonly Source[], fresh: Source): readonly Source[] {
  const newest = firstOfEach(newestFirst([fresh, ...known].map(source => ({ source }))), ({ source }) => placeOf(source));
  return newest.slice(0, limits.sources).map(({ source }) => source).toReversed();
}

function mergedCredits(known: readonly Credit[], { credits, source }: Reading, { read, isOutdated }: { readonly read: readonly Source[]; readonly isOutdated: boolean }): readonly Credit[] {
  const places = new Set(read.map(placeOf));
  const standing = known.filter(credit => places.has(placeOf(credit.source)) && (isOutdated || source.kind === 'mail' || placeOf(credit.source) !== placeOf(source)));
  const all = newestFirst(isOutdated ? standing : [...credits, ...standing]);
  return firstOfEach(all, credit => `${credit.id} ${placeOf(credit.source)}`)
    .toSorted((a, b) => timeOf(a) - timeOf(b) || compare(a.id, b.id) || compare(a.source.address, b.source.address))
    .slice(-limits.credits);
}

function isLater(a: Source, b: Source): boolean {
  return instantOrPast(a.seenAt) > instantOrPast(b.seenAt);
}

function earlier(a: string, b: string): string {
  return instantOrPast(b) < instantOrPast(a) ? b : a;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
