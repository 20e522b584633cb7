/**
 * How addresses as written become absolute: against the page's address and its `base` element. Where neither is known a
 * relative address stays as written, since a guess would send people to the wrong host.
 */
export function resolverFor(document: Document, url: string | null): (written: string) => string {
  const base = baseOf(document, url);
  const known = new Map<string, string>();
  return written => {
    const seen = known.get(written);
    if (seen !== undefined) return seen;
    const resolved = absolute(written, base);
    known.set(written, resolved);
    return resolved;
  };
}

function baseOf(document: Document, url: string | null): string | null {
  const stated = document.querySelector('base[href]')?.getAttribute('href') ?? null;
  const base = stated === null ? url : absolute(stated, url);
  return base !== null && URL.canParse(base) ? base : null;
}

function absolute(written: string, base: string | null): string {
  const trimmed = written.trim();
  try {
    return base === null ? new URL(trimmed).href : new URL(trimmed, base).href;
  } catch {
    return trimmed;
  }
}
