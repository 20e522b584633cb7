import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import type { Block, Control } from '../model/snapshot.ts';
import { classBefore, isBareWord, isFaxBehind } from './contact-words.ts';
import { labelBefore, lineAt } from './lines.ts';
import { hoursNear, personBefore } from './nearby.ts';
import { costBeside, costOf } from './phone-cost.ts';
import { dialled, phoneCandidates, type Candidate } from './phone-candidates.ts';
import { perBlock } from './per-block.ts';
import { plainText } from './safe-address.ts';
import { blockAt, isOwn, type Setting } from './setting.ts';
import { shortNumbers } from './short-numbers.ts';
import { ownerAt } from './others.ts';
import { quotationsIn } from '../text/quotation.ts';
import { way, type Way } from './way.ts';

const LOCAL = 6;
// With the 1 in front a number means North America, wherever the page is from.
const NORTH_AMERICAN = /^\(?1[ .\p{Pd}]\(?[2-9]\d\d\)?[ .\p{Pd}]{1,2}\d{3}[ .\p{Pd}]\d{4}$/u;

const candidatesIn = perBlock(phoneCandidates);
const shortIn = perBlock(shortNumbers);
const quotedIn = perBlock(quotationsIn);

/** Telephone numbers that the company gives, linked or written; fax numbers, orders, dates and accounts are none. */
export function phoneNumbers(setting: Setting): readonly Way[] {
  const { snapshot: { controls, pictures }, own } = setting;
  return [
    ...controls.filter(({ region }) => isOwn(region)).flatMap(control => linked(setting, control)),
    ...own.flatMap(index => written(setting, index)),
    ...pictures.flatMap(({ alt, ref }) => phoneCandidates(alt).flatMap(candidate => {
      const number = numberFrom(setting, alt, candidate);
      return number ? [wayTo(number, { label: plainText(alt), ref })] : [];
    })),
  ];
}

function linked(setting: Setting, { href, label, ref, block, start, end }: Control): readonly Way[] {
  if (!href || !/^(?:tel|sms|callto):/i.test(href)) return [];
  const digits = dialled(decoded(href.replace(/^\w+:(?:\/\/)?/, '')).split(/[;?]/)[0] ?? '');
  if (/^\d{3,6}$/.test(digits)) return [way({ kind: 'phone', value: digits, label: plainText(label) || digits, href: `tel:${digits}`, ref })];
  const number = parsed(digits, setting.countries.possible);
  const around = blockAt(setting, block);
  if (!number?.isPossible() || (block >= 0 && (classBefore(around.text, start) === 'fax' || isFaxBehind(around.text, end)))) return [];
  const owner = block < 0 ? 'company' : ownerAt(setting, block, start);
  if (owner === 'other') return [];
  const own = plainText(label);
  const named = block >= 0 && /^[\d\s()+./-]*$/.test(own) ? labelBefore(around.text, start) : own;
  return [{
    ...wayTo(number, { label: isBareWord(named) ? own : named || own, ref }),
    ...(block < 0 ? {} : beside(setting, block, { start, end, text: around.text, number })),
    ...(owner === 'desk' ? { kind: 'complaint' as const } : {}),
  }];
}

function written(setting: Setting, index: number): readonly Way[] {
  const block = blockAt(setting, index);
  const { text, ref } = block;
  const candidates = candidatesIn(block);
  const short = shortIn(block).filter(({ start }) => !candidates.some(long => long.start <= start && start < long.end) && ownerAt(setting, index, start) === 'company')
    .map(({ written: label, dialled: value, end }) => way({ kind: 'phone', value, label, href: `tel:${value}`, ref, hours: hoursNear(setting, index, end) }));
  return [...short, ...candidates.flatMap(candidate => {
    const number = numberFrom(setting, text, candidate);
    if (!number) return [];
    const owner = isQuoted(block, candidate) ? 'other' : ownerAt(setting, index, candidate.start);
    if (owner === 'other') return [];
    const named = labelBefore(text, candidate.start);
    const label = named === '' || isBareWord(named) ? candidate.written : named;
    return [{
      ...wayTo(number, { label, ref }), ...beside(setting, index, { ...candidate, text, number }),
      ...(owner === 'desk' ? { kind: 'complaint' as const } : {}),
    }];
  })];
}

// "Their site says 'call us on 0345 …'": the number is theirs, not of whoever tells it.
function isQuoted(block: Block, { start, end }: Candidate): boolean {
  return quotedIn(block).some(quotation => quotation.start < start && quotation.end > end);
}

function beside(setting: Setting, index: number, { start, end, text, number }: { start: number; end: number; text: string; number: PhoneNumber }): Partial<Way> {
  const { ref } = blockAt(setting, index);
  return {
    hours: hoursNear(setting, index, end),
    person: personBefore(text, start),
    cost: costBeside(setting.view, ref, { start, end, text }) ?? costOf(number),
  };
}

// Numbers such as 13 13 18 in Australia answer at home only.
function wayTo(number: PhoneNumber, known: Pick<Way, 'label' | 'ref'>): Way {
  const value = number.nationalNumber.length <= LOCAL ? number.nationalNumber : number.number;
  return way({ kind: 'phone', value, href: `tel:${value}`, cost: costOf(number), ...known, label: known.label || number.formatInternational() });
}

// Its words and its countries say what a candidate is, and neither changes when its mail is judged again.
const numbers = new WeakMap<Candidate, { readonly countries: string; readonly number: PhoneNumber | null }>();

function numberFrom(setting: Setting, text: string, candidate: Candidate): PhoneNumber | null {
  const countries = `${setting.countries.likely.join()} ${setting.countries.possible.join()}`;
  const known = numbers.get(candidate);
  if (known?.countries === countries) return known.number;
  const number = numberIn(setting, text, candidate);
  numbers.set(candidate, { countries, number });
  return number;
}

// Words say what a number is; without any, only a number written as people write telephone numbers counts.
function numberIn({ countries }: Setting, text: string, candidate: Candidate): PhoneNumber | null {
  if (isFaxBehind(text, candidate.end)) return null;
  const said = classBefore(text, candidate.start);
  if (said === 'fax' || said === 'other') return null;
  const known = said === 'phone' ? countries.possible : countries.likely;
  const where = NORTH_AMERICAN.test(candidate.written) ? ['US' as const, ...known] : known;
  const home = parsed(candidate.dialled, where);
  const number = home?.isValid() ? home : firstOf(candidate.written, where) ?? abroad(candidate, where) ?? home;
  if (!number) return null;
  if (number.isValid()) return said === 'phone' || isWrittenAsPhone(text, candidate, number) ? number : null;
  return said === 'phone' && candidate.dialled.startsWith('+') && number.isPossible() ? number : null;
}

// "030 1234-0 / 030 1235": two numbers, of which the first stands for both.
function firstOf(written: string, countries: readonly CountryCode[]): PhoneNumber | undefined {
  const [first = '', second] = written.split(/\s*(?:\/|\s[-–—]\s)\s*/u);
  return second !== undefined && first.replaceAll(/\D/g, '').length > 6 ? parsed(dialled(first), countries) : undefined;
}

// "From abroad: 55 11 4002 0022": the prefix of the country without its plus.
function abroad({ dialled: digits, written }: Candidate, countries: readonly CountryCode[]): PhoneNumber | undefined {
  const number = digits.length > 10 && /\d\D+\d+\D+\d/.test(written) && !digits.startsWith('0') ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return number?.isValid() && number.country !== undefined && countries.includes(number.country) ? number : undefined;
}

function parsed(digits: string, countries: readonly CountryCode[]): PhoneNumber | undefined {
  if (digits.startsWith('+')) return parsePhoneNumberFromString(digits);
  let possible: PhoneNumber | undefined;
  for (const country of countries) {
    const number = parsePhoneNumberFromString(digits, country);
    if (number?.isValid()) return number;
    if (number?.isPossible()) possible ??= number;
  }
  return possible;
}

function isWrittenAsPhone(text: string, { written, dialled: digits, start, end }: Candidate, number: PhoneNumber): boolean {
  if (digits.startsWith('+') || digits.startsWith(number.countryCallingCode) && digits.length > number.nationalNumber.length) return true;
  const groups = written.split(/\D+/).filter(group => group !== '').length;
  if (/^\(?(?:1[ .\p{Pd}])?\(?[2-9]\d\d\)?[ .\p{Pd}]{1,2}\d{3}[ .\p{Pd}]\d{4}$/u.test(written) || /[A-Z]{3}/.test(written)) return true;
  if (/^\(?0[\d)]/.test(written)) return groups > 1 && digits.length >= 9;
  const line = lineAt(text, start);
  return groups > 2 && digits.length >= 8 && /^(?:[\p{L}\s()/&-]{1,30}[:：])?\s*$/u.test(text.slice(line.start, start)) && text.slice(end, line.end).trim() === '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
