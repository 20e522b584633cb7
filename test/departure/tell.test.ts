import { describe, expect, it } from 'vitest';
import type { Departure } from '../../src/core/model/departure.ts';
import type { Mailing } from '../../src/core/model/mailing.ts';
import { leavable, tellDepartures } from '../../src/core/index.ts';
import type { TellOptions } from '../../src/core/departure/tell.ts';
import { laws } from '../../src/core/posture/norms.ts';
import { limits } from '../../src/core/departure/limits.ts';

const left: Departure = { domain: 'shop.example', list: 'offers.shop.example', leftOn: '2026-11-02' };
const offer: Mailing = { listId: 'offers.shop.example', sender: 'news.shop.example', sentAt: '2026-11-24T09:00:00.000Z', endsByLeaving: true };
const options: TellOptions = { lang: 'en', today: '2026-11-25', dayOf: time => time.slice(0, 10), signs: [], jurisdictions: [] };

const laterOf = (mailing: Partial<Mailing>, more: Partial<TellOptions> = {}, departure = left) => tellDepartures([departure], [{ ...offer, ...mailing }], { ...options, ...more })[0]?.later ?? null;

describe('a departure', () => {
  it('is told with its day', () => {
    expect(tellDepartures([left], [], options)).toEqual([{ ...left, sentence: 'You unsubscribed on 2 November 2026.', later: null }]);
  });

  it('stands with the newest first', () => {
    const told = tellDepartures([left, { ...left, list: 'b', leftOn: '2026-11-20' }], [], options);
    expect(told.map(({ leftOn }) => leftOn)).toEqual(['2026-11-20', '2026-11-02']);
  });

  it.each([['de', 'Am 2. November 2026 haben Sie sich abgemeldet.'], ['ar', 'ألغيت اشتراكك في 2 نوفمبر 2026.']])('is told in %s', (lang, sentence) => {
    expect(tellDepartures([left], [], { ...options, lang })[0]?.sentence).toBe(sentence);
  });
});

describe('a later mail of the list', () => {
  it('is told with the time between and every norm that names one', () => {
    const later = laterOf({});
    expect(later?.sentence).toBe('This mail came 22 days later (16 business days).');
    expect(later?.limits.map(({ norms, ...line }) => ({ ...line, norms: norms.map(({ id }) => id) }))).toEqual([
      { state: 'past', text: 'Past the 2 days this rule gives senders of bulk mail.', norms: ['gmail-bulk', 'yahoo-bulk'] },
      { state: 'past', text: 'Where this law applies: past the 10 business days it allows.', norms: ['us-canspam-optout', 'ca-casl'] },
      { state: 'past', text: 'Where this law applies: past the 5 business days it allows.', norms: ['au-spam'] },
    ]);
    expect(later?.limits[1]?.norms[0]).toMatchObject({ citation: '15 U.S.C. 7704(a)(3)-(5)', jurisdiction: 'US', tierText: 'binding, with a concrete test' });
  });

  it('is within what is allowed while that time runs', () => {
    const later = laterOf({ sentAt: '2026-11-04T09:00:00Z' }, { signs: ['aims-at-us'] });
    expect(later?.state).toBe('within');
    expect(later?.limits.map(({ text }) => text)).toContain('Still within the 10 business days this law allows.');
  });

  it('gets three business days more where holidays may have been', () => {
    const later = laterOf({ sentAt: '2026-11-18T09:00:00Z' }, { jurisdictions: ['US'] });
    expect(later?.limits.map(({ text }) => text)).toEqual(['Where this law applies: past the 10 business days it allows, unless public holidays fell between.']);
    expect(later?.state).toBe('maybe');
    expect(later?.notes).toContain('Public holidays are not known here. In the company’s favour, 3 business days more pass before a limit in business days counts as over.');
  });

  it('is overlong only once the longest limit and its holidays are over, wherever the company is', () => {
    const days = ['2026-11-13', '2026-11-19', '2026-11-20'];
    for (const jurisdictions of [[], ['DE'], ['AU']]) expect(days.map(day => laterOf({ sentAt: `${day}T09:00:00Z` }, { jurisdictions })?.isOverlong)).toEqual([false, false, true]);
  });

  it('is held against the places the person chose', () => {
    expect(laterOf({}, { jurisdictions: ['AU'] })?.limits.flatMap(({ norms }) => norms.map(({ id }) => id))).toEqual(['au-spam']);
  });

  it('is held against no law of a place the company does not aim at', () => {
    expect(laterOf({}, { signs: ['aims-at-de'] })?.limits.flatMap(({ norms }) => norms.map(({ id }) => id))).toEqual(['gmail-bulk', 'yahoo-bulk']);
  });

  it('is told without a verdict where no norm names a time', () => {
    expect(laterOf({}, { jurisdictions: ['DE'] })).toMatchObject({ state: 'within', limits: [], notes: ['Only you know that you unsubscribed, so this changes no score.'] });
  });

  it('is the last one where there are several', () => {
    const told = tellDepartures([left], [offer, { ...offer, sentAt: '2026-11-25T09:00:00Z' }, { ...offer, sentAt: '2026-11-10T09:00:00Z' }], options);
    expect(told[0]?.later?.sentence).toBe('This mail came 23 days later (17 business days).');
  });
});

describe('nothing is said', () => {
  it.each<[string, Partial<Mailing>]>([
    ['of a mail that leaving does not end', { endsByLeaving: false }],
    ['of another list', { listId: 'digest.shop.example' }],
    ['of a mail of the same day', { sentAt: '2026-11-02T23:00:00Z' }],
    ['of a mail from before', { sentAt: '2026-10-30T09:00:00Z' }],
    ['of a mail without a date', { sentAt: null }],
    ['of a mail with a date nobody can read', { sentAt: 'yesterday' }],
    ['of a mail from the future', { sentAt: '2026-11-26T09:00:00Z' }],
    ['where the list left is known and that of the mail is not', { listId: '' }],
  ])('%s', (_, mailing) => {
    expect(laterOf(mailing)).toBeNull();
  });
});

describe('without a list to go by', () => {
  const bySender = { ...left, list: 'news.shop.example' };

  it('mail of the same sender is told of, with the doubt', () => {
    expect(laterOf({ listId: '' }, {}, bySender)?.notes[0]).toBe('It comes from the same sender; whether it is of the very list you left cannot be told.');
  });

  it('mail of another sender of the company is not', () => {
    expect(laterOf({ listId: '', sender: 'orders.shop.example' }, {}, bySender)).toBeNull();
  });

  it('whoever left on the company’s page left all its lists, with the doubt', () => {
    expect(laterOf({}, {}, { ...left, list: 'shop.example' })?.notes[0]).toMatch(/^It comes from the same sender/);
  });

  it('what can be left is the list, else the sender, else the company', () => {
    expect([offer, { ...offer, listId: '' }, { ...offer, endsByLeaving: false }, undefined].map(mailing => leavable('shop.example', [], mailing)))
      .toEqual(['offers.shop.example', 'news.shop.example', 'shop.example', 'shop.example']);
  });

  it('nothing can be left twice', () => {
    expect([offer, { ...offer, listId: 'digest.shop.example' }, undefined].map(mailing => leavable('shop.example', [left], mailing))).toEqual([null, 'digest.shop.example', null]);
  });
});

it('every limit belongs to a norm', () => {
  expect(limits.filter(({ norm }) => laws[norm] === undefined)).toEqual([]);
});
