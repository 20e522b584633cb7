import type { Control, Snapshot } from '../model/snapshot.ts';
import { isOwn } from './setting.ts';

// Buttons that send are named in a few words; longer ones are cards and banners.
const LONGEST = 40;

/** The button that sends a form: the first with a short label behind its last field, else the last one in it. */
export function submitButton({ controls, fields, forms }: Snapshot, form: number): Control | undefined {
  const start = forms[form]?.ref ?? 0;
  const end = forms[form + 1]?.ref ?? Number.MAX_SAFE_INTEGER;
  const filled = Math.max(start, ...fields.filter(field => field.form === form).map(({ ref }) => ref));
  const buttons = controls.filter(({ ref, kind, label, region }) => kind === 'button' && ref > start && ref < end && label !== '' && label.length <= LONGEST && isOwn(region));
  const inside = buttons.filter(({ region }) => region === 'form');
  const likely = inside.length > 0 ? inside : buttons;
  return likely.find(({ ref }) => ref > filled) ?? likely.at(-1);
}
