import type { DetectorMeta, Severity } from '../model/detector.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding, Source } from '../model/finding.ts';
import type { WallLine } from '../model/scorecard.ts';
import { instantOrPast } from '../posture/instant.ts';
import { rubric } from '../posture/rubric.ts';
import { notFound } from './absence.ts';
import { cleanLine } from './clean.ts';
import type { Desk } from './desk.ts';
import { normLines } from './norm-lines.ts';
import { provenanceOf, spotOf } from './provenance.ts';
import { remark } from './remarks.ts';
import { tolls, type Toll } from './tolls.ts';

const WORST_FIRST: readonly Severity[] = ['critical', 'serious', 'moderate', 'minor'];

interface Wall {
  readonly meta: DetectorMeta;
  readonly severity: Severity;
  /** Newest first. */
  readonly findings: readonly Finding[];
}

/** What stands in the way: one line a detector over all pages and mails, worst first, mended ones left out. */
export function wallLines(desk: Desk): readonly WallLine[] {
  const walls = wallsOf(desk);
  const charged = tolls(walls.map(({ meta }) => meta.id), desk.posture);
  return walls
    .map((wall, index) => wallLine(wall, charged[index], desk))
    .toSorted((a, b) => rank(a.severity) - rank(b.severity) || b.points - a.points);
}

function wallsOf({ facts, metas }: Desk): readonly Wall[] {
  const found = facts.newest.filter(({ outcome }) => outcome === 'found');
  return [...metas.values()].flatMap(meta => {
    const findings = found.filter(({ detector }) => detector === meta.id).toSorted((a, b) => instantOrPast(b.source.seenAt) - instantOrPast(a.source.seenAt));
    const [worst] = findings.map(({ severity }) => severity).toSorted((a, b) => rank(a) - rank(b));
    return worst === undefined ? [] : [{ meta, severity: worst, findings }];
  }).toSorted((a, b) => rank(a.severity) - rank(b.severity));
}

function wallLine({ meta, severity, findings }: Wall, toll: Toll | undefined, desk: Desk): WallLine {
  const { title, why } = desk.tongue.detector(meta);
  return {
    detector: meta.id,
    severity,
    severityText: desk.tongue.say(`severity.${severity}`),
    sentence: title,
    quotes: quotesOf(findings, desk),
    why,
    norms: normLines(findings.flatMap(({ laws }) => laws), desk),
    criterion: toll?.criterion ?? '',
    points: toll?.points ?? 0,
  };
}

// The first quote of every page comes before the second of any: more places tell more than more words of one.
function quotesOf(findings: readonly Finding[], desk: Desk): WallLine['quotes'] {
  const deepest = Math.max(...findings.map(({ evidence }) => evidence.length));
  const ordered = Array.from({ length: deepest }, (_, depth) => findings.flatMap(finding => {
    const evidence = finding.evidence[depth];
    return evidence === undefined ? [] : [{ finding, evidence }];
  })).flat();
  const seen = new Set<string>();
  return ordered
    .map(({ finding, evidence }) => ({
      text: cleanLine(evidence.quote),
      note: noteOf(evidence, { detector: finding.detector, sources: findings.map(({ source }) => source), desk }),
      provenance: provenanceOf(finding.source, desk),
      spot: spotOf(evidence, finding.source),
    }))
    .filter(({ text, note }) => text + note !== '' && !seen.has(text + note) && seen.add(text + note))
    .slice(0, rubric.quotesPerWall);
}

function noteOf({ kind, note = '' }: Evidence, { detector, sources, desk: { tongue } }: { readonly detector: string; readonly sources: readonly Source[]; readonly desk: Desk }): string {
  return kind === 'absence' ? notFound(detector === 'contact-missing' ? 'contact' : 'any', sources, tongue) : remark(cleanLine(note), tongue);
}

function rank(severity: Severity): number {
  return WORST_FIRST.indexOf(severity);
}
