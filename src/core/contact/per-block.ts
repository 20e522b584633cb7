import type { Block } from '../model/snapshot.ts';

/** Reads the words of each block once, however often its mail is judged again with further looks: words do not change by being looked at. */
export function perBlock<Found>(read: (text: string) => Found): (block: Block) => Found {
  const known = new WeakMap<Block, { readonly found: Found }>();
  return block => {
    const before = known.get(block);
    if (before) return before.found;
    const found = read(block.text);
    known.set(block, { found });
    return found;
  };
}
