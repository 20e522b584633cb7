import type { HeardPhrase } from '../model/detector.ts';
import type { MailSnapshot } from '../model/snapshot.ts';
import { isAutomaticReply } from '../mail/automatic.ts';
import { isBulk, isDiscussion } from '../mail/bulk.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { replyTargets } from '../mail/reply-targets.ts';
import { sentenceAround } from '../text/segment.ts';
import { isExample, isListProgram, roleOf } from './mailbox-role.ts';
import { plainText, safeAddress } from './safe-address.ts';
import type { Setting } from './setting.ts';
import { way, type Way } from './way.ts';

/**
 * Where an answer goes, when it is welcome: the mail invites replies, a person's mailbox stands in Reply-To behind a sender
 * that nobody reads, or a single mail comes from a mailbox at which people answer. A mail that refuses replies offers none.
 */
export function mailAnswers(setting: Setting): readonly Way[] {
  const { snapshot, view } = setting;
  if (snapshot.kind !== 'mail' || isAutomaticReply(snapshot)) return [];
  const isInvited = [...view.heard('credits/replies-invited'), ...view.heard('contact/write-back')].some(phrase => isAboutThisMail(setting, phrase));
  if (!isInvited && (view.heard('no-reply').length > 0 || isDiscussion(snapshot))) return [];
  const isSingle = !isBulk({ ...view, snapshot });
  return replyTargets(snapshot).map(mailbox => ({ name: plainText(mailbox.name), address: mailbox.address.trim().replace(/[.,;]+$/, '') }))
    .filter(({ address, name }) => isMailbox(address) && (isInvited || isPutInPlace(snapshot, address) || (isSingle && (roleOf(address) === 'people' || isPerson(name, address)))))
    .map(({ name, address }) => way({
      kind: 'email', value: address, label: name || address, href: safeAddress(`mailto:${address}`), from: 'header', person: isPerson(name, address) ? name : '',
    }));
}

// "Contact us" with a link or an address of its own speaks of that one; "reply with REMOVE" offers no answer.
function isAboutThisMail({ view, snapshot: { blocks, controls } }: Setting, { block, start, end }: HeardPhrase): boolean {
  const sentence = sentenceAround(block.text, start, end);
  const index = blocks.indexOf(block);
  const links = controls.filter(control => control.block === index);
  const isLinked = (phrase: HeardPhrase) => links.some(control => control.start <= phrase.start && control.end >= phrase.end);
  if (view.heard('unsubscribe').some(other => other.block === block && other.start < sentence.end && other.end > sentence.start && !isLinked(other))) return false;
  return !block.text.slice(sentence.start, sentence.end).includes('@')
    && !links.some(control => control.start < end && control.end > start);
}

function isMailbox(address: string): boolean {
  return !isNoReplyAddress(address) && !isListProgram(address) && !isExample(address) && /^[^\s@<>{}]+@[^\s@<>{}]+$/.test(address);
}

function isPutInPlace({ from, replyTo }: MailSnapshot, address: string): boolean {
  return from !== null && isNoReplyAddress(from.address) && replyTo.some(mailbox => mailbox.address.trim() === address);
}

// A name of which a word stands in the mailbox and none in its host; "Shop Service <service@shop.example>" is no person.
function isPerson(name: string, address: string): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  const words = name.toLowerCase().split(/[\s.,]+/).filter(word => word.length > 1);
  if (words.length < 2 || words.length > 4 || !words.every(word => /^[\p{L}'’-]+$/u.test(word))) return false;
  const role = roleOf(address);
  // Small firms are named after their owners: "Helen Marsh <h.marsh@marsh.example>".
  const isSigned = [`${words[0]?.[0] ?? ''}${words.at(-1) ?? ''}`, words.join('')].includes(local.replaceAll(/[._-]/g, ''));
  return (role === 'person' || role === 'unknown') && words.some(word => word.length > 2 && local.includes(word)) && (isSigned || !words.some(word => word.length > 3 && host.includes(word)));
}
