/** A mail of `mails/` and what is to be heard in it. */
export interface Mail {
  /** Completes a sentence. */
  readonly what: string;
  /** Words of its subject that no other has. */
  readonly subject: string;
  /** Registrable domain of its sender. */
  readonly domain: string;
  /** Everything that is to be found with names alone, and nothing else. */
  readonly found: readonly string[];
  /** Found once the full header was fetched as well. */
  readonly more?: readonly string[];
  /** With names alone it gets a line above it. */
  readonly hasLine?: true;
}

/** A mailbox that is closed by its name and by its words. */
export const CLOSED = ['no-reply-sender', 'no-reply-wording'];
/** Every mail of `mails/`. */
export const MAILS: readonly Mail[] = [
  { what: 'a newsletter with one-click', subject: 'Autumn sale', domain: 'loom.example', found: [] },
  { what: 'a buried footer', subject: 'Big savings', domain: 'fabric.example', found: ['unsubscribe-buried'], more: ['one-click-missing'], hasLine: true },
  { what: 'a walled way out', subject: 'New yarns', domain: 'yarn.example', found: ['unsubscribe-walled'], more: ['one-click-missing'] },
  { what: 'pictures alone', subject: 'This week', domain: 'button.example', found: [] },
  { what: 'plain text with a quote', subject: 'Your order 1001', domain: 'kiln.example', found: [] },
  { what: 'quoted-printable', subject: 'shipped', domain: 'glass.example', found: CLOSED, hasLine: true },
  { what: '8-bit Latin-1', subject: 'Ihre Bestätigung', domain: 'moebel.example', found: CLOSED, hasLine: true },
  { what: 'Japanese', subject: 'ご注文の確認', domain: 'orimono.example', found: CLOSED, hasLine: true },
  { what: 'Arabic', subject: 'تأكيد طلبك', domain: 'nawl.example', found: CLOSED, hasLine: true },
  { what: 'a no-reply sender with Reply-To', subject: 'Your tiles', domain: 'tile.example', found: [] },
  { what: 'a no-reply sender without Reply-To', subject: 'Your lamp', domain: 'lamp.example', found: [], more: ['no-reply-sender'] },
  { what: 'a forwarded no-reply text', subject: 'Fwd: Your parcel', domain: 'friend.example', found: [] },
  { what: 'an attached no-reply mail', subject: 'Is this true', domain: 'neighbour.example', found: [] },
  { what: 'a personal mail', subject: 'Sunday', domain: 'friend.example', found: [] },
];
