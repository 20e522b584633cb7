import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CriterionState } from '../../src/core/model/posture.ts';
import { sendersMarkdown, sendersText } from '../../src/report/senders.ts';
import { columnsOf } from '../../src/report/text-wrap.ts';
import { category, criterion, scorecard } from '../ui/scorecards.ts';
import { arabic, WORDS } from './cards.ts';

const sender = (name: string, answers: CriterionState, leaving: CriterionState, score: number | null) => scorecard({
  company: { name, domain: `${name.toLowerCase()}.example` }, words: WORDS, score, scoreText: score === null ? '–' : `${score} (1–99)`,
  categories: [category({ criteria: [
    criterion({ id: 'M1', title: 'Answers arrive', state: answers, stateText: answers }),
    criterion({ id: 'L4', title: 'Mailings can be left', state: leaving, stateText: leaving }),
  ] })],
});
const cards = [sender('Good', 'pass', 'pass', 90), sender('Deaf', 'fail', 'pass', 40), sender('Wall', 'fail', 'fail', 20), sender('New', 'notObserved', 'pass', null)];

describe('the table of senders', () => {
  it('has the worst first, by whether answers arrive and mailings let go', () => {
    const said = sendersText(cards, { color: false, columns: 80 });
    expect(['Wall', 'Deaf', 'New', 'Good'].map(name => said.indexOf(name))).toEqual(['Wall', 'Deaf', 'New', 'Good'].map(name => said.indexOf(name)).toSorted((a, b) => a - b));
    expect(said).toContain('✗ ✓    40  Deaf (deaf.example)');
    expect(said).toMatch(/1 Answers arrive\n\s+2 Mailings can be left/);
  });

  it('says the states in words in Markdown, and lets no name break the table', () => {
    const table = sendersMarkdown([...cards, sender('A|B', 'pass', 'pass', 95)]);
    expect(table).toContain('| Deaf (deaf.example) | fail | pass | 40 (1–99) |');
    expect(table).toContain('A\\|B');
  });

  it.each([[30], [80]])('never runs over %i columns', columns => {
    for (const line of sendersText([...cards, arabic, sender('Long'.repeat(20), 'pass', 'fail', 3)], { color: true, columns }).split('\n')) {
      expect(columnsOf(stripVTControlCharacters(line)), line).toBeLessThanOrEqual(columns);
    }
  });

  it('is empty without senders', () => {
    expect([sendersText([], { color: false, columns: 80 }), sendersMarkdown([])]).toEqual(['', '']);
  });
});
