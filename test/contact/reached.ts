import { JSDOM } from 'jsdom';
import type { ContactPath, PathKind } from '../../src/core/model/contact-path.ts';
import type { Purpose, Source } from '../../src/core/model/finding.ts';
import type { MailSnapshot, Snapshot } from '../../src/core/model/snapshot.ts';
import { captureMail } from '../../src/capture/mail.ts';
import { capturePage } from '../../src/capture/page.ts';
import { reach } from '../../src/core/contact/reach.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { viewOf } from '../../src/core/view.ts';

const NOW = '2026-11-24T10:00:00.000Z';

// Compiling takes longer than a test may on a busy machine.
phraseMatcher();

interface PageFacts {
  readonly url?: string;
  readonly purpose?: Purpose;
}

/** Paths of a page of shop.example. */
export function reached(html: string, { url = 'https://shop.example/help', purpose = 'help' }: PageFacts = {}): readonly ContactPath[] {
  const document = new JSDOM(html, { url }).window.document;
  return pathsOf(capturePage(document, { url, now: NOW }).snapshot, purpose);
}

/** Paths of a mail from the shop. */
export function reachedInMail(html: string, facts: Partial<MailSnapshot> = {}): readonly ContactPath[] {
  const document = new JSDOM(html).window.document;
  const { snapshot } = captureMail(document, {
    now: NOW,
    facts: { headerLevel: 'full', headers: [], from: { name: 'Shop', address: 'news@shop.example' }, replyTo: [], subject: 'Hello', sentAt: NOW, hostUnsubscribe: 'unknown' },
  });
  return pathsOf({ ...snapshot, ...facts }, 'mail');
}

/** Paths of any snapshot. */
export function pathsOf(snapshot: Snapshot, purpose: Purpose = 'other'): readonly ContactPath[] {
  const source: Source = { kind: snapshot.kind, address: 'https://shop.example/help', purpose, seenAt: NOW };
  return reach(viewOf(snapshot, phraseMatcher()).view, source);
}

/** Values of one kind, in order of rank. */
export function valuesOf(paths: readonly ContactPath[], kind: PathKind): readonly string[] {
  return paths.filter(path => path.kind === kind).map(({ value }) => value);
}

/** The only path of a kind. */
export function onlyOne(paths: readonly ContactPath[], kind: PathKind): ContactPath | undefined {
  const found = paths.filter(path => path.kind === kind);
  return found.length === 1 ? found[0] : undefined;
}
