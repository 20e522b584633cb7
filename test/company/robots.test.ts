import { describe, expect, it } from 'vitest';
import { mayRead, robotsRules } from '../../src/core/company/robots.ts';

const may = (lines: readonly string[], path: string): boolean => mayRead(robotsRules(lines.join('\n'), 'earshot'), `https://shop.example${path}`);

describe('a robots.txt', () => {
  it('allows everything by saying nothing', () => {
    expect(may([], '/contact')).toBe(true);
    expect(may(['User-agent: *', 'Disallow:'], '/contact')).toBe(true);
    expect(may(['<!doctype html>', '<p>Page not found: /</p>'], '/contact')).toBe(true);
  });

  it('closes paths by their beginning', () => {
    const lines = ['User-agent: *', 'Disallow: /account'];
    expect(['/account', '/account/orders?page=2', '/accounts', '/contact'].map(path => may(lines, path))).toEqual([false, false, false, true]);
  });

  it('speaks to Earshot by name before it speaks to all', () => {
    const lines = ['User-agent: *', 'Disallow: /', '', 'user-agent: EARSHOT/1.0', 'Disallow: /private'];
    expect(['/contact', '/private/x'].map(path => may(lines, path))).toEqual([true, false]);
    expect(may(['User-agent: *', 'Disallow: /', 'User-agent: earshot', 'Allow:'], '/contact')).toBe(true);
  });

  it('joins groups of one name, and names of one group', () => {
    const lines = ['User-agent: other', 'User-agent: Earshot', 'Disallow: /a', 'User-agent: other', 'Disallow: /b', 'User-agent: earshot', 'Disallow: /c'];
    expect(['/a', '/b', '/c'].map(path => may(lines, path))).toEqual([false, true, false]);
  });

  it('is decided by the longest pattern, and between equals by the friendlier', () => {
    const lines = ['User-agent: *', 'Disallow: /help', 'Allow: /help/contact', 'Disallow: /page', 'Allow: /page'];
    expect(['/help', '/help/contact', '/page'].map(path => may(lines, path))).toEqual([false, true, true]);
  });

  it.each([
    ['/*.pdf$', '/terms.pdf', false], ['/*.pdf$', '/terms.pdf?x', true], ['/fish*', '/fish.html', false], ['/*/old', '/en/old/page', false], ['/*/old', '/old', true],
    ['/a$', '/a', false], ['/a$', '/ab', true], ['/*?', '/search?q=a', false], ['/*?', '/search', true], ['/a*b*c$', '/a1b2c', false], ['/a*b*c$', '/a1c2b', true], ['/ab*b$', '/ab', true],
  ])('reads the pattern %s against %s', (pattern, path, allowed) => {
    expect(may(['User-agent: *', `Disallow: ${pattern}`], path)).toBe(allowed);
  });

  it('knows a path in whatever spelling', () => {
    expect(may(['User-agent: *', 'Disallow: /k%c3%bcndigen'], '/kündigen')).toBe(false);
    expect(may(['User-agent: *', 'Disallow: /kündigen'], '/k%C3%BCndigen')).toBe(false);
    expect(may(['User-agent: *', 'Disallow: /%7ejo'], '/~jo')).toBe(false);
    expect(may(['User-agent: *', 'Disallow: /a%2Fb'], '/a/b')).toBe(true);
  });

  it('bears comments, spaces, old line ends, unknown lines and broken letters', () => {
    const text = '\ufeff# hello\rUser-agent : * # all\rCrawl-delay: 10\rSitemap: https://shop.example/map.xml\rDisallow : /x # no\rDisallow: /\ud800';
    expect(mayRead(robotsRules(text.slice(1), 'earshot'), 'https://shop.example/x')).toBe(false);
    expect(mayRead(robotsRules(text, 'earshot'), 'https://shop.example/y')).toBe(true);
  });

  it('never closes itself, and takes no longer for a pattern of many stars', () => {
    expect(may(['User-agent: *', 'Disallow: /'], '/robots.txt')).toBe(true);
    const start = performance.now();
    expect(may(['User-agent: *', `Disallow: /${'*a'.repeat(5000)}$`], `/${'a'.repeat(4000)}b`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
