/** A mail that no program should have sent, as bytes in Latin-1. */
export interface MalformedMail {
  /** Completes a sentence; also its subject. */
  readonly what: string;
  /** Registrable domain of its sender. */
  readonly domain: string;
  /** Everything that is to be found, and nothing else. */
  readonly found: readonly string[];
  readonly source: string;
}

const DEPTH = 300;
const LINES = 65_000;

/** Mails that break careless readers. */
export const MALFORMED: readonly MalformedMail[] = [
  { ...withBareReturns(malformed('lines that end in bare carriage returns', 'bare.example', 'MIME-Version: 1.0\nContent-Type: text/plain\n\nPlease do not reply to this email.\n')), found: ['no-reply-wording'] },
  malformed('three hundred nested parts', 'nested.example', `MIME-Version: 1.0\n${nested()}`),
  malformed('three megabytes of header', 'filled.example', `${'X-Filler: 0123456789012345678901234567890123456789\n'.repeat(LINES)}\nHello`),
  malformed('an unknown charset', 'charset.example', 'MIME-Version: 1.0\nContent-Type: text/plain; charset=x-klingon\nContent-Transfer-Encoding: 8bit\n\nGr\xfc\xdfe'),
  malformed('messages within messages', 'embedded.example', `MIME-Version: 1.0\n${embedded()}`),
  malformed('no closing boundary', 'open.example', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello'),
  malformed('base64 that is none', 'base64.example', 'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!! <p>Hello'),
];

function malformed(what: string, domain: string, rest: string): MalformedMail {
  return { what, domain, found: [], source: `From: Shop <news@${domain}>\nTo: Sam <sam@home.test>\nSubject: ${what}\nDate: Tue, 24 Nov 2026 10:00:00 +0000\nMessage-ID: <1@${domain}>\n${rest}` };
}

function withBareReturns(mail: MalformedMail): MalformedMail {
  return { ...mail, source: mail.source.replaceAll('\n', '\r') };
}

function nested(): string {
  let body = 'Content-Type: text/plain\n\nAt the bottom';
  for (let depth = 0; depth < DEPTH; depth += 1) body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}\n--b${depth}--`;
  return body;
}

function embedded(): string {
  let body = 'Content-Type: text/plain\n\nPlease do not reply to this email.';
  for (let depth = 0; depth < 3; depth += 1) {
    body = `Content-Type: multipart/mixed; boundary=m${depth}\n\n--m${depth}\nContent-Type: message/rfc822\n\nFrom: Other <no-reply@other.example>\nSubject: Within\nMIME-Version: 1.0\n${body}\n--m${depth}--`;
  }
  return body;
}
