import { describe, expect, it } from 'vitest';
import { judge } from '../../src/cli/score/judge.ts';
import { finding, labelled } from './labels.ts';

const page = labelled({
  patterns: [{ pattern: 'cancel-obstruction', quote: 'at least 48 hours before the plan renews', why: '' }],
  contactPaths: [{ type: 'email', value: 'help@shop.example' }],
});

describe('an instance on a page', () => {
  it('is recalled with its quote when the find quotes the same passage', () => {
    const { instances } = judge(page, [finding('cancel-obstructed', 'Tell us “at least 48 hours before the plan renews”, please.')]);
    expect(instances).toMatchObject([{ label: 'cancel-obstruction', foundBy: 'cancel-obstructed', isQuoted: true }]);
  });

  it('is recalled without its quote when the find quotes other words', () => {
    const { instances } = judge(page, [finding('cancel-obstructed', 'A fee of $5 applies.')]);
    expect(instances).toMatchObject([{ foundBy: 'cancel-obstructed', isQuoted: false }]);
  });

  it('is recalled by a narrower detector of the same hindrance', () => {
    const { instances } = judge(page, [finding('cancel-by-phone', 'Call us to cancel.')]);
    expect(instances[0]?.foundBy).toBe('cancel-by-phone');
  });

  it('is missed when the detector could not tell', () => {
    const { instances } = judge(page, [finding('cancel-obstructed', '', 'cantTell')]);
    expect(instances).toMatchObject([{ foundBy: null, outcome: 'cantTell' }]);
  });

  it('means the detector of its own name', () => {
    const named = labelled({ patterns: [{ pattern: 'hold-wall', quote: 'all agents are busy', why: '' }] });
    expect(judge(named, [finding('hold-wall', 'All agents are busy.')]).instances).toMatchObject([{ foundBy: 'hold-wall', isQuoted: true }]);
  });

  it('counts for nobody when no detector asks about it', () => {
    expect(judge(labelled({ patterns: [{ pattern: 'other', quote: 'x', why: '' }] }), []).instances).toEqual([]);
  });
});

describe('a find on a page', () => {
  it.each([
    ['cancel-obstructed', 'right'],
    ['confirmshaming', 'false'],
    ['contact-missing', 'false'],
    ['dead-complaint-link', 'unjudged'],
  ])('of %s is %s', (detector, judgement) => {
    expect(judge(page, [finding(detector)]).accusations).toMatchObject([{ detector, judgement }]);
  });

  it('that contact is missing is unjudged where the reader saw no path either', () => {
    expect(judge(labelled({ patterns: [], contactPaths: [] }), [finding('contact-missing')]).accusations[0]?.judgement).toBe('unjudged');
  });
});

describe('a find in a mail', () => {
  const list = { noReplySender: false, noReplyWording: null, bulk: true, unsubscribeInBody: false, listUnsubscribe: false, oneClick: false, phoneTree: false };

  it.each([
    ['no-reply-sender', list, 'false'],
    ['no-reply-wording', list, 'unjudged'],
    ['unsubscribe-missing', list, 'right'],
    ['unsubscribe-missing', { ...list, listUnsubscribe: true }, 'false'],
    ['unsubscribe-missing', { ...list, unsubscribeInBody: null }, 'unjudged'],
    ['one-click-missing', list, 'right'],
    ['one-click-missing', { ...list, bulk: false }, 'false'],
    ['hold-wall', list, 'unjudged'],
  ])('of %s beside %o is %s', (detector, labels, judgement) => {
    expect(judge(labelled(labels), [finding(detector)]).accusations[0]?.judgement).toBe(judgement);
  });

  it('of a wall is demanded where log-in is the only way, and false beside a plain link', () => {
    const walled = labelled({ ...list, unsubscribeInBody: true, optOutBy: ['login'], requiresLogin: true });
    const plain = labelled({ ...list, unsubscribeInBody: true, optOutBy: ['link'], requiresLogin: false });
    expect(judge(walled, []).instances.map(({ label }) => label)).toContain('unsubscribe-walled');
    expect(judge(plain, [finding('unsubscribe-walled')]).accusations[0]?.judgement).toBe('false');
  });
});

describe('a clean input', () => {
  it('is a page without patterns, or a mail nobody could leave and nobody may not answer', () => {
    const personal = { noReplySender: false, noReplyWording: false, bulk: false, phoneTree: false };
    expect(judge(labelled({ patterns: [] }), []).isClean).toBe(true);
    expect(judge(labelled(personal), []).isClean).toBe(true);
    expect(judge(labelled({ ...personal, bulk: true }), []).isClean).toBe(false);
    expect(judge(labelled({ ...personal, noReplyWording: null }), []).isClean).toBe(false);
    expect(judge(page, []).isClean).toBe(false);
  });
});
