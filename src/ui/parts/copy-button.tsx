import { useEffect, useState } from 'preact/hooks';
import { announce } from './announce.tsx';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

type Done = 'ready' | 'copied' | 'refused';

/** Copies a text and says so; when the browser refuses, says that instead. */
export function CopyButton({ text, about, label, class: name }: { text: () => string; about: string; label?: string; class?: string }) {
  const [done, setDone] = useState<Done>('ready');
  useEffect(() => {
    if (done === 'ready') return undefined;
    const timer = setTimeout(() => setDone('ready'), 2500);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const outcome = await write(text());
    announce(words(outcome === 'copied' ? 'copied' : 'copyRefused'));
    setDone(outcome);
  };
  return (
    <button type="button" class={name ?? 'quiet'} aria-label={about} title={done === 'refused' ? words('copyRefused') : about} onClick={() => void copy()}>
      <Icon name={done === 'copied' ? 'check' : 'copy'} />
      <span aria-hidden="true">{done === 'copied' ? words('copied') : done === 'refused' ? words('notCopied') : label ?? words('copy')}</span>
    </button>
  );
}

async function write(text: string): Promise<Done> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
