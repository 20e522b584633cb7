import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { SheetFor } from '../adapters/linked-sheets.ts';

// Longer than sheets are; past it nothing is read.
const LARGEST = 4 * 1024 * 1024;

/**
 * Style sheets that a browser saved beside a page ("web page, complete"): plain relative paths into the page's own folder, and
 * nothing outside of it, for a page must not make anybody's files be read.
 */
export function sheetsBeside(page: string): SheetFor {
  const folder = resolve(dirname(page));
  return async href => {
    const path = resolve(folder, pathIn(href));
    if (/^(?:[a-z][\w+.-]*:|\/)/i.test(href) || !path.startsWith(folder + sep) || !/\.css$/i.test(path)) return null;
    const known = await stat(path).catch(() => null);
    return known?.isFile() && known.size <= LARGEST ? readFile(path, 'utf8').catch(() => null) : null;
  };
}

function pathIn(href: string): string {
  const path = href.split(/[?#]/)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
