import type { HeardPhrase } from '../model/detector.ts';
import type { Control } from '../model/snapshot.ts';
import { sentenceAround } from '../text/segment.ts';
import { blockAt, type Setting } from './setting.ts';

const LONGEST_LABEL = 70;
// "To unsubscribe, visit:" and the address on the next line.
const RIGHT_BELOW = 12;

/** The link a sentence speaks of: part of its words, else behind them, else anywhere in it, else the bare address right below. */
export function linkOf(setting: Setting, { block, start, end }: HeardPhrase): Control | undefined {
  const { snapshot } = setting;
  const sentence = sentenceAround(block.text, start, end);
  const index = snapshot.blocks.indexOf(block);
  const links = snapshot.controls.filter(control => control.block === index && isWebLink(control));
  const inside = links.filter(control => control.start >= sentence.start && control.end <= sentence.end);
  return inside.find(control => control.start < end && control.end > start) ?? inside.find(({ start: from }) => from >= end) ?? inside[0]
    ?? links.find(control => control.start >= sentence.end && control.start - sentence.end <= RIGHT_BELOW && isBareAddress(control))
    ?? (sentence.end >= block.text.length - RIGHT_BELOW ? below(setting, index + 1) : undefined);
}

function below(setting: Setting, index: number): Control | undefined {
  const { text } = blockAt(setting, index);
  return setting.snapshot.controls.find(control => control.block === index && control.start <= 2 && control.end >= text.length - 2 && isWebLink(control) && isBareAddress(control));
}

function isWebLink(control: Control): boolean {
  const { href, label } = control;
  return href !== null && !/^(?:mailto|tel|javascript|data|sms):/i.test(href) && (label.length <= LONGEST_LABEL || isBareAddress(control));
}

function isBareAddress({ label }: Control): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(label);
}
