import { useState } from 'preact/hooks';
import type { Mailing } from '../../core/model/mailing.ts';
import type { Scorecard, WayLine } from '../../core/model/scorecard.ts';
import { Departures } from './departures.tsx';
import { Section } from './section.tsx';
import { Ways } from './ways.tsx';
import { words } from './words.ts';

/** Ways out, and beside a way to unsubscribe what the person says of having taken it. */
export function Leave({ card, mailings, mayKeep }: { card: Scorecard; mailings: readonly Mailing[]; mayKeep: boolean }) {
  const [isTaken, setTaken] = useState(false);
  const { company: { domain }, leave } = card;
  const follow = (way: WayLine) => { if (way.kind === 'unsubscribe') setTaken(true); };
  return (
    <Section id="leave" title={words('leave')}>
      {leave.length === 0 ? <p class="none">{words('leaveNone')}</p> : <Ways ways={leave} onFollow={follow} />}
      {domain === '' ? null : <Departures key={domain} domain={domain} mailings={mailings} mayNote={mayKeep && leave.some(({ kind }) => kind === 'unsubscribe')} isTaken={isTaken} />}
    </Section>
  );
}
