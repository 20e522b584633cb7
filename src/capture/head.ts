import { folded } from './walk-state.ts';

const LARGEST_JSON = 64 * 1024;
const MOST_ADDRESSES = 300;

/** What a document says about itself outside its text. */
export interface Head {
  readonly lang: string | null;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly jsonLd: readonly string[];
  readonly scripts: readonly string[];
  readonly unread: readonly string[];
}

/** Reads title, meta elements, canonical address, JSON-LD and script addresses. */
export function readHead(document: Document, resolve: (written: string) => string): Head {
  const meta = readMeta(document);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (canonical) meta['canonical'] = resolve(canonical);
  const { jsonLd, scripts, tooLarge } = readScripts(document, resolve);
  return {
    lang: declaredLang(document, meta),
    title: folded(document.title),
    meta, jsonLd, scripts,
    unread: tooLarge ? ['A block of structured data over 64 KB was not read.'] : [],
  };
}

function readMeta(document: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const element of document.getElementsByTagName('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv');
    const content = element.getAttribute('content');
    if (!name || content === null) continue;
    // The first says it: later ones are mostly leftovers of plug-ins.
    meta[name.toLowerCase()] ??= content;
  }
  return meta;
}

function readScripts(document: Document, resolve: (written: string) => string) {
  const jsonLd: string[] = [];
  const scripts = new Set<string>();
  let tooLarge = false;
  for (const script of document.getElementsByTagName('script')) {
    const src = script.getAttribute('src');
    if (src !== null) {
      if (src !== '' && scripts.size < MOST_ADDRESSES) scripts.add(resolve(src));
      continue;
    }
    if (!/^application\/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const text = script.textContent ?? '';
    if (text.length > LARGEST_JSON) tooLarge = true;
    else if (text.trim() !== '') jsonLd.push(text.trim());
  }
  return { jsonLd, scripts: [...scripts], tooLarge };
}

function declaredLang(document: Document, meta: Readonly<Record<string, string>>): string | null {
  const root = document.documentElement;
  const written = root?.getAttribute('lang') || root?.getAttribute('xml:lang') || document.body?.getAttribute('lang') || meta['content-language'] || '';
  const tag = written.split(',')[0]?.trim().replace(/_/g, '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}
