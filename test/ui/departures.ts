import type { Departure } from '../../src/core/model/departure.ts';
import type { Mailing } from '../../src/core/model/mailing.ts';
import type { DepartureRequests } from '../../src/extension/departure-messages.ts';
import { leavable } from '../../src/core/departure/same-list.ts';
import { tellDepartures } from '../../src/core/departure/tell.ts';

type DepartureAnswers = { readonly [Name in keyof DepartureRequests]: (ask: DepartureRequests[Name]['ask']) => DepartureRequests[Name]['answer'] };

const TODAY = '2026-11-25';

/** A newsletter of the shop's, as it came on a day. */
export function mailOf(day: string, more: Partial<Mailing> = {}): Mailing {
  return { listId: 'offers.shop.example', sender: 'news.shop.example', sentAt: `${day}T09:00:00.000Z`, endsByLeaving: true, ...more };
}

/** The shop's newsletter, left on a day. */
export function leftOn(day: string, more: Partial<Departure> = {}): Departure {
  return { domain: 'shop.example', list: 'offers.shop.example', leftOn: day, ...more };
}

/** What a background answers about departures, with a memory of those noted. */
export function departureAnswers(kept: readonly Departure[] = [], lang = 'en'): DepartureAnswers {
  let departures = kept;
  return {
    'departures': ({ domain, mailings }) => {
      const own = departures.filter(departure => departure.domain === domain);
      const lines = tellDepartures(own, mailings, { lang, today: TODAY, dayOf: time => time.slice(0, 10), signs: ['aims-at-us'], jurisdictions: [] });
      return { lines, leaving: leavable(domain, own, mailings.at(-1)) };
    },
    'keep-departure': departure => {
      departures = [...departures, { ...departure, leftOn: TODAY }];
      return {};
    },
    'drop-departure': ({ domain, list }) => {
      departures = departures.filter(known => known.domain !== domain || known.list !== list);
      return {};
    },
  };
}
