import type { HeardPhrase, View } from '../model/detector.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { webAddress } from '../text/web-address.ts';
import exits from './exit-addresses.json' with { type: 'json' };

const HEADING = /^h[1-3]$/;

/** A page where people leave a contract: its title, a heading or its address says so. */
export function isExit({ snapshot, heard, labelled }: View<PageSnapshot>): boolean {
  const isHeading = ({ block }: HeardPhrase): boolean => HEADING.test(block.tag) || block.text === snapshot.title;
  const words = webAddress(snapshot.url)?.words ?? [];
  // "Special offer" heads many pages; it holds somebody back only where leaving is spoken of.
  const holdsBack = heard('retention').some(isHeading) && (heard('cancel').length > 0 || labelled('cancel').length > 0);
  return holdsBack || ['cancel', 'cancel/topic', 'judge/exit'].some(table => heard(table).some(isHeading))
    || words.some(word => exits.some(exit => word.includes(exit)));
}
