import { escapeHtml } from './escape.ts';

/** Foreign or composed text, isolated so that its direction does not turn what stands around it (Unicode UAX 9). */
export function said(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** A heading of a level; deeper than six stays six. */
export function heading(level: number, text: string): string {
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag}>${said(text)}</${tag}>`;
}
