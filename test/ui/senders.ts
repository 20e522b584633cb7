import type { CriterionState } from '../../src/core/model/posture.ts';
import type { Scorecard } from '../../src/core/model/scorecard.ts';
import type { Judged } from '../../src/extension/judge-file.ts';
import { bad, good } from './companies.ts';
import { mailOf } from './departures.ts';
import { category, criterion, scorecard } from './scorecards.ts';

type Tongue = 'en' | 'ar';
type Row = readonly [name: string, domain: string, replies: CriterionState, leaving: CriterionState, score: number | null, band: Scorecard['band']];

const STATES: Readonly<Record<Tongue, Readonly<Record<CriterionState, string>>>> = {
  en: { pass: 'met', partial: 'partly met', fail: 'not met', notApplicable: 'does not apply', notObserved: 'not heard yet' },
  ar: { pass: 'مستوفى', partial: 'مستوفى جزئيًا', fail: 'غير مستوفى', notApplicable: 'لا ينطبق', notObserved: 'لم يُسمع بعد' },
};
const TITLES: Readonly<Record<Tongue, readonly [string, string]>> = {
  en: ['Answers to their mails arrive', 'Mailings can be left in one step'],
  ar: ['الردود على رسائلهم تصل', 'يُلغى الاشتراك في الرسائل بخطوة واحدة'],
};
// In no order, as mails come.
const ROWS: readonly Row[] = [
  ['Bakery Example', 'bakery.example', 'pass', 'pass', 94, 'A'],
  ['Shop Example', 'shop.example', 'fail', 'fail', 31, 'E'],
  ['Gym Example', 'gym.example', 'notObserved', 'pass', null, null],
  ['Rheinische Elektrizitätsversorgungsgesellschaft', 'kundenservice-stromversorgung.example', 'fail', 'pass', 52, 'D'],
  ['Parcel Example', 'parcel.example', 'partial', 'notApplicable', 71, 'C'],
  ['متجر المثال', 'matjar.example', 'pass', 'fail', 48, 'D'],
];

/** Scorecards of the senders of an inbox. */
export function senderCards(lang: Tongue = 'en'): readonly Scorecard[] {
  const [repliesTitle, leavingTitle] = TITLES[lang];
  return ROWS.map(([name, domain, replies, leaving, score, band]) => scorecard({
    ...(domain === 'bakery.example' ? good : bad), lang, dir: lang === 'ar' ? 'rtl' : 'ltr', company: { name, domain }, score, band,
    scoreText: score === null ? '–' : `${score} (${score - 9}–${Math.min(100, score + 11)})`,
    categories: [category({ criteria: [
      criterion({ id: 'M1', title: repliesTitle, state: replies, stateText: STATES[lang][replies] }),
      criterion({ id: 'L4', title: leavingTitle, state: leaving, stateText: STATES[lang][leaving] }),
    ] })],
  }));
}

/** What judging the mails of a mailbox answers, one by one: each sender in turn, and now and then nobody or a trouble. */
export async function* mailbox(file: string, mails: number, pause = 0): AsyncGenerator<Judged> {
  for (let count = 1; count <= mails; count += 1) {
    if (pause > 0) await new Promise(resolve => { setTimeout(resolve, pause); });
    const [, domain] = ROWS[count % ROWS.length] ?? [];
    const isBroken = count % 17 === 0;
    const isNobodys = count % 11 === 0;
    const name = `${file}#${count}`;
    yield {
      name, isOfMany: true, scorecard: null, share: count / mails,
      domain: isBroken ? null : isNobodys ? '' : domain ?? null,
      mailing: isBroken || isNobodys ? null : mailOf('2026-11-24', { sender: domain ?? '' }),
      problem: isBroken ? `${name}: the mail’s parts are nested too deeply to be read.` : null,
    };
  }
}

/** What judging a file of one mail answers. */
export function oneMail(name: string, card: Scorecard | null, problem: string | null = null): Judged {
  return { name, isOfMany: false, domain: card?.company.domain ?? null, scorecard: card, mailing: null, problem, share: 1 };
}
