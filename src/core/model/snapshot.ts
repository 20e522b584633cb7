/** A fact that could not be measured where the snapshot was taken. Absent is not false. */
export type Known<T> = T | 'unknown';

/** Number of an element within one snapshot, in document order; capture maps it back to the live element. */
export type ElementRef = number;

/** The innermost setting that changes what words mean; once inside quote, code or comment, that wins over all others. */
export type Region =
  | 'body' | 'header' | 'nav' | 'main' | 'aside' | 'footer' | 'article' | 'dialog' | 'form'
  | 'quote' | 'code' | 'comment';

/** A run of text with its inline parts joined: a paragraph, a cell, a list item, a heading, a button's label. */
export interface Block {
  readonly ref: ElementRef;
  readonly tag: string;
  readonly region: Region;
  /** White space folded as a reader sees it, `\n` for each forced line break. */
  readonly text: string;
}

/** Something a person can press or follow. */
export interface Control {
  readonly ref: ElementRef;
  readonly kind: 'link' | 'button';
  /** Accessible name: aria-label, text, image alt text, title or value, in that order of what exists. */
  readonly label: string;
  /** Resolved address of a link or of a button's form action, `null` without one. */
  readonly href: string | null;
  readonly region: Region;
  /** Index into `blocks` of the text this control stands in, -1 when it stands in none. */
  readonly block: number;
  /** Span of the label within that block's text, in UTF-16 units; 0–0 when it holds no text. */
  readonly start: number;
  readonly end: number;
  /** The label is only an image (alt text or nothing). */
  readonly imageOnly: boolean;
}

/** An input a person is asked to fill. */
export interface Field {
  readonly ref: ElementRef;
  /** The `type` of an input, or `textarea`, `select`. */
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly checked: boolean;
  /** Index into `forms`, -1 outside any. */
  readonly form: number;
}

/** A form and where it sends what it holds. */
export interface Form {
  readonly ref: ElementRef;
  readonly action: string | null;
  readonly method: string;
}

/** An image that may carry words nobody can copy. */
export interface Picture {
  readonly ref: ElementRef;
  readonly alt: string;
  /** Index into `controls` of the link around it, -1 without one. */
  readonly control: number;
}

/** How one element looks; measured only for elements that a detector asked about. */
export interface Appearance {
  readonly ref: ElementRef;
  readonly visible: Known<boolean>;
  /** Why it cannot be seen, e.g. `display: none on an ancestor`; empty while it can. */
  readonly hiddenBecause: string;
  /** CSS pixels. */
  readonly fontSize: Known<number>;
  /** Median size of the body text in CSS pixels. */
  readonly bodyFontSize: Known<number>;
  /** WCAG 2.2 contrast ratio of text against what lies behind it, 1–21. */
  readonly contrast: Known<number>;
  readonly bold: Known<boolean>;
  /** Shown as a link or button: underlined, filled, bordered or coloured unlike the text around it. */
  readonly affordance: Known<boolean>;
  /** Area in CSS pixels squared, and top edge as a share of the page's height, 0–1. */
  readonly area: Known<number>;
  readonly depth: Known<number>;
  /** A fill that differs from the background behind it, as a pressed-looking button has. */
  readonly filled: Known<boolean>;
  /** Only reachable after opening a fold-out (details, collapsed panel). */
  readonly folded: Known<boolean>;
  /** CSS path to the element, from the nearest id. */
  readonly path: string;
  /** Nobody asked for more than whether it is seen: what is unknown here could be measured. */
  readonly isGlance?: true;
}

/** What page and mail have in common: words, things to press, things to fill. */
export interface Content {
  /** Language as declared by the document, BCP 47, `null` when it says nothing. */
  readonly lang: string | null;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
  readonly fields: readonly Field[];
  readonly forms: readonly Form[];
  readonly pictures: readonly Picture[];
  readonly appearances: readonly Appearance[];
  /** What could not be read, one sentence each: a frame of another origin, text past the limit. */
  readonly unread: readonly string[];
  /** ISO 8601 time of capture. */
  readonly takenAt: string;
}

/** One web page at one moment. */
export interface PageSnapshot extends Content {
  readonly kind: 'page';
  /** Address of the page, `null` when nobody knows where a saved file came from. */
  readonly url: string | null;
  /** canonical, og:site_name, og:type, og:url, description, generator, author … lower-case names. */
  readonly meta: Readonly<Record<string, string>>;
  /** Raw JSON-LD texts, each at most 64 KB. */
  readonly jsonLd: readonly string[];
  /** schema.org microdata properties in document order. */
  readonly microdata: readonly { readonly prop: string; readonly value: string }[];
  /** Addresses of scripts and frames, by which chat vendors are known. */
  readonly resources: readonly string[];
}

/** A mailbox as written in a header. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** One e-mail message. */
export interface MailSnapshot extends Content {
  readonly kind: 'mail';
  /** How much of the header the host shows: all lines, only sender names and addresses, or nothing. */
  readonly headerLevel: 'full' | 'names' | 'none';
  /** Every header line in order, name lower-cased, value unfolded and decoded; empty unless `full`. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: Mailbox | null;
  readonly replyTo: readonly Mailbox[];
  readonly subject: string;
  /** ISO 8601 of the Date header, `null` when missing or unreadable. */
  readonly sentAt: string | null;
  /** The host's own unsubscribe control was seen, where a host offers one. */
  readonly hostUnsubscribe: Known<boolean>;
}

/** A plain record of one page or message at one moment. */
export type Snapshot = PageSnapshot | MailSnapshot;
