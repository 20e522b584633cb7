import { lightDocument } from './document/tree.ts';
import { isTooDeep } from './nesting.ts';

/** Parses HTML: no script runs, nothing is loaded, no style is computed, and there is no more to the document than capture asks for. */
export function parse(html: string): Document {
  if (isTooDeep(html)) throw new Error('its elements stand in each other too deeply');
  return lightDocument(html) as unknown as Document;
}
