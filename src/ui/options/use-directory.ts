import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, type Requests } from '../../extension/messages.ts';
import { sentence } from '../parts/trouble.tsx';

type State = Requests['directory']['answer'];
type Order = 'install-directory' | 'fetch-directory' | 'stop-directory' | 'remove-directory';

/** The directory in use, kept fresh while one is on its way. */
export interface DirectoryWatch {
  /** `null` until the background answered. */
  readonly state: State | null;
  /** Why the background did not answer; empty when it did. */
  readonly trouble: string;
  readonly again: () => void;
  /** Has something done; answers with what came of it, `null` when nobody answered. */
  readonly order: <Name extends Order>(name: Name, payload: Requests[Name]['ask']) => Promise<State | null>;
}

const LOOK_EVERY = 300;

/** Follows the directory, and gives orders about it. */
export function useDirectory(): DirectoryWatch {
  const [state, setState] = useState<State | null>(null);
  const [trouble, setTrouble] = useState('');
  const [orders, setOrders] = useState(0);
  const look = useCallback(() => {
    ask('directory', {}).then(
      now => { setState(now); setTrouble(''); },
      (error: unknown) => setTrouble(sentence(error)),
    );
  }, []);
  useEffect(look, [look]);
  const isBusy = orders > 0 || (state !== null && state.loading !== null);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [isBusy, look]);
  const order: DirectoryWatch['order'] = async (name, payload) => {
    setOrders(count => count + 1);
    try {
      const answer: State = await ask(name, payload);
      setTrouble('');
      setState(answer);
      return answer;
    } catch (error) {
      setTrouble(sentence(error));
      return null;
    } finally {
      setOrders(count => count - 1);
    }
  };
  return { state, trouble, again: look, order };
}
