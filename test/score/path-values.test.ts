import { describe, expect, it } from 'vitest';
import { isSameNumber, isSameWay, mailbox } from '../../src/cli/score/path-values.ts';

describe('telephone numbers', () => {
  it.each([
    ['+12025550100', '(202) 555-0100'],
    ['+12025550100', '1.202.555.0100'],
    ['+33199005501', '+33 (0) 1 99 00 55 01'],
    ['+33199005501', '01 99 00 55 01'],
    ['+493023125001', '030 / 23125-001'],
    ['+18005552453', '1-800-555-BIKE'],
    ['+12025550100', '202-555-0100 ext. 12'],
    ['131318', '13 13 18'],
    ['+493023125000', '030 / 23125-00'],
    ['+4930231250', '030 / 23125'],
  ])('%s is %s', (offered, labelled) => {
    expect(isSameNumber(offered, labelled)).toBe(true);
  });

  it.each([
    ['+12025550100', '(202) 555-0101'],
    ['+12025550100', '0100'],
    ['+12025550100', 'call us'],
  ])('%s is not %s', (offered, labelled) => {
    expect(isSameNumber(offered, labelled)).toBe(false);
  });
});

describe('mailboxes', () => {
  it.each(['mailto:Help@Shop.Example?subject=Hi', 'help@shop.example%20', 'help (at) shop.example', 'help(at)shop [dot] example'])('%s is help@shop.example', value => {
    expect(mailbox(value)).toBe('help@shop.example');
  });
});

describe('other ways', () => {
  const offered = { label: 'Verträge hier kündigen', value: 'https://shop.example/kuendigen', href: 'https://shop.example/kuendigen' };

  it('agree by their words or by their address', () => {
    expect(isSameWay('Verträge  hier kündigen »', offered)).toBe(true);
    expect(isSameWay('/kuendigen', offered)).toBe(true);
  });

  it('do not agree by nothing', () => {
    expect(isSameWay('Kontakt', offered)).toBe(false);
    expect(isSameWay('', offered)).toBe(false);
  });
});
