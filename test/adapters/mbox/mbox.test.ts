import { describe, expect, it } from 'vitest';
import { isMbox, messagesIn } from '../../../src/adapters/mbox.ts';
import { bytesOf, opened, ownWords, problemOf } from '../opened.ts';

const LINE = 'From shop@shop.example Tue Nov 24 10:00:00 2026\n';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function messages(text: string, size = 1 << 16): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const message of messagesIn(inPieces(text, size))) found.push(new TextDecoder().decode(message));
  return found;
}

describe('an mbox', () => {
  const two = `${LINE}Subject: 1\n\nOne\n\n${LINE}Subject: 2\n\nTwo\n`;

  it.each([1, 2, 7, 64, 65_536])('is split into its messages, read %i bytes at a time', async size => {
    expect(await messages(two, size)).toEqual(['Subject: 1\n\nOne\n\n', 'Subject: 2\n\nTwo\n']);
  });

  it('is split with Windows line ends, too', async () => {
    expect(await messages(two.replaceAll('\n', '\r\n'))).toHaveLength(2);
  });

  it('is not split at a sentence that begins with From', async () => {
    expect(await messages(`${LINE}Subject: 1\n\nHello\n\nFrom here on, nothing.\nFrom a@b Tue Nov 24 10:00:00 2026\n`)).toHaveLength(1);
  });

  it('gives quoted From lines back as they were', async () => {
    expect(await messages(`${LINE}Subject: 1\n\n>From me\n>>From you\n> From them\n`)).toEqual(['Subject: 1\n\nFrom me\n>From you\n> From them\n']);
  });

  it('is known by its first line', () => {
    expect([LINE, 'From: a@shop.example\n', 'From the start of it\n'].map(start => isMbox('inbox', new TextEncoder().encode(start)))).toEqual([true, false, false]);
  });

  it('is not taken for a mail where one file can give one reading only', async () => {
    expect(await problemOf('inbox.mbox', two)).toBe('inbox.mbox: this is a mailbox of many mails; give it by itself, or one mail of it.');
    const single = await opened('one.eml', `${LINE}Subject: 1\n\nOne\n`);
    expect(single.ok && ownWords(single.captured.snapshot)).toBe('One');
  });

  it('of two hundred megabytes is read in the memory of one message', async () => {
    const chunk = bytesOf(`${LINE}Subject: 1\n\n${'A line of seventy characters, as most lines in mails happen to be long.\n'.repeat(14_000)}\n`);
    async function* large(): AsyncGenerator<Uint8Array> {
      for (let copy = 0; copy < 200; copy += 1) yield chunk;
    }
    let count = 0;
    let most = 0;
    for await (const message of messagesIn(large())) {
      count += 1;
      expect(message.length).toBeLessThan(chunk.length);
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect(count).toBe(200);
    expect(most).toBeLessThan(120_000_000);
  });
});
