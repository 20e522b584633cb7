import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/model/evidence.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import { rubric } from '../../src/core/posture/rubric.ts';
import { finding, listening, path, record, source, walled } from '../posture/records.ts';
import { cardOf } from './composed.ts';

const quote = (text: string, more: Partial<Evidence> = {}): Evidence => ({ kind: 'phrase', quote: text, where: 'main > p', ref: 4, ...more });

const spotsOf = (findings: readonly Finding[]) => Object.fromEntries(cardOf(record({ findings })).walls.map(({ detector, quotes }) => [detector, quotes[0]?.spot]));

describe('a wall', () => {
  it('stands once for all pages it was found on, with a quote of each before a second of any', () => {
    const [wall, ...others] = cardOf(record({ findings: [
      finding('hold-wall', 'found', { evidence: [quote('Long waits.'), quote('Very long waits.')] }),
      finding('hold-wall', 'found', { source: source('contact'), evidence: [quote('All lines are busy.')] }),
    ] })).walls;
    expect(others).toEqual([]);
    expect(wall?.quotes.map(({ text }) => text)).toEqual(['Long waits.', 'All lines are busy.', 'Very long waits.']);
  });

  it('shows no more quotes than the rubric says, and none twice', () => {
    const evidence = ['One.', 'One.', 'Two.', 'Three.', 'Four.'].map(text => quote(text));
    const [wall] = cardOf(record({ findings: [finding('hold-wall', 'found', { evidence })] })).walls;
    expect(wall?.quotes.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.'].slice(0, rubric.quotesPerWall));
  });

  it('can be found again on its page, and in the very mail it was read in', () => {
    const findings = [
      finding('no-reply-wording', 'found', { evidence: [quote('Do not reply.')] }),
      finding('unsubscribe-buried', 'found', { source: source('mail'), evidence: [quote('unsubscribe', { kind: 'link' })] }),
    ];
    const spots = spotsOf(findings);
    expect(spots['no-reply-wording']).toEqual({ ref: 4, path: 'main > p', quote: 'Do not reply.', address: 'https://shop.example/help', mail: null });
    expect(spots['unsubscribe-buried']).toEqual({ ref: 4, path: 'main > p', quote: 'unsubscribe', address: '', mail: source('mail').seenAt });
  });

  it('cannot be shown where it stands in a header or nowhere', () => {
    const nowhere = quote('', { kind: 'absence', where: 'page' });
    const { ref: _, ...absence } = nowhere;
    const spots = spotsOf([
      finding('no-reply-sender', 'found', { source: source('mail'), evidence: [quote('From: a@shop.example', { kind: 'header' })] }),
      finding('unsubscribe-missing', 'found', { source: source('mail'), evidence: [{ ...absence, note: 'no way out' }] }),
    ]);
    expect([spots['no-reply-sender'], spots['unsubscribe-missing']]).toEqual([null, null]);
  });

  it('is gone when the page no longer shows it', () => {
    const mended = finding('hold-wall', 'clear', { source: source('help', { seenAt: '2026-11-25T10:00:00Z' }) });
    expect(cardOf(record({ findings: [finding('hold-wall'), mended] }), { now: '2026-11-26T00:00:00Z' }).walls).toEqual([]);
  });

  it('comes worst first', () => {
    const findings = [finding('hold-wall', 'found', { severity: 'minor' }), finding('confirmshaming'), finding('cancel-by-phone', 'found', { severity: 'critical' })];
    expect(cardOf(record({ findings })).walls.map(({ severity }) => severity)).toEqual(['critical', 'serious', 'minor']);
  });

  it('takes the points of its criterion once, however many detectors agree', () => {
    const findings = [finding('cancel-by-phone', 'found', { severity: 'critical' }), finding('cancel-by-post', 'found', { severity: 'critical' })];
    const walls = cardOf(record({ signs: ['sells-subscription'], findings })).walls;
    expect(walls.map(({ criterion, points }) => [criterion, points])).toEqual([['L1', 10], ['L1', 0]]);
  });

  it('takes together no more than the criteria lost', () => {
    const card = cardOf(walled);
    const lost = card.categories.flatMap(({ criteria }) => criteria).reduce((sum, { points, earned }) => sum + (earned === null ? 0 : points - earned), 0);
    expect(card.walls.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(lost);
    expect(card.walls.every(({ criterion }) => /^[LRMTH]\d$/.test(criterion))).toBe(true);
  });

  it('says of an absence what was searched, where and when', () => {
    const evidence: Evidence[] = [{ kind: 'absence', quote: 'Contact us', where: 'page', note: 'no mailbox was found' }];
    const findings = [finding('contact-missing', 'found', { source: source('contact'), evidence }), finding('contact-missing', 'found', { source: source('imprint'), evidence })];
    const [wall] = cardOf(record({ findings })).walls;
    expect(wall?.quotes[0]).toMatchObject({ text: 'Contact us', note: 'We did not find a mailbox, number, form or chat on the 2 pages seen up to 24 November 2026.' });
  });

  it('words what was measured in the language of the card', () => {
    const evidence = [quote('abmelden', { kind: 'measure', note: 'contrast 1.3, below 4.5, 9 px text, not shown as a link' })];
    const one = record({ findings: [finding('unsubscribe-buried', 'found', { evidence })] });
    const note = (lang: string): string | undefined => cardOf(one, { lang }).walls[0]?.quotes[0]?.note;
    expect(note('en')).toBe('contrast 1.3, below 4.5, 9 px text, not shown as a link');
    expect(note('de')).toBe('Kontrast 1,3, unter 4,5; Text in 9 px; nicht als Link zu erkennen');
    expect(note('ar')).toContain('لا يظهر كرابط');
    const both = record({ findings: [finding('cancel-hidden', 'found', { evidence: [quote('kündigen', { note: '10 px beside 14 px, contrast 1.6' })] })] });
    expect(cardOf(both, { lang: 'de' }).walls[0]?.quotes[0]?.note).toBe('10 px neben 14 px; Kontrast 1,6');
  });
});

describe('a criterion', () => {
  const line = (card: ReturnType<typeof cardOf>, id: string) => card.categories.flatMap(({ criteria }) => criteria).find(one => one.id === id);

  it('says in words what decided it', () => {
    expect(line(cardOf(walled), 'H1')).toMatchObject({ state: 'fail', stateText: 'not met', earned: 0, because: 'Shames people who decline.' });
    expect(line(cardOf(listening), 'R2')).toMatchObject({ state: 'pass', earned: 7, because: 'Found: an e-mail address, a telephone number and a form.' });
  });

  it('says of what is missing on how many pages it was looked for', () => {
    const card = cardOf(record({ read: [source('imprint'), source('contact')] }));
    expect(line(card, 'R6')).toMatchObject({ state: 'fail', because: 'We did not find a postal address on the page seen on 24 November 2026.' });
    expect(line(card, 'R2')).toMatchObject({ state: 'fail', because: 'We did not find a direct way in on the 2 pages seen up to 24 November 2026.' });
  });

  it('says of silence that nothing of the kind was found, not that all is well', () => {
    const card = cardOf(record({ read: [source('cancel')] }));
    expect(line(card, 'H1')).toMatchObject({ state: 'pass', because: 'We did not find anything of the kind on the page seen on 24 November 2026.' });
  });

  it('says what to open while it is not heard, and nothing where it does not apply', () => {
    const card = cardOf(record({ signs: ['has-account'] }));
    expect(line(card, 'L7')).toMatchObject({ state: 'notObserved', earned: null, because: expect.stringMatching(/^To tell, open your account page, .+ or the terms\.$/) });
    expect(line(card, 'T1')).toMatchObject({ state: 'notApplicable', earned: null, because: '' });
    expect(line(card, 'M3')?.because).toBe('Pages and mails alone do not tell this.');
  });

  it('has a reason for every judgement of the full records', () => {
    for (const card of [cardOf(walled), cardOf(listening), cardOf(record({ paths: [path('form')], read: [source('contact')] }))]) {
      const silent = card.categories.flatMap(({ criteria }) => criteria).filter(({ state, because }) => state !== 'notApplicable' && because === '');
      expect(silent.map(({ id }) => id)).toEqual([]);
    }
  });
});
