import weeks from './work-weeks.json' with { type: 'json' };

const WEEKS: Readonly<Record<string, readonly number[]>> = weeks;

/** Whether people work on the UTC day of a time in a place such as `SA` or `US-CA`, `*` for the usual Monday to Friday; public holidays are not known. */
export function isWorkday(time: number, place: string): boolean {
  const week = WEEKS[place.split('-')[0] ?? ''] ?? WEEKS['*'] ?? [];
  return week.includes(new Date(time).getUTCDay());
}
