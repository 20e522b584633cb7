import type { RequestName, Requests, Settings, TabState } from '../../../src/extension/messages.ts';
import { departureAnswers } from '../departures.ts';
import { due, letterAnswers } from '../letters.ts';
import { senderCards } from '../senders.ts';
import { companies, departures, detectors, directories, jurisdictions, scenes, settings, stored } from './scenes.ts';

const wish = new URLSearchParams(location.search);
const scene = wish.get('state') ?? 'bad';

let kept: Settings = { ...settings, language: (wish.get('lang') ?? 'en') as Settings['language'] };
let lines = wish.has('empty') ? [] : companies;

const answers: { readonly [Name in RequestName]?: (ask: Requests[Name]['ask']) => Requests[Name]['answer'] } = {
  ...letterAnswers(wish.has('due') ? [due, { ...due, id: 'two', domain: 'gym.example', company: 'Gym Example' }] : [], wish.get('place') ?? 'DE'),
  ...departureAnswers(departures[scene] ?? [], wish.get('lang') ?? 'en'),
  'tab-state': () => state(),
  'scan': () => ({ kind: 'scanning', host: 'shop.example' }),
  'look-further': () => state(),
  'stop-looking': () => state(),
  'show': () => ({ shown: false, because: 'The element is no longer on the page; reload it and try again.' }),
  'companies': () => lines,
  'scorecard': ({ domain }) => stored[domain] ?? null,
  'file-scorecard': ({ domain }) => senderCards(wish.get('lang') === 'ar' ? 'ar' : 'en').find(card => card.company.domain === domain) ?? null,
  'forget': ({ domain }) => {
    const before = lines.length;
    lines = lines.filter(line => domain !== null && line.domain !== domain);
    return { forgotten: before - lines.length };
  },
  'settings': () => kept,
  'save-settings': ({ settings: next }) => (kept = next),
  'detectors': () => detectors,
  'jurisdictions': () => jurisdictions,
  'directory': () => directories[wish.get('directory') ?? 'none'] ?? { about: null, loading: null, problem: null },
  'mail-hosts': () => [{ title: 'Roundcube', verified: { version: '1.6.5', on: '2026-11-25' } }, { title: 'Gmail', verified: null }],
  'check-headers': () => ({ checked: true, because: '' }),
};

/** Stands in for the background: the scene named in the address, and a memory that lasts as long as the page. */
export async function ask<Name extends RequestName>(name: Name, payload: Requests[Name]['ask']): Promise<Requests[Name]['answer']> {
  if (scene === 'error' && name !== 'settings') throw new Error('Earshot did not answer; close this view and open it again.');
  const answer = answers[name];
  if (!answer) throw new Error(`The preview has no answer to "${name}"; add one to test/ui/preview/messages.ts.`);
  return answer(payload);
}

/** Nothing changes by itself in the preview. */
export function onNotice(): () => void {
  return () => undefined;
}

function state(): TabState {
  const drawn = scenes[scene];
  if (!drawn) throw new Error(`There is no scene "${scene}"; choose one of ${Object.keys(scenes).join(', ')}.`);
  return drawn;
}
