import data from '../data/laws.json' with { type: 'json' };
import { instant } from './instant.ts';
import { rubric } from './rubric.ts';

/** One rule, standard or study of data/laws.json. */
export interface Law {
  /** ISO 3166 code, a state as `US-CA`, `EU`, or `INT` for what holds everywhere. */
  readonly jurisdiction: string;
  readonly citation: string;
  readonly name: string;
  readonly url: string;
  /** N1 binding and concrete … N5 our own; `null` when it cannot be cited as a duty (NORMS section 0). */
  readonly tier: 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | null;
  /** ISO 8601 day, `null` while it is not in force. */
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly status: string;
  /** What it asks for, in one sentence of our own. */
  readonly duty: string;
}

/** Every norm by id. */
export const laws: Readonly<Record<string, Law>> = data as Readonly<Record<string, Law>>;

const AIM = 'aims-at-';

/** Whether a norm can be cited at that time: it has a tier, has begun and has not ended. */
export function isInForce(law: Law, now: string): boolean {
  if (law.tier === null || law.inForceFrom === null) return false;
  const time = instant(now);
  const { from, until } = termOf(law, law.inForceFrom);
  return from <= time && time <= until;
}

// Days of laws are read once: a reading asks hundreds of times.
const terms = new WeakMap<Law, { readonly from: number; readonly until: number }>();

function termOf(law: Law, inForceFrom: string): { readonly from: number; readonly until: number } {
  const term = terms.get(law) ?? { from: instant(inForceFrom), until: law.inForceUntil === null ? Infinity : instant(law.inForceUntil) };
  terms.set(law, term);
  return term;
}

/** Those of the norms that could be cited at that time; none when the time cannot be read, since doubt favours the company. */
export function citable(ids: readonly string[], time: string): readonly string[] {
  if (Number.isNaN(Date.parse(time))) return [];
  return ids.filter(id => { const law = laws[id]; return law !== undefined && isInForce(law, time); });
}

/**
 * Whether a norm can concern a company: it holds everywhere, or the site aims at its place. Signs that name no place at all
 * leave every place possible.
 */
export function concerns({ jurisdiction }: Law, signs: readonly string[]): boolean {
  const aims = signs.filter(sign => sign.startsWith(AIM)).map(sign => sign.slice(AIM.length));
  return jurisdiction === 'INT' || aims.length === 0 || isAimedAt(jurisdiction, aims);
}

/** Whether signs say outright that the site aims at the norm's place; stricter than `concerns`. */
export function isAimed({ jurisdiction }: Law, signs: readonly string[]): boolean {
  return isAimedAt(jurisdiction, signs.filter(sign => sign.startsWith(AIM)).map(sign => sign.slice(AIM.length)));
}

function isAimedAt(jurisdiction: string, aims: readonly string[]): boolean {
  const place = (jurisdiction.split('-')[0] ?? jurisdiction).toLowerCase();
  return aims.includes(place) || (rubric.members[jurisdiction] ?? []).some(member => aims.includes(member));
}
