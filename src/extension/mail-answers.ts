import type { Handlers } from './messages.ts';
import { headerFacts } from '../adapters/header.ts';
import { webmails } from '../adapters/webmail.ts';
import { clearBadge } from './badge.ts';
import { laterSentence } from './departure-answers.ts';
import { dropPending } from './judge.ts';
import { mailLine } from './mail-lines.ts';
import { tell } from './messages.ts';
import { orderHeaders, readAsMail } from './pages.ts';
import { scorecardOf } from './scorecards.ts';
import { addressOf, tabOf } from './sender.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { hostOf } from './tab-states.ts';
import { forgetTab, recordFor, rememberTab, tabReading } from './tab-readings.ts';

/** What the background answers about mails that are open in a webmail. */
export const mailAnswers: Pick<Handlers, 'read-as-mail' | 'turned' | 'mail-read' | 'parse-header' | 'quiet-line' | 'check-headers' | 'mail-hosts'> = {
  'read-as-mail': async (_, sender) => {
    await readAsMail(tabOf(sender));
    return {};
  },
  'turned': async (_, sender) => {
    const tabId = tabOf(sender);
    dropPending(tabId);
    await forgetTab(tabId);
    await clearBadge(tabId);
    tell({ type: 'state-changed', tabId });
    return {};
  },
  'mail-read': async ({ canCheck, mails }, sender) => {
    const tabId = tabOf(sender);
    const address = addressOf(sender);
    const last = await tabReading(tabId, address);
    if (last?.kind !== 'read') return null;
    await rememberTab(tabId, { ...last, canCheck, mails });
    tell({ type: 'state-changed', tabId });
    const card = await scorecardOf(await recordFor(last));
    return mailLine(last.reading, card, { settings: await loadSettings(), host: hostOf(address), later: await laterSentence(last.reading) });
  },
  'parse-header': async ({ header }) => {
    const facts = await headerFacts(Uint8Array.from(header, character => character.charCodeAt(0)));
    if (!facts) throw new Error('What the mail host handed out is not the message as it was sent; its header cannot be checked here.');
    return facts;
  },
  'quiet-line': async (_, sender) => {
    const settings = await loadSettings();
    await saveSettings({ ...settings, quietLines: [...settings.quietLines, hostOf(addressOf(sender))] });
    return {};
  },
  'mail-hosts': async () => webmails.map(({ title, verified }) => ({ title, verified })),
  'check-headers': ({ tabId }) => orderHeaders(tabId),
};
