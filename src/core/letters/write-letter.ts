import type { CompanyRecord } from '../model/company.ts';
import type { Letter, LetterWish } from '../model/letter.ts';
import { cleanLine } from '../scorecard/clean.ts';
import { deskFor } from './complaint-desks.ts';
import { deadlineOf } from './deadline.ts';
import { evidenceLines, foundFor } from './evidence-lines.ts';
import { kindRules } from './kinds.ts';
import { normFor } from './norm-for.ts';
import { recipientsFor } from './recipients.ts';
import { letterTongue, type LetterTongue } from './tongue.ts';

/** What the person has to fill in, plain to see. */
export const BLANK = '________';

const STRONG_LEFT_TO_RIGHT = /^[^\p{L}]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const RIGHT_TO_LEFT_MARK = '\u200f';

/** Writes a letter from the facts of a record. Pure; nothing is sent, and what only the person knows stays blank. */
export function writeLetter(record: CompanyRecord, wish: LetterWish): Letter {
  const tongue = letterTongue(wish.lang);
  const found = foundFor(wish.kind, record);
  const chosen = normFor({ ...wish, lang: tongue.lang, signs: record.signs }, found);
  const deadline = deadlineOf(chosen?.term ?? kindRules[wish.kind].term, wish.today, wish.country);
  const name = cleanLine(record.company.name);
  const facts = {
    company: name === '' ? record.company.domain : name,
    domain: record.company.domain,
    deadline: tongue.day(deadline),
    sentOn: wish.before === null ? BLANK : tongue.day(wish.before.sentOn),
    was: wish.before === null ? BLANK : tongue.day(wish.before.deadline),
    desk: deskFor(wish.kind, wish.country)?.name ?? tongue.say('anyDesk'),
    done: tongue.say(`${wish.kind}Done`),
    blank: BLANK,
    norm: chosen?.norm.citation ?? '',
  };
  // A complaint's norm is that of what was found, so it stands beside those very words; a request only names its ground.
  const conflict = wish.kind === 'complain' && chosen !== null ? { id: chosen.norm.id, sentence: tongue.say('conflict', { 0: facts.norm }) } : null;
  const draft: Draft = { wish, tongue, facts, evidence: evidenceLines(found, tongue, conflict), namesGround: chosen !== null && conflict === null };
  const paragraphs = wish.stage === 'desk' ? statement(draft, recipientsFor(wish.kind, record.paths).map(({ value }) => value)) : request(draft);
  return {
    kind: wish.kind, stage: wish.stage, lang: tongue.lang, dir: tongue.dir, country: wish.country,
    recipients: wish.stage === 'desk' ? [] : recipientsFor(wish.kind, record.paths),
    subject: subjectOf(draft),
    body: laidOut(paragraphs, tongue),
    norm: chosen?.norm ?? null,
    deadline,
  };
}

interface Draft {
  readonly wish: LetterWish;
  readonly tongue: LetterTongue;
  readonly facts: Readonly<Record<string, string>>;
  readonly evidence: readonly string[];
  readonly namesGround: boolean;
}

function subjectOf({ wish: { kind, stage }, tongue, facts }: Draft): string {
  if (stage === 'desk') return tongue.say('deskSubject', facts);
  const subject = tongue.say(`${kind}Subject`, facts);
  return stage === 'second' ? tongue.say('secondSubject', { 0: subject }) : subject;
}

function request(draft: Draft): readonly string[] {
  const { wish: { kind, stage }, tongue, facts } = draft;
  const isSecond = stage === 'second';
  return [
    tongue.say('greeting'),
    isSecond ? tongue.say('second', facts) : '',
    tongue.say(kind, facts),
    blanks(kindRules[kind].details, tongue),
    evidenceText(draft),
    [tongue.say(`${kind}By`, facts), normText(draft), isSecond ? tongue.say('threat', facts) : ''].filter(text => text !== '').join(' '),
    signed(draft),
  ];
}

function statement(draft: Draft, ways: readonly string[]): readonly string[] {
  const { wish: { kind, before }, tongue, facts } = draft;
  return [
    tongue.say('greeting'),
    tongue.say('desk', facts),
    tongue.say(before === null ? 'unasked' : 'asked', facts),
    blanks(['deskMatter', ...kindRules[kind].details.filter(detail => detail !== 'matter' && detail !== 'wish')], tongue),
    evidenceText(draft),
    ways.length === 0 ? '' : `${tongue.say('deskReach')}\n${ways.map(way => `– ${tongue.foreign(way.replaceAll('\n', ', '))}`).join('\n')}`,
    normText(draft),
    signed(draft),
  ];
}

function blanks(details: readonly Parameters<LetterTongue['say']>[0][], tongue: LetterTongue): string {
  return details.map(detail => `${tongue.say(detail)}: ${BLANK}`).join('\n');
}

function evidenceText({ evidence, tongue }: Draft): string {
  return evidence.length === 0 ? '' : [tongue.say('evidence'), ...evidence].join('\n');
}

function normText({ tongue, facts, namesGround }: Draft): string {
  return namesGround ? tongue.say('norm', { 0: facts['norm'] ?? '' }) : '';
}

function signed({ tongue, facts }: Draft): string {
  return `${tongue.say('closing')}\n${tongue.say('signature', facts)}`;
}

// After the greeting German, Italian and Polish go on in small letters; every further paragraph begins with a capital in every language that has any.
function laidOut(paragraphs: readonly string[], tongue: LetterTongue): string {
  const kept = paragraphs.filter(text => text !== '').map((text, index) => (index < 2 ? text : capital(text)));
  return kept.join('\n\n').split('\n').map(line => (tongue.dir === 'rtl' && STRONG_LEFT_TO_RIGHT.test(line) ? RIGHT_TO_LEFT_MARK + line : line)).join('\n');
}

function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
