import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { phraseMatcher } from '../../src/core/registry.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import { allCases, readingOf, type Case } from './case.ts';

/** What is known of a case besides its outcome. `also` is written by hand only. */
interface Expected {
  /** Further detectors that rightly accuse this source. */
  readonly also: readonly string[];
}

const cases = allCases();

// The first use of the matcher compiles every phrase there is.
beforeAll(() => void phraseMatcher(), 60_000);

describe.each([...new Set(cases.map(({ detector }) => detector))])('%s', detector => {
  it.each(own(detector))('says %s', async (_, item) => {
    const { findings } = await readingOf(item);
    const finding = findings.find(({ detector: id }) => id === detector);
    expect(finding?.outcome ?? 'nothing', finding?.because).toBe(item.outcome);
    const { also } = expectedOf(item);
    const unlisted = findings.filter(({ outcome, detector: id }) => outcome === 'found' && id !== detector && !also.includes(id));
    expect(unlisted.map(({ detector: id, evidence }) => `${id}: ${evidence[0]?.quote ?? ''}`)).toEqual([]);
    if (finding) await expect(detailsOf(finding, also)).toMatchFileSnapshot(`../../${item.folder}/expected.json`);
  });
});

function own(detector: string): readonly (readonly [string, Case])[] {
  return cases.filter(item => item.detector === detector).map(item => [item.name, item]);
}

function expectedOf({ folder }: Case): Expected {
  const path = `${folder}/expected.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Expected : { also: [] };
}

function detailsOf({ evidence, because }: Finding, also: readonly string[]): string {
  const quotes = evidence.map(({ kind, quote, where, note }) => ({ kind, quote, where, ...(note === undefined ? {} : { note }) }));
  return `${JSON.stringify({ also, ...(because === '' ? {} : { because }), evidence: quotes }, null, 2)}\n`;
}
