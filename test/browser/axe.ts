import { readFileSync } from 'node:fs';
import type { Page } from '../../src/demo/browsers/browser.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe-core finds wrong on a page as it is drawn now, one line each; every rule but those for whole documents of a site. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`(() => { ${AXE}; return true; })()`);
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`);
}
