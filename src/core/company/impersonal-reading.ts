import type { Evidence } from '../model/evidence.ts';
import type { Credit, Finding, Purpose, Source } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import { impersonalPath } from './impersonal-path.ts';
import { redactMailbox, redactText, type Kept } from './redact-text.ts';
import { redactAddress } from './redact.ts';
import limits from './limits.json' with { type: 'json' };

/** Takes what is personal out of a text that stands in an element or header of that name. */
type Clean = (text: string, where: string) => string;

const SENDER = 'mail from ';
// Lines in which a sender names itself; the others may name whom it wrote to.
const SENDERS = /^(?:from|sender|reply-to|list-[a-z-]+)$/i;
// Pages that greet whoever is logged in or repeat what was typed.
const PERSONAL: ReadonlySet<Purpose> = new Set<Purpose>(['account', 'cancel', 'delete-account', 'checkout', 'unsubscribe', 'newsletter', 'mail']);

/**
 * A reading as it may be stored: nothing of the person who read or was written to (DESIGN section 6). Words of public
 * pages are the company's and stay literal, apart from the secret parts of addresses.
 */
export function impersonalReading(reading: Reading, ways: readonly string[]): Reading {
  const source = impersonalSource(reading.source, { domain: reading.company?.domain ?? null, ways });
  const own = reading.paths.filter(({ kind }) => kind === 'email' || kind === 'phone');
  const paths = reading.paths.flatMap(path => impersonalPath(path.from === 'directory' ? path : { ...path, source }, reading.company, ways));
  const isStored = new Set(paths.map(({ value }) => value));
  const kept: Kept = { domain: reading.company?.domain ?? null, ways: [...ways, ...own.map(({ value }) => value).filter(value => isStored.has(value))] };
  const clean: Clean = PERSONAL.has(source.purpose) ? (text, where) => redactText(text, { ...kept, isSenders: SENDERS.test(where) }) : withoutSecrets;
  return {
    ...reading, source, paths,
    findings: reading.findings.map(finding => impersonalFinding(finding, source, clean)),
    credits: reading.credits.map(credit => impersonalCredit(credit, source, clean)),
    next: reading.next.map(page => ({ ...page, label: page.label.slice(0, limits.label) })),
  };
}

/** A source whose address names no recipient and holds no token. */
function impersonalSource(source: Source, kept: Kept): Source {
  const { kind, address } = source;
  if (kind !== 'mail') return { ...source, address: redactAddress(address) };
  const sender = address.startsWith(SENDER) ? address.slice(SENDER.length) : '';
  return sender.includes('@') ? { ...source, address: `${SENDER}${redactMailbox(sender, kept)}` } : source;
}

function impersonalFinding(finding: Finding, source: Source, clean: Clean): Finding {
  return { ...finding, source, because: clean(finding.because, ''), evidence: finding.evidence.slice(0, limits.evidence).map(item => impersonalEvidence(item, clean)) };
}

function impersonalCredit(credit: Credit, source: Source, clean: Clean): Credit {
  const [first, ...rest] = credit.evidence;
  return { ...credit, source, evidence: [impersonalEvidence(first, clean), ...rest.slice(0, limits.evidence - 1).map(item => impersonalEvidence(item, clean))] };
}

function impersonalEvidence(evidence: Evidence, clean: Clean): Evidence {
  const quoted = { ...evidence, quote: clean(evidence.quote, evidence.where) };
  return evidence.note === undefined ? quoted : { ...quoted, note: clean(evidence.note, evidence.where) };
}

function withoutSecrets(text: string): string {
  return text.replaceAll(/\bhttps?:\/\/[^\s<>"'）)\]]+/giu, redactAddress);
}
