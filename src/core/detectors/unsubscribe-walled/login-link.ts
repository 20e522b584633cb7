import type { View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import loginPaths from './login-paths.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(loginPaths);

/**
 * A link to unsubscribe that leads to a page for logging in, known by a word of its path. An address with a query may
 * carry a permission that makes the login needless, so it proves nothing.
 */
export function loginLink(view: View): Evidence | null {
  const [phrase] = view.labelled('unsubscribe').filter(({ control }) => isLogin(control?.href ?? null));
  return phrase ? view.evidence(phrase, 'The link leads to a page for logging in.') : null;
}

function isLogin(href: string | null): boolean {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)$/i.exec(href ?? '')?.[1] ?? '';
  return path.toLowerCase().split('/').some(part => known.has(part.replace(/\.[a-z]+\d?$/, '')));
}
