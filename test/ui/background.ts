import { vi } from 'vitest';
import type { Notice, RequestName, Requests } from '../../src/extension/messages.ts';
import { departureAnswers } from './departures.ts';
import { letterAnswers } from './letters.ts';
import { senderCards } from './senders.ts';
import { companies, detectors, jurisdictions, settings, stored } from './preview/scenes.ts';

/** What the background answers, request by request; a test replaces what it is about. */
export type Answers = { [Name in RequestName]?: (ask: Requests[Name]['ask']) => Requests[Name]['answer'] };

/** Answers in force, and every request that was sent. */
export interface Background {
  answers: Answers;
  readonly asked: { readonly name: RequestName; readonly payload: unknown }[];
  readonly notices: Set<(notice: Notice) => void>;
}

/** The background of the test that runs. */
export const background: Background = { answers: {}, asked: [], notices: new Set() };

/** Stands in for `ask`: an unknown request fails as a background that is gone would. */
export const ask = vi.fn(async <Name extends RequestName>(name: Name, payload: Requests[Name]['ask']): Promise<Requests[Name]['answer']> => {
  background.asked.push({ name, payload });
  const answer = background.answers[name];
  if (!answer) throw new Error(`Nobody answers ${name}.`);
  return answer(payload);
});

/** Stands in for `onNotice`. */
export function onNotice(handler: (notice: Notice) => void): () => void {
  background.notices.add(handler);
  return () => background.notices.delete(handler);
}

/** Puts back a background with choices, three companies, three detectors and a page that was read. */
export function freshBackground(answers: Answers = {}): void {
  let kept = settings;
  let lines = companies;
  background.asked.length = 0;
  background.notices.clear();
  background.answers = {
    ...departureAnswers(),
    ...letterAnswers(),
    'settings': () => kept,
    'save-settings': ({ settings: next }) => (kept = next),
    'companies': () => lines,
    'scorecard': ({ domain }) => stored[domain] ?? null,
    'file-scorecard': ({ domain }) => senderCards().find(card => card.company.domain === domain) ?? null,
    'forget': ({ domain }) => {
      const before = lines.length;
      lines = lines.filter(line => domain !== null && line.domain !== domain);
      return { forgotten: before - lines.length };
    },
    'directory': () => ({ about: null, loading: null, problem: null }),
    'detectors': () => detectors,
    'jurisdictions': () => jurisdictions,
    ...answers,
  };
}

/** Payloads sent under one name, in order. */
export function sent<Name extends RequestName>(name: Name): readonly Requests[Name]['ask'][] {
  return background.asked.filter(one => one.name === name).map(one => one.payload as Requests[Name]['ask']);
}
