/**
 * The messages between a page's script, the surfaces and the background, by the one name all engines know. The polyfill is not
 * asked: in manifest 3 every engine gives promises by itself, and its 10 KB would be compiled in each page a person opens.
 */
export interface MessageChannel<Sender> {
  /** Answers with what the listener responded; rejects when nobody listens. */
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: {
    /** A listener that responds later answers `true`; promises as answers are not known to all engines. */
    readonly addListener: (listener: Listener<Sender>) => void;
    readonly removeListener: (listener: Listener<Sender>) => void;
  };
}

/** Hears a message; `true` when `respond` will be called, at once or later. */
export type Listener<Sender> = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean;

declare const chrome: { readonly runtime: unknown };

/** The channel of this context. Read at the time of a call: outside an extension there is none. */
export function channel<Sender>(): MessageChannel<Sender> {
  return chrome.runtime as MessageChannel<Sender>;
}

/** Hears messages and responds with what `answer` gives; `undefined` leaves a message to others. */
export function onMessage<Sender>(answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  channel<Sender>().onMessage.addListener((message, sender, respond) => {
    const coming = answer(message, sender);
    if (coming === undefined) return false;
    void coming.then(respond, () => respond(undefined));
    return true;
  });
}
