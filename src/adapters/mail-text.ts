const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

/** A plain-text mail body as HTML: its lines kept, addresses made into links as every mail program does. */
export function htmlOfText(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/);
  return paragraphs.filter(paragraph => paragraph.trim() !== '').map(paragraph => `<p>${paragraph.split('\n').map(linked).join('<br>')}</p>`).join('\n');
}

function linked(line: string): string {
  let html = '';
  let from = 0;
  for (const { 0: found, index } of line.matchAll(LINK)) {
    const href = found.includes('://') ? found : `mailto:${found}`;
    html += `${escaped(line.slice(from, index))}<a href="${escaped(href)}">${escaped(found)}</a>`;
    from = index + found.length;
  }
  return html + escaped(line.slice(from));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
