import type { DetectorDoc } from '../../extension/messages.ts';

/** Where a detector listens. */
export type Ground = 'page' | 'mail' | 'both';

/** Detectors that hold every word of the search in their title, reason, name or norms; all when the search is empty. */
export function matching(detectors: readonly DetectorDoc[], search: string, severityText: (severity: string) => string): readonly DetectorDoc[] {
  const sought = plain(search).split(/\s+/).filter(word => word !== '');
  return detectors.filter(({ id, title, why, norms, severity }) => {
    const text = plain([id, title, why, severityText(severity), ...norms].join(' '));
    return sought.every(word => text.includes(word));
  });
}

/** The ground a detector belongs to. */
export function groundOf({ reads }: Pick<DetectorDoc, 'reads'>): Ground {
  if (reads.length > 1) return 'both';
  return reads[0] ?? 'page';
}

// Accents and Arabic vowel marks are rarely typed.
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
