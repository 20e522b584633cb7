// RFC 2045 section 6.7 and 6.8: no encoded line is longer.
const LONGEST_LINE = 76;

/** Text as quoted-printable, with the name a header gives it. */
export function quotedPrintable(text: string): readonly ['quoted-printable', string] {
  const lines = text.split('\n').map(line => {
    const encoded = [...Buffer.from(line)].map((byte, at, all) => (isPlain(byte, at === all.length - 1) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`));
    return wrapped(encoded);
  });
  return ['quoted-printable', lines.join('\n')];
}

/** Text or bytes as base64, with the name a header gives it. */
export function base64(content: string | Uint8Array): readonly ['base64', string] {
  return ['base64', (Buffer.from(content as string).toString('base64').match(/.{1,76}/g) ?? []).join('\n')];
}

function isPlain(byte: number, isLast: boolean): boolean {
  return (byte === 32 || byte === 9) ? !isLast : byte > 32 && byte < 127 && byte !== 61;
}

function wrapped(pieces: readonly string[]): string {
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (line.length + piece.length < LONGEST_LINE) lines[lines.length - 1] = line + piece;
    else {
      lines[lines.length - 1] = `${line}=`;
      lines.push(piece);
    }
  }
  return lines.join('\n');
}
