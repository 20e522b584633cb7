import type { DirectoryProblem, DirectoryState } from '../directory-messages.ts';
import { isNearby } from '../../core/company/domain.ts';
import { bodyWithin } from '../body-within.ts';

/** How much has come. */
export type Loading = NonNullable<DirectoryState['loading']>;

/** Text of a file, or why there is none. */
export type FetchedPack = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: DirectoryProblem };

interface Watch {
  readonly signal: AbortSignal;
  readonly progress: (loading: Loading) => void;
}

// Six thousand domains take two megabytes.
const LARGEST = 40_000_000;
const SILENCE_MS = 20_000;

/** Fetches a pack whole, without cookies, telling how much has come. */
export async function fetchPack(address: string, { signal, progress }: Watch): Promise<FetchedPack> {
  const unfit = unfitness(address);
  if (unfit !== null) return refused(unfit);
  progress({ received: 0, of: null });
  const patience = patienceOf(SILENCE_MS);
  try {
    const answer = await fetch(address, { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.any([signal, patience.signal]) });
    if (!answer.ok) return refused('status', String(answer.status));
    // A redirect must not lead around the lock.
    if (unfitness(answer.url) !== null) return refused('insecure');
    const of = lengthOf(answer);
    const body = await bodyWithin(answer, LARGEST, received => {
      patience.renew();
      progress({ received, of });
    });
    return body === null ? refused('large') : { ok: true, text: new TextDecoder().decode(body) };
  } catch {
    return refused(signal.aborted ? 'stopped' : patience.signal.aborted ? 'unreachable' : 'broken');
  } finally {
    patience.end();
  }
}

// What names numbers to call must come as it was sent; nobody stands between this machine and itself.
function unfitness(address: string): 'address' | 'insecure' | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return 'address';
  return new URL(address).protocol === 'https:' || isNearby(address) ? null : 'insecure';
}

function refused(kind: DirectoryProblem['kind'], detail = ''): FetchedPack {
  return { ok: false, problem: { kind, detail } };
}

// Of what is sent compressed, the header gives the compressed length.
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? 'none');
  return Number.isSafeInteger(length) && length > 0 && headers.get('content-encoding') === null ? length : null;
}

function patienceOf(milliseconds: number): { readonly signal: AbortSignal; readonly renew: () => void; readonly end: () => void } {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), milliseconds);
  let timer = start();
  const end = () => clearTimeout(timer);
  return { signal: controller.signal, renew: () => { end(); timer = start(); }, end };
}
