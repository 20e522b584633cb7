import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import type { Band } from '../core/model/posture.ts';
import type { Severity } from '../core/model/detector.ts';

/** The forms a result can take. */
export const FORMATS = ['text', 'json', 'jsonl', 'csv', 'md', 'html', 'svg', 'sarif'] as const;

/** One of the forms. */
export type Format = (typeof FORMATS)[number];

/** Past which a run ends with status 1: a band or worse, or a found pattern this severe or worse. */
export type FailOn = { readonly kind: 'band'; readonly band: Band } | { readonly kind: 'severity'; readonly severity: Severity };

/** What `earshot audit` was told. */
export interface AuditArguments {
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly byCompany: boolean;
  readonly url: string | null;
  /** Path of a directory pack. */
  readonly directory: string | null;
  readonly jobs: number;
  readonly failOn: FailOn | null;
  readonly lang: string;
}

/** The words of the call are off; the message is the one sentence the person reads. */
export class UsageError extends Error {}

const BANDS: readonly string[] = ['A', 'B', 'C', 'D', 'E'];
const SEVERITIES: readonly string[] = ['minor', 'moderate', 'serious', 'critical'];

/** Reads the words after `earshot audit`; throws `UsageError` naming the word and the remedy. */
export function auditArguments(words: readonly string[], isTerminal: boolean): AuditArguments {
  const { values, positionals } = parsed(words);
  if (positionals.length === 0) throw new UsageError('audit: name at least one file, folder or address, or - for standard input.');
  return {
    inputs: positionals,
    format: formatFrom(values.format ?? (isTerminal ? 'text' : 'jsonl')),
    byCompany: values['by-company'] ?? false,
    url: addressFrom(values.url),
    directory: values.directory ?? null,
    jobs: jobsFrom(values.jobs),
    failOn: failOnFrom(values['fail-on']),
    lang: values.lang ?? 'en',
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'format': { type: 'string', short: 'f' },
        'by-company': { type: 'boolean' },
        'url': { type: 'string' },
        'directory': { type: 'string' },
        'jobs': { type: 'string', short: 'j' },
        'fail-on': { type: 'string' },
        'lang': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'The options are off'}; see earshot --help.`);
  }
}

function formatFrom(word: string): Format {
  const format = FORMATS.find(known => known === word);
  if (!format) throw new UsageError(`--format: there is no format "${word}"; choose ${FORMATS.join(', ')}.`);
  return format;
}

function addressFrom(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (!URL.canParse(word) || !/^https?:$/.test(new URL(word).protocol)) {
    throw new UsageError(`--url: "${word}" is no web address; write it whole, as https://shop.example/contact.`);
  }
  return word;
}

function jobsFrom(word: string | undefined): number {
  if (word === undefined) return Math.min(availableParallelism(), 4);
  const jobs = Number(word);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError(`--jobs: "${word}" is no number of workers from 1 to 64.`);
  return jobs;
}

function failOnFrom(word: string | undefined): FailOn | null {
  if (word === undefined) return null;
  const upper = word.toUpperCase();
  if (BANDS.includes(upper)) return { kind: 'band', band: upper as Band };
  if (SEVERITIES.includes(word.toLowerCase())) return { kind: 'severity', severity: word.toLowerCase() as Severity };
  throw new UsageError(`--fail-on: "${word}" is neither a band (A to E) nor a severity (${SEVERITIES.join(', ')}).`);
}
