import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { language } from './words.ts';

type Tongue = Pick<Scorecard, 'lang' | 'dir'>;

const CardTongue = createContext<Tongue | null>(null);

/** Everything inside speaks of one scorecard, whose language may differ from the surface's. */
export function Speaking({ card, children }: { card: Tongue; children: ComponentChildren }) {
  return <CardTongue.Provider value={card}>{children}</CardTongue.Provider>;
}

/** Words of the scorecard, marked with their language and direction where the surface speaks another. */
export function Said({ text, class: name }: { text: string; class?: string }) {
  const card = useContext(CardTongue);
  const tongue = card === null || card.lang.split('-')[0] === language() ? {} : { lang: card.lang, dir: card.dir };
  return <span class={name} {...tongue}>{text}</span>;
}

/** Literal words of a page, address or name: any language, so their own letters decide the direction. */
export function Literal({ text, class: name }: { text: string; class?: string }) {
  return <bdi class={name}>{text}</bdi>;
}
