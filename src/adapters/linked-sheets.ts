/** Text of a style sheet by its address as written; `null` when it is not at hand. */
export type SheetFor = (href: string) => Promise<string | null>;

/** Puts style sheets that lie beside a saved page into it, as style elements: without them nothing could be said of looks. */
export async function putInSheets(document: Document, sheetFor: SheetFor): Promise<void> {
  for (const link of document.querySelectorAll('link')) {
    const href = link.getAttribute('href');
    if (href === null || !/\bstylesheet\b/i.test(link.rel) || /\balternate\b/i.test(link.rel)) continue;
    const text = await sheetFor(href);
    if (text === null) continue;
    const style = document.createElement('style');
    const media = link.getAttribute('media');
    if (media !== null) style.setAttribute('media', media);
    style.textContent = text;
    link.replaceWith(style);
  }
}
