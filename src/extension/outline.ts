import { isAlive } from './alive.ts';

// Long enough to find with the eyes, gone before it is in the way.
const SHOWN_FOR = 6000;
const MARGIN = 4;

/** Scrolls to an element and draws a frame around it in a closed shadow root: no style leaks either way. */
export function outline(element: Element, document: Document): void {
  const window = document.defaultView;
  if (!window) return;
  openFoldsAround(element);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
  const { host, frame } = frameOver(document);
  let running = true;
  const follow = (): void => {
    if (!running || !host.isConnected) return;
    // A mail is switched while its words are framed, and its elements with it.
    if (!isAlive(element)) return end();
    const { top, left, width, height } = rectIn(window, element);
    frame.style.cssText = `${FRAME}transform:translate(${left - MARGIN}px,${top - MARGIN}px);`
      + `width:${width + 2 * MARGIN}px;height:${height + 2 * MARGIN}px;`;
    window.requestAnimationFrame(follow);
  };
  const end = (): void => {
    running = false;
    host.remove();
    window.removeEventListener('keydown', end, true);
  };
  follow();
  window.setTimeout(end, SHOWN_FOR);
  window.addEventListener('keydown', end, true);
}

const FRAME = 'position:absolute;top:0;left:0;box-sizing:border-box;border:3px solid #0f6b6b;border-radius:6px;'
  + 'outline:3px solid #fbf8f2;box-shadow:0 0 0 8px rgba(15,107,107,.25);pointer-events:none;';

function frameOver(document: Document): { host: HTMLElement; frame: HTMLElement } {
  const host = document.createElement('earshot-outline');
  host.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647;pointer-events:none;overflow:hidden;';
  host.setAttribute('aria-hidden', 'true');
  const frame = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  return { host, frame };
}

// An element in a frame reports its place within that frame, which may stand in other frames of the window.
function rectIn(window: Window, element: Element): { top: number; left: number; width: number; height: number } {
  const { width, height, ...rect } = element.getBoundingClientRect().toJSON() as DOMRect;
  let { top, left } = rect;
  for (let view = element.ownerDocument.defaultView; view !== null && view !== window;) {
    const frame: Element | null = view.frameElement;
    if (!frame) break;
    const outer = frame.getBoundingClientRect();
    top += outer.top + frame.clientTop;
    left += outer.left + frame.clientLeft;
    view = frame.ownerDocument.defaultView;
  }
  return { top, left, width, height };
}

function openFoldsAround(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
}
