import { Writable } from 'node:stream';
import PostalMime from 'postal-mime';
import { openFile } from '../../src/adapters/open-file.ts';
import { outputFor, type Output } from '../../src/cli/output.ts';
import { parse } from '../../src/cli/parser.ts';
import { listenClosely, merge } from '../../src/core/index.ts';
import type { BenchMail } from './mails.ts';
import { median } from './statistics.ts';

/** What one mail costs, milliseconds of processor time. */
export interface MailCost {
  readonly name: string;
  readonly bytes: number;
  /** For the MIME parser alone, which Earshot reads mails with. */
  readonly bare: number;
  /** For it and the HTML parser alone: what no reading of HTML by the standard can undercut. */
  readonly parsed: number;
  /** From the bytes to the JSON line: parsed, captured, judged, measured, weighed and written. */
  readonly whole: number;
}

// The engine needs this many readings before it has made up its mind about the code.
const WARMING = 3;
// The clock of the processor ticks coarsely; a short mail is read several times between two looks at it.
const LEAST_MS = 4;

/** Reads each mail with the bare parser and as `earshot audit --format jsonl` does, in turn, and takes the median of the rounds. */
export async function mailCosts(mails: readonly BenchMail[], rounds: number): Promise<readonly MailCost[]> {
  const output = outputFor({ format: 'jsonl', lang: 'en', byCompany: false }, new Writable({ write: (_, __, done) => done() }));
  const bare = (mail: BenchMail): Promise<unknown> => PostalMime.parse(mail.bytes).catch(() => null);
  const parsed = async (mail: BenchMail): Promise<unknown> => {
    const html = (await PostalMime.parse(mail.bytes).catch(() => null))?.html;
    return html === undefined ? null : parse(html);
  };
  const whole = (mail: BenchMail): Promise<unknown> => audited(mail, output);
  for (let round = 0; round < WARMING; round += 1) for (const mail of mails) { await bare(mail); await parsed(mail); await whole(mail); }
  const seen = mails.map(() => ({ bare: [] as number[], parsed: [] as number[], whole: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, mail] of mails.entries()) {
      seen[at]?.bare.push(await cpuMs(() => bare(mail)));
      seen[at]?.parsed.push(await cpuMs(() => parsed(mail)));
      seen[at]?.whole.push(await cpuMs(() => whole(mail)));
    }
  }
  return mails.map(({ name, bytes }, at) => ({ name, bytes: bytes.length, bare: median(seen[at]?.bare ?? []), parsed: median(seen[at]?.parsed ?? []), whole: median(seen[at]?.whole ?? []) }));
}

/** Mails a second over all mails, in those of the bare parser: of Earshot, or of the two parsers alone. */
export function rateOf(costs: readonly MailCost[], of: 'whole' | 'parsed' = 'whole'): number {
  return sum(costs.map(({ bare }) => bare)) / sum(costs.map(cost => cost[of]));
}

async function audited(mail: BenchMail, output: Output): Promise<void> {
  const { name } = mail;
  const opened = await openFile(mail, { parse, now: new Date().toISOString(), url: null });
  if (!opened.ok) return;
  const reading = await listenClosely(opened.captured.snapshot, opened.measure);
  await output.add({ inputs: [name], read: { input: name, kind: 'mail', url: null, reading, problem: null }, record: merge(null, reading) });
}

// The process's own time, since other programs share the machine; what is collected of it later counts too.
async function cpuMs(read: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let times = 1; ; times += 1) {
    await read();
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    if (spent >= LEAST_MS) return spent / times;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
