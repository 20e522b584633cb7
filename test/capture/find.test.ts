import { describe, expect, it } from 'vitest';
import { cssPath } from '../../src/capture/css-path.ts';
import { locate, locateIn } from '../../src/capture/find.ts';
import { documentOf } from './documents.ts';

const PAGE = '<div id="foot"><p>One</p><p>Write <a>to us</a></p></div><p>Other</p>';

function withShadow(): Document {
  const document = documentOf('<shop-help></shop-help>');
  const host = document.querySelector('shop-help');
  host?.attachShadow({ mode: 'open' }).append(...documentOf('<p>One</p><p>Call <b>us</b></p>').body.childNodes);
  return document;
}

describe('the path to an element', () => {
  it('begins at the nearest id', () => {
    expect(cssPath(documentOf(PAGE).querySelector('a') ?? raise())).toBe('#foot > p:nth-of-type(2) > a');
  });

  it('begins at the top without one, and where an id stands twice or is no plain name', () => {
    const document = documentOf('<div id="a"><b id="b">x</b></div><i id="a"><u id="1:2">y</u></i>');
    expect([...document.querySelectorAll('u, div')].map(element => cssPath(element))).toEqual(['body > div', 'body > i > u']);
  });

  it('crosses into shadow trees', () => {
    const inside = withShadow().querySelector('shop-help')?.shadowRoot?.querySelector('b');
    expect(cssPath(inside ?? raise())).toBe('body > shop-help >>> p:nth-of-type(2) > b');
  });

  it('leads back to every element of a page', () => {
    const document = documentOf(`${PAGE}<o:p>mail</o:p><table><tr><td>1<td>2</table>`);
    const all = [...document.querySelectorAll('*')];
    expect(all.map(element => locate(document, { path: cssPath(element), quote: '' }))).toEqual(all);
  });
});

describe('finding an element again', () => {
  it('follows the path while the words are there', () => {
    const document = documentOf('<p>Write to us</p><p>Write to us</p>');
    expect(locate(document, { path: 'body > p:nth-of-type(2)', quote: 'write'.replace('w', 'W') })).toBe(document.querySelectorAll('p')[1]);
  });

  it('looks for the words where the path leads elsewhere', () => {
    const document = documentOf(PAGE);
    expect(locate(document, { path: 'body > p', quote: 'Write\nto  us' })).toBe(document.querySelectorAll('p')[1]);
  });

  it('finds the smallest element with the words', () => {
    const document = documentOf(PAGE);
    expect(locate(document, { path: '', quote: 'to us' })).toBe(document.querySelector('a'));
  });

  it('finds words inside shadow trees', () => {
    const document = withShadow();
    expect(locate(document, { path: '', quote: 'Call us' })?.outerHTML).toBe('<p>Call <b>us</b></p>');
    expect(locate(document, { path: 'body > shop-help >>> p:nth-of-type(2) > b', quote: '' })?.textContent).toBe('us');
  });

  it('finds words inside frames, by path and by words', () => {
    const document = documentOf('<iframe></iframe>');
    const inside = document.querySelector('iframe')?.contentDocument;
    if (inside) inside.body.innerHTML = '<div><p>Mail us</p></div>';
    const paragraph = inside?.querySelector('p') ?? raise();
    expect([locate(document, { path: cssPath(paragraph), quote: '' }), locate(document, { path: '', quote: 'Mail us' })]).toEqual([paragraph, paragraph]);
  });

  it('finds a picture by its words', () => {
    const document = documentOf('<p>Help <img alt="Call us"> now</p>');
    expect(locate(document, { path: '', quote: 'Call us' })).toBe(document.querySelector('img'));
  });

  it('does not let a label split a sentence', () => {
    const document = documentOf('<p>Please <a aria-label="Contact">write</a> to us</p>');
    expect(locate(document, { path: '', quote: 'Please write to us' })?.localName).toBe('p');
  });

  it('takes the marks of what was left out for any words', () => {
    const document = documentOf('<p>Dear Robin, write to robin@home.example now</p><p>Dear all, write</p>');
    expect(locate(document, { path: '', quote: 'Dear …, write to …@… now' })).toBe(document.querySelector('p'));
  });

  it('finds nothing beside the elements it may look in, be it by path or by words', () => {
    const document = documentOf('<nav><p>Mail us</p></nav><main><p>Write <b>to us</b></p></main>');
    const within = [document.querySelector('main') ?? raise()];
    expect([locateIn(within, { path: 'body > nav > p', quote: '' }, document), locateIn(within, { path: '', quote: 'Mail us' }, document)]).toEqual([null, null]);
    expect(locateIn(within, { path: 'body > nav > p', quote: 'to us' }, document)).toBe(document.querySelector('b'));
  });

  it('says so when the words are gone, and takes a damaged path for none', () => {
    expect(locate(documentOf(PAGE), { path: ':::', quote: 'Fax us' })).toBeNull();
    expect(locate(documentOf(PAGE), { path: 'body > p', quote: 'Fax us' })).toBeNull();
  });
});

function raise(): never {
  throw new Error('The test page lacks the element.');
}
