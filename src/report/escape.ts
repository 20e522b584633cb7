/*
 * The one place that makes foreign text harmless for each form. Company names, quotes and addresses come from pages and
 * mails: whoever wrote those may want to break out of the form.
 */

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// C0 without tab and line feed, DEL, C1, lone surrogates and non-characters: XML 1.0 section 2.2 forbids most, terminals obey some.
// oxlint-disable-next-line no-control-regex -- these are what is to be found
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

// Overrides and isolates in a quote could make the text around it read backwards (Unicode TR 36, 3.1; CVE-2021-42574).
const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text without control characters, bidi overrides and lone surrogates; line breaks and tabs stay. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(BIDI, '');
}

/** Text on one line, every run of white space one blank. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/gu, ' ').trim();
}

/** Text for HTML or XML, between tags as well as in quoted attributes. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"']/g, sign => HTML[sign] ?? sign);
}

/** Text for a line of Markdown (CommonMark 0.31): on one line, nothing in it starts markup, a link or an HTML tag. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>~|#!^$]/g, '\\$&')
    .replace(/&(?=[a-z#])/gi, '\\&')
    // Mentions and bare web addresses are made into links by many renderers (GFM 6.9); a quote should stay what it says.
    .replace(/(?<!\w)@(?=\w)/g, '\\@')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\.(?=\w)/gi, '$1\\.')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Address for the round brackets of a Markdown link; the angle form holds all but these signs (CommonMark 6.3). */
export function escapeMarkdownAddress(address: string): string {
  return `<${oneLine(address).replace(/ /g, '%20').replace(/</g, '%3C').replace(/>/g, '%3E').replace(/\\/g, '%5C')}>`;
}

/**
 * One CSV field after RFC 4180. A field that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP, CSV Injection); plain numbers stay numbers.
 */
export function escapeCsv(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = plain(value);
  const guarded = /^[\s]*[=+\-@\t\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replace(/"/g, '""').replace(/\n/g, '\r\n')}"` : guarded;
}

/** Address that may be opened from a shared file, cleaned by `shareableAddress`; `null` for every other scheme. */
export function openable(address: string | null): string | null {
  if (address === null || !/^(?:https?:\/\/|mailto:|tel:|sms:)/i.test(address.trim())) return null;
  return shareableAddress(address.trim());
}

/** Address without query and fragment, which may name a person (DESIGN section 6); web addresses lose user names as well. */
export function shareableAddress(address: string): string {
  const bare = oneLine(address).replace(/[?#].*$/u, '');
  return bare.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

/** Text for a SARIF message: there, brackets make links and braces stand for arguments (SARIF 2.1.0, 3.11.5 and 3.11.6). */
export function escapeSarif(text: string): string {
  return oneLine(text).replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

/** Path or address as the URI of a SARIF artifact; Windows separators become slashes (RFC 3986). */
export function escapeUri(path: string): string {
  if (/^https?:\/\//i.test(path)) return shareableAddress(path).replace(/[\s<>"{}|\\^`]/gu, sign => encodeURIComponent(sign));
  const encoded = oneLine(path).replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
