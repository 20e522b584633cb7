import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/reading.schema.json' with { type: 'json' };
import { readingOf, type ReadingObject } from '../../src/report/reading.ts';
import { finding, parts, reading, source } from './readings.ts';

const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

function expectValid(object: ReadingObject): void {
  expect(validate(JSON.parse(JSON.stringify(object))), JSON.stringify(validate.errors)).toBe(true);
}

describe('a reading object', () => {
  it('holds every field of the contract', () => {
    expect(readingOf(parts())).toMatchObject({
      schema: 'earshot.reading/1', input: 'help.html', kind: 'page', url: 'https://shop.example/help', company: 'shop.example', lang: 'en',
      contactPaths: [{ kind: 'email', value: 'help@shop.example', label: 'Write to us', from: 'page', seenAt: source.seenAt }],
      posture: { score: 68, low: 47, high: 83, band: 'C', coverage: 0.61, categories: { L: { score: 21, low: 14, high: 38 } } },
      problem: null,
    });
  });

  it('is true to the schema', () => {
    expectValid(readingOf(parts()));
  });

  it('is true to the schema when nothing could be read', () => {
    expectValid(readingOf(parts({ reading: null, posture: null, url: null, problem: 'x.html: the file is empty; save the page again.' })));
  });

  it('is true to the schema when several inputs were merged', () => {
    const merged = readingOf(parts({ inputs: ['a.html', 'b.html'] }));
    expect(merged.inputs).toEqual(['a.html', 'b.html']);
    expectValid(merged);
  });

  it.each([
    ['an unknown field', { surprise: 1 }],
    ['a band that does not exist', { posture: { score: 1, low: 0, high: 2, band: 'F', coverage: 0, categories: {} } }],
    ['a found finding without a quote', { findings: [{ detector: 'x', outcome: 'found', severity: 'minor', evidence: [], laws: [] }] }],
    ['an inapplicable finding', { findings: [{ detector: 'x', outcome: 'inapplicable', severity: 'minor', evidence: [], laws: [] }] }],
    ['a way of no known kind', { contactPaths: [{ kind: 'pigeon', value: '', label: '', from: 'page', seenAt: '' }] }],
  ])('would not be true to the schema with %s', (_, wrong) => {
    expect(validate({ ...readingOf(parts()), ...wrong })).toBe(false);
  });

  it('leaves out what did not apply and keeps every other outcome', () => {
    const findings = (['found', 'clear', 'cantTell', 'inapplicable'] as const).map(outcome => finding({ outcome, detector: outcome }));
    const told = readingOf(parts({ reading: reading({ findings }) })).findings;
    expect(told.map(({ outcome }) => outcome)).toEqual(['found', 'clear', 'cantTell']);
  });

  it('says why only where it could not be told', () => {
    const findings = [finding(), finding({ outcome: 'cantTell', because: 'The link was not measured.' })];
    const [found, unsure] = readingOf(parts({ reading: reading({ findings }) })).findings;
    expect(found).not.toHaveProperty('because');
    expect(unsure?.because).toBe('The link was not measured.');
  });

  it('drops element references, which mean nothing outside of the open page', () => {
    expect(readingOf(parts()).findings[0]?.evidence).toEqual([{ kind: 'phrase', quote: 'To cancel, call us.', where: 'main > p' }]);
  });

  it('never holds a query string, a token or the mailbox of whoever was written to', () => {
    const quote = 'Dear ann@home.example, see https://shop.example/u/8f3a9c1d77e04b6aa1?t=secret1 or write to help@shop.example.';
    const told = JSON.stringify(readingOf(parts({
      input: 'https://shop.example/help?user=ann', url: 'https://shop.example/help?user=ann#top',
      reading: reading({ findings: [finding({ evidence: [{ kind: 'phrase', quote, where: 'p' }] })] }),
    })));
    expect(told).not.toMatch(/ann|8f3a9c1d77e04b6aa1|secret1/);
    expect(told).toContain('help@shop.example');
  });
});
