import { useRef } from 'preact/hooks';
import { direction, words } from './words.ts';

/** One view to choose. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** Tabs after the ARIA practices: one stop for Tab, arrows move and choose, in the reading direction. */
export function Tabs<Id extends string>({ tabs, chosen, onChoose }: { tabs: readonly Tab<Id>[]; chosen: Id; onChoose: (id: Id) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(tab => tab.id === chosen);
    const next = tabs[targetOf(event.key, at, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={words('views')} onKeyDown={onKeyDown}>
      {tabs.map(tab => (
        <button
          key={tab.id} id={`tab-${tab.id}`} type="button" role="tab" class="tab"
          aria-selected={tab.id === chosen} aria-controls="view" tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  const forth = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forth) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
