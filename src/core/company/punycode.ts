// Parameters of RFC 3492 section 5.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
const PREFIX = 'xn--';
// RFC 1035: a label is at most 63 octets; longer ones are no host and only cost time.
const LONGEST_LABEL = 63;

/** A host with its labels in letters of their own script; labels that are no Punycode stay as they are. */
export function toUnicode(host: string): string {
  return host.split('.').map(label => (label.toLowerCase().startsWith(PREFIX) ? decode(label.slice(PREFIX.length)) ?? label : label)).join('.');
}

/** A host in ASCII letters, as it stands in the domain name system. */
export function toAscii(host: string): string {
  return host.normalize('NFC').toLowerCase().split('.').map(label => (/[^\0-\x7f]/.test(label) ? `${PREFIX}${encode(label)}` : label)).join('.');
}

/** RFC 3492 section 6.2; `null` for text that is no Punycode. */
function decode(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null;
  const border = text.lastIndexOf('-');
  const points = Array.from(text.slice(0, Math.max(border, 0)), letter => letter.codePointAt(0) ?? 0);
  let at = border < 0 ? 0 : border + 1;
  let n = INITIAL_N;
  let index = 0;
  let bias = INITIAL_BIAS;
  while (at < text.length) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = thresholdOf(k, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adapted(index - before, count, before === 0);
    n += Math.floor(index / count);
    index %= count;
    if (n > 0x10ffff) return null;
    points.splice(index, 0, n);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

/** RFC 3492 section 6.3. */
function encode(label: string): string {
  const points = Array.from(label, letter => letter.codePointAt(0) ?? 0);
  const basic = points.filter(point => point < INITIAL_N);
  let coded = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  let done = basic.length;
  while (done < points.length) {
    const next = Math.min(...points.filter(point => point >= n));
    delta += (next - n) * (done + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      coded += numeral(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    n += 1;
  }
  return coded;
}

function numeral(value: number, bias: number): string {
  let rest = value;
  let written = '';
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) return written + letterOf(rest);
    written += letterOf(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? letter - 0x61 : null;
}

function letterOf(digit: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(digit);
}
