import type { Region } from '../core/model/snapshot.ts';
import settings from './settings.json' with { type: 'json' };
import tags from './tags.json' with { type: 'json' };

/** Starts and ends a block of text. */
export const BLOCK = 1;
/** Holds no words of the page. */
export const SKIP = 2;
/** Changes the region. */
export const SETTING = 4;
/** Is a control, a field, a picture, a frame, a slot or a line break: looked at one by one. */
export const SPECIAL = 8;
/** White space inside counts. */
export const PRESERVE = 16;
/** May host a shadow tree, https://dom.spec.whatwg.org/#valid-shadow-host-name. */
export const HOST = 32;

const NAMES: readonly (readonly [number, readonly string[]])[] = [
  [BLOCK, tags.block],
  [SKIP, tags.skip],
  [SETTING, [...Object.keys(tags.region), ...tags.code]],
  [PRESERVE, tags.preserve],
  [SPECIAL, ['a', 'area', 'br', 'button', 'form', 'frame', 'iframe', 'img', 'input', 'q', 'select', 'slot', 'summary', 'svg', 'textarea']],
  [HOST, ['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'span']],
];

/** What a tag name says about an element: the flags above, 0 for plain inline parts. */
export const KINDS: ReadonlyMap<string, number> = kinds();

/** Region a tag name opens. */
export const TAG_REGION: ReadonlyMap<string, Region> = new Map([
  ...tags.code.map(name => [name, 'code'] as const),
  ...Object.entries(tags.region) as [string, Region][],
]);

/** Region an ARIA role opens. */
export const ROLE_REGION: ReadonlyMap<string, Region> = new Map(Object.entries(tags.role) as [string, Region][]);

/** ARIA roles of things to press. */
export const ROLE_PRESS: ReadonlyMap<string, 'link' | 'button'> = new Map(Object.entries(tags.press) as [string, 'link' | 'button'][]);

/**
 * What class names and ids say: a region; `separate` for parts that are hidden from some readers and so stand alone;
 * `shielded` for mail addresses that a script puts in clear.
 */
export const CLASS_SETTING: ReadonlyMap<string, ClassSetting> = new Map(
  (['quote', 'comment', 'separate', 'shielded'] as const).flatMap(setting => settings[setting].map(name => [name, setting] as const)),
);

/** What a class name can say. */
export type ClassSetting = 'quote' | 'comment' | 'separate' | 'shielded';

function kinds(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [flag, names] of NAMES) for (const name of names) found.set(name, (found.get(name) ?? 0) | flag);
  return found;
}
