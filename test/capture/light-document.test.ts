import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Appearance, ElementRef, Snapshot } from '../../src/core/model/snapshot.ts';
import { openFile } from '../../src/adapters/open-file.ts';
import { parse } from '../../src/cli/parser.ts';
import { NOW } from './documents.ts';

// What parsers of tag soup part ways over: https://html.spec.whatwg.org/multipage/parsing.html
const SOUP = [
  '<table><tr><td>Cell<p>Mind <b>the <i>gap</b> here</i><tr><td>second</table>after',
  '<p>One<table><tr><td>in a table</table>Two', '<!doctype html><p>One<table><tr><td>in a table</table>Two',
  '<a href="/one">one <a href="/two">two</a> three</a>', '<form action="/a"><div><form action="/b"><input name=x required><button>Go</button></form></div><input type=TEL>',
  '<input form="late" name="n"><button form=late formaction="/x">Send</button><form id="late" action="/late"><input type="checkbox" checked aria-label="News"></form>',
  '<select><option>A<option selected>B<optgroup label=c><option>C</select><textarea>\nkept</textarea>', '<template><p>not here</p></template><noscript><p>nor here</p></noscript><p>here</p>',
  '<svg class="quote"><title>Drawn</title><a xlink:href="/x"><text>in it</text></a></svg><a href="/y"><svg><title>Named</title></svg></a>', '<math><mi class="comment">x</mi></math><p>y',
  '<html lang="de"><title> A  b </title><body lang=fr class="x"><body class="y" id="z"><p>twice', '<frameset><frame src="/a"></frameset>', '<head><base href="https://shop.example/a/"></head><a href="b">b</a><p hidden>no',
  '<link rel="alternate stylesheet" href="a.css"><link rel=stylesheet href="b.css" media=print><style>.p:has(b){display:none} p:nth-last-child(2){font-size:5px} td>a[HREF^="h" i]{color:#eee}</style><div><p class=p><b>x</b> no reply</p><p>small print</p></div>',
  'no tags at all', '<li>one<li>two<dl><dt>a<dd>b</dl><ruby>漢<rp>(<rt>kan</ruby>', '<div>x</p>y</br>z</div></div></body>late', '<iframe src="https://other.example/"></iframe><plaintext>all <b>of it',
];

const parser = new new JSDOM('').window.DOMParser();
const byTheBook = (html: string): Document => parser.parseFromString(html, 'text/html');

test.each(SOUP)('makes of %j what a whole DOM makes of it', async html => {
  const bytes = Buffer.from(`<body>${html}`);
  expect(await told('soup.html', bytes, parse)).toEqual(await told('soup.html', bytes, byTheBook));
});

// jsdom puts them behind it.
test('reads words that stray between the rows of a table before it, where browsers show them', async () => {
  const { snapshot: { blocks } } = await told('soup.html', Buffer.from('<table><tr><td>first<tr>stray<td>second</table>'), parse);
  expect(blocks.map(({ text }) => text)).toEqual(['stray', 'first', 'second']);
});

test.each(['adapters', 'detectors/unsubscribe-buried', 'detectors/unsubscribe-walled', 'detectors/renewal-in-fine-print', 'detectors/cancel-hidden', 'detectors/contact-missing'])('reads every file of test/%s as in a whole DOM', async folder => {
  const here = join(import.meta.dirname, '..', folder);
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:html|eml|mhtml)$/.test(name)).toSorted();
  for (const name of files) {
    const bytes = readFileSync(join(here, name));
    expect(await told(name, bytes, parse), name).toEqual(await told(name, bytes, byTheBook));
  }
});

/** All that a file says, and how every element of it looks. */
async function told(name: string, bytes: Uint8Array, parseWith: (html: string) => Document): Promise<{ readonly snapshot: Snapshot; readonly looks: readonly Appearance[] }> {
  const opened = await openFile({ name, bytes }, { parse: parseWith, now: NOW, url: null });
  if (!opened.ok) throw new Error(opened.problem);
  const { captured: { snapshot }, measure } = opened;
  return { snapshot, looks: measure(refsIn(snapshot)) };
}

function refsIn({ blocks, controls, fields, forms, pictures }: Snapshot): readonly ElementRef[] {
  return [...new Set([blocks, controls, fields, forms, pictures].flatMap(parts => parts.map(({ ref }) => ref)))];
}
