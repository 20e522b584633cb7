import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** A folder on the air, on this machine only. */
export interface Serving {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Address of a path under a host name that a browser of browsers/ sends to this machine: `http://shop.example:PORT/help.html`. */
  readonly address: (host: string, path?: string) => string;
  /** Stops at once, open connections included. */
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'application/xhtml+xml', '.css': 'text/css', '.js': 'text/javascript',
  '.mjs': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain', '.md': 'text/plain', '.svg': 'image/svg+xml',
  '.eml': 'message/rfc822', '.mbox': 'application/mbox', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2',
};

/**
 * Serves a folder on a free port of 127.0.0.1. `hosts` gives names their own subfolder (`{ 'walled-loom.example': 'walled' }`);
 * any other name sees the whole folder. Rejects when the folder is not there.
 */
export async function serve(root: string, hosts: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const folder = await realpath(resolve(root)).catch(() => null);
  if (folder === null) throw new Error(`${root}: there is no such folder to serve; check the path.`);
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const seen = Object.hasOwn(hosts, host) ? join(folder, hosts[host] ?? '') : folder;
    answer(seen, request, response).catch(() => refuse(response, 500, 'The file could not be read.'));
  });
  await new Promise<void>((settle, reject) => server.once('error', reject).listen(0, '127.0.0.1', settle));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    address: (host, path = '/') => `http://${host}:${port}${path.startsWith('/') ? path : `/${path}`}`,
    close: () => new Promise((settle, reject) => {
      server.close(error => (error ? reject(error) : settle()));
      server.closeAllConnections();
    }),
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'This server only hands out files.');
  const file = await fileFor(folder, request.url ?? '/');
  if (file === null) return refuse(response, 404, 'There is no such page.');
  response.writeHead(200, { 'content-type': await contentType(file), 'cache-control': 'no-store' });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

async function fileFor(folder: string, url: string): Promise<string | null> {
  const path = pathOf(url);
  if (path === null) return null;
  const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  // A link inside the folder may point out of it, so the real place decides.
  const real = await realpath(wanted).catch(() => null);
  if (real === null || !(real + sep).startsWith(folder + sep)) return null;
  return (await stat(real)).isFile() ? real : null;
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

async function contentType(file: string): Promise<string> {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (!/^text\/|json|svg|xhtml/.test(type)) return type;
  return `${type}; charset=${type === 'text/html' ? await charsetOf(file) : 'utf-8'}`;
}

// A header would overrule the page, so a saved page in an old charset must be sent under its own.
async function charsetOf(file: string): Promise<string> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0).finally(() => handle.close());
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(buffer.toString('latin1', 0, bytesRead))?.[1];
  return declared?.toLowerCase() ?? 'utf-8';
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words);
}
