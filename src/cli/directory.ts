import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { registrableDomain } from '../core/index.ts';
import { buildPack, type Built } from '../directory/build.ts';
import { gather, SOURCE_IDS, type Sorted, type SourceId } from '../directory/gather.ts';
import { UsageError } from './arguments.ts';
import { documentsIn } from './directory-files.ts';

/** `earshot directory`: public directories in, one pack out; answers with the exit status. */
export async function directoryCommand(words: readonly string[]): Promise<number> {
  const { sources, out, days } = directoryArguments(words);
  const all = await Promise.all(sources.map(documentsIn));
  for (const problem of all.flatMap(({ problems }) => problems)) tell(problem);
  const sorted = gather(all.flatMap(({ documents }) => documents), days);
  if (sorted.gathered.sources.length === 0) throw new UsageError(`directory: nothing there is of a known directory (${SOURCE_IDS.join(', ')}); give the folder, file or address it is published at.`);
  const built = buildPack(sorted.gathered, { domainOf: registrableDomain, builtAt: new Date().toISOString() });
  for (const { source, record, reason } of built.refused) tell(`${source}: ${record}: ${reason}`);
  const text = `${JSON.stringify(built.pack)}\n`;
  if (out === null) process.stdout.write(text);
  else await replace(out, text);
  const lines = `${countLines(sorted, built).join('\n')}\n${out === null ? '' : `${out}: ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB\n`}`;
  (out === null ? process.stderr : process.stdout).write(lines);
  return 0;
}

/** Counts of a build, a line each: what every source gave, what was left out, what came of it. */
function countLines({ gathered: { sources, companies, authorities }, counts, strange }: Sorted, { pack, refused, siteless }: Built): readonly string[] {
  const taken = [...companies, ...authorities].reduce((sum, { records }) => sum + records.length, 0);
  const read = counts.reduce((sum, count) => sum + count, 0);
  const hosts = pack.companies.flatMap(({ domains }) => domains);
  return [
    ...sources.map(({ name, licence, upstreamDate }, index) => `${name} (${licence}), as of ${upstreamDate}: ${counts[index] ?? 0} records`),
    `${read - taken} records refused, ${refused.length - (read - taken)} single facts left out, ${siteless} records without a site of their own, ${strange.length} files of other kinds`,
    `${new Set(hosts.map(host => registrableDomain(host))).size} domains, ${pack.companies.length} companies, ${pack.authorities.length} authorities`,
  ];
}

function directoryArguments(words: readonly string[]): { readonly sources: readonly string[]; readonly out: string | null; readonly days: Readonly<Partial<Record<SourceId, string>>> } {
  const { values, positionals } = parsed(words);
  if (positionals.length === 0) throw new UsageError('directory: name at least one folder, file or address of a public directory.');
  return { sources: positionals, out: values.out ?? null, days: Object.fromEntries((values.date ?? []).map(dayFrom)) };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { out: { type: 'string', short: 'o' }, date: { type: 'string', multiple: true } } });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options are off'}; see earshot --help.`);
  }
}

function dayFrom(word: string): readonly [SourceId, string] {
  const [, name, day = ''] = /^([a-z]+)=(\d{4}-\d\d-\d\d)$/.exec(word) ?? [];
  const id = SOURCE_IDS.find(known => known === name);
  if (id === undefined || Number.isNaN(Date.parse(day))) throw new UsageError(`--date: "${word}" is no day of a directory; write it as ${SOURCE_IDS[0] ?? ''}=2026-08-21.`);
  return [id, day];
}

// Whole or not at all: a pack in use is never half written.
async function replace(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.new`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw new UsageError(`--out: ${path} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
