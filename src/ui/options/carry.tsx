import { useState } from 'preact/hooks';
import type { Settings } from '../../extension/messages.ts';
import { announce } from '../parts/announce.tsx';
import { Icon } from '../parts/icon.tsx';
import { save } from '../parts/save.ts';
import { Section } from '../parts/section.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { words } from '../parts/words.ts';
import { settingsFromFile } from './settings-from-file.ts';
import type { Alter } from './use-settings.ts';

const FILE = 'earshot-settings.json';

/** The choices as a file, to carry to another browser. */
export function Carry({ settings, onAlter }: { settings: Settings; onAlter: (alter: Alter, said?: string) => Promise<boolean> }) {
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const write = () => {
    save(FILE, new Blob([`${JSON.stringify(settings, null, 2)}\n`], { type: 'application/json' }));
    announce(words('saved', FILE));
  };
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const found = await settingsFromFile(file);
    // Choosing the same, corrected file again is a change only from an empty input.
    input.value = '';
    setProblem('problem' in found ? found.problem : '');
    setDone('');
    if ('problem' in found) return;
    if (await onAlter(() => found.settings, words('imported', file.name))) setDone(file.name);
  };
  return (
    <Section id="carry" title={words('settingsFile')} class="part">
      <p class="note">{words('settingsFileHelp')}</p>
      <div class="row">
        <button type="button" class="button" onClick={write}><Icon name="save" />{words('exportSettings')}</button>
        <label class="button file-choice">
          <Icon name="file" />{words('importSettings')}
          <input class="unseen" type="file" accept=".json,application/json" onChange={event => void read(event.currentTarget)} />
        </label>
      </div>
      {problem === '' ? null : <Trouble text={problem} />}
      {done === '' ? null : <p class="with-sign"><Icon name="check" />{words('imported', done)}</p>}
    </Section>
  );
}
