/** The parts of an absolute http(s) address that judgements need; lower-cased where RFC 3986 says case does not matter. */
export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** Host without user info and port. */
  readonly host: string;
  /** Path from `/` on, percent-decoded where it is valid UTF-8. */
  readonly path: string;
  /** Query without `?`. */
  readonly query: string;
  /** Words of the path: its segments without file ending, lower case. */
  readonly words: readonly string[];
}

// RFC 3986 appendix B, for http(s) only.
const ADDRESS = /^(https?):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::\d+)?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i;

/** Splits an absolute http(s) address; `null` for anything else. Core has no URL class, and needs no more than this. */
export function webAddress(text: string | null | undefined): WebAddress | null {
  const match = ADDRESS.exec(text?.trim() ?? '');
  if (!match?.[2]) return null;
  const path = decoded(match[3] === '' ? '/' : match[3] ?? '/');
  return {
    scheme: match[1]?.toLowerCase() === 'http' ? 'http' : 'https',
    host: match[2].toLowerCase(),
    path,
    query: match[4] ?? '',
    words: path.toLowerCase().split('/').filter(part => part !== '').map(part => part.replace(/\.[a-z0-9]{2,5}$/, '')),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray percent sign is no reason to lose the path.
  }
}
