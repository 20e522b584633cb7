import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { category, credit, criterion, provenance, scorecard, wall, way } from './scorecards.ts';

/** Much in the way, much to open. */
export const bad: Scorecard = scorecard({
  reach: [
    way(),
    way({ kind: 'phone', action: 'Call', value: '+1 202 555 0123', label: 'Service line', href: 'tel:+12025550123', detail: 'Mon–Fri 9–17 · free of charge' }),
    way({ kind: 'chat', action: 'Chat', value: 'https://shop.example/help/chat', label: 'Chat with us', href: 'https://shop.example/help/chat', detail: 'A person answers, it says', provenance: provenance('help', { stale: true, text: 'help on shop.example, 2 June 2026' }) }),
    way({ kind: 'form', action: 'Fill in the form', value: 'https://shop.example/contact/form', label: 'Contact form', href: 'https://shop.example/contact/form' }),
    way({ kind: 'post', action: 'Write a letter', value: 'Shop Example Ltd\n1 Harbour Road\nExampleton', label: 'Postal address', href: null }),
  ],
  walls: [
    wall(),
    wall({
      detector: 'unsubscribe-buried', severity: 'serious', severityText: 'serious', sentence: 'Hides the way to unsubscribe', criterion: 'L6', points: 7, norms: [],
      quotes: [
        { text: 'manage preferences', note: '9 px grey text at contrast 1.8', provenance: provenance('newsletter'), spot: { ref: 3, path: 'footer > a', quote: 'manage preferences', address: 'https://shop.example/newsletter', mail: null } },
        { text: 'If you no longer wish to hear of our offers you may fill out this form.', note: '', provenance: provenance('mail', { text: 'mail from news@shop.example, 20 November 2026', address: 'mail from news@shop.example' }), spot: null },
      ],
    }),
    wall({ detector: 'no-reply-wording', severity: 'moderate', severityText: 'moderate', sentence: 'Tells you not to answer', criterion: 'M2', points: 3, quotes: [{ text: 'Do not respond to this mailbox. It is unmonitored.', note: '', provenance: provenance('help/cancel'), spot: { ref: 2, path: 'p', quote: 'Do not respond', address: 'https://shop.example/help/cancel', mail: null } }] }),
  ],
  leave: [
    way({ kind: 'unsubscribe', action: 'Unsubscribe', value: 'https://shop.example/newsletter/leave', label: 'manage preferences', href: 'https://shop.example/newsletter/leave', spot: null }),
    way({ kind: 'delete-account', action: 'Delete the account', value: 'https://shop.example/account/delete', label: 'Delete my account', href: 'https://shop.example/account/delete' }),
  ],
  credits: [credit(), credit({ id: 'hours-stated', sentence: 'States its hours', quote: 'Monday to Friday, 9 to 17' })],
  categories: [
    category({ criteria: [criterion(), criterion({ id: 'L4', title: 'Unsubscribing takes one step', state: 'partial', stateText: 'partly met', earned: 5, because: 'A form stands between you and the exit' }), criterion({ id: 'L5', title: 'Mails carry the one-click header', state: 'notObserved', stateText: 'not heard yet', points: 3, earned: null, because: 'Open a newsletter to tell' })] }),
    category({ id: 'R', name: 'Reachability', weight: 25, score: 82, low: 70, high: 88, text: '82 (70–88)', criteria: [criterion({ id: 'R1', title: 'A person is one click away', state: 'pass', stateText: 'met', earned: 10, because: 'Write to us: help@shop.example' })] }),
    category({ id: 'M', name: 'Answerable mail', weight: 15, score: null, low: 0, high: 100, text: 'not heard yet', criteria: [criterion({ id: 'M1', title: 'The reply address is alive', state: 'notObserved', stateText: 'not heard yet', earned: null, because: 'Open a mail to tell' })] }),
    category({ id: 'T', name: 'Respect for time', weight: 15, score: 60, low: 40, high: 75, text: '60 (40–75)', criteria: [criterion({ id: 'T1', title: 'Calling is not dear', state: 'notApplicable', stateText: 'does not apply', earned: null, because: '' })] }),
    category({ id: 'H', name: 'Honest wording', weight: 15, score: 100, low: 80, high: 100, text: '100 (80–100)', criteria: [] }),
  ],
  unsure: [{ detector: 'cancel-hidden', sentence: 'Hides the way to cancel', because: 'The page does not tell how large the link is drawn.' }],
  next: [{ purpose: 'account', text: 'The account page', address: 'https://shop.example/account' }, { purpose: 'mail', text: 'A newsletter of theirs', address: null }],
  read: [provenance('contact'), provenance('help/cancel'), provenance('newsletter', { stale: true })],
  possibleCaps: ['Sold online, left only by telephone: not above C'],
});

