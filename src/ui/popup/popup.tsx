import { Fragment, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { announce, Announcer } from '../parts/announce.tsx';
import { Asides } from '../parts/asides.tsx';
import { Further } from '../parts/further.tsx';
import { CompanyHead, Score } from '../parts/head.tsx';
import { openPanel, openSettings, wantedTab, type OpenTab } from '../parts/host.ts';
import { Icon } from '../parts/icon.tsx';
import { DueLetters } from '../parts/kept-letters.tsx';
import { Leave } from '../parts/leave.tsx';
import { Letters } from '../parts/letters.tsx';
import { Credits, NextPages } from '../parts/lists.tsx';
import { silence } from '../parts/quiet.ts';
import { Speaking } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { Share } from '../parts/share.tsx';
import { OnStage } from '../parts/show-me.tsx';
import { Silent } from '../parts/states.tsx';
import { sentence, Trouble } from '../parts/trouble.tsx';
import { useTab, type Looked } from '../parts/use-tab.ts';
import { Walls } from '../parts/walls.tsx';
import { Ways } from '../parts/ways.tsx';
import { counted, words } from '../parts/words.ts';

// Three ways fit a glance; the panel has the rest.
const BEST = 3;

/** What opens at a click on the toolbar: who, how well they listen, how to reach them, what stands in the way, how to leave. */
export function Popup() {
  const watch = useTab(wantedTab());
  const { looked } = watch;
  const card = cardOf(looked);
  return (
    <>
      <Announcer />
      <main>
        <DueLetters inView={card?.company.domain ?? ''} />
        {card === null || looked.kind !== 'told' || looked.state.kind !== 'read' ? <Silent looked={looked} watch={watch} /> : (
          <OnStage.Provider value={{ tab: looked.tab, mails: looked.state.mails, afterwards: () => window.close() }}>
            <Speaking card={card}>
              <Heard
                card={card}
                further={<Further further={looked.state.further} domain={card.company.domain} tab={looked.tab} onTold={watch.lookAgain} />}
                leave={<Leave card={card} mailings={looked.state.mailing ? [looked.state.mailing] : []} mayKeep={looked.state.stored} />}
                letters={<Letters key={card.company.domain} card={card} tabId={looked.tab.id} mayKeep={looked.state.stored} />}
                asides={<Asides stored={looked.state.stored} problems={looked.state.problems} canCheck={looked.state.canCheck} tab={looked.tab} />}
              />
            </Speaking>
          </OnStage.Provider>
        )}
      </main>
      <Foot tab={looked.kind === 'told' ? looked.tab : null} site={siteOf(looked)} onQuiet={watch.lookAgain} />
    </>
  );
}

function Heard({ card, asides, further, leave, letters }: { card: Scorecard; asides: JSX.Element; further: JSX.Element; leave: JSX.Element; letters: JSX.Element }) {
  useEffect(() => announce(words('readAnnounced', card.company.name, card.verdict)), [card.company.name, card.verdict]);
  // Whoever wants an answer now is served first; where no way in is known, the next thing to do is to look for one. Nothing
  // changes places under the reader's eyes when one is found.
  const [isReachFirst] = useState(card.reach.length > 0);
  const reach = (
    <Section key="reach" id="reach" title={words('reach')}>
      {card.reach.length === 0 ? <p class="none">{words('reachNone')}</p> : <Ways ways={card.reach.slice(0, BEST)} />}
      {card.reach.length > BEST ? <p class="note">{counted('moreWays', card.reach.length - BEST)}</p> : null}
    </Section>
  );
  const next = (
    <Fragment key="next">
      {further}
      {card.band === null && card.next.length > 0 ? <Section id="next" title={words('next')} class="lifted"><NextPages next={card.next} /></Section> : null}
    </Fragment>
  );
  return (
    <>
      <CompanyHead card={card} />
      {asides}
      <Score card={card} />
      {isReachFirst ? [reach, next] : [next, reach]}
      <Section id="walls" title={words('walls')}>
        {card.walls.length === 0 ? <p class="none">{words('wallsNone')}</p> : <Walls walls={card.walls} open={false} />}
      </Section>
      {leave}
      {letters}
      {card.credits.length === 0 ? null : <Section id="credits" title={words('credits')}><Credits credits={card.credits} /></Section>}
      <Share card={card} />
    </>
  );
}

function Foot({ tab, site, onQuiet }: { tab: OpenTab | null; site: string; onQuiet: () => void }) {
  const [trouble, setTrouble] = useState('');
  const failed = (error: unknown) => setTrouble(sentence(error));
  return (
    <footer class="foot">
      {trouble === '' ? null : <Trouble text={trouble} />}
      <nav aria-label={words('more')} class="row">
        {tab === null ? null : <button type="button" class="button" onClick={() => void openPanel(tab).then(() => window.close(), failed)}><Icon name="panel" />{words('openPanel')}</button>}
        <button type="button" class="button" onClick={() => void openSettings().then(() => window.close(), failed)}><Icon name="gear" />{words('settings')}</button>
        {site === '' ? null : <button type="button" class="button" title={words('quietHereTitle', site)} onClick={() => void silence(site).then(onQuiet, failed)}><Icon name="pause" />{words('quietHere')}</button>}
      </nav>
    </footer>
  );
}

function cardOf(looked: Looked): Scorecard | null {
  return looked.kind === 'told' && looked.state.kind === 'read' ? looked.state.scorecard : null;
}

// The list of quiet sites holds registrable domains; the card's is one when the page belongs to the company it shows.
function siteOf(looked: Looked): string {
  if (looked.kind !== 'told' || !['read', 'unreadable', 'scanning'].includes(looked.state.kind)) return '';
  const domain = cardOf(looked)?.company.domain ?? '';
  const { host } = looked.tab;
  // A mail in Thunderbird stands at no address.
  if (host === '') return domain;
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`)) ? domain : host;
}
