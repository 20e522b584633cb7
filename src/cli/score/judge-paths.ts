import type { Reading } from '../../core/model/reading.ts';
import type { LabelledFile, LabelledPath } from './labelled-file.ts';
import { isSameNumber, isSameWay, mailbox } from './path-values.ts';
import kinds from './path-kinds.json' with { type: 'json' };

/** A labelled path and whether it was offered. */
export interface JudgedPath extends LabelledPath {
  readonly isFound: boolean;
  /** Some path of its kind was offered, whichever. */
  readonly isKindFound: boolean;
}

/** A mailbox or number that was offered, and what the labels say to it. */
export interface OfferedPath {
  readonly type: 'email' | 'phone';
  readonly value: string;
  readonly from: string;
  /** `extra`: on no list, neither of paths nor of what is none. */
  readonly judgement: 'right' | 'false' | 'extra';
}

/** The contact paths of one file beside its labels. */
export interface JudgedPaths {
  readonly labelled: readonly JudgedPath[];
  readonly offered: readonly OfferedPath[];
}

interface Offer {
  readonly kind: string;
  readonly value: string;
  readonly label: string;
  readonly href: string | null;
  readonly from: string;
}

interface TypeRule {
  readonly kinds: readonly string[];
  readonly exact: boolean;
}

const rules: Readonly<Record<string, TypeRule>> = kinds.types;
const nextPurposes: readonly string[] = kinds.nextPurposes;

/** Holds the paths of one file against its labels. */
export function judgePaths({ paths, notContacts }: LabelledFile, reading: Pick<Reading, 'paths' | 'next'>): JudgedPaths {
  const offers = offersOf(reading);
  return {
    labelled: paths.filter(({ type }) => Object.hasOwn(rules, type)).map(path => {
      const ofKind = offers.filter(({ kind }) => rules[path.type]?.kinds.includes(kind));
      // A complaint desk may be a mailbox: offered as one, it can be reached.
      const isMailbox = path.value.includes('@') && offers.some(({ kind, value }) => kind === 'email' && mailbox(value) === mailbox(path.value));
      return { ...path, isFound: isMailbox || ofKind.some(offer => isSame(path, offer)), isKindFound: isMailbox || ofKind.length > 0 };
    }),
    offered: offers.flatMap(offer => {
      if (offer.kind !== 'email' && offer.kind !== 'phone') return [];
      const isLabelled = paths.some(path => path.type === offer.kind && isSame(path, offer));
      const isNone = notContacts.some(value => isSame({ type: offer.kind, value }, offer));
      return [{ type: offer.kind, value: offer.value, from: offer.from, judgement: isLabelled ? 'right' as const : isNone ? 'false' as const : 'extra' as const }];
    }),
  };
}

function offersOf({ paths, next }: Pick<Reading, 'paths' | 'next'>): readonly Offer[] {
  return [
    ...paths.map(({ kind, value, label, href, from }) => ({ kind, value, label, href, from })),
    ...next.filter(({ purpose }) => nextPurposes.includes(purpose)).map(({ address, label }) => ({ kind: 'next', value: address, label, href: address, from: 'page' })),
  ];
}

function isSame({ type, value }: Pick<LabelledPath, 'type' | 'value'>, offer: Offer): boolean {
  switch (type) {
    case 'email': return mailbox(value) === mailbox(offer.value);
    case 'phone': return isSameNumber(value, offer.value);
    default: return isSameWay(value, offer);
  }
}
