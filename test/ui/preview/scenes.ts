import type { Departure } from '../../../src/core/model/departure.ts';
import type { CompanyLine, DetectorDoc, Requests, Settings, TabState } from '../../../src/extension/messages.ts';
import type { Scorecard } from '../../../src/core/model/scorecard.ts';
import { bad, endless, good, silent, thin } from '../companies.ts';
import { leftOn, mailOf } from '../departures.ts';
import { badInArabic } from '../company-ar.ts';

/** Every state that the popup and the panel draw, by the name given as `?state=`; `error` answers nothing. */
export const scenes: Readonly<Record<string, TabState>> = {
  scanning: { kind: 'scanning', host: 'shop.example' },
  bad: { kind: 'read', scorecard: bad, stored: true, problems: [] },
  good: { kind: 'read', scorecard: good, stored: true, problems: [] },
  arabic: { kind: 'read', scorecard: badInArabic, stored: true, problems: [] },
  thin: { kind: 'read', scorecard: thin, stored: true, problems: [] },
  endless: { kind: 'read', scorecard: endless, stored: true, problems: [] },
  silent: { kind: 'read', scorecard: silent, stored: true, problems: ['A frame of another site was not read.'] },
  private: { kind: 'read', scorecard: good, stored: false, problems: [] },
  offered: { kind: 'read', scorecard: thin, stored: true, problems: [], further: { kind: 'offered', pages: 7 } },
  running: { kind: 'read', scorecard: thin, stored: true, problems: [], further: { kind: 'running', done: 2, of: 7, page: 'https://gym.example/about/legal/terms-of-membership' } },
  ended: { kind: 'read', scorecard: good, stored: true, problems: [], further: { kind: 'ended', end: 'done', read: 6, troubles: [], more: 0 } },
  troubled: {
    kind: 'read', scorecard: thin, stored: true, problems: [],
    further: {
      kind: 'ended', end: 'slow', read: 2, more: 3,
      troubles: [
        { kind: 'slow', detail: '', pages: ['https://gym.example/imprint', 'https://gym.example/help/membership'] },
        { kind: 'abroad', detail: 'portal.gym-group.example', pages: ['https://gym.example/account'] },
        { kind: 'bare', detail: '', pages: ['https://gym.example/contact'] },
      ],
    },
  },
  killed: { kind: 'read', scorecard: thin, stored: true, problems: [], further: { kind: 'failed', because: 'killed' } },
  left: { kind: 'read', scorecard: good, stored: true, problems: [] },
  later: { kind: 'read', scorecard: bad, stored: true, problems: [], mailing: mailOf('2026-11-24') },
  allowed: { kind: 'read', scorecard: bad, stored: true, problems: [], mailing: mailOf('2026-11-24') },
  laterArabic: { kind: 'read', scorecard: badInArabic, stored: true, problems: [], mailing: mailOf('2026-11-24') },
  unreadable: { kind: 'unreadable', host: 'shop.example', because: 'The page removed itself while it was read.' },
  notGranted: { kind: 'notGranted', host: 'shop.example' },
  browserPage: { kind: 'browserPage' },
  off: { kind: 'off', host: 'shop.example', everywhere: false },
  paused: { kind: 'off', host: 'shop.example', everywhere: true },
};

export const settings: Settings = {
  schema: 'earshot.settings/1', paused: false, offSites: ['bank.example', 'clinic.example'], jurisdictions: [], offDetectors: ['hold-wall'], language: 'en', scan: 'open',
  mailLines: true, quietLines: [],
};

/** What was left in the states that show it. */
export const departures: Readonly<Record<string, readonly Departure[]>> = {
  left: [leftOn('2026-11-03', { domain: good.company.domain, list: good.company.domain })],
  later: [leftOn('2026-11-09')],
  allowed: [leftOn('2026-11-23'), leftOn('2026-10-20', { list: 'catalogue.shop.example' })],
  laterArabic: [leftOn('2026-11-03')],
};

/** Scorecards by domain, as the list of companies opens them. */
export const stored: Readonly<Record<string, Scorecard>> = Object.fromEntries([bad, good, thin].map(card => [card.company.domain, card]));

/** What the list of companies shows. */
export const companies: readonly CompanyLine[] = Object.values(stored).map((card, index) => ({
  domain: card.company.domain, name: card.company.name, verdict: card.verdict, band: card.band, scoreText: card.scoreText,
  lastSeen: `2026-11-${20 + index}T09:00:00Z`, pages: index * 4 + 1,
}));

export const detectors: readonly DetectorDoc[] = [
  { id: 'cancel-by-phone', title: 'Lets you leave only by telephone', why: 'A way in that takes a click and a way out that takes a call keeps people who want to go.', reads: ['page'], severity: 'critical', points: 10, norms: ['us-ca-arl', 'de-312k'] },
  { id: 'hold-wall', title: 'Answers calls with a queue', why: 'Time on hold is time taken.', reads: ['page'], severity: 'minor', points: 1, norms: [] },
  { id: 'no-reply-wording', title: 'Tells you not to answer', why: 'A message that cannot be answered is an announcement.', reads: ['page', 'mail'], severity: 'moderate', points: 3, norms: ['de-5ddg'] },
];

export const jurisdictions = [{ id: 'INT', norms: 26 }, { id: 'EU', norms: 13 }, { id: 'US', norms: 8 }, { id: 'DE', norms: 6 }, { id: 'UK', norms: 6 }, { id: 'US-CA', norms: 2 }];

const about = {
  from: 'https://directory.example/pack.json', installedAt: '2026-11-20T09:00:00Z', builtAt: '2026-11-19T09:00:00Z', companies: 5013, left: 2,
  sources: [{ name: 'JustDeleteMe', licence: 'MIT', upstreamDate: '2026-06-21', isStale: true }, { name: 'Datenanfragen.de', licence: 'CC0-1.0', upstreamDate: '2026-11-01', isStale: false }],
} as const;

/** Every state of the directory in the options, by the name given as `?directory=`. */
export const directories: Readonly<Record<string, Requests['directory']['answer']>> = {
  installed: { about, loading: null, problem: null },
  embedded: { about: { ...about, from: '', installedAt: '', left: 0 }, loading: null, problem: null },
  loading: { about, loading: { received: 700_000, of: 1_600_000 }, problem: null },
  endless: { about: null, loading: { received: 700_000, of: null }, problem: null },
  broken: { about, loading: null, problem: { kind: 'pack', detail: 'this is no company directory; build one with earshot directory' } },
};
