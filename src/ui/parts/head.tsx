import type { Scorecard } from '../../core/model/scorecard.ts';
import { BandBadge } from './band-badge.tsx';
import { Gauge } from './gauge.tsx';
import { Mark } from './icon.tsx';
import { Literal, Said } from './said.tsx';
import { words } from './words.ts';

/** Who the company is. */
export function CompanyHead({ card }: { card: Scorecard }) {
  const { name, domain } = card.company;
  return (
    <header class="company">
      <Mark />
      <div>
        <h1><Literal text={name} /></h1>
        <p class="domain"><Literal text={domain} /></p>
      </div>
    </header>
  );
}

/** How well it listens: interval, band with letter and word, coverage. */
export function Score({ card }: { card: Scorecard }) {
  return (
    <section class="score" aria-labelledby="score-title">
      <Gauge card={card} />
      <div class="score-words">
        <h2 id="score-title" class="verdict">
          <BandBadge band={card.band} />
          <span>
            {card.band === null ? null : <span class="band-letter">{words('bandLetter', card.band)}</span>}
            <Said text={card.verdict} />
          </span>
        </h2>
        <p class="summary"><Said text={card.summary} /></p>
      </div>
      <Coverage card={card} />
    </section>
  );
}

function Coverage({ card }: { card: Scorecard }) {
  return (
    <div class="coverage">
      <span class="bar" aria-hidden="true"><span style={{ inlineSize: `${Math.round(card.coverage * 100)}%` }} /></span>
      <p><Said text={card.coverageText} /></p>
    </div>
  );
}
