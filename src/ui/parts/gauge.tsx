import type { Scorecard } from '../../core/model/scorecard.ts';
import { words } from './words.ts';

// Half a circle of length 100, so that a score is its own place on it.
const ARC = 'M12 62a48 48 0 0 1 96 0';
const BAND_STARTS = [40, 60, 75, 90] as const;

/** The score as a point within the interval it may lie in, on the way from 0 to 100. */
export function Gauge({ card }: { card: Pick<Scorecard, 'score' | 'low' | 'high' | 'scoreText' | 'band'> }) {
  const { score, low, high, band } = card;
  return (
    <div class={`gauge band-${band ?? 'none'}`} role="img" aria-label={labelOf(card)}>
      <svg viewBox="0 0 120 70" aria-hidden="true" focusable="false">
        <path class="gauge-track" d={ARC} pathLength={100} />
        {score === null ? null : <path class="gauge-span" d={ARC} pathLength={100} stroke-dasharray={`${high - low} 200`} stroke-dashoffset={-low} />}
        {BAND_STARTS.map(start => <path key={start} class="gauge-tick" d={ARC} pathLength={100} stroke-dasharray="0.7 200" stroke-dashoffset={-start} />)}
        {score === null ? null : <path class="gauge-point" d={ARC} pathLength={100} stroke-dasharray="0.01 200" stroke-dashoffset={-score} />}
      </svg>
      <p class="gauge-score" aria-hidden="true">{score === null ? '–' : Math.round(score)}</p>
      <p class="gauge-bounds" aria-hidden="true">{score === null ? words('outOfHundred') : `${Math.round(low)}–${Math.round(high)}`}</p>
    </div>
  );
}

function labelOf({ score, scoreText, low, high }: Pick<Scorecard, 'score' | 'scoreText' | 'low' | 'high'>): string {
  return score === null ? words('gaugeEmpty') : words('gaugeLabel', scoreText, Math.round(low), Math.round(high));
}
