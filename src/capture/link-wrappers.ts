import wrappers from './link-wrappers.json' with { type: 'json' };

interface Wrapper {
  readonly host: RegExp;
  readonly path: RegExp | null;
  /** Query parameters that hold the address. */
  readonly parameters: readonly string[];
  /** The address stands in the path. */
  readonly rest: RegExp | null;
  readonly code: string | null;
}

interface Row {
  readonly host: string;
  readonly path?: string;
  readonly parameters?: readonly string[];
  readonly rest?: string;
  readonly code?: string;
}

const WRAPPERS: readonly Wrapper[] = (wrappers as readonly Row[]).map(({ host, path, parameters = [], rest, code = null }) => ({
  host: new RegExp(host), path: path === undefined ? null : new RegExp(path), parameters, rest: rest === undefined ? null : new RegExp(rest), code,
}));
// Wrapped by the sender's mail program, then by the reader's.
const DEEPEST = 4;

/** The address a link leads to once mail hosts and filters have taken off the detour they put around it; others as they are. */
export function unwrapped(address: string): string {
  let inner = address;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = withoutOne(inner);
    if (next === null) break;
    inner = next;
  }
  return inner;
}

function withoutOne(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  for (const { host, path, parameters, rest, code } of WRAPPERS) {
    if (!host.test(url.hostname) || (path !== null && !path.test(url.pathname))) continue;
    const found = rest ? rest.exec(url.pathname)?.[1] : parameters.map(name => url.searchParams.get(name)).find(value => value !== null);
    const inner = found === undefined || found === null ? '' : decoded(found, code);
    if (/^(?:https?:\/\/|mailto:)/i.test(inner) && URL.canParse(inner)) return new URL(inner).href;
  }
  return null;
}

function decoded(found: string, code: string | null): string {
  // https://help.proofpoint.com/: version 2 writes `%` as `-` and `/` as `_`.
  if (code === 'proofpoint') return decodable(found.replaceAll('-', '%').replaceAll('_', '/'));
  // A path cannot hold two slashes everywhere, so one of them may have been lost.
  return found.replace(/^(https?):\/(?=[^/])/i, '$1://');
}

function decodable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
