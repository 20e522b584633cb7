import type { Walk } from './walk-state.ts';
import { documentInFrame } from './flat-tree.ts';

/** The body inside a frame of the same origin; of any other frame only its address is noted. */
export function bodyOf(walk: Walk, element: Element): readonly Node[] | null {
  const written = element.getAttribute('src') ?? '';
  const address = written === '' ? '' : walk.setting.resolve(written);
  if (address !== '') walk.frames.push(address);
  const body = walk.setting.bodyIn(element);
  if (body && (body.firstChild || !isWebAddress(address))) return [body];
  if (isWebAddress(address) && !isPixel(element)) walk.unread.add(`A frame from ${hostOf(address)} could not be read.`);
  return null;
}

/** The body inside a frame of the same origin, as the browser shows it; `null` for every other element. */
export function bodyInFrame(element: Element): Element | null {
  return documentInFrame(element)?.body ?? null;
}

function isWebAddress(address: string): boolean {
  return /^https?:/i.test(address);
}

// Frames that only count visitors hold no words.
function isPixel(element: Element): boolean {
  const width = element.getAttribute('width');
  const height = element.getAttribute('height');
  return (width === '0' || width === '1') && (height === '0' || height === '1')
    || element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return 'elsewhere';
  }
}
