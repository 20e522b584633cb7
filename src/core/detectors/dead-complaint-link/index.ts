import type { Detector } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Control } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';
import closed from './closed-desks.json' with { type: 'json' };

export default {
  meta: {
    id: 'dead-complaint-link',
    version: 1,
    title: 'Sends complaints to a desk that has closed',
    titleClear: 'Sends complaints to desks that exist',
    why: 'The complaint ends on a page that nobody runs any more.',
    reads: ['page'],
    pattern: 'stale-redress',
    severity: 'minor',
    laws: ['eu-odr-end'],
  },
  grounds: { tables: [], letters: text => isClosed(text, '') },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const { controls, blocks, takenAt } = view.snapshot;
    const link = controls.find(({ href }) => href !== null && isClosed(href, takenAt));
    if (link) return found(linkEvidence(link, view.place(link.ref)));
    const block = blocks.find(({ text, region }) => region !== 'code' && isClosed(text, takenAt));
    if (block) return found({ kind: 'phrase', quote: around(block.text, takenAt), where: view.place(block.ref), ref: block.ref });
    return said(view, ['dead-complaint-link/complaint']).length > 0 ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;

function isClosed(text: string, at: string): boolean {
  return deskIn(text, at) !== undefined;
}

function deskIn(text: string, at: string) {
  const lower = text.toLowerCase();
  return closed.find(({ address, closedOn }) => lower.includes(address) && !(at !== '' && at < closedOn));
}

function linkEvidence({ label, href, ref }: Control, where: string): Evidence {
  return { kind: 'link', quote: label === '' ? href ?? '' : label, where, ref, note: `leads to ${href ?? ''}` };
}

// The address itself is the quote; the sentence around it is often one long legal line.
function around(text: string, at: string): string {
  const address = deskIn(text, at)?.address ?? '';
  const start = Math.max(0, text.toLowerCase().indexOf(address) - 80);
  return text.slice(start, start + 200).trim();
}
