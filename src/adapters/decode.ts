const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i;
// The encoding standard looks at 1024 bytes; comments of saving programs push the meta element beyond.
const HEAD = 4096;
// Making a decoder costs more than decoding a header with it; without `stream` they keep nothing.
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN1 = new TextDecoder('latin1');

/**
 * Text of an HTML file's bytes: byte order mark, then the encoding stated outside, then the one stated inside, then UTF-8 if the
 * bytes are that, else windows-1252 (WHATWG Encoding and HTML section 13.2.3.2). An unknown label counts as none.
 */
export function decodeHtml(bytes: Uint8Array, stated: string | null = null): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked) ?? '';
  const head = latin1(bytes.subarray(0, HEAD));
  const named = [stated, META_CHARSET.exec(head)?.[1] ?? null, XML_ENCODING.exec(head)?.[1] ?? null];
  for (const label of named) {
    // A file that could be read as ASCII up to here is no UTF-16, whatever it says: HTML section 13.2.3.2, "prescan".
    const text = label === null ? null : decodeAs(bytes, /^utf-?16/i.test(label) ? 'utf-8' : label);
    if (text !== null) return text;
  }
  return utf8(bytes) ?? decodeAs(bytes, 'windows-1252') ?? '';
}

/** Bytes as UTF-8, `null` when they are not. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes as characters, one each, in windows-1252: for looking at markup whose encoding is not known yet. */
export function latin1(bytes: Uint8Array): string {
  return LATIN1.decode(bytes);
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c !== 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  return null;
}
