import { expect, it } from 'vitest';
import { webmails } from '../../src/adapters/webmail.ts';
import { mailhostsPage } from './mailhosts-page.ts';

// To write it anew: npx vitest run -c test/vitest.config.ts test/adapters/mailhosts-page.test.ts -u
it('docs/MAILHOSTS.md says of each host what its adapter says', async () => {
  await expect(mailhostsPage(webmails)).toMatchFileSnapshot('../../docs/MAILHOSTS.md');
});
