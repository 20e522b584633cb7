import { useEffect, useState } from 'preact/hooks';

type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says a sentence to people who listen to the surface rather than look at it. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** The one live region of a surface; it stands in the page from the start, as screen readers demand. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    // A line said twice must change the text to be spoken twice.
    const listener: Listener = said => setText(last => (last === said ? `${said}\u00a0` : said));
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return <p class="unseen" role="status" aria-live="polite">{text}</p>;
}
