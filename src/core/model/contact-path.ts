import type { ElementRef } from './snapshot.ts';
import type { Source } from './finding.ts';

/** The ways in, and the ways out, as the reading contract names them. */
export type PathKind =
  | 'email' | 'phone' | 'chat' | 'form' | 'post' | 'cancel' | 'unsubscribe' | 'delete-account' | 'complaint' | 'community';

/** What calling costs, by libphonenumber's types or by the tariff text beside the number. */
export type CallCost = 'toll-free' | 'normal' | 'shared' | 'premium' | 'unknown';

/** One way to reach or to leave a company. */
export interface ContactPath {
  readonly kind: PathKind;
  /** Address as a person would use it: mailbox, E.164 number, absolute https address, postal lines. */
  readonly value: string;
  /** Words of the page for it, or the value. */
  readonly label: string;
  /** Link to open: only `https:`, `http:`, `mailto:`, `tel:` and `sms:` ever; `null` when nothing can be opened. */
  readonly href: string | null;
  readonly from: 'page' | 'header' | 'structured-data' | 'directory';
  readonly source: Source;
  readonly ref: ElementRef | null;
  /** Hours, languages, named person, as stated; empty when nothing is. */
  readonly hours: string;
  readonly person: string;
  readonly cost: CallCost;
  /** Lower is more direct: how near a human is and what it costs, 0–100. */
  readonly rank: number;
}
