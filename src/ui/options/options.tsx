import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../extension/messages.ts';
import { Announcer } from '../parts/announce.tsx';
import { Icon, Mark } from '../parts/icon.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { words, type WordKey } from '../parts/words.ts';
import { About, Keys, Privacy } from './about.tsx';
import { Carry } from './carry.tsx';
import { Detectors } from './detectors.tsx';
import { Directory } from './directory.tsx';
import { Heard } from './heard.tsx';
import { Laws } from './laws.tsx';
import { Listening } from './listening.tsx';
import { MailLines } from './mail-lines.tsx';
import { QuietSites } from './quiet-sites.tsx';
import { Speech } from './speech.tsx';
import { useSettings, type SettingsWatch } from './use-settings.ts';

const CONTENTS = [
  ['listening', 'listening'], ['quiet', 'quietSites'], ['mail-lines', 'mailLines'], ['language', 'languageTitle'], ['laws', 'laws'], ['detectors', 'detectors'],
  ['directory', 'directory'], ['heard', 'companies'], ['carry', 'settingsFile'], ['privacy', 'privacy'], ['keys', 'keys'], ['about', 'about'],
] as const satisfies readonly (readonly [string, WordKey])[];

/** Everything a person may choose, and what they may know. */
export function Options() {
  const watch = useSettings();
  const { settings, trouble, again } = watch;
  return (
    <div class="frame">
      <Announcer />
      <header class="top"><Mark /><h1>{words('settings')}</h1></header>
      <nav class="contents" aria-label={words('contents')}>
        <ul>{CONTENTS.map(([id, title]) => <li key={id}><a href={`#${id}`}>{words(title)}</a></li>)}</ul>
      </nav>
      <main>
        {trouble === '' ? null : <div class="stuck"><Trouble text={trouble}><button type="button" class="button" onClick={again}>{words('tryAgain')}</button></Trouble></div>}
        {settings === null ? <p class="none">{trouble === '' ? words('waiting') : null}</p> : <Parts settings={settings} onAlter={watch.alter} />}
      </main>
      <SavedSign savings={watch.savings} />
    </div>
  );
}

function Parts({ settings, onAlter }: { settings: Settings; onAlter: SettingsWatch['alter'] }) {
  return (
    <>
      <Listening settings={settings} onAlter={onAlter} />
      <QuietSites sites={settings.offSites} onAlter={onAlter} />
      <MailLines settings={settings} onAlter={onAlter} />
      <Speech language={settings.language} onAlter={onAlter} />
      <Laws chosen={settings.jurisdictions} onAlter={onAlter} />
      {/* Titles come in the language in force when they are asked for. */}
      <Detectors key={settings.language} off={settings.offDetectors} onAlter={onAlter} />
      <Directory />
      <Heard />
      <Carry settings={settings} onAlter={onAlter} />
      <Privacy />
      <Keys />
      <About />
    </>
  );
}

const SEEN_FOR = 1800;

// People who look see that a change holds; people who listen are told by the announcer.
function SavedSign({ savings }: { savings: number }) {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (savings === 0) return undefined;
    setSeen(true);
    const timer = setTimeout(() => setSeen(false), SEEN_FOR);
    return () => clearTimeout(timer);
  }, [savings]);
  return seen ? <p class="saved" aria-hidden="true"><Icon name="check" />{words('savedSettings')}</p> : null;
}
