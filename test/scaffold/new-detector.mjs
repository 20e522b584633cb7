import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CASE = (lang, heading, sentence) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>Shop</title>
<link rel="canonical" href="https://shop.example/help">
</head>
<body>
<h1>${heading}</h1>
<p>${sentence}</p>
</body>
</html>
`;

/** Writes the folder of a new detector and the cases that it fails until it is written; answers with the paths. Throws a sentence for a name that will not do. */
export function newDetector(id, root = '.') {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id ?? '')) throw new Error(`"${id ?? ''}" is no detector id; give one in kebab-case, such as login-to-unsubscribe.`);
  const folder = join(root, 'src/core/detectors', id);
  if (existsSync(folder)) throw new Error(`${folder} is there already; choose another id.`);
  const cases = join(root, 'test/detectors', id);
  const files = {
    [join(folder, 'index.ts')]: code(id),
    [join(folder, 'phrases.json')]: `${JSON.stringify({ en: { match: ['words that say it'], except: [] }, de: { match: ['worte die es sagen'], except: [] } }, null, 2)}\n`,
    [join(folder, 'words.json')]: `${JSON.stringify(Object.fromEntries(['de', 'ar'].map(lang => [lang, { title: '', titleClear: '', why: '' }])), null, 2)}\n`,
    [join(folder, 'README.md')]: `# ${id}\n\nAsks whether …\n\n- **found**: …\n- **clear**: …\n- **inapplicable**: …\n\nNear misses that stay clear: …\n\nNorms: …\n`,
    [join(cases, 'found-en-said', 'source.html')]: CASE('en', 'Help', 'Write here what a company says that does it.'),
    [join(cases, 'found-de-gesagt', 'source.html')]: CASE('de', 'Hilfe', 'Hier steht, was eine Firma sagt, die es tut.'),
    [join(cases, 'clear-en-near-miss', 'source.html')]: CASE('en', 'Help', 'Write here what comes close and is fair.'),
    [join(cases, 'inapplicable-en-article', 'source.html')]: CASE('en', 'News', 'Write here an article about the matter.'),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  return Object.keys(files);
}

function code(id) {
  return `import type { Detector } from '../../model/detector.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

export default {
  meta: {
    id: '${id}',
    version: 1,
    title: '',
    titleClear: '',
    why: '',
    reads: ['page'],
    pattern: 'obstruction',
    severity: 'moderate',
    laws: [],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const [first] = view.heard('${id}');
    return first ? found(view.evidence(first)) : clear();
  },
} satisfies Detector<'page'>;
`;
}

if (process.argv[1]?.endsWith('new-detector.mjs')) {
  try {
    process.stdout.write(`${newDetector(process.argv[2]).join('\n')}\nNext: write the cases, then index.ts and the words; npx vitest run -c test/vitest.config.ts --project node test/detectors test/architecture says what is missing.\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
