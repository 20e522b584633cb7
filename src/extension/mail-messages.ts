/** Outcome of fetching a full header: done, or one sentence why not. */
export interface Checked {
  readonly checked: boolean;
  readonly because: string;
}

/** What stands above a mail that shuts the door, in the person's words. */
export interface MailLine {
  /** Empty when replies are welcome and only the way out is buried. */
  readonly closed: string;
  readonly way: { readonly words: string; readonly label: string; readonly href: string | null } | null;
  readonly leave: { readonly words: string; readonly spot: { readonly ref: number | null; readonly path: string; readonly quote: string } } | null;
  readonly close: string;
  readonly quiet: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** One webmail as the options page lists it. */
export interface MailHostLine {
  readonly title: string;
  /** When it was last tried on the living host, and which; `null` when it never was. */
  readonly verified: { readonly version: string; readonly on: string } | null;
}
