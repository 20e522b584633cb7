import type { PathKind } from '../model/contact-path.ts';
import type { HeardPhrase } from '../model/detector.ts';
import type { Control } from '../model/snapshot.ts';
import { registrableDomain } from '../company/domain.ts';
import { isWayOut } from '../mail/way-out.ts';
import { sentenceAround } from '../text/segment.ts';
import { isListProgram, roleOf } from './mailbox-role.ts';
import { personBefore } from './nearby.ts';
import { ownerAt } from './others.ts';
import { blockAt, heardIn, type Setting } from './setting.ts';

interface Place {
  readonly index: number;
  readonly at: number;
  readonly address: string;
  readonly control: Control | null;
}

type Heard = ReadonlyMap<number, readonly HeardPhrase[]>;
const TABLES = { reader: ['contact/reader'], errand: ['contact/errand'], unsubscribe: ['unsubscribe', 'thread-unsubscribe'], cancel: ['cancel', 'cancel/online'], 'delete-account': ['delete-account'] } as const;
// Further away, the words and the mailbox have little to do with each other.
const NEAR = 140;
const RIGHT_BEHIND = 30;
const LEAVING = ['cancel', 'delete-account', 'unsubscribe'] as const;
const known = new WeakMap<Setting, Readonly<Record<keyof typeof TABLES, Heard>>>();

/**
 * What a mailbox is given for where it stands: to be written to, to complain, to cancel, to leave a list, to have an account
 * deleted. Empty when it is somebody else's, or named only as the reader's own, as a sender to be let through, or for an
 * errand that no reader of a mail has: to buy advertising space, to hand in a forged mail.
 */
export function mailUse(setting: Setting, { index, at, address, control }: Place): readonly PathKind[] {
  // Under its own domain a company speaks for itself, whatever authority the sentence names besides.
  const isOwnHost = setting.domain !== null && registrableDomain(address.slice(address.lastIndexOf('@') + 1)) === setting.domain;
  const owner = index < 0 ? 'company' : ownerAt(setting, index, at);
  const heard = heardFor(setting);
  const says = (kind: keyof typeof TABLES) => phrasesAt(setting, { index, at, heard: heard[kind] }).length > 0;
  if ((owner === 'other' && !isOwnHost) || says('reader') || isForErrand(setting, { index, at, address, heard: heard.errand })) return [];
  if (owner === 'desk') return isOwnHost ? ['complaint', 'email'] : ['complaint'];
  const role = roleOf(address);
  if (role === 'complaint') return ['complaint', 'email'];
  const isWay = isListProgram(address) || isWayOut(control?.href ?? null) || isWayOut(address);
  if (isWay && /(?:^|[-._])(?:subscribe|join)@/i.test(address)) return [];
  if (isWay || (setting.snapshot.kind === 'mail' && phrasesAt(setting, { index, at, heard: heard.unsubscribe }).some(phrase => isAbout(phrase, at + address.length)))) {
    // "Or contact Jo Poe <jo@…> to be removed by hand": a person reads what arrives there.
    return !isWay && index >= 0 && personBefore(blockAt(setting, index).text, at) !== '' ? ['unsubscribe', 'email'] : ['unsubscribe'];
  }
  const leaving = leavingAt(setting, { index, at, heard });
  return leaving === null ? ['email'] : [leaving, 'email'];
}

// "To leave, write to …": the words come first, or right behind, as in "write to … with REMOVE as the subject".
function isAbout({ start, end }: HeardPhrase, behind: number): boolean {
  return end <= behind || start - behind <= RIGHT_BEHIND;
}

// Small print names all ways of leaving in one breath: a mailbox serves the one said closest to it.
function leavingAt(setting: Setting, { index, at, heard }: { readonly index: number; readonly at: number; readonly heard: Readonly<Record<keyof typeof TABLES, Heard>> }): PathKind | null {
  const near = LEAVING.flatMap(kind => phrasesAt(setting, { index, at, heard: heard[kind] }).map(({ start, end }) => ({ kind, away: end <= at ? at - end : start - at })));
  const [closest] = near.filter(({ away }) => away <= NEAR).toSorted((a, b) => a.away - b.away);
  return closest?.kind ?? null;
}

// "Advertise with us. Write to Jo Poe, …": what a mailbox is for may stand in the sentence before; its own name may say less than the words around it.
function isForErrand(setting: Setting, { index, at, address, heard }: Omit<Place, 'control'> & { readonly heard: Heard }): boolean {
  if (setting.snapshot.kind !== 'mail' || index < 0) return false;
  const { start: sentence } = sentenceAround(blockAt(setting, index).text, at, at + 1);
  return [at, sentence - 2].some(place => place >= 0
    && phrasesAt(setting, { index, at: place, heard }).some(({ start }) => start < at || start >= at + address.length));
}

// Phrases in the sentence of the mailbox; the label of another link speaks for that link.
function phrasesAt(setting: Setting, { index, at, heard }: { readonly index: number; readonly at: number; readonly heard: Heard }): readonly HeardPhrase[] {
  const block = blockAt(setting, index);
  const phrases = heard.get(block.ref);
  if (index < 0 || !phrases) return [];
  const sentence = sentenceAround(block.text, at, at + 1);
  const links = setting.snapshot.controls.filter(control => control.block === index && !(control.start <= at && at < control.end));
  return phrases.filter(({ start, end }) => start < sentence.end && end > sentence.start && !links.some(link => link.start <= start && end <= link.end));
}

function heardFor(setting: Setting): Readonly<Record<keyof typeof TABLES, Heard>> {
  const made = known.get(setting) ?? {
    reader: heardIn(setting.view, TABLES.reader), errand: heardIn(setting.view, TABLES.errand), unsubscribe: heardIn(setting.view, TABLES.unsubscribe),
    cancel: heardIn(setting.view, TABLES.cancel), 'delete-account': heardIn(setting.view, TABLES['delete-account']),
  };
  known.set(setting, made);
  return made;
}
