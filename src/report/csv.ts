import { escapeCsv } from './escape.ts';
import type { ReadingFinding, ReadingObject } from './reading.ts';

const COLUMNS = [
  'input', 'kind', 'url', 'company', 'name', 'lang', 'score', 'low', 'high', 'band', 'coverage', 'rubric',
  'detector', 'outcome', 'severity', 'quote', 'where', 'note', 'because', 'laws', 'address', 'seenAt', 'problem',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

/** Names of the columns as the first line, with its line end (RFC 4180). */
export const CSV_HEAD = `${COLUMNS.join(',')}\r\n`;

/** One line a finding with the columns of its reading; a reading without findings keeps one line, so that no input is lost. */
export function csv(reading: ReadingObject): string {
  const findings = reading.findings.length === 0 ? [null] : reading.findings;
  return findings.map(finding => {
    const row = rowOf(reading, finding);
    return `${COLUMNS.map(column => escapeCsv(row[column])).join(',')}\r\n`;
  }).join('');
}

function rowOf(reading: ReadingObject, finding: ReadingFinding | null): Row {
  const { posture, problem } = reading;
  const [first] = finding?.evidence ?? [];
  return {
    input: reading.input, kind: reading.kind, url: reading.url, company: reading.company, name: reading.name ?? null, lang: reading.lang,
    score: posture?.score ?? null, low: posture?.low ?? null, high: posture?.high ?? null,
    band: posture?.band ?? null, coverage: posture?.coverage ?? null, rubric: posture?.rubric ?? null,
    detector: finding?.detector ?? null, outcome: finding?.outcome ?? null, severity: finding?.severity ?? null,
    quote: first?.quote ?? null, where: first?.where ?? null, note: first?.note ?? null,
    because: finding?.because ?? null, laws: finding?.laws.join(' ') ?? null,
    address: finding?.address ?? null, seenAt: finding?.seenAt ?? null, problem,
  };
}
