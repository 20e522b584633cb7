import type { Captured } from '../capture/captured.ts';
import type { SheetFor } from './linked-sheets.ts';
import type { Appearance, ElementRef, Known, Mailbox, MailSnapshot, Snapshot } from '../core/model/snapshot.ts';

/** One host that pages or mails can be opened from; each stands in a file of its own. */
export interface Adapter<Source, S extends Snapshot = Snapshot> {
  /** File name without ending, e.g. `eml`. */
  readonly name: string;
  /** How much of a mail's header the host hands out; `null` for hosts of pages. */
  readonly headerLevel: MailSnapshot['headerLevel'] | null;
  /** Tried on the living host, not only on documents made after its description. */
  readonly verified: boolean;
  /** True when this is the host's: a cheap look, nothing is opened. */
  readonly claims: (source: Source) => boolean;
  /** Opens it, or says in one sentence why it cannot be read: never an empty success. */
  readonly open: (source: Source, options: OpenOptions) => Promise<Opened<S>>;
}

/** What opening needs from the place it happens in. */
export interface OpenOptions {
  /** Makes a document of HTML, running no script and loading nothing. */
  readonly parse: (html: string) => Document;
  /** ISO 8601 time of capture. */
  readonly now: string;
  /** Address the source is known to come from, `null` when only the source itself may tell. */
  readonly url: string | null;
  /** Style sheets that lie beside a saved page, where a place can get at them. */
  readonly sheetFor?: SheetFor;
}

/** A source opened and captured with the means to measure looks in it, or the one sentence that says why not. */
export type Opened<S extends Snapshot = Snapshot> =
  | { readonly ok: true; readonly captured: Captured<S>; readonly measure: (refs: readonly ElementRef[]) => readonly Appearance[] }
  | { readonly ok: false; readonly problem: string };

/** A file as bytes, with the name it is known by. */
export interface FileSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Character encoding stated outside the file, as an HTTP header does; `null` when nothing was said. */
  readonly charset?: string | null;
}

/** One webmail as people have it open in a tab; each stands in a file of its own in `webmail/`. */
export interface Webmail {
  /** File name without ending, e.g. `roundcube`. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** Where it lives, `*.` for any name below; empty for software that anybody runs, which `claims` knows by its structure. */
  readonly hosts: readonly string[];
  /** How much of a mail's header it hands out, at the most: see `source` below. */
  readonly headerLevel: MailSnapshot['headerLevel'];
  /** When it was last tried on the living host; `null` while it was only proven against documents made after its description. */
  readonly verified: Verified | null;
  /** True when the document belongs to the webmail, whatever it shows: a cheap look. */
  readonly claims: (document: Document, address: URL) => boolean;
  /** What the document shows now. Called after each change, so it reads no text but names and addresses. */
  readonly look: (document: Document, address: URL) => MailView;
}

/** A trial on a living host, with every mail of test/mailhosts. */
export interface Verified {
  /** Of the host's software. */
  readonly version: string;
  /** ISO 8601 day. */
  readonly on: string;
}

/** What a webmail shows at one moment. */
export type MailView =
  | { readonly kind: 'open'; readonly messages: readonly OpenMessage[] }
  /** Folders, lists, settings: no message is open. */
  | { readonly kind: 'list' }
  /** A message should be open and cannot be found: the host has changed, or still loads. */
  | { readonly kind: 'lost' }
  /** Whatever is open stands in another frame, which is looked at by itself. */
  | { readonly kind: 'elsewhere' };

/** One open message, in the order of the thread. */
export interface OpenMessage {
  /** Elements that hold the body; a frame or shadow host stands for what is in it. */
  readonly body: readonly Element[];
  readonly from: Mailbox | null;
  /** As the host shows them; none may be shown although the mail names some. */
  readonly replyTo: readonly Mailbox[];
  readonly subject: string;
  /** ISO 8601, `null` when the host shows it in words only. */
  readonly sentAt: string | null;
  /** The host's own control to unsubscribe. */
  readonly hostUnsubscribe: Known<boolean>;
  /** Same-origin address of the message as it was sent, for the signed-in person to fetch; `null` when the host has none. */
  readonly source: string | null;
  /** What of the message is not in `body`, one sentence each. */
  readonly unread: readonly string[];
  /** What a line above the message is to stand before; `null` for its body. */
  readonly lineBefore: Element | null;
}
