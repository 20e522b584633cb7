import type { NormLine } from '../model/scorecard.ts';
import { concerns, isAimed, isInForce, laws, type Law } from '../posture/norms.ts';
import type { Desk } from './desk.ts';
import ar from './duties/ar.json' with { type: 'json' };
import de from './duties/de.json' with { type: 'json' };

type Duties = Readonly<Record<string, string>>;

const DUTIES: Readonly<Record<string, Duties>> = { de, ar };

/**
 * Norms beside a finding: in force, of a place the site may aim at, and of those the reader asked for. What the site surely
 * aims at comes first, then the firmest.
 */
export function normLines(ids: readonly string[], desk: Desk): readonly NormLine[] {
  const { record: { signs }, jurisdictions, now } = desk;
  return [...new Set(ids)]
    .flatMap(id => { const law = laws[id]; return law === undefined ? [] : [{ id, law }]; })
    .filter(({ law }) => isInForce(law, now) && concerns(law, signs))
    .filter(({ law }) => jurisdictions.size === 0 || jurisdictions.has(law.jurisdiction.toUpperCase()))
    .map(({ id, law }) => ({ id, law, isSure: law.jurisdiction === 'INT' || isAimed(law, signs) }))
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || tierOf(a.law).localeCompare(tierOf(b.law)))
    .map(({ id, law, isSure }) => normLine(id, law, { isSure, desk }));
}

function normLine(id: string, law: Law, { isSure, desk: { tongue } }: { readonly isSure: boolean; readonly desk: Desk }): NormLine {
  const tier = tierOf(law);
  const text = tongue.say(`norm.${tier}`, DUTIES[tongue.lang]?.[id] ?? law.duty);
  return {
    id,
    text: isSure || tier === 'N4' ? text : tongue.say('normWhere', text),
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
