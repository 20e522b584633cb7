import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { viewOf } from '../../src/core/view.ts';
import { link, look, pageSaying } from './snapshots.ts';

const matcher = compilePhrases({ cancel: { en: { match: ['cancel (your|my) membership'] } } });

describe('a view', () => {
  it('quotes what it heard, literally', () => {
    const { view } = viewOf(pageSaying(['Hello.', 'To Cancel  your membership, call us.']), matcher);
    expect(view.heard('cancel').map(({ quote }) => quote)).toEqual(['To Cancel  your membership, call us.']);
  });

  it('leaves out words in quotation marks', () => {
    const { view } = viewOf(pageSaying(['She wrote “cancel my membership” to them.']), matcher);
    expect(view.heard('cancel')).toEqual([]);
    expect(view.heardAnywhere('cancel')).toHaveLength(1);
  });

  it.each(['quote', 'code', 'comment'] as const)('leaves out a %s, which somebody else said', region => {
    const blocks = [{ ref: 0, tag: 'p', region, text: 'Cancel my membership' }];
    expect(viewOf(pageSaying([], { blocks }), matcher).view.heard('cancel')).toEqual([]);
  });

  it('leaves out what is known to be hidden', () => {
    const appearances = [look(0, { visible: false })];
    expect(viewOf(pageSaying(['Cancel my membership'], { appearances }), matcher).view.heard('cancel')).toEqual([]);
  });

  it('asks whether what it is to quote is seen, and for nothing else', () => {
    const { view, asks, withLooks } = viewOf(pageSaying(['Hello.', 'Cancel my membership']), matcher);
    const evidence = view.heard('cancel').map(phrase => view.evidence(phrase));
    const nothing = { asks: [], glances: [] };
    expect(asks([])).toEqual(nothing);
    expect(asks(evidence)).toEqual({ asks: [1], glances: [1] });
    expect(withLooks([look(1, { isGlance: true })]).asks(evidence)).toEqual(nothing);
  });

  it('asks for the whole look where somebody wants it, also of what was only glanced at', () => {
    const { view, asks, withLooks } = viewOf(pageSaying(['Cancel my membership']), matcher);
    const evidence = view.heard('cancel').map(phrase => view.evidence(phrase));
    view.look(0);
    expect(asks(evidence)).toEqual({ asks: [0], glances: [] });
    const glanced = withLooks([look(0, { visible: true, isGlance: true })]);
    expect(glanced.view.look(0).visible).toBe(true);
    expect(glanced.asks(evidence)).toEqual({ asks: [0], glances: [] });
    const looked = glanced.withLooks([look(0, { fontSize: 9 })]);
    expect(looked.view.look(0).fontSize).toBe(9);
    expect(looked.asks(evidence).asks).toEqual([]);
  });

  it('says where words stand without measuring them, and closer once they are measured', () => {
    const blocks = [{ ref: 3, tag: 'p', region: 'footer' as const, text: 'Cancel my membership' }];
    const seen = viewOf(pageSaying(['Hello.'], { blocks }), matcher);
    expect([seen.view.place(3), seen.view.place(8), seen.withLooks([look(3, { path: 'footer > p' })]).view.place(3)]).toEqual(['footer', 'page', 'footer > p']);
  });

  it('hears labels apart from running text', () => {
    const { view } = viewOf(pageSaying([], { controls: [link(7, 'Cancel your membership', 'https://shop.example/cancel')] }), matcher);
    expect(view.labelled('cancel').map(({ control }) => control?.ref)).toEqual([7]);
    expect(view.heard('cancel')).toEqual([]);
  });

  it('hears the words once, and lets further looks hide them', () => {
    let times = 0;
    const counting = { ...matcher, hear: (text: string) => { times += 1; return matcher.hear(text); } };
    const first = viewOf(pageSaying(['Hello.', 'Cancel my membership']), counting);
    expect(first.view.heard('cancel')).toHaveLength(1);
    const second = first.withLooks([look(1, { visible: false })]);
    expect(second.view.heard('cancel')).toEqual([]);
    expect(second.view.snapshot.appearances).toHaveLength(1);
    expect(times).toBe(2);
  });
});
