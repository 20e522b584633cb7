import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page to be loaded over and over. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

/** Self-written pages of the kinds people open, from a note of a few lines to a price list of 40,000 elements. */
export function ownPages(): readonly BenchPage[] {
  return [
    { name: 'note', html: page(paragraphs(6)) },
    { name: 'article', html: page(`<article>${paragraphs(120)}</article>${links(60)}`) },
    { name: 'long read', html: page(`<article>${paragraphs(900)}</article>${comments(200)}`) },
    { name: 'shop shelf', html: page(cards(240)) },
    { name: 'help centre', html: page(`${links(400)}${paragraphs(80)}${forms(12)}`) },
    { name: 'web components', html: page(`${components(300)}${paragraphs(40)}`) },
    { name: 'price list', html: page(table(4000, 9)) },
    { name: 'deep nesting', html: page(nested(1200)) },
  ];
}

/** Every HTML file of a folder, for a run over real pages. */
export function pagesIn(folder: string): readonly BenchPage[] {
  return readdirSync(folder).filter(name => name.endsWith('.html')).toSorted()
    .map(name => ({ name, html: readFileSync(join(folder, name), 'latin1') }));
}

const SENTENCES = [
  'The loom stands by the window, where the light is best in the morning.',
  'We weave to order, so a blanket takes two to three weeks.',
  'Write to hello@loom.example or call +1 202 555 0142 on weekdays from 9 am to 5 pm.',
  'Your subscription renews each month until you cancel it in your account.',
  'Wool from the north coast is washed twice and combed once.',
  'Please do not reply to this message, as the mailbox is not monitored.',
];

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page to be measured</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;color:#222}.card{border:1px solid #ccc;padding:8px;margin:4px}.pale{color:#bbb;font-size:9px}</style></head>
<body><header><nav>${anchors(12)}</nav></header><main>${body}</main><footer><p class="pale">You can <a href="/unsubscribe">unsubscribe</a> at any time.</p>${anchors(20)}</footer></body></html>`;
}

function repeat(times: number, part: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => part(at)).join('');
}

function sentence(at: number): string {
  return SENTENCES[at % SENTENCES.length] ?? '';
}

function paragraphs(times: number): string {
  return repeat(times, at => `<p>${sentence(at)} <b>${sentence(at + 1)}</b> ${sentence(at + 2)} <a href="/p/${at}">Read part ${at}</a>.</p>`);
}

function anchors(times: number): string {
  return repeat(times, at => `<a href="/page-${at}">Page ${at}</a> `);
}

function links(times: number): string {
  return `<ul>${repeat(times, at => `<li><a href="/topic-${at}">How to change topic ${at}</a></li>`)}</ul>`;
}

function comments(times: number): string {
  return `<section class="comments">${repeat(times, at => `<div class="comment"><h4>Reader ${at}</h4><p>${sentence(at)}</p></div>`)}</section>`;
}

function cards(times: number): string {
  return repeat(times, at => `<div class="card"><img alt="Blanket ${at}" src="data:,"><h3>Blanket ${at}</h3><p>${sentence(at)}</p><span>$ ${at}.00</span> <button>Add to basket</button></div>`);
}

function forms(times: number): string {
  return repeat(times, at => `<form action="/ask-${at}" method="post"><label>Your e-mail <input type="email" name="mail" required></label><label>Message <textarea name="text"></textarea></label><button>Send</button></form>`);
}

function components(times: number): string {
  return `${repeat(times, at => `<loom-card data-at="${at}"><span slot="name">Blanket ${at}</span></loom-card>`)}
<script>customElements.define('loom-card', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' });
root.innerHTML = '<section><h3><slot name="name"></slot></h3><p>Woven to order.</p><a href="/c">Contact us</a></section>'; } });</script>`;
}

function table(rows: number, columns: number): string {
  return `<table>${repeat(rows, row => `<tr>${repeat(columns, column => `<td>Item ${row}-${column}</td>`)}</tr>`)}</table>`;
}

function nested(levels: number): string {
  return `${'<div>'.repeat(levels)}<p>${sentence(0)}</p>${'</div>'.repeat(levels)}${paragraphs(60)}`;
}
