import type { ContactPath } from '../model/contact-path.ts';
import type { Credit, Finding, Purpose, Source } from '../model/finding.ts';
import type { Facts, Seen } from './facts.ts';
import type { Clue, PathClue } from './rubric.ts';
import { DAY, instantOrPast } from './instant.ts';

// DESIGN section 3: a quote is at most 200 characters.
const QUOTE_LIMIT = 200;

/** What answers a clue: ids such as `detector:cancel-by-phone`, and what they were seen by. */
export interface Match {
  readonly decidedBy: readonly string[];
  readonly evidence: readonly Seen[];
}

const SILENT: Match = { decidedBy: [], evidence: [] };

/** Asks the facts; `null` when the clue does not hold. */
export function match(clue: Clue, facts: Facts): Match | null {
  if ('all' in clue) return every(clue.all.map(part => match(part, facts)));
  if ('any' in clue) return some(clue.any.map(part => match(part, facts)));
  if ('none' in clue) return clue.none.some(part => match(part, facts)) ? null : SILENT;
  if ('found' in clue) return found(clue, facts);
  if ('clear' in clue) return clear(clue, facts);
  if ('quiet' in clue) return quiet(clue, facts);
  if ('credit' in clue) return credited(clue, facts);
  if ('path' in clue) return reached(clue, facts);
  if ('sign' in clue) return signed(clue.sign, facts);
  return read(clue.read, facts);
}

/** Ids of every detector whose `found` would make a clue hold. */
export function accusers(clue: Clue): readonly string[] {
  if ('found' in clue) return [clue.found];
  if ('all' in clue) return clue.all.flatMap(accusers);
  if ('any' in clue) return clue.any.flatMap(accusers);
  return [];
}

function every(matches: readonly (Match | null)[]): Match | null {
  return matches.every(one => one !== null) ? joined(matches) : null;
}

function some(matches: readonly (Match | null)[]): Match | null {
  const holding = matches.filter(one => one !== null);
  return holding.length > 0 ? joined(holding) : null;
}

function joined(matches: readonly Match[]): Match {
  return { decidedBy: [...new Set(matches.flatMap(one => one.decidedBy))], evidence: matches.flatMap(one => one.evidence) };
}

function found({ found: id, dates = 1, days = 0 }: Extract<Clue, { found: string }>, { newest, heard }: Facts): Match | null {
  const standing = newest.filter(({ detector, outcome }) => detector === id && outcome === 'found');
  if (standing.length === 0) return null;
  const times = heard.filter(({ detector, outcome }) => detector === id && outcome === 'found').map(({ source }) => instantOrPast(source.seenAt));
  const isLasting = new Set(times.map(time => Math.floor(time / DAY))).size >= dates && Math.max(...times) - Math.min(...times) >= days * DAY;
  return isLasting ? fromFindings(id, standing) : null;
}

function clear({ clear: id, on }: Extract<Clue, { clear: string }>, { newest }: Facts): Match | null {
  const good = newest.filter(({ detector, outcome, source }) => detector === id && outcome === 'clear' && isOn(source, on));
  return good.length > 0 ? fromFindings(id, good) : null;
}

function quiet({ quiet: id, on }: Extract<Clue, { quiet: string }>, { record, newest, off }: Facts): Match | null {
  if (off.has(id)) return null;
  const loud = new Set(newest.filter(({ detector, outcome }) => detector === id && (outcome === 'found' || outcome === 'cantTell')).map(({ source }) => source.address));
  const sources = record.read.filter(source => isOn(source, on) && !loud.has(source.address));
  return sources.length > 0 ? { decidedBy: [`detector:${id}`], evidence: sources.map(absence) } : null;
}

function credited({ credit: id, on }: Extract<Clue, { credit: string }>, { record }: Facts): Match | null {
  const given = record.credits.filter(credit => credit.id === id && isOn(credit.source, on));
  return given.length > 0 ? { decidedBy: [`credit:${id}`], evidence: given.flatMap(fromCredit) } : null;
}

function reached(clue: PathClue, { record }: Facts): Match | null {
  const ways = record.paths.filter(path => isWay(path, clue)).toSorted((a, b) => a.rank - b.rank);
  return ways.length > 0 ? { decidedBy: [...new Set(ways.map(({ kind }) => `path:${kind}`))], evidence: ways.map(fromPath) } : null;
}

function signed(signs: readonly string[], { record }: Facts): Match | null {
  const seen = signs.filter(sign => record.signs.includes(sign));
  return seen.length > 0 ? SILENT : null;
}

function read(on: readonly Purpose[], { record }: Facts): Match | null {
  const sources = record.read.filter(source => isOn(source, on));
  return sources.length > 0 ? { decidedBy: [...new Set(sources.map(({ purpose }) => `read:${purpose}`))], evidence: sources.map(absence) } : null;
}

function isOn({ purpose }: Source, on: readonly Purpose[] | undefined): boolean {
  return on === undefined || on.includes(purpose);
}

function isWay(path: ContactPath, { path: kinds, from, on, cost, hours = false }: PathClue): boolean {
  if (path.from === 'directory' || !kinds.includes(path.kind) || !isOn(path.source, on)) return false;
  if (from && !from.includes(path.from)) return false;
  return (!cost || cost.includes(path.cost)) && (!hours || path.hours !== '');
}

function fromFindings(id: string, findings: readonly Finding[]): Match {
  return { decidedBy: [`detector:${id}`], evidence: findings.flatMap(({ evidence, source }) => evidence.map(one => ({ evidence: one, source }))) };
}

function fromCredit({ evidence, source }: Credit): readonly Seen[] {
  return evidence.map(one => ({ evidence: one, source }));
}

function fromPath({ label, value, from, ref, source }: ContactPath): Seen {
  const kind = from === 'header' || from === 'structured-data' ? from : 'link';
  return { evidence: { kind, quote: (label || value).slice(0, QUOTE_LIMIT), where: 'page', ...(ref === null ? {} : { ref }) }, source };
}

function absence(source: Source): Seen {
  return { evidence: { kind: 'absence', quote: '', where: 'page' }, source };
}