/** A company that listens. */
export const good: Scorecard = scorecard({
  company: { name: 'Bakery Example', domain: 'bakery.example' }, verdict: 'Listening', summary: 'A person answers, and leaving takes one click.',
  score: 94, low: 90, high: 97, scoreText: '94 (90–97)', band: 'A', coverage: 0.91, coverageText: '91 % of what counts was heard',
  reach: [way({ value: 'mira@bakery.example', href: 'mailto:mira@bakery.example', detail: 'Mira answers within a day' }), way({ kind: 'phone', action: 'Call', value: '+1 202 555 0178', href: 'tel:+12025550178', detail: 'Mon–Sat 7–18' })],
  leave: [way({ kind: 'cancel', action: 'Cancel here', value: 'https://bakery.example/cancel', label: 'Cancel contract', href: 'https://bakery.example/cancel' })],
  credits: [credit(), credit({ id: 'data-kept', sentence: 'Keeps your data within reach after you leave', quote: 'Your data stays available after you leave.' }), credit({ id: 'alternative', sentence: 'Points to what may suit you better', quote: '' })],
  categories: bad.categories.map(line => ({ ...line, score: 94, low: 88, high: 97, text: '94 (88–97)' })),
});

/** One page read, nothing certain yet. */
export const thin: Scorecard = scorecard({
  company: { name: 'Gym Example', domain: 'gym.example' }, verdict: 'Not enough heard', summary: 'Too little was read to judge how they let people leave.',
  score: 55, low: 12, high: 91, scoreText: '55 (12–91)', band: null, coverage: 0.22, coverageText: '22 % of what counts was heard',
  reach: [way({ kind: 'form', action: 'Fill in the form', value: 'https://gym.example/contact', label: 'Contact us', href: 'https://gym.example/contact' })],
  next: [
    { purpose: 'cancel', text: 'Cancel your membership', address: 'https://gym.example/membership/cancel' },
    { purpose: 'help', text: 'Help centre', address: 'https://gym.example/help' },
    { purpose: 'mail', text: 'A mail of theirs, in your mailbox', address: null },
  ],
  read: [provenance('home', { text: 'home page of gym.example, 24 November 2026', address: 'https://gym.example/' })],
});

/** Nothing at all was heard. */
export const silent: Scorecard = scorecard({
  company: { name: 'quiet.example', domain: 'quiet.example' }, verdict: 'Not enough heard', summary: 'This page says nothing about reaching or leaving.',
  score: null, low: 0, high: 100, scoreText: '–', band: null, coverage: 0, coverageText: '0 % of what counts was heard',
});

const LONG = 'Unterhaltungselektronikreklamationsabwicklungsstelle'.repeat(4);

/** More in the way than anybody reads, in words that do not break. */
export const endless: Scorecard = scorecard({
  ...bad, company: { name: LONG, domain: `${'a'.repeat(60)}.${'b'.repeat(60)}.example` }, summary: LONG,
  reach: [way({ value: `${'write'.repeat(12)}@shop.example`, href: 'mailto:help@shop.example', detail: LONG })],
  walls: Array.from({ length: 40 }, (_, index) => wall({ detector: `wall-${index}`, sentence: LONG, quotes: [{ text: LONG, note: LONG, provenance: provenance(LONG), spot: null }] })),
});
