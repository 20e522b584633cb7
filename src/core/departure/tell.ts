import type { Departure, DepartureLine, LaterMail, LimitLine, LimitState } from '../model/departure.ts';
import type { Mailing } from '../model/mailing.ts';
import { standingNorms, type StandingNorm } from '../scorecard/norm-lines.ts';
import { tongueOf, type Tongue } from '../scorecard/tongue.ts';
import { elapsed, type Elapsed } from './elapsed.ts';
import { holidays, limits, stateOf, type Limit } from './limits.ts';
import { isOfWhatWasLeft } from './same-list.ts';

/** By what departures are told. */
export interface TellOptions {
  /** BCP 47, see `ComposeOptions`. */
  readonly lang: string;
  /** The person's day, `2026-11-25`. */
  readonly today: string;
  /** The day of an ISO 8601 time on the person's calendar. */
  readonly dayOf: (time: string) => string;
  /** Of the company's record, by which laws apply or not. */
  readonly signs: readonly string[];
  /** Places whose norms are shown; all when empty. */
  readonly jurisdictions: readonly string[];
}

const GRAVEST: readonly LimitState[] = ['past', 'maybe', 'within'];

/** A mail that came after somebody left its list. */
interface Later {
  readonly sentOn: string;
  readonly isSure: boolean;
}

/**
 * Departures in words, the newest first; each with the last of the given mails that came after it and that leaving should
 * have ended. A mail of the same day, one without a date and one from the future tell nothing.
 */
export function tellDepartures(departures: readonly Departure[], mailings: readonly Mailing[], options: TellOptions): readonly DepartureLine[] {
  const tongue = tongueOf(options.lang, {});
  return departures.toSorted((a, b) => b.leftOn.localeCompare(a.leftOn) || a.list.localeCompare(b.list)).map(departure => {
    const later = lastAfter(departure, mailings, options);
    return { ...departure, sentence: tongue.say('departure.left', tongue.day(departure.leftOn)), later: later === null ? null : laterMail(departure, later, { ...options, tongue }) };
  });
}

function lastAfter(departure: Departure, mailings: readonly Mailing[], { today, dayOf }: TellOptions): Later | null {
  const [last] = mailings
    .flatMap((mailing): readonly Later[] => {
      const sameness = mailing.endsByLeaving ? isOfWhatWasLeft(mailing, departure) : null;
      if (sameness === null || mailing.sentAt === null || Number.isNaN(Date.parse(mailing.sentAt))) return [];
      return [{ sentOn: dayOf(mailing.sentAt), isSure: sameness === 'surely' }];
    })
    .filter(({ sentOn }) => sentOn > departure.leftOn && sentOn <= today)
    .toSorted((a, b) => b.sentOn.localeCompare(a.sentOn) || Number(b.isSure) - Number(a.isSure));
  return last ?? null;
}

function laterMail({ leftOn }: Departure, { sentOn, isSure }: Later, { tongue, signs, jurisdictions }: TellOptions & { readonly tongue: Tongue }): LaterMail {
  const passed = elapsed(leftOn, sentOn);
  const choice = { signs, jurisdictions: new Set(jurisdictions.map(place => place.toUpperCase())), now: sentOn };
  const standing = standingNorms(limits.map(({ norm }) => norm), choice).flatMap(norm => limits.filter(limit => limit.norm === norm.id).map(limit => ({ norm, limit })));
  const lines = alikeTogether(standing.map(({ norm, limit }) => limitLine(norm, limit, { passed, tongue })));
  return {
    state: GRAVEST.find(state => lines.some(line => line.state === state)) ?? 'within',
    isOverlong: limits.every(limit => stateOf(limit, passed) === 'past'),
    sentence: tongue.count('departure.later', passed.days, tongue.count('departure.workdays', passed.workdays)),
    limits: lines,
    notes: [
      ...(isSure ? [] : [tongue.say('departure.likely')]),
      ...(standing.some(({ limit }) => limit.count === 'business') ? [tongue.say('departure.holidays', tongue.count('departure.workdays', holidays))] : []),
      tongue.say('departure.word'),
    ],
  };
}

function limitLine({ id, law, isSure }: StandingNorm, limit: Limit, { passed, tongue }: { readonly passed: Elapsed; readonly tongue: Tongue }): LimitLine {
  const state = stateOf(limit, passed);
  const tier = law.tier ?? 'N5';
  const time = tongue.count(limit.count === 'business' ? 'departure.workdays' : 'departure.days', limit.days);
  return {
    state,
    text: tongue.say(sentenceFor(state, tier === 'N1' || tier === 'N2', isSure), time),
    norms: [{ id, citation: law.citation, url: law.url, tier, tierText: tongue.say(`tier.${tier}`), jurisdiction: law.jurisdiction }],
  };
}

// Two countries that allow the same time are one sentence.
function alikeTogether(lines: readonly LimitLine[]): readonly LimitLine[] {
  const firsts = lines.filter((line, index) => lines.findIndex(({ text }) => text === line.text) === index);
  return firsts.map(first => ({ ...first, norms: lines.filter(({ text }) => text === first.text).flatMap(({ norms }) => norms) }));
}

// Only limits in business days, which are laws', know a `maybe`.
function sentenceFor(state: LimitState, isLaw: boolean, isSure: boolean) {
  if (!isLaw) return `departure.${state === 'within' ? 'within' : 'past'}Rule` as const;
  return isSure ? `departure.${state}` as const : `departure.${state}Where` as const;
}
