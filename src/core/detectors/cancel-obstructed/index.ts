import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Field, PageSnapshot } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress } from '../../text/web-address.ts';
import exits from './addresses.json' with { type: 'json' };

const QUOTES = 4;

export default {
  meta: {
    id: 'cancel-obstructed',
    version: 1,
    title: 'Puts obstacles before cancelling',
    titleClear: 'Lets people cancel without obstacles',
    why: 'Offers, notice periods and questions before the exit hold people back.',
    reads: ['page'],
    pattern: 'adding-steps',
    severity: 'serious',
    laws: ['us-ca-arl', 'us-rosca', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9', 'kr-ecommerce', 'us-ftc-amazon-2025'],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const hurdles = [...said(view, ['cancel-obstructed']).map(phrase => view.evidence(phrase)), ...detours(view), ...walls(view)];
    const [first, ...rest] = hurdles;
    if (first) return found(first, ...rest.slice(0, QUOTES - 1));
    const way = said(view, ['cancel/online'])[0];
    if (way) return clear(view.evidence(way));
    return isExit(view) ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;

// A page where people leave: its title or a heading says so.
function isExit({ snapshot, heard }: View<PageSnapshot>): boolean {
  const headings = new Set([...heard('cancel'), ...heard('cancel/topic'), ...heard('retention'), ...heard('cancel-obstructed/exit')]
    .filter(({ block }) => /^h[1-3]$/.test(block.tag)).map(({ block }) => block.ref));
  return headings.size > 0 || exits.some(word => pathOf(snapshot).includes(word));
}

function pathOf({ url }: PageSnapshot): string {
  return webAddress(url)?.path.toLowerCase() ?? '';
}

// One offer to stay is allowed beside the way out; two or more, or one where no way out stands, hold people up.
function detours(view: View<PageSnapshot>): readonly Evidence[] {
  if (!isExit(view)) return [];
  const offers = oneABlock(said(view, ['retention/detour']));
  const stays = said(view, ['retention/keep']).filter(({ control }) => control !== null);
  const leaves = said(view, ['cancel/online']).filter(({ control }) => control?.kind === 'button');
  const isHeldUp = offers.length >= 2 || (offers.length === 1 && stays.length > 0 && leaves.length === 0);
  return isHeldUp ? offers.map(phrase => view.evidence(phrase)) : [];
}

function oneABlock(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  const seen = new Set<number>();
  return phrases.filter(({ block, control }) => !seen.has(control?.ref ?? block.ref) && seen.add(control?.ref ?? block.ref));
}

// A reason that must be given, or a password, on the very page that ends the contract.
function walls(view: View<PageSnapshot>): readonly Evidence[] {
  if (!isExit(view)) return [];
  const asked = view.snapshot.fields.filter(field => isWall(field) && field.label !== '');
  const reasons = said(view, ['cancel-obstructed/reason']);
  return asked
    .filter(field => field.type === 'password' || reasons.some(({ quote }) => quote.includes(field.label) || field.label.includes(quote)))
    .map(field => ({ kind: 'phrase', quote: field.label, where: view.look(field.ref).path || 'page', ref: field.ref, note: 'must be filled in before leaving' }));
}

function isWall({ type, required }: Field): boolean {
  return type === 'password' || (required && (type === 'textarea' || type === 'select'));
}
