import { useState } from 'preact/hooks';
import { ask } from '../../extension/messages.ts';
import { announce } from './announce.tsx';
import type { OpenTab } from './host.ts';
import { Icon } from './icon.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { words } from './words.ts';

/** Offers to fetch the full header of the open mail: one request to the mail host, only when it is pressed. */
export function HeaderCheck({ tab }: { tab: OpenTab }) {
  const [trouble, setTrouble] = useState('');
  const check = async () => {
    try {
      const { checked, because } = await ask('check-headers', { tabId: tab.id });
      setTrouble(because);
      if (checked) announce(words('headersChecked'));
    } catch (error) {
      setTrouble(sentence(error));
    }
  };
  return (
    <div class="aside">
      <p>{words('headersHelp')}</p>
      <button type="button" class="button" onClick={() => void check()}><Icon name="eye" />{words('checkHeaders')}</button>
      {trouble === '' ? null : <Trouble text={trouble} />}
    </div>
  );
}
