import type { Company } from '../model/company.ts';
import type { ContactPath } from '../model/contact-path.ts';
import { fits } from './name.ts';
import { isPlainAddress, safeStart } from './redact.ts';
import { isRole, redactMailbox, redactText } from './redact-text.ts';
import limits from './limits.json' with { type: 'json' };
import rules from './redaction.json' with { type: 'json' };

const LEGAL_FORM = new RegExp(String.raw`(?<!\p{L})(?:${rules.legalForms.join('|')})(?!\p{L})`, 'iu');

/**
 * A contact path as it may be stored, none where what it holds may be the reader's own. Secret parts of addresses are
 * cut off; from mails only mailboxes stay that are the company's by domain, header, role or an earlier page.
 */
export function impersonalPath(path: ContactPath, company: Company | null, ways: readonly string[]): readonly ContactPath[] {
  const kept = { domain: company?.domain ?? null, ways: [...ways, ...(path.kind === 'phone' ? [path.value] : [])] };
  const label = redactText(path.label, path.kind === 'email' ? { ...kept, ways: [...kept.ways, path.value] } : kept).slice(0, limits.label);
  if (isWeb(path.value) || isWeb(path.href ?? '')) return webPath({ ...path, label });
  if (/^mailto:/i.test(path.value) || path.kind === 'email') return mailPath({ ...path, label }, kept);
  if (path.source.kind === 'mail' && path.kind === 'post' && !isOf(`${path.label}\n${path.value}`, company)) return [];
  return [{ ...path, label, href: path.href?.replace(/\?.*$/s, '') ?? null }];
}

// On pages a query may be what leads to the form, so it stays while it is plain; in mails each one is marked for its reader.
function webPath(path: ContactPath): readonly ContactPath[] {
  const address = path.href !== null && isWeb(path.href) ? path.href : path.value;
  const isSecret = path.source.kind === 'mail' || !isPlainAddress(address);
  const safe = isSecret ? safeStart(address) : address;
  if (safe === null) return [];
  const value = isWeb(path.value) ? safe : redactText(path.value, { domain: null, ways: [] });
  return [{ ...path, value, href: path.href === null ? null : safe, label: isWeb(path.label) ? safe : path.label }];
}

function mailPath(path: ContactPath, kept: Parameters<typeof redactMailbox>[1]): readonly ContactPath[] {
  const written = /^mailto:/i.test(path.value);
  const mailbox = written ? path.value.replace(/^mailto:/i, '').replace(/\?.*$/s, '') : path.value;
  const isTheirs = path.source.kind !== 'mail' || path.from === 'header' || isRole(mailbox.split('@')[0] ?? '');
  const stored = redactMailbox(mailbox, isTheirs ? { ...kept, isSenders: true } : kept);
  // A tag in front of the host is the reader's number; without it the mailbox answers to nobody.
  if (stored.includes('…')) return [];
  return [{ ...path, value: written ? `mailto:${stored}` : stored, href: path.href === null ? null : `mailto:${stored}` }];
}

function isOf(address: string, company: Company | null): boolean {
  return LEGAL_FORM.test(address) || (company !== null && address.split('\n').some(line => fits(line, company.domain) || line.includes(company.name)));
}

function isWeb(address: string): boolean {
  return /^https?:/i.test(address);
}
