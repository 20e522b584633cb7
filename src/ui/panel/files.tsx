import { BandBadge } from '../parts/band-badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Literal } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { counted, words } from '../parts/words.ts';
import type { JudgedFile, Outcome, Sender } from './heard-files.ts';
import { Senders } from './senders.tsx';
import type { FilesWatch } from './use-files.ts';

// What browsers and mail programs call the files that can be judged.
const ACCEPTED = '.html,.htm,.mhtml,.mht,.eml,.mbox,.mbx,text/html,message/rfc822,application/mbox';

/** Saved pages, mails and mailboxes to judge, what came of them, and of many senders who takes answers and who lets go. */
export function Files({ watch: { files, senders, isPrivate, add, stop }, onOpen }: { watch: FilesWatch; onOpen: (sender: Sender) => void }) {
  const choose = (input: HTMLInputElement) => {
    add([...input.files ?? []]);
    // Choosing the same file again is a change only from an empty input.
    input.value = '';
  };
  const isTable = senders.size > 1 || (senders.size > 0 && files.some(({ outcome }) => outcome.kind === 'mailbox'));
  return (
    <section aria-labelledby="files-title" class="files">
      <h1 id="files-title">{words('files')}</h1>
      <div class="drop">
        <Icon name="file" />
        <p>{words('filesText')}</p>
        <label class="button first file-choice">
          <Icon name="plus" />{words('filesChoose')}
          <input class="unseen" type="file" multiple accept={ACCEPTED} onChange={event => choose(event.currentTarget)} />
        </label>
        <p class="note">{words(isPrivate ? 'filesPrivate' : 'filesKept')}</p>
      </div>
      {isTable ? <Senders senders={[...senders.values()]} onOpen={onOpen} /> : null}
      {files.length === 0 ? null : (
        <Section id="dropped" title={words('filesDropped')} class="dropped">
          <ul class="company-list">
            {files.map(file => <li key={file.key}><FileRow file={file} senders={senders} onOpen={onOpen} onStop={stop} /></li>)}
          </ul>
        </Section>
      )}
    </section>
  );
}

function FileRow({ file: { name, outcome }, senders, onOpen, onStop }: { file: JudgedFile; senders: FilesWatch['senders']; onOpen: (sender: Sender) => void; onStop: () => void }) {
  switch (outcome.kind) {
    case 'waiting': return <p class="file-row note">{words('fileJudging', name)}</p>;
    case 'reading': return <ReadingRow name={name} outcome={outcome} onStop={onStop} />;
    case 'failed': return <div class="file-row trouble"><p><Literal text={name} /></p><p>{outcome.problem}</p></div>;
    case 'mailbox': return <MailboxRow name={name} outcome={outcome} />;
    case 'judged': {
      // A later file may have told more of the same company.
      const sender = senders.get(outcome.domain) ?? outcome;
      return <JudgedRow name={name} sender={sender} problem={outcome.problem} onOpen={() => onOpen(sender)} />;
    }
  }
}

function ReadingRow({ name, outcome: { share, mails }, onStop }: { name: string; outcome: Outcome & { kind: 'reading' }; onStop: () => void }) {
  const about = words('fileJudging', name);
  return (
    <div class="file-row mailbox">
      <p><Literal class="company-name" text={name} /></p>
      <progress max={1} value={share} aria-label={about} />
      <div class="row">
        <span class="note">{counted('mailboxSoFar', mails)}</span>
        <button type="button" class="button" aria-label={words('mailboxStopWhat', name)} onClick={onStop}>{words('mailboxStop')}</button>
      </div>
    </div>
  );
}

function MailboxRow({ name, outcome: { mails, companies, nobodys, troubled, problems, end } }: { name: string; outcome: Outcome & { kind: 'mailbox' } }) {
  return (
    <div class="file-row mailbox">
      <p><Literal class="company-name" text={name} /></p>
      <p class="note">{counted('mailboxMails', mails)}{' · '}{counted('mailboxCompanies', companies)}{nobodys === 0 ? '' : ` · ${counted('mailboxNobodys', nobodys)}`}</p>
      {end === '' ? null : <p class="note">{end}</p>}
      {troubled === 0 ? null : (
        <details>
          <summary>{counted('mailboxTroubled', troubled)}<span class="unseen">, {name}</span></summary>
          <ul class="problems note">{problems.map(problem => <li key={problem}>{problem}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

function JudgedRow({ name, sender: { card }, problem, onOpen }: { name: string; sender: Sender; problem: string | null; onOpen: () => void }) {
  return (
    <article class={`company-row band-${card.band ?? 'none'}`}>
      <button type="button" class="company-open" title={words('fileRead')} onClick={onOpen}>
        <BandBadge band={card.band} />
        <span class="company-words">
          <span class="company-name"><Literal text={card.company.name} /></span>
          <span class="note"><Literal text={card.verdict} />{' · '}<Literal class="score-text" text={card.scoreText} /></span>
          <span class="note"><Literal text={name} /></span>
          {problem === null ? null : <span class="note">{problem}</span>}
        </span>
      </button>
    </article>
  );
}
