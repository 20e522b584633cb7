import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64, quotedPrintable } from './transfer-encoding.ts';

/** One mail to be read over and over. */
export interface BenchMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Self-written mails in the mixture of an ordinary inbox: mostly HTML of shops and services, in the encodings that senders use,
 * some plain text, some of people, a few with something attached.
 */
export function ownMails(): readonly BenchMail[] {
  return [
    ...[12, 20, 34, 50].map(items => mail(`newsletter of ${items} items`, alternative(newsletterText(items), newsletter(items), quotedPrintable), NEWS)),
    mail('newsletter, base64', alternative(newsletterText(24), newsletter(24), base64), NEWS),
    mail('newsletter, HTML alone', single('text/html', newsletter(28), quotedPrintable), NEWS),
    mail('newsletter, 8-bit', single('text/html', newsletter(16), text => ['8bit', text]), NEWS),
    mail('order', alternative(orderText(), order(), quotedPrintable), SHOP),
    mail('order, base64', single('text/html', order(), base64), SHOP),
    mail('parcel', single('text/html', notice('Your parcel is on its way'), quotedPrintable), SHOP),
    mail('sign-in notice', alternative('Someone signed in to your account.', notice('New sign-in to your account'), quotedPrintable), SHOP),
    mail('invoice with a file', mixed(alternative(orderText(), order(), quotedPrintable), 60_000), SHOP),
    mail('list, plain text', single('text/plain', prose(14), text => ['7bit', text]), LIST),
    mail('digest, plain text', single('text/plain', prose(60), quotedPrintable), LIST),
    mail('person, plain text', single('text/plain', `${prose(3)}\n\nOn Monday you wrote:\n${quoted(prose(4))}`, quotedPrintable), PERSON),
    mail('person, HTML with a quoted mail', alternative(prose(4), answer(4), quotedPrintable), PERSON),
    mail('person with a picture', mixed(alternative(prose(2), answer(2), quotedPrintable), 120_000), PERSON),
    mail('note', single('text/plain', 'See you at eight. Bring the good thread.', text => ['7bit', text]), PERSON),
  ];
}

