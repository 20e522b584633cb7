import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Settings } from '../../extension/messages.ts';
import { announce } from '../parts/announce.tsx';
import { change } from '../parts/quiet.ts';
import { sentence } from '../parts/trouble.tsx';
import { speak, words } from '../parts/words.ts';

/** What turns one set of choices into the next. */
export type Alter = (settings: Settings) => Settings;

/** The person's choices, and how saving them went. */
export interface SettingsWatch {
  /** `null` until the background answered. */
  readonly settings: Settings | null;
  /** Why the last reading or saving failed; empty when it did not. */
  readonly trouble: string;
  /** Grows with every saved change. */
  readonly savings: number;
  /** Saves the next choices and says so in the given words; `false` when they could not be saved. */
  readonly alter: (alter: Alter, said?: string) => Promise<boolean>;
  readonly again: () => void;
}

/** Choices as they are stored, shown at once when changed and taken back when they could not be saved. */
export function useSettings(): SettingsWatch {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [trouble, setTrouble] = useState('');
  const [savings, setSavings] = useState(0);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const turn = useRef(0);
  const show = useCallback((next: Settings) => {
    speak(next.language);
    document.title = words('optionsTitle');
    setSettings(next);
  }, []);
  const again = useCallback(() => {
    const asked = turn.current;
    ask('settings', {}).then(
      stored => { if (asked === turn.current) { setTrouble(''); show(stored); } },
      (error: unknown) => setTrouble(sentence(error)),
    );
  }, [show]);
  useEffect(() => again(), [again]);
  useReturn(again);

  const alter = (alteration: Alter, said?: string) => {
    const mine = ++turn.current;
    if (settings) show(alteration(settings));
    queue.current = queue.current.then(() => change(alteration)).then(
      kept => {
        if (mine === turn.current) show(kept);
        setTrouble('');
        setSavings(count => count + 1);
        announce(said ?? words('savedSettings'));
        return true;
      },
      (error: unknown) => {
        setTrouble(sentence(error));
        // What could not be saved does not hold, so it must not look as if it did.
        return ask('settings', {}).then(show, () => undefined).then(() => false);
      },
    );
    return queue.current;
  };
  return { settings, trouble, savings, alter, again };
}

// The popup may have paused a site while this page was out of sight.
function useReturn(look: () => void): void {
  useEffect(() => {
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);
}
