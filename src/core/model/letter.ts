/** What a person may write to a company for. */
export type LetterKind = 'cancel' | 'withdraw' | 'unsubscribe' | 'delete' | 'human' | 'complain';

/** How far it has come: first letter, second letter after the deadline, statement for a complaint desk. */
export type LetterStage = 'first' | 'second' | 'desk';

/** A letter as the person wants it. */
export interface LetterWish {
  readonly kind: LetterKind;
  readonly stage: LetterStage;
  /** A language of `letterLanguages`; the nearest one otherwise. */
  readonly lang: string;
  /** Place whose norms apply, such as `DE`, `UK` or `US-CA`; empty when the person chose none. */
  readonly country: string;
  /** The person's day, `2026-11-25`. */
  readonly today: string;
  /** The letter before this one; `null` for the first. */
  readonly before: Pick<KeptLetter, 'sentOn' | 'deadline'> | null;
}

/** Where a letter can go. */
export interface Recipient {
  /** Mailbox or postal lines. */
  readonly value: string;
  readonly kind: 'email' | 'post';
  /** Words of the page for it. */
  readonly label: string;
  /** It comes from a directory and was not seen on the company's own pages. */
  readonly isUnverified: boolean;
}

/** A norm that a letter refers to. */
export interface LetterNorm {
  readonly id: string;
  /** Short and in the letter's language, e.g. `Art. 17 DSGVO`. */
  readonly citation: string;
  readonly url: string;
  readonly tier: 'N1' | 'N2';
}

/** A letter to be read, changed and sent by the person; what only the person knows is left blank. */
export interface Letter {
  readonly kind: LetterKind;
  readonly stage: LetterStage;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly country: string;
  /** Ways to send it, best first; for a desk none, since desks take statements on their own page. */
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly body: string;
  readonly norm: LetterNorm | null;
  /** Day by which an answer is asked for, `2026-12-09`. */
  readonly deadline: string;
}

/** What is kept of a letter that was sent: no text, nothing of the person. */
export interface KeptLetter {
  readonly id: string;
  /** Registrable domain. */
  readonly domain: string;
  readonly company: string;
  readonly kind: LetterKind;
  readonly stage: 'first' | 'second';
  readonly lang: string;
  readonly country: string;
  readonly sentOn: string;
  readonly deadline: string;
  readonly isAnswered: boolean;
}

/** A letter kept, and whether its day has passed without an answer. */
export type LetterLine = KeptLetter & { readonly isDue: boolean };

/** What a complaint can be about. */
export type Matter = 'consumer' | 'data' | 'mail' | 'telecoms' | 'finance' | 'arbitration' | 'cross-border';

/** A body that takes complaints. */
export interface ComplaintDesk {
  /** Place it serves: a country, a state as `US-CA`, `EU`, or `INT`. */
  readonly place: string;
  readonly matter: Matter;
  /** Its own name. */
  readonly name: string;
  readonly url: string;
}

/** What there is to choose from for a letter. */
export interface LetterChoices {
  readonly kinds: readonly LetterKind[];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  /** Codes of places, in no order of meaning. */
  readonly places: readonly string[];
}
