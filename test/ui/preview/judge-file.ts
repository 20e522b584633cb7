import type { Judged, JudgeOptions } from '../../../src/extension/judge-file.ts';
import { bad, good } from '../companies.ts';
import { mailbox, oneMail } from '../senders.ts';

/** Stands in for the judgement of a file, by its name: `inbox.mbox` is read at once, `slow.mbox` takes a minute. */
export async function* judgeFile({ name }: File, { signal }: JudgeOptions): AsyncGenerator<Judged> {
  if (/\.mbox$/.test(name)) {
    for await (const judged of mailbox(name, 300, /slow/.test(name) ? 200 : 0)) {
      if (signal.aborted) return;
      yield judged;
    }
    return;
  }
  if (/\.(?:html?|eml)$/.test(name)) yield oneMail(name, /good/.test(name) ? good : bad);
  else yield oneMail(name, null, `${name} is neither a saved page nor a mail; choose an .html or .eml file.`);
}
