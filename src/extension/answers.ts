import type { FileAnswer, FileWish } from './file-messages.ts';
import type { Handlers } from './messages.ts';
import { clearBadge } from './badge.ts';
import { browser } from './browser.ts';
import { directoryState, installFrom, installText, removeDirectory, stopInstalling } from './directory/install.ts';
import { detectorDocs, jurisdictionLines } from './docs.ts';
import { departureAnswers } from './departure-answers.ts';
import { forgetDepartures } from './departures.ts';
import { forgetLetters } from './kept-letters.ts';
import { letterAnswers } from './letter-answers.ts';
import { fileRecordOf, forgetFiles, recordFile } from './file-records.ts';
import { judgeCaptured, judgeMeasured, type Judged } from './judge.ts';
import { tell } from './messages.ts';
import { allRecords, forget, recordOf } from './records.ts';
import { companyLines, scorecardOf } from './scorecards.ts';
import { remind } from './reminders.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { forgetTabs } from './tab-readings.ts';
import { isOff } from './tab-states.ts';

/** What the background answers wherever it runs: companies heard, settings, files, and what there is to know. */
export const answers = {
  ...departureAnswers,
  ...letterAnswers,
  'companies': async () => companyLines(await allRecords()),
  'scorecard': async ({ domain }) => {
    const record = await recordOf(domain);
    return record ? scorecardOf(record) : null;
  },
  'forget': async ({ domain }) => {
    const forgotten = await forget(domain);
    forgetFiles(domain);
    await forgetDepartures(domain);
    await forgetLetters(domain);
    await remind();
    await forgetTabs();
    return { forgotten };
  },
  'settings': () => loadSettings(),
  'save-settings': async ({ settings }) => {
    const saved = await saveSettings(settings);
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      if (isOff(saved, url ?? '')) await clearBadge(id);
      tell({ type: 'state-changed', tabId: id });
    }));
    return saved;
  },
  'detectors': async () => detectorDocs(),
  'jurisdictions': async () => jurisdictionLines(),
  'directory': () => directoryState(),
  'install-directory': ({ text, from }) => installText(text, from),
  'fetch-directory': ({ address }) => installFrom(address),
  'stop-directory': () => stopInstalling(),
  'remove-directory': () => removeDirectory(),
  'judge': async ({ snapshot, ...wish }) => fileAnswer(await judgeCaptured(wish.file, snapshot), wish),
  'judge-measured': async ({ takenAt, appearances, ...wish }) => fileAnswer(await judgeMeasured(wish.file, takenAt, appearances), wish),
  'file-scorecard': async ({ domain, isPrivate }) => {
    const record = await fileRecordOf(domain, isPrivate);
    return record ? scorecardOf(record) : null;
  },
} satisfies Partial<Handlers>;

async function fileAnswer({ asks, reading }: Judged, { isPrivate, wantsScorecard }: FileWish): Promise<FileAnswer> {
  if (!reading) return { asks, domain: null, scorecard: null, mailing: null, problem: null };
  const { record, problem } = await recordFile(reading, isPrivate);
  return {
    asks: [],
    domain: record.company.domain,
    scorecard: wantsScorecard ? await scorecardOf(record) : null,
    mailing: reading.mailing ?? null,
    problem: problem === '' ? null : problem,
  };
}
