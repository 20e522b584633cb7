import { answers } from '../answers.ts';
import { clearBadge } from '../badge.ts';
import { browser } from '../browser.ts';
import { laterSentence } from '../departure-answers.ts';
import { mailLine, THUNDERBIRD } from '../mail-lines.ts';
import { answerRequests, tell, type TabState } from '../messages.ts';
import { type PageOrder } from '../page-orders.ts';
import { orderShow } from '../pages.ts';
import { scorecardOf } from '../scorecards.ts';
import { listenToReminders } from '../reminders.ts';
import { tabOf } from '../sender.ts';
import { loadSettings, saveSettings } from '../settings.ts';
import { hostOf, isOff, stateFrom } from '../tab-states.ts';
import { forgetTab, recordFor, tabReading } from '../tab-readings.ts';
import { NONE_OPEN } from '../../adapters/webmail.ts';
import { thunderbird, type MessageHeader } from './api.ts';
import { addressOf, displayedIn, only, senderSite } from './displayed.ts';
import { closeLine, isLineClosed } from './closed-lines.ts';
import { hear, hearAgain } from './hear.ts';

// Where vite.config.ts puts it.
const MESSAGE_SCRIPT = 'src/extension/thunderbird/message-content.js';

thunderbird.messageDisplay.onMessagesDisplayed.addListener(({ id }, { messages }) => {
  if (id !== undefined) void turn(id, only(messages));
});
browser.tabs.onRemoved.addListener(tabId => void forgetTab(tabId));
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'open-panel' && tab?.id !== undefined) void browser.tabs.create({ url: browser.runtime.getURL(`src/ui/panel/index.html?tab=${tab.id}`) });
});
void putScriptInMessages();
listenToReminders();

answerRequests({
  ...answers,
  'tab-state': ({ tabId }) => stateOf(tabId, hear),
  'scan': ({ tabId }) => stateOf(tabId, hearAgain),
  'message-line': async (_, sender) => {
    const tabId = tabOf(sender);
    const settings = await loadSettings();
    const message = await displayedIn(tabId);
    if (!message) return { message: null, mail: null, line: null };
    const heard = mayHear(message, settings) ? await hear(tabId, message) : await tabReading(tabId, addressOf(message));
    if (heard?.kind !== 'read') return { message: message.id, mail: null, line: null };
    const mail = heard.reading.source.seenAt;
    if (isOff(settings, senderSite(message)) || await isLineClosed(message.id)) return { message: message.id, mail, line: null };
    return { message: message.id, mail, line: await mailLine(heard.reading, await scorecardOf(await recordFor(heard)), { settings, host: THUNDERBIRD, later: await laterSentence(heard.reading) }) };
  },
  'close-line': async ({ message }) => {
    await closeLine(message);
    return {};
  },
  'show': ({ tabId, ...place }) => orderShow(tabId, place),
  'quiet-line': async () => {
    const settings = await loadSettings();
    await saveSettings({ ...settings, quietLines: [...settings.quietLines, THUNDERBIRD] });
    return {};
  },
  'mail-hosts': async () => [{ title: 'Thunderbird', verified: { version: '153', on: '2026-11-25' } }],
});

// What is registered outlives a background that has gone to sleep.
async function putScriptInMessages(): Promise<void> {
  const { messageDisplay } = thunderbird.scripting;
  if ((await messageDisplay.getRegisteredScripts()).length > 0) return;
  await messageDisplay.registerScripts([{ id: 'line', js: [MESSAGE_SCRIPT] }]);
}

async function turn(tabId: number, message: MessageHeader | null): Promise<void> {
  if (message && mayHear(message, await loadSettings())) {
    await hear(tabId, message);
    return;
  }
  await clearBadge(tabId);
  tell({ type: 'state-changed', tabId });
}

function mayHear(message: MessageHeader, settings: Awaited<ReturnType<typeof loadSettings>>): boolean {
  return settings.scan === 'open' && !isOff(settings, senderSite(message));
}

async function stateOf(tabId: number, listen: typeof hear): Promise<TabState> {
  const settings = await loadSettings();
  const message = await displayedIn(tabId);
  if (!message) return settings.paused ? { kind: 'off', host: '', everywhere: true } : { kind: 'unreadable', host: '', because: NONE_OPEN };
  const host = hostOf(senderSite(message));
  if (isOff(settings, senderSite(message))) {
    await clearBadge(tabId);
    return { kind: 'off', host, everywhere: settings.paused };
  }
  const last = listen === hear ? await tabReading(tabId, addressOf(message)) : null;
  if (last) return stateFrom(last, host);
  // The person asked, so the line of a mail that stands there already has to follow.
  void listen(tabId, message).then(() => browser.tabs.sendMessage(tabId, { type: 'read-now' } satisfies PageOrder)).catch(() => undefined);
  return { kind: 'scanning', host };
}
