import type { Literal } from './literals.ts';

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
  /** Symbol of each literal by itself. */
  readonly singles: (number | undefined)[];
  /** Symbols of several literals, by the literals' sorted numbers. */
  readonly unions: Map<string, number>;
  /** Symbols there are. */
  count: number;
}

/** A table that holds only `NUMBER`. */
export function symbolTable(): SymbolTable {
  return { literals: [], widths: [], symbolsOf: [], literalNumbers: new Map(), singles: [], unions: new Map(), count: NUMBER + 1 };
}

/** The symbol that stands for any of these literals. */
export function symbolFor(table: SymbolTable, literals: readonly Literal[]): number {
  const [first] = literals;
  if (literals.length === 1 && first) return singleSymbol(table, literalNumber(table, first));
  const numbers = [...new Set(literals.map(literal => literalNumber(table, literal)))].toSorted((a, b) => a - b);
  const key = numbers.join(' ');
  const symbol = table.unions.get(key) ?? newSymbol(table, numbers);
  table.unions.set(key, symbol);
  return symbol;
}

function singleSymbol(table: SymbolTable, literal: number): number {
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
