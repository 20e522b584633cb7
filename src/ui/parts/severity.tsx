import type { Severity } from '../../core/model/detector.ts';

// One to four bricks: the severity without colour.
const BRICKS: Readonly<Record<Severity, number>> = { minor: 1, moderate: 2, serious: 3, critical: 4 };
const PLACES = [[1, 8], [10, 8], [1, 1], [10, 1]] as const;

/** Whether a word that came from outside names a severity. */
export function isSeverity(word: string): word is Severity {
  return Object.hasOwn(BRICKS, word);
}

/** A small wall, the higher the graver; the word stands beside it. */
export function SeverityMark({ severity }: { severity: string }) {
  const laid = isSeverity(severity) ? BRICKS[severity] : 0;
  return (
    <svg class="bricks" viewBox="0 0 18 14" aria-hidden="true" focusable="false">
      {PLACES.map(([x, y], index) => <rect key={index} class={index < laid ? 'brick laid' : 'brick'} x={x} y={y} width="7" height="5" rx="1" />)}
    </svg>
  );
}
