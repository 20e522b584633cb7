import type { Difficulty } from '../core/model/directory.ts';
import { bareHost, flawOf, isRecord, mailbox, nameIn, textsIn, webLink, type Raw } from './check.ts';
import type { Import, Imported, PackFact, Refusal } from './pack.ts';
import rules from './rules.json' with { type: 'json' };

const DIFFICULTIES: readonly Difficulty[] = ['easy', 'medium', 'hard', 'limited', 'impossible'];
const NAME = 'JustDeleteMe';

/** True for a record of JustDeleteMe's `sites.json`. */
export function isSite(value: unknown): boolean {
  return isRecord(value) && 'difficulty' in value && 'url' in value && !('slug' in value);
}

/**
 * Companies of JustDeleteMe's `sites.json` (https://github.com/jdm-contrib/jdm, MIT): how hard it is to delete an account, where,
 * and the mailbox that takes such a wish. Its notes stay there: they are sentences, not facts.
 */
export function importSites(values: readonly unknown[], source: number): Import {
  const records: Imported[] = [];
  const refused: Refusal[] = [];
  const known = new Set<string>();
  values.forEach((value, index) => {
    const read = isRecord(value) ? readSite(value, source) : 'it is no object';
    const record = isRecord(value) ? nameIn(value['name']) ?? `#${index + 1}` : `#${index + 1}`;
    const reason = typeof read === 'string' ? read : known.has(read.name.toLowerCase()) ? 'a record of that name came before; the first is kept' : null;
    if (reason !== null || typeof read === 'string') { refused.push({ source: NAME, record, reason: reason ?? '' }); return; }
    known.add(read.name.toLowerCase());
    records.push(read);
    refused.push(...flawsOf(value as Raw).map(flaw => ({ source: NAME, record, reason: flaw })));
  });
  return { records, refused };
}

function readSite(site: Raw, source: number): Imported | string {
  const flaw = flawOf(site);
  if (flaw !== null) return flaw;
  const name = nameIn(site['name']);
  if (name === null) return 'its name is missing, too long or misleading';
  const link = webLink(site['url']);
  if (link === null) return 'its link is no web address';
  const difficulty = DIFFICULTIES.find(known => known === site['difficulty']);
  if (difficulty === undefined) return `its difficulty is none of ${DIFFICULTIES.join(', ')}`;
  const domains = textsIn(site['domains']);
  if (domains === null) return 'its domains are no list of texts';
  const hosts = domains.map(wholeHost).filter(host => host !== '');
  if (hosts.length === 0) return 'none of its domains is one';
  const address = mailbox(site['email']);
  const facts: PackFact[] = [
    { kind: 'delete-account', value: link, difficulty, quality: 'community', source },
    ...(address === null ? [] : [{ kind: 'email', value: address, use: 'delete-account', quality: 'community', source } as const]),
  ];
  return { source, record: name, name, names: [], sites: [...new Set(hosts)].slice(0, rules.mostDomains).map(host => ({ host, isWhole: true })), isEverywhere: true, facts };
}

function flawsOf(site: Raw): readonly string[] {
  const domains = textsIn(site['domains']) ?? [];
  return [
    ...domains.filter(domain => wholeHost(domain) === '').map(domain => `the domain ${domain.slice(0, 80)} is none, or one page of one; it is left out`),
    ...(site['email'] !== undefined && mailbox(site['email']) === null ? ['its mailbox is none; it is left out'] : []),
  ];
}

function wholeHost(domain: string): string {
  return bareHost(domain.replace(/\/$/, ''));
}
