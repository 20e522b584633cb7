import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { ask } from '../../extension/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { Letters } from '../parts/letters.tsx';
import { sentence, Trouble } from '../parts/trouble.tsx';
import { words } from '../parts/words.ts';
import { Evidence, type EvidenceProps } from './evidence.tsx';

type Fetched = { readonly card: Scorecard } | { readonly problem: string } | null;

/** A stored company's scorecard, opened from the list. */
export function OpenedCompany({ domain, onBack }: { domain: string; onBack: () => void }) {
  const [fetched, setFetched] = useState<Fetched>(null);
  useEffect(() => {
    ask('scorecard', { domain }).then(
      card => setFetched(card === null ? { problem: words('companyGone') } : { card }),
      (error: unknown) => setFetched({ problem: sentence(error) }),
    );
  }, [domain]);
  if (fetched === null) return <p class="none">{words('waiting')}</p>;
  if ('problem' in fetched) return <><BackButton onBack={onBack} /><Trouble text={fetched.problem} /></>;
  return <OpenedCard card={fetched.card} onBack={onBack} letters={<Letters card={fetched.card} tabId={null} mayKeep desks />} />;
}

/** A scorecard opened from a list, with the way back; Escape goes back too. */
export function OpenedCard({ onBack, ...shown }: EvidenceProps & { onBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // Before anything is painted, so that Escape never finds the focus elsewhere.
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div onKeyDown={event => { if (event.key === 'Escape') onBack(); }}>
      <BackButton onBack={onBack} at={button} />
      <Evidence {...shown} />
    </div>
  );
}

function BackButton({ onBack, at }: { onBack: () => void; at?: RefObject<HTMLButtonElement | null> }) {
  return <button {...(at ? { ref: at } : {})} type="button" class="quiet back" onClick={onBack}><Icon name="back" />{words('back')}</button>;
}
