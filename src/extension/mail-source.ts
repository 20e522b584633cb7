const LF = 10;
const CR = 13;
// Longer headers exist only to break their readers.
const LONGEST = 512 * 1024;

/**
 * Header of a message as it was sent, one character a byte, fetched for the signed-in person from the host that shows it.
 * Throws one sentence when the host hands out something else.
 */
export async function fetchHeader(source: string): Promise<string> {
  const response = await fetch(source, { credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
  if (!response?.ok) throw new Error('The mail host did not hand out the message as it was sent; open the mail again and try once more.');
  // A host that has forgotten the person answers with its page to sign in.
  if (/html/i.test(response.headers.get('content-type') ?? '')) throw new Error('The mail host answered with a page instead of the message; sign in again and try once more.');
  const fetched = await response.arrayBuffer();
  // Firefox denies content scripts a slice of bytes that came from a fetch, so they are copied first.
  const bytes = new Uint8Array(Math.min(fetched.byteLength, LONGEST));
  bytes.set(new Uint8Array(fetched, 0, bytes.length));
  let header = '';
  for (let at = 0; at < bytes.length; at += 1) {
    header += String.fromCharCode(bytes[at] ?? 0);
    if (bytes[at] === LF && (bytes[at + 1] === LF || (bytes[at + 1] === CR && bytes[at + 2] === LF))) break;
  }
  return header;
}
