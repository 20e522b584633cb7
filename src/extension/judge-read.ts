import type { Captured } from '../capture/captured.ts';
import type { Snapshot } from '../core/model/snapshot.ts';
import { looksOf } from './looks.ts';
import { ask } from './messages.ts';

/** Has the background judge what was captured, with the looks it asks for; false once it is not what the document shows any more. */
export async function judgeRead(captured: Captured<Snapshot>, isCurrent: () => boolean): Promise<boolean> {
  const { snapshot } = captured;
  let { asks } = await ask('captured', { snapshot });
  while (asks.length > 0 && isCurrent()) {
    const appearances = await looksOf(asks, captured, window);
    if (!isCurrent()) return false;
    ({ asks } = await ask('measured', { takenAt: snapshot.takenAt, appearances }));
  }
  return isCurrent();
}
