/** A document of HTML that was fetched; nothing in it runs. */
export function parseFetched(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A document of HTML that a page was written down as: declarative shadow trees become trees, and nothing in it runs. */
export function parseSerialised(html: string): Document {
  return Document.parseHTMLUnsafe(html);
}
