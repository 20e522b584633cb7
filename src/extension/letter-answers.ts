import type { CompanyRecord } from '../core/model/company.ts';
import type { LetterLine } from '../core/model/letter.ts';
import type { Handlers } from './messages.ts';
import { desksFor, letterKinds, letterLanguages, letterPlaces, withEntry, writeLetter } from '../core/index.ts';
import { browser } from './browser.ts';
import { entryFor } from './directory/current.ts';
import { answerLetter, dayOf, dropLetter, dueOf, keepLetter, lettersOf } from './kept-letters.ts';
import { recordOf } from './records.ts';
import { remind } from './reminders.ts';
import { recordOfTab } from './tab-readings.ts';

/** What the background answers about letters and complaint desks. */
export const letterAnswers: Pick<Handlers, 'letter-choices' | 'letter' | 'letters' | 'due-letters' | 'keep-letter' | 'letter-answered' | 'drop-letter' | 'complaint-desks'> = {
  'letter-choices': async () => ({ kinds: letterKinds, languages: letterLanguages, places: letterPlaces, place: await usualPlace() }),
  'letter': async ({ domain, tabId, wish }) => {
    const record = await recordAbout(domain, tabId);
    return record === null ? null : writeLetter(withEntry(record, await entryFor(domain)), { ...wish, today: dayOf(new Date()) });
  },
  'letters': ({ domain }) => linesOf(domain),
  'due-letters': async () => (await linesOf(null)).filter(({ isDue }) => isDue),
  'keep-letter': async ({ letter }) => {
    await keepLetter({ ...letter, id: crypto.randomUUID(), sentOn: dayOf(new Date()), isAnswered: false });
    await remind();
    return {};
  },
  'letter-answered': async ({ id }) => {
    await answerLetter(id);
    await remind();
    return {};
  },
  'drop-letter': async ({ id }) => {
    await dropLetter(id);
    await remind();
    return {};
  },
  'complaint-desks': async ({ place }) => desksFor(place),
};

async function linesOf(domain: string | null): Promise<readonly LetterLine[]> {
  const letters = await lettersOf(domain);
  const due = dueOf(letters, dayOf(new Date()));
  return letters.map(letter => ({ ...letter, isDue: due.has(letter.id) }));
}

// A tab comes first: a private window's is kept nowhere else.
async function recordAbout(domain: string, tabId: number | null): Promise<CompanyRecord | null> {
  const shown = tabId === null ? null : await recordOfTab(tabId, domain);
  return shown ?? recordOf(domain);
}

// The place of the last letter, else that of the browser's language where it names one (`de-AT`).
async function usualPlace(): Promise<string> {
  const [last] = await lettersOf(null);
  if (last !== undefined && last.country !== '') return last.country;
  const region = new Intl.Locale(browser.i18n.getUILanguage().replaceAll('_', '-')).region ?? '';
  const place = region === 'GB' ? 'UK' : region;
  return letterPlaces.includes(place) ? place : '';
}
