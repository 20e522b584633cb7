import type { Reading } from '../../core/model/reading.ts';
import type { MessageHeader } from './api.ts';
import type { TabReading } from '../tab-readings.ts';
import { eml } from '../../adapters/eml.ts';
import { clearBadge, showBand, showTrouble } from '../badge.ts';
import { judgeClosely, recordReading } from '../judge.ts';
import { sentenceOf, tell } from '../messages.ts';
import { scorecardOf } from '../scorecards.ts';
import { rememberTab, tabReading } from '../tab-readings.ts';
import { thunderbird } from './api.ts';
import { addressOf, displayedIn, refusal } from './displayed.ts';

type Judged =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'unreadable'; readonly because: string; readonly isQuiet: boolean };

const parser = new DOMParser();
// The event and the script in the message ask at the same moment.
const running = new Map<string, Promise<TabReading | null>>();

/** The last word on the message in a tab, judged now where there is none yet; `null` once the tab shows another one. */
export async function hear(tabId: number, message: MessageHeader): Promise<TabReading | null> {
  return await tabReading(tabId, addressOf(message)) ?? hearAgain(tabId, message);
}

/** Judges the message in a tab, and has its button and the open surfaces follow. */
export function hearAgain(tabId: number, message: MessageHeader): Promise<TabReading | null> {
  const key = `${tabId} ${message.id}`;
  const started = running.get(key) ?? judge(tabId, message).finally(() => running.delete(key));
  running.set(key, started);
  return started;
}

async function judge(tabId: number, message: MessageHeader): Promise<TabReading | null> {
  const isShown = async (): Promise<boolean> => (await displayedIn(tabId))?.id === message.id;
  await clearBadge(tabId);
  tell({ type: 'state-changed', tabId });
  const judged = await judgedOf(message);
  // Whoever moved on meanwhile has not read this mail, and its company is not told of it.
  if (!await isShown()) return null;
  const { heard, draw } = await kept(judged, addressOf(message));
  // Storing takes its time, too.
  if (!await isShown()) return null;
  await rememberTab(tabId, heard);
  await draw(tabId);
  tell({ type: 'state-changed', tabId });
  return heard;
}

/** A judgement as the tab remembers it, and how it looks on the button. */
async function kept(judged: Judged, address: string): Promise<{ heard: TabReading; draw: (tabId: number) => Promise<void> }> {
  if (judged.kind === 'unreadable') {
    const { because, isQuiet } = judged;
    return { heard: { kind: 'unreadable', address, because }, draw: tabId => isQuiet ? clearBadge(tabId) : showTrouble(tabId, because) };
  }
  const { record, stored, problem } = await recordReading(judged.reading, false);
  const card = await scorecardOf(record);
  return { heard: { ...judged, address, stored, problem }, draw: tabId => showBand(tabId, card) };
}

/** Judged as the file would be: from the very bytes that arrived. */
async function judgedOf(message: MessageHeader): Promise<Judged> {
  try {
    const because = await refusal(message);
    if (because !== null) return { kind: 'unreadable', because, isQuiet: true };
    const file = await thunderbird.messages.getRaw(message.id, { data_format: 'File' });
    const source = { name: 'This mail', bytes: new Uint8Array(await file.arrayBuffer()) };
    const opened = await eml.open(source, { parse: html => parser.parseFromString(html, 'text/html'), now: new Date().toISOString(), url: null });
    return opened.ok ? { kind: 'read', reading: await judgeClosely(opened.captured.snapshot, opened.measure) } : { kind: 'unreadable', because: opened.problem, isQuiet: false };
  } catch (error) {
    return { kind: 'unreadable', because: sentenceOf(error), isQuiet: false };
  }
}
