import { useState } from 'preact/hooks';
import type { Requests } from '../../extension/messages.ts';
import { announce } from '../parts/announce.tsx';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import { Sure } from '../parts/sure.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { ago, counted, day, words } from '../parts/words.ts';
import { useDirectory } from './use-directory.ts';

type State = Requests['directory']['answer'];
type About = NonNullable<State['about']>;

/** The directory of companies: what it is made of and how old it is, and the means to install, update and remove one. */
export function Directory() {
  const { state, trouble, again, order } = useDirectory();
  const told = (answer: State | null, said: string) => { if (answer !== null && answer.problem === null) announce(said); };
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    told(await order('install-directory', { text: await file.text(), from: file.name }), words('directoryInstalled'));
    // Choosing the same, corrected file again is a change only from an empty input.
    input.value = '';
  };
  return (
    <Section id="directory" title={words('directory')} class="part">
      <p class="note">{words('directoryHelp')}</p>
      {trouble === '' ? null : <Trouble text={trouble}><button type="button" class="button" onClick={again}>{words('tryAgain')}</button></Trouble>}
      {state === null && trouble === '' ? <p class="none">{words('waiting')}</p> : null}
      {state !== null && state.about === null ? <p class="none">{words('directoryNone')}</p> : null}
      {state?.about ? <Installed about={state.about} /> : null}
      {state?.problem ? <Trouble text={words(`directoryProblem_${state.problem.kind}`, state.problem.detail)} /> : null}
      {state?.loading ? <Loading loading={state.loading} onStop={() => void order('stop-directory', {})} /> : null}
      {state === null || state.loading ? null : (
        <>
          <Address key={state.about?.from} from={state.about?.from ?? ''} onFetch={address => void order('fetch-directory', { address }).then(answer => told(answer, words('directoryInstalled')))} />
          <div class="row">
            <label class="button file-choice">
              <Icon name="file" />{words('directoryFile')}
              <input class="unseen" type="file" accept=".json,application/json" onChange={event => void read(event.currentTarget)} />
            </label>
            {state.about === null || state.about.installedAt === '' ? null : (
              <Sure loss={{ label: words('directoryRemove'), about: `${words('directoryRemove')}: ${words('directory')}`, question: words('directoryRemoveSure') }} onSure={() => void order('remove-directory', {}).then(answer => told(answer, words('directoryRemoved')))} />
            )}
          </div>
        </>
      )}
    </Section>
  );
}

function Installed({ about: { from, installedAt, builtAt, companies, left, sources } }: { about: About }) {
  return (
    <div class="directory">
      <p><strong>{counted('directoryCompanies', companies)}</strong>{builtAt === '' ? null : ` · ${words('directoryBuilt', day(builtAt), ago(builtAt))}`}</p>
      <p class="note">{installedAt === '' ? words('directoryEmbedded') : words('directoryFrom', day(installedAt), apart(from))}</p>
      <ul class="sites">
        {sources.map(({ name, licence, upstreamDate, isStale }) => (
          <li key={name} class={isStale ? 'stale' : ''}>
            <span class="stored">{words('directorySource', apart(name), apart(licence), day(upstreamDate))} <span class="note">{ago(upstreamDate)}</span></span>
            {isStale ? <span class="stale-mark">{words('directoryStale')}</span> : null}
          </li>
        ))}
      </ul>
      {left === 0 ? null : <p class="note">{counted('directoryLeft', left)}</p>}
    </div>
  );
}

function Loading({ loading: { received, of }, onStop }: { loading: NonNullable<State['loading']>; onStop: () => void }) {
  const said = of === null ? words('directoryLoading', megabytes(received)) : words('directoryLoadingOf', megabytes(received), megabytes(of));
  return (
    <div class="directory-loading">
      <p>{said}</p>
      <progress aria-label={said} {...(of === null ? {} : { max: of, value: received })} />
      <button type="button" class="button" onClick={onStop}>{words('directoryStop')}</button>
    </div>
  );
}

// An installed directory is updated from where it came.
function Address({ from, onFetch }: { from: string; onFetch: (address: string) => void }) {
  const known = /^https?:/.test(from) ? from : '';
  const [address, setAddress] = useState(known);
  return (
    <form class="add" onSubmit={event => { event.preventDefault(); onFetch(address.trim()); }}>
      <label for="directory-address">{words('directoryAddress')}</label>
      <div class="row">
        <input id="directory-address" class="field" type="text" inputMode="url" dir="ltr" spellcheck={false} autocomplete="off" placeholder="https://" value={address} aria-describedby="directory-address-help" onInput={event => setAddress(event.currentTarget.value)} />
        <button type="submit" class="button" disabled={address.trim() === ''}><Icon name="save" />{words(known !== '' && address.trim() === known ? 'directoryUpdate' : 'directoryFetch')}</button>
      </div>
      <p id="directory-address-help" class="note">{words('directoryFetchHelp')}</p>
    </form>
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}

// Within a sentence that may run the other way (Unicode TR 9, isolates).
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
