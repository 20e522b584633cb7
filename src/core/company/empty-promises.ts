import type { ContactPath } from '../model/contact-path.ts';
import type { Source } from '../model/finding.ts';

/** Whether a way of kind `form` is only a link to the page that may hold one. */
export function leadsElsewhere({ kind, href, source }: ContactPath): boolean {
  return kind === 'form' && href !== null && source.kind === 'page' && placeOfPage(href) !== placeOfPage(source.address);
}

/**
 * Ways in without the links to pages that were read and hold no form of their own: "Contact us" that leads to articles is a
 * promise the next page did not keep. What is behind links to unread pages stays possible.
 */
export function withoutEmptyPromises(paths: readonly ContactPath[], read: readonly Source[]): readonly ContactPath[] {
  const opened = new Set(read.filter(({ kind }) => kind === 'page').map(({ address }) => placeOfPage(address)));
  const holding = new Set(paths.filter(path => path.kind === 'form' && !leadsElsewhere(path)).map(({ source }) => placeOfPage(source.address)));
  return paths.filter(path => {
    if (!leadsElsewhere(path)) return true;
    const target = placeOfPage(path.href ?? '');
    return !opened.has(target) || holding.has(target);
  });
}

/** What names a page however it is linked: saved pages and open ones differ in scheme and port, links in what stands behind the name. */
export function placeOfPage(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/[?#].*$/, '').replace(/^([^/]*?):\d+/, '$1').replace(/\/(?:index\.\w+)?$/, '');
}
