import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/demo/browsers/browser.ts';
import { HOSTS } from '../../src/demo/open.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const COMPANY = 'src/demo/company';

/** What two shells must agree on: everything but the clock, the port and the place of an element in one's own document. */
function judged(card: Scorecard) {
  const quotes = (wall: Scorecard['walls'][number]) => wall.quotes.map(({ text }) => text).toSorted();
  return {
    verdict: card.verdict, scoreText: card.scoreText, band: card.band, coverageText: card.coverageText,
    walls: card.walls.map(wall => ({ detector: wall.detector, criterion: wall.criterion, points: wall.points, quotes: quotes(wall) }))
      .toSorted((a, b) => a.detector.localeCompare(b.detector)),
    credits: card.credits.map(({ id, quote }) => `${id}: ${quote}`).toSorted(),
    reach: card.reach.filter(({ href }) => !href?.startsWith('http')).map(({ kind, value }) => `${kind} ${value}`).toSorted(),
    leave: card.leave.map(({ kind }) => kind).toSorted(),
    criteria: card.categories.flatMap(({ criteria }) => criteria.map(({ id, state }) => `${id} ${state}`)),
  };
}

function fromTerminal(version: string, host: string): Scorecard {
  const pages = readdirSync(`${COMPANY}/${version}`).filter(name => name.endsWith('.html')).map(name => `${COMPANY}/${version}/${name}`);
  const printed = execFileSync('node', ['dist/cli/earshot.js', 'audit', ...pages, '--by-company', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const [reading] = JSON.parse(printed) as [{ company: string; scorecard: Scorecard }];
  expect(reading.company).toBe(host);
  return reading.scorecard;
}

describe.each(KINDS)('the demonstration company in %s', kind => {
  let serving: Serving;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    serving = await serve(COMPANY, HOSTS);
    browser = await open(kind);
    desk = await deskIn(browser);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  it.each(Object.entries(HOSTS))('gets the same scorecard for %s as in the terminal', async (host, version) => {
    for (const name of readdirSync(`${COMPANY}/${version}`).filter(file => file.endsWith('.html')).toSorted()) {
      const page = await browser.newPage(serving.address(host, name));
      await desk.stateOf(serving.address(host, name), 'read');
      await page.close();
    }
    const card = await desk.ask('scorecard', { domain: host });
    expect(card).not.toBeNull();
    if (card) expect(judged(card)).toEqual(judged(fromTerminal(version, host)));
  });
});
