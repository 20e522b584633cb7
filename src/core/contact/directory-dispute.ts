import type { ContactPath } from '../model/contact-path.ts';
import { roleOf } from './mailbox-role.ts';

/**
 * True where a directory says otherwise than the company's own pages: they name a mailbox for the same, a number, an address or a link
 * of this kind, and not this one. False support numbers are a common fraud, so a reader is told.
 */
export function isDisputed(path: ContactPath, paths: readonly ContactPath[]): boolean {
  if (path.from !== 'directory') return false;
  const own = paths.filter(other => other.kind === path.kind && other.from !== 'directory' && other.source.kind === 'page' && isComparable(path, other));
  return own.length > 0 && !own.some(other => sameValue(other) === sameValue(path) || isSamePlace(path, other));
}

/** What tells two values of one kind apart: spaces, case, `www.` and the end of an address do not. */
export function sameValue({ kind, value }: ContactPath): string {
  const bare = value.toLowerCase().replaceAll(/[\s,]+/g, ' ').trim();
  return `${kind} ${kind === 'phone' ? bare.replaceAll(/[^\d+]/g, '') : bare.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/?(?:#.*)?$/, '')}`;
}

// A desk for privacy and one for orders are two mailboxes, not two opinions.
function isComparable(path: ContactPath, other: ContactPath): boolean {
  if (path.kind === 'email') return roleOf(path.value) === roleOf(other.value);
  return path.kind !== 'post' || (codesIn(path.value).length > 0 && codesIn(other.value).length > 0);
}

// Postal addresses are written in many ways; the same postcode or box is the same place.
function isSamePlace(path: ContactPath, other: ContactPath): boolean {
  return path.kind === 'post' && codesIn(path.value).some(code => codesIn(other.value).includes(code));
}

function codesIn(value: string): readonly string[] {
  return value.match(/\d{4,}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/g)?.map(code => code.replace(' ', '')) ?? [];
}
