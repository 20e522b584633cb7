import { Readable, Writable } from 'node:stream';
import { matchLines } from '../../src/cli/match.ts';

/** What `earshot match` is given. */
export interface MatchInput {
  /** JSON lines. */
  readonly lines: string;
  /** Bytes of text in them, UTF-8. */
  readonly bytes: number;
}

const PIECE = 1 << 16;

/** Texts as lines, over and over until they hold at least so many bytes of text. */
export function inputOf(texts: readonly string[], least: number): MatchInput {
  const lines = texts.map(text => `${JSON.stringify({ text })}\n`).join('');
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const times = Math.ceil(least / bytes);
  return { lines: lines.repeat(times), bytes: bytes * times };
}

/** Seconds of processor time to match the lines, which come in pieces as from a pipe; other programs on the machine are none of its business. */
export async function secondsToMatch({ lines }: MatchInput): Promise<number> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const input = Readable.from(piecesOf(Buffer.from(lines)), { objectMode: false });
  const before = process.cpuUsage();
  await matchLines(input, nowhere);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
