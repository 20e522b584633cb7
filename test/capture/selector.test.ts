import { describe, expect, it } from 'vitest';
import { compiled } from '../../src/capture/selector.ts';
import { documentOf } from './documents.ts';

const PAGE = `<main id="top"><p class="a b" lang="en-GB">1</p><p class="b">2</p><ul><li>3</li><li class="sm:x w-1/2">4</li><li><a href="https://shop.example/out" TITLE="Go">5</a></li></ul>
  <form><input type="CHECKBOX" checked><button disabled>6</button></form><div></div></main>`;

describe('selectors matched without an engine', () => {
  it.each([
    'p', '*', '.b', 'p.a.b', '#top', '#top > p', 'main p', 'p + p', 'p ~ ul', 'main > ul > li', 'form input', '[lang]', '[lang|=en]', '[class~="b"]', '[href^="https:"]',
    "[href$='out']", '[href*=shop]', '[title=go i]', '[title="Go"]', '[type=checkbox]', 'li:first-child', 'li:last-child', 'li:nth-child(2n+1)', 'li:nth-child( -n + 2 )',
    'p:nth-of-type(2)', 'p:first-of-type', 'ul:last-of-type', ':root', 'div:empty', 'li:not(:first-child)', ':is(p, li).b', ':where(#top) > p', ':not(p):not(li)',
    'input:checked', 'button:disabled', '.sm\\:x', '.w-1\\/2', 'p:not(.a, .c)', 'a:link', 'nothing',
  ])('%s means what it means to an engine', selector => {
    const document = documentOf(PAGE);
    const matcher = compiled(selector);
    expect(matcher).not.toBeNull();
    expect([...document.querySelectorAll('*')].filter(element => matcher?.(element))).toEqual([...document.querySelectorAll(selector)]);
  });

  it.each(['p:has(a)', 'p:lang(en)', 'a:hover', 'svg|a', '', '> p', 'p >', '[', 'p:nth-child(x)', 'p::before'])('%j is left to an engine', selector => {
    expect(compiled(selector)).toBeNull();
  });
});
