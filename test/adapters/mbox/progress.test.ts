import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readAll } from '../../../src/cli/pool.ts';
import { progressOn } from '../../../src/cli/progress.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-mailbox-'));

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('knows how far into a long mailbox each of its mails stands', async () => {
  const name = join(folder, 'long.mbox');
  writeFileSync(name, mailOf(700_000).repeat(6));
  const shares: (number | null | undefined)[] = [];
  for await (const { within } of readAll([{ kind: 'file', name }], 1, { url: null })) shares.push(within?.share);
  expect(shares).toEqual(shares.toSorted());
  expect(shares.at(0)).toBeLessThan(0.5);
  expect(shares.at(-1)).toBe(1);
});

test('draws a mailbox in per cent, files by their number, and what comes by a pipe by its name alone', () => {
  const { drawn, progress } = onTerminal(true);
  progress.step(0.426, 1, 'long.mbox#7');
  progress.step(3, 12, 'a.eml');
  progress.step(null, 1, '-#12');
  expect(drawn.map(text => text.replace(/^\r\u001b\[K/, ''))).toEqual([`${'█'.repeat(10)}${'░'.repeat(14)} 42 %  long.mbox#7`, `${'█'.repeat(6)}${'░'.repeat(18)} 3 of 12  a.eml`, '-#12']);
});

test('draws nothing where nobody looks', () => {
  const { drawn, progress } = onTerminal(false);
  progress.step(0.5, 1, 'long.mbox#7');
  progress.end();
  expect(drawn).toEqual([]);
});

function onTerminal(isTTY: boolean) {
  vi.useFakeTimers();
  const drawn: string[] = [];
  const progress = progressOn({ isTTY, columns: 80, write: (text: string) => drawn.push(text) > 0 } as unknown as NodeJS.WriteStream);
  // Short runs are over before anybody could read a bar.
  vi.advanceTimersByTime(1_000);
  return { drawn, progress };
}

function mailOf(attached: number): string {
  const file = 'QUJD'.repeat(18).concat('\n').repeat(Math.ceil(attached / 73));
  return `From a@shop.example Tue Nov 18 09:12:44 2025\nFrom: a@shop.example\nSubject: Papers\nMIME-Version: 1.0\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${file}\n`;
}
