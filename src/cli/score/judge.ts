import type { Finding } from '../../core/model/finding.ts';
import type { Outcome } from '../../core/model/verdict.ts';
import { expectationOf, type Expectation, type Instance, type Judgement } from './expect.ts';
import type { LabelledFile } from './labelled-file.ts';
import { quotesOverlap } from './quote-overlap.ts';

/** An instance and whether it was found. */
export interface JudgedInstance extends Instance {
  /** The detector that found it; `null` when none did. */
  readonly foundBy: string | null;
  /** A find quotes the same passage; `null` where the label holds no quote. */
  readonly isQuoted: boolean | null;
  /** What the detector it counts for said. */
  readonly outcome: Outcome | 'not asked';
}

/** A find and what the labels say to it. */
export interface Accusation {
  readonly detector: string;
  readonly judgement: Judgement;
  readonly quote: string;
}

/** A labelled file beside what Earshot found in it. */
export interface JudgedFile extends Pick<Expectation, 'isClean' | 'judgementOn'> {
  readonly labelled: LabelledFile;
  readonly instances: readonly JudgedInstance[];
  readonly accusations: readonly Accusation[];
}

/** Holds the findings of one file against its labels. */
export function judge(labelled: LabelledFile, findings: readonly Finding[]): JudgedFile {
  const { instances, judgementOn, isClean } = expectationOf(labelled);
  const found = findings.filter(({ outcome }) => outcome === 'found');
  return {
    labelled,
    instances: instances.filter(({ detectors }) => detectors.length > 0).map(instance => judgedInstance(instance, findings)),
    accusations: found.map(({ detector, evidence }) => ({ detector, judgement: judgementOn(detector), quote: evidence[0]?.quote ?? '' })),
    judgementOn,
    isClean,
  };
}

function judgedInstance(instance: Instance, findings: readonly Finding[]): JudgedInstance {
  const { detectors, quote } = instance;
  const finds = detectors.flatMap(id => findings.filter(({ detector, outcome }) => detector === id && outcome === 'found'));
  const quoting = quote === null ? undefined : finds.find(({ evidence }) => evidence.some(item => quotesOverlap(item.quote, quote)));
  const asked = findings.find(({ detector }) => detector === detectors[0]);
  return {
    ...instance,
    foundBy: (quoting ?? finds[0])?.detector ?? null,
    isQuoted: quote === null ? null : quoting !== undefined,
    outcome: asked?.outcome ?? 'not asked',
  };
}
