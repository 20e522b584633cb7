import type { ComponentChildren } from 'preact';

/** A choice that holds at once: on or off. Its help is read with its name. */
export function Switch({ id, on, label, onTurn, children }: { id: string; on: boolean; label: ComponentChildren; onTurn: (on: boolean) => void; children?: ComponentChildren }) {
  return (
    <div class="switch-line">
      <input id={id} class="switch" type="checkbox" role="switch" checked={on} aria-describedby={children ? `${id}-help` : undefined} onChange={event => onTurn(event.currentTarget.checked)} />
      <div class="choice-words">
        <label for={id}>{label}</label>
        {children ? <div id={`${id}-help`} class="note">{children}</div> : null}
      </div>
    </div>
  );
}
