// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Judged, JudgeOptions } from '../../src/extension/judge-file.ts';
import { freshBackground, sent, type Answers } from './background.ts';
import { installBrowser } from './browser.ts';
import { bad, good } from './companies.ts';
import { departureAnswers, leftOn } from './departures.ts';
import { choose, draw, erase, find, press, shows, text, violations } from './drawn.ts';
import { scenes } from './preview/scenes.ts';
import { mailbox, oneMail, senderCards } from './senders.ts';

const judgeFile = vi.fn<(file: File, options: JudgeOptions) => AsyncGenerator<Judged>>();
vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));
vi.mock('../../src/extension/judge-file.ts', () => ({ judgeFile }));

const { Panel } = await import('../../src/ui/panel/panel.tsx');

async function* one(judged: Judged): AsyncGenerator<Judged> {
  yield judged;
}

async function openFiles(answers: Answers = {}): Promise<void> {
  history.replaceState(null, '', '/?workspace');
  const { bad: read } = scenes;
  freshBackground({ ...(read ? { 'tab-state': () => read } : {}), ...answers });
  await draw(Panel, 'Companies heard so far');
  press('Files');
  await shows('Saved pages and e-mails');
}

function drop(...files: readonly string[]): void {
  for (const name of files) choose(find<HTMLInputElement>('input', 'Choose files'), new File(['x'], name));
}

function rows(): readonly (string | undefined)[] {
  return [...document.querySelectorAll('.senders tbody tr')].map(row => row.querySelector('.company-name')?.textContent ?? undefined);
}

beforeEach(() => {
  installBrowser();
  judgeFile.mockReset();
});
afterEach(erase);

test('a chosen file is judged and its scorecard can be read', async () => {
  judgeFile.mockImplementation(({ name }) => one(oneMail(name, bad)));
  await openFiles();
  drop('saved.html');
  await shows('saved.html: judged.');
  press('saved.html');
  await shows('How the score adds up');
});

test('a file that cannot be judged says why, and the next one is judged all the same', async () => {
  judgeFile.mockImplementation(({ name }) => one(name === 'notes.txt' ? oneMail(name, null, 'notes.txt is neither a saved page nor a mail.') : oneMail(name, good)));
  await openFiles();
  drop('notes.txt', 'good.eml');
  await shows('notes.txt is neither a saved page nor a mail.');
  await shows('good.eml: judged.');
  expect(find('.company-row', 'Bakery Example').textContent).toContain('good.eml');
});

test('what becomes of what is found is said before anything is dropped', async () => {
  await openFiles();
  expect(text()).toContain('What is found is added to what was heard of each company, as with a mail that you open');
});

test('the senders of a mailbox stand in one table, the worst first', async () => {
  judgeFile.mockImplementation(({ name }) => mailbox(name, 60));
  await openFiles();
  drop('inbox.mbox');
  await shows('Senders, the worst first');
  expect(rows()).toEqual(['Shop Example', 'متجر المثال', 'Rheinische Elektrizitätsversorgungsgesellschaft', 'Parcel Example', 'Gym Example', 'Bakery Example']);
  expect([...document.querySelectorAll('.senders thead th')].map(cell => cell.textContent)).toEqual(['Sender', 'Takes replies', 'Lets go', 'Score']);
  expect([...find('.senders tbody tr', 'Shop Example').querySelectorAll('td')].map(cell => cell.textContent)).toEqual(['not met', 'not met', '31(22–42)']);
});

test('a mailbox tells how many mails it held, and which of them made trouble', async () => {
  judgeFile.mockImplementation(({ name }) => mailbox(name, 60));
  await openFiles();
  drop('inbox.mbox');
  await shows('60 mails · 6 companies · 5 from people or senders nobody can tell');
  expect(text()).toContain('3 mails made trouble');
  expect(text()).toContain('inbox.mbox#17: the mail’s parts are nested too deeply to be read.');
});

test('a sender opens with its evidence, and the way back leads to the table', async () => {
  judgeFile.mockImplementation(({ name }) => mailbox(name, 12));
  await openFiles();
  drop('inbox.mbox');
  await shows('Senders, the worst first');
  press('bakery.example');
  await shows('What they do well');
  press('Back');
  await shows('Senders, the worst first');
});

test('mails of several companies make a table without a mailbox', async () => {
  judgeFile.mockImplementation(({ name }) => one(oneMail(name, name === 'good.eml' ? good : bad)));
  await openFiles();
  drop('bad.eml');
  await shows('bad.eml: judged.');
  expect(rows()).toEqual([]);
  drop('good.eml');
  await vi.waitFor(() => expect(rows()).toEqual(['Shop Example', 'Bakery Example']));
});

test('a mailbox shows how far it is read, and can be stopped', async () => {
  judgeFile.mockImplementation(async function* slow({ name }, { signal }) {
    for await (const judged of mailbox(name, 10_000, 5)) {
      if (signal.aborted) return;
      yield judged;
    }
  });
  await openFiles();
  drop('inbox.mbox');
  await vi.waitFor(() => expect(find<HTMLProgressElement>('progress', 'inbox.mbox').value).toBeGreaterThan(0));
  expect(text()).toMatch(/\d+ mails? so far/);
  press('Stop reading inbox.mbox');
  await shows('You stopped it here. What was read until then stands.');
  expect(rows().length).toBeGreaterThan(0);
});

test('a mailbox that breaks off keeps what was read', async () => {
  judgeFile.mockImplementation(async function* broken({ name }) {
    yield* mailbox(name, 12);
    throw new Error('The file is gone.');
  });
  await openFiles();
  drop('inbox.mbox');
  await shows('Reading it ended early (The file is gone.).');
  expect(rows()).toHaveLength(6);
});

test('an empty mailbox is one sentence', async () => {
  judgeFile.mockImplementation(({ name }) => mailbox(name, 0));
  await openFiles();
  drop('inbox.mbox');
  await shows('inbox.mbox: the mailbox holds no mail.');
});

test('a later mail in a mailbox is told of with its sender', async () => {
  judgeFile.mockImplementation(({ name }) => mailbox(name, 12));
  await openFiles(departureAnswers([leftOn('2026-11-03')]));
  drop('inbox.mbox');
  await shows('Senders, the worst first');
  press('shop.example');
  await shows('This mail came 21 days later (15 business days).');
});

test('in a private window nothing is kept, and that is said', async () => {
  installBrowser({ incognito: true });
  judgeFile.mockImplementation(({ name }) => one(oneMail(name, bad)));
  await openFiles();
  await shows('Private window: what files tell is shown and stored nowhere.');
  drop('saved.html');
  await shows('saved.html: judged.');
  expect(judgeFile.mock.calls.map(([, { isPrivate }]) => isPrivate)).toEqual([true]);
});

test('a mailbox dropped in a private window asks for what is stored nowhere', async () => {
  installBrowser({ incognito: true });
  judgeFile.mockImplementation(({ name }) => mailbox(name, 6));
  await openFiles();
  drop('inbox.mbox');
  await shows('Senders, the worst first');
  expect(sent('file-scorecard')).toHaveLength(6);
  expect(sent('file-scorecard').every(({ isPrivate }) => isPrivate)).toBe(true);
});

test('axe finds nothing wrong in the table', async () => {
  judgeFile.mockImplementation(({ name }) => mailbox(name, 60));
  await openFiles();
  drop('inbox.mbox', 'other.mbox');
  await shows('other.mbox: judged.');
  expect(rows()).toHaveLength(senderCards().length);
  expect(await violations()).toEqual([]);
});
