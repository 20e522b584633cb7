const ADDRESS = /^(https?:\/\/)(?:[^/?#@]*@)?([^/?#]+)([^?#]*)/i;
const TOKEN = /(?:^|[^a-z0-9])(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|\d{6,}|(?=[^/]*\d)(?=[^/]*[a-z])[a-z0-9_=-]{20,})(?:$|[^a-z0-9])/i;

/** An http(s) address without user info, query, fragment and opaque path tokens; empty for anything else. */
export function redactAddress(address: string): string {
  const match = ADDRESS.exec(address.trim());
  if (!match) return '';
  const [, scheme = '', host = '', path = ''] = match;
  const kept = path.split('/').map(part => (TOKEN.test(part) ? '…' : part)).join('/');
  return `${scheme.toLowerCase()}${host.toLowerCase()}${kept === '' ? '/' : kept}`;
}
