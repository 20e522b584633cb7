import { bodyWithin } from '../body-within.ts';
import limits from './fetch-limits.json' with { type: 'json' };
import { watchRedirect } from './redirects.ts';

/** What one address answered with, no further than to the next address. */
export type Hop =
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly charset: string | null }
  /** `to` is `null` where the browser keeps it to itself. */
  | { readonly kind: 'onward'; readonly to: string | null }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'slow' | 'large' | 'foreign' | 'unreachable' };

/** How long and how much one address may take. */
export interface HopLimits {
  readonly seconds: number;
  readonly bytes: number;
  /** Media types that are read at all. */
  readonly types: RegExp;
  /** Ends the fetch at once; the hop then rejects. */
  readonly signal: AbortSignal;
}

export const PAGE: Omit<HopLimits, 'signal'> = { seconds: limits.pageSeconds, bytes: limits.bytes, types: /^(?:text\/html|application\/xhtml\+xml)/i };
/** RFC 9116, section 3: text/plain, and nothing else. */
export const SECURITY: Omit<HopLimits, 'signal'> = { seconds: limits.robotsSeconds, bytes: limits.robotsBytes, types: /^text\/plain/i };
export const ROBOTS: Omit<HopLimits, 'signal'> = { seconds: limits.robotsSeconds, bytes: limits.robotsBytes, types: /^(?:text\/|application\/octet-stream)/i };

/** Fetches one address without cookies, cache and referrer, and follows nothing. Rejects when the signal says so. */
export async function hop(address: string, { seconds, bytes, types, signal }: HopLimits): Promise<Hop> {
  const patience = AbortSignal.timeout(seconds * 1000);
  const watch = watchRedirect(address);
  try {
    const answer = await fetch(address, {
      credentials: 'omit', redirect: 'manual', cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.any([signal, patience]),
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1' },
    });
    if (answer.type === 'opaqueredirect') return { kind: 'onward', to: await watch.next() };
    const type = answer.headers.get('content-type') ?? 'text/html';
    if (!answer.ok || !types.test(type)) {
      await answer.body?.cancel();
      return answer.ok ? { kind: 'foreign' } : { kind: 'status', status: answer.status };
    }
    const body = await bodyWithin(answer, bytes);
    return body === null ? { kind: 'large' } : { kind: 'page', bytes: body, charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? null };
  } catch (error) {
    signal.throwIfAborted();
    if (patience.aborted) return { kind: 'slow' };
    if (error instanceof TypeError) return { kind: 'unreachable' };
    throw error;
  } finally {
    watch.stop();
  }
}
