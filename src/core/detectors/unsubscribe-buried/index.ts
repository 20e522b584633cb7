import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Control } from '../../model/snapshot.ts';
import { isWayOut } from '../../mail/way-out.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { depthOf, type Depth } from './signs.ts';

export default {
  meta: {
    id: 'unsubscribe-buried',
    version: 1,
    title: 'Hides the way to unsubscribe in the fine print',
    titleClear: 'Shows plainly how to unsubscribe',
    why: 'Whoever does not see the link does not get out.',
    reads: ['page', 'mail'],
    pattern: 'hidden-way-out',
    severity: 'serious',
    laws: ['wcag-143', 'us-canspam-316-5', 'us-canspam-optout', 'au-spam', 'eu-eprivacy-13', 'ca-casl'],
  },
  grounds: { tables: [] },
  detect,
} satisfies Detector;

interface WayOut {
  readonly control: Control;
  /** Its own words or its sentence say that it is for unsubscribing, as opposed to "here" or "settings". */
  readonly isNamed: boolean;
}

// Two tests must fail: small grey footers alone are everywhere and hide nothing.
const ENOUGH = 2;

function detect(view: View): Verdict {
  if (view.isTalk) return inapplicable();
  const seen = waysOut(view).map(({ control, isNamed }) => ({ control, depth: depthOf(view, control, isNamed) }));
  const [first] = seen;
  if (!first) return inapplicable();
  // One way out in plain sight is enough, whatever the others look like.
  const plain = seen.find(({ depth }) => depth.measured >= ENOUGH && depth.signs.length < ENOUGH);
  if (plain) return clear(evidenceOf(view, plain));
  const isSure = seen.every(({ depth }) => depth.signs.length >= ENOUGH);
  return isSure ? found(evidenceOf(view, first)) : cantTell('How the way to unsubscribe looks could not be measured.');
}

/** Links and buttons to unsubscribe, also `here` within a sentence about unsubscribing. */
function waysOut(view: View): readonly WayOut[] {
  const { controls, blocks, kind } = view.snapshot;
  const labelled = controlsOf(view, 'unsubscribe');
  const generic = controlsOf(view, 'unsubscribe-buried/generic');
  const settings = controlsOf(view, 'unsubscribe-buried/settings');
  // On pages these words also mean logging out, ending a contract, or cookies.
  const ambiguous = new Set([...controlsOf(view, 'unsubscribe-buried/bare'), ...settings, ...controlsOf(view, 'cancel')]);
  const sentences = new Set(view.heard('unsubscribe').map(({ block }) => block));
  return controls.flatMap((control): readonly WayOut[] => {
    const block = blocks[control.block];
    if (labelled.has(control)) {
      if (kind === 'page' && ambiguous.has(control) && !isWayOut(control.href)) return [];
      return [{ control, isNamed: !settings.has(control) || isSaidBeside(view, control) }];
    }
    return generic.has(control) && block && sentences.has(block) ? [{ control, isNamed: false }] : [];
  });
}

function controlsOf(view: View, table: string): ReadonlySet<Control | null> {
  return new Set(view.labelled(table).map(({ control }) => control));
}

function isSaidBeside(view: View, { block, start, end }: Control): boolean {
  const around = view.snapshot.blocks[block];
  return view.heard('unsubscribe').some(phrase => phrase.block === around && (phrase.end <= start || phrase.start >= end));
}

function evidenceOf(view: View, { control, depth }: { readonly control: Control; readonly depth: Depth }): Evidence {
  const note = depth.signs.length > 0 ? depth.signs.join(', ') : 'plain to see';
  return { kind: 'measure', quote: control.label, where: view.place(control.ref), ref: control.ref, note };
}
