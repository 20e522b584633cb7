import type { Reading } from '../core/model/reading.ts';
import { detectorDocs, jurisdictionLines } from './docs.ts';
import { clearBadge, showBand, showTrouble } from './badge.ts';
import { browser, type Sender } from './browser.ts';
import { listenToCommands } from './commands.ts';
import { dropPending, judgeCaptured, judgeMeasured, judgeSnapshot, recordReading, type Judged } from './judge.ts';
import { answerRequests, tell } from './messages.ts';
import { mailAnswers } from './mail-answers.ts';
import { orderShow } from './pages.ts';
import { allRecords, forget, recordOf } from './records.ts';
import { companyLines, scorecardOf } from './scorecards.ts';
import { addressOf, tabOf } from './sender.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { isOff, scan, stateOf } from './tab-states.ts';
import { forgetTab, forgetTabs, rememberTab } from './tab-readings.ts';

listenToCommands();

browser.tabs.onRemoved.addListener(tabId => {
  dropPending(tabId);
  void forgetTab(tabId);
});

answerRequests({
  ...mailAnswers,
  'may-read': async (_, sender) => {
    const settings = await loadSettings();
    return { read: settings.scan === 'open' && !isOff(settings, sender.tab?.url ?? sender.url ?? '') };
  },
  'captured': async ({ snapshot }, sender) => {
    const tabId = tabOf(sender);
    return finish(await judgeCaptured(tabId, snapshot), sender);
  },
  'measured': async ({ takenAt, appearances }, sender) => {
    const tabId = tabOf(sender);
    return finish(await judgeMeasured(tabId, takenAt, appearances), sender);
  },
  'unreadable': async ({ because, isQuiet = false }, sender) => {
    const tabId = tabOf(sender);
    await rememberTab(tabId, { kind: 'unreadable', address: addressOf(sender), because });
    await (isQuiet ? clearBadge(tabId) : showTrouble(tabId, because));
    tell({ type: 'state-changed', tabId });
    return {};
  },
  'tab-state': ({ tabId }) => stateOf(tabId),
  'scan': ({ tabId }) => scan(tabId),
  'show': ({ tabId, ref, path, quote }) => orderShow(tabId, { ref, path, quote }),
  'companies': async () => companyLines(await allRecords()),
  'scorecard': async ({ domain }) => {
    const record = await recordOf(domain);
    return record ? scorecardOf(record) : null;
  },
  'forget': async ({ domain }) => {
    const forgotten = await forget(domain);
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
  'judge': async ({ snapshot }) => {
    const { asks, reading } = await judgeSnapshot(snapshot);
    if (asks.length > 0 || !reading) return { scorecard: null, problem: null, asks };
    const { record, problem } = await recordReading(reading, false);
    return { scorecard: await scorecardOf(record), problem: problem === '' ? null : problem, asks: [] };
  },
});

async function finish({ asks, reading }: Judged, sender: Sender) {
  if (reading) await settle(reading, sender);
  return { asks };
}

async function settle(reading: Reading, sender: Sender): Promise<void> {
  const tabId = tabOf(sender);
  const { record, stored, problem } = await recordReading(reading, sender.tab?.incognito === true);
  await rememberTab(tabId, { kind: 'read', address: addressOf(sender), reading, stored, problem });
  await showBand(tabId, await scorecardOf(record));
  tell({ type: 'state-changed', tabId });
}
