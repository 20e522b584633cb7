import type { CompanyRecord } from '../../core/model/company.ts';
import type { Reading } from '../../core/model/reading.ts';
import { registrableDomain, SECURITY_TXT, securityReading } from '../../core/index.ts';
import { decodeHtml } from '../../adapters/decode.ts';
import { hop, SECURITY } from './hop.ts';
import type { Grounds } from './page-fetch.ts';

/** The ways that a company's security.txt names, asked for once; `null` where there is none that holds. */
export async function securityOf({ company, read }: CompanyRecord, { tried, grounds }: { readonly tried: Set<string>; readonly grounds: Grounds }): Promise<Reading | null> {
  const page = read.findLast(({ kind, address }) => kind === 'page' && registrableDomain(address) === grounds.domain);
  if (page === undefined || !URL.canParse(page.address)) return null;
  const address = new URL(SECURITY_TXT, page.address).href;
  if (tried.has(address) || await grounds.gate(address) !== 'open') return null;
  tried.add(address);
  const answer = await hop(address, { ...SECURITY, signal: grounds.signal }).catch(() => null);
  if (answer?.kind !== 'page') return null;
  return securityReading(decodeHtml(answer.bytes, 'utf-8'), { company, address, now: new Date().toISOString() });
}
