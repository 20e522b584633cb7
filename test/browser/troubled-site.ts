import { createServer, type ServerResponse } from 'node:http';

/** What a server was asked, as it was asked. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly cookie: string;
}

/** Sites that make trouble, on this machine only. */
export interface TroubledSites {
  readonly address: (host: string, path?: string) => string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

type Answer = (response: ServerResponse, port: number) => void;

const page = (title: string, main: string): Answer => response => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'visit=1' })
  .end(`<!doctype html><html lang="en"><title>${title}</title><body><main><h1>${title}</h1>${main}</main></body></html>`);
const links = (paths: readonly string[]): string => paths.map(path => `<p><a href="/${path}">${path}</a></p>`).join('');
const onward = (to: string): Answer => (response, port) => void response.writeHead(302, { location: to.replace('PORT', String(port)) }).end();
const status = (code: number): Answer => response => void response.writeHead(code, { 'content-type': 'text/html' }).end('<p>No.</p>');
const silence: Answer = () => undefined;

/** Answers once and never again. */
function tiring(answer: Answer): Answer {
  let isTired = false;
  return (response, port) => {
    if (!isTired) answer(response, port);
    isTired = true;
  };
}

const CONTACT = page('Contact', '<p>Write to <a href="mailto:ask@shop.example">ask@shop.example</a>; a person answers within one working day, from Monday to Friday.</p>');
const ALL = ['contact', 'help', 'imprint', 'terms', 'newsletter', 'account', 'complaints', 'pricing'];

const sitesWith = (tired: Answer): Readonly<Record<string, Readonly<Record<string, Answer>>>> => ({
  'troubles.example': {
    '/': page('Troubles', links([...ALL, 'unsubscribe', 'cancel', 'delete-account'])),
    '/contact': onward('/contact/now'), '/contact/now': onward('/contact'),
    '/help': onward('http://elsewhere.example:PORT/help'),
    '/imprint': onward('/newsletter/unsubscribe?id=48213'),
    '/terms': response => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
    '/newsletter': response => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Newsletter</title><body><div id="app"></div><script src="/app.js"></script></body>'),
    '/account': status(500),
    '/complaints': response => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><p>${'All work and no play. '.repeat(200_000)}</p>`),
    '/pricing': page('Prices', '<p>The club costs £12 a month. It renews automatically every month until you cancel, and you can cancel online at any time.</p>'),
  },
  'closed.example': { '/': page('Closed', links(ALL)), '/robots.txt': response => void response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /'), '/contact': CONTACT },
  'refusing.example': { '/': page('Refusing', links(ALL)), ...Object.fromEntries(ALL.map(path => [`/${path}`, status(403)])) },
  'slow.example': { '/': page('Slow', links(ALL)), ...Object.fromEntries(ALL.map(path => [`/${path}`, tired])) },
  'slower.example': { '/': page('Slower', links(ALL)), ...Object.fromEntries(ALL.map(path => [`/${path}`, silence])) },
});

/** Serves the sites by their names on a free port of 127.0.0.1. */
export async function troubledSites(): Promise<TroubledSites> {
  const asked: Asked[] = [];
  const sites = sitesWith(tiring(CONTACT));
  let port = 0;
  const server = createServer(({ headers, url = '/' }, response) => {
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    asked.push({ host, path: url, cookie: headers.cookie ?? '' });
    (sites[host]?.[url] ?? status(404))(response, port);
  });
  await new Promise<void>((settle, reject) => server.once('error', reject).listen(0, '127.0.0.1', settle));
  const bound = server.address();
  port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: (host, path = '/') => `http://${host}:${port}${path}`,
    asked,
    close: () => new Promise(settle => {
      server.close(() => settle());
      server.closeAllConnections();
    }),
  };
}
