import type { Figures } from '../../src/cli/score/figure.ts';
import strings from '../../src/cli/score/string-classes.json' with { type: 'json' };
import baselines from './baselines.json' with { type: 'json' };
import { table, told } from './table.ts';

const baseline: Readonly<Record<string, { readonly list: number; readonly keywords: number }>> = baselines.phrases;
const SHOWN: readonly string[] = [
  'no-reply', 'unsubscribe-label', 'unsubscribe-sentence', 'cancel-label', 'delete-account-label', 'retention', 'phone-menu', 'hold', 'contact-label', 'automated', 'thread-unsubscribe',
];

/** Recall of each label in the promised languages and beyond, beside two simple ways. */
export function phraseTable(figures: Figures): string {
  const labels = Object.keys(figures).flatMap(name => /^strings\/([^/:]+)\/recall$/.exec(name)?.[1] ?? []);
  const ordered = [...SHOWN.filter(label => labels.includes(label)), ...labels.filter(label => !SHOWN.includes(label) && label !== 'all')];
  const rows = ordered.map(label => [label, told(figures[`strings/${label}/recall`]), told(figures[`strings-beyond/${label}/recall`]), share(baseline[label]?.list), share(baseline[label]?.keywords)]);
  const precise = Object.keys(figures).flatMap(name => /^strings\/class:([^/]+)\/precision$/.exec(name)?.[1] ?? []);
  return [
    table(['label', 'recall', 'in further languages', 'list of phrases', 'keywords'], rows),
    table(['class heard', 'share that means it'], precise.map(name => [name, told(figures[`strings/class:${name}/precision`])])),
  ].join('\n\n');
}

/** Recall by language and label: hits and of how many. */
export function languageTable(figures: Figures): string {
  const cell = (label: string, lang: string): string => {
    const figure = figures[`strings/${label}/lang:${lang}/recall`];
    if (!figure) return '';
    const counts = `${figure.hits}/${figure.of}`;
    return figure.of >= 5 && figure.share < 0.7 ? `**${counts}**` : counts;
  };
  return table(['', 'all', ...SHOWN], strings.languages.map(lang => [lang, told(figures[`strings/all/lang:${lang}/recall`]), ...SHOWN.map(label => cell(label, lang))]));
}

function share(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}
