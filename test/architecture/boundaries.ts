import type { IForbiddenRuleType } from 'dependency-cruiser';

// Folder → what it may import from, after DESIGN section 2. Each sentence says what to do instead.
const OWN_CORE = '^src/core/';
const PACKAGE = 'node_modules/';

function only(name: string, from: string, allowed: readonly string[], comment: string): IForbiddenRuleType {
  return { name, severity: 'error', comment, from: { path: from }, to: { pathNot: [...allowed] } };
}

/** The edges that may not exist; a violation is answered with the rule's own comment. */
export const forbidden: readonly IForbiddenRuleType[] = [
  only('core-data-imports-nothing', '^src/core/data/', [], 'Data is JSON; put code beside what uses it.'),
  only('core-model-only-model', '^src/core/model/', ['^src/core/model/'], 'A noun knows only other nouns.'),
  {
    name: 'detector-keeps-to-itself', severity: 'error',
    comment: 'A detector may use its own folder, core/model, core/text, core/mail, core/judge and core/data; share words through core/data/phrases.',
    from: { path: '^src/core/detectors/([^/]+)/' },
    to: { pathNot: ['^src/core/detectors/$1/', '^src/core/(?:model|text|data|mail|judge)/', `${PACKAGE}(?:libphonenumber-js|tldts)`] },
  },
  only('core-is-pure', OWN_CORE, [OWN_CORE, `${PACKAGE}(?:libphonenumber-js|tldts)`], 'Core knows no platform: pass what it needs as a parameter.'),
  only('capture-knows-core-only', '^src/capture/', ['^src/capture/', '^src/core/(?:model|text)/'], 'Capture records and never judges.'),
  {
    name: 'adapters-open-one-host-each', severity: 'error',
    comment: 'An adapter uses capture and the model; what two adapters share belongs into capture or adapter.ts.',
    from: { path: '^src/adapters/' },
    to: { pathNot: ['^src/adapters/', '^src/capture/', '^src/core/(?:model|text)/', `${PACKAGE}(?:postal-mime|warcio)`] },
  },
  only('directory-reads-lists', '^src/directory/', ['^src/directory/', '^src/core/model/'], 'The directory is data in, facts out: pass what it needs as a parameter.'),
  only('report-draws-scorecards', '^src/report/', ['^src/report/', '^src/core/model/'], 'A report gets worded data; compose it in core/scorecard.'),
  only('ui-draws', '^src/ui/', ['^src/ui/', '^src/core/model/', '^src/report/', '^src/static/', '^src/extension/(?:messages|judge-file)\\.ts$', `${PACKAGE}preact`], 'A surface asks the background through extension/messages.ts.'),
  only('extension-is-the-shell', '^src/extension/', ['^src/extension/', '^src/core/', '^src/capture/', '^src/adapters/', '^src/directory/', `${PACKAGE}(?:webextension-polyfill|idb|tldts)`], 'The extension wires; it neither draws nor judges.'),
  {
    name: 'one-import-of-the-polyfill', severity: 'error', comment: 'Import { browser } from extension/browser.ts.',
    from: { pathNot: '^src/extension/browser\\.ts$' },
    to: { path: `${PACKAGE}webextension-polyfill`, dependencyTypesNot: ['type-only'] },
  },
  { name: 'cli-is-no-browser', severity: 'error', comment: 'The terminal shares the core, not the shell.', from: { path: '^src/cli/' }, to: { path: '^src/(?:extension|ui)/' } },
  { name: 'no-circles', severity: 'error', comment: 'Move what both need below both.', from: {}, to: { circular: true } },
  { name: 'no-dangling-import', severity: 'error', comment: 'The imported file does not exist.', from: {}, to: { couldNotResolve: true } },
];
