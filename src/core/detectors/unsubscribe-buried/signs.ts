import type { View } from '../../model/detector.ts';
import type { Appearance, Block, Control } from '../../model/snapshot.ts';
import { burialOf } from '../../judge/burial.ts';

/** How deep one way out lies. */
export interface Depth {
  /** What speaks for hiding, in words: `9 px beside 16 px`, `says only "here"`. */
  readonly signs: readonly string[];
  /** Tests of looks that could be made at all. */
  readonly measured: number;
}

// Mails show looks as their own style says, not as the reader's program draws them: what is near a limit passes.
const READABLE = 11;
const PALE_FOR_ANY_SIZE = 3;
const WELL_SEEN = 21;
// Fewer characters beside the links of a block are separators, not a text in which a link could drown.
const RUNNING_TEXT = 25;
// A paragraph this long is one that people skip.
const LONG_PARAGRAPH = 500;

/** The tests of NORMS section 2 on a way out: five on its looks, one on its label, one on the text around it. */
export function depthOf(view: View, control: Control, isNamed: boolean): Depth {
  const look = view.look(control.ref);
  const block = view.snapshot.blocks[control.block];
  const { signs, tested } = burialOf(view.snapshot.kind === 'mail' ? mildly(look, control, view) : look, control, view.snapshot);
  const label = isNamed ? [] : [`says only "${control.label}"`];
  const text = block && isFinePrint(view, block) ? [`in a legal text of ${block.text.length} characters`] : [];
  return { signs: [...signs, ...label, ...text], measured: tested };
}

function mildly(look: Appearance, control: Control, view: View): Appearance {
  const { fontSize, contrast, affordance } = look;
  return {
    ...look,
    bodyFontSize: fontSize !== 'unknown' && fontSize >= READABLE ? fontSize : look.bodyFontSize,
    contrast: contrast !== 'unknown' && contrast >= PALE_FOR_ANY_SIZE ? WELL_SEEN : contrast,
    // WCAG 1.4.1 is about links among other words; one that stands alone is known by its label.
    affordance: affordance === false && !isAmongWords(control, view) ? true : affordance,
  };
}

function isAmongWords({ block }: Control, { snapshot }: View): boolean {
  const text = snapshot.blocks[block]?.text ?? '';
  const linked = snapshot.controls.filter(other => other.block === block).reduce((sum, { start, end }) => sum + end - start, 0);
  return text.length - linked > RUNNING_TEXT;
}

function isFinePrint(view: View, block: Block): boolean {
  return block.text.length >= LONG_PARAGRAPH && view.heard('unsubscribe-buried/legal').some(phrase => phrase.block === block);
}
