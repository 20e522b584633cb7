import type { PathKind } from '../../core/model/contact-path.ts';

// Drawn on 20 × 20, one stroke each, so that forced colours can repaint them.
const STROKES = {
  email: 'M2.5 5h15v10.500h-15zM3 5.500l7 5.500 7-5.500',
  phone: 'M5 2.500h2.500l1.500 4-2 1.500a10 10 0 0 0 5 5l1.500-2 4 1.500V15a2.500 2.500 0 0 1-2.500 2.500A12.500 12.500 0 0 1 2.500 5 2.500 2.500 0 0 1 5 2.500z',
  chat: 'M3 4h14v9.500H9L5.500 17v-3.500H3zM6.500 7.500h7M6.500 10.200h4.500',
  form: 'M4 2.500h12v15H4zM7 6.500h6M7 9.500h6M7 12.500h3',
  post: 'M3 8.500h14v9H3zM6 8.500v-6h8v6M8.500 5h3M7 13h6',
  cancel: 'M8 3H3.500v14H8M12 6l4.500 4-4.500 4M16 10H7.500',
  unsubscribe: 'M2.500 5h15v6M2.500 5v10.500H10M3 5.500l7 5.500 7-5.500M13 13.500l4 4M17 13.500l-4 4',
  'delete-account': 'M3.500 5.500h13M8 5.500V3h4v2.500M5.500 5.500l.7 12h7.600l.7-12M8.500 9v5M11.500 9v5',
  complaint: 'M10 2.500v3M4 5.500h12M4 5.500L1.800 11h4.400zM16 5.500L13.800 11h4.400zM10 5.500v11M6 17h8',
  community: 'M7 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM2.500 16.500c0-3.500 2-5 4.500-5s4.500 1.500 4.500 5M13 9a2.200 2.200 0 1 0 0-4.400M14 11.500c2.200.3 3.500 2 3.500 5',
  copy: 'M7 7h9.500v10H7zM13 7V3H3.500v10H7',
  check: 'M4 10.500l4 4 8-9',
  doubt: 'M7 7.500a3 3 0 1 1 4 2.800c-.8.3-1 1-1 1.700M10 15v.2',
  cross: 'M5 5l10 10M15 5L5 15',
  away: 'M8 4H4v12h12v-4M11.500 3.500h5v5M16 4l-7 7',
  eye: 'M1.800 10S5 4.500 10 4.500 18.200 10 18.200 10 15 15.500 10 15.500 1.800 10 1.800 10zM10 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  print: 'M6 7V2.500h8V7M6 14H3V7h14v7h-3M6 11.500h8v6H6z',
  save: 'M10 3v9.500M6 8.500l4 4 4-4M3.500 14v3h13v-3',
  panel: 'M2.500 3.500h15v13h-15zM12 3.500v13M14 7h1.500M14 9.500h1.500',
  gear: 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4',
  pause: 'M7 4.500v11M13 4.500v11',
  play: 'M6 4l10 6-10 6z',
  plus: 'M10 4v12M4 10h12',
  lock: 'M4.500 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3',
  again: 'M16 10a6 6 0 1 1-1.800-4.300M16.500 2.500v4h-4',
  back: 'M16 10H4.500M9 5.500L4.500 10 9 14.500',
  search: 'M8.500 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM12.500 12.500l4.500 4.500M6 8.500h5M8.500 6v5',
  file: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500',
} as const satisfies Record<PathKind, string> & Record<string, string>;

/** Names of the drawn signs; every kind of way has one. */
export type IconName = keyof typeof STROKES;

// Arrows follow the reading direction.
const TURNING: ReadonlySet<IconName> = new Set(['cancel', 'away', 'back', 'play', 'panel']);

/** A sign beside words, never instead of them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={TURNING.has(name) ? 'icon turning' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}

/** The mark of the house: an ear with a lit doorway. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect class="mark-ground" x="4" y="4" width="120" height="120" rx="30" />
      <path class="mark-ear" d="M30 62v-6a33 33 0 0 1 66 0c0 22-17 25-20 40-2.500 13-16 18-26 10" />
      <path class="mark-door" d="M47 84V57a16 16 0 0 1 32 0v5c0 10-9 11-9 22z" />
    </svg>
  );
}
