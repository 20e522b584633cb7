import type { NormLine } from '../model/scorecard.ts';
import { concerns, isAimed, isInForce, laws, type Law } from '../posture/norms.ts';
import type { Desk } from './desk.ts';
import type { Tongue } from './tongue.ts';
import ar from './duties/ar.json' with { type: 'json' };
import de from './duties/de.json' with { type: 'json' };

type Duties = Readonly<Record<string, string>>;

/** A norm that may be shown. */
export interface StandingNorm {
  readonly id: string;
  readonly law: Law;
  /** The site surely aims at its place, or it holds everywhere. */
  readonly isSure: boolean;
}

/** By what norms are chosen. */
export interface NormChoice {
  /** Of the company's record. */
  readonly signs: readonly string[];
  /** Places whose norms are shown, in upper case; all when empty. */
  readonly jurisdictions: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
}

const DUTIES: Readonly<Record<string, Duties>> = { de, ar };
// A site that names no place may fall under a dozen laws; a few examples say as much, and places can be chosen.
const EXAMPLES = 3;

/**
 * Norms beside a finding: in force, of a place the site may aim at, and of those the reader asked for. What the site surely
 * aims at comes first, then the firmest.
 */
export function normLines(ids: readonly string[], { record: { signs }, jurisdictions, now, tongue }: Desk): readonly NormLine[] {
  return standingNorms(ids, { signs, jurisdictions, now }).map(norm => normLine(norm, tongue));
}

/** The norms themselves, in the same order. */
export function standingNorms(ids: readonly string[], choice: NormChoice): readonly StandingNorm[] {
  const norms = standing(ids, choice);
  const unsure = norms.filter(({ isSure }) => !isSure);
  const shown = choice.jurisdictions.size === 0 ? examplesOf(unsure) : unsure;
  return [...norms.filter(({ isSure }) => isSure), ...shown];
}

function standing(ids: readonly string[], { signs, jurisdictions, now }: NormChoice): readonly StandingNorm[] {
  return [...new Set(ids)]
    .flatMap(id => { const law = laws[id]; return law === undefined ? [] : [{ id, law, isSure: law.jurisdiction === 'INT' || isAimed(law, signs) }]; })
    .filter(({ law }) => isInForce(law, now) && concerns(law, signs))
    .filter(({ law }) => jurisdictions.size === 0 || jurisdictions.has(law.jurisdiction.toUpperCase()))
    .toSorted((a, b) => tierOf(a.law).localeCompare(tierOf(b.law)));
}

// One of each country before a second of any.
function examplesOf(norms: readonly StandingNorm[]): readonly StandingNorm[] {
  const seen = new Set<string>();
  const firsts = norms.filter(({ law }) => {
    const country = law.jurisdiction.split('-')[0] ?? '';
    return !seen.has(country) && seen.add(country);
  });
  return [...firsts, ...norms.filter(norm => !firsts.includes(norm))].slice(0, EXAMPLES);
}

function normLine({ id, law, isSure }: StandingNorm, tongue: Tongue): NormLine {
  const tier = tierOf(law);
  return {
    id,
    text: tongue.say(isSure ? `norm.${tier}` : `normWhere.${tier}`, DUTIES[tongue.lang]?.[id] ?? law.duty),
    citation: law.citation,
    url: law.url,
    tier,
    tierText: tongue.say(`tier.${tier}`),
    jurisdiction: law.jurisdiction,
  };
}

function tierOf({ tier }: Law): NormLine['tier'] {
  return tier ?? 'N5';
}
