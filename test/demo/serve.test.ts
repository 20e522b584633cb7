import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../src/demo/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-serve-'));
const inside = join(folder, 'inside');
let site: Serving;

beforeAll(async () => {
  mkdirSync(join(inside, 'walled'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(inside, 'index.html'), '<!doctype html><p>Grüße');
  writeFileSync(join(inside, 'old.html'), '<meta charset="ISO-8859-1"><p>alt');
  writeFileSync(join(inside, 'a b.eml'), 'Subject: x');
  writeFileSync(join(inside, 'walled', 'index.html'), 'walled');
  symlinkSync(join(folder, 'secret.txt'), join(inside, 'link.txt'));
  site = await serve(inside, { 'walled-loom.example': 'walled' });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

// fetch tidies paths and forbids Host, so requests go out raw.
function ask(path: string, host = 'x.example', method = 'GET'): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: new URL(site.origin).port, path, method, headers: { host }, agent: false }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => { body += text; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }));
    }).on('error', reject).end();
  });
}

describe('the little server', () => {
  it('hands out the index of a folder as UTF-8', async () => {
    expect(await ask('/?q=1')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<!doctype html><p>Grüße' });
  });

  it('sends a page under the charset it declares', async () => {
    expect((await ask('/old.html')).type).toBe('text/html; charset=iso-8859-1');
  });

  it('knows mails, and names with spaces', async () => {
    expect(await ask('/a%20b.eml')).toMatchObject({ status: 200, type: 'message/rfc822' });
  });

  it('gives a host its own folder', async () => {
    expect((await ask('/', 'walled-loom.example:80')).body).toBe('walled');
    expect(site.address('walled-loom.example', 'help.html')).toMatch(/^http:\/\/walled-loom\.example:\d+\/help\.html$/);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/%00', '/%', '/walled', '/missing.html'])('refuses %s', async path => {
    expect((await ask(path)).status).toBe(404);
  });

  it('keeps a host inside its own folder', async () => {
    expect((await ask('/../old.html', 'walled-loom.example')).status).toBe(404);
  });

  it('only hands out files', async () => {
    expect((await ask('/', 'x.example', 'POST')).status).toBe(405);
    expect(await ask('/', 'x.example', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('says which folder is not there', async () => {
    await expect(serve(join(folder, 'gone'))).rejects.toThrow('gone: there is no such folder');
  });
});
