import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Further } from '../../src/core/model/further.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import type { TabState } from '../../src/extension/messages.ts';
import { listen, merge } from '../../src/core/index.ts';
import { snapshotOf } from '../capture/documents.ts';

const TAB = 7;
const HOME = 'https://shop.example/';
const session = new Map<string, unknown>();
const local = new Map<string, unknown>();
const kept: Reading[] = [];
let record: CompanyRecord | null = null;
let mayFetch = true;
let answers: (address: string, signal: AbortSignal) => Promise<Response>;

const storage = (held: Map<string, unknown>) => ({
  get: async (key: string | null) => (key === null ? Object.fromEntries(held) : held.has(key) ? { [key]: held.get(key) } : {}),
  set: async (values: object) => { for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value)); },
  remove: async (keys: string | readonly string[]) => { for (const key of [keys].flat()) held.delete(key); },
});
const event = { addListener: () => undefined, removeListener: () => undefined };

vi.stubGlobal('__TARGET__', 'firefox');
vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => answers(address, signal));
vi.mock('../../src/extension/browser.ts', () => ({ browser: {
  storage: { session: storage(session), local: storage(local) }, tabs: { get: async () => ({ id: TAB, url: HOME }) },
  permissions: { contains: async () => mayFetch }, webRequest: { onBeforeRedirect: event, onHeadersReceived: event },
  runtime: { sendMessage: async () => undefined }, i18n: { getUILanguage: () => 'en' },
  action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined, setTitle: async () => undefined },
} }));
vi.stubGlobal('chrome', { runtime: { sendMessage: async () => undefined } });
vi.mock('../../src/extension/records.ts', () => ({
  recordOf: async () => record,
  keep: async (_: string, reading: Reading) => { kept.push(reading); return (record = merge(record, reading)); },
}));

const { startLooking, stopLooking, forgetLooking, withFurther } = await import('../../src/extension/further/errands.ts');
const { recordFor, rememberTab, tabReading } = await import('../../src/extension/tab-readings.ts');

const NAMES = ['contact', 'help', 'imprint', 'terms', 'newsletter', 'account', 'complaints', 'pricing', 'kontakt', 'impressum', 'agb', 'hilfe'];
const home = listen({ ...snapshotOf(NAMES.map(name => `<p><a href="https://shop.example/${name}">${name}</a></p>`).join('')), url: HOME }).reading;
const page = (title: string): Response => new Response(`<title>${title}</title><main><h1>${title}</h1><p>Write to <a href="mailto:ask@shop.example">ask@shop.example</a>.</p></main>`, { headers: { 'content-type': 'text/html' } });
const state: TabState = { kind: 'read', scorecard: {} as never, stored: true, problems: [] };
const told = async (): Promise<Further | undefined> => {
  const now = await withFurther(TAB, state);
  return now.kind === 'read' ? now.further : undefined;
};
const end = async (): Promise<Further & { kind: 'ended' }> => vi.waitFor(async () => {
  const now = await told();
  if (now?.kind !== 'ended') throw new Error(JSON.stringify(now));
  return now;
}, 20_000);

async function shown(stored: boolean): Promise<void> {
  record = stored ? merge(null, home) : null;
  await rememberTab(TAB, { kind: 'read', address: HOME, reading: home, stored, problem: '' });
}

beforeEach(async () => {
  await forgetLooking(null);
  session.clear();
  kept.length = 0;
  mayFetch = true;
  answers = async address => (address.endsWith('/robots.txt') ? new Response('', { status: 404 }) : page(new URL(address).pathname));
});

