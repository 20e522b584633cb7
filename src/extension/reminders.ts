import { showDue } from './badge.ts';
import { browser } from './browser.ts';
import { dayOf, dueOf, lettersOf, waiting } from './kept-letters.ts';

const ALARM = 'letters';
// When people look at their mail, on their own clock.
const HOUR = 9;

/** Reminds of letters whose day has passed: a mark on the button now, and again on the morning after the next deadline. */
export function listenToReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => { if (name === ALARM) void remind(); });
  void remind();
}

/** Looks which letters are due, marks the button, and sets the clock for the next. */
export async function remind(): Promise<void> {
  const letters = await lettersOf(null);
  const today = dayOf(new Date());
  await showDue(dueOf(letters, today).size);
  const [next] = waiting(letters).map(({ deadline }) => deadline).filter(deadline => deadline >= today).toSorted();
  if (next === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: morningAfter(next) });
}

function morningAfter(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1, HOUR).getTime();
}
