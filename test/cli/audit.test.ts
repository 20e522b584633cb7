import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/reading.schema.json' with { type: 'json' };
import { earshot, rows } from './run.ts';

interface Row {
  readonly input: string;
  readonly kind: string;
  readonly url: string | null;
  readonly company: string | null;
  readonly problem: string | null;
  readonly findings: readonly { readonly detector: string; readonly outcome: string; readonly evidence: readonly { readonly quote: string }[] }[];
  readonly contactPaths: readonly { readonly kind: string; readonly value: string }[];
}

const WALLED = 'src/demo/company/walled';
const validate = new Ajv2020({ strict: false }).compile(schema);
const folder = mkdtempSync(join(tmpdir(), 'earshot-test-'));

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('earshot audit', () => {
  it('answers one reading a line, in input order, each true to the schema', async () => {
    const { status, stdout } = await earshot(['audit', WALLED, '--format', 'jsonl', '--jobs', '2']);
    const readings = rows<Row>(stdout);
    expect(status).toBe(0);
    expect(readings.map(({ input }) => input)).toEqual(readings.map(({ input }) => input).toSorted());
    for (const reading of readings) expect(validate(reading), JSON.stringify(validate.errors)).toBe(true);
  });

  it('says the same with one worker as with three', async () => {
    const strip = (text: string) => text.replaceAll(/"(?:seenAt|takenAt)":"[^"]*"/g, '');
    const [one, three] = await Promise.all(['1', '3'].map(jobs => earshot(['audit', WALLED, '--jobs', jobs])));
    expect(strip(three?.stdout ?? '')).toBe(strip(one?.stdout ?? '-'));
  });

  it('takes a page from standard input and its address from --url', async () => {
    const page = '<!doctype html><title>Help</title><p>This mailbox does not accept replies.</p><p>Write to help@shop.example.</p>';
    const [reading] = rows<Row>((await earshot(['audit', '-', '--url', 'https://shop.example/help'], page)).stdout);
    expect(reading).toMatchObject({ input: '-', kind: 'page', company: 'shop.example', problem: null });
    expect(reading?.contactPaths).toContainEqual(expect.objectContaining({ kind: 'email', value: 'help@shop.example' }));
  });

  it('takes a mail from standard input', async () => {
    const mail = 'From: Shop <no-reply@shop.example>\r\nTo: Ann <ann@home.example>\r\nSubject: Hi\r\n\r\nThis mailbox does not accept replies.\r\n';
    const [reading] = rows<Row>((await earshot(['audit', '-'], mail)).stdout);
    expect(reading).toMatchObject({ kind: 'mail', company: 'shop.example' });
    expect(reading?.findings.filter(({ outcome }) => outcome === 'found').map(({ detector }) => detector))
      .toEqual(expect.arrayContaining(['no-reply-sender', 'no-reply-wording']));
  });

  it.each([
    ['a missing file', () => join(folder, 'nowhere.html'), /no such file/],
    ['an empty file', () => file('empty.html', ''), /empty/],
    ['a binary file', () => file('picture.html', Uint8Array.from({ length: 900 }, (_, index) => (index * 7) % 256)), /picture\.html/],
    ['a folder with nothing to read', () => mkdtempSync(join(folder, 'none-')), /nothing to read/],
  ])('gives %s one sentence and goes on', async (_, path, sentence) => {
    const { status, stdout } = await earshot(['audit', path(), join(WALLED, 'contact.html'), '--format', 'jsonl']);
    const [bad, good] = rows<Row>(stdout);
    expect(bad?.problem).toMatch(sentence);
    expect(good?.problem).toBeNull();
    expect(status).toBe(0);
  });

  it.each([
    [['audit'], /name at least one/],
    [['audit', 'x.html', '--format', 'pdf'], /no format "pdf"/],
    [['audit', 'x.html', '--fail-on', 'Z'], /neither a band/],
    [['audit', 'x.html', '--jobs', '0'], /--jobs/],
    [['audit', 'x.html', '--url', 'shop'], /no web address/],
    [['listen'], /no command "listen"/],
  ])('cannot run %j and says why with status 2', async (words, sentence) => {
    const { status, stdout, stderr } = await earshot(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends with 1 past --fail-on and with 0 short of it', async () => {
    expect((await earshot(['audit', WALLED, '--by-company', '--fail-on', 'D'])).status).toBe(1);
    expect((await earshot(['audit', 'src/demo/company/listening', '--by-company', '--fail-on', 'D'])).status).toBe(0);
  });

  it('ends several companies with a table, the worst first', async () => {
    const both = [join(WALLED, 'index.html'), 'src/demo/company/listening/contact.html', 'test/mailhosts/mails'];
    const { stdout } = await earshot(['audit', ...both, '--by-company', '--format', 'md']);
    const table = stdout.slice(stdout.lastIndexOf('# Companies heard')).split('\n').filter(line => line.startsWith('| ')).slice(2);
    expect(table.length).toBeGreaterThan(10);
    expect(table.findIndex(row => row.includes('lamp.example'))).toBeLessThan(table.findIndex(row => row.includes('loom.example')));
    expect(await earshot(['audit', join(WALLED, 'index.html'), '--by-company', '--format', 'md'])).not.toMatchObject({ stdout: expect.stringContaining('# Companies heard') });
  });

  it.each(['text', 'json', 'jsonl', 'csv', 'md', 'html', 'svg', 'sarif'])('draws %s and nothing else on stdout', async format => {
    const { status, stdout, stderr } = await earshot(['audit', WALLED, '--by-company', '--format', format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Lantern');
  });

  it('puts nothing personal into what can be shared', async () => {
    const mail = 'From: Shop <news@shop.example>\r\nTo: Ann Person <ann.person@home.example>\r\nSubject: Hi\r\n'
      + 'List-Unsubscribe: <https://shop.example/u?t=8f3a9c1d77e04b6aa1>\r\n\r\nDear Ann Person, do not reply to ann.person@home.example. This mailbox does not accept replies.\r\n';
    for (const format of ['json', 'md', 'html', 'svg', 'csv', 'sarif', 'text']) {
      const { stdout } = await earshot(['audit', '-', '--format', format], mail);
      expect(stdout).not.toMatch(/ann\.person|8f3a9c1d77e04b6aa1/);
    }
  });
});
