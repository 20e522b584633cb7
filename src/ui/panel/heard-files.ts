import type { Mailing } from '../../core/model/mailing.ts';
import type { Scorecard } from '../../core/model/scorecard.ts';
import type { Judged } from '../../extension/judge-file.ts';

/** What came of a file so far. */
export type Outcome =
  | { readonly kind: 'waiting' }
  /** A mailbox, of which a share of 0–1 is read. */
  | { readonly kind: 'reading'; readonly share: number; readonly mails: number }
  /** One page or mail; `domain` is empty when it is nobody's. */
  | { readonly kind: 'judged'; readonly card: Scorecard; readonly domain: string; readonly mailings: readonly Mailing[]; readonly problem: string | null }
  /** Many mails; `end` says why the last ones are missing, if they are. */
  | Tally & { readonly kind: 'mailbox'; readonly companies: number; readonly end: string }
  | { readonly kind: 'failed'; readonly problem: string };

/** Mails of a mailbox, counted. */
export interface Tally {
  readonly mails: number;
  /** Mails of people, and of senders that nobody can tell. */
  readonly nobodys: number;
  /** Mails with a problem, and the first of these problems in words. */
  readonly troubled: number;
  readonly problems: readonly string[];
}

/** A file on its way to a scorecard. */
export interface JudgedFile {
  readonly key: number;
  readonly name: string;
  readonly outcome: Outcome;
}

/** A company that files told of. */
export interface Sender {
  readonly card: Scorecard;
  readonly mailings: readonly Mailing[];
}

/** All that files told. */
export interface HeardFiles {
  /** In the order in which they were dropped. */
  readonly files: readonly JudgedFile[];
  /** By domain. */
  readonly senders: ReadonlyMap<string, Sender>;
  /** The panel stands in a private window: nothing of it is stored. */
  readonly isPrivate: boolean;
}

// More would be a list nobody reads; the count tells the rest.
const MOST_PROBLEMS = 5;

/** A mailbox of which nothing is read yet. */
export const NO_MAILS: Tally = { mails: 0, nobodys: 0, troubled: 0, problems: [] };

/** A tally with one more mail in it. */
export function counting({ mails, nobodys, troubled, problems }: Tally, { domain, problem }: Pick<Judged, 'domain' | 'problem'>): Tally {
  const fresh = problem !== null && problems.length < MOST_PROBLEMS && !problems.includes(problem) ? [problem] : [];
  return { mails: mails + 1, nobodys: nobodys + (domain === '' ? 1 : 0), troubled: troubled + (problem === null ? 0 : 1), problems: [...problems, ...fresh] };
}

/** The senders with newer scorecards of some of them, and more of their mailings. */
export function told(senders: ReadonlyMap<string, Sender>, cards: readonly Scorecard[], mailings: ReadonlyMap<string, readonly Mailing[]>): ReadonlyMap<string, Sender> {
  const next = new Map(senders);
  for (const card of cards) {
    const { domain } = card.company;
    next.set(domain, { card, mailings: lastOfEach([...senders.get(domain)?.mailings ?? [], ...mailings.get(domain) ?? []]) });
  }
  return next;
}

/** Of each list the mail that came last, in the order in which they came: whether leaving worked hangs on it. */
export function lastOfEach(mailings: readonly Mailing[]): readonly Mailing[] {
  const last = new Map<string, Mailing>();
  for (const mailing of mailings) {
    const key = `${mailing.listId} ${mailing.sender} ${mailing.endsByLeaving}`;
    if (timeOf(mailing) >= timeOf(last.get(key))) last.set(key, mailing);
  }
  return [...last.values()].toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

function timeOf(mailing: Mailing | undefined): string {
  return mailing?.sentAt ?? '';
}
