import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, onNotice, type TabState } from '../../extension/messages.ts';
import { onTabChange, openTab, type OpenTab } from './host.ts';
import { sentence } from './trouble.tsx';

/** What a surface knows of the tab it talks about. */
export type Looked =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'noTab' }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'told'; readonly tab: OpenTab; readonly state: TabState };

/** The state of a tab, kept fresh, and the means to look again or to have the tab read now. */
export interface TabWatch {
  readonly looked: Looked;
  readonly lookAgain: () => void;
  readonly scan: () => void;
}

// A notice can be lost with a killed worker, so a scan that seems to last is asked about again.
const ASK_AGAIN_AFTER = 3000;
// Browsers report a loading tab many times over.
const SETTLE = 120;

/** Follows the given tab, or with `null` whichever one the person looks at. */
export function useTab(id: number | null): TabWatch {
  const [looked, setLooked] = useState<Looked>({ kind: 'waiting' });
  const latest = useRef(0);
  const look = useCallback(async (request: 'tab-state' | 'scan') => {
    const turn = ++latest.current;
    const next = await told(id, request);
    if (turn === latest.current) setLooked(next);
  }, [id]);
  const lookAgain = useCallback(() => void look('tab-state'), [look]);
  const scan = useCallback(() => void look('scan'), [look]);

  useEffect(() => {
    lookAgain();
    const settled = settling(lookAgain);
    const stops = [onTabChange(settled.run), onNotice(settled.run), settled.stop];
    return () => {
      latest.current += 1;
      for (const stop of stops) stop();
    };
  }, [lookAgain]);

  const isScanning = looked.kind === 'told' && looked.state.kind === 'scanning';
  useEffect(() => {
    if (!isScanning) return undefined;
    const timer = setInterval(lookAgain, ASK_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [isScanning, lookAgain]);

  return { looked, lookAgain, scan };
}

async function told(id: number | null, request: 'tab-state' | 'scan'): Promise<Looked> {
  try {
    const tab = await openTab(id);
    if (tab === null) return { kind: 'noTab' };
    return { kind: 'told', tab, state: await ask(request, { tabId: tab.id }) };
  } catch (error) {
    return { kind: 'failed', problem: sentence(error) };
  }
}

function settling(run: () => void): { readonly run: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return { run: () => { stop(); timer = setTimeout(run, SETTLE); }, stop };
}
