import type { DetectorMeta, Severity } from '../core/model/detector.ts';
import { escapeSarif, escapeUri } from './escape.ts';
import type { ReadingFinding, ReadingObject } from './reading.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error', serious: 'error', moderate: 'warning', minor: 'note',
};

/** Found patterns as one run of SARIF 2.1.0 (OASIS, 2020), for code scanning and build servers; what could not be read is a notification. */
export function sarif(readings: readonly ReadingObject[], metas: readonly DetectorMeta[]): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Earshot', rules: metas.map(ruleOf) } },
      invocations: [{
        executionSuccessful: true,
        toolExecutionNotifications: readings.flatMap(({ input, problem }) => (problem === null ? [] : [{
          level: 'error', message: { text: escapeSarif(problem) }, locations: [fileAt(input)],
        }])),
      }],
      columnKind: 'utf16CodeUnits',
      results: readings.flatMap(reading => reading.findings.filter(({ outcome }) => outcome === 'found').map(finding => resultOf(reading, finding, metas))),
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ id, title, why, severity, pattern, laws }: DetectorMeta): object {
  return {
    id,
    shortDescription: { text: escapeSarif(title) },
    fullDescription: { text: escapeSarif(why) },
    help: { text: escapeSarif(why) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity, pattern, laws },
  };
}

function resultOf(reading: ReadingObject, finding: ReadingFinding, metas: readonly DetectorMeta[]): object {
  const ruleIndex = metas.findIndex(({ id }) => id === finding.detector);
  const title = metas[ruleIndex]?.title ?? finding.detector;
  const [first] = finding.evidence;
  const who = reading.name ?? reading.company ?? '';
  const said = first === undefined ? '' : `: “${first.quote}”${first.note === undefined ? '' : ` (${first.note})`}`;
  return {
    ruleId: finding.detector,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: escapeSarif(`${who === '' ? '' : `${who} – `}${title}${said}`) },
    locations: [locationOf(reading, finding)],
    partialFingerprints: { 'earshot/v1': fingerprint([finding.detector, reading.company ?? '', finding.address, first?.quote ?? '']) },
    properties: { company: reading.company, address: finding.address, seenAt: finding.seenAt, version: finding.version, evidence: finding.evidence, laws: finding.laws },
  };
}

// Of merged inputs only the address of the page is known for sure; a file is named where its name ends that address.
function locationOf({ input, inputs }: ReadingObject, { address }: ReadingFinding): object {
  if (inputs === undefined) return fileAt(input);
  const last = address.slice(address.lastIndexOf('/') + 1);
  const own = last === '' ? undefined : inputs.find(name => name === address || name.endsWith(`/${last}`));
  if (own !== undefined) return fileAt(own);
  return /^https?:/i.test(address) ? fileAt(address) : { logicalLocations: [{ fullyQualifiedName: address }] };
}

function fileAt(input: string): object {
  return { physicalLocation: { artifactLocation: { uri: escapeUri(input === '-' ? 'stdin' : input) } } };
}

// FNV-1a with 64 bits (draft-eastlake-fnv) over code points: stable from run to run, no secret in it.
function fingerprint(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const sign of parts.join('\n')) hash = BigInt.asUintN(64, (hash ^ BigInt(sign.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
