import { JSDOM } from 'jsdom';
import { isTooDeep } from './nesting.ts';

// A window keeps every element with an id or name of every document its parser made, and costs 15 ms to open: it is renewed
// after so many characters of HTML, a dozen pages or half a hundred mails.
const RENEWED_AFTER = 1_500_000;

interface Bench {
  readonly parse: (html: string) => Document;
  readonly close: () => void;
  characters: number;
}

let bench: Bench | null = null;

/** Parses HTML without a window of its own: no script runs, nothing is loaded, no style is computed. */
export function parse(html: string): Document {
  if (isTooDeep(html)) throw new Error('its elements stand in each other too deeply');
  if (bench !== null && bench.characters > RENEWED_AFTER) {
    bench.close();
    bench = null;
  }
  bench ??= newBench();
  bench.characters += html.length;
  return bench.parse(html);
}

function newBench(): Bench {
  const { window } = new JSDOM('');
  const parser = new window.DOMParser();
  return { parse: html => parser.parseFromString(html, 'text/html'), close: () => window.close(), characters: 0 };
}
