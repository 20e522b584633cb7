import type { Control, Snapshot } from '../model/snapshot.ts';
import { isOwn } from './setting.ts';

// Buttons that send are named in a few words; longer ones are cards and banners.
const LONGEST = 40;

/** The button that sends a form: the last one with a short label between this form and the next. */
export function submitButton({ controls, forms }: Snapshot, form: number): Control | undefined {
  const start = forms[form]?.ref ?? 0;
  const end = forms[form + 1]?.ref ?? Number.MAX_SAFE_INTEGER;
  return controls.filter(({ ref, kind, label, region }) => kind === 'button' && ref > start && ref < end && label !== '' && label.length <= LONGEST && isOwn(region)).at(-1);
}
