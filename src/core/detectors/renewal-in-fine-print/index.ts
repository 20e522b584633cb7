import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { PageSnapshot, Region } from '../../model/snapshot.ts';
import { burialOf, isBuried, isUnmeasured, type Burial } from '../../judge/burial.ts';
import { said } from '../../judge/only-way.ts';
import { isSpoken } from '../../judge/spoken.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';

interface Seen {
  readonly phrase: HeardPhrase;
  readonly burial: Burial;
}

const QUOTES = 2;
const ASIDE: ReadonlySet<Region> = new Set<Region>(['nav', 'header', 'footer', 'aside']);

export default {
  meta: {
    id: 'renewal-in-fine-print',
    version: 2,
    title: 'Tells of the renewal in fine print only',
    titleClear: 'Tells of the renewal plainly',
    why: 'Whoever overlooks it goes on paying.',
    reads: ['page'],
    pattern: 'hidden-information',
    severity: 'serious',
    laws: ['us-ca-arl', 'us-rosca', 'eu-crd-6', 'eu-ucpd-9', 'kr-ecommerce', 'jp-scta'],
  },
  grounds: { tables: ['renewal-in-fine-print/silence'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    // Silence taken for consent is fine print wherever it stands: "unless you call", "return the invoice marked cancel".
    const [silence, ...more] = said(view, ['renewal-in-fine-print/silence']);
    if (silence) return found(view.evidence(silence), ...more.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    return orders(view).length > 0 ? asTold(view) : inapplicable();
  },
} satisfies Detector<'page'>;

// Terms in small type are read as terms; the question is how it is told where people decide, and a menu is no such place.
function orders(view: View): readonly HeardPhrase[] {
  return view.labelled('renewal-in-fine-print/order').filter(({ control }) => control !== null && !ASIDE.has(control.region));
}

function asTold(view: View<PageSnapshot>) {
  const seen = view.heard('renewal-in-fine-print').filter(phrase => isSpoken(phrase, view)).map(phrase => looked(phrase, view));
  if (seen.length === 0) return inapplicable();
  const plain = seen.find(({ burial }) => !isBuried(burial) && !isUnmeasured(burial));
  if (plain) return clear(view.evidence(plain.phrase));
  if (seen.some(({ burial }) => !isBuried(burial))) {
    return cantTell('How the words on renewal look could not be measured here.', ...seen.slice(0, 1).map(({ phrase }) => view.evidence(phrase)));
  }
  const [first, ...rest] = seen.map(({ phrase, burial }) => view.evidence(phrase, burial.signs.join(', ')));
  return first ? found(first, ...rest.slice(0, QUOTES - 1)) : inapplicable();
}

function looked(phrase: HeardPhrase, view: View<PageSnapshot>): Seen {
  const { signs, tested } = burialOf(view.look(phrase.block.ref));
  return { phrase, burial: { signs: [...signs, ...asides(phrase, view)], tested } };
}

// Set in brackets or behind an asterisk, and only behind the button that binds.
function asides({ block, start, end }: HeardPhrase, view: View<PageSnapshot>): readonly string[] {
  const before = block.text.slice(0, start);
  const isAside = /^\s*[(*†‡¹]/.test(block.text) || (before.lastIndexOf('(') > before.lastIndexOf(')') && block.text.indexOf(')', end) >= 0);
  const places = orders(view).filter(({ control }) => control?.kind === 'button').map(({ control }) => control?.block ?? -1);
  const isBehind = places.some(place => place >= 0) && places.every(place => place < view.snapshot.blocks.indexOf(block));
  return [...(isAside ? ['in brackets or a footnote'] : []), ...(isBehind ? ['behind the button'] : [])];
}
