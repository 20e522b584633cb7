import { rateOf, type MailCost } from './mail-rate.ts';
import { growthOf, type MailMemory } from './mail-memory.ts';
import { median } from './statistics.ts';

/** What reading mails was measured to cost. */
export interface MeasuredMails {
  readonly costs: readonly MailCost[];
  readonly rounds: number;
  readonly memory: MailMemory;
}

/** Heading by which this part of the report is told from the others. */
export const MAILS = '## Mails';

const RATE = 0.6;
const GROWTH = 1.1;
const COLUMNS = 60;
const BARS = '▁▂▃▄▅▆▇█';

/** The mails as Markdown, the goals first. */
export function mailReport({ costs, rounds, memory }: MeasuredMails): string {
  const rate = rateOf(costs);
  const growth = growthOf(memory);
  return [
    MAILS, '',
    `Written by \`npm run bench -- --only mails --write\`. Each mail is read in turn with the MIME parser alone and from bytes to JSON line,`,
    `as \`earshot audit --format jsonl\` reads it, ${rounds} rounds, in one process; medians of processor time, so that a busy machine counts little.`, '',
    '| goal | reached | wanted | holds |', '|---|---:|---:|---|',
    `| mails a second, in those of the bare MIME parser | ${rate.toFixed(2)} | at least ${RATE} | ${rate >= RATE ? 'yes' : 'no'} |`,
    `| memory in the last third of ${memory.mails.toLocaleString('en')} mails, in that of the first | ${growth.toFixed(2)} | at most ${GROWTH} | ${growth <= GROWTH && memory.readings === memory.mails ? 'yes' : 'no'} |`, '',
    `The MIME parser and the HTML parser alone come to ${rateOf(costs, 'parsed').toFixed(2)}: no reading of HTML by its standard can be faster here.`, '',
    '| mail | KB | bare parser, ms | with HTML parsed, ms | Earshot, ms | rate |', '|---|---:|---:|---:|---:|---:|',
    ...costs.map(({ name, bytes, bare, parsed, whole }) => `| ${name} | ${(bytes / 1000).toFixed(1)} | ${bare.toFixed(2)} | ${parsed.toFixed(2)} | ${whole.toFixed(2)} | ${(bare / whole).toFixed(2)} |`), '',
    `Memory of \`earshot audit -\` over one mbox of ${memory.mails.toLocaleString('en')} mails, ${memory.megabytes.toFixed(0)} MB, ${memory.readings.toLocaleString('en')} readings: median ${megabytes(median(memory.resident))} MB, at most ${megabytes(Math.max(...memory.resident))} MB.`, '',
    `    ${plot(memory.resident)}`, '',
  ].join('\n');
}

// From nothing to the most that was seen, so that a slope shows as steep as it is.
function plot(values: readonly number[]): string {
  const most = Math.max(...values);
  return values.slice(0, COLUMNS).map(value => BARS[Math.min(BARS.length - 1, Math.floor((value / most) * BARS.length))] ?? '').join('');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
