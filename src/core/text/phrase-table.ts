/** What to hear in one language, and what makes the same words harmless. Notation: see README.md in this folder. */
export interface PhraseList {
  readonly match: readonly string[];
  /** Each of these takes back every match of its own table and language in the same sentence. */
  readonly except?: readonly string[];
}

/** Phrase lists by BCP 47 language, e.g. `en`, `de`, `pt-BR`. */
export type PhraseTable = Readonly<Record<string, PhraseList>>;

/** Named word sets by language, then by the name a phrase uses in `{name}`: the shape of core/data/words.json. */
export type WordSets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
