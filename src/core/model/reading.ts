import type { Company } from './company.ts';
import type { ContactPath } from './contact-path.ts';
import type { Credit, Finding, Source } from './finding.ts';
import type { Mailing } from './mailing.ts';
import type { NextPage } from './next-page.ts';

/** What one page or mail told: the outcome of audit and reach on one snapshot. */
export interface Reading {
  readonly company: Company | null;
  readonly lang: string | null;
  readonly source: Source;
  /** Signals by which criteria apply or not: `sells-subscription`, `has-account`, `sends-mail`, `aims-at-de`, `aims-at-fr` … */
  readonly signs: readonly string[];
  readonly findings: readonly Finding[];
  readonly credits: readonly Credit[];
  readonly paths: readonly ContactPath[];
  /** The search plan: pages of the same site that may hold what is still unheard. */
  readonly next: readonly NextPage[];
  readonly unread: readonly string[];
  /** By which list a mail came; left out for pages. */
  readonly mailing?: Mailing;
}
