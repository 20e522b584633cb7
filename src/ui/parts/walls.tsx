import type { NormLine, WallLine } from '../../core/model/scorecard.ts';
import { NormOrigin } from './norm-origin.tsx';
import { Provenance } from './provenance.tsx';
import { Literal, Said } from './said.tsx';
import { SeverityMark } from './severity.tsx';
import { ShowMe } from './show-me.tsx';
import { counted, words } from './words.ts';

type Quote = WallLine['quotes'][number];

/** What stands in the way: each a sentence, a literal quote, a way to see it, and on opening why it matters and by which norm. */
export function Walls({ walls, open }: { walls: readonly WallLine[]; open: boolean }) {
  return (
    <ul class="walls">
      {walls.map(wall => <li key={`${wall.detector} ${wall.criterion}`}><Wall wall={wall} open={open} /></li>)}
    </ul>
  );
}

function Wall({ wall, open }: { wall: WallLine; open: boolean }) {
  const [first, ...others] = wall.quotes;
  return (
    <article class={`wall severity-${wall.severity}`}>
      <p class="severity"><SeverityMark severity={wall.severity} /><Said text={wall.severityText} /></p>
      <h3><Said text={wall.sentence} /></h3>
      {first === undefined ? null : <QuoteLine quote={first} about={wall.sentence} />}
      <details open={open}>
        <summary>{words('whyAndNorms')}<span class="unseen">: {wall.sentence}</span></summary>
        <p class="why"><Said text={wall.why} /></p>
        {others.map((quote, index) => <QuoteLine key={index} quote={quote} about={wall.sentence} />)}
        <Norms norms={wall.norms} />
        <p class="note">{counted('pointsTaken', wall.points, wall.criterion)}</p>
      </details>
    </article>
  );
}

function QuoteLine({ quote, about }: { quote: Quote; about: string }) {
  return (
    <figure class="quote">
      <blockquote><Literal text={quote.text} /></blockquote>
      <figcaption>
        {quote.note === '' ? null : <p class="note"><Said text={quote.note} /></p>}
        <div class="origin-line">
          <Provenance origin={quote.provenance} />
          <ShowMe spot={quote.spot} about={about} />
        </div>
      </figcaption>
    </figure>
  );
}

function Norms({ norms }: { norms: readonly NormLine[] }) {
  if (norms.length === 0) return <p class="note">{words('noNorms')}</p>;
  return (
    <ul class="norms">
      {norms.map(norm => (
        <li key={norm.id}>
          <p><Said text={norm.text} /></p>
          <NormOrigin norm={norm} />
        </li>
      ))}
    </ul>
  );
}
