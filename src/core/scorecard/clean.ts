// C0 without line feed, DEL, C1, lone surrogates and non-characters.
// oxlint-disable-next-line no-control-regex -- these are what is to be found
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

// Embeddings, overrides and isolates make the words around foreign text read backwards (Unicode TR 36, 3.1; CVE-2021-42574).
const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;

const SAFE = /^(?:https?:\/\/|mailto:|tel:|sms:)[^\s<>"\\]+$/i;
const USER_INFO = /^https?:\/\/[^/?#]*@/i;

/** Foreign text made harmless: no control characters, no marks that turn the writing direction; lines stay. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(CONTROL, '').replace(BIDI, '');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/** An address that may become a link: https, http, mailto, tel and sms only, and none that hides its host behind a user name. */
export function safeHref(address: string | null): string | null {
  if (address === null) return null;
  const bare = address.trim();
  return clean(bare) === bare && SAFE.test(bare) && !USER_INFO.test(bare) ? bare : null;
}
