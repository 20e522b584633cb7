import { useEffect } from 'preact/hooks';

const listeners = new Set<() => void>();

/** Tells every part of the surface that letters were noted, answered or struck off. */
export function lettersChanged(): void {
  for (const listener of listeners) listener();
}

/** Calls back whenever that happens. */
export function useLettersChanged(handler: () => void): void {
  useEffect(() => {
    listeners.add(handler);
    return () => void listeners.delete(handler);
  }, [handler]);
}
