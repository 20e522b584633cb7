import type { Scorecard } from '../model/scorecard.ts';
import { gainsOf } from '../posture/gains.ts';
import { safeHref } from './clean.ts';
import type { Desk } from './desk.ts';

const MOST = 5;
// A page that can be opened by a click tells more than one that has to be looked for.
const AT_HAND = 2;

/** What to open to hear more: what would settle the most points, those with a known address before the rest. */
export function nextLines({ record, posture, tongue }: Desk): Scorecard['next'] {
  const read = new Set(record.read.map(({ address }) => address));
  return [...gainsOf(posture)]
    .map(([purpose, gain]) => {
      const page = record.next.find(one => one.purpose === purpose && !read.has(one.address) && safeHref(one.address) !== null);
      const address = purpose === 'mail' ? null : safeHref(page?.address ?? null);
      return { purpose, address, worth: address === null && purpose !== 'mail' ? gain : gain * AT_HAND };
    })
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ purpose, address }) => ({ purpose, text: capital(tongue.say(`open.${purpose}`), tongue.lang), address }));
}

function capital(text: string, lang: string): string {
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
}
