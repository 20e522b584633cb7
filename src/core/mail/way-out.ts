import known from './way-out-addresses.json' with { type: 'json' };

// Beyond this an address holds tokens, in which letters come in any order.
const READ = 600;

/** True when an address names leaving a list in its host, path or mailto subject, whatever its label says. */
export function isWayOut(href: string | null): boolean {
  if (href === null) return false;
  const address = href.slice(0, READ).toLowerCase();
  return known.words.some(word => address.includes(word));
}
