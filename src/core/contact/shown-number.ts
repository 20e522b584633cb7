import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number as people read it, in the international notation of ITU-T E.123; what is no such number stays as it is. */
export function shownNumber(value: string): string {
  return parsePhoneNumberFromString(value)?.formatInternational() ?? value;
}
