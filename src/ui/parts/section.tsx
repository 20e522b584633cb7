import type { ComponentChildren } from 'preact';

/** A named part of a surface, reachable by its heading. */
export function Section({ id, title, class: name, children }: { id: string; title: string; class?: string; children: ComponentChildren }) {
  return (
    <section id={id} class={name} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
