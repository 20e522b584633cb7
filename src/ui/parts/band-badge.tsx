import type { Band } from '../../core/model/posture.ts';

// The door opens with the band: sound passes in three arcs, two, one, none, and at E a bar lies across.
const ARCS = ['M42 20a16 16 0 0 1 0 22', 'M47 14a25 25 0 0 1 0 34', 'M52 8a34 34 0 0 1 0 46'] as const;
const OPEN: Readonly<Record<Band, number>> = { A: 3, B: 2, C: 1, D: 0, E: 0 };

/** The band's letter in its doorway: letter, number of arcs and bar tell it without colour; the word stands beside it. */
export function BandBadge({ band }: { band: string | null }) {
  const known = isBand(band) ? band : null;
  return (
    <svg class={`badge band-${known ?? 'none'}`} viewBox="0 0 64 62" aria-hidden="true" focusable="false">
      <path class="badge-door" d="M6 56V25a15 15 0 0 1 30 0v31z" />
      {known === 'E' ? <path class="badge-bar" d="M1 49h40" /> : null}
      {known === null ? null : ARCS.slice(0, OPEN[known]).map(arc => <path key={arc} class="badge-arc" d={arc} />)}
      <text class="badge-letter" x="21" y={known === 'E' ? 38 : 42} text-anchor="middle">{known ?? '–'}</text>
    </svg>
  );
}

function isBand(band: string | null): band is Band {
  return band !== null && Object.hasOwn(OPEN, band);
}
