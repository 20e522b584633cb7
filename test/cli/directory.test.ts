import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earshot, rows } from './run.ts';

interface Pack {
  readonly sources: readonly { readonly name: string; readonly upstreamDate: string }[];
  readonly companies: readonly { readonly name: string; readonly domains: readonly string[]; readonly facts: readonly { readonly kind: string }[] }[];
  readonly authorities: readonly { readonly name: string }[];
}

interface Row {
  readonly company: string | null;
  readonly contactPaths: readonly { readonly kind: string; readonly value: string; readonly label: string; readonly from: string; readonly seenAt: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'earshot-directory-'));
const SITES = [
  { name: 'Shop', url: 'https://shop.example/delete', difficulty: 'easy', domains: ['shop.example'], email: 'help@shop.example' },
  { name: 'Trap', url: 'javascript:alert(1)', difficulty: 'easy', domains: ['trap.example'] },
];
const COMPANY = {
  'slug': 'shop', 'name': 'Shop Ltd.', 'relevant-countries': ['all'], 'web': 'https://www.shop.example/', 'address': '1 Quay Street\n12345 Harbourtown', 'phone': '+1 202 555 0100',
  'email': 'privacy@shop.example', 'sources': ['https://shop.example/privacy'], 'quality': 'verified',
};
const AUTHORITY = { 'slug': 'watch', 'name': 'Watch', 'relevant-countries': ['be'], 'web': 'https://watch.example/', 'address': '2 Quay Street\n12345 Harbourtown', 'sources': [], 'complaint-language': 'fr' };
let server: Server;
let base = '';

