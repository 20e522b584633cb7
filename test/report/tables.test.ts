import { describe, expect, it } from 'vitest';
import type { DetectorMeta } from '../../src/core/model/detector.ts';
import { csv, CSV_HEAD } from '../../src/report/csv.ts';
import { json, jsonl } from '../../src/report/json.ts';
import { readingOf } from '../../src/report/reading.ts';
import { sarif } from '../../src/report/sarif.ts';
import { finding, parts, reading, source } from './readings.ts';

const META: DetectorMeta = {
  id: 'cancel-by-phone', version: 1, title: 'Lets you leave only by telephone', titleClear: 'Lets you leave without a call', why: 'A call costs time.',
  reads: ['page'], pattern: 'channel-switch', severity: 'critical', laws: ['de-312k'],
};

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly { readonly toolExecutionNotifications: readonly unknown[] }[];
  readonly results: readonly {
    readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string };
    readonly locations: readonly unknown[]; readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
}

function run(...all: readonly Parameters<typeof readingOf>[0][]): Run {
  const log = JSON.parse(sarif(all.map(readingOf), [META])) as { readonly version: string; readonly runs: readonly [Run] };
  expect(log.version).toBe('2.1.0');
  return log.runs[0];
}

function fileAt(uri: string): object {
  return { physicalLocation: { artifactLocation: { uri } } };
}

describe('the CSV form', () => {
  it('has a line a finding, each with as many fields as the head', () => {
    const findings = [finding({ evidence: [{ kind: 'phrase', quote: 'Call us', where: 'p' }] }), finding({ outcome: 'clear', evidence: [] })];
    const lines = csv(readingOf(parts({ reading: reading({ findings }) }))).trimEnd().split('\r\n');
    const fields = CSV_HEAD.split(',').length;
    expect(lines.map(line => line.split(',').length)).toEqual([fields, fields]);
  });

  it('keeps a line for an input that could not be read', () => {
    const line = csv(readingOf(parts({ reading: null, posture: null, problem: 'x.html: the file is empty.' })));
    expect(line).toMatch(/^help\.html,page,.*,x\.html: the file is empty\.\r\n$/);
  });

  it('guards names and quotes against formulas', () => {
    const line = csv(readingOf(parts({ reading: reading({ company: { domain: 'shop.example', name: '=HYPERLINK("x")' } }) })));
    expect(line).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('the JSON forms', () => {
  it('puts a reading on one line, even with line breaks in it', () => {
    const line = jsonl(readingOf(parts({ problem: 'a\nb' })));
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  it('lists readings in their order', () => {
    const told = JSON.parse(json([readingOf(parts({ input: 'a' })), readingOf(parts({ input: 'b' }))])) as { readonly input: string }[];
    expect(told.map(({ input }) => input)).toEqual(['a', 'b']);
  });
});

describe('the SARIF form', () => {
  it('holds a result for each found pattern, bound to its rule and its file', () => {
    const { results, tool } = run(parts({ input: 'my shop/help.html', reading: reading({ findings: [finding(), finding({ outcome: 'clear' }), finding({ outcome: 'cantTell' })] }) }));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ ruleId: 'cancel-by-phone', ruleIndex: 0, level: 'error', locations: [fileAt('my%20shop/help.html')] });
    expect(tool.driver.rules[0]?.id).toBe('cancel-by-phone');
  });

  it('accuses with company, sentence and literal quote', () => {
    expect(run(parts()).results[0]?.message.text).toBe('Shop Example – Lets you leave only by telephone: “To cancel, call us.”');
  });

  it.each([['critical', 'error'], ['serious', 'error'], ['moderate', 'warning'], ['minor', 'note']] as const)('levels %s as %s', (severity, level) => {
    expect(run(parts({ reading: reading({ findings: [finding({ severity })] }) })).results[0]?.level).toBe(level);
  });

  it('knows a finding again tomorrow and from another one', () => {
    const later = finding({ source: { ...source, seenAt: '2027-01-01T00:00:00.000Z' } });
    const other = finding({ evidence: [{ kind: 'phrase', quote: 'Call to quit.', where: 'p' }] });
    const [first, again, another] = [finding(), later, other].map(one => run(parts({ reading: reading({ findings: [one] }) })).results[0]?.partialFingerprints['earshot/v1']);
    expect(again).toBe(first);
    expect(another).not.toBe(first);
  });

  it('names the file of a merged finding only where it is sure', () => {
    const merged = (address: string) => run(parts({ inputs: ['a/contact', 'a/help'], reading: reading({ findings: [finding({ source: { ...source, address } })] }) })).results[0]?.locations[0];
    expect(merged('https://shop.example/help')).toEqual(fileAt('a/help'));
    expect(merged('https://shop.example/else')).toEqual(fileAt('https://shop.example/else'));
    expect(merged('mail from news@shop.example')).toEqual({ logicalLocations: [{ fullyQualifiedName: 'mail from news@shop.example' }] });
  });

  it('notifies of what could not be read', () => {
    const [invocation] = run(parts({ input: '-', reading: null, posture: null, problem: 'The input is empty.' })).invocations;
    expect(invocation?.toolExecutionNotifications).toEqual([{ level: 'error', message: { text: 'The input is empty.' }, locations: [fileAt('stdin')] }]);
  });
});
