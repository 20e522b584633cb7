import type { Departure } from '../model/departure.ts';
import type { Mailing } from '../model/mailing.ts';

/**
 * What a person can still leave who has this mail open: its list, else all that its sender mails. Where no such mail is
 * open it is the company's mailings as a whole, unless something of it was left already. `null` when it was left.
 */
export function leavable(domain: string, departures: readonly Departure[], mailing: Mailing | undefined): string | null {
  if (!mailing?.endsByLeaving) return departures.length === 0 ? domain : null;
  const list = mailing.listId || mailing.sender || domain;
  return departures.some(known => known.list === list || known.list === domain) ? null : list;
}

/**
 * Whether a mail is of what a person left. `surely` only by its List-Id; `likely` where the same sender mails, or where
 * the person left the company's mailings as a whole; `null` when it is of another list, or there is no telling.
 */
export function isOfWhatWasLeft({ listId, sender }: Mailing, { list, domain }: Departure): 'surely' | 'likely' | null {
  if (list === listId) return 'surely';
  return list === sender || list === domain ? 'likely' : null;
}
