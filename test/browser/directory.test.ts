import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack, PackFact } from '../../src/directory/pack.ts';
import type { DirectoryState } from '../../src/extension/directory-messages.ts';
import type { Browser } from '../../src/demo/browsers/browser.ts';
import { HOSTS } from '../../src/demo/open.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { axeViolations } from './axe.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const SHOP = 'walled-loom.example';
const FACTS: readonly PackFact[] = [
  { kind: 'delete-account', value: `https://${SHOP}/farewell`, difficulty: 'hard', quality: 'community', source: 0 },
  { kind: 'email', value: `privacy@${SHOP}`, use: 'privacy', quality: 'verified', source: 1 },
  { kind: 'phone', value: '+442079460955', quality: 'scraped', source: 1 },
  { kind: 'phone', value: '+442079460123', quality: 'verified', source: 1 },
];

function pack(more: Partial<Pack> = {}, others = 0): string {
  const filler = Array.from({ length: others }, (_, index) => ({ name: `Company ${index}`, names: [], domains: [`company${index}.com`], facts: [{ kind: 'form' as const, value: `https://company${index}.com/privacy`, quality: 'verified' as const, source: 1 }] }));
  return JSON.stringify({
    schema: 'earshot.directory/1', builtAt: '2026-11-20T08:00:00.000Z', authorities: [], sharedHosts: [],
    sources: [{ name: 'Old List', licence: 'MIT', upstreamDate: '2020-02-01', url: 'https://old-list.example/' }, { name: 'New List', licence: 'CC0-1.0', upstreamDate: '2026-11-01', url: 'https://new-list.example/' }],
    companies: [{ name: 'Lantern & Loom', names: [], domains: [SHOP], facts: FACTS }, ...filler], ...more,
  } satisfies Pack);
}

const whole = (text: string) => (response: ServerResponse): void => void response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
const half = (text: string, after: (response: ServerResponse) => void) => (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => setTimeout(() => after(response), 200));
};
const LARGE = pack({}, 6000);
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/pack.json': whole(pack()), '/large.json': whole(LARGE), '/page.json': whole('<!doctype html><p>Sign in to this network first.</p>'), '/other.json': whole(pack({ schema: 'earshot.directory/9' as never })),
  '/cut.json': half(LARGE, response => response.destroy()), '/slow.json': half(LARGE, () => undefined), '/acting.json': whole(pack({ companies: [{ name: 'Shop', names: [], domains: [SHOP], facts: [{ kind: 'form', value: 'javascript:alert(1)', quality: 'verified', source: 0 }] }] })),
};

describe.each(KINDS)('the directory in %s', kind => {
  let browser: Browser;
  let desk: Desk;
  let serving: Serving;
  let home: string;
  const server = createServer(({ url = '' }, response) => (ANSWERS[url] ?? (missing => void missing.writeHead(404).end()))(response));

  beforeAll(async () => {
    await new Promise<void>(settle => server.listen(0, '127.0.0.1', settle));
    const bound = server.address();
    home = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
    serving = await serve('src/demo/company', HOSTS);
    browser = await open(kind);
    desk = await deskIn(browser);
    await browser.newPage(serving.address(SHOP, 'cancel.html'));
    await desk.stateOf(serving.address(SHOP, 'cancel.html'), 'read');
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
    server.closeAllConnections();
    server.close();
  });

  const fetched = (path: string): Promise<DirectoryState> => desk.ask('fetch-directory', { address: `${home}${path}` });
  const ways = async (): Promise<readonly string[]> => {
    const { scorecard } = await desk.stateOf(serving.address(SHOP, 'cancel.html'), 'read');
    return [...scorecard.reach, ...scorecard.leave].filter(({ provenance }) => provenance.listed).map(({ value, provenance }) => `${value}${provenance.stale ? ' (stale)' : ''}`).toSorted();
  };

  it('is not there at first, and is installed from an address', async () => {
    expect([await desk.ask('directory', {}), await ways()]).toEqual([{ about: null, loading: null, problem: null }, []]);
    const { about, loading, problem } = await fetched('/pack.json');
    expect([loading, problem, about?.companies, about?.from, about?.sources.map(({ isStale }) => isStale)]).toEqual([null, null, 1, `${home}/pack.json`, [true, false]]);
  });

  it('stands behind what the page says, marked as old where it is, without the number that nobody checked', async () => {
    expect(await ways()).toEqual(['+442079460123', `https://${SHOP}/farewell (stale)`, `privacy@${SHOP}`]);
    const { scorecard } = await desk.stateOf(serving.address(SHOP, 'cancel.html'), 'read');
    const mailbox = scorecard.reach.find(({ value }) => value === `privacy@${SHOP}`);
    expect([mailbox?.detail, mailbox?.provenance.text]).toEqual([expect.stringContaining('says New List, 2026-11-01, checked there'), expect.stringContaining('not seen on a page of theirs')]);
  });

  it.each([['/cut.json', 'broken'], ['/page.json', 'pack'], ['/other.json', 'pack'], ['/acting.json', 'pack'], ['/nowhere.json', 'status']])('stays as it was when %s is fetched', async (path, problem) => {
    const state = await fetched(path);
    expect([state.problem?.kind, state.about?.from]).toEqual([problem, `${home}/pack.json`]);
  });

  it('is fetched by https only, but from this very machine', async () => {
    expect((await desk.ask('fetch-directory', { address: serving.address('directory.example', '/pack.json') })).problem?.kind).toBe('insecure');
    expect((await desk.ask('fetch-directory', { address: 'file:///etc/hosts' })).problem?.kind).toBe('address');
  });

  it('tells how much of it has come, and is left as it was when the person stops that', async () => {
    const coming = fetched('/slow.json');
    await expect.poll(async () => (await desk.ask('directory', {})).loading, { timeout: 5000 }).toEqual({ received: expect.any(Number), of: Buffer.byteLength(LARGE) });
    await desk.ask('stop-directory', {});
    const { about, loading, problem } = await coming;
    expect([about?.from, loading, problem?.kind]).toEqual([`${home}/pack.json`, null, 'stopped']);
  });

  it('is replaced by an update, and outlives its background', async () => {
    expect((await fetched('/large.json')).about?.companies).toBe(6001);
    await browser.stopBackground();
    expect((await desk.ask('directory', {})).about?.companies).toBe(6001);
    expect(await ways()).toContain(`privacy@${SHOP}`);
  });

  it('is drawn in the options without anything for axe to find, narrow and dark', async () => {
    const page = await browser.extensionPage('src/ui/options/index.html');
    await page.waitFor('document.querySelector("#directory .stale-mark")');
    await page.setViewport(320, 900);
    await page.emulate({ colorScheme: 'dark' });
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  it('is removed on demand', async () => {
    expect((await desk.ask('remove-directory', {})).about).toBeNull();
    expect(await ways()).toEqual([]);
  });
});
