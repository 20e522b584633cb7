import type { Evidence } from '../core/model/evidence.ts';
import type { CategoryId, CategoryScore, Posture } from '../core/model/posture.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Reading } from '../core/model/reading.ts';
import { shareableAddress } from './escape.ts';
import { impersonalAddress, impersonalText, mailboxesOf, type Own } from './impersonal.ts';

/** What a reading says of a posture. */
export type ReadingPosture = Pick<Posture, 'score' | 'low' | 'high' | 'band' | 'coverage' | 'rubric'> & {
  readonly categories: Readonly<Partial<Record<CategoryId, Pick<CategoryScore, 'score' | 'low' | 'high'>>>>;
};

/** A quote as a reading holds it: no reference into a document that is gone. */
export type ReadingEvidence = Omit<Evidence, 'ref'>;

/** One finding; `because` is there for `cantTell` only. */
export type ReadingFinding = Pick<Finding, 'detector' | 'outcome' | 'severity' | 'laws' | 'version'> & {
  readonly evidence: readonly ReadingEvidence[];
  readonly because?: string;
  /** Page or mail it was seen on and when, where one reading holds several inputs. */
  readonly address: string;
  readonly seenAt: string;
};

/** The reading contract `earshot.reading/1`; docs/reading.schema.json says each field. */
export interface ReadingObject {
  readonly schema: 'earshot.reading/1';
  readonly input: string;
  readonly inputs?: readonly string[];
  readonly kind: 'page' | 'mail';
  readonly url: string | null;
  readonly company: string | null;
  readonly name?: string;
  readonly lang: string | null;
  readonly findings: readonly ReadingFinding[];
  readonly contactPaths: readonly {
    readonly kind: Reading['paths'][number]['kind'];
    readonly value: string;
    readonly label: string;
    readonly from: Reading['paths'][number]['from'];
    readonly seenAt: string;
  }[];
  readonly posture: ReadingPosture | null;
  readonly credits: readonly { readonly id: string; readonly evidence: readonly ReadingEvidence[] }[];
  readonly next: readonly { readonly purpose: string; readonly address: string; readonly label: string }[];
  readonly problem: string | null;
}

/** What a reading object is made from; one without `inputs` is of a single input. */
export interface ReadingParts {
  readonly input: string;
  /** All inputs, where findings of several were merged. */
  readonly inputs?: readonly string[];
  readonly kind: 'page' | 'mail';
  readonly url: string | null;
  readonly reading: Pick<Reading, 'company' | 'lang' | 'findings' | 'paths' | 'credits' | 'next'> | null;
  readonly posture: Posture | null;
  readonly problem: string | null;
}

/** The reading as `earshot audit` writes it: every detector that applied with its outcome, nothing of a person. */
export function readingOf({ input, inputs, kind, url, reading, posture, problem }: ReadingParts): ReadingObject {
  const own: Own = { domain: reading?.company?.domain ?? null, mailboxes: mailboxesOf(reading?.paths ?? []) };
  return {
    schema: 'earshot.reading/1',
    input: inputName(input),
    ...(inputs === undefined || inputs.length < 2 ? {} : { inputs: inputs.map(inputName) }),
    kind,
    url: url === null ? null : impersonalAddress(url),
    company: own.domain,
    ...(reading?.company ? { name: reading.company.name } : {}),
    lang: reading?.lang ?? null,
    findings: (reading?.findings ?? []).filter(({ outcome }) => outcome !== 'inapplicable').map(finding => findingOf(finding, own)),
    contactPaths: (reading?.paths ?? []).map(({ kind: way, value, label, from, source }) => (
      { kind: way, value: valueOf(value), label: impersonalText(label, own), from, seenAt: source.seenAt })),
    posture: posture === null ? null : postureOf(posture),
    credits: (reading?.credits ?? []).map(({ id, evidence }) => ({ id, evidence: evidence.map(item => evidenceOf(item, own)) })),
    next: (reading?.next ?? []).map(({ purpose, address, label }) => ({ purpose, address: impersonalAddress(address), label: impersonalText(label, own) })),
    problem: problem === null ? null : impersonalText(problem, own),
  };
}

/** Name of an input; an address loses what may name a person. */
export function inputName(input: string): string {
  return /^https?:/i.test(input) ? shareableAddress(input) : input;
}

function findingOf({ detector, outcome, severity, evidence, laws, because, version, source }: Finding, own: Own): ReadingFinding {
  return {
    detector, outcome, severity,
    evidence: evidence.map(item => evidenceOf(item, own)),
    laws,
    ...(outcome === 'cantTell' ? { because: impersonalText(because, own) } : {}),
    version,
    address: impersonalAddress(source.address),
    seenAt: source.seenAt,
  };
}

function evidenceOf({ kind, quote, where, note }: Evidence, own: Own): ReadingEvidence {
  return { kind, quote: impersonalText(quote, own), where, ...(note === undefined ? {} : { note: impersonalText(note, own) }) };
}

function postureOf({ score, low, high, band, coverage, rubric, categories }: Posture): ReadingPosture {
  const scores = categories.map(({ id, score: points, low: least, high: most }) => [id, { score: points, low: least, high: most }] as const);
  return { score, low, high, band, coverage, rubric, categories: Object.fromEntries(scores) };
}

function valueOf(value: string): string {
  return /^https?:/i.test(value) ? impersonalAddress(value) : value;
}
