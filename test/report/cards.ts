import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { category, credit, criterion, provenance, scorecard, wall, way } from '../ui/scorecards.ts';

/** Fixed words as composing hands them over. */
export const WORDS: Readonly<Record<string, string>> = {
  reach: 'How to reach them', reachNone: 'We found no direct way in on what was read so far.', walls: 'What stands in the way',
  wallsNone: 'Nothing was found in the way on what was read so far.', leave: 'How to leave', leaveNone: 'We found no way out on what was read so far.',
  credits: 'What they do well', creditsNone: 'Nothing to praise was found so far.', categories: 'How the score adds up', unsure: 'What could not be told',
  unsureNote: 'Doubt is never held against the company.', next: 'Open these to hear more', read: 'What was read', stale: 'Seen long ago.', why: 'Why it matters',
  norms: 'the norms', noNorms: 'No norm is cited for this.', evidence: 'Evidence', points: 'Points', score: 'Score', band: 'Band', criterion: 'Criterion',
  state: 'State', because: 'Because', possibleCaps: 'A cap is possible.', possibleCapsNote: 'It is not applied.', gaugeEmpty: 'No score yet.',
  contents: 'Contents', companies: 'Companies heard', notRead: 'Could not be read', personal: 'Nothing personal is in this file.', madeBy: 'Made by Earshot on your own device',
};

/** A scorecard with one line of every sort. */
export const full: Scorecard = scorecard({
  words: WORDS,
  reach: [way(), way({ kind: 'post', action: 'Write a letter', value: 'Shop Example\n1 Harbour Road', href: null })],
  walls: [wall(), wall({ detector: 'no-reply-wording', severity: 'moderate', sentence: 'Tells you not to answer', norms: [] })],
  leave: [way({ kind: 'cancel', action: 'Cancel here', value: 'https://shop.example/cancel', label: 'Cancel contract', href: 'https://shop.example/cancel' })],
  credits: [credit()],
  categories: [category({ criteria: [criterion(), criterion({ id: 'L5', state: 'notObserved', stateText: 'not heard yet', earned: null })] })],
  unsure: [{ detector: 'cancel-hidden', sentence: 'Hides the way to cancel', because: 'The size of the link is unknown.' }],
  next: [{ purpose: 'account', text: 'The account page', address: 'https://shop.example/account' }],
  read: [provenance('contact', { stale: true })],
  possibleCaps: ['Sold online, left only by telephone: not above C'],
});

/** A scorecard read from right to left. */
export const arabic: Scorecard = scorecard({
  lang: 'ar', dir: 'rtl', words: { ...WORDS, reach: 'كيف تصل إليهم', walls: 'ما الذي يعترض الطريق', leave: 'كيف تغادر', credits: 'ما يُحسنون فعله', categories: 'كيف تُحسب الدرجة', band: 'الفئة', score: 'الدرجة', points: 'نقاط', why: 'لماذا يهم ذلك', norms: 'القواعد', personal: 'لا شيء شخصيًا في هذا الملف.', madeBy: 'أعدّته Earshot على جهازك' },
  company: { name: 'متجر المثال', domain: 'shop.example' }, verdict: 'يصعب الوصول', summary: 'يمكنك الكتابة إليهم، لكن المغادرة تتطلب مكالمة.',
  coverageText: 'سُمع 78 ٪ مما يُحتسب', dateText: '24 نوفمبر 2026', rubricText: 'إصدار المعيار 1',
  reach: [way({ action: 'اكتب بريدًا' })],
  walls: [wall({ sentence: 'لا يسمح بالمغادرة إلا بالهاتف', severityText: 'حرج', why: 'المكالمة تكلّف وقتًا ومالًا.', quotes: [{ text: 'لإلغاء اشتراكك اتصل بنا بين 9 و5.', note: '', provenance: provenance('help', { text: 'صفحة المساعدة في shop.example، ‏24 نوفمبر 2026' }), spot: null }] })],
  credits: [credit({ sentence: 'يدعوك إلى الرد' })],
  categories: [category({ name: 'سهولة المغادرة' })],
});
