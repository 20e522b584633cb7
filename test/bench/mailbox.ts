import { ownMails } from './mails.ts';

// Companies in a mailbox that people have kept for years.
const COMPANIES = 2_000;
// Fifty thousand newsletters would take an hour and show the same.
const LARGEST = 6_000;

/** An mbox of so many mails, mail by mail: of many companies, no two alike, so that nothing kept of one serves another. */
export function* mailbox(count: number): Generator<Buffer> {
  const mails = ownMails().filter(({ bytes }) => bytes.length < LARGEST).map(({ bytes }) => Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n').replaceAll(/^(>*From )/gm, '>$1'));
  for (let at = 0; at < count; at += 1) {
    const mail = (mails[at % mails.length] ?? '').replaceAll('loom.example', `loom-${at % COMPANIES}.example`).replaceAll('blanket', `blanket${at.toString(36)}`).replaceAll('thread', `thread${at}`);
    yield Buffer.from(`From news@loom.example Tue Nov 18 09:12:44 2025\n${mail}\n\n`, 'latin1');
  }
}
