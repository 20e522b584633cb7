import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { UsageError } from './arguments.ts';
import { progressOn } from './progress.ts';
import { corpusIn } from './score/corpus.ts';
import { scoreCorpus } from './score/score.ts';
import { entryLines, scoreTable } from './score/table.ts';

/** `earshot score FOLDER`: holds what Earshot finds against labels beside the files; exit status 2 when there is nothing to score. */
export async function scoreCommand(words: readonly string[]): Promise<number> {
  const { folder, format, isListed } = scoreArguments(words);
  const corpus = await corpusIn(folder);
  if (!corpus) throw new UsageError(`${folder}: no labels are there; put labels.jsonl beside the files, or .jsonl files of labelled texts.`);
  const progress = progressOn(process.stderr);
  const score = await scoreCorpus(corpus, Math.min(availableParallelism(), 4), (done, of, file) => progress.step(done, of, file));
  progress.end();
  process.stdout.write(format === 'json' ? `${JSON.stringify(score, null, 1)}\n` : `${scoreTable(score)}\n`);
  if (isListed && format === 'table') process.stdout.write(`\n${entryLines(score.entries)}\n`);
  return 0;
}

function scoreArguments(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('score: name one folder with labels.');
  const format = values.format ?? 'table';
  if (format !== 'table' && format !== 'json') throw new UsageError(`--format: there is no format "${format}" here; choose table or json.`);
  return { folder, format, isListed: values.list ?? false } as const;
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { format: { type: 'string', short: 'f' }, list: { type: 'boolean', short: 'l' } } });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options are off'}; see earshot --help.`);
  }
}
