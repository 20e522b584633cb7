import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { registrableDomain } from '../company/domain.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { isOfType, jsonNodes, nodesOf, textsOf, type JsonNode } from './json-ld.ts';
import { isExample } from './mailbox-role.ts';
import { writtenMailboxes } from './mail-notation.ts';
import { dialled } from './phone-candidates.ts';
import { costOf } from './phone-cost.ts';
import { plainText, safeAddress } from './safe-address.ts';
import type { Setting } from './setting.ts';
import types from './structured-types.json' with { type: 'json' };
import { way, type Way } from './way.ts';

const OWNERS: ReadonlySet<string> = new Set(types.owners);
const POINTS: ReadonlySet<string> = new Set(['ContactPoint', 'CustomerService']);
// More organisations than branches of one company have: the page lists others.
const MOST_OWNERS = 12;

/** Contact points and organisations in JSON-LD, and properties of the microdata and of the page's head. */
export function structuredData({ snapshot, countries: { possible: countries }, domain }: Setting): readonly Way[] {
  if (snapshot.kind === 'mail') return [];
  const nodes = jsonNodes(snapshot.jsonLd);
  const owners = nodes.filter(node => isOfType(node, OWNERS) && isOwners(node, domain));
  const told = owners.length > MOST_OWNERS ? [] : [...owners, ...nodes.filter(node => isOfType(node, POINTS))];
  const found = [...told.flatMap(node => fromNode(node, countries)), ...fromMicrodata(snapshot.microdata, countries), ...fromHead(snapshot.meta, countries)];
  return found.filter(({ kind, value }) => kind !== 'email' || (!isNoReplyAddress(value) && !isExample(value)));
}

// An organisation with an address on the web elsewhere is somebody else.
function isOwners(node: JsonNode, domain: string | null): boolean {
  const [url] = textsOf(node, 'url');
  const own = url === undefined || !/^https?:/i.test(url) ? null : registrableDomain(url);
  return domain === null || own === null || own === domain || nodesOf(node, 'contactPoint').length > 0;
}

function fromNode(node: JsonNode, countries: readonly CountryCode[]): readonly Way[] {
  // A company's name beside its own number says nothing new; a person's or a desk's does.
  const isPerson = isOfType(node, new Set(['Person']));
  const label = plainText([...textsOf(node, 'contactType'), ...(isPerson ? textsOf(node, 'name') : [])][0] ?? '').slice(0, 80);
  const known = {
    label, from: 'structured-data' as const, hours: hoursOf(node),
    person: isPerson ? label : '',
  };
  const free = textsOf(node, 'contactOption').some(option => /TollFree/i.test(option));
  return [
    ...textsOf(node, 'telephone').flatMap(text => phones(text, countries, { ...known, ...(free ? { cost: 'toll-free' } : {}) })),
    ...textsOf(node, 'email').flatMap(text => mails(text, known)),
    ...[...textsOf(node, 'address'), ...nodesOf(node, 'address').map(addressLine)].flatMap(text => posts(text, known)),
    ...(isOfType(node, POINTS) ? textsOf(node, 'url').flatMap(text => pages(text, known)) : []),
  ];
}

function fromMicrodata(properties: readonly { readonly prop: string; readonly value: string }[], countries: readonly CountryCode[]): readonly Way[] {
  const known = { label: '', from: 'structured-data' as const };
  const of = (...names: readonly string[]) => properties.filter(({ prop }) => prop.split(/\s+/).some(name => names.includes(name))).map(({ value }) => value);
  const parts = ['streetAddress', 'postOfficeBoxNumber', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'];
  const first = properties.findIndex(({ prop }) => prop === 'streetAddress' || prop === 'postOfficeBoxNumber');
  const near = first < 0 ? {} : Object.fromEntries(properties.slice(Math.max(0, first - 3), first + parts.length + 2).toReversed().map(({ prop, value }) => [prop, value]));
  return [
    ...of('telephone').flatMap(text => phones(text, countries, known)),
    ...of('email').flatMap(text => mails(text, known)),
    ...posts(addressLine(near), known),
  ];
}

// Open Graph and older habits name contact data in meta elements.
function fromHead(meta: Readonly<Record<string, string>>, countries: readonly CountryCode[]): readonly Way[] {
  const known = { label: '', from: 'structured-data' as const };
  return [
    ...types.mailMeta.flatMap(name => mails(meta[name] ?? '', known)),
    ...types.phoneMeta.flatMap(name => phones(meta[name] ?? '', countries, known)),
  ];
}

function phones(text: string, countries: readonly CountryCode[], known: Partial<Way>): readonly Way[] {
  const digits = dialled(text.replace(/^tel:/i, ''));
  const number = digits.startsWith('+') ? parsePhoneNumberFromString(digits) : countries.map(country => parsePhoneNumberFromString(digits, country)).find(one => one?.isValid());
  if (!number?.isPossible() || text.length > 40) return [];
  return [way({ kind: 'phone', value: number.number, href: `tel:${number.number}`, cost: costOf(number), ...known, label: known.label || plainText(text) })];
}

function mails(text: string, known: Partial<Way>): readonly Way[] {
  return writtenMailboxes(text.replace(/^mailto:/i, '')).slice(0, 1).map(({ address }) =>
    way({ kind: 'email', value: address, href: safeAddress(`mailto:${address}`), ...known, label: known.label || address }));
}

function posts(text: string, known: Partial<Way>): readonly Way[] {
  const value = plainText(text).slice(0, 200);
  return /\d/.test(value) && /,/.test(value) ? [way({ kind: 'post', value, ...known, label: known.label || value })] : [];
}

function pages(text: string, known: Partial<Way>): readonly Way[] {
  const href = /^https?:/i.test(text) ? safeAddress(text) : null;
  return href === null ? [] : [way({ kind: 'form', value: href, href, ...known, label: known.label || href })];
}

function addressLine(node: JsonNode): string {
  const of = (name: string) => textsOf(node, name)[0] ?? '';
  const town = [of('postalCode'), of('addressLocality')].filter(part => part !== '').join(' ');
  const country = [of('addressCountry'), ...nodesOf(node, 'addressCountry').flatMap(inner => textsOf(inner, 'name'))].find(part => part !== '') ?? '';
  return [of('streetAddress') || of('postOfficeBoxNumber'), town, of('addressRegion'), country].filter(part => part !== '').join(', ');
}

function hoursOf(node: JsonNode): string {
  const written = [...textsOf(node, 'hoursAvailable'), ...textsOf(node, 'openingHours')];
  const stated = [...nodesOf(node, 'hoursAvailable'), ...nodesOf(node, 'openingHoursSpecification')].map(hours => {
    const days = textsOf(hours, 'dayOfWeek').map(day => day.replace(/^.*\//, '').slice(0, 3));
    const span = [...textsOf(hours, 'opens'), ...textsOf(hours, 'closes')].join('–');
    return span === '' ? '' : [days.length > 1 ? `${days[0]}–${days.at(-1)}` : days[0] ?? '', span].filter(part => part !== '').join(' ');
  });
  return plainText([...written, ...stated].filter(part => part !== '').join(', ')).slice(0, 140);
}
