/** Milliseconds in a day. */
export const DAY = 86_400_000;

/** Milliseconds since 1970 of an ISO 8601 time. Throws a RangeError that names the text when it is none. */
export function instant(iso: string): number {
  if (iso === last.iso) return last.time;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new RangeError(`“${iso}” is no ISO 8601 time; give one such as 2026-11-24T10:00:00Z.`);
  last = { iso, time };
  return time;
}

// One moment is held against every law and every finding in a row.
let last = { iso: '1970-01-01T00:00:00Z', time: 0 };

/** The same for times found in stored records: one that cannot be read counts as long ago rather than failing everything. */
export function instantOrPast(iso: string): number {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}

/** Whether something seen then is older than a number of days; times ahead of the clock are fresh. */
export function isOlder(seenAt: string, now: string, days: number): boolean {
  return instant(now) - instantOrPast(seenAt) > days * DAY;
}
