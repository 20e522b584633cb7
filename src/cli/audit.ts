import type { Reading } from '../core/model/reading.ts';
import { merge } from '../core/index.ts';
import { auditArguments, UsageError } from './arguments.ts';
import { inputsFrom } from './inputs.ts';
import { isPast } from './limit.ts';
import { openDirectory, withEntry } from './open-directory.ts';
import { outputFor, type Entry } from './output.ts';
import { readAll } from './pool.ts';
import { progressOn } from './progress.ts';
import type { Read } from './read-input.ts';

/** `earshot audit`: inputs in, readings out in input order; answers with the exit status. */
export async function auditCommand(words: readonly string[]): Promise<number> {
  const call = auditArguments(words, process.stdout.isTTY === true);
  const inputs = await inputsFrom(call.inputs);
  if (call.url !== null && inputs.length > 1) throw new UsageError('--url: it names where one saved page came from; give one input.');
  const directory = call.directory === null ? null : await openDirectory(call.directory);
  const progress = progressOn(process.stderr);
  const output = outputFor(call, process.stdout);
  const gathered = new Map<string, Gathered>();
  const farFrom = counted();
  let past = false;
  for await (const each of readAll(inputs, call.jobs, { url: call.url })) {
    const read = withEntry(each, directory);
    progress.step(farFrom(read), inputs.length, read.input);
    if (call.byCompany && read.reading?.company) { gather(gathered, read.reading, read); continue; }
    past = await write({ inputs: [read.input], read, record: read.reading ? merge(null, read.reading) : null }) || past;
  }
  progress.end();
  for (const entry of gathered.values()) past = await write(entry) || past;
  await output.end();
  return past ? 1 : 0;

  async function write(entry: Entry): Promise<boolean> {
    // On one terminal the bar would stand in the text; elsewhere it stays while the next is read.
    if (process.stdout.isTTY) progress.end();
    return isPast(call.failOn, await output.add(entry));
  }
}

/** How many inputs are read with each reading that comes, the last of them in part; `null` while that one's length is unknown. */
function counted(): (read: Read) => number | null {
  let begun = 0;
  let last = '';
  return ({ input, within }) => {
    const name = within?.name ?? input;
    if (name !== last) begun += 1;
    last = name;
    const share = within ? within.share : 1;
    return share === null ? null : begun - 1 + share;
  };
}

/** An entry whose inputs still come in. */
type Gathered = Entry & { readonly inputs: string[] };

// One record a company, in the order in which companies were first heard.
function gather(gathered: Map<string, Gathered>, reading: Reading, read: Read): void {
  const domain = reading.company?.domain ?? '';
  const known = gathered.get(domain);
  const inputs = known?.inputs ?? [];
  inputs.push(read.input);
  gathered.set(domain, { inputs, read: known?.read ?? read, record: merge(known?.record ?? null, reading) });
}
