import { describe, expect, it } from 'vitest';
import { askedTables } from '../../src/core/asked-tables.ts';
import type { Detector } from '../../src/core/model/detector.ts';
import { clear, found, inapplicable } from '../../src/core/model/verdict.ts';
import { pageSaying } from './snapshots.ts';

const { meta } = (await import('../../src/core/detectors/hold-wall/index.ts')).default;
const silent = pageSaying(['…'], { title: '' });
const asking = (detect: Detector<'page'>['detect']) => askedTables({ meta, detect } as Detector, silent);

describe('the tables a detector asks for', () => {
  it('are those it looked into before it gave up', () => {
    expect([...asking(({ heard, labelled }) => ((heard('a')[0] ?? labelled('b')[0]) && heard('c')[0] ? clear() : inapplicable())) ?? []]).toEqual(['a', 'b']);
  });

  it('hold what tells talk from deed', () => {
    expect(asking(view => (view.isTalk ? inapplicable() : clear()))).toContain('talk/terms');
  });

  it.each<[string, Detector<'page'>['detect']]>([
    ['letters', ({ snapshot }) => (snapshot.blocks[0]?.text.includes('@') ? clear() : inapplicable())],
    ['language', ({ lang }) => (lang === 'de' ? clear() : inapplicable())],
    ['looks', ({ look }) => (look(0).visible === true ? clear() : inapplicable())],
  ])('are unknown for one that looks at the %s', (_, detect) => {
    expect(asking(detect)).toBeNull();
  });

  it('are unknown for one that accuses on silence, or fails', () => {
    expect(asking(() => found({ kind: 'absence', quote: 'nothing', where: 'page' }))).toBeNull();
    expect(asking(() => { throw new Error('no'); })).toBeNull();
  });
});
