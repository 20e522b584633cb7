/** What an address answered with, or why it did not, in one sentence. */
export type Fetched =
  | { readonly chunks: AsyncIterable<Uint8Array>; readonly charset: string | null; readonly url: string }
  | { readonly problem: string };

// Long enough for a slow server and short enough to wait for.
const PATIENCE_MS = 20_000;
const READABLE = /^(?:text\/|application\/(?:xhtml\+xml|x-mimearchive|warc|mbox|gzip|x-gzip|octet-stream)|multipart\/related|message\/rfc822)/i;

/** Fetches an address once, without cookies, as a browser without history would. */
export async function fetched(address: string): Promise<Fetched> {
  const { host } = URL.canParse(address) ? new URL(address) : { host: '' };
  if (host === '') return { problem: `${address}: this is no web address; write it whole, as https://shop.example/contact.` };
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      credentials: 'omit',
      headers: { 'accept': 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1', 'user-agent': 'Mozilla/5.0 (compatible; Earshot)' },
    });
    const type = answer.headers.get('content-type') ?? 'text/html';
    if (!answer.ok || answer.body === null || !READABLE.test(type)) {
      await answer.body?.cancel();
      return { problem: answer.ok ? `${address}: the answer is no page (${type.split(';')[0]}).` : `${address}: ${host} answered with status ${answer.status} in place of a page.` };
    }
    return { chunks: answer.body as AsyncIterable<Uint8Array>, charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? null, url: answer.url };
  } catch (error) {
    return { problem: `${address}: ${reasonFor(error, host)}.` };
  }
}

/** Why an address could not be fetched, one clause with the remedy. */
export function reasonFor(error: unknown, host: string): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError') return `${host} did not answer within ${PATIENCE_MS / 1000} seconds; try again later`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `${host} was not found; check the address and that this machine is online`;
  if (code === 'ECONNREFUSED') return `${host} refused the connection; check the address`;
  if (/CERT|SELF_SIGNED|TLS|SSL/i.test(code)) return `${host} has no valid certificate, so nobody knows who answers there`;
  return `${host} could not be reached${code === '' ? '' : ` (${code})`}; check that this machine is online`;
}
