import type { DepartureRequests } from './departure-messages.ts';
import type { FileRequests } from './file-messages.ts';
import type { LetterRequests } from './letter-messages.ts';
import type { MailRequests } from './mail-messages.ts';
import type { Place, Shown } from './page-orders.ts';
import type { Further } from '../core/model/further.ts';
import type { Mailing } from '../core/model/mailing.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import type { Appearance, ElementRef, Snapshot } from '../core/model/snapshot.ts';
import type { PageRequests } from './page-messages.ts';
import type { DirectoryRequests } from './directory-messages.ts';
import type { Sender } from './browser.ts';
import { channel, onMessage, type Listener } from './runtime.ts';

/** What Earshot knows about one tab right now; each is a drawn state of the popup. */
export type TabState =
  | { readonly kind: 'scanning'; readonly host: string }
  /** A reading is there; a scorecard without band is "not enough heard". */
  | {
    readonly kind: 'read'; readonly scorecard: Scorecard; readonly stored: boolean; readonly problems: readonly string[];
    /** By which list the open mail came; left out for pages. */
    readonly mailing?: Mailing;
    /** Moments at which the mails were read that are open in the tab; their words can be shown. */
    readonly mails?: readonly string[];
    /** An open mail whose host would hand out its full header on a click. */
    readonly canCheck?: boolean;
    /** How far "Look further" has come; left out where it has nothing to look for. */
    readonly further?: Further;
  }
  | { readonly kind: 'unreadable'; readonly host: string; readonly because: string }
  /** Host access was declined or withdrawn: one click scans this tab once. */
  | { readonly kind: 'notGranted'; readonly host: string }
  | { readonly kind: 'browserPage' }
  /** Paused everywhere, or off for this site. */
  | { readonly kind: 'off'; readonly host: string; readonly everywhere: boolean };

/** What a person may choose; kept in extension storage, exported and imported as JSON. */
export interface Settings {
  readonly schema: 'earshot.settings/1';
  readonly paused: boolean;
  /** Registrable domains where Earshot stays quiet. */
  readonly offSites: readonly string[];
  /** Jurisdictions whose norms are shown beside findings; empty means all. */
  readonly jurisdictions: readonly string[];
  /** Detector ids that are switched off. */
  readonly offDetectors: readonly string[];
  /** `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'de' | 'ar';
  /** Read pages as they open, or only on a click. */
  readonly scan: 'open' | 'click';
  /** Draw a line above mails that shut the door. */
  readonly mailLines: boolean;
  /** Mail hosts where no line is drawn. */
  readonly quietLines: readonly string[];
}

/** A detector as the options page documents it. */
export interface DetectorDoc {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly reads: readonly ('page' | 'mail')[];
  readonly severity: string;
  readonly points: number;
  readonly norms: readonly string[];
}

/** One row of the companies heard so far. */
export interface CompanyLine {
  readonly domain: string;
  readonly name: string;
  readonly verdict: string;
  readonly band: string | null;
  readonly scoreText: string;
  readonly lastSeen: string;
  readonly pages: number;
}

/** Requests a surface or a content script sends to the background, each with its answer. */
export interface Requests extends DepartureRequests, DirectoryRequests, FileRequests, LetterRequests, MailRequests, PageRequests {
  'tab-state': { ask: { tabId: number }; answer: TabState };
  /** Read the tab now, whatever the settings say; a click of the person. */
  'scan': { ask: { tabId: number }; answer: TabState };
  /** Fetch and read the planned pages of the tab's company; a click of the person. */
  'look-further': { ask: { tabId: number }; answer: TabState };
  'stop-looking': { ask: { tabId: number }; answer: TabState };
  /** Scroll to an element and outline it. */
  'show': { ask: { tabId: number } & Place; answer: Shown };
  'companies': { ask: Record<never, never>; answer: readonly CompanyLine[] };
  'scorecard': { ask: { domain: string }; answer: Scorecard | null };
  /** Forget one company, or all with `null`. */
  'forget': { ask: { domain: string | null }; answer: { forgotten: number } };
  'settings': { ask: Record<never, never>; answer: Settings };
  'save-settings': { ask: { settings: Settings }; answer: Settings };
  'detectors': { ask: Record<never, never>; answer: readonly DetectorDoc[] };
  /** Jurisdictions known to data/laws.json, with their number of norms. */
  'jurisdictions': { ask: Record<never, never>; answer: readonly { id: string; norms: number }[] };
  /** From a mail script: the walk of a mail, answered with the elements to measure. */
  'captured': { ask: { snapshot: Snapshot }; answer: { asks: readonly ElementRef[] } };
  'measured': { ask: { takenAt: string; appearances: readonly Appearance[] }; answer: { asks: readonly ElementRef[] } };
  /** From a content script: the page cannot be read, and why. */
  'unreadable': { ask: { because: string; isQuiet?: boolean }; answer: Record<never, never> };
}

/** Name of a request. */
export type RequestName = keyof Requests;

/** What travels: one tagged union for all contexts. */
export type Message = { [Name in RequestName]: { readonly type: Name } & Requests[Name]['ask'] }[RequestName];

/** Told by the background to open surfaces whenever a tab's state changed. */
export interface Notice {
  readonly type: 'state-changed';
  readonly tabId: number;
}

/** An answer as it travels: errors do not survive the wire as errors. */
type Wire<Name extends RequestName> =
  | { readonly ok: true; readonly answer: Requests[Name]['answer'] }
  | { readonly ok: false; readonly problem: string };

/** Answers of a background, one function a request. */
export type Handlers = {
  readonly [Name in RequestName]: (ask: Requests[Name]['ask'], sender: Sender) => Promise<Requests[Name]['answer']>;
};

/** Asks the background and waits; throws one clear sentence when it fails or is gone. */
export async function ask<Name extends RequestName>(name: Name, payload: Requests[Name]['ask']): Promise<Requests[Name]['answer']> {
  const wire = await channel().sendMessage({ type: name, ...payload }) as Wire<Name> | undefined;
  if (!wire) throw new Error('Earshot did not answer; close this view and open it again.');
  if (!wire.ok) throw new Error(wire.problem);
  return wire.answer;
}

/** Calls back whenever a tab's state changed; the returned function stops that. */
export function onNotice(handler: (notice: Notice) => void): () => void {
  const listener: Listener<Sender> = message => {
    if (isNotice(message)) handler(message);
    return false;
  };
  const { onMessage: heard } = channel<Sender>();
  heard.addListener(listener);
  return () => heard.removeListener(listener);
}

/** Tells open surfaces; nobody listening is no error. */
export function tell(notice: Notice): void {
  channel().sendMessage(notice).catch(() => undefined);
}

/** Answers requests, those that the build knows; a handler that throws becomes a problem sentence for the one who asked. */
export function answerRequests(handlers: Partial<Handlers>): void {
  onMessage<Sender>((message, sender) => {
    if (!isRequest(message, handlers)) return undefined;
    const { type, ...payload } = message;
    const handler = handlers[type] as (ask: unknown, sender: Sender) => Promise<unknown>;
    return handler(payload, sender)
      .then(answer => ({ ok: true, answer }))
      .catch((error: unknown) => ({ ok: false, problem: sentenceOf(error) }));
  });
}

/** One sentence for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'Something failed without saying why; try again.';
}

function isRequest(message: unknown, handlers: Partial<Handlers>): message is Message {
  return typeof message === 'object' && message !== null && 'type' in message
    && typeof message.type === 'string' && Object.hasOwn(handlers, message.type);
}

function isNotice(message: unknown): message is Notice {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'state-changed';
}
