import { describe, expect, it } from 'vitest';
import { openSerialised, type OpenedPage } from '../../src/adapters/serialised-page.ts';
import { locate } from '../../src/capture/find.ts';
import { serialise, serialiseParts } from '../../src/capture/serialise.ts';
import { ADDRESS, captured, documentOf, NOW } from './documents.ts';

const PLACE = { url: ADDRESS, now: NOW };

function opened(document: Document): OpenedPage {
  return openSerialised(serialise(document.documentElement).page, documentOf, PLACE);
}

function withFrame(html: string): Document {
  const document = documentOf('<p>Before</p><iframe></iframe><p>After</p>');
  const inside = document.querySelector('iframe')?.contentDocument;
  if (inside) inside.body.innerHTML = html;
  return document;
}

const PAGE = `<!doctype html><html lang="de"><title>Kontakt</title><base href="/hilfe/"><main><h1>Kontakt</h1><p>Schreiben Sie an
  <a href="mailto:post@laden.example">post@laden.example</a>.</p><form action="frage"><label>Frage <input name="q" required></label>
  <label><input type="checkbox" checked> Werbung</label><button>Senden</button></form><noscript><p>Ohne Skript</p></noscript></main>`;

describe('a page that is written down and read elsewhere', () => {
  it('gives the very snapshot that a walk of the page gives', () => {
    expect(opened(documentOf(PAGE)).snapshot).toEqual(captured(PAGE).snapshot);
  });

  it('says what a person ticked since', () => {
    const document = documentOf('<input type="checkbox" checked> One <input type="checkbox"> Two');
    const boxes = document.querySelectorAll('input');
    for (const box of boxes) box.checked = !box.checked;
    expect(opened(document).snapshot.fields.map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('never carries what a person typed', () => {
    const document = documentOf('<label>Name <input name="n"></label><textarea></textarea>');
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')) field.value = 'Rosalind';
    expect(JSON.stringify(serialise(document.documentElement).page)).not.toContain('Rosalind');
  });

  it('holds what stands in a frame, in its place', () => {
    const { snapshot, spotsOf } = opened(withFrame('<p id="call">Call us to cancel.</p>'));
    expect(snapshot.blocks.map(({ text }) => text)).toEqual(['Before', 'Call us to cancel.', 'After']);
    const ref = snapshot.blocks[1]?.ref ?? 0;
    expect(spotsOf([ref])).toEqual([{ ref, path: 'body > iframe >>> #call', quote: 'Callustocancel.' }]);
  });

  it('names spots by which the page finds its elements again', () => {
    const document = withFrame('<div><p>Call us to cancel.</p></div>');
    const { snapshot, spotsOf } = opened(document);
    for (const spot of spotsOf(snapshot.blocks.map(({ ref }) => ref))) {
      expect(locate(document, spot)?.textContent).toBe(snapshot.blocks.find(({ ref }) => ref === spot.ref)?.text);
    }
  });

  it('says so when it is too long to be read to its end', () => {
    const { page } = serialise(documentOf('<p>One</p>').documentElement);
    expect(openSerialised({ ...page, isCut: true }, documentOf, PLACE).snapshot.unread).toContain('This page is so long that its end was not read.');
  });
});

describe('what a page adds', () => {
  it('is written down once, the sentence around a rewritten word with it', () => {
    const document = documentOf('<main><p>Please do <b>now</b> reply.</p><section><p>New</p></section></main>');
    const [word, section, inside] = [document.querySelector('b')?.firstChild, document.querySelector('section'), document.querySelector('section p')];
    if (!word || !section || !inside) throw new Error('The page lacks what it was given.');
    expect(serialiseParts([section, inside, word])?.html).toBe('<section><p>New</p></section>\n<b>now</b>');
  });

  it('is nothing where no word can be', () => {
    const document = documentOf('<style>p{}</style><script>1</script>');
    expect(serialiseParts([...document.querySelectorAll('style,script')])).toBeNull();
  });
});
