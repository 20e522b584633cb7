import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { mailbox } from './mailbox.ts';
import { median } from './statistics.ts';

/** How much memory a long mailbox takes. */
export interface MailMemory {
  readonly mails: number;
  readonly megabytes: number;
  /** Memory of the process while it read, bytes, evenly over the run. */
  readonly resident: readonly number[];
  /** Readings that came out. */
  readonly readings: number;
}

const COMMAND = 'dist/cli/earshot.js';
// Enough to see a slope by.
const LOOKS = 60;

/** Streams a mailbox of so many mails into the built command line and looks at its memory from outside. */
export async function mailMemory(mails: number): Promise<MailMemory> {
  const child = spawn(process.execPath, [COMMAND, 'audit', '--format', 'jsonl', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let bytes = 0;
  let readings = 0;
  const resident: number[] = [];
  const every = Math.max(1, Math.floor(mails / LOOKS));
  child.stdout.on('data', (piece: Buffer) => {
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) {
      readings += 1;
      if (readings % every === 0) resident.push(residentOf(child.pid ?? 0));
    }
  });
  Readable.from(counted(mails, size => { bytes += size; }), { objectMode: false, highWaterMark: 1 << 20 }).pipe(child.stdin);
  await ended;
  return { mails, megabytes: bytes / 1e6, resident, readings };
}

/** Memory in the last third of a run, in that of the first. */
export function growthOf({ resident }: Pick<MailMemory, 'resident'>): number {
  const third = Math.floor(resident.length / 3);
  return median(resident.slice(-third)) / median(resident.slice(0, third));
}

function* counted(mails: number, note: (size: number) => void): Generator<Buffer> {
  for (const mail of mailbox(mails)) {
    note(mail.length);
    yield mail;
  }
}

// Pages of 4 KB are counted by Linux; elsewhere `ps` knows.
function residentOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes ?? Number.NaN) * 1024;
}
