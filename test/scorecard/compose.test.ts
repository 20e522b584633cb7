import { describe, expect, it } from 'vitest';
import { finding, listening, NOW, path, record, source, walled } from '../posture/records.ts';
import { cardOf, LANGUAGES, METAS } from './composed.ts';

const LATER = '2027-06-01T00:00:00Z';

describe('a scorecard', () => {
  it('names the band, its score with bounds, and the weightiest wall', () => {
    const card = cardOf(walled);
    expect(card.verdict).toBe('Walled off');
    expect(card.scoreText).toMatch(/^\d+ \(\d+–\d+\)$/);
    expect(card.coverageText).toMatch(/^\d+% of what counts was heard$/);
    expect(card.dateText).toBe('24 November 2026');
    expect(card.summary).toContain(`“${card.walls[0]?.sentence}”`);
  });

  it('says for a good company that nothing was found in the way, and how many ways lead in', () => {
    const card = cardOf(listening);
    expect(card.band).toBe('A');
    expect(card.walls).toEqual([]);
    expect(card.summary).toBe('We found nothing in the way on the 10 pages and mails that were read. There are 5 direct ways in.');
  });

  it('says without a band why, and what to open next, with the address where one is known', () => {
    const card = cardOf(record({
      signs: ['sells-subscription', 'has-account'], read: [source('contact')], paths: [path('email')],
      next: [{ purpose: 'terms', address: 'https://shop.example/terms', label: 'T&C' }, { purpose: 'cancel', address: 'javascript:alert(1)', label: 'Cancel' }],
    }));
    expect([card.band, card.verdict]).toEqual([null, 'Not enough heard']);
    expect(card.summary).toMatch(/^Nothing was heard yet on how people leave\. Open next: .+\.$/);
    expect(card.next).toContainEqual({ purpose: 'terms', text: 'The terms', address: 'https://shop.example/terms' });
    expect(card.next).toContainEqual({ purpose: 'cancel', text: 'The cancellation page', address: null });
    expect(card.next.length).toBeLessThanOrEqual(5);
  });

  it('speaks even where nothing at all was heard', () => {
    const card = cardOf(record());
    expect([card.score, card.scoreText, card.band]).toEqual([null, '–', null]);
    expect(card.summary).toMatch(/^Nothing that counts was heard yet\. Open next: /);
    expect(card.reach).toEqual([]);
  });

  it('sends nobody to a page for what pages do not tell', () => {
    const card = cardOf({ ...listening, read: [...listening.read, source('complaint')] });
    expect(card.next).toEqual([]);
  });

  it('is the same for the same record and time', () => {
    expect(cardOf(walled, { lang: 'ar' })).toEqual(cardOf(walled, { lang: 'ar' }));
  });

  it.each(LANGUAGES)('is plain data in %s that survives cloning and JSON', lang => {
    const card = cardOf(walled, { lang });
    expect(structuredClone(card)).toEqual(card);
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  it('speaks the base language of a tag, and English where it knows none', () => {
    expect(['de-AT', 'ar-EG', 'en-US', 'DE', 'xx', '', 'constructor'].map(lang => cardOf(record(), { lang }).lang)).toEqual(['de', 'ar', 'en', 'de', 'en', 'en', 'en']);
    expect(cardOf(record(), { lang: 'ar' }).dir).toBe('rtl');
  });

  it('marks what was seen more than ninety days ago as stale', () => {
    const card = cardOf(walled, { now: LATER });
    expect(card.read.every(({ stale }) => stale)).toBe(true);
    expect(cardOf(walled).read.some(({ stale }) => stale)).toBe(false);
  });

  it('falls back on the domain where the company has no name', () => {
    expect(cardOf(record({ company: { domain: 'shop.example', name: ' ' } })).company).toEqual({ domain: 'shop.example', name: 'shop.example' });
  });

  it('tells nothing of a detector it was not handed', () => {
    const detectors = METAS.filter(({ id }) => id !== 'hold-wall');
    const one = record({ read: [source('help')], findings: [finding('hold-wall'), finding('cancel-hidden', 'cantTell')] });
    expect(cardOf(one, { detectors }).walls).toEqual([]);
    expect(cardOf(one).walls.map(({ detector }) => detector)).toEqual(['hold-wall']);
  });

  it('tells of possible caps with the band they would allow', () => {
    const card = cardOf(walled);
    expect(card.possibleCaps.length).toBeGreaterThan(1);
    expect(card.possibleCaps[0]).toMatch(/: not above C$/);
    expect(card.possibleCaps[1]).toMatch(/: together with the above, not above D$/);
  });

  it('asks what could not be told instead of accusing, once a detector, with the reasons', () => {
    const card = cardOf(record({
      read: [source('help'), source('account')],
      findings: [finding('cancel-hidden', 'cantTell'), finding('cancel-hidden', 'cantTell', { source: source('account'), because: 'A frame could not be read.' })],
    }));
    expect(card.unsure).toEqual([{ detector: 'cancel-hidden', sentence: expect.stringMatching(/\?$/), because: 'Its looks are unknown. A frame could not be read.' }]);
  });

  it('has no doubt about what it found, nor about what was settled later', () => {
    const later = source('help', { seenAt: '2026-11-24T11:00:00Z' });
    expect(cardOf(record({ findings: [finding('hold-wall', 'cantTell', { source: source('account') }), finding('hold-wall')] })).unsure).toEqual([]);
    expect(cardOf(record({ findings: [finding('hold-wall', 'cantTell'), finding('hold-wall', 'clear', { source: later })] })).unsure).toEqual([]);
  });

  it('says under an empty heading what was searched, and that there may be more', () => {
    const { words } = cardOf(record({ read: [source('help'), source('mail')] }));
    expect(words['reachNone']).toBe('We did not find a direct way in on the 2 pages and mails seen up to 24 November 2026. There may be one on a page that is not read yet.');
    expect(words['wallsNone']).toBe('We did not find anything in the way on the 2 pages and mails seen up to 24 November 2026.');
  });

  it('shows where and when each page was read, newest first', () => {
    const card = cardOf(record({ read: [source('help', { seenAt: '2026-11-20T10:00:00Z' }), source('contact')] }));
    expect(card.read.map(({ text }) => text)).toEqual(['contact page of shop.example, 24 November 2026', 'help page of shop.example, 20 November 2026']);
    expect(card.read[0]).toMatchObject({ address: 'https://shop.example/contact', seenAt: NOW, stale: false });
  });
});
