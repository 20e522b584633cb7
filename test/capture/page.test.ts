import { describe, expect, it } from 'vitest';
import { capturePage } from '../../src/capture/page.ts';
import { captured, documentOf, NOW, snapshotOf, textsOf } from './documents.ts';

describe('the text of a page', () => {
  it('is split at blocks, and inline parts are joined', () => {
    expect(textsOf('<h1>Help</h1><p>Write <b>to</b> us,\n  <i>any</i> time.</p><ul><li>One</li><li>Two</li></ul>'))
      .toEqual(['Help', 'Write to us, any time.', 'One', 'Two']);
  });

  it('keeps forced line breaks and drops white space around them', () => {
    expect(textsOf('<address>Shop Ltd <br> 1 High Street<br/>\n Springfield<br></address>')).toEqual(['Shop Ltd\n1 High Street\nSpringfield']);
  });

  it('leaves out what nobody reads', () => {
    expect(textsOf('<body><script>call()</script><style>p{}</style><template><p>later</p></template><noscript>Turn on</noscript><p>Now</p>')).toEqual(['Now']);
  });

  it('sets neighbours apart that only a style sheet sets apart', () => {
    expect(textsOf('<div><span>Phone:</span><span>+1 202 555 0100</span></div>')).toEqual(['Phone: +1 202 555 0100']);
  });

  it('does not tear words apart that are styled in parts', () => {
    expect(textsOf('<p><b>un</b><i>sub</i>scribe <b>H</b><i>elp</i></p>')).toEqual(['unsubscribe Help']);
  });

  it('belongs to the smallest element that holds all of it', () => {
    const { snapshot, elementOf } = captured('<p><small>Renews <b>yearly</b>.</small></p>');
    expect(snapshot.blocks[0]?.tag).toBe('p');
    expect(elementOf(snapshot.blocks[0]?.ref ?? -1)?.localName).toBe('small');
  });

  it('goes on to the deepest element without overflowing', () => {
    const document = documentOf('');
    let at: Element = document.body;
    for (let depth = 0; depth < 1_500; depth += 1) at = at.appendChild(document.createElement('div'));
    at.textContent = 'Bottom';
    expect(capturePage(document, { url: null, now: NOW }).snapshot.blocks.map(block => block.text)).toEqual(['Bottom']);
  });

  it('says so when a page is longer than the limit', () => {
    const { snapshot } = capturePage(documentOf('<p>One two</p><p>Three</p>'), { url: null, now: NOW, limit: { elements: 100, characters: 6 } });
    expect(snapshot.blocks.map(block => block.text)).toEqual(['One two']);
    expect(snapshot.unread).toEqual(['Only the first 7 characters were read; the text goes on after that.']);
  });

  it('shows a shielded mail address as readers see it', () => {
    const { blocks, controls } = snapshotOf('<p>Mail <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="543c3114272c3b247a312c35392438317a">[email&#160;protected]</a></p>');
    expect(controls[0]?.href).toMatch(/^mailto:.+@/);
    expect(blocks[0]?.text).toMatch(/^Mail .+@/);
  });
});

describe('shadow trees and frames', () => {
  it('are read where they are drawn, slots once', () => {
    const document = documentOf('<shop-footer><b slot="name">Shop Ltd</b><i>never drawn</i></shop-footer>');
    const host = document.querySelector('shop-footer');
    host?.attachShadow({ mode: 'open' }).append(...documentOf('<p>Imprint: <slot name="name"></slot></p>').body.childNodes);
    expect(capturePage(document, { url: null, now: NOW }).snapshot.blocks.map(block => block.text)).toEqual(['Imprint: Shop Ltd']);
  });

  it('show what a slot holds when nothing was put into it', () => {
    const document = documentOf('<div id="host"></div><p>After</p>');
    const shadow = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<slot>Fallback</slot>';
    expect(capturePage(document, { url: null, now: NOW }).snapshot.blocks.map(block => block.text)).toEqual(['Fallback', 'After']);
  });

  it('of the same origin are read in place', () => {
    const document = documentOf('<p>Before</p><iframe></iframe><p>After</p>');
    const inner = document.querySelector('iframe')?.contentDocument;
    if (inner) inner.body.innerHTML = '<p>Inside</p>';
    expect(capturePage(document, { url: null, now: NOW }).snapshot.blocks.map(block => block.text)).toEqual(['Before', 'Inside', 'After']);
  });

  it('of another origin are named as unread, counting pixels are not', () => {
    const { unread, resources } = snapshotOf('<iframe src="https://chat.example/w"></iframe><iframe src="https://pixel.example/" width="0" height="0"></iframe>');
    expect(unread).toEqual(['A frame from chat.example could not be read.']);
    expect(resources).toEqual(['https://chat.example/w', 'https://pixel.example/']);
  });
});

describe('what a page says about itself', () => {
  it('is kept: title, language, meta, canonical, structured data', () => {
    const snapshot = snapshotOf(`<html lang="de_AT"><head><title> Shop \n Hilfe</title><meta property="og:Type" content="article">
      <meta name="Generator" content="x"><link rel="canonical" href="/hilfe"><script type="application/ld+json">{"a":1}</script>
      <script src="//cdn.example/chat.js"></script></head><body></body></html>`);
    expect(snapshot).toMatchObject({
      lang: 'de-AT', title: 'Shop Hilfe', meta: { 'og:type': 'article', 'generator': 'x', 'canonical': 'https://shop.example/hilfe' },
      jsonLd: ['{"a":1}'], resources: ['https://cdn.example/chat.js'],
    });
  });

  it('in microdata is kept in document order', () => {
    const { microdata } = snapshotOf('<div itemscope><a itemprop="email" href="mailto:a@shop.example">Mail</a><span itemprop="telephone">+1 202 555 0100</span></div>');
    expect(microdata).toEqual([{ prop: 'email', value: 'mailto:a@shop.example' }, { prop: 'telephone', value: '+1 202 555 0100' }]);
  });
});
