// Elements without an end, or whose end tag most authors leave out: they nest only where they seem to.
const FLAT = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'html', 'head', 'body', 'a',
  'p', 'li', 'dt', 'dd', 'option', 'optgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'caption', 'rt', 'rp',
]);
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noscript', 'iframe', 'template']);
// Browsers stop at 512; the parser here takes time with the square of the depth and then runs out of stack.
const DEEPEST = 2_000;

/** True when elements stand in each other deeper than anything drawn: nobody's page, and hours of work for a parser. */
export function isTooDeep(html: string): boolean {
  const text = html.toLowerCase();
  const tags = /<(\/?)([a-z][a-z0-9-]*)/g;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    const name = tag[2] ?? '';
    if (FLAT.has(name)) continue;
    if (tag[1] === '/') {
      depth = Math.max(0, depth - 1);
    } else if (RAW.has(name)) {
      const end = text.indexOf(`</${name}`, tags.lastIndex);
      if (end < 0) return false;
      tags.lastIndex = end + name.length + 2;
    } else {
      depth += 1;
      if (depth > DEEPEST) return true;
    }
  }
  return false;
}
