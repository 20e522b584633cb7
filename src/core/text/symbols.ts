import { isSpelledTwice, literalsOf, spellingsOf, type Literal } from './literals.ts';

/** Symbol of any token of one to four digits, which no literal can name. */
export const NUMBER = 0;

/**
 * What an edge of the network waits for: a symbol is a set of literals, so that a word set costs one edge wherever it is
 * used. Literals and symbols are numbered from zero and entered once.
 */
export interface SymbolTable {
  /** Text of each literal for the automaton. */
  readonly literals: string[];
  /** Tokens that each literal covers. */
  readonly widths: number[];
  /** Symbols that each literal belongs to. */
  readonly symbolsOf: number[][];
  readonly literalNumbers: Map<string, number>;
  /** Words read so far; those of languages that spell a word in two ways stand apart. */
  readonly words: Map<string, WordForms>;
  readonly wordsSpelledTwice: Map<string, WordForms>;
  /** Symbol of each literal by itself. */
  readonly singles: (number | undefined)[];
  /** Symbols of several literals, by the literals' sorted numbers. */
  readonly unions: Map<string, number>;
  /** Symbols there are. */
  count: number;
}

/** A word as the number of its literal, or per spelling the numbers of the literals that follow each other. */
export type WordForms = number | readonly (readonly number[])[];

/** A table that holds only `NUMBER`. */
export function symbolTable(): SymbolTable {
  return { literals: [], widths: [], symbolsOf: [], literalNumbers: new Map(), words: new Map(), wordsSpelledTwice: new Map(), singles: [], unions: new Map(), count: NUMBER + 1 };
}

/** What a written word of a language stands for. Phrases repeat their words, and folding one costs far more than finding it again. */
export function wordForms(table: SymbolTable, written: string, lang: string): WordForms {
  const known = isSpelledTwice(lang) ? table.wordsSpelledTwice : table.words;
  let forms = known.get(written);
  if (forms === undefined) {
    forms = readWord(table, spellingsOf(written, lang));
    known.set(written, forms);
  }
  return forms;
}

function readWord(table: SymbolTable, spellings: readonly string[]): WordForms {
  const read = spellings.map(spelling => literalsOf(spelling));
  const [first] = read[0] ?? [];
  if (read.length === 1 && read[0]?.length === 1 && first) return literalNumber(table, first);
  return read.map(literals => literals.map(literal => literalNumber(table, literal)));
}

/** The symbol that stands for any of these literals, given by their numbers. */
export function symbolFor(table: SymbolTable, literals: readonly number[]): number {
  const [first] = literals;
  if (literals.length === 1 && first !== undefined) return singleSymbol(table, first);
  const numbers = [...new Set(literals)].toSorted((a, b) => a - b);
  const key = numbers.join(' ');
  const symbol = table.unions.get(key) ?? newSymbol(table, numbers);
  table.unions.set(key, symbol);
  return symbol;
}

/** The symbol that stands for one literal. */
export function singleSymbol(table: SymbolTable, literal: number): number {
  const symbol = table.singles[literal] ?? newSymbol(table, [literal]);
  table.singles[literal] = symbol;
  return symbol;
}

function newSymbol(table: SymbolTable, literals: readonly number[]): number {
  const symbol = table.count;
  table.count += 1;
  for (const literal of literals) table.symbolsOf[literal]?.push(symbol);
  return symbol;
}

function literalNumber(table: SymbolTable, literal: Literal): number {
  const known = table.literalNumbers.get(literal.key);
  if (known !== undefined) return known;
  const number = table.literals.push(literal.key) - 1;
  table.widths.push(literal.tokens);
  table.symbolsOf.push([]);
  table.literalNumbers.set(literal.key, number);
  return number;
}
