import type { ContactPath } from './contact-path.ts';
import type { Credit, Finding, Source } from './finding.ts';
import type { NextPage } from './next-page.ts';

/** Who a snapshot belongs to. */
export interface Company {
  /** Registrable domain (Public Suffix List, private section included), the record's key. */
  readonly domain: string;
  /** Name as the company writes it, or the domain. */
  readonly name: string;
}

/** All that was heard of one registrable domain over pages, mails and days. */
export interface CompanyRecord {
  readonly schema: 'earshot.record/1';
  readonly company: Company;
  readonly aliases: readonly string[];
  readonly signs: readonly string[];
  readonly findings: readonly Finding[];
  readonly credits: readonly Credit[];
  readonly paths: readonly ContactPath[];
  readonly next: readonly NextPage[];
  /** Every page and mail read, newest last, one entry an address. */
  readonly read: readonly Source[];
  readonly firstSeen: string;
  readonly lastSeen: string;
}
