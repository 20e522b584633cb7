import parsePhoneNumber from 'libphonenumber-js/max';
import type { ContactPath, PathKind } from '../model/contact-path.ts';
import type { DirectoryEntry } from '../model/directory.ts';
import { sameValue } from './directory-dispute.ts';
import rules from './directory.json' with { type: 'json' };
import says from './directory-says.json' with { type: 'json' };
import { isExample } from './mailbox-role.ts';
import { costOf } from './phone-cost.ts';
import { baseRank } from './rank.ts';
import { plainText, safeAddress } from './safe-address.ts';
import { way, type Way } from './way.ts';

type Fact = DirectoryEntry['facts'][number];
type Says = typeof says.en;
const callable: ReadonlySet<string> = new Set(rules.callable);

/**
 * What a directory says of a company, as contact paths. Each label names the directory, its day and how well it looked, so that
 * nothing passes for the company's own word; numbers that nobody checked are left out, for false support numbers are a
 * common fraud, and so are links for accounts that cannot be deleted. `lang` is BCP 47; English where Earshot does not speak it.
 */
export function directoryPaths({ facts }: DirectoryEntry, lang = 'en'): readonly ContactPath[] {
  const tongue: Says = Object.entries(says).find(([spoken]) => spoken === lang.toLowerCase().split('-')[0])?.[1] ?? says.en;
  return facts.flatMap(fact => {
    const made = wayOf(fact, tongue);
    if (made === null) return [];
    const { from: { url, upstreamDate } } = fact;
    const source = { kind: 'directory', address: url, purpose: fact.kind === 'delete-account' ? 'delete-account' : 'contact', seenAt: `${upstreamDate}T00:00:00.000Z` } as const;
    return [{ ...made, source, rank: Math.min(100, rankIn(fact, made)) }];
  });
}

/** Paths of a reading with those of a directory behind them; what was read itself stands where both say the same. */
export function withDirectory(paths: readonly ContactPath[], entry: DirectoryEntry | null): readonly ContactPath[] {
  if (entry === null) return paths;
  const known = new Set(paths.map(sameValue));
  return [...paths, ...directoryPaths(entry).filter(path => !known.has(sameValue(path)))];
}

function wayOf(fact: Fact, tongue: Says): Way | null {
  const { value } = fact;
  switch (fact.kind) {
    case 'delete-account': return fact.difficulty === 'impossible' ? null : linked('delete-account', value, labelOf(fact, fact.difficulty, tongue));
    case 'form': return linked('form', value, labelOf(fact, 'form', tongue));
    case 'email': return isExample(value) ? null : way({ kind: 'email', value, label: labelOf(fact, fact.use, tongue), href: safeAddress(`mailto:${value}`), from: 'directory' });
    case 'phone': return phoneWay(fact, tongue);
    case 'post': return way({ kind: 'post', value, label: labelOf(fact, 'post', tongue), from: 'directory' });
  }
}

function linked(kind: PathKind, value: string, label: string): Way | null {
  const href = safeAddress(value);
  return href === null ? null : way({ kind, value: href, label, href, from: 'directory' });
}

function phoneWay(fact: Fact, tongue: Says): Way | null {
  const number = callable.has(fact.quality) ? parsePhoneNumber(fact.value) : undefined;
  if (number === undefined || !number.isValid()) return null;
  return way({ kind: 'phone', value: number.number, label: labelOf(fact, 'phone', tongue), href: `tel:${number.number}`, from: 'directory', cost: costOf(number) });
}

function labelOf({ from, quality }: Fact, what: keyof Says, tongue: Says): string {
  const by = tongue.by.replace('{name}', plainText(from.name)).replace('{day}', from.upstreamDate).replace('{quality}', tongue[quality]);
  return `${tongue[what]} – ${by}`;
}

function rankIn(fact: Fact, made: Way): number {
  if (fact.kind === 'email') return Math.max(rules.rank.email[fact.use], baseRank(made));
  const further = fact.kind === 'delete-account' && fact.difficulty !== 'impossible' ? rules.rank.difficulty[fact.difficulty] : 0;
  // The form of a privacy desk is no nearer to a human than its mailbox.
  return fact.kind === 'form' ? rules.rank.email.privacy : baseRank(made) + rules.rank.further + further;
}
