import { useEffect, useRef, useState } from 'preact/hooks';
import type { Further as Looking, FurtherEnd, FurtherTrouble, TroubleKind } from '../../core/model/further.ts';
import { ask } from '../../extension/messages.ts';
import { announce } from './announce.tsx';
import type { OpenTab } from './host.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { Literal } from './said.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { counted, words } from './words.ts';

type Told<Kind extends Looking['kind']> = Looking & { readonly kind: Kind };

// The sentence for the end says it already.
const SAID_BY_END: Readonly<Partial<Record<FurtherEnd, TroubleKind>>> = { robots: 'robots', slow: 'slow', unreachable: 'unreachable' };

/** "Look further": the offer, how far it has come with the means to stop it, and what came of it. */
export function Further({ further, domain, tab, onTold }: { further: Looking | undefined; domain: string; tab: OpenTab; onTold: () => void }) {
  const [trouble, setTrouble] = useState('');
  const box = useRef<HTMLElement>(null);
  const kind = further?.kind;
  // The pressed button goes, and whoever works by keyboard must not be thrown back to the top.
  useEffect(() => { if (box.current && document.activeElement === document.body && kind !== 'offered') box.current.focus(); }, [kind]);
  if (further === undefined) return null;
  const order = (name: 'look-further' | 'stop-looking') => () => {
    ask(name, { tabId: tab.id }).then(() => { setTrouble(''); onTold(); }, (error: unknown) => setTrouble(sentence(error)));
  };
  return (
    <section ref={box} class={`further further-${further.kind}`} aria-label={words('further')} tabIndex={-1}>
      {further.kind === 'offered' ? <Offer further={further} domain={domain} onPress={order('look-further')} /> : null}
      {further.kind === 'running' ? <Running further={further} onStop={order('stop-looking')} /> : null}
      {further.kind === 'ended' ? <Ended further={further} domain={domain} onAgain={order('look-further')} /> : null}
      {further.kind === 'failed' ? <Failed further={further} domain={domain} onAgain={order('look-further')} /> : null}
      {trouble === '' ? null : <Trouble text={trouble} />}
    </section>
  );
}

function Press({ label, onPress }: { label: string; onPress: () => void }) {
  return <button type="button" class="button first" onClick={onPress}><Icon name="search" />{label}</button>;
}

function Offer({ further, domain, onPress }: { further: Told<'offered'>; domain: string; onPress: () => void }) {
  return <><Press label={words('further')} onPress={onPress} /><p class="note">{counted('furtherOffer', further.pages, domain)}</p></>;
}

function Running({ further: { done, of, page }, onStop }: { further: Told<'running'>; onStop: () => void }) {
  const said = page === '' ? words('furtherStarting') : words('furtherRunning', done + 1, of);
  useEffect(() => announce(words('furtherStarting')), []);
  return (
    <>
      <div class="further-line"><p>{said}</p><button type="button" class="button" onClick={onStop}>{words('furtherStop')}</button></div>
      <progress aria-label={said} max={of} value={done} />
      <p class="note further-page"><Literal text={pathOf(page)} />&nbsp;</p>
    </>
  );
}

function Ended({ further: { end, read, troubles, more }, domain, onAgain }: { further: Told<'ended'>; domain: string; onAgain: () => void }) {
  const why = end === 'done' ? '' : words(`furtherEnd_${end}`, domain);
  const said = `${read === 0 ? words('furtherReadNone') : counted('furtherRead', read)} ${why}`.trim();
  useEffect(() => announce(said), [said]);
  return (
    <>
      <p class="further-said"><Icon name={read === 0 ? 'pause' : 'check'} /><span>{said}</span></p>
      {troubles.map(trouble => <Unread key={`${trouble.kind} ${trouble.detail}`} trouble={trouble} isSaid={SAID_BY_END[end] === trouble.kind} />)}
      {more === 0 ? null : <button type="button" class="button" onClick={onAgain}><Icon name="search" />{words('furtherStill')}</button>}
    </>
  );
}

function Unread({ trouble: { kind, detail, pages }, isSaid }: { trouble: FurtherTrouble; isSaid: boolean }) {
  return (
    <div class="further-unread">
      {isSaid ? null : <p>{words(`furtherTrouble_${kind}`, detail)}</p>}
      <ul>{pages.map(page => <li key={page}><Link address={page}><Literal text={pathOf(page)} /></Link></li>)}</ul>
    </div>
  );
}

function Failed({ further: { because }, domain, onAgain }: { further: Told<'failed'>; domain: string; onAgain: () => void }) {
  const said = because === 'killed' ? words('furtherKilled') : because === 'access' ? words('furtherNoAccess', domain) : because.sentence;
  return <Trouble text={said}><button type="button" class="button" onClick={onAgain}><Icon name="search" />{words('further')}</button></Trouble>;
}

// The domain stands on top of the surface already.
function pathOf(address: string): string {
  return URL.canParse(address) ? decodeSafely(new URL(address).pathname) : '';
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
