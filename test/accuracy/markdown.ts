import { detectors } from '../../src/core/index.ts';
import type { BarRow, HeldFigure } from '../../src/cli/score/bar.ts';
import type { Figure, Figures } from '../../src/cli/score/figure.ts';
import { figuresOf, type AccuracyFile } from './accuracy-file.ts';
import { languageTable, phraseTable } from './phrase-tables.ts';
import { ABOUT, BAR, CONTACTS, DETECTORS, LANGUAGES, LIMITS, METHOD, NEGATIVES, OTHERS, PHRASES, REPEAT } from './prose.ts';
import rubric from '../../src/core/posture/rubric.json' with { type: 'json' };
import { table, told } from './table.ts';

/** docs/ACCURACY.md: the figures, how they were made, and what they do not say. Counts only, no words of the corpus. */
export function markdownOf(accuracy: AccuracyFile, bar: readonly BarRow[]): string {
  const figures = figuresOf(accuracy);
  const { date, versions, counted } = accuracy;
  return [
    '# Accuracy',
    `Measured on ${date} with Earshot ${versions.earshot} on Node ${versions.node}: ${counted.pages} saved pages, ${counted.mails} mails and ${counted.strings} texts with labels.`,
    ABOUT,
    '![Recall by language, and precision and recall of the detectors](accuracy.svg)',
    '## The bar', BAR, barTable(bar, accuracy),
    '## Detectors', DETECTORS, detectorTable(figures),
    '## Patterns on pages', patternTable(figures),
    '## Clean pages and mails', cleanTable(figures),
    '## Contact paths and opt-outs', CONTACTS, contactTable(figures),
    '## Phrases', PHRASES, phraseTable(figures),
    '## Texts that accuse nobody', NEGATIVES, negativeTable(figures),
    '## Languages', LANGUAGES, languageTable(figures),
    '## How others do', OTHERS,
    '## Method', METHOD,
    '## Limits', LIMITS,
    '## Repeat it', REPEAT,
    `Labels: SHA-256 \`${accuracy.labels.slice(0, 16)}…\`. Detector versions stand in \`accuracy.json\`.`,
  ].join('\n\n') + '\n';
}

function barTable(bar: readonly BarRow[], { throughput }: AccuracyFile): string {
  const rows = bar.map(({ what, verdict, held }) => {
    const [limited] = held;
    return [what, limitsOf(held), limited ? worstOf(held) : '–', verdict === 'pass' ? 'pass' : verdict === 'short' ? '**short**' : 'not measured'];
  });
  return table(['what', 'bar', 'measured', ''], [...rows, throughputRow(throughput)]);
}

function throughputRow(throughput: AccuracyFile['throughput']): readonly string[] {
  const what = 'throughput of `earshot match` on one core';
  if (!throughput) return [what, '≥ 5 MB/s, linear', '–', 'not measured'];
  const { megabytesASecond, growth } = throughput;
  return [what, '≥ 5 MB/s, linear', `${megabytesASecond.toFixed(1)} MB/s, four times the text takes ${(4 * growth).toFixed(1)} times as long`, megabytesASecond >= 5 && growth <= 1.25 ? 'pass' : '**short**'];
}

// Several limits of one row often agree; each stands once.
function limitsOf(held: readonly HeldFigure[]): string {
  const limits = held.map(({ limit }) => (limit === null ? '' : 'least' in limit ? `≥ ${limit.least}` : `≤ ${limit.most}`));
  return [...new Set(limits)].filter(limit => limit !== '').join(' / ');
}

function worstOf(held: readonly HeldFigure[]): string {
  const failing = held.filter(({ passes }) => !passes);
  if (held.length <= 5) return held.map(figure => `${short(figure)} ${told(figure)}`).join('<br>');
  if (failing.length === 0) return `all ${held.length} figures`;
  const shown = failing.toSorted((a, b) => a.share - b.share).slice(0, 5).map(figure => `${short(figure)} ${told(figure)}`);
  return `${failing.length} of ${held.length} figures short, the worst:<br>${shown.join('<br>')}`;
}

function short({ name }: HeldFigure): string {
  return name.replace(/^(?:mail\/)?(?:detectors|strings|paths\/all|patterns\/all|clean)\//, '').replace('/accused', '').replaceAll('/', ' ');
}

function detectorTable(figures: Figures): string {
  const rows = detectors.map(({ meta: { id, severity } }) => {
    const of = (measure: string): Figure | undefined => figures[`detectors/${id}/${measure}`];
    return [`\`${id}\``, String(rubric.points[severity]), told(of('precision')), told(of('recall')), told(of('recall-quoted')), told(of('false'))];
  });
  return table(['detector', 'deducts', 'precision', 'recall', 'with the same quote', 'false where wrong'], rows);
}

function patternTable(figures: Figures): string {
  const labels = [...new Set(Object.keys(figures).flatMap(name => /^patterns\/([^:]+)\/recall$/.exec(name)?.[1] ?? []))].filter(label => !label.includes('lang:') && !label.includes('kind:'));
  return table(['label', 'recall', 'with the same quote'], labels.map(label => [label === 'all' ? '**all**' : label, told(figures[`patterns/${label}/recall`]), told(figures[`patterns/${label}/recall-quoted`])]));
}

function cleanTable(figures: Figures): string {
  const slices = Object.keys(figures).flatMap(name => /^clean\/all\/((?:lang|kind):[^/]+)\/accused$/.exec(name)?.[1] ?? []);
  return table(['inputs', 'falsely accused', 'with any find, judged or not'], [
    ...['all', 'pages', 'mails'].map(part => [`**${part}**`, told(figures[`clean/${part}/accused`]), told(figures[`clean/${part}/any-found`])]),
    ...slices.map(slice => [slice.replace(':', ' '), told(figures[`clean/all/${slice}/accused`]), '']),
  ]);
}

function contactTable(figures: Figures): string {
  const types = [...new Set(Object.keys(figures).flatMap(name => /^paths\/((?:page|mail)\/[^/]+)\//.exec(name)?.[1] ?? []))];
  return table(['path', 'recall', 'any of its kind listed', 'precision', 'precision, extra ones wrong'], [
    ...types.map(type => [type.replace('/', ': '), ...['recall', 'recall-kind', 'precision', 'precision-strict'].map(measure => told(figures[`paths/${type}/${measure}`]))]),
    ['mail: opt-out in the body', told(figures['opt-out/recall']), told(figures['opt-out/recall-listed']), '', ''],
    ['mail: opt-out, its very address', told(figures['opt-out/recall-address']), '', '', ''],
    ['mail: opt-out where there is none (false)', told(figures['opt-out/false']), '', '', ''],
  ]);
}

function negativeTable(figures: Figures): string {
  const sets = ['look-alikes', 'background', 'text-negatives'];
  const rows = ['accusing', 'detectors', 'any-class', ...Object.keys(figures).flatMap(name => /^strings\/look-alikes\/(class:[^/]+)\/false$/.exec(name)?.[1] ?? [])];
  return table(['heard', ...sets], rows.map(row => [row.replace('class:', 'class '), ...sets.map(set => told(figures[`strings/${set}/${row}/false`]))]));
}
