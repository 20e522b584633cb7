import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/core/registry.ts';
import { detect } from '../../src/core/detect.ts';
import { found } from '../../src/core/model/verdict.ts';
import type { Detector } from '../../src/core/model/detector.ts';
import { isInForce, laws } from '../../src/core/posture/norms.ts';
import { weigh } from '../../src/core/posture/weigh.ts';
import rubric from '../../src/core/posture/rubric.json' with { type: 'json' };
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { viewOf } from '../../src/core/view.ts';
import { mailSaying } from '../core/snapshots.ts';
import { NOW, source, walled } from './records.ts';

const entries = Object.entries(laws);
const OFFICIAL = new Set(`
  www.rfc-editor.org www.itu.int github.com schema.org www.w3.org www.iso.org doi.org www.edpb.europa.eu
  support.google.com senders.yahooinc.com techcommunity.microsoft.com
  eur-lex.europa.eu commission.europa.eu www.gesetze-im-internet.de www.legifrance.gouv.fr www.economie.gouv.fr www.boe.es www.normattiva.it
  uscode.house.gov www.ecfr.gov www.federalregister.gov www.ftc.gov www.congress.gov leginfo.legislature.ca.gov www.nysenate.gov www.mass.gov www.revisor.mn.gov
  www.legislation.gov.uk www.handbook.fca.org.uk www.acma.gov.au www.aph.gov.au www.nsw.gov.au laws-lois.justice.gc.ca consumeraffairs.gov.in
  www.no-trouble.caa.go.jp www.law.go.kr www.planalto.gov.br`.trim().split(/\s+/));
const BINDING = new Set(['in-force', 'in-force-transitional']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

describe('the norms', () => {
  it.each(entries)('%s links to whoever made it', (_, { url }) => {
    const { protocol, host } = new URL(url);
    expect([protocol, OFFICIAL.has(host) ? 'official' : host]).toEqual(['https:', 'official']);
  });

  it.each(entries)('%s has a place, a duty in one sentence and sane dates', (_, law) => {
    expect(law.jurisdiction).toMatch(/^(?:INT|EU|[A-Z]{2}(?:-[A-Z]{2})?)$/);
    expect(law.duty).toMatch(/^[A-Z][^\n]{15,120}\.$/);
    expect(law.citation.length).toBeGreaterThan(5);
    for (const day of [law.inForceFrom, law.inForceUntil]) expect(day === null || (DAY.test(day) && new Date(day).toISOString().startsWith(day))).toBe(true);
    expect(law.inForceUntil === null || (law.inForceFrom !== null && law.inForceFrom <= law.inForceUntil)).toBe(true);
  });

  it('have no strength while they are proposed, vacated or not in force, and bind nobody before a day that is named', () => {
    const idle = entries.filter(([, { status }]) => /proposed|vacated|not-yet/.test(status));
    expect(idle.map(([id]) => id)).toContain('us-ftc-negopt-2024');
    expect(idle.filter(([, law]) => law.tier !== null || law.inForceFrom !== null)).toEqual([]);
    const binding = entries.filter(([, { tier }]) => tier === 'N1' || tier === 'N2');
    expect(binding.filter(([, law]) => law.inForceFrom === null || !BINDING.has(law.status))).toEqual([]);
  });

  it('never call anything illegal', () => {
    expect(entries.filter(([, { duty, name }]) => /illegal|unlawful|crime/i.test(`${duty} ${name}`))).toEqual([]);
  });

  it('hold every norm that a detector or a criterion names', () => {
    const named = [...detectors.flatMap(({ meta }) => meta.laws), ...rubric.criteria.flatMap(({ norms }) => norms)];
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(id => !Object.hasOwn(laws, id))).toEqual([]);
  });
});

describe('a norm that is not in force', () => {
  const spanish = 'es-ley10-2025';
  const accuser: Detector = {
    meta: {
      id: 'accuser', version: 1, title: 'Says words', titleClear: 'Says nothing', why: 'It is a test.', reads: ['mail'], pattern: 'dead-end', severity: 'serious',
      laws: [spanish, 'us-ftc-negopt-2024', 'uk-dmcc-subs', 'rfc2369'],
    },
    detect: () => found({ kind: 'phrase', quote: 'Words.', where: 'p' }),
  };
  const citedOn = (seenAt: string) => detect(viewOf(mailSaying(['Words.']), compilePhrases({})).view, [accuser], source('mail', { seenAt })).flatMap(finding => finding.laws);

  it('stands in no reading of before the day it begins', () => {
    expect(citedOn('2026-12-27T10:00:00Z')).toEqual(['rfc2369']);
    expect(citedOn('2026-12-29T10:00:00Z')).toEqual([spanish, 'rfc2369']);
  });

  it('stands in no reading without a time', () => {
    expect(citedOn('soon')).toEqual([]);
  });

  it('is the ground of no deduction', () => {
    const charged = weigh(walled, { now: NOW, offDetectors: [] }).categories.flatMap(({ criteria }) => criteria).filter(({ state }) => state === 'fail' || state === 'partial');
    expect(charged.length).toBeGreaterThan(5);
    const idle = charged.flatMap(({ norms }) => norms).filter(id => { const law = laws[id]; return law === undefined || !isInForce(law, NOW); });
    expect(idle).toEqual([]);
  });
});
