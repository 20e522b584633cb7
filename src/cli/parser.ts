import { JSDOM, VirtualConsole } from 'jsdom';

/** A document of its own window, which must be closed for its memory to come back. */
export interface Parsed {
  readonly document: Document;
  readonly window: { readonly getComputedStyle: (element: Element) => CSSStyleDeclaration };
  readonly close: () => void;
}

/** Parses HTML without running scripts or loading anything; what jsdom finds wrong with style sheets is no news to anybody. */
export function parsed(html: string): Parsed {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  return { document: window.document, window, close: () => window.close() };
}
