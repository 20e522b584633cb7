import type { Control } from '../model/snapshot.ts';
import { sentenceAround } from '../text/segment.ts';
import hosts from './link-hosts.json' with { type: 'json' };
import { folded } from '../text/folded.ts';
import { isSamePage, linkWay } from './link-way.ts';
import ranks from './ranks.json' with { type: 'json' };
import { blockAt, isOwn, type Setting } from './setting.ts';
import type { Way } from './way.ts';

const MOST = 3;
const GENERIC: ReadonlySet<string> = new Set(hosts.generic.map(label => folded(label)));

/** Links whose label says nothing, in sentences that tell how to reach the company: "You can contact us here". */
export function contactTold(setting: Setting): readonly Way[] {
  const { view, snapshot, isTalk } = setting;
  if (isTalk) return [];
  const heard = new Map(['contact', 'contact/link', 'contact/help'].flatMap(table => view.heard(table)).map(phrase => [phrase, phrase.block] as const));
  const blocks = new Set(heard.values());
  return snapshot.controls.filter(control => {
    if (!isOwn(control.region) || !isBare(control) || isSamePage(snapshot, control.href)) return false;
    const block = blockAt(setting, control.block);
    if (!blocks.has(block)) return false;
    const sentence = sentenceAround(block.text, control.start, control.end);
    return [...heard].some(([phrase, of]) => of === block && phrase.start < sentence.end && phrase.end > sentence.start);
  }).slice(0, MOST).map(control => ({ ...linkWay(control, 'form', sentenceOf(setting, control)), rank: ranks.links['contact/help'] }));
}

// A bare address says no more of itself than "here".
function isBare({ label, href }: Control): boolean {
  if (href === null || !/^https?:/i.test(href)) return false;
  return GENERIC.has(folded(label).replace(/[.!:»>]+$/, '').trim()) || /^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(label);
}

function sentenceOf(setting: Setting, { block, start, end }: Control): string {
  const { text } = blockAt(setting, block);
  const sentence = sentenceAround(text, start, end);
  return text.slice(sentence.start, sentence.end).slice(0, 160);
}
