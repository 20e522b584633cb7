import type { Appearance } from '../../src/core/model/snapshot.ts';
import { sheetLooks } from '../../src/capture/sheet-style.ts';
import { documentOf } from './documents.ts';

/** How the element `#it` of a test page looks, in a saved page, where nothing is laid out. */
export function lookOfIt(html: string): Appearance {
  return lookIn(documentOf(html));
}

/** The same in a document at hand. */
export function lookIn(document: Document): Appearance {
  const element = document.querySelector('#it');
  const [look] = sheetLooks({ elementOf: () => element })([7]);
  if (!look) throw new Error('One appearance is owed for each number.');
  return look;
}

/** The window of a test document. */
export function windowOf(document: Document): Window {
  if (!document.defaultView) throw new Error('The test document has no window.');
  return document.defaultView;
}
