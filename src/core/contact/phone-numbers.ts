import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Control, Snapshot } from '../model/snapshot.ts';
import { plainText } from './safe-address.ts';
import { way, type Way } from './way.ts';

/** Telephone numbers linked in a snapshot. */
export function phoneNumbers({ controls, lang }: Snapshot): readonly Way[] {
  const country = (lang?.split('-')[1]?.toUpperCase() ?? 'US') as CountryCode;
  return controls.flatMap(control => linked(control, country));
}

function linked({ href, label, ref }: Control, country: CountryCode): readonly Way[] {
  if (!href || !/^(?:tel|sms):/i.test(href)) return [];
  const number = parsePhoneNumberFromString(href.replace(/^\w+:/, ''), country);
  return number?.isPossible() ? [way({ kind: 'phone', value: number.number, label: plainText(label) || number.number, href: `tel:${number.number}`, ref })] : [];
}
