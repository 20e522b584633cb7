import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { outputFor } from '../../../src/cli/output.ts';
import { readAll } from '../../../src/cli/pool.ts';
import { merge } from '../../../src/core/index.ts';
import { mailbox } from '../../bench/mailbox.ts';
import { median } from '../../bench/statistics.ts';

const MAILS = 900;
const LOOK_EVERY = 30;
// A reading kept would take ten times as much, a document a hundred times: bytes a mail.
const NOTHING_KEPT = 2_000;
const folder = mkdtempSync(join(tmpdir(), 'earshot-mailbox-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('keeps nothing of the mails of a long mailbox once they are told', { timeout: 300_000 }, async () => {
  const name = join(folder, 'years.mbox');
  writeFileSync(name, Buffer.concat([...mailbox(MAILS)]));
  const heap: number[] = [];
  let written = 0;
  const output = outputFor({ format: 'jsonl', lang: 'en', byCompany: false }, new Writable({ write: (_, __, done) => done() }));
  for await (const read of readAll([{ kind: 'file', name }], 1, { url: null })) {
    await output.add({ inputs: [read.input], read, record: read.reading ? merge(null, read.reading) : null });
    written += read.reading === null ? 0 : 1;
    if (written % LOOK_EVERY === 0) heap.push(heapInUse());
  }
  await output.end();
  expect(written).toBe(MAILS);
  const third = heap.length / 3;
  const growth = median(heap.slice(-third)) - median(heap.slice(0, third));
  expect(growth / (MAILS * 2 / 3)).toBeLessThan(NOTHING_KEPT);
});

function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
