import type { Handlers } from './messages.ts';
import { leavable, tellDepartures } from '../core/index.ts';
import { departuresOf, dropDeparture, keepDeparture } from './departures.ts';
import { dayOf } from './kept-letters.ts';
import { recordOf } from './records.ts';
import { languageOf } from './scorecards.ts';
import { loadSettings } from './settings.ts';

/** What the background answers about lists that a person left. */
export const departureAnswers: Pick<Handlers, 'departures' | 'keep-departure' | 'drop-departure'> = {
  'departures': async ({ domain, mailings }) => {
    const departures = await departuresOf(domain);
    const settings = await loadSettings();
    const lines = tellDepartures(departures, mailings, {
      lang: languageOf(settings),
      today: dayOf(new Date()),
      dayOf: time => dayOf(new Date(time)),
      signs: (await recordOf(domain))?.signs ?? [],
      jurisdictions: settings.jurisdictions,
    });
    return { lines, leaving: leavable(domain, departures, mailings.at(-1)) };
  },
  'keep-departure': async departure => {
    await keepDeparture({ ...departure, leftOn: dayOf(new Date()) });
    return {};
  },
  'drop-departure': async departure => {
    await dropDeparture(departure);
    return {};
  },
};
