import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { compose, type ComposeOptions } from '../../src/core/scorecard/compose.ts';
import { detectors, translations } from '../../src/core/registry.ts';
import { weigh } from '../../src/core/posture/weigh.ts';
import { NOW } from '../posture/records.ts';

export const METAS = detectors.map(({ meta }) => meta);
export const LANGUAGES = ['en', 'de', 'ar'] as const;

/** The scorecard of a record as the surfaces get it. */
export function cardOf(record: CompanyRecord, more: Partial<ComposeOptions> = {}): Scorecard {
  const now = more.now ?? NOW;
  return compose(record, weigh(record, { now, offDetectors: [] }), { lang: 'en', now, detectors: METAS, translations, jurisdictions: [], ...more });
}

/** Every string in a scorecard, however deep. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
