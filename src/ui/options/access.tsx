import { useEffect, useState } from 'preact/hooks';
import { askForAccess, hasAccess, onAccessChange } from '../parts/host.ts';
import { Icon } from '../parts/icon.tsx';
import { sentence, Trouble } from '../parts/trouble.tsx';
import { words } from '../parts/words.ts';

/** Whether the browser lets Earshot read sites by itself, and a button to allow it. */
export function Access() {
  const [granted, setGranted] = useState<boolean | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    const look = () => void hasAccess().then(setGranted, () => setGranted(null));
    look();
    return onAccessChange(look);
  }, []);
  if (granted === null) return null;
  // The request has to be the first thing of the click, or the browser refuses it.
  const allow = () => {
    askForAccess().then(
      answer => { setGranted(answer); setTrouble(answer ? '' : words('accessDeclined')); },
      (error: unknown) => setTrouble(sentence(error)),
    );
  };
  return (
    <div class="access">
      <h3>{words('access')}</h3>
      {granted
        ? <p class="with-sign"><Icon name="check" />{words('accessGranted')}</p>
        : <><p class="with-sign"><Icon name="lock" />{words('accessMissing')}</p><button type="button" class="button first" onClick={allow}>{words('allowSites')}</button></>}
      {trouble === '' ? null : <Trouble text={trouble} />}
    </div>
  );
}
