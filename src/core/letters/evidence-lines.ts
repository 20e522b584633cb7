import type { CompanyRecord } from '../model/company.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding, Source } from '../model/finding.ts';
import type { LetterKind } from '../model/letter.ts';
import { factsOf } from '../posture/facts.ts';
import { cleanLine } from '../scorecard/clean.ts';
import { kindRules } from './kinds.ts';
import type { LetterTongue } from './tongue.ts';

const WORST_FIRST = ['critical', 'serious', 'moderate', 'minor'] as const;
// More would make the letter a dossier; the evidence pack has them all.
const MOST = 3;
const MAIL_FROM = 'mail from ';
// A look that was measured, or an absence, is no quote that the reader of a letter could look up.
const LITERAL: ReadonlySet<Evidence['kind']> = new Set(['phrase', 'header', 'link']);

/** Findings that speak to a kind of letter, first things first. */
export function foundFor(kind: LetterKind, record: CompanyRecord): readonly Finding[] {
  const found = factsOf(record, []).newest.filter(({ outcome }) => outcome === 'found');
  const { evidence } = kindRules[kind];
  if (evidence === undefined) return found.toSorted((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity));
  return evidence.flatMap(id => found.filter(({ detector }) => detector === id));
}

/** What a quote is said to conflict with. */
export interface Conflict {
  /** Norm, as findings name it. */
  readonly id: string;
  readonly sentence: string;
}

/** Quotes with place and day, one line each, as they are attached to a letter; those a norm speaks to say so. */
export function evidenceLines(found: readonly Finding[], tongue: LetterTongue, conflict: Conflict | null): readonly string[] {
  const seen = new Set<string>();
  return oneOfEachFirst(found)
    .filter(({ quote }) => !seen.has(quote) && seen.add(quote))
    .slice(0, MOST)
    .map(({ quote, finding: { source, laws } }) => lineOf(quote, source, tongue) + (conflict !== null && laws.includes(conflict.id) ? `. ${conflict.sentence}` : ''));
}

// Three choices of one telephone menu say less than one quote of each thing found.
function oneOfEachFirst(found: readonly Finding[]): readonly { readonly quote: string; readonly finding: Finding }[] {
  const turns = new Map<string, number>();
  const quotes = found.flatMap(finding => finding.evidence
    .map(({ kind, quote }) => ({ kind, quote: cleanLine(quote), finding }))
    .filter(({ kind, quote }) => LITERAL.has(kind) && quote !== '')
    .map(one => {
      const turn = turns.get(finding.detector) ?? 0;
      turns.set(finding.detector, turn + 1);
      return { ...one, turn };
    }));
  return quotes.toSorted((a, b) => a.turn - b.turn);
}

function lineOf(quote: string, source: Source, tongue: LetterTongue): string {
  const place = placeOf(source, tongue);
  const day = Number.isNaN(Date.parse(source.seenAt)) ? '' : tongue.day(source.seenAt);
  const origin = [place, day].filter(part => part !== '').join(tongue.dir === 'rtl' ? '، ' : ', ');
  return `– ${tongue.say('quote', { 0: quote })}${origin === '' ? '' : ` (${origin})`}`;
}

function placeOf({ kind, address }: Source, tongue: LetterTongue): string {
  const bare = cleanLine(address);
  if (kind !== 'mail') return tongue.foreign(bare);
  const sender = bare.startsWith(MAIL_FROM) ? bare.slice(MAIL_FROM.length) : bare;
  return sender.includes('@') ? tongue.say('mail', { 0: sender }) : '';
}
