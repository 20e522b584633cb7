import { connect, type Socket } from 'node:net';
import { poll } from '../../src/demo/browsers/browser.ts';

/** A line to a Mozilla program that speaks Marionette: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html. */
export interface Marionette {
  /** Sends a command and returns its result. Rejects with the program's own words, or when the line breaks. */
  readonly send: <T = unknown>(command: string, parameters?: object) => Promise<T>;
  readonly hangUp: () => void;
}

type Answer = readonly [type: 1, id: number, error: { readonly error: string; readonly message: string } | null, result: unknown];

interface Waiting {
  readonly command: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const START_LIMIT = 60_000;
const COLON = 58;

/** Connects once somebody listens on the port. Rejects when nobody does within a minute. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = await poll(() => connected(port), `Marionette on port ${port}`, START_LIMIT);
  const waiting = new Map<number, Waiting>();
  onFrames(socket, ([, id, error, result]) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${asked.command}: ${error.error}: ${error.message}`));
    else asked?.resolve(result);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: the program hung up before it answered; it was closed or crashed.`));
    waiting.clear();
  });
  let last = 0;
  return {
    send: <T>(command: string, parameters: object = {}) => new Promise<T>((resolve, reject) => {
      last += 1;
      waiting.set(last, { command, resolve: result => resolve(result as T), reject });
      const frame = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    }),
    hangUp: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

// A frame is the number of its bytes, a colon and JSON; the first one is a greeting.
function onFrames(socket: Socket, take: (answer: Answer) => void): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const start = received.indexOf(COLON) + 1;
      const end = start + Number(received.toString('latin1', 0, start - 1));
      if (start === 0 || received.length < end) return;
      const frame: unknown = JSON.parse(received.toString('utf8', start, end));
      received = received.subarray(end);
      if (Array.isArray(frame)) take(frame as unknown as Answer);
    }
  });
}
