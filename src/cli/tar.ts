/** A file in an archive. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly changed: Date;
}

// POSIX.1-2017, pax: blocks of 512 bytes; name, size, time and type of a file stand at these offsets of its header.
const BLOCK = 512;
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const TIME = [136, 148] as const;
const TYPE = 156;
const MAGIC = [257, 262] as const;
const PREFIX = [345, 500] as const;
const text = new TextDecoder();

/** True for a tar archive. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && fieldOf(bytes, MAGIC) === 'ustar';
}

/** Plain files of a tar archive; long names written by extensions are cut, which tells their kind all the same. Throws where it ends too soon. */
export function filesInTar(bytes: Uint8Array): readonly ArchivedFile[] {
  const files: ArchivedFile[] = [];
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = Number.parseInt(fieldOf(header, SIZE), 8);
    const end = at + BLOCK + size;
    if (!Number.isSafeInteger(size) || size < 0 || end > bytes.length) throw new RangeError('it ends within a file');
    const type = String.fromCharCode(header[TYPE] ?? 0);
    const path = [fieldOf(header, PREFIX), fieldOf(header, NAME)].filter(part => part !== '').join('/');
    if (type === '0' || type === '\0') files.push({ path, bytes: bytes.subarray(at + BLOCK, end), changed: new Date(Number.parseInt(fieldOf(header, TIME), 8) * 1000) });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function fieldOf(header: Uint8Array, [start, end]: readonly [number, number]): string {
  return text.decode(header.subarray(start, end)).split('\0')[0]?.trim() ?? '';
}
