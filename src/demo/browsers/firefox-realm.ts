import type { BidiLine } from './bidi.ts';
import { asJson } from './browser.ts';

/** A reference to a node of the page, as BiDi hands it out. */
export interface NodeReference {
  readonly sharedId: string;
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: unknown; readonly sharedId?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

/** Awaited value of an expression in a browsing context, sent as JSON. Rejects with what it threw. */
export async function evaluateIn<T>(line: BidiLine, context: string, expression: string): Promise<T> {
  const { value } = await rawIn(line, context, asJson(expression));
  return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
}

/** The first element that matches, or null. */
export async function elementIn(line: BidiLine, context: string, selector: string): Promise<NodeReference | null> {
  const { sharedId } = await rawIn(line, context, `document.querySelector(${JSON.stringify(selector)})`);
  return sharedId === undefined ? null : { sharedId };
}

/** Evaluates among the browser's own windows, where everything is allowed; needs `--remote-allow-system-access`. */
export async function evaluateInChrome<T>(line: BidiLine, expression: string): Promise<T> {
  const { contexts } = await line.send<ContextTree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window of its own to steer it by; open one first.');
  return evaluateIn<T>(line, window.context, expression);
}

async function rawIn(line: BidiLine, context: string, expression: string): Promise<{ readonly value?: unknown; readonly sharedId?: string }> {
  const answer = await line.send<Evaluated>('script.evaluate', { target: { context }, expression, awaitPromise: true });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}
