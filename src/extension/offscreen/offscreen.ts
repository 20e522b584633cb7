import { openFetched, type FetchedPage } from '../../adapters/fetched-page.ts';
import { openSerialised, type OpenedPage } from '../../adapters/serialised-page.ts';
import { browser } from '../browser.ts';
import { sentenceOf } from '../messages.ts';
import { parseFetched, parseSerialised } from './parse.ts';
import type { OffscreenOrder } from './orders.ts';

// Long enough for a person to open the next page, short enough that nobody pays for what is not used.
const IDLE = 60_000;
const fetched = new Map<string, FetchedPage>();
const pages = new Map<string, OpenedPage>();
let end = 0;

browser.runtime.onMessage.addListener((message: unknown) => (isOrder(message) ? Promise.resolve(answer(message)) : undefined));
rest();

function answer(order: OffscreenOrder): { readonly answer: unknown } | { readonly problem: string } {
  rest();
  try {
    return { answer: obey(order) };
  } catch (error) {
    return { problem: sentenceOf(error) };
  }
}

function obey(order: OffscreenOrder): unknown {
  switch (order.type) {
    case 'offscreen-fetched': {
      const { measure, ...told } = openFetched(parseFetched(order.html), order.place);
      fetched.set(order.reader, { measure, ...told });
      return told;
    }
    case 'offscreen-measure': return fetched.get(order.reader)?.measure(order.refs) ?? [];
    case 'offscreen-page': {
      const opened = openSerialised(order.page, parseSerialised, order.place);
      pages.set(order.reader, opened);
      return opened.snapshot;
    }
    case 'offscreen-spots': return pages.get(order.reader)?.spotsOf(order.refs) ?? [];
    default: return fetched.delete(order.reader) || pages.delete(order.reader);
  }
}

function rest(): void {
  clearTimeout(end);
  end = window.setTimeout(() => window.close(), IDLE);
}

function isOrder(message: unknown): message is OffscreenOrder {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' && message.type.startsWith('offscreen-');
}