describe('"Look further"', () => {
  it('asks for eight pages at most, one at a time, and for the rules once', async () => {
    await shown(true);
    const asked: string[] = [];
    let open = 0;
    let most = 0;
    const plain = answers;
    answers = async (address, signal) => {
      asked.push(new URL(address).pathname);
      most = Math.max(most, ++open);
      await new Promise(resolve => { setTimeout(resolve, 2); });
      open -= 1;
      return plain(address, signal);
    };
    expect(await told()).toEqual({ kind: 'offered', pages: 8 });
    await startLooking(TAB);
    await startLooking(TAB);
    expect(await end()).toMatchObject({ end: 'done', read: 8, troubles: [] });
    expect([asked.length, new Set(asked).size, asked.filter(path => path === '/robots.txt').length, most]).toEqual([9, 9, 1, 1]);
  });

  it('goes on at a second press where the first one ended', async () => {
    await shown(true);
    await startLooking(TAB);
    const { more } = await end();
    expect(more).toBeGreaterThan(0);
    const first = kept.map(({ source }) => source.address);
    await startLooking(TAB);
    await vi.waitFor(async () => expect((await end()).more).toBe(0));
    expect(kept.slice(first.length).filter(({ source }) => first.includes(source.address))).toEqual([]);
  });

  it('ends with the security.txt of a site whose pages leave it room, asked for once', async () => {
    await shown(true);
    const asked: string[] = [];
    answers = async address => {
      asked.push(new URL(address).pathname);
      if (address.endsWith('/security.txt')) return new Response('Contact: mailto:security@shop.example\nExpires: 2999-01-01T00:00:00Z\n', { headers: { 'content-type': 'text/plain' } });
      return address.endsWith('/robots.txt') ? new Response('', { status: 404 }) : page('Shop');
    };
    await startLooking(TAB);
    await end();
    expect(asked).not.toContain('/.well-known/security.txt');
    await startLooking(TAB);
    await vi.waitFor(async () => expect((await end()).more).toBe(0));
    expect(asked.filter(path => path === '/.well-known/security.txt')).toHaveLength(1);
    expect(kept.at(-1)?.paths.map(({ value, label }) => [value, label])).toEqual([['security@shop.example', 'security.txt: for reports of weaknesses']]);
  });

  it('stores nothing of a private window, and shows what it read there', async () => {
    await shown(false);
    await startLooking(TAB);
    expect((await end()).read).toBe(8);
    expect([kept.length, local.size]).toEqual([0, 0]);
    const last = await tabReading(TAB, HOME);
    expect(last?.kind === 'read' ? (await recordFor(last)).read.length : 0).toBe(9);
    await forgetLooking(TAB);
    expect([...session.keys()].filter(key => key.startsWith('further:'))).toEqual([]);
  });

  it('ends where the person stops it', async () => {
    await shown(true);
    answers = (address, signal) => (address.endsWith('/robots.txt') ? Promise.resolve(new Response('', { status: 404 })) : new Promise((_, reject) => { signal.addEventListener('abort', () => reject(signal.reason as Error)); }));
    await startLooking(TAB);
    await vi.waitFor(async () => expect(await told()).toMatchObject({ kind: 'running', done: 0, page: expect.stringMatching(/^https:\/\/shop\.example\/\w+$/) }));
    await stopLooking(TAB);
    expect(await end()).toMatchObject({ end: 'cancelled', read: 0 });
  });

  it('adds nothing to a company that was forgotten on the way', async () => {
    await shown(true);
    let asked = 0;
    answers = async () => {
      asked += 1;
      if (asked === 3) await forgetLooking('shop.example');
      return page('Shop');
    };
    await startLooking(TAB);
    await vi.waitFor(async () => expect([asked, (await told())?.kind]).toEqual([3, 'offered']));
    expect(kept).toHaveLength(1);
  });

  it('says that it may not fetch, and fails with a sentence when something else breaks', async () => {
    await shown(true);
    mayFetch = false;
    await startLooking(TAB);
    await vi.waitFor(async () => expect(await told()).toEqual({ kind: 'failed', because: 'access' }));
    mayFetch = true;
    answers = () => Promise.reject(new Error('The browser has no room left.'));
    await startLooking(TAB);
    await vi.waitFor(async () => expect(await told()).toEqual({ kind: 'failed', because: { sentence: 'The browser has no room left.' } }));
  });

  it('takes a site without an answer for out of reach, and a server that fails for closed', async () => {
    await shown(true);
    answers = () => Promise.reject(new TypeError('Failed to fetch'));
    await startLooking(TAB);
    expect(await end()).toMatchObject({ end: 'unreachable', read: 0 });
    await forgetLooking(null);
    answers = async () => new Response('', { status: 503 });
    await startLooking(TAB);
    expect(await end()).toMatchObject({ end: 'unreachable', read: 0 });
  });

  it('counts a contact page whose scripts may draw the contact as not read', async () => {
    await shown(true);
    const words = 'Choose the matter that brings you here, and we will find the right people among our teams for your question today. '.repeat(2);
    answers = async address => (address.endsWith('/contact') ? new Response(`<title>Contact</title><h1>Contact us</h1><p>${words}</p><script src="/form.js"></script>`, { headers: { 'content-type': 'text/html' } }) : page('Shop'));
    await startLooking(TAB);
    expect((await end()).troubles).toEqual([{ kind: 'bare', detail: '', pages: ['https://shop.example/contact'] }]);
  });
});
