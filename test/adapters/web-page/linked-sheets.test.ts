import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webPage } from '../../../src/adapters/web-page.ts';
import { parse } from '../../../src/cli/parser.ts';
import { sheetsBeside } from '../../../src/cli/sheets-beside.ts';
import { bytesOf } from '../opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-sheets-'));
mkdirSync(join(folder, 'saved', 'My page_files'), { recursive: true });
writeFileSync(join(folder, 'saved', 'My page_files', 'site.css'), '.fine { font-size: 9px }');
writeFileSync(join(folder, 'secret.css'), '.fine { font-size: 1px }');
const sheetFor = sheetsBeside(join(folder, 'saved', 'My page.html'));

describe('style sheets saved beside a page', () => {
  it('tell how it looks', async () => {
    const page = bytesOf('<link rel="stylesheet" href="My%20page_files/site.css?v=2"><p class="fine">Hello</p>');
    const result = await webPage.open({ name: 'My page.html', bytes: page }, { parse, now: '', url: null, sheetFor });
    if (!result.ok) throw new Error(result.problem);
    expect(result.measure([result.captured.snapshot.blocks[0]?.ref ?? -1])[0]).toMatchObject({ fontSize: 9, visible: true });
  });

  it.each(['../secret.css', '/etc/hosts.css', 'https://shop.example/site.css', '//shop.example/site.css', 'file:///etc/a.css', 'My%20page_files/missing.css', 'My page.html', '%zz.css'])('are not looked for at %s', async href => {
    expect(await sheetFor(href)).toBeNull();
  });
});
