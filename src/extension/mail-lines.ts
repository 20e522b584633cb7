import type { Finding } from '../core/model/finding.ts';
import type { Reading } from '../core/model/reading.ts';
import type { Scorecard, WayLine } from '../core/model/scorecard.ts';
import type { MailLine } from './mail-messages.ts';
import type { Settings } from './messages.ts';
import { browser } from './browser.ts';

// What closes a mailbox, the surer one first.
const CLOSED = ['no-reply-sender', 'no-reply-wording'];
const BURIED = 'unsubscribe-buried';
const SAFE = /^(?:https?|mailto|tel|sms):/i;

/** Where lines are drawn: a host by its name, or Thunderbird, which is one of its own. */
export interface LinePlace {
  readonly settings: Settings;
  readonly host: string;
  /** What is to be said of the person having left the list, see `laterSentence`. */
  readonly later: string;
}

/** Stands for Thunderbird in the list of hosts without lines. */
export const THUNDERBIRD = 'thunderbird';

/** What a line above a mail says; `null` when the mail shuts no door and comes in time, or the person wants no lines here. */
export async function mailLine(reading: Reading, card: Scorecard, { settings, host, later }: LinePlace): Promise<MailLine | null> {
  if (!settings.mailLines || settings.quietLines.includes(host)) return null;
  const closed = CLOSED.some(id => foundIn(reading, id) !== null);
  const buried = foundIn(reading, BURIED)?.evidence[0];
  if (!closed && !buried && later === '') return null;
  const say = await speech(settings);
  const way = wayIn(card);
  return {
    closed: closed ? say('lineClosed') : '',
    way: closed && way ? { words: say('lineReach'), label: spokenOf(way), href: way.href !== null && SAFE.test(way.href) ? way.href : null } : null,
    leave: buried ? { words: say('lineLeave'), spot: { ref: buried.ref ?? null, path: buried.where, quote: buried.quote, mail: reading.source.seenAt } } : null,
    later,
    close: say('lineClose'),
    quiet: say(host === THUNDERBIRD ? 'lineQuietThunderbird' : 'lineQuiet'),
    lang: say('lineLanguage'),
    dir: say('lineLanguage') === 'ar' ? 'rtl' : 'ltr',
  };
}

// Whoever wants to answer a mail looks for a mailbox first.
function wayIn({ reach }: Scorecard): WayLine | null {
  return reach.find(({ kind }) => kind === 'email') ?? reach[0] ?? null;
}

// A page's words for a mailbox or a number stand in a sentence of the page's.
function spokenOf({ kind, shown, label }: WayLine): string {
  return kind === 'email' || kind === 'phone' ? shown : label || shown;
}

function foundIn({ findings }: Reading, id: string): Finding | null {
  return findings.find(({ detector, outcome }) => detector === id && outcome === 'found') ?? null;
}

type Key = 'lineClosed' | 'lineReach' | 'lineLeave' | 'lineClose' | 'lineQuiet' | 'lineQuietThunderbird' | 'lineLanguage';

async function speech({ language }: Settings): Promise<(key: Key) => string> {
  if (language === 'auto') return key => browser.i18n.getMessage(key);
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const table = await response.json() as Readonly<Record<string, { readonly message: string } | undefined>>;
  return key => table[key]?.message ?? browser.i18n.getMessage(key);
}
