import type { ContactPath } from '../model/contact-path.ts';
import type { View } from '../model/detector.ts';
import type { Source } from '../model/finding.ts';
import { chats } from './chat.ts';
import { contactForms } from './contact-form.ts';
import { contactLinks } from './contact-links.ts';
import { contactTold } from './contact-told.ts';
import { withoutCrowd, withoutKeepers } from './crowd.ts';
import { leaveByReply } from './leave-by-reply.ts';
import { leavingLinks } from './leaving-links.ts';
import { listHeader } from './list-header.ts';
import { mailAddresses } from './mail-addresses.ts';
import { mailAnswers } from './mail-answers.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { postalAddresses } from './postal-addresses.ts';
import { rankOf } from './rank.ts';
import { eachOnce } from './same-way.ts';
import { settingOf, type Setting } from './setting.ts';
import { structuredData } from './structured-data.ts';
import type { Way } from './way.ts';

const FINDERS: readonly ((setting: Setting) => readonly Way[])[] = [
  listHeader, mailAnswers, leavingLinks, leaveByReply, mailAddresses, phoneNumbers, contactForms, chats, contactLinks, contactTold, postalAddresses, structuredData,
];
// A directory of a thousand staff is no list of ways in.
const MOST = 120;

/** Every way in and out that a page or mail holds, each once, most direct first. Nothing is fetched, opened or guessed. */
export function reach(view: View, source: Source): readonly ContactPath[] {
  const setting = settingOf(view, source);
  const found = FINDERS.flatMap(find => find(setting)).filter(({ ref }) => !isHidden(view, ref));
  return eachOnce(withoutKeepers(withoutCrowd(setting, found)))
    .map(one => ({ ...one, source, rank: rankOf(one) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST);
}

// Mails hide whole foreign letters, with numbers and mailboxes, from all but filters; pages fold away what they mean.
function isHidden({ snapshot, look }: View, ref: Way['ref']): boolean {
  return snapshot.kind === 'mail' && ref !== null && look(ref).visible === false;
}
