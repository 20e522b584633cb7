import type { Scorecard } from '../../core/model/scorecard.ts';
import { Icon } from './icon.tsx';
import { Link, openable } from './link.tsx';
import { Provenance } from './provenance.tsx';
import { Literal, Said } from './said.tsx';
import { ShowMe } from './show-me.tsx';

/** What the company does well, each with its words. */
export function Credits({ credits }: { credits: Scorecard['credits'] }) {
  return (
    <ul class="credits">
      {credits.map(credit => (
        <li key={credit.id}>
          <Icon name="check" />
          <div>
            <p><Said text={credit.sentence} /></p>
            {credit.quote === '' ? null : <blockquote><Literal text={credit.quote} /></blockquote>}
            <div class="origin-line">
              <Provenance origin={credit.provenance} />
              <ShowMe spot={credit.spot} about={credit.sentence} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What to open next to hear more. */
export function NextPages({ next }: { next: Scorecard['next'] }) {
  return (
    <ul class="next">
      {next.map(page => (
        <li key={`${page.purpose} ${page.address ?? ''}`}>
          {openable(page.address) === null
            ? <span class="take plain"><Said text={page.text} /></span>
            : <Link class="take" address={page.address}><Icon name="away" /><Said text={page.text} /></Link>}
        </li>
      ))}
    </ul>
  );
}
