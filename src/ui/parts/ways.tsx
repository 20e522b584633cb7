import type { WayLine } from '../../core/model/scorecard.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { Link, openable } from './link.tsx';
import { Provenance } from './provenance.tsx';
import { Literal, Said } from './said.tsx';
import { ShowMe } from './show-me.tsx';
import { words } from './words.ts';

/** Ways in or out, best first: one click to take, one to copy, each with its source and date. */
export function Ways({ ways, onFollow }: { ways: readonly WayLine[]; onFollow?: (way: WayLine) => void }) {
  return (
    <ul class="ways">
      {ways.map(way => <li key={`${way.kind} ${way.value}`}><Way way={way} onFollow={() => onFollow?.(way)} /></li>)}
    </ul>
  );
}

function Way({ way, onFollow }: { way: WayLine; onFollow: () => void }) {
  return (
    <article class="way">
      <div class="way-line">
        <Take way={way} onFollow={onFollow} />
        <CopyButton text={() => way.value} about={words('copyValue', way.value)} />
      </div>
      {way.detail === '' ? null : <p class="detail"><Said text={way.detail} /></p>}
      <div class="origin-line">
        <Provenance origin={way.provenance} />
        <ShowMe spot={way.spot} about={way.value} elsewhere={false} />
      </div>
    </article>
  );
}

function Take({ way, onFollow }: { way: WayLine; onFollow: () => void }) {
  const face = (
    <>
      <Icon name={way.kind} />
      <span class="way-words">
        <Said class="way-action" text={way.action} />
        <Literal class="way-value" text={faceOf(way)} />
      </span>
    </>
  );
  if (openable(way.href) === null) return <div class="take plain">{face}</div>;
  return <Link class="take" address={way.href} onFollow={onFollow}>{face}</Link>;
}

// A web address says less than the page's own words for it; a mailbox or number is what people want to see.
function faceOf(way: WayLine): string {
  return /^https?:/i.test(way.shown) && way.label !== '' ? way.label : way.shown;
}
