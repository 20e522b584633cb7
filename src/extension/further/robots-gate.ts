import { mayRead, registrableDomain, robotsRules, type RobotsRule } from '../../core/index.ts';
import { decodeHtml } from '../../adapters/decode.ts';
import limits from './fetch-limits.json' with { type: 'json' };
import { hop, ROBOTS, type Hop } from './hop.ts';

/** Whether a site lets programs read an address; anything but yes is why not. */
export type Gate = (address: string) => Promise<'open' | 'robots' | 'slow' | 'unreachable'>;

type Rules = readonly RobotsRule[] | 'slow' | 'unreachable';

const PRODUCT = 'earshot';

/** Asks the robots.txt of each origin once. A site without one is open, one whose server fails is closed (RFC 9309, section 2.3.1). */
export function robotsGate(domain: string, signal: AbortSignal): Gate {
  const known = new Map<string, Promise<Rules>>();
  return async address => {
    const { origin } = new URL(address);
    const asked = known.get(origin) ?? rulesOf(`${origin}/robots.txt`, domain, signal);
    known.set(origin, asked);
    const rules = await asked;
    if (typeof rules === 'string') return rules;
    return mayRead(rules, address) ? 'open' : 'robots';
  };
}

async function rulesOf(address: string, domain: string, signal: AbortSignal): Promise<Rules> {
  let at = address;
  for (let hops = 0; hops <= limits.hops; hops += 1) {
    const answer: Hop = await hop(at, { ...ROBOTS, signal });
    if (answer.kind === 'page') return robotsRules(decodeHtml(answer.bytes, 'utf-8').replace(/^\ufeff/, ''), PRODUCT);
    if (answer.kind === 'slow' || answer.kind === 'unreachable') return answer.kind;
    if (answer.kind === 'status') return answer.status >= 500 || answer.status === 429 ? 'unreachable' : [];
    if (answer.kind !== 'onward' || answer.to === null || registrableDomain(answer.to) !== domain) return [];
    at = answer.to;
  }
  return [];
}
