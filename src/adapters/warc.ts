import { WARCParser, type WARCRecord } from 'warcio';

/** A page kept in a web archive. */
export interface ArchivedPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As the server stated it, `null` when it did not. */
  readonly charset: string | null;
}

// A page a person can read is far smaller.
const LARGEST = 32 * 1024 * 1024;

/** True when a file begins as a web archive does, ISO 28500. */
export function isWarc(start: string): boolean {
  return /^WARC\/\d/.test(start);
}

/** Pages of a web archive one by one, unpacked: HTML that a server answered with status 200. Style sheets and pictures are passed over. */
export async function* pagesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedPage> {
  for await (const record of WARCParser.iterRecords(chunks)) {
    const type = contentTypeOf(record);
    if (type === null || record.warcContentLength > LARGEST) continue;
    const bytes = await record.readFully(true);
    yield { url: record.warcTargetURI ?? '', bytes, charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? null };
  }
}

// The type of a record that holds a page, `null` for all others.
function contentTypeOf(record: WARCRecord): string | null {
  const { warcType } = record;
  const answer = warcType === 'response' ? record.getResponseInfo() : null;
  if (warcType === 'response' && Number(answer?.status) !== 200) return null;
  const type = warcType === 'response' ? answer?.headers.get('content-type') : warcType === 'resource' ? record.warcContentType : null;
  return typeof type === 'string' && /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type) ? type : null;
}
