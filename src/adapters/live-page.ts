/** Why a live document cannot be read as a page, in one sentence; `null` when it can. */
export function troubleWith(document: Document): string | null {
  const { contentType, body } = document;
  if (/pdf/i.test(contentType)) return 'This is a PDF in the browser’s viewer, whose text Earshot cannot reach.';
  if (/^(?:image|video|audio)\//i.test(contentType)) return 'This is a picture or a recording, and Earshot reads words only.';
  if (/json/i.test(contentType)) return 'This is raw data for programs (JSON), not a page for readers.';
  if (/^(?:application|text)\/(?:\w+\+)?xml/i.test(contentType) && !/xhtml/i.test(contentType)) return 'This is raw data for programs (XML), not a page for readers.';
  if (!body?.firstChild) return 'This page is empty, so there is nothing to read.';
  return null;
}
