import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { detectors } from '../../src/core/index.ts';
import { isWorker, serveAsWorker } from '../../src/cli/pool.ts';
import { progressOn } from '../../src/cli/progress.ts';
import { corpusIn } from '../../src/cli/score/corpus.ts';
import { scoreCorpus, type Score } from '../../src/cli/score/score.ts';
import { entryLines, scoreTable } from '../../src/cli/score/table.ts';
import { accuracyText, countsOf, labelsHash, type AccuracyFile } from './accuracy-file.ts';
import { check } from './check.ts';
import { markdownOf } from './markdown.ts';
import { plotOf } from './plot.ts';
import { throughputOf } from './throughput.ts';

const FIGURES = 'docs/accuracy.json';
const REPORT = 'docs/ACCURACY.md';
const PLOT = 'docs/accuracy.svg';
// Quotes of other people's pages and mails stay out of the repository.
const LIST = '.scratch/accuracy/entries.txt';

/** `npm run accuracy`: measures over the corpus and writes the report, or with `--check` holds the figures against the committed ones. */
async function main(words: readonly string[]): Promise<number> {
  const folder = words.find(word => !word.startsWith('-')) ?? process.env['EARSHOT_CORPUS'] ?? '../shared/corpus';
  const corpus = existsSync(folder) ? await corpusIn(folder) : null;
  if (!corpus) return sayAbsent(folder);
  const progress = progressOn(process.stderr);
  const score = await scoreCorpus(corpus, Math.min(availableParallelism(), 4), (done, of, file) => progress.step(done, of, file));
  progress.end();
  await mkdir('.scratch/accuracy', { recursive: true });
  await writeFile(LIST, `${scoreTable(score)}\n\n${entryLines(score.entries)}\n`);
  const accuracy = await accuracyOf(score, folder, corpus.strings.map(({ text }) => text));
  if (words.includes('--check')) return check(accuracy, { folder: process.cwd(), path: FIGURES, say: line => process.stdout.write(`${line}\n`) });
  await writeFile(FIGURES, accuracyText(accuracy));
  await writeFile(REPORT, markdownOf(accuracy, score.bar));
  await writeFile(PLOT, plotOf(accuracy));
  process.stdout.write(`${score.bar.map(({ what, verdict }) => `${verdict.padEnd(12)}  ${what}`).join('\n')}\nWritten: ${REPORT}, ${FIGURES}, ${PLOT}; every miss with its words: ${LIST}\n`);
  return 0;
}

function sayAbsent(folder: string): number {
  process.stderr.write(`accuracy: no labelled corpus lies in ${folder}; name its folder (npm run accuracy -- FOLDER, or EARSHOT_CORPUS).\n`);
  return 2;
}

async function accuracyOf(score: Score, folder: string, texts: readonly string[]): Promise<AccuracyFile> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  return {
    schema: 'earshot.accuracy/1',
    date: new Date().toISOString().slice(0, 10),
    versions: {
      earshot: version,
      node: process.versions.node,
      detectors: Object.fromEntries(detectors.map(({ meta }) => [meta.id, meta.version])),
    },
    labels: await labelsHash(folder),
    counted: score.counted,
    bar: score.bar.map(({ what, verdict }) => ({ what, verdict })),
    throughput: await throughputOf(texts),
    figures: countsOf(score.figures),
  };
}

if (isWorker) serveAsWorker();
else {
  main(process.argv.slice(2)).then(status => { process.exitCode = status; }, (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(`accuracy: ${error instanceof Error ? error.message : String(error)}\n`);
  });
}
