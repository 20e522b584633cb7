import type { Purpose, Source } from '../../src/core/model/finding.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { source } from '../posture/records.ts';

/** A reading of a page or mail of the shop; every fact in it is given the reading's source. */
export function reading(purpose: Purpose, more: Partial<Reading> = {}, of: Partial<Source> = {}): Reading {
  const own = source(purpose, of);
  const told: Reading = {
    company: { domain: 'shop.example', name: 'Shop Example' }, lang: 'en', source: own, signs: [], findings: [], credits: [], paths: [], next: [], unread: [], ...more,
  };
  return {
    ...told,
    findings: told.findings.map(finding => ({ ...finding, source: own })),
    credits: told.credits.map(credit => ({ ...credit, source: own })),
    paths: told.paths.map(path => ({ ...path, source: path.from === 'directory' ? path.source : own })),
  };
}

/** Noon of a day of November 2026. */
export function day(number: number): { readonly seenAt: string } {
  return { seenAt: `2026-11-${String(number).padStart(2, '0')}T12:00:00.000Z` };
}
