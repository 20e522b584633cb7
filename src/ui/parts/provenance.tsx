import type { Provenance as Origin } from '../../core/model/scorecard.ts';
import { Link } from './link.tsx';
import { Said } from './said.tsx';
import { words } from './words.ts';

/** Where and when a line was seen; old ones are faded and say so. */
export function Provenance({ origin }: { origin: Origin }) {
  return (
    <p class={origin.stale ? 'origin stale' : 'origin'}>
      <Link address={origin.address}><Said text={origin.text} /></Link>
      {origin.stale ? <span class="stale-mark">{words(origin.listed ? 'staleListed' : 'stale')}</span> : null}
    </p>
  );
}
