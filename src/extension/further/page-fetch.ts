import type { TroubleKind } from '../../core/model/further.ts';
import { mayOpenAlone, registrableDomain } from '../../core/index.ts';
import { decodeHtml } from '../../adapters/decode.ts';
import limits from './fetch-limits.json' with { type: 'json' };
import { hop, PAGE, type Hop } from './hop.ts';
import type { Gate } from './robots-gate.ts';

/** A page as its server sent it, under the address it was found at last, or why there is none. */
export type FetchedHtml =
  | { readonly ok: true; readonly html: string; readonly url: string }
  | { readonly ok: false; readonly kind: TroubleKind; readonly detail: string };

/** What holds for all pages of a run. */
export interface Grounds {
  readonly domain: string;
  readonly gate: Gate;
  readonly signal: AbortSignal;
}

/** Fetches a page of the company. Each address on the way is looked at before it is asked: no other company's, none that acts, none that is closed to programs. */
export async function fetchPage(address: string, grounds: Grounds): Promise<FetchedHtml> {
  const passed = new Set<string>();
  let at = withoutFragment(address);
  for (;;) {
    if (passed.has(at) || passed.size > limits.hops) return trouble('circle');
    const closed = await closedBecause(at, { ...grounds, isFirst: passed.size === 0 });
    if (closed !== null) return closed;
    passed.add(at);
    const answer = await hop(at, { ...PAGE, signal: grounds.signal });
    if (answer.kind !== 'onward') return pageFrom(answer, at);
    // Wherever it leads, nothing there may be asked before it was looked at.
    if (answer.to === null) return trouble('unreachable');
    at = withoutFragment(answer.to);
  }
}

async function closedBecause(address: string, { domain, gate, isFirst }: Grounds & { readonly isFirst: boolean }): Promise<FetchedHtml | null> {
  if (!/^https?:/.test(address) || registrableDomain(address) !== domain) return trouble('abroad', hostOf(address));
  if (!isFirst && !mayOpenAlone(address)) return trouble('acting');
  const gated = await gate(address);
  return gated === 'open' ? null : trouble(gated);
}

function pageFrom(answer: Exclude<Hop, { kind: 'onward' }>, url: string): FetchedHtml {
  if (answer.kind === 'status') return trouble('status', String(answer.status));
  if (answer.kind !== 'page') return trouble(answer.kind);
  return { ok: true, html: decodeHtml(answer.bytes, answer.charset), url };
}

function trouble(kind: TroubleKind, detail = ''): FetchedHtml {
  return { ok: false, kind, detail };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function withoutFragment(address: string): string {
  return new URL(address).href.replace(/#.*$/s, '');
}
