import type { Credit } from '../model/finding.ts';
import type { CreditLine } from '../model/scorecard.ts';
import credits from '../credits/credits.json' with { type: 'json' };
import { instantOrPast } from '../posture/instant.ts';
import { cleanLine } from './clean.ts';
import type { Desk } from './desk.ts';
import { provenanceOf, spotOf } from './provenance.ts';
import type { Tongue } from './tongue.ts';

type Titles = Readonly<Record<string, { readonly title: Readonly<Record<'en' | 'de' | 'ar', string>> }>>;

const TITLES: Titles = credits;

/** What is done well, one line a credit, in the words seen last. */
export function creditLines(desk: Desk): readonly CreditLine[] {
  return Object.keys(TITLES).flatMap(id => {
    const [newest] = desk.record.credits
      .filter(credit => credit.id === id)
      .toSorted((a, b) => instantOrPast(b.source.seenAt) - instantOrPast(a.source.seenAt));
    return newest === undefined ? [] : [creditLine(newest, desk)];
  });
}

/** Sentence of a credit; the id where it has none. */
export function creditTitle(id: string, { lang }: Tongue): string {
  return TITLES[id]?.title[lang] ?? id;
}

function creditLine({ id, evidence: [first], source }: Credit, desk: Desk): CreditLine {
  return { id, sentence: creditTitle(id, desk.tongue), quote: cleanLine(first.quote), provenance: provenanceOf(source, desk), spot: spotOf(first, source) };
}
