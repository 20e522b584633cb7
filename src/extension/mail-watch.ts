import { documentInFrame } from '../capture/flat-tree.ts';

// Long enough for a host to draw the rest of a mail, short enough to be taken for at once.
const QUIET = 150;
const LONGEST = 1000;

/** Something that tells when a webmail may show another mail. */
export interface MailWatch {
  /** Also follows what is in a frame of the same origin, or in a shadow tree. */
  readonly follow: (body: Element) => void;
}

/** Tells of changes in a document, of frames that loaded and of routes, once each time it has gone quiet. */
export function watchMail(document: Document, onChange: () => void): MailWatch {
  const followed = new WeakSet<Node>();
  let [first, timer] = [0, 0];
  const tell = (): void => {
    first = 0;
    onChange();
  };
  const note = (): void => {
    const now = performance.now();
    if (first === 0) first = now;
    clearTimeout(timer);
    timer = window.setTimeout(tell, Math.max(0, Math.min(QUIET, first + LONGEST - now)));
  };
  const observer = new MutationObserver(note);
  const observe = (root: Node): void => {
    if (followed.has(root)) return;
    followed.add(root);
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'src'] });
  };
  observe(document);
  // The load of a frame does not rise, but it passes on its way down.
  document.addEventListener('load', note, true);
  for (const turn of ['hashchange', 'popstate', 'pageshow']) window.addEventListener(turn, note);
  return {
    follow: body => {
      if (body.shadowRoot) observe(body.shadowRoot);
      const inside = documentInFrame(body) ?? (body.ownerDocument === document ? null : body.ownerDocument);
      if (inside) observe(inside);
    },
  };
}