/** Every mail of a folder, for a run over real ones. */
export function mailsIn(folder: string): readonly BenchMail[] {
  return readdirSync(folder).filter(name => name.endsWith('.eml')).toSorted().map(name => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** A part of a mail with the header lines that are its own. */
interface Entity {
  readonly header: readonly string[];
  readonly body: string;
}

/** How text is written for the way: the name of the encoding, and what it makes of the text. */
type Encode = (text: string) => readonly [name: string, encoded: string];

const NEWS = [
  'From: =?utf-8?Q?Loom_=26_Thread_=E2=80=93_News?= <news@mail.loom.example>', 'Reply-To: Loom & Thread <hello@loom.example>',
  'List-Unsubscribe: <https://mail.loom.example/leave?u=3f9a0c&l=77>, <mailto:leave-77@mail.loom.example>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'List-ID: Loom news <news.loom.example>', 'Precedence: bulk', 'Feedback-ID: 77:3f9a0c:campaign:loom',
];
const SHOP = ['From: "Loom Orders" <no-reply@orders.loom.example>', 'Auto-Submitted: auto-generated'];
const LIST = ['From: Weavers <weavers@lists.loom.example>', 'List-Unsubscribe: <mailto:weavers-leave@lists.loom.example>', 'Sender: weavers-bounces@lists.loom.example'];
const PERSON = ['From: Ada Weaver <ada@weaver.example>', 'In-Reply-To: <b1@weaver.example>', 'References: <a1@weaver.example> <b1@weaver.example>'];

function mail(name: string, { header, body }: Entity, sender: readonly string[]): BenchMail {
  const head = [...travel(), ...sender, 'To: reader@post.example', `Subject: ${name}`, 'Date: Tue, 18 Nov 2025 09:12:44 +0000', `Message-ID: <${name.replaceAll(/\W+/g, '-')}@loom.example>`, 'MIME-Version: 1.0', ...header];
  return { name, bytes: Buffer.from(`${head.join('\n')}\n\n${body}`.replaceAll(/\r?\n/g, '\r\n')) };
}

// What three hosts on the way write on top, a good part of any short mail.
function travel(): readonly string[] {
  const hops = ['mx1.post.example', 'relay7.mail.loom.example', 'app-14.loom.example'];
  return [
    'Return-Path: <bounce-77-3f9a0c@mail.loom.example>', 'Delivered-To: reader@post.example',
    ...hops.map((host, at) => `Received: from ${hops[at + 1] ?? 'localhost'} (${hops[at + 1] ?? 'localhost'} [192.0.2.${at + 10}])\n\tby ${host} with ESMTPS id ${'k7Qz'.repeat(4)}${at}\n\tfor <reader@post.example>; Tue, 18 Nov 2025 09:12:4${at} +0000`),
    'Authentication-Results: mx1.post.example; spf=pass smtp.mailfrom=mail.loom.example;\n\tdkim=pass header.d=loom.example; dmarc=pass header.from=loom.example',
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=loom.example; s=k1;\n\th=From:To:Subject:Date:List-Unsubscribe; bh=${'Zm9vYmFy'.repeat(5)}=;\n\tb=${Array.from({ length: 5 }, () => 'aGVsbG8gd29ybGQ'.repeat(4)).join('\n\t ')}`,
  ];
}

function single(type: string, text: string, encode: Encode): Entity {
  const [name, body] = encode(text);
  return { header: [`Content-Type: ${type}; charset="utf-8"`, `Content-Transfer-Encoding: ${name}`], body };
}

function alternative(text: string, html: string, encode: Encode): Entity {
  return multipart('alternative', [single('text/plain', text, encode), single('text/html', html, encode)]);
}

function mixed(message: Entity, attached: number): Entity {
  const bytes = Buffer.from(Array.from({ length: attached }, (_, at) => (at * 197 + (at >> 3) * 31) & 255));
  const file = { header: ['Content-Type: application/pdf; name="paper.pdf"', 'Content-Disposition: attachment; filename="paper.pdf"', 'Content-Transfer-Encoding: base64'], body: base64(bytes)[1] };
  return multipart('mixed', [message, file]);
}

function multipart(kind: string, parts: readonly Entity[]): Entity {
  const boundary = `----=_Part_${kind}_77.3f9a0c`;
  const body = parts.map(part => `--${boundary}\n${part.header.join('\n')}\n\n${part.body}\n`).join('');
  return { header: [`Content-Type: multipart/${kind}; boundary="${boundary}"`], body: `${body}--${boundary}--\n` };
}

const SENTENCES = [
  'The loom stands by the window, where the light is best in the morning.',
  'We weave to order, so a blanket takes two to three weeks – no longer.',
  'Each thread is spun twice, which is why it does not break under the shuttle.',
  'Wool from the north coast is washed twice, combed once and dyed in Köln.',
  'Members save 15 % on every throw until Sunday, while stocks last.',
  'Your order is packed by hand and leaves our house within two days.',
  'If anything is amiss, send it back within 30 days; we pay the postage.',
  'Last winter we visited the mill and asked how the old machines are kept running.',
];

function sentence(at: number): string {
  return SENTENCES[at % SENTENCES.length] ?? '';
}

function repeat(times: number, part: (at: number) => string, between = ''): string {
  return Array.from({ length: times }, (_, at) => part(at)).join(between);
}

function prose(paragraphs: number): string {
  return repeat(paragraphs, at => `${sentence(at)} ${sentence(at + 3)}\n${sentence(at * 5 + 1)}\n`, '\n');
}

function quoted(text: string): string {
  return text.replaceAll(/^/gm, '> ');
}

// As mailing services write links: through a counter, with a token each.
function counted(at: number): string {
  return `https://click.mail.loom.example/f/a/${'Qm9sZA'.repeat(3)}${at}~~/AAQRxRA~/${'RgRlbGxpcHNl'.repeat(5)}P0QYaHR0cHM6Ly9sb29tLmV4YW1wbGU?item=${at}&amp;utm_source=news&amp;utm_medium=email`;
}

const CELL = 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:21px;color:#333333;';

function newsletter(items: number): string {
  return framed('Loom news', `${hero()}${repeat(Math.ceil(items / 2), at => row(2 * at))}`, `${repeat(4, at => `<a href="${counted(900 + at)}" target="_blank" style="text-decoration:none"><img src="https://img.loom.example/s/${at}.png" alt="Social ${at}" width="24" height="24" style="display:inline-block;border:0"></a>`, '&nbsp;&nbsp;')}
<p style="font-family:Arial,Helvetica,sans-serif;font-size:11px;line-height:16px;color:#777777;margin:12px 0">You receive this mail because you asked for it at loom.example. Loom &amp; Thread Ltd, 1 Mill Lane, Springfield, IL 62701. Questions? Write to hello@loom.example or call +1 202 555 0142, Monday to Friday, 9 am to 5 pm.<br>
<a href="${counted(990)}" style="color:#777777;text-decoration:underline">Unsubscribe</a> | <a href="${counted(991)}" style="color:#777777;text-decoration:underline">Preferences</a> | <a href="${counted(992)}" style="color:#777777;text-decoration:underline">View in browser</a></p>`);
}

function hero(): string {
  return `<tr><td align="center" style="padding:0"><a href="${counted(1)}" target="_blank"><img src="https://img.loom.example/hero.jpg" width="600" alt="Autumn throws, woven to order" style="display:block;width:100%;max-width:600px;height:auto;border:0"></a></td></tr>
<tr><td class="pad" style="padding:24px 32px 8px"><h1 style="margin:0;font-family:Georgia,serif;font-size:28px;line-height:34px;color:#1d1d1d;font-weight:normal">A house full of wool</h1></td></tr>
<tr><td class="pad" style="padding:8px 32px 24px;${CELL}">${sentence(0)} ${sentence(3)} ${sentence(7)}</td></tr>\n`;
}

function row(at: number): string {
  return `<!--[if mso]><table role="presentation" width="600"><tr><td width="300" valign="top"><![endif]-->
<tr><td style="padding:0 24px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse"><tr>${card(at)}${card(at + 1)}</tr></table></td></tr>
<!--[if mso]></td></tr></table><![endif]-->\n`;
}

function card(at: number): string {
  return `<td class="column" width="50%" valign="top" style="padding:8px;width:50%;vertical-align:top"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f7f4ef" style="background-color:#f7f4ef;border-radius:4px"><tbody>
<tr><td style="padding:0"><a href="${counted(10 + at)}" target="_blank" style="text-decoration:none"><img src="https://img.loom.example/i/${at}.jpg" width="268" alt="Blanket ${at}" style="display:block;width:100%;height:auto;border:0"></a></td></tr>
<tr><td style="padding:12px 16px 4px;font-family:Georgia,serif;font-size:18px;line-height:22px;color:#1d1d1d"><strong>Blanket ${at}</strong></td></tr>
<tr><td style="padding:0 16px 8px;${CELL}">${sentence(at)} <span style="color:#a33c2a;font-weight:bold">$&nbsp;${at + 40}.00</span></td></tr>
<tr><td style="padding:4px 16px 16px"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#1d1d1d" style="border-radius:3px;background-color:#1d1d1d;padding:9px 18px"><a href="${counted(300 + at)}" target="_blank" style="font-family:Arial,Helvetica,sans-serif;font-size:13px;color:#ffffff;text-decoration:none;display:inline-block">Shop now</a></td></tr></table></td></tr>
</tbody></table></td>`;
}

function newsletterText(items: number): string {
  return `A house full of wool\n\n${repeat(items, at => `Blanket ${at}\n${sentence(at)}\nShop now: https://click.mail.loom.example/f/a/${at}?item=${at}\n`, '\n')}\nUnsubscribe: https://mail.loom.example/leave?u=3f9a0c&l=77\n`;
}

function order(): string {
  const lines = repeat(5, at => `<tr><td style="padding:8px 0;border-bottom:1px solid #e5e5e5;${CELL}"><strong>Blanket ${at}</strong><br><span style="color:#777777;font-size:12px">Grey, 140 × 200 cm, order no. 77-${at}</span></td><td align="right" style="padding:8px 0;border-bottom:1px solid #e5e5e5;${CELL}">1 × $&nbsp;${at + 40}.00</td></tr>\n`);
  return framed('Your order', `<tr><td class="pad" style="padding:24px 32px;${CELL}"><h2 style="font-size:20px;margin:0 0 12px">Thank you for your order</h2><p style="margin:0 0 12px">Hello Ada, ${sentence(5)} ${sentence(6)}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${lines}</table><p style="margin:16px 0">Delivery to: Ada Weaver, 2 Mill Lane, Exampletown</p><p><a href="${counted(2)}" style="color:#1d1d1d">Where is my parcel?</a></p></td></tr>`, '<p style="font-size:11px;color:#999999">Please do not reply to this message, as the mailbox is not monitored. Write to <a href="mailto:hello@loom.example" style="color:#999999">hello@loom.example</a> instead.</p>');
}

function orderText(): string {
  return `Thank you for your order\n\nHello Ada, ${sentence(5)}\n\n${repeat(5, at => `Blanket ${at}, grey, 1 x $ ${at + 40}.00`, '\n')}\n\nPlease do not reply to this message, as the mailbox is not monitored.\n`;
}

function notice(title: string): string {
  return framed(title, `<tr><td class="pad" style="padding:32px;${CELL}"><h2 style="font-size:20px;margin:0 0 12px">${title}</h2><p>${sentence(5)}</p><p>Was it not you? Call +1 202 555 0142 at once.</p><p style="margin:24px 0"><a href="${counted(4)}" style="background:#1d1d1d;color:#ffffff;padding:10px 20px;text-decoration:none;border-radius:3px">Take a look</a></p></td></tr>`, '<p style="font-size:11px;color:#999999">This is an automatic message.</p>');
}

// The frame that mailing services put around everything, small screens and old Outlooks in mind.
function framed(title: string, rows: string, foot: string): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<!--[if mso]><style>table,td{font-family:Arial,sans-serif!important}</style><![endif]-->
<style type="text/css">body,table,td,a{-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}table,td{mso-table-lspace:0;mso-table-rspace:0}img{-ms-interpolation-mode:bicubic;border:0;outline:none;text-decoration:none}
#outlook a{padding:0}.ReadMsgBody,.ExternalClass{width:100%}.ExternalClass,.ExternalClass p,.ExternalClass span,.ExternalClass font,.ExternalClass td,.ExternalClass div{line-height:100%}a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
.button:hover{background:#444444!important}@media only screen and (max-width:600px){.wrap{width:100%!important}.column{display:block!important;width:100%!important}.pad{padding:16px!important}h1{font-size:24px!important}.hide{display:none!important}}</style></head>
<body style="margin:0;padding:0;background-color:#ece7df" bgcolor="#ece7df"><div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#ece7df;opacity:0">${sentence(1)}${'&#847;&zwnj;&nbsp;'.repeat(40)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 0"><table role="presentation" class="wrap" width="600" cellpadding="0" cellspacing="0" border="0" style="width:600px;background-color:#ffffff">
<tr><td align="center" style="padding:20px"><a href="${counted(0)}"><img src="https://img.loom.example/logo.png" width="140" alt="Loom &amp; Thread" style="display:block;border:0"></a></td></tr>
${rows}<tr><td align="center" class="pad" style="padding:24px 32px;background-color:#f7f4ef">${foot}</td></tr></table></td></tr></table>
<img src="https://click.mail.loom.example/open/3f9a0c.gif" width="1" height="1" alt="" style="display:block;height:1px;width:1px;border:0"></body></html>`;
}

function answer(paragraphs: number): string {
  const lines = (from: number): string => repeat(paragraphs, at => `<div>${sentence(from + at)} ${sentence(from + at + 3)}</div><div><br></div>`);
  return `<div dir="ltr">${lines(0)}<div>Ada</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 17 Nov 2025 at 18:02, Reader &lt;<a href="mailto:reader@post.example">reader@post.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">${lines(2)}</div></blockquote></div>`;
}
