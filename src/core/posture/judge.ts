import type { Criterion } from '../model/posture.ts';
import type { Facts, Seen } from './facts.ts';
import type { CriterionRule, Rubric } from './rubric.ts';
import { accusers, match } from './clue.ts';
import { isInForce, laws } from './norms.ts';

/** What judging a criterion needs besides the facts. */
export interface Bench {
  readonly rubric: Rubric;
  /** ISO 8601. */
  readonly now: string;
}

/** Brings one criterion into its state; the first rule that holds decides. */
export function judge(rule: CriterionRule, facts: Facts, { rubric, now }: Bench): Criterion {
  const base = {
    id: rule.id, category: rule.category, severity: rule.severity, points: rubric.points[rule.severity],
    norms: citableNorms(rule, now),
  };
  const { state, decidedBy, evidence } = stateOf(rule, facts);
  const wouldSettle = state === 'notObserved' ? unread(rule, facts) : [];
  return { ...base, state, decidedBy, evidence: distinct(evidence).slice(0, rubric.evidenceLimit), wouldSettle };
}

function stateOf(rule: CriterionRule, facts: Facts): Pick<Criterion, 'state' | 'decidedBy' | 'evidence'> {
  for (const { state, when } of rule.rules) {
    const held = match(when, facts);
    if (held === null) continue;
    return state === 'fail' || !isMuted(rule, facts) ? { state, ...held } : { state: 'notObserved', decidedBy: [], evidence: [] };
  }
  const applies = rule.appliesWhen === undefined || match(rule.appliesWhen, facts) !== null;
  return { state: applies ? 'notObserved' : 'notApplicable', decidedBy: [], evidence: [] };
}

// Whoever switches a detector off must not thereby make a company look better than it was heard to be.
function isMuted({ rules }: CriterionRule, { off }: Facts): boolean {
  return off.size > 0 && rules.some(({ when }) => accusers(when).some(id => off.has(id)));
}

function unread({ observedOn }: CriterionRule, { record }: Facts): Criterion['wouldSettle'] {
  const seen = new Set(record.read.map(({ purpose }) => purpose));
  // A further mail may tell what this one did not; a page that was read will not tell more by itself.
  return observedOn.filter(purpose => purpose === 'mail' || !seen.has(purpose));
}

// One run weighs thousands of records at one moment.
const citable = new WeakMap<CriterionRule, { readonly now: string; readonly norms: readonly string[] }>();

function citableNorms(rule: CriterionRule, now: string): readonly string[] {
  const known = citable.get(rule);
  if (known?.now === now) return known.norms;
  const norms = rule.norms.filter(id => isCitable(id, now));
  citable.set(rule, { now, norms });
  return norms;
}

function isCitable(id: string, now: string): boolean {
  const law = laws[id];
  return law !== undefined && isInForce(law, now);
}

function distinct(evidence: readonly Seen[]): readonly Seen[] {
  const seen = new Set<string>();
  return evidence.filter(({ evidence: { kind, quote }, source }) => {
    const key = `${kind} ${quote} ${source.address}`;
    return !seen.has(key) && seen.add(key);
  });
}
