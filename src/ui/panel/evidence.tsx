import type { ComponentChildren } from 'preact';
import type { Mailing } from '../../core/model/mailing.ts';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { CompanyHead, Score } from '../parts/head.tsx';
import { Leave } from '../parts/leave.tsx';
import { Credits, NextPages } from '../parts/lists.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Said, Speaking } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { Share } from '../parts/share.tsx';
import { Walls } from '../parts/walls.tsx';
import { Ways } from '../parts/ways.tsx';
import { words } from '../parts/words.ts';
import { Categories } from './categories.tsx';

/** A scorecard, what surrounds it, and what may be done with it. */
export interface EvidenceProps {
  readonly card: Scorecard;
  /** Mails of the company that are in view. */
  readonly mailings?: readonly Mailing[];
  /** False where nothing of it is stored. */
  readonly mayKeep?: boolean;
  readonly further?: ComponentChildren;
  readonly letters?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A scorecard with all its evidence: the facts to act on beside the reasons for them. */
export function Evidence({ card, mailings = [], mayKeep = true, further, letters, children }: EvidenceProps) {
  return (
    <Speaking card={card}>
      <div class="evidence">
        <div class="act">
          <CompanyHead card={card} />
          {children}
          <Score card={card} />
          {further}
          {card.band === null ? <Next card={card} /> : null}
          <Section id="reach" title={words('reach')}>{card.reach.length === 0 ? <None text={words('reachNone')} /> : <Ways ways={card.reach} />}</Section>
          <Leave card={card} mailings={mailings} mayKeep={mayKeep} />
          {letters}
          {card.band === null ? null : <Next card={card} />}
        </div>
        <div class="reasons">
          <Section id="walls" title={words('walls')}>{card.walls.length === 0 ? <None text={words('wallsNone')} /> : <Walls walls={card.walls} open />}</Section>
          <Section id="credits" title={words('credits')}>{card.credits.length === 0 ? <None text={words('creditsNone')} /> : <Credits credits={card.credits} />}</Section>
          {card.categories.length === 0 ? null : <Section id="categories" title={words('categories')}><Categories categories={card.categories} /></Section>}
          <Doubts card={card} />
          {card.read.length === 0 ? null : <Section id="read" title={words('read')}><ul class="read">{card.read.map(origin => <li key={`${origin.address} ${origin.seenAt}`}><Provenance origin={origin} /></li>)}</ul></Section>}
          <Share card={card} />
        </div>
      </div>
    </Speaking>
  );
}

// While too little was heard, what to open next is the best there is to say; later it only rounds off.
function Next({ card }: { card: Scorecard }) {
  if (card.next.length === 0) return null;
  return <Section id="next" title={words('next')} class={card.band === null ? 'lifted' : ''}><NextPages next={card.next} /></Section>;
}

function Doubts({ card }: { card: Scorecard }) {
  return (
    <>
      {card.unsure.length === 0 ? null : (
        <Section id="unsure" title={words('unsure')}>
          <p class="note">{words('unsureNote')}</p>
          <ul class="unsure">
            {card.unsure.map((doubt, index) => (
              <li key={`${doubt.detector} ${index}`}><p><Said text={doubt.sentence} /></p><p class="note"><Said text={doubt.because} /></p></li>
            ))}
          </ul>
        </Section>
      )}
      {card.possibleCaps.length === 0 ? null : (
        <Section id="caps" title={words('possibleCaps')}>
          <p class="note">{words('possibleCapsNote')}</p>
          <ul class="unsure">{card.possibleCaps.map(cap => <li key={cap}><Said text={cap} /></li>)}</ul>
        </Section>
      )}
    </>
  );
}

function None({ text }: { text: string }) {
  return <p class="none">{text}</p>;
}
