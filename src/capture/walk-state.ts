import type { Block, Control, ElementRef, Field, Form, Picture, Region } from '../core/model/snapshot.ts';
import type { CaptureLimit } from './captured.ts';
import type { ClassSetting } from './tags.ts';

/** A record while it is being written. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A control whose end tag has not been reached. */
export interface OpenControl {
  readonly control: Draft<Control>;
  /** Length of the running text, and number of blocks, when it was opened. */
  readonly start: number;
  readonly block: number;
  /** Words of its pictures. */
  alt: string;
  hasImage: boolean;
}

/** What differs between a live page, a saved page and a mail. */
export interface WalkSetting {
  /** Absolute address of a link as written, the words themselves where no base is known. */
  readonly resolve: (written: string) => string;
  /** Mail bodies: parts with own inline style stand alone, and preformatted text is prose. */
  readonly mail: boolean;
  /** The body that stands in a frame, `null` where it cannot be had. */
  readonly bodyIn: (frame: Element) => Element | null;
  readonly limit: CaptureLimit;
}

/** All that one walk knows; a single mutable record keeps the loop free of closures. */
export interface Walk {
  readonly setting: WalkSetting;
  // Found so far.
  readonly blocks: Block[];
  readonly controls: Draft<Control>[];
  readonly fields: Draft<Field>[];
  readonly forms: Form[];
  readonly pictures: Picture[];
  readonly microdata: { readonly prop: string; readonly value: string }[];
  readonly frames: string[];
  readonly unread: Set<string>;
  readonly elements: Map<ElementRef, Element>;
  readonly formOf: (Element | null)[];
  readonly formIndex: Map<Element, number>;
  /** Labels by the id they are for, once a tree. */
  readonly labels: Map<Node, ReadonlyMap<string, readonly Element[]>>;
  // Where the walk stands: one entry an open element.
  next: Node | null;
  depth: number;
  entered: number;
  readonly nodes: Element[];
  readonly refs: ElementRef[];
  readonly flags: number[];
  readonly regions: Region[];
  readonly blockRegions: Region[];
  readonly tags: string[];
  readonly preserves: boolean[];
  readonly lists: ({ readonly nodes: readonly Node[]; at: number } | null)[];
  // The setting in force.
  region: Region;
  blockRegion: Region;
  tag: string;
  preserve: boolean;
  hasMicrodata: boolean;
  /** Address to read in place of what the innermost element shows. */
  shielded: string;
  // The running text.
  text: string;
  space: boolean;
  breaks: number;
  /** Whether an element has just ended (1) and the next begun (2) without a letter between. */
  joint: number;
  last: number;
  textRegion: Region;
  mixed: boolean;
  owner: Element | null;
  ownerRef: ElementRef;
  ownerDepth: number;
  lowest: number;
  characters: number;
  quoteMarks: boolean;
  /** First control of the running block. */
  firstControl: number;
  readonly open: OpenControl[];
  readonly classes: Map<string, ClassSetting | null>;
}

/** A walk about to enter its root. */
export function newWalk(root: Element, setting: WalkSetting): Walk {
  return {
    setting, blocks: [], controls: [], fields: [], forms: [], pictures: [], microdata: [], frames: [], unread: new Set(), elements: new Map(),
    formOf: [], formIndex: new Map(), labels: new Map(), next: root, depth: -1, entered: 0, nodes: [], refs: [], flags: [], regions: [], blockRegions: [],
    tags: [], preserves: [], lists: [{ nodes: [root], at: 0 }], region: 'body', blockRegion: 'body', tag: 'body', preserve: false,
    hasMicrodata: hasMicrodata(root), shielded: '', text: '', space: false, breaks: 0, joint: 0, last: 0, textRegion: 'body', mixed: false,
    owner: null, ownerRef: 0, ownerDepth: 0, lowest: 0, characters: 0, quoteMarks: false, firstControl: 0, open: [], classes: new Map(),
  };
}

/** One look for the whole tree is cheaper than an attribute read an element. */
export function hasMicrodata(root: Element): boolean {
  return root.querySelector('[itemprop]') !== null;
}

/** White space folded to single spaces, trimmed. */
export function folded(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim();
}
