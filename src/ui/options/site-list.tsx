import { useRef, useState } from 'preact/hooks';
import { words } from '../parts/words.ts';
import { siteFrom } from './site.ts';

/** A list of sites to add to and to take from. */
export interface SiteListProps {
  /** Of the field; unlike every other on the surface. */
  readonly id: string;
  readonly label: string;
  readonly example: string;
  /** Said while the list is empty. */
  readonly none: string;
  readonly sites: readonly string[];
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}

/** Sites with a field to add one; the focus stays in it. */
export function SiteList({ id, label, example, none, sites, onAdd, onRemove }: SiteListProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [bad, setBad] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    const site = siteFrom(text);
    if (site === null) return setBad(words('siteBad', text.trim()));
    setText('');
    setBad('');
    onAdd(site);
  };
  const remove = (site: string) => {
    field.current?.focus();
    onRemove(site);
  };
  return (
    <>
      <form class="add" onSubmit={add} noValidate>
        <label for={id}>{label}</label>
        <div class="row">
          <input
            ref={field} id={id} class="field" type="text" inputMode="url" dir="ltr" autocomplete="off" autocapitalize="off" spellcheck={false} placeholder={example}
            value={text} aria-invalid={bad !== ''} aria-describedby={bad === '' ? undefined : `${id}-bad`} onInput={event => { setText(event.currentTarget.value); setBad(''); }}
          />
          <button type="submit" class="button">{words('siteAdd')}</button>
        </div>
        {bad === '' ? null : <p id={`${id}-bad`} class="bad" role="alert">{bad}</p>}
      </form>
      {sites.length === 0 ? <p class="none">{none}</p> : <Sites sites={sites} onRemove={remove} />}
    </>
  );
}

function Sites({ sites, onRemove }: { sites: readonly string[]; onRemove: (site: string) => void }) {
  return (
    <ul class="sites">
      {sites.map(site => (
        <li key={site}><bdi>{site}</bdi><button type="button" class="quiet" aria-label={words('siteRemove', site)} onClick={() => onRemove(site)}>{words('remove')}</button></li>
      ))}
    </ul>
  );
}
