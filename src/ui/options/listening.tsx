import type { Settings } from '../../extension/messages.ts';
import { Section } from '../parts/section.tsx';
import { words } from '../parts/words.ts';
import { Access } from './access.tsx';
import { Choice } from './choice.tsx';
import { Switch } from './switch.tsx';
import type { Alter } from './use-settings.ts';

/** When pages are read: never, on opening, or on a click, and whether the browser lets them be read. */
export function Listening({ settings, onAlter }: { settings: Settings; onAlter: (alter: Alter) => void }) {
  const { paused, scan } = settings;
  return (
    <Section id="listening" title={words('listening')} class="part">
      <Switch id="paused" on={paused} label={words('pauseEverywhere')} onTurn={on => onAlter(all => ({ ...all, paused: on }))}>{words('pauseHelp')}</Switch>
      <Choice
        name="scan" legend={words('scanWhen')} chosen={scan} onChoose={chosen => onAlter(all => ({ ...all, scan: chosen }))}
        ways={[
          { value: 'open', label: words('scanOpen'), help: words('scanOpenHelp') },
          { value: 'click', label: words('scanClick'), help: words('scanClickHelp') },
        ]}
      />
      <Access />
    </Section>
  );
}
