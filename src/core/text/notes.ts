import type { CompiledPhrases, NumberLists } from './compiled-phrases.ts';
import { LINE_START } from './network.ts';

/**
 * What a word sets going, as a row of numbers that is followed without a look at the network: how many symbols it stands for and
 * which, then each state that phrases beginning with it reach: the state, how many symbols it waits for, and which.
 * A state in which phrases are complete waits for nothing. A state that only the beginning of a line reaches is negative.
 */
export type Note = readonly number[];

/** What follows from a network for noting and following. */
export interface Routes {
  readonly edges: NumberLists;
  /** Per state: what leads on from it, two numbers each: the symbol and its edge's place in `edges.values`. */
  readonly onward: NumberLists;
  /** Per state: 1 when a phrase may be complete in it. */
  readonly completes: Uint8Array;
}

/** Lays out the edges of compiled phrases by the state they set out from. */
export function routesOf({ edges, heard, heardAtEnd }: CompiledPhrases): Routes {
  const { from, values } = edges;
  const ends = new Int32Array(heard.length + 1);
  for (let edge = 0; edge < values.length; edge += 3) {
    const origin = values[edge] as number;
    ends[origin + 1] = (ends[origin + 1] as number) + 2;
  }
  for (let state = 0; state < heard.length; state += 1) ends[state + 1] = (ends[state + 1] as number) + (ends[state] as number);
  const onward = new Int32Array(ends[heard.length] as number);
  const free = ends.slice();
  for (let symbol = 0; symbol + 1 < from.length; symbol += 1) {
    for (let edge = from[symbol] as number; edge < (from[symbol + 1] as number); edge += 3) {
      const origin = values[edge] as number;
      const place = free[origin] as number;
      onward[place] = symbol;
      onward[place + 1] = edge;
      free[origin] = place + 2;
    }
  }
  return {
    edges, onward: { from: ends, values: onward },
    completes: Uint8Array.from(heard, (list, state) => (list >= 0 || (heardAtEnd[state] as number) >= 0 ? 1 : 0)),
  };
}

/** Notes what these symbols set going. */
export function noteOf({ edges: { from, values }, onward, completes }: Routes, symbols: readonly number[]): Note {
  const states = new Set<number>();
  for (const symbol of symbols) {
    for (let edge = from[symbol] as number; edge < (from[symbol + 1] as number); edge += 3) {
      const origin = values[edge] as number;
      const state = values[edge + 1] as number;
      if (origin <= LINE_START) states.add(origin === LINE_START ? -state : state);
    }
  }
  const note = [symbols.length, ...symbols];
  for (const state of states) {
    const reached = Math.abs(state);
    const awaited = new Set<number>();
    const last = completes[reached] === 1 ? 0 : onward.from[reached + 1] as number;
    for (let at = onward.from[reached] as number; at < last; at += 2) awaited.add(onward.values[at] as number);
    note.push(state, awaited.size, ...awaited);
  }
  return note;
}
