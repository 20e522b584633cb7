/** Prints one text and nothing else of the surface, in its own language and direction. */
export function printText(text: string, { lang, dir }: { lang: string; dir: string }): void {
  const sheet = document.createElement('pre');
  Object.assign(sheet, { className: 'sheet', textContent: text, lang, dir });
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
