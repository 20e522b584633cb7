import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from './words.ts';

/** What is about to be lost, in words. */
export interface Loss {
  /** Face of the first button. */
  readonly label: string;
  /** Its full name for people who hear it out of its row. */
  readonly about: string;
  readonly question: string;
}

/** A button for what cannot be undone: it asks first, keeps by default, and Escape keeps too. */
export function Sure({ loss, onSure }: { loss: Loss; onSure: () => void }) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return <button ref={first} type="button" class="quiet" aria-label={loss.about} onClick={() => setAsking(true)}>{loss.label}</button>;
  }
  return (
    <div class="sure" role="group" aria-label={loss.question} onKeyDown={event => { if (event.key === 'Escape') { event.stopPropagation(); setAsking(false); } }}>
      <p>{loss.question}</p>
      <div class="row">
        <button ref={keep} type="button" class="button" onClick={() => setAsking(false)}>{words('keep')}</button>
        <button type="button" class="button grave" onClick={() => { setAsking(false); onSure(); }}>{loss.label}</button>
      </div>
    </div>
  );
}
