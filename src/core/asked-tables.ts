import type { Block, Control, Snapshot } from './model/snapshot.ts';
import type { Detector, HeardPhrase, View } from './model/detector.ts';
import { unknownLook } from './model/unknown-look.ts';
import { isTalk } from './talk/is-talk.ts';

/**
 * Phrase tables that a detector asks for about this snapshot if nothing at all is heard in it; `null` when it also looks at
 * the letters or the language of the text, or accuses on silence. Detectors are pure: whatever the text, while
 * nothing is heard in these tables, the detector takes the same path to the same verdict, which accuses nobody.
 */
export function askedTables(detector: Detector, snapshot: Snapshot): ReadonlySet<string> | null {
  const asked = new Set<string>();
  let looksFurther = false;
  const ask = (table: string): readonly HeardPhrase[] => {
    asked.add(table);
    return [];
  };
  const further = <T>(value: T): T => {
    looksFurther = true;
    return value;
  };
  const watched = watchedBy(further, snapshot);
  const view: View = {
    snapshot: watched,
    heard: ask,
    labelled: ask,
    heardAnywhere: ask,
    look: ref => further(unknownLook(ref)),
    place: () => further(''),
    evidence: () => further({ kind: 'phrase', quote: '', where: '' }),
    get isTalk() { return isTalk(watched, { inText: ask, tablesIn: text => (text === '' ? [] : further([])) }); },
    get lang() { return further(null); },
  };
  try {
    if (detector.detect(view).outcome === 'found') return null;
  } catch {
    return null;
  }
  return looksFurther ? null : asked;
}

// Everything about the snapshot is the same from text to text but its letters and how many there are.
function watchedBy(further: <T>(value: T) => T, snapshot: Snapshot): Snapshot {
  const blocks = snapshot.blocks.map((block): Block => ({ ...block, get text() { return further(block.text); } }));
  const controls = snapshot.controls.map((control): Control => ({
    ...control,
    get label() { return further(control.label); },
    get end() { return further(control.end); },
  }));
  return { ...snapshot, blocks, controls };
}
