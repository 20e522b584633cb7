import { useRef, useState } from 'preact/hooks';
import { Section } from '../parts/section.tsx';
import { words } from '../parts/words.ts';
import { siteFrom } from './site.ts';
import type { Alter } from './use-settings.ts';

/** Sites that are never read: to add, to take off. */
export function QuietSites({ sites, onAlter }: { sites: readonly string[]; onAlter: (alter: Alter, said?: string) => void }) {
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
    onAlter(all => ({ ...all, offSites: [...new Set([...all.offSites, site])] }), words('siteAdded', site));
  };
  const remove = (site: string) => {
    field.current?.focus();
    onAlter(all => ({ ...all, offSites: all.offSites.filter(one => one !== site) }), words('siteRemoved', site));
  };
  return (
    <Section id="quiet" title={words('quietSites')} class="part">
      <p class="note">{words('quietSitesHelp')}</p>
      <form class="add" onSubmit={add} noValidate>
        <label for="site">{words('siteLabel')}</label>
        <div class="row">
          <input
            ref={field} id="site" class="field" type="text" inputMode="url" dir="ltr" autocomplete="off" autocapitalize="off" spellcheck={false} placeholder="shop.example"
            value={text} aria-invalid={bad !== ''} aria-describedby={bad === '' ? undefined : 'site-bad'} onInput={event => { setText(event.currentTarget.value); setBad(''); }}
          />
          <button type="submit" class="button">{words('siteAdd')}</button>
        </div>
        {bad === '' ? null : <p id="site-bad" class="bad" role="alert">{bad}</p>}
      </form>
      {sites.length === 0 ? <p class="none">{words('quietSitesNone')}</p> : <Sites sites={sites} onRemove={remove} />}
    </Section>
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
