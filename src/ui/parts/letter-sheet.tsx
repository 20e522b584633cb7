import { useState } from 'preact/hooks';
import type { Letter } from '../../core/model/letter.ts';
import { eml } from '../../report/letter-eml.ts';
import { mailtoOf } from '../../report/letter-mailto.ts';
import { letterText, type OutgoingLetter } from '../../report/letter-text.ts';
import { announce } from './announce.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { printText } from './print.ts';
import { save } from './save.ts';
import { words } from './words.ts';

/** Tells letters apart, so that another wish begins with a fresh sheet. */
export function sheetKey({ kind, stage, lang, country, deadline }: Letter): string {
  return [kind, stage, lang, country, deadline].join(' ');
}

/** A letter to be changed by the person and taken out: by the mail program, copied, printed or saved. Nothing is sent. */
export function LetterSheet({ letter, domain }: { letter: Letter; domain: string }) {
  const isStatement = letter.stage === 'desk';
  const mailboxes = letter.recipients.filter(({ kind }) => kind === 'email');
  const post = letter.recipients.find(({ kind }) => kind === 'post')?.value ?? '';
  const [draft, setDraft] = useState<OutgoingLetter>(draftOf(letter));
  const set = (change: Partial<OutgoingLetter>) => setDraft(last => ({ ...last, ...change }));
  const isUnverified = mailboxes.some(({ value, isUnverified: unseen }) => unseen && value === draft.to);
  const tongue = { lang: letter.lang, dir: letter.dir };
  return (
    <div class="sheet-form">
      {isStatement ? null : (
        <label class="field">
          {words('letterTo')}
          <input type="text" dir="ltr" inputMode="email" list="mailboxes" value={draft.to} onInput={event => set({ to: event.currentTarget.value })} />
          <datalist id="mailboxes">{mailboxes.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</datalist>
        </label>
      )}
      {isStatement || mailboxes.length > 0 ? null : <p class="note">{words('letterNoMailbox')}</p>}
      {isUnverified ? <p class="note">{words('letterUnverified')}</p> : null}
      {isStatement || post === '' ? null : <p class="note">{words('letterByPost')} <bdi>{post.replaceAll('\n', ', ')}</bdi></p>}
      <label class="field">
        {words('letterSubject')}
        <input type="text" {...tongue} value={draft.subject} onInput={event => set({ subject: event.currentTarget.value })} />
      </label>
      <label class="field">
        {words('letterBody')}
        <textarea rows={14} {...tongue} value={draft.body} onInput={event => set({ body: event.currentTarget.value })} />
      </label>
      <p class="note">{words('letterBlanks')}</p>
      <Exits letter={letter} draft={draft} post={post} domain={domain} />
    </div>
  );
}

function Exits({ letter, draft, post, domain }: { letter: Letter; draft: OutgoingLetter; post: string; domain: string }) {
  const mailto = mailtoOf(draft);
  const onPaper = letterText(post === '' ? draft : { ...draft, to: post });
  const keep = (ending: 'txt' | 'eml', content: string, type: string) => {
    const name = `earshot-${letter.kind}-${domain.replace(/[^\p{L}\p{N}.-]/gu, '_')}.${ending}`;
    save(name, new Blob([content], { type }));
    announce(words('saved', name));
  };
  return (
    <>
      <div class="row">
        {letter.stage === 'desk' ? null : <Link class="button first" address={mailto.href}><Icon name="email" />{words('letterOpen')}</Link>}
        <CopyButton class="button" text={() => draft.body} about={words('letterCopy')} label={words('letterCopy')} />
        <button type="button" class="button" onClick={() => printText(onPaper, letter)}><Icon name="print" />{words('letterPrint')}</button>
        <button type="button" class="button" onClick={() => keep('txt', onPaper, 'text/plain')}><Icon name="save" />{words('letterSaveText')}</button>
        {letter.stage === 'desk' ? null : <button type="button" class="button" onClick={() => keep('eml', eml(draft), 'message/rfc822')}><Icon name="save" />{words('letterSaveMail')}</button>}
      </div>
      {letter.stage === 'desk' || mailto.isWhole ? null : <p class="note">{words('letterTooLong')}</p>}
    </>
  );
}

function draftOf({ recipients, subject, body, lang }: Letter): OutgoingLetter {
  return { to: recipients.find(({ kind }) => kind === 'email')?.value ?? '', subject, body, lang };
}
