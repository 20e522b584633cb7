import { useEffect } from 'preact/hooks';
import { announce } from '../parts/announce.tsx';
import { Asides } from '../parts/asides.tsx';
import { Further } from '../parts/further.tsx';
import { DueLetters } from '../parts/kept-letters.tsx';
import { Letters } from '../parts/letters.tsx';
import { Silent } from '../parts/states.tsx';
import { OnStage } from '../parts/show-me.tsx';
import { useTab } from '../parts/use-tab.ts';
import { words } from '../parts/words.ts';
import { Evidence } from './evidence.tsx';

const stay = () => undefined;

/** All evidence about the tab the person looks at, or the one the workspace was opened for. */
export function ThisPage({ tabId }: { tabId: number | null }) {
  const watch = useTab(tabId);
  const { looked } = watch;
  const heard = looked.kind === 'told' && looked.state.kind === 'read' ? { tab: looked.tab, ...looked.state } : null;
  const said = heard === null ? '' : words('readAnnounced', heard.scorecard.company.name, heard.scorecard.verdict);
  useEffect(() => { if (said !== '') announce(said); }, [said]);
  if (heard === null) return <Silent looked={looked} watch={watch} />;
  return (
    <OnStage.Provider value={{ tab: heard.tab, mails: heard.mails, afterwards: stay }}>
      <DueLetters inView={heard.scorecard.company.domain} />
      <Evidence
        card={heard.scorecard}
        mailings={heard.mailing ? [heard.mailing] : []}
        mayKeep={heard.stored}
        further={<Further further={heard.further} domain={heard.scorecard.company.domain} tab={heard.tab} onTold={watch.lookAgain} />}
        letters={<Letters key={heard.scorecard.company.domain} card={heard.scorecard} tabId={heard.tab.id} mayKeep={heard.stored} desks />}
      >
        <Asides stored={heard.stored} problems={heard.problems} canCheck={heard.canCheck} tab={heard.tab} />
      </Evidence>
    </OnStage.Provider>
  );
}
