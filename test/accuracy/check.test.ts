import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accuracyText, type AccuracyFile } from './accuracy-file.ts';
import { check } from './check.ts';

const run = promisify(execFile);
let folder = '';
let said: string[] = [];

function accuracy(...counts: readonly [number, number]): AccuracyFile {
  return {
    schema: 'earshot.accuracy/1', date: '2026-11-25', versions: { earshot: '0', node: '20', detectors: {} }, labels: 'same',
    counted: { pages: 1, mails: 0, strings: 0 }, bar: [], throughput: null, figures: { 'patterns/all/recall': counts },
  };
}

async function commit(file: AccuracyFile, message: string): Promise<void> {
  await writeFile(join(folder, 'accuracy.json'), accuracyText(file));
  await run('git', ['add', '.'], { cwd: folder });
  await run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@shop.example', 'commit', '-q', '-m', message], { cwd: folder });
}

const checked = (file: AccuracyFile): Promise<number> => check(file, { folder, path: 'accuracy.json', say: line => said.push(line) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-accuracy-'));
  said = [];
  await run('git', ['init', '-q'], { cwd: folder });
  await commit(accuracy(8, 10), 'measure');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the check of the figures', () => {
  it('passes when nothing fell', async () => {
    expect(await checked(accuracy(8, 10))).toBe(0);
  });

  it('fails on a figure that fell, and names it', async () => {
    expect(await checked(accuracy(7, 10))).toBe(1);
    expect(said.join('\n')).toContain('patterns/all/recall: was 0.800 (8/10), is 0.700 (7/10)');
  });

  it('fails on a drop that was committed in silence', async () => {
    await commit(accuracy(6, 10), 'measure again');
    expect(await checked(accuracy(6, 10))).toBe(1);
    expect(said.join('\n')).toContain('does not say why');
  });

  it('passes a drop whose commit says why', async () => {
    await commit(accuracy(6, 10), 'measure again\n\nAccuracy: headings are read no more, they accused bystanders');
    expect(await checked(accuracy(6, 10))).toBe(0);
    expect(said.join('\n')).toContain('they accused bystanders');
  });

  it('cannot run without committed figures', async () => {
    await rm(join(folder, 'accuracy.json'));
    expect(await checked(accuracy(8, 10))).toBe(2);
  });

  it('says when the labels are others', async () => {
    expect(await checked({ ...accuracy(9, 10), labels: 'other' })).toBe(0);
    expect(said[0]).toContain('labels are others');
  });
});
