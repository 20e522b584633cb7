import { useEffect, useState } from 'preact/hooks';
import { commandKeys, version, type CommandKey } from '../parts/host.ts';
import { Section } from '../parts/section.tsx';
import { words, type WordKey } from '../parts/words.ts';

/** What is stored and what never leaves the device. */
export function Privacy() {
  return (
    <Section id="privacy" title={words('privacy')} class="part">
      <p class="promise">{words('privacyDevice')}</p>
      <p>{words('privacyStored')}</p>
      <p>{words('privacyNot')}</p>
      <p>{words('privacyActs')}</p>
    </Section>
  );
}

const NAMES: Readonly<Record<string, WordKey>> = { _execute_action: 'commandPopup', _execute_message_display_action: 'commandPopup', 'audit-page': 'commandAudit', 'open-panel': 'commandPanel' };

/** Keys that start something, as the browser has them. */
export function Keys() {
  const [keys, setKeys] = useState<readonly CommandKey[]>([]);
  useEffect(() => void commandKeys().then(setKeys, () => setKeys([])), []);
  return (
    <Section id="keys" title={words('keys')} class="part">
      {keys.length === 0 ? <p class="none">{words('keysNone')}</p> : (
        <dl class="keys">{keys.map(({ name, shortcut }) => <Key key={name} name={name} shortcut={shortcut} />)}</dl>
      )}
      <p class="note">{words('keysHelp')}</p>
    </Section>
  );
}

function Key({ name, shortcut }: CommandKey) {
  const known = NAMES[name];
  return <div><dt>{known ? words(known) : name}</dt><dd><kbd dir="ltr">{shortcut}</kbd></dd></div>;
}

/** What this is, and which version. */
export function About() {
  return (
    <Section id="about" title={words('about')} class="part">
      <p>{words('aboutText')}</p>
      <p class="note">{words('versionIs', version())}</p>
    </Section>
  );
}
