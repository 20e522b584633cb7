import type { Departure, DepartureLine } from '../core/model/departure.ts';
import type { Mailing } from '../core/model/mailing.ts';
import type { Reading } from '../core/model/reading.ts';
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
    return { lines: await told(departures, mailings), leaving: leavable(domain, departures, mailings.at(-1)) };
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

/** For the line above a mail: that its reader had left the list, and how long ago, once it is longer than any norm allows; else empty. */
export async function laterSentence({ company, mailing }: Reading): Promise<string> {
  if (company === null || !mailing?.endsByLeaving) return '';
  const lines = await told(await departuresOf(company.domain), [mailing]);
  const [sentences = []] = lines.flatMap(({ sentence, later }) => (later?.isOverlong ? [[sentence, later.sentence]] : []));
  return sentences.join(' ');
}

async function told(departures: readonly Departure[], mailings: readonly Mailing[]): Promise<readonly DepartureLine[]> {
  const [first] = departures;
  if (first === undefined) return [];
  const settings = await loadSettings();
  return tellDepartures(departures, mailings, {
    lang: languageOf(settings),
    today: dayOf(new Date()),
    dayOf: time => dayOf(new Date(time)),
    signs: (await recordOf(first.domain))?.signs ?? [],
    jurisdictions: settings.jurisdictions,
  });
}
