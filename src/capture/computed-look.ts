import type { Known } from '../core/model/snapshot.ts';
import { computedColour, type Colour } from './colour.ts';
import { hidingStyle, isFadingIn, isIndentedAway } from './hiding-style.ts';
import { pixels, share } from './lengths.ts';
import type { Look, LookOf } from './look.ts';
import { remembered } from './remembered.ts';

/** Anything that computes styles, such as the window a document is shown in. */
export interface StyleWindow {
  readonly getComputedStyle: (element: Element) => CSSStyleDeclaration;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
// A shadow with any extent; engines answer for none with a bare colour, too.
const DRAWN = /[1-9][\d.]*px|\.\d+px/;
/** Weights from here on are drawn bold: css-fonts-4, "font-weight: bold" is 700, and 600 is what faces call semi-bold. */
const BOLD = 600;

/** Looks as a browser's style engine computes them. */
export function computedLooks(window: StyleWindow): LookOf {
  return remembered((element: Element) => new ComputedLook(element, styleOf(element, window)));
}

/** Size of an element's text in CSS pixels, without the rest of its look. */
export function computedSize(element: Element, window: StyleWindow): Known<number> {
  return sizeIn(styleOf(element, window));
}

// A frame has a window of its own, and only that one knows its style sheets.
function styleOf(element: Element, window: StyleWindow): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

function sizeIn(style: CSSStyleDeclaration): Known<number> {
  const size = pixels(style.getPropertyValue('font-size'));
  return Number.isFinite(size) ? size : 'unknown';
}

/** Each fact is computed when it is first asked for: of most elements around a link one or two matter, and a page pays for all. */
class ComputedLook implements Look {
  readonly #element: Element;
  readonly #style: CSSStyleDeclaration;
  #styleHides: string | undefined;
  #colour: Known<Colour> | undefined;
  #background: Known<Colour> | undefined;

  constructor(element: Element, style: CSSStyleDeclaration) {
    this.#element = element;
    this.#style = style;
  }

  get hides(): string { return this.mayHide ? '' : this.#hidden; }
  /** An element that fades in is not seen yet, and will be. */
  get mayHide(): boolean { return this.#hidden === 'opacity 0' && isFadingIn(this.#read); }
  get invisible(): boolean { return this.#is('visibility', 'hidden', 'collapse'); }
  get indented(): boolean { return isIndentedAway(this.#read); }
  get opacity(): Known<number> { return this.mayHide ? 'unknown' : share(this.#read('opacity')); }
  get colour(): Known<Colour> { return this.#colour ??= computedColour(this.#textColour()) ?? 'unknown'; }
  get background(): Known<Colour> { return this.#background ??= computedColour(this.#read('background-color')) ?? 'unknown'; }
  get image(): Look['image'] {
    const written = this.#read('background-image');
    if (written === '' || written === 'none') return 'none';
    return /url\(|image|element\(|paint\(/.test(written) ? 'picture' : 'gradient';
  }
  get fontSize(): Known<number> { return sizeIn(this.#style); }
  get bold(): Known<boolean> {
    const weight = Number(this.#read('font-weight') || Number.NaN);
    return Number.isFinite(weight) ? weight >= BOLD : 'unknown';
  }
  get underlined(): boolean { return `${this.#read('text-decoration-line')} ${this.#read('text-decoration')}`.includes('underline'); }
  get bordered(): boolean {
    if (!this.#is('box-shadow', 'none', '') && DRAWN.test(this.#read('box-shadow'))) return true;
    return SIDES.some(side => pixels(this.#read(`border-${side}-width`)) >= 1 && !this.#is(`border-${side}-style`, 'none', 'hidden', '')
      && computedColour(this.#read(`border-${side}-color`))?.alpha !== 0);
  }
  get floats(): boolean { return this.#is('position', 'absolute', 'fixed', 'sticky'); }
  get distorted(): boolean {
    if (DRAWN.test(this.#read('text-shadow')) || this.#read('-webkit-background-clip') === 'text') return true;
    return !/^(?:none)?$/.test(this.#read('filter')) || !/^(?:normal)?$/.test(this.#read('mix-blend-mode'));
  }
  get inline(): boolean { return this.#is('display', 'inline', ''); }

  get #hidden(): string { return this.#styleHides ??= hidingStyle(this.#read, this.#element.hasAttribute('hidden')); }

  readonly #read = (property: string): string => this.#style.getPropertyValue(property);

  #is(property: string, ...values: readonly string[]): boolean {
    return values.includes(this.#read(property));
  }

  #textColour(): string {
    const fill = this.#read('-webkit-text-fill-color');
    return fill === '' || fill.toLowerCase() === 'currentcolor' ? this.#read('color') : fill;
  }
}
