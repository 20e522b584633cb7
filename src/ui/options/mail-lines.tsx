import type { Settings } from '../../extension/messages.ts';
import { Section } from '../parts/section.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { day, words } from '../parts/words.ts';
import { SiteList } from './site-list.tsx';
import { Switch } from './switch.tsx';
import type { Alter } from './use-settings.ts';

/** The line above mails that shut the door: everywhere, nowhere, or not on some hosts. */
export function MailLines({ settings, onAlter }: { settings: Settings; onAlter: (alter: Alter, said?: string) => void }) {
  const { mailLines, quietLines } = settings;
  return (
    <Section id="mail-lines" title={words('mailLines')} class="part">
      <Switch id="mail-lines-on" on={mailLines} label={words('mailLinesOn')} onTurn={on => onAlter(all => ({ ...all, mailLines: on }))}>{words('mailLinesHelp')}</Switch>
      <SiteList
        id="mail-host" label={words('mailHostLabel')} example="mail.example" none={words('mailHostsNone')} sites={quietLines}
        onAdd={site => onAlter(all => ({ ...all, quietLines: [...new Set([...all.quietLines, site])] }), words('mailHostAdded', site))}
        onRemove={site => onAlter(all => ({ ...all, quietLines: all.quietLines.filter(one => one !== site) }), words('siteRemoved', site))}
      />
      <MailHosts />
    </Section>
  );
}

/** Where mails are read, and where this was tried on the host itself and not only on documents made after its description. */
function MailHosts() {
  const [asked] = useAsked('mail-hosts');
  if (asked.kind !== 'answered') return null;
  return (
    <>
      <h3>{words('mailHosts')}</h3>
      <p class="note">{words('mailHostsHelp')}</p>
      <ul>{asked.answer.map(({ title, verified }) => <li key={title}><bdi>{title}</bdi>: {verified === null ? words('mailHostUntried') : words('mailHostTried', verified.version, day(`${verified.on}T12:00`))}</li>)}</ul>
    </>
  );
}
