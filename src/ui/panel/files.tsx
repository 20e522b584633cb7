import type { Scorecard } from '../../core/model/scorecard.ts';
import { BandBadge } from '../parts/band-badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Literal } from '../parts/said.tsx';
import { words } from '../parts/words.ts';
import type { JudgedFile } from './use-files.ts';

// What browsers and mail programs call the files that can be judged.
const ACCEPTED = '.html,.htm,.mhtml,.mht,.eml,text/html,message/rfc822';

/** Saved pages and mails to judge, and what came of them. */
export function Files({ files, onAdd, onOpen }: { files: readonly JudgedFile[]; onAdd: (files: readonly File[]) => void; onOpen: (card: Scorecard) => void }) {
  const choose = (input: HTMLInputElement) => {
    onAdd([...input.files ?? []]);
    // Choosing the same file again is a change only from an empty input.
    input.value = '';
  };
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
      </div>
      {files.length === 0 ? null : <ul class="company-list">{files.map(file => <li key={file.key}><FileRow file={file} onOpen={onOpen} /></li>)}</ul>}
    </section>
  );
}

function FileRow({ file: { name, outcome }, onOpen }: { file: JudgedFile; onOpen: (card: Scorecard) => void }) {
  if (outcome.kind === 'waiting') return <p class="file-row note">{words('fileJudging', name)}</p>;
  if (outcome.kind === 'failed') return <div class="file-row trouble"><p><Literal text={name} /></p><p>{outcome.problem}</p></div>;
  const { card, problem } = outcome;
  return (
    <article class={`company-row band-${card.band ?? 'none'}`}>
      <button type="button" class="company-open" onClick={() => onOpen(card)} aria-label={`${words('fileRead')}: ${card.company.name}, ${name}`}>
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
