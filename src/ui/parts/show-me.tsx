import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Spot } from '../../core/model/scorecard.ts';
import { ask } from '../../extension/messages.ts';
import { announce } from './announce.tsx';
import type { OpenTab } from './host.ts';
import { Icon } from './icon.tsx';
import { Link, openable } from './link.tsx';
import { sentence } from './trouble.tsx';
import { words } from './words.ts';

/** The tab whose elements can be shown, and what to do once one is shown (the popup gets out of the way). */
export interface Stage {
  readonly tab: OpenTab;
  /** Moments at which the mails were read that are open in the tab. */
  readonly mails?: readonly string[] | undefined;
  readonly afterwards: () => void;
}

/** `null` where no tab is talked about: a file, or a company from the list. */
export const OnStage = createContext<Stage | null>(null);

/** Scrolls to the very element in the open tab, or leads to the page where it stands; nobody is led into a mail that is not open. */
export function ShowMe({ spot, about, elsewhere = true }: { spot: Spot | null; about: string; elsewhere?: boolean }) {
  const stage = useContext(OnStage);
  const [trouble, setTrouble] = useState('');
  if (spot === null) return null;
  const here = stage !== null && isOn(stage, spot);
  if (!here && !elsewhere) return null;
  if (!here || trouble !== '') return <Elsewhere spot={spot} trouble={trouble} />;
  const show = async () => {
    const because = await place(stage.tab.id, spot);
    if (because === null) return stage.afterwards();
    announce(because);
    setTrouble(because);
  };
  return (
    <button type="button" class="quiet show" aria-label={words('showWhat', about)} onClick={() => void show()}>
      <Icon name="eye" />{words('show')}
    </button>
  );
}

function Elsewhere({ spot, trouble }: { spot: Spot; trouble: string }) {
  return (
    <>
      {trouble === '' ? null : <p class="note">{trouble}</p>}
      {openable(spot.address) === null ? null : <Link class="quiet" address={spot.address}><Icon name="away" />{words('openPage')}</Link>}
    </>
  );
}

async function place(tabId: number, { ref, path, quote, mail }: Spot): Promise<string | null> {
  try {
    const { shown, because } = await ask('show', { tabId, ref, path, quote, mail });
    return shown ? null : because;
  } catch (error) {
    return sentence(error);
  }
}

// Mails of one sender look alike: only the very one that was read will do.
function isOn({ tab, mails = [] }: Stage, { address, mail }: Spot): boolean {
  return mail === null ? isSame(tab.address, address) : mails.includes(mail);
}

// Stored addresses carry no query; a trailing slash makes no other page.
function isSame(tab: string, spot: string): boolean {
  if (!URL.canParse(tab) || !URL.canParse(spot)) return false;
  const [a, b] = [new URL(tab), new URL(spot)];
  return a.origin === b.origin && a.pathname.replace(/\/$/, '') === b.pathname.replace(/\/$/, '');
}
