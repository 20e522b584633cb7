import type { Captured } from '../capture/captured.ts';
import type { Appearance, ElementRef, MailSnapshot, Snapshot } from '../core/model/snapshot.ts';

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
