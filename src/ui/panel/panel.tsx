import { useState } from 'preact/hooks';
import { Announcer } from '../parts/announce.tsx';
import { openSettings, openWorkspace, wantedTab } from '../parts/host.ts';
import { Icon, Mark } from '../parts/icon.tsx';
import { Letters } from '../parts/letters.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { words } from '../parts/words.ts';
import { Companies } from './companies.tsx';
import { droppedFiles } from './dropped.ts';
import { Files } from './files.tsx';
import type { Sender } from './heard-files.ts';
import { OpenedCard, OpenedCompany } from './opened.tsx';
import { ThisPage } from './this-page.tsx';
import { useFiles } from './use-files.ts';

type View =
  | { readonly kind: 'page' }
  | { readonly kind: 'companies'; readonly opened: string | null }
  | { readonly kind: 'files'; readonly opened: Sender | null };

/** The side panel, and the same as a tab of its own: this page, every company, files. */
export function Panel() {
  const wish = new URLSearchParams(location.search);
  const [view, setView] = useState<View>(wish.has('workspace') ? { kind: 'companies', opened: null } : { kind: 'page' });
  const files = useFiles();
  const tabId = wantedTab();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setView({ kind: 'files', opened: null });
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(files.add);
  };
  const choose = (kind: View['kind']) => setView(kind === 'page' ? { kind } : { kind, opened: null });
  return (
    <div class="frame" onDragOver={event => event.preventDefault()} onDrop={drop}>
      <Announcer />
      <header class="top">
        <Mark />
        <Tabs tabs={[{ id: 'page', label: words('tabPage') }, { id: 'companies', label: words('tabCompanies') }, { id: 'files', label: words('tabFiles') }]} chosen={view.kind} onChoose={choose} />
        <nav class="row" aria-label={words('more')}>
          {wish.has('workspace') || tabId !== null ? null : <TopButton icon="away" label={words('openWorkspace')} onPress={() => void openWorkspace(null)} />}
          <TopButton icon="gear" label={words('settings')} onPress={() => void openSettings()} />
        </nav>
      </header>
      <main>
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view.kind}`}>
          {view.kind === 'page' ? <ThisPage tabId={tabId} /> : null}
          {view.kind === 'companies' ? <Stored opened={view.opened} onOpen={opened => setView({ kind: 'companies', opened })} /> : null}
          {view.kind === 'files' && view.opened === null ? <Files watch={files} onOpen={opened => setView({ kind: 'files', opened })} /> : null}
          {view.kind === 'files' && view.opened !== null ? <OpenedCard {...view.opened} mayKeep={!files.isPrivate} onBack={() => choose('files')} letters={<Letters card={view.opened.card} tabId={null} mayKeep={!files.isPrivate} desks />} /> : null}
        </div>
      </main>
    </div>
  );
}

function Stored({ opened, onOpen }: { opened: string | null; onOpen: (domain: string | null) => void }) {
  if (opened === null) return <Companies onOpen={onOpen} />;
  return <OpenedCompany domain={opened} onBack={() => onOpen(null)} />;
}

function TopButton({ icon, label, onPress }: { icon: 'away' | 'gear'; label: string; onPress: () => void }) {
  return <button type="button" class="quiet" aria-label={label} title={label} onClick={onPress}><Icon name={icon} /><span class="top-label" aria-hidden="true">{label}</span></button>;
}
