import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { Appearance, Control, PageSnapshot } from '../../model/snapshot.ts';
import { burialOf, isBuried, isOrdinary, isUnmeasured, outdone, type Burial } from '../../judge/burial.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';

interface Seen {
  readonly phrase: HeardPhrase;
  readonly burial: Burial;
}

export default {
  meta: {
    id: 'cancel-hidden',
    version: 2,
    title: 'Hides the way to cancel from the eye',
    titleClear: 'Shows the way to cancel openly',
    why: 'A way that nobody finds is no way.',
    reads: ['page'],
    pattern: 'hidden-way-out',
    severity: 'serious',
    laws: ['us-ca-arl', 'us-rosca', 'de-312k', 'eu-dsa-25', 'eu-ucpd-9', 'wcag-143'],
  },
  grounds: { tables: [] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const seen = view.labelled('cancel').filter(isWayOut).map(phrase => looked(phrase, view));
    if (seen.length === 0) return inapplicable();
    // One way out in plain sight is enough, whatever the others look like.
    const open = seen.find(({ burial }) => !isBuried(burial) && !isUnmeasured(burial));
    if (open) return clear(view.evidence(open.phrase));
    if (seen.some(({ burial }) => isUnmeasured(burial))) {
      return cantTell('How the way to cancel looks could not be measured here.', ...seen.slice(0, 1).map(({ phrase }) => view.evidence(phrase)));
    }
    const [first, ...rest] = seen.map(({ phrase, burial }) => view.evidence(phrase, burial.signs.join(', ')));
    return first ? found(first, ...rest.slice(0, 2)) : inapplicable();
  },
} satisfies Detector<'page'>;

function isWayOut({ control }: HeardPhrase): boolean {
  return control !== null && control.href?.startsWith('tel:') !== true && control.href?.startsWith('mailto:') !== true;
}

function looked(phrase: HeardPhrase, view: View<PageSnapshot>): Seen {
  const { control, block } = phrase;
  const look = view.look(control?.ref ?? block.ref);
  const burial = burialOf(look, control, view.snapshot);
  if (isBuried(burial) && control && isOrdinary(look, neighboursOf(control, view))) return { phrase, burial: { signs: [], tested: burial.tested } };
  const sign = outdone(look, stays(view).map(({ ref }) => view.look(ref)));
  return { phrase, burial: sign === '' ? burial : { signs: [...burial.signs, sign], tested: burial.tested + 1 } };
}

// "Keep my plan", "Never mind": the button that does the opposite.
function stays(view: View<PageSnapshot>): readonly Control[] {
  return view.labelled('retention/keep').flatMap(({ control }) => (control ? [control] : []));
}

function neighboursOf(control: Control, view: View<PageSnapshot>): readonly Appearance[] {
  if (control.region !== 'footer' && control.region !== 'nav') return [];
  const { controls } = view.snapshot;
  const at = controls.indexOf(control);
  return [controls[at - 1], controls[at + 1]]
    .filter(other => other !== undefined && other.region === control.region && other.label !== '')
    .flatMap(other => (other ? [view.look(other.ref)] : []));
}
