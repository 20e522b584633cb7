import type { PathKind } from '../model/contact-path.ts';
import type { Control, Snapshot } from '../model/snapshot.ts';
import { plainText, safeAddress } from './safe-address.ts';
import { way, type Way } from './way.ts';

/** A way that a link or button opens; one without an address of its own, or with a bare `#`, is named by its label. */
export function linkWay(control: Control, kind: PathKind, words = control.label): Way {
  const label = plainText(words) || plainText(control.label);
  const isScript = control.href?.endsWith('#') === true;
  const href = isScript ? null : safeAddress(control.href);
  const written = !isScript && control.href !== null && !/^(?:javascript|data|vbscript|blob|file):/i.test(control.href.trim()) ? plainText(control.href) : '';
  return way({ kind, value: href ?? (written || label), label, href, ref: control.ref });
}

/** True for a jump within the page that is being read. */
export function isSamePage(snapshot: Snapshot, href: string | null): boolean {
  if (href === null || !href.includes('#')) return false;
  const [address = '', fragment = ''] = href.split('#');
  if (fragment === '' || /^[!/]/.test(fragment)) return false;
  return address === '' || (snapshot.kind === 'page' && address === snapshot.url?.split('#')[0]);
}
