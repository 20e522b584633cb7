/**
 * Numbers as text, after the Base64 VLQ of source maps (ECMA-426): each as its difference from the one before, least
 * significant five bits first, the sixth bit saying that more follow, the sign in the lowest bit. Neighbours are near each
 * other in what Earshot writes down, so that most take one or two characters.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MORE = 32;
const BITS = 5;

const values = new Uint8Array(0x80);
for (let digit = 0; digit < DIGITS.length; digit += 1) values[DIGITS.charCodeAt(digit)] = digit;

/** Writes 32-bit integers that differ by less than 2^30 from each to the next. */
export function writeNumbers(numbers: ArrayLike<number>): string {
  const digits: string[] = [];
  let before = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const difference = number - before;
    let left = difference < 0 ? -difference * 2 + 1 : difference * 2;
    do {
      digits.push(DIGITS.charAt((left % MORE) + (left >= MORE ? MORE : 0)));
      left = Math.floor(left / MORE);
    } while (left > 0);
    before = number;
  }
  return digits.join('');
}

/** Reads what `writeNumbers` wrote. */
export function readNumbers(text: string): Int32Array {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if ((values[text.charCodeAt(at)] as number) < MORE) count += 1;
  const numbers = new Int32Array(count);
  let number = 0;
  let at = 0;
  for (let nth = 0; nth < count; nth += 1) {
    let read = 0;
    let shift = 0;
    let digit = MORE;
    while (digit >= MORE) {
      digit = values[text.charCodeAt(at)] as number;
      at += 1;
      read |= (digit % MORE) << shift;
      shift += BITS;
    }
    number += (read & 1) === 0 ? read >>> 1 : -(read >>> 1);
    numbers[nth] = number;
  }
  return numbers;
}
