import { openFetched, type FetchedPage } from '../../adapters/fetched-page.ts';
import { browser } from '../browser.ts';
import type { OffscreenOrder } from '../further/html-reader.ts';

// The page each run opened last.
const opened = new Map<string, FetchedPage>();

browser.runtime.onMessage.addListener((message: unknown) => (isOrder(message) ? Promise.resolve({ answer: obey(message) }) : undefined));

function obey(order: OffscreenOrder): unknown {
  if (order.type === 'offscreen-drop') return opened.delete(order.reader);
  if (order.type === 'offscreen-measure') return opened.get(order.reader)?.measure(order.refs) ?? [];
  const { measure, ...told } = openFetched(new DOMParser().parseFromString(order.html, 'text/html'), order);
  opened.set(order.reader, { measure, ...told });
  return told;
}

function isOrder(message: unknown): message is OffscreenOrder {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' && message.type.startsWith('offscreen-');
}
