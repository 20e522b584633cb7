import type { NormLine } from '../../core/model/scorecard.ts';
import { Link } from './link.tsx';
import { Literal, Said } from './said.tsx';
import { placeName } from './words.ts';

/** Where a norm stands, in which place it holds, and how firm it is. */
export function NormOrigin({ norm: { url, citation, jurisdiction, tier, tierText } }: { norm: Omit<NormLine, 'text'> }) {
  return (
    <p class="note">
      <Link address={url}><Literal text={citation} /></Link>
      {' · '}{placeName(jurisdiction)}{' · '}
      <span class="tier">{tier}</span> <Said text={tierText} />
    </p>
  );
}
