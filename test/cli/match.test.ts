import { describe, expect, it } from 'vitest';
import { earshot, rows } from './run.ts';

interface Row {
  readonly text: string;
  readonly id?: number;
  readonly classes: readonly string[];
  readonly spans: readonly { readonly class: string; readonly start: number; readonly end: number }[];
  readonly detectors: readonly string[];
  readonly problem?: string;
}

async function matched(...texts: readonly string[]): Promise<readonly Row[]> {
  const lines = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
  return rows<Row>((await earshot(['match'], lines)).stdout);
}

describe('earshot match', () => {
  // The words that started the project.
  it.each([
    ['This mailbox does not accept replies', 'no-reply', 'no-reply-wording'],
    ['Do not respond to this mailbox. It is unmonitored.', 'no-reply', 'no-reply-wording'],
    ['Fill out this form to unsubscribe.', 'unsubscribe', 'unsubscribe-walled'],
    ['Press 4 to speak with an operator.', 'phone-menu', 'phone-tree'],
    ['No one is here to take your call at the moment.', 'hold', 'hold-wall'],
  ])('hears "%s" as %s, evidence for %s', async (text, phraseClass, detector) => {
    const [row] = await matched(text);
    expect(row?.classes).toContain(phraseClass);
    expect(row?.detectors).toContain(detector);
  });

  it('hears nothing in plain words', async () => {
    const [row] = await matched('The linen is woven in a small mill by the river.');
    expect(row).toMatchObject({ classes: ['none'], spans: [], detectors: [] });
  });

  it('keeps the line it was given, and its order', async () => {
    const answers = await matched('Cancel your subscription', 'Hello');
    expect(answers.map(({ id, text }) => [id, text])).toEqual([[0, 'Cancel your subscription'], [1, 'Hello']]);
  });

  it('gives the line back to the letter, and writes anew only what it answers', async () => {
    const line = '{ "n": 1.0, "text": "Please do not reply to this e-mail.\\u00a0", "of": {"a": [1, "}"]} } ';
    const { stdout } = await earshot(['match'], `${line}\n{"text":"Hello","classes":["mine"],"id":7}\n`);
    expect(stdout.startsWith(line.slice(0, line.lastIndexOf('}')))).toBe(true);
    expect(rows<Row>(stdout)).toEqual([expect.objectContaining({ n: 1, of: { a: [1, '}'] }, classes: ['no-reply'] }), { text: 'Hello', classes: ['none'], id: 7, spans: [], detectors: [] }]);
  });

  it('reports spans that lie in the text', async () => {
    const [row] = await matched('Ünïcödé 😀 — please do not reply to this e-mail, thanks.');
    expect(row?.spans.map(({ start, end }) => row.text.slice(start, end)).join(' ')).toMatch(/reply/);
  });

  it('takes the line separators that JSON allows within a text for part of it', async () => {
    const texts = ['Please do not\u2028reply to this e-mail.', 'One\u2029two'];
    expect((await matched(...texts)).map(({ text }) => text)).toEqual(texts);
  });

  it('answers a broken line with a sentence and goes on', async () => {
    const { stdout, status } = await earshot(['match'], '{"text": 5}\nnot json\n{"text":"Please do not reply to this e-mail."}\n');
    const answers = rows<Row>(stdout);
    expect(status).toBe(0);
    expect(answers.map(({ problem }) => problem !== undefined)).toEqual([true, true, false]);
  });
});

describe('earshot detectors', () => {
  it('lists every detector with what it asks and why', async () => {
    const { stdout } = await earshot(['detectors']);
    expect(stdout.match(/^[a-z-]+ {2}\(/gm)).toHaveLength(23);
  });
});
