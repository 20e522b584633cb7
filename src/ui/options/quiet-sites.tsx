import { Section } from '../parts/section.tsx';
import { words } from '../parts/words.ts';
import { SiteList } from './site-list.tsx';
import type { Alter } from './use-settings.ts';

/** Sites that are never read: to add, to take off. */
export function QuietSites({ sites, onAlter }: { sites: readonly string[]; onAlter: (alter: Alter, said?: string) => void }) {
  return (
    <Section id="quiet" title={words('quietSites')} class="part">
      <p class="note">{words('quietSitesHelp')}</p>
      <SiteList
        id="site" label={words('siteLabel')} example="shop.example" none={words('quietSitesNone')} sites={sites}
        onAdd={site => onAlter(all => ({ ...all, offSites: [...new Set([...all.offSites, site])] }), words('siteAdded', site))}
        onRemove={site => onAlter(all => ({ ...all, offSites: all.offSites.filter(one => one !== site) }), words('siteRemoved', site))}
      />
    </Section>
  );
}
