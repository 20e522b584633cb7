import type { CompanyRecord } from '../core/model/company.ts';
import type { Posture } from '../core/model/posture.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import type { CompanyLine, Settings } from './messages.ts';
import { compose, detectors, translations, weigh, withEntry } from '../core/index.ts';
import { browser } from './browser.ts';
import { entryFor } from './directory/current.ts';
import { loadSettings } from './settings.ts';

/** A record weighed and worded as the person's settings ask, with what the directory says behind the company's own pages. */
export async function scorecardOf(heard: CompanyRecord): Promise<Scorecard> {
  const settings = await loadSettings();
  const lang = languageOf(settings);
  const record = withEntry(heard, await entryFor(heard.company.domain), lang);
  const now = new Date().toISOString();
  return compose(record, weigh(record, { now, offDetectors: settings.offDetectors }), {
    lang,
    now,
    detectors: detectors.map(({ meta }) => meta).filter(({ id }) => !settings.offDetectors.includes(id)),
    translations,
    jurisdictions: settings.jurisdictions,
  });
}

/** A record weighed as the person's settings ask. */
export async function postureOf(record: CompanyRecord): Promise<Posture> {
  const { offDetectors } = await loadSettings();
  return weigh(record, { now: new Date().toISOString(), offDetectors });
}

/** One line a company, worst first; those not heard enough come last. */
export async function companyLines(records: readonly CompanyRecord[]): Promise<readonly CompanyLine[]> {
  const cards = await Promise.all(records.map(async record => ({ record, card: await scorecardOf(record) })));
  return cards
    .toSorted((a, b) => order(a.card) - order(b.card) || b.record.lastSeen.localeCompare(a.record.lastSeen))
    .map(({ record, card }) => ({
      domain: record.company.domain,
      name: record.company.name,
      verdict: card.verdict,
      band: card.band,
      scoreText: card.scoreText,
      lastSeen: record.lastSeen,
      pages: record.read.length,
    }));
}

/** Language of the scorecards, BCP 47. */
export function languageOf(settings: Settings): string {
  return settings.language === 'auto' ? browser.i18n.getUILanguage() : settings.language;
}

function order(card: Scorecard): number {
  return card.band === null ? 1000 : card.score ?? 1000;
}
