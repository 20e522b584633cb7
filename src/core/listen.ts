import type { Appearance, ElementRef, MailSnapshot, Snapshot } from './model/snapshot.ts';
import type { Evidence } from './model/evidence.ts';
import type { Finding, Source } from './model/finding.ts';
import type { Reading } from './model/reading.ts';
import type { View } from './model/detector.ts';
import { companyOf } from './company/identity.ts';
import { purposeOf } from './company/purpose.ts';
import { redactAddress } from './company/redact.ts';
import { nextPages } from './company/search-plan.ts';
import { signsOf } from './company/signs.ts';
import { reach } from './contact/reach.ts';
import { praise } from './credits/praise.ts';
import { detect } from './detect.ts';
import { mailingOf } from './mail/mailing.ts';
import { detectors, phraseMatcher } from './registry.ts';
import { viewOf, type Viewed } from './view.ts';

/** What a person chose not to be told. */
export interface ListenOptions {
  /** Detector ids that are switched off. */
  readonly offDetectors?: readonly string[];
}

/** A reading, and the elements whose looks would settle what it could not tell. */
export interface Listened {
  readonly reading: Reading;
  readonly asks: readonly ElementRef[];
  /** Those among them of which it is enough to know whether they are seen. */
  readonly glances: readonly ElementRef[];
  /** Elements that could be placed more exactly; no verdict hangs on it. */
  readonly vague: readonly ElementRef[];
  /** Judges again with further looks, under the same choices; the words are not heard a second time. */
  readonly again: (looks: readonly Appearance[]) => Listened;
}

/** Measures elements where a document is at hand; answers may leave facts `unknown`. */
export type Measure = (refs: readonly ElementRef[]) => readonly Appearance[] | Promise<readonly Appearance[]>;

// Measuring can hide a phrase, which lets the next one stand for it; more rounds than this never changed a verdict.
const ROUNDS = 4;

/** Judges one snapshot and gathers its contact paths, with the looks it already holds. */
export function listen(snapshot: Snapshot, options: ListenOptions = {}): Listened {
  return listenTo(viewOf<Snapshot>(snapshot, phraseMatcher()), options);
}

function listenTo({ view, asks, vague, withLooks }: Viewed<Snapshot>, options: ListenOptions): Listened {
  const source = sourceOf(view);
  const off = new Set(options.offDetectors);
  const findings = detect(view, detectors.filter(detector => !off.has(detector.meta.id)), source);
  const credits = praise(view);
  const reading: Reading = {
    company: companyOf(view.snapshot),
    lang: view.lang,
    source,
    signs: signsOf(view),
    findings,
    credits: credits.map(credit => ({ ...credit, source })),
    paths: reach(view, source),
    next: nextPages(view),
    unread: view.snapshot.unread,
    ...(isMail(view) ? { mailing: mailingOf(view, tablesIn) } : {}),
  };
  // What accuses or praises is looked at before it stands, since nobody reads hidden words. In a mail, where hidden words
  // are a habit, so is what clears; on a page that would cost every visitor something, and doubt favours the company.
  const stands = findings.filter(({ outcome }) => view.snapshot.kind === 'mail' || outcome === 'found');
  const quoted = [...stands, ...credits].flatMap(({ evidence }) => evidence);
  return { reading, ...asks(quoted), vague: vague(), again: looks => listenTo(withLooks(looks), options) };
}

/** Listens, measures what was asked, and listens again until nothing new is asked; then has every quote placed exactly. */
export async function listenClosely(snapshot: Snapshot, measure: Measure, options: ListenOptions = {}): Promise<Reading> {
  let listened = listen(snapshot, options);
  for (let round = 1; listened.asks.length > 0 && round < ROUNDS; round += 1) listened = listened.again(await measure(listened.asks));
  const { vague, reading } = listened;
  return vague.length === 0 ? reading : placed(reading, await measure(vague));
}

// A place is words beside a quote: no verdict hangs on it, so nothing is judged again.
function placed(reading: Reading, looks: readonly Appearance[]): Reading {
  const paths = new Map(looks.map(({ ref, path }) => [ref, path]));
  const at = (evidence: Evidence): Evidence => ({ ...evidence, where: (evidence.ref === undefined ? '' : paths.get(evidence.ref)) || evidence.where });
  return {
    ...reading,
    findings: reading.findings.map(finding => ({ ...finding, evidence: finding.evidence.map(at) })),
    credits: reading.credits.map(({ evidence: [first, ...others], ...credit }) => ({ ...credit, evidence: [at(first), ...others.map(at)] })),
  };
}

/** Findings alone: every detector that reads this kind of snapshot, with its outcome. */
export function audit(snapshot: Snapshot, options: ListenOptions = {}): readonly Finding[] {
  return listen(snapshot, options).reading.findings;
}

function isMail(view: View): view is View<MailSnapshot> {
  return view.snapshot.kind === 'mail';
}

function tablesIn(text: string): readonly string[] {
  return phraseMatcher().hear(text).map(({ table }) => table);
}

function sourceOf(view: View): Source {
  const { snapshot } = view;
  return {
    kind: snapshot.kind,
    address: snapshot.kind === 'page' ? redactAddress(snapshot.url ?? '') : `mail from ${snapshot.from?.address ?? 'an unknown sender'}`,
    purpose: purposeOf(view),
    seenAt: snapshot.takenAt,
  };
}
