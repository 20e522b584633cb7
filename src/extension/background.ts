import type { Reading } from '../core/model/reading.ts';
import { answers } from './answers.ts';
import { clearBadge, showBand, showTrouble } from './badge.ts';
import { browser, type Sender } from './browser.ts';
import { forgetLooking, startLooking, stopLooking, withFurther } from './further/errands.ts';
import { listenToCommands } from './commands.ts';
import { dropPage, judgeLooks, judgePage, saysSomething } from './judge-page.ts';
import { judgeCaptured, judgeMeasured, recordReading } from './judge.ts';
import { answerRequests, tell, type Handlers } from './messages.ts';
import { mailAnswers } from './mail-answers.ts';
import { orderShow } from './pages.ts';
import { scorecardOf } from './scorecards.ts';
import { listenToReminders } from './reminders.ts';
import { addressOf, tabOf } from './sender.ts';
import { loadSettings } from './settings.ts';
import { isOff, scan, stateOf } from './tab-states.ts';
import { forgetTab, recordFor, rememberTab, tabReading } from './tab-readings.ts';

listenToCommands();
listenToReminders();

browser.tabs.onRemoved.addListener(tabId => {
  dropPage(tabId);
  void forgetTab(tabId);
  void forgetLooking(tabId);
});

answerRequests({
  ...answers,
  ...mailAnswers,
  'may-read': async (_, sender) => {
    const settings = await loadSettings();
    return { read: settings.scan === 'open' && !isOff(settings, sender.tab?.url ?? sender.url ?? '') };
  },
  'serialised': async ({ page, url, now }, sender) => finish(await judgePage(tabOf(sender), page, { url, now }), sender),
  'looked': async ({ takenAt, appearances }, sender) => finish(await judgeLooks(tabOf(sender), takenAt, appearances), sender),
  'added': async ({ page, url, now }) => ({ says: await saysSomething(page, { url, now }) }),
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
  'tab-state': async ({ tabId }) => withFurther(tabId, await stateOf(tabId)),
  'scan': ({ tabId }) => scan(tabId),
  'look-further': async ({ tabId }) => {
    await startLooking(tabId);
    return withFurther(tabId, await stateOf(tabId));
  },
  'stop-looking': async ({ tabId }) => {
    await stopLooking(tabId);
    return withFurther(tabId, await stateOf(tabId));
  },
  'show': ({ tabId, ...place }) => orderShow(tabId, place),
  'forget': async ({ domain }) => {
    await forgetLooking(domain);
    return answers.forget({ domain });
  },
} satisfies Omit<Handlers, 'message-line' | 'close-line'>);

async function finish<Ask>({ asks, reading }: { readonly asks: readonly Ask[]; readonly reading: Reading | null }, sender: Sender) {
  if (reading) await settle(reading, sender);
  return { asks };
}

async function settle(reading: Reading, sender: Sender): Promise<void> {
  const tabId = tabOf(sender);
  const { record, stored, problem } = await recordReading(reading, sender.tab?.incognito === true);
  const before = await tabReading(tabId, addressOf(sender));
  const last = { kind: 'read', address: addressOf(sender), reading, stored, problem, further: before?.kind === 'read' && !stored ? before.further ?? [] : [] } as const;
  await rememberTab(tabId, last);
  await showBand(tabId, await scorecardOf(stored ? record : await recordFor(last)));
  tell({ type: 'state-changed', tabId });
}
