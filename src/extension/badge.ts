import type { Scorecard } from '../core/model/scorecard.ts';
import type { Band } from '../core/model/posture.ts';
import { browser } from './browser.ts';
import { target } from './target.ts';
import { thunderbird } from './thunderbird/api.ts';

// White letters on these reach 4.5:1; the letter alone tells the band, the colour only repeats it.
const COLOURS: Readonly<Record<Band, string>> = { A: '#0f6b6b', B: '#4b7f52', C: '#8a5a10', D: '#b4432f', E: '#8c2f20' };
// Thunderbird has one button for each message, in its header.
const button = target === 'thunderbird' ? thunderbird.messageDisplayAction : browser.action;
const NO_BAND = '#5b6b73';

/** Puts the band letter on the button, `–` while not enough was heard, and the score into its title. */
export async function showBand(tabId: number, scorecard: Scorecard): Promise<void> {
  const title = `Earshot: ${scorecard.company.name} – ${scorecard.verdict}, ${scorecard.scoreText}`;
  await draw(tabId, { text: scorecard.band ?? '–', colour: scorecard.band ? COLOURS[scorecard.band] : NO_BAND, title });
}

/** Shows that a tab cannot be read, and why. */
export async function showTrouble(tabId: number, because: string): Promise<void> {
  await draw(tabId, { text: '?', colour: NO_BAND, title: `Earshot: ${because}` });
}

/** Takes everything off the button again. */
export async function clearBadge(tabId: number): Promise<void> {
  await draw(tabId, { text: '', colour: NO_BAND, title: 'Earshot' });
}

/** Marks the button of every tab without a mark of its own while letters wait for an answer past their day. */
export async function showDue(count: number): Promise<void> {
  await button.setBadgeBackgroundColor({ color: COLOURS.C });
  await button.setBadgeText({ text: count === 0 ? '' : '!' });
  await button.setTitle({ title: count === 0 ? 'Earshot' : `Earshot: ${browser.i18n.getMessage('lettersDue')}` });
}

async function draw(tabId: number, { text, colour, title }: { text: string; colour: string; title: string }): Promise<void> {
  const drawn = Promise.all([
    button.setBadgeText({ tabId, text }),
    button.setBadgeBackgroundColor({ tabId, color: colour }),
    button.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    button.setTitle({ tabId, title }),
  ]).catch(() => undefined); // The tab may have closed meanwhile.
  // Thunderbird answers once it has drawn the button, and never while no mail is on the screen.
  if (target !== 'thunderbird') await drawn;
}
