import type { HeardPhrase, View } from '../model/detector.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { webAddress } from '../text/web-address.ts';
import exits from './exit-addresses.json' with { type: 'json' };

const HEADING = /^h[1-3]$/;

/** A page where people leave a contract: its title, a heading or its address says so. */
export function isExit({ snapshot, heard }: View<PageSnapshot>): boolean {
  const isHeading = ({ block }: HeardPhrase): boolean => HEADING.test(block.tag) || block.text === snapshot.title;
  const words = webAddress(snapshot.url)?.words ?? [];
  return ['cancel', 'cancel/topic', 'retention', 'judge/exit'].some(table => heard(table).some(isHeading))
    || words.some(word => exits.some(exit => word.includes(exit)));
}
