import { beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/core/listen.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { mailSaying, pageSaying } from './snapshots.ts';

beforeAll(() => void phraseMatcher(), 60_000);

// The words that started the project.
describe.each([['a mail', mailSaying], ['a page', pageSaying]] as const)('in %s', (_, saying) => {
  it.each([
    ['This mailbox does not accept replies', 'no-reply-wording'],
    ['Do not respond to this mailbox. It is unmonitored.', 'no-reply-wording'],
    ['Fill out this form to unsubscribe.', 'unsubscribe-walled'],
    ['Press 4 to speak with an operator.', 'phone-tree'],
    ['No one is here to take your call at the moment.', 'hold-wall'],
  ])('"%s" is found by %s', (words, detector) => {
    const { reading } = listen(saying([words]));
    expect(reading.findings.filter(({ outcome }) => outcome === 'found').map(finding => finding.detector)).toEqual([detector]);
  });
});
