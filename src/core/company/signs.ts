import type { View } from '../model/detector.ts';

/** Signals by which criteria apply or not. */
export function signsOf({ snapshot }: View): readonly string[] {
  return snapshot.kind === 'mail' ? ['sends-mail'] : [];
}
