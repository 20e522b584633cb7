import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import { burialOf, isBuried, isUnmeasured, type Burial } from '../../judge/burial.ts';
import { cantTell, clear, found, inapplicable } from '../../model/verdict.ts';

interface Seen {
  readonly phrase: HeardPhrase;
  readonly burial: Burial;
}

export default {
  meta: {
    id: 'renewal-in-fine-print',
    version: 1,
    title: 'Tells of the renewal in fine print only',
    titleClear: 'Tells of the renewal plainly',
    why: 'Whoever overlooks it goes on paying.',
    reads: ['page'],
    pattern: 'hidden-information',
    severity: 'serious',
    laws: ['us-ca-arl', 'us-rosca', 'eu-crd-6', 'eu-ucpd-9', 'kr-ecommerce', 'jp-scta'],
  },
  detect(view) {
    if (view.isTalk || !sells(view)) return inapplicable();
    const seen = view.heard('renewal-in-fine-print').filter(({ control }) => control === null).map(phrase => looked(phrase, view));
    if (seen.length === 0) return inapplicable();
    const plain = seen.find(({ burial }) => !isBuried(burial) && !isUnmeasured(burial));
    if (plain) return clear(view.evidence(plain.phrase));
    if (seen.some(({ burial }) => isUnmeasured(burial))) {
      return cantTell('How the words on renewal look could not be measured here.', ...seen.slice(0, 1).map(({ phrase }) => view.evidence(phrase)));
    }
    const [first, ...rest] = seen.map(({ phrase, burial }) => view.evidence(phrase, burial.signs.join(', ')));
    return first ? found(first, ...rest.slice(0, 1)) : inapplicable();
  },
} satisfies Detector<'page'>;

// Terms in small type are read as terms; the question is how it is told where people decide.
function sells(view: View): boolean {
  return view.labelled('renewal-in-fine-print/order').length > 0;
}

function looked(phrase: HeardPhrase, view: View): Seen {
  return { phrase, burial: burialOf(view.look(phrase.block.ref)) };
}
