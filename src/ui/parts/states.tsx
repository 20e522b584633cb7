import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { announce } from './announce.tsx';
import { askForAccess } from './host.ts';
import { Icon, Mark, type IconName } from './icon.tsx';
import { resume } from './quiet.ts';
import { sentence, Trouble } from './trouble.tsx';
import type { Looked, TabWatch } from './use-tab.ts';
import { words } from './words.ts';

// By then most pages are long read; the person should not have to wonder.
const SLOW_AFTER = 12_000;

/** Every state without a scorecard, each with what can be done about it. */
export function Silent({ looked, watch }: { looked: Looked; watch: TabWatch }) {
  if (looked.kind === 'waiting') return <Scanning host="" onScan={watch.scan} />;
  if (looked.kind === 'noTab') return <Notice icon="file" title={words('noTabTitle')} text={words('noTabText')} />;
  if (looked.kind === 'failed') return <Failed problem={looked.problem} onAgain={watch.lookAgain} />;
  const { state } = looked;
  if (state.kind === 'scanning') return <Scanning host={state.host} onScan={watch.scan} />;
  if (state.kind === 'unreadable') return <Unreadable host={state.host} because={state.because} onScan={watch.scan} />;
  if (state.kind === 'notGranted') return <NotGranted host={state.host} watch={watch} />;
  if (state.kind === 'browserPage') return <Notice icon="lock" title={words('browserPageTitle')} text={words('browserPageText')} />;
  if (state.kind === 'off') return <Off host={state.host} everywhere={state.everywhere} onResumed={watch.lookAgain} />;
  return null;
}

function Notice({ icon, title, text, children }: { icon: IconName; title: string; text: string; children?: ComponentChildren }) {
  useEffect(() => announce(title), [title]);
  return (
    <section class="notice" aria-labelledby="notice-title">
      <span class="notice-sign"><Icon name={icon} /></span>
      <h1 id="notice-title">{title}</h1>
      <p>{text}</p>
      {children}
    </section>
  );
}

function Scanning({ host, onScan }: { host: string; onScan: () => void }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => announce(words('scanningTitle')), []);
  return (
    <section class="scanning" aria-labelledby="scanning-title">
      <header class="company">
        <Mark />
        <div>
          <h1 id="scanning-title">{words('scanningTitle')}</h1>
          <p class="domain"><bdi>{host}</bdi>&nbsp;</p>
        </div>
      </header>
      <progress aria-label={words('scanningTitle')} />
      <div class="bones" aria-hidden="true"><i class="bone round" /><i class="bone" /><i class="bone short" /><i class="bone tall" /><i class="bone tall" /></div>
      {slow ? <Trouble text={words('scanningSlow')}><button type="button" class="button" onClick={onScan}><Icon name="again" />{words('scanAgain')}</button></Trouble> : null}
    </section>
  );
}

function Unreadable({ host, because, onScan }: { host: string; because: string; onScan: () => void }) {
  return (
    <Notice icon="file" title={host === '' ? words('unreadableMail') : words('unreadableTitle', host)} text={because}>
      {host === '' ? null : <p class="note">{words('unreadableText')}</p>}
      <button type="button" class="button" onClick={onScan}><Icon name="again" />{words('scanAgain')}</button>
    </Notice>
  );
}

function NotGranted({ host, watch }: { host: string; watch: TabWatch }) {
  const [trouble, setTrouble] = useState('');
  const allow = () => {
    askForAccess().then(
      granted => (granted ? watch.scan() : setTrouble(words('accessDeclined'))),
      (error: unknown) => setTrouble(sentence(error)),
    );
  };
  return (
    <Notice icon="lock" title={host === '' ? words('notGrantedTitle') : words('notGrantedHost', host)} text={words('notGrantedText')}>
      <div class="row centred">
        <button type="button" class="button first" onClick={watch.scan}><Icon name="eye" />{words('scanThisPage')}</button>
        <button type="button" class="button" onClick={allow}>{words('allowSites')}</button>
      </div>
      {trouble === '' ? null : <Trouble text={trouble} />}
    </Notice>
  );
}

function Off({ host, everywhere, onResumed }: { host: string; everywhere: boolean; onResumed: () => void }) {
  const [trouble, setTrouble] = useState('');
  const listen = () => {
    resume(host, everywhere).then(onResumed, (error: unknown) => setTrouble(sentence(error)));
  };
  return (
    <Notice icon="pause" title={everywhere ? words('pausedTitle') : words('offTitle', host)} text={words(everywhere ? 'pausedText' : 'offText')}>
      <button type="button" class="button first" onClick={listen}><Icon name="play" />{everywhere ? words('resume') : words('resumeHere', host)}</button>
      {trouble === '' ? null : <Trouble text={trouble} />}
    </Notice>
  );
}

function Failed({ problem, onAgain }: { problem: string; onAgain: () => void }) {
  return (
    <section class="notice" aria-labelledby="notice-title">
      <span class="notice-sign"><Mark /></span>
      <h1 id="notice-title">{words('failedTitle')}</h1>
      <Trouble text={problem}><button type="button" class="button first" onClick={onAgain}><Icon name="again" />{words('tryAgain')}</button></Trouble>
    </section>
  );
}
