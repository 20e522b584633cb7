import { beforeAll, expect, it } from 'vitest';
import { listen } from '../../src/core/listen.ts';
import { matchText } from '../../src/core/match.ts';
import type { Control } from '../../src/core/model/snapshot.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { mailSaying, pageSaying } from './snapshots.ts';

interface Cases {
  readonly match: readonly string[];
  readonly except: readonly string[];
}

const files = import.meta.glob<Readonly<Record<string, Cases>>>('../text/phrase-cases/*.json', { eager: true, import: 'default' });
const texts = Object.values(files).flatMap(file => Object.values(file)).flatMap(({ match, except }) => [...match, ...except]);
const pages = Object.values(import.meta.glob<string>('../detectors/*/found-*/source.html', { eager: true, query: '?raw', import: 'default' })).map(wordsOf);
const others = [
  'Dispute? Go to https://ec.europa.eu/consumers/odr and cancel your subscription there.',
  'Write to noreply@shop.example, our contact.', 'Call 0900 1 234567 to cancel your contract, 1.99 €/min.', 'Press 1 to talk to us.\nPress 2 to hold.',
];

beforeAll(() => void phraseMatcher(), 60_000);

// Asking only the detectors that what was heard concerns is a short cut, and must lead to the same place.
it('asks no detector in vain and misses none that accuses', { timeout: 60_000 }, () => {
  expect(texts.length).toBeGreaterThan(800);
  expect(pages.length).toBeGreaterThan(100);
  expect([...new Set([...texts, ...pages, ...pages.flatMap(page => page.split('\n')), ...others])].filter(text => String(matchText(text).detectors) !== String(askingAll(text)))).toEqual([]);
});

// What a page says, a line for each element.
function wordsOf(html: string): string {
  return html.replaceAll(/<(style|script)\b.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, '\n').replaceAll('&amp;', '&').replaceAll(/\s*\n\s*/g, '\n').trim();
}

function askingAll(text: string): readonly string[] {
  if (phraseMatcher().hear(text).length === 0) return [];
  const alone = { lang: null, title: '', takenAt: '', controls: labelOf(text) };
  const page = listen(pageSaying([text], { ...alone, url: null }));
  const mail = listen(mailSaying([text], { ...alone, headerLevel: 'none', from: null, subject: '' }));
  const found = [page, mail].flatMap(({ reading }) => reading.findings).filter(({ outcome }) => outcome === 'found');
  return [...new Set(found.map(({ detector }) => detector))].toSorted();
}

function labelOf(text: string): readonly Control[] {
  if (text.length > 80 || text.includes('\n')) return [];
  return [{ ref: 1, kind: 'button', label: text, href: null, region: 'main', block: 0, start: 0, end: text.length, imageOnly: false }];
}
