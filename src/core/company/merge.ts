import type { CompanyRecord } from '../model/company.ts';
import type { Source } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';

/** The record with one more reading in it. */
export function merge(record: CompanyRecord | null, reading: Reading): CompanyRecord {
  const { source } = reading;
  const isOther = (of: Source) => of.address !== source.address;
  const company = record?.company ?? reading.company ?? { domain: '', name: '' };
  return {
    schema: 'earshot.record/1',
    company,
    aliases: record?.aliases ?? [],
    signs: [...new Set([...record?.signs ?? [], ...reading.signs])].toSorted(),
    findings: [...(record?.findings ?? []).filter(({ source: of }) => isOther(of)), ...reading.findings],
    credits: [...(record?.credits ?? []).filter(({ source: of }) => isOther(of)), ...reading.credits],
    paths: [...(record?.paths ?? []).filter(({ source: of }) => isOther(of)), ...reading.paths],
    next: reading.next,
    read: [...(record?.read ?? []).filter(isOther), source],
    firstSeen: record && record.firstSeen < source.seenAt ? record.firstSeen : source.seenAt,
    lastSeen: record && record.lastSeen > source.seenAt ? record.lastSeen : source.seenAt,
  };
}