// POSIX.1-2017, pax: what a code host gives out for a commit.
function tarred(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
    header.write(Math.floor(Date.parse('2026-07-21') / 1000).toString(8).padStart(11, '0'), 136);
    header.write('0', 156);
    header.write('ustar', 257);
    return [header, Buffer.concat([Buffer.from(content)], Math.ceil(Buffer.byteLength(content) / 512) * 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

beforeAll(async () => {
  mkdirSync(join(folder, 'in', 'companies'), { recursive: true });
  writeFileSync(join(folder, 'in', 'sites.json'), JSON.stringify(SITES));
  writeFileSync(join(folder, 'in', 'companies', 'shop.json'), JSON.stringify(COMPANY));
  writeFileSync(join(folder, 'in', 'companies', 'broken.json'), '{"slug": ');
  writeFileSync(join(folder, 'in', 'schema.json'), '{"$schema": "https://json-schema.org/draft-07/schema"}');
  server = createServer(({ url }, answer) => {
    if (url === '/sites.json') answer.setHeader('last-modified', 'Fri, 21 Aug 2026 10:00:00 GMT').end(JSON.stringify(SITES));
    else if (url === '/data.tar.gz') answer.end(gzipSync(tarred({ 'data/companies/shop.json': JSON.stringify(COMPANY), 'data/supervisory-authorities/watch.json': JSON.stringify(AUTHORITY), 'data/README.md': 'x' })));
    else { answer.statusCode = 404; answer.end(); }
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(() => { server.close(); });

function packOf(text: string): Pack {
  return JSON.parse(text) as Pack;
}

describe('earshot directory', () => {
  it('builds a pack from a folder, counts what came, and tells what was refused and why', async () => {
    const out = join(folder, 'pack.json');
    const { status, stdout, stderr } = await earshot(['directory', join(folder, 'in'), '--out', out, '--date', 'justdeleteme=2026-08-21', '--date', 'datenanfragen=2026-07-21']);
    expect(status).toBe(0);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/broken\.json is no JSON; it was left out\.$/), 'JustDeleteMe: Trap: a link of it would act or hold data instead of leading to a page']);
    expect(stdout).toMatch(/^JustDeleteMe \(MIT\), as of 2026-08-21: 2 records\nDatenanfragen\.de \(CC0-1\.0\), as of 2026-07-21: 1 records\n1 records refused, 0 single facts left out, 0 records without a site of their own, 1 files of other kinds\n1 domains, 1 companies, 0 authorities\n/);
    const { companies } = packOf(readFileSync(out, 'utf8'));
    expect(companies.map(({ name, domains, facts }) => [name, domains, facts.map(({ kind }) => kind)])).toEqual([['Shop', ['shop.example'], ['delete-account', 'email', 'email', 'phone', 'post']]]);
  });

  it('builds from addresses and archives, dated as their servers and members say, to standard output', async () => {
    const { status, stdout } = await earshot(['directory', `${base}/sites.json`, `${base}/data.tar.gz`]);
    expect(status).toBe(0);
    const { sources, companies, authorities } = packOf(stdout);
    expect(sources.map(({ name, upstreamDate }) => [name, upstreamDate])).toEqual([['JustDeleteMe', '2026-08-21'], ['Datenanfragen.de', '2026-07-21']]);
    expect([companies.length, authorities.map(({ name }) => name)]).toEqual([1, ['Watch']]);
  });

  it('leaves the old pack alone when nothing of a directory came, and says so', async () => {
    const out = join(folder, 'kept.json');
    writeFileSync(out, 'old');
    const { status, stderr } = await earshot(['directory', `${base}/gone.json`, '--out', out]);
    expect([status, readFileSync(out, 'utf8')]).toEqual([2, 'old']);
    expect(stderr).toMatch(/answered with status 404 in place of a directory[\s\S]*nothing there is of a known directory/);
  });

  it('says what is wrong with a place it cannot write to, and leaves nothing there', async () => {
    const { status, stderr } = await earshot(['directory', join(folder, 'in'), '--out', join(folder, 'nowhere', 'pack.json')]);
    expect([status, existsSync(join(folder, 'nowhere')), readdirSync(folder).filter(name => name.endsWith('.new'))]).toEqual([2, false, []]);
    expect(stderr).toMatch(/--out: .*pack\.json cannot be written/);
  });

  it.each([[[], /name at least one folder/], [['x', '--date', 'yesterday'], /"yesterday" is no day of a directory/], [['x', '--speed', '9'], /Unknown option '--speed'/]])('refuses the call %j', async (words, problem) => {
    const { status, stderr } = await earshot(['directory', ...words]);
    expect(status).toBe(2);
    expect(stderr).toMatch(problem);
  });
});

describe('earshot audit --directory', () => {
  const page = '<!doctype html><html lang="en"><title>Help</title><link rel="canonical" href="https://www.shop.example/help"><p>Call us: <a href="tel:+12025550199">+1 202 555 0199</a>. Write to help@shop.example.</p>';

  async function pack(): Promise<string> {
    const out = join(folder, 'used.json');
    await earshot(['directory', join(folder, 'in'), '--out', out, '--date', 'datenanfragen=2026-07-21', '--date', 'justdeleteme=2026-08-21']);
    return out;
  }

  it('adds what the directory says behind what the page shows, marked as such', async () => {
    const [row] = rows<Row>((await earshot(['audit', '-', '--format', 'jsonl', '--directory', await pack()], page)).stdout);
    const told = (row?.contactPaths ?? []).map(({ kind, value, from }) => `${from} ${kind} ${value.split('\n')[0]}`);
    expect(told.toSorted()).toEqual([
      'directory delete-account https://shop.example/delete', 'directory email privacy@shop.example', 'directory phone +12025550100', 'directory post 1 Quay Street', 'page email help@shop.example', 'page phone +12025550199',
    ]);
    expect(row?.contactPaths.find(({ value }) => value === 'privacy@shop.example')).toMatchObject({ label: 'privacy desk – says Datenanfragen.de, 2026-07-21, checked there', seenAt: '2026-07-21T00:00:00.000Z' });
  });

  it('shows on the scorecard that page and directory differ, and who says so', async () => {
    const { stdout } = await earshot(['audit', '-', '--format', 'text', '--directory', await pack()], page);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/\+1 202 555 0100 number – says Datenanfragen\.de, 2026-07-21, checked there · the company's own pages show another · price of an ordinary call — entry in a company directory, not seen on a page of theirs, 21 July 2026/);
    expect(text).not.toMatch(/\+1 202 555 0199[^→]*show another/);
  });

  it('changes no score', async () => {
    const score = async (...words: readonly string[]) => rows<{ readonly posture: unknown }>((await earshot(['audit', '-', '--format', 'jsonl', ...words], page)).stdout)[0]?.posture;
    expect(await score('--directory', await pack())).toEqual(await score());
  });

  it('says what is wrong with a file that is no pack', async () => {
    const { status, stderr } = await earshot(['audit', '-', '--directory', join(folder, 'in', 'schema.json')], page);
    expect(status).toBe(2);
    expect(stderr).toMatch(/--directory: .*schema\.json: this is no company directory; build one with earshot directory\./);
  });
});
