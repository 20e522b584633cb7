import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Control } from '../../model/snapshot.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { isWayOut } from '../../mail/way-out.ts';
import { burialOf, type Burial } from './burial.ts';

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
  detect,
} satisfies Detector;

// Two tests must fail: small grey footers alone are everywhere and hide nothing.
const ENOUGH = 2;

function detect(view: View): Verdict {
  if (view.isTalk) return inapplicable();
  const candidates = waysOut(view);
  if (candidates.length === 0) return inapplicable();
  const seen = candidates.map(control => ({ control, look: view.look(control.ref) })).filter(({ look }) => look.visible !== false);
  if (seen.length === 0) return cantTell('The way to unsubscribe is not visible now; it may be shown at another width or after a press.');
  const measured = seen.map(({ control, look }) => ({ control, path: look.path, burial: burialOf(look, control, view.snapshot) }));
  const plain = measured.find(({ burial }) => burial.made >= ENOUGH && burial.failed.length < ENOUGH);
  if (plain) return clear(evidenceOf(plain));
  const [first] = measured;
  const isSure = measured.every(({ burial }) => burial.failed.length >= ENOUGH);
  return first && isSure ? found(evidenceOf(first)) : cantTell('How the way to unsubscribe looks could not be measured.');
}

/** Links and buttons to unsubscribe, also `here` within a sentence about unsubscribing. */
function waysOut(view: View): readonly Control[] {
  const { controls, blocks, kind } = view.snapshot;
  const bare = new Set(view.labelled('unsubscribe-buried/bare').map(({ control }) => control));
  const labelled = new Set(view.labelled('unsubscribe').map(({ control }) => control));
  const generic = new Set(view.labelled('unsubscribe-buried/generic').map(({ control }) => control));
  const sentences = new Set(view.heard('unsubscribe').map(({ block }) => block));
  return controls.filter(control => {
    // On pages some of these words also mean logging out.
    if (labelled.has(control)) return kind === 'mail' || !bare.has(control) || isWayOut(control.href);
    const block = blocks[control.block];
    return generic.has(control) && block !== undefined && sentences.has(block);
  });
}

function evidenceOf({ control, path, burial }: { readonly control: Control; readonly path: string; readonly burial: Burial }): Evidence {
  const quote = control.label === '' ? control.href ?? '' : control.label;
  return { kind: 'measure', quote, where: path === '' ? 'page' : path, ref: control.ref, note: burial.failed.length > 0 ? burial.failed.join(', ') : 'plain to see' };
}
