import type { MailSnapshot } from '../model/snapshot.ts';
import { isAutomaticReply } from '../mail/automatic.ts';
import { isDiscussion } from '../mail/bulk.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { replyTargets } from '../mail/reply-targets.ts';
import { isExample, isListProgram, roleOf } from './mailbox-role.ts';
import { plainText, safeAddress } from './safe-address.ts';
import type { Setting } from './setting.ts';
import { way, type Way } from './way.ts';

/**
 * Where an answer goes, when it is welcome: the mail invites replies, or the mailbox is by its name one at which people
 * answer. A mail that says "do not reply", a list's posting address and a machine's report offer none.
 */
export function mailAnswers(setting: Setting): readonly Way[] {
  const { snapshot, view } = setting;
  if (snapshot.kind !== 'mail' || isAutomaticReply(snapshot) || isDiscussion(snapshot)) return [];
  const isInvited = view.heard('credits/replies-invited').length > 0 || view.heard('contact/write-back').length > 0;
  const isRefused = view.heard('no-reply').length > 0;
  if (isRefused && !isInvited) return [];
  return replyTargets(snapshot)
    .filter(({ address }) => isMailbox(address) && (isInvited || isAnswered(snapshot, address)))
    .map(({ name, address }) => {
      const named = plainText(name);
      return way({
        kind: 'email', value: address.trim(), label: named || address, href: safeAddress(`mailto:${address.trim()}`), from: 'header',
        person: isPerson(named, address) ? named : '',
      });
    });
}

function isMailbox(address: string): boolean {
  return !isNoReplyAddress(address) && !isListProgram(address) && !isExample(address) && /^[^\s@<>]+@[^\s@<>]+$/.test(address.trim());
}

// Named mailboxes of people answer; in a mail to many nothing is promised by the sender's name alone.
function isAnswered(snapshot: MailSnapshot, address: string): boolean {
  const role = roleOf(address);
  if (role === 'people' || role === 'general' || role === 'complaint') return true;
  return isPerson(plainText(snapshot.from?.name ?? ''), address) && !snapshot.headers.some(({ name }) => name === 'list-unsubscribe' || name === 'list-id');
}

function isPerson(name: string, address: string): boolean {
  const words = name.toLowerCase().split(/[\s.,]+/).filter(word => word.length > 1);
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  return words.length >= 2 && words.length <= 4 && words.some(word => word.length > 2 && local.includes(word)) && roleOf(address) !== 'general' && roleOf(address) !== 'people';
}
