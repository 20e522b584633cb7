import { detectors } from '../../core/index.ts';
import type { LabelledFile } from './labelled-file.ts';
import expectations from './expectations.json' with { type: 'json' };

/** Something that should be found. */
export interface Instance {
  /** Word of the label file. */
  readonly label: string;
  /** Detectors whose find recalls it; the first is the one it counts for. Empty where no detector asks about it. */
  readonly detectors: readonly string[];
  readonly quote: string | null;
}

/** What a find of a detector on this file would be. */
export type Judgement = 'right' | 'false' | 'unjudged';

/** What the labels of one file demand and allow. */
export interface Expectation {
  readonly instances: readonly Instance[];
  readonly judgementOn: (detector: string) => Judgement;
  /** Nothing in the file deserves an accusation. */
  readonly isClean: boolean;
}

type Facts = Readonly<Record<string, boolean>>;

interface MailRule {
  readonly demanded: readonly Facts[];
  readonly right: readonly Facts[];
  readonly wrong: readonly Facts[];
  readonly quote: string | null;
}

const patterns: Readonly<Record<string, { readonly detectors: readonly string[] }>> = expectations.page.patterns;
const unlabelled: Readonly<Record<string, { readonly contradictedBy: readonly string[] }>> = expectations.page.unlabelled;
const mailRules: Readonly<Record<string, MailRule>> = expectations.mail.detectors as Readonly<Record<string, MailRule>>;
const labelledOnPages = new Set(Object.values(patterns).flatMap(({ detectors }) => detectors).filter(id => !Object.hasOwn(unlabelled, id)));

/** Reads what the labels demand through expectations.json, which says why each label means which detectors. */
export function expectationOf(file: LabelledFile): Expectation {
  return file.medium === 'page' ? pageExpectation(file) : mailExpectation(file);
}

function pageExpectation({ patterns: seen, paths }: LabelledFile): Expectation {
  const instances = seen.map(({ pattern, quote }) => ({ label: pattern, detectors: detectorsOf(pattern), quote }));
  const right = new Set(instances.flatMap(({ detectors }) => detectors));
  const types = new Set(paths.map(({ type }) => type));
  return {
    instances,
    judgementOn: detector => {
      if (right.has(detector)) return 'right';
      if (labelledOnPages.has(detector)) return 'false';
      return unlabelled[detector]?.contradictedBy.some(type => types.has(type)) === true ? 'false' : 'unjudged';
    },
    isClean: seen.length === 0,
  };
}

/** Detectors that answer a page label; a label named as a detector means that one. Empty where none asks about it. */
export function detectorsOf(pattern: string): readonly string[] {
  return patterns[pattern]?.detectors ?? detectors.filter(({ meta }) => meta.id === pattern).map(({ meta }) => meta.id);
}

function mailExpectation({ facts, quotes }: LabelledFile): Expectation {
  const holds = (alternatives: readonly Facts[]): boolean => alternatives.some(every => Object.entries(every).every(([name, value]) => facts[name] === value));
  const demanded = Object.entries(mailRules).filter(([, rule]) => holds(rule.demanded));
  return {
    instances: demanded.map(([detector, { quote }]) => ({ label: detector, detectors: [detector], quote: quote === null ? null : quotes[quote] ?? null })),
    judgementOn: detector => {
      const rule = mailRules[detector];
      if (!rule) return 'unjudged';
      if (holds(rule.demanded) || holds(rule.right)) return 'right';
      return holds(rule.wrong) ? 'false' : 'unjudged';
    },
    isClean: holds([expectations.mail.clean]),
  };
}
