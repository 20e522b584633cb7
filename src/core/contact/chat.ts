import type { Control, PageSnapshot } from '../model/snapshot.ts';
import vendors from '../judge/chat-vendors.json' with { type: 'json' };
import { hoursNear } from './nearby.ts';
import { linkWay } from './link-way.ts';
import messengers from './messengers.json' with { type: 'json' };
import { isOwn, type Setting } from './setting.ts';
import { way, type Way } from './way.ts';

const LONGEST_LABEL = 60;
const CONTACTS = new RegExp(messengers.contacts.join('|'), 'i');

/** Chats: by the label of a link or button, by a messenger's address, else by the vendor whose script the page loads. */
export function chats(setting: Setting): readonly Way[] {
  const { snapshot, view, purpose, isTalk } = setting;
  const own = snapshot.controls.filter(({ region }) => isOwn(region));
  // "Chat" alone may name a product; on a page for help and in a mail it names the way to ask.
  const tables = purpose === 'contact' || purpose === 'help' || purpose === 'mail' ? ['contact/chat', 'contact/chat-here'] : ['contact/chat'];
  const named = new Set(isTalk ? [] : tables.flatMap(table => view.labelled(table)).flatMap(({ control }) => (control && control.label.length <= LONGEST_LABEL ? [control.ref] : [])));
  const opened = own.filter(control => (named.has(control.ref) ? !isOther(control) : isMessenger(control) || isVendorLink(control)));
  const ways = opened.map(control => ({ ...linkWay(withWebAddress(control), 'chat'), hours: hoursNear(setting, control.block, control.end) }));
  return ways.length > 0 || snapshot.kind === 'mail' ? ways : loaded(snapshot);
}

function isOther({ href }: Control): boolean {
  const address = href?.toLowerCase() ?? '';
  return /^(?:mailto|tel):/.test(address) || (/^(?:whatsapp|viber|tg|fb-messenger):|whatsapp\.com|wa\.me|t\.me/.test(address) && !CONTACTS.test(address));
}

// A share button opens the same messenger, without saying whom to write to.
function isMessenger({ href }: Control): boolean {
  const address = href?.toLowerCase() ?? '';
  return CONTACTS.test(address) && !messengers.shares.some(part => address.includes(part));
}

function isVendorLink({ href }: Control): boolean {
  return href !== null && messengers.chatPages.some(page => href.toLowerCase().includes(page));
}

// "whatsapp://send?phone=…" opens only where the program is; the web address opens everywhere.
function withWebAddress(control: Control): Control {
  const number = /^whatsapp:.*[?&]phone=\+?(\d{6,15})/i.exec(control.href ?? '')?.[1];
  return number === undefined ? control : { ...control, href: `https://wa.me/${number}` };
}

function loaded({ resources }: PageSnapshot): readonly Way[] {
  const vendor = vendors.find(mark => resources.some(address => address.includes(mark) && !messengers.notChat.some(part => address.includes(part))));
  return vendor === undefined ? [] : [way({ kind: 'chat', value: vendor, label: vendor.split('/')[0] ?? vendor })];
}
