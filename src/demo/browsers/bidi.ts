import WebSocket from 'ws';

/** A line to a browser that speaks WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/. */
export interface BidiLine {
  /** Sends a command and returns its result. Rejects with the browser's own words, or when the line breaks. */
  readonly send: <T = unknown>(method: string, parameters?: object) => Promise<T>;
  readonly hangUp: () => void;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Connects to the address a browser printed. Rejects when nobody listens there. */
export async function openLine(address: string): Promise<BidiLine> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  socket.on('message', data => settle(waiting, JSON.parse(String(data)) as Answer));
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser hung up before it answered; it was closed or crashed.`));
    waiting.clear();
  });
  let last = 0;
  return {
    send: <T>(method: string, parameters: object = {}) =>
      new Promise<T>((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error(`${method}: the browser is closed; open a new one.`));
        last += 1;
        waiting.set(last, { method, resolve: result => resolve(result as T), reject });
        socket.send(JSON.stringify({ id: last, method, params: parameters }));
      }),
    hangUp: () => socket.close(),
  };
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  // Events carry no id, and we subscribe to none.
  const asked = answer.id === undefined ? undefined : waiting.get(answer.id);
  if (answer.id === undefined || !asked) return;
  waiting.delete(answer.id);
  if (answer.type === 'error') return asked.reject(new Error(`${asked.method}: ${answer.error ?? 'error'}: ${answer.message ?? ''}`));
  asked.resolve(answer.result);
}
