import type { PathKind } from '../model/contact-path.ts';
import type { Control } from '../model/snapshot.ts';
import { registrableDomain } from '../company/domain.ts';
import { placeOfPage } from '../company/empty-promises.ts';
import { webAddress } from '../text/web-address.ts';
import closed from '../detectors/dead-complaint-link/closed-desks.json' with { type: 'json' };
import hosts from './link-hosts.json' with { type: 'json' };
import ranks from './ranks.json' with { type: 'json' };
import { isSamePage, linkWay } from './link-way.ts';
import { isOwn, type Setting } from './setting.ts';
import type { Way } from './way.ts';

interface LinkClass {
  readonly table: keyof typeof ranks.links;
  /** Labels by which the search plan knows such pages, in many more languages. */
  readonly besides: readonly string[];
  readonly kind: PathKind;
  /** Links of one class shown at most: footers repeat themselves in many words. */
  readonly most: number;
}

// Most direct first: a link counts for the first class its label belongs to.
const CLASSES: readonly LinkClass[] = [
  { table: 'contact/complaint', besides: ['company/complaint'], kind: 'complaint', most: 3 },
  { table: 'contact/desk', besides: [], kind: 'complaint', most: 3 },
  { table: 'contact/community', besides: [], kind: 'community', most: 2 },
  { table: 'contact/link', besides: ['company/contact'], kind: 'form', most: 6 },
  { table: 'contact/help', besides: ['company/help'], kind: 'form', most: 4 },
  { table: 'contact/imprint', besides: ['company/imprint'], kind: 'form', most: 1 },
];
const LONGEST_LABEL = 60;

/** Links to pages on which a person reaches the company, complains, or asks other customers. */
export function contactLinks(setting: Setting): readonly Way[] {
  const { view, snapshot, purpose } = setting;
  // Answers in stock are no way to ask.
  const taken = new Set(view.labelled('contact/faq').flatMap(({ control }) => (control ? [control.ref] : [])));
  return CLASSES.flatMap(({ table, besides, kind, most }) => {
    const named = [table, ...besides].flatMap(name => view.labelled(name)).flatMap(({ control }) => (control ? [control] : []));
    // Where a label names the way, further links to it are languages and menus.
    const addressed = named.length === 0 && purpose !== 'contact' ? snapshot.controls.filter(control => isAddressed(control, table)) : [];
    const controls = [...new Set([...named, ...addressed])]
      .filter(control => !taken.has(control.ref) && control.label.length <= LONGEST_LABEL && leadsOn(setting, control, kind));
    for (const { ref } of controls) taken.add(ref);
    const seen = new Set<string>();
    const once = controls.filter(({ href }) => !seen.has(href ?? '') && seen.add(href ?? ''));
    return once.filter(({ href }) => !isSamePage(snapshot, href) && !isThisPage(setting, href)).slice(0, most).map(control => ({ ...linkWay(control, kind), rank: ranks.links[table] }));
  });
}

// A menu names the page it stands on too; that opens nothing further.
function isThisPage({ snapshot }: Setting, href: string | null): boolean {
  return href !== null && snapshot.kind === 'page' && snapshot.url !== null && placeOfPage(href) === placeOfPage(snapshot.url);
}

// Icons and "here" lead to contact pages too; their addresses say so.
function isAddressed({ href, label, region }: Control, table: LinkClass['table']): boolean {
  if (!isOwn(region) || label === '' || (table !== 'contact/link' && table !== 'contact/help')) return false;
  const address = webAddress(href);
  const last = address?.words.at(-1) ?? '';
  if (table === 'contact/link') return hosts.contactPages.includes(last);
  return hosts.helpPages.includes(last) || (address?.words.length === 0 && hosts.helpHosts.includes(address.host.split('.')[0] ?? ''));
}

// Contact pages of others, closed complaint desks and sharing links are no way in.
function leadsOn({ snapshot, domain, isTalk }: Setting, { href, kind: control, region }: Control, kind: PathKind): boolean {
  if (href === null) return control === 'button' && kind === 'form' && region !== 'form';
  if (/^(?:mailto|tel|sms|javascript|data|blob|vbscript|file):/i.test(href) || closed.some(({ address }) => href.includes(address))) return false;
  const address = webAddress(href);
  if (!address || domain === null || snapshot.kind === 'mail' || kind === 'complaint' || kind === 'community') return true;
  if (registrableDomain(address.host) === domain || hosts.helpDesks.some(host => address.host.endsWith(host))) return true;
  return !hosts.social.some(host => address.host === host || address.host.endsWith(`.${host}`)) && !(isTalk && (region === 'article' || region === 'main'));
}
