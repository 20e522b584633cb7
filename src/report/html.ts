import type { Scorecard } from '../core/model/scorecard.ts';
import { escapeHtml, oneLine } from './escape.ts';
import { heading, said } from './html-line.ts';
import { creditItem, figure, origin, scoreBox, wallItem, wayItem } from './html-part.ts';
import { categoryTable } from './html-table.ts';
import { STYLE } from './html-style.ts';
import { impersonal } from './impersonal.ts';
import { badge, bandClass, bigScore, MARK, whoLine } from './shapes.ts';
import { word } from './words.ts';

// Nothing is fetched, run or sent, whatever should ever slip into the text (CSP level 3).
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The scorecard as one self-contained page without script or outside resource, fit to be sent, kept and printed. */
export function html(card: Scorecard): string {
  return page(card, whoLine(card).name, companyPart(impersonal(card), null));
}

/** Several scorecards as one page with an index; `problems` are sentences on inputs that could not be read. */
export function htmlOfAll(cards: readonly Scorecard[], problems: readonly string[]): string {
  const [first] = cards;
  const frame = first ?? { lang: 'en', dir: 'ltr', words: {} };
  if (first !== undefined && cards.length === 1 && problems.length === 0) return html(first);
  const clean = cards.map(impersonal);
  const title = word(frame, 'companies');
  return page(frame, title, [
    `<header class="who">${mark()}<div><h1>${said(title)}</h1></div></header>`,
    problems.length === 0 ? '' : `<section class="sheet"><h2>${said(word(frame, 'notRead'))}</h2><ul class="plain">${problems.map(item).join('')}</ul></section>`,
    `<nav class="index" aria-label="${escapeHtml(word(frame, 'contents'))}"><ul>${clean.map(indexLine).join('')}</ul></nav>`,
    ...clean.map((card, index) => companyPart(card, index)),
  ].join('\n'));
}

function page(frame: Pick<Scorecard, 'lang' | 'dir'>, title: string, body: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(frame.lang)}" dir="${frame.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Earshot">
<title>${escapeHtml(oneLine(title))} · Earshot</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

// `place` is the company's number on a page of many, null on a page of its own.
function companyPart(card: Scorecard, place: number | null): string {
  const { name, domain } = whoLine(card);
  const at = place === null ? 1 : 2;
  const tag = place === null ? 'main' : 'section';
  return [
    `<${tag} class="company" lang="${escapeHtml(card.lang)}" dir="${card.dir}"${place === null ? '' : ` id="company-${place + 1}"`}>`,
    `<header class="who">${mark()}<div>${heading(at, name)}${domain === '' ? '' : `<p class="domain"><bdi>${escapeHtml(domain)}</bdi></p>`}</div></header>`,
    scoreBox(card),
    `<div class="columns">${sections(card, at + 1).join('\n')}</div>`,
    `<footer><p>${[card.dateText, card.rubricText, word(card, 'personal'), word(card, 'madeBy')].map(said).join(' · ')}</p></footer>`,
    `</${tag}>`,
  ].join('\n');
}

function sections(card: Scorecard, at: number): readonly string[] {
  const section = (title: string, kind: string, inner: string): string => (inner === '' ? '' : `<section class="${kind}">${heading(at, title)}${inner}</section>`);
  const orNone = (items: readonly string[], kind: string, none: string): string => (
    items.length === 0 ? `<p class="note">${said(none)}</p>` : `<ul class="${kind}">${items.join('')}</ul>`);
  const orNothing = (items: readonly string[]): string => (items.length === 0 ? '' : `<ul class="plain">${items.join('')}</ul>`);
  return [
    section(word(card, 'reach'), 'wide', orNone(card.reach.map(way => wayItem(card, way)), 'list ways reach', word(card, 'reachNone'))),
    section(word(card, 'walls'), 'wide', orNone(card.walls.map(wall => wallItem(card, wall, at + 1)), 'walls', word(card, 'wallsNone'))),
    section(word(card, 'leave'), 'half', orNone(card.leave.map(way => wayItem(card, way)), 'list', word(card, 'leaveNone'))),
    section(word(card, 'credits'), 'half', orNone(card.credits.map(credit => creditItem(card, credit)), 'list', word(card, 'creditsNone'))),
    section(word(card, 'categories'), 'wide sheet', card.categories.map(category => categoryTable(card, category, at + 1)).join('') + caps(card)),
    section(word(card, 'unsure'), 'half', unsure(card, orNothing)),
    section(word(card, 'next'), 'half', orNothing(card.next.map(({ text, address }) => `<li>${figure(text, address)}</li>`))),
    section(word(card, 'read'), 'half', orNothing(card.read.map(source => `<li>${origin(card, source)}</li>`))),
  ].filter(part => part !== '');
}

function unsure(card: Scorecard, list: (items: readonly string[]) => string): string {
  const items = card.unsure.map(({ sentence, because }) => `<li><strong>${said(sentence)}</strong><br>${said(because)}</li>`);
  return items.length === 0 ? '' : `${list(items)}<p class="note">${said(word(card, 'unsureNote'))}</p>`;
}

function caps(card: Scorecard): string {
  if (card.possibleCaps.length === 0) return '';
  return `<div class="category"><p><strong>${said(word(card, 'possibleCaps'))}</strong> ${said(word(card, 'possibleCapsNote'))}</p><ul class="plain">${card.possibleCaps.map(item).join('')}</ul></div>`;
}

function indexLine(card: Scorecard, index: number): string {
  return `<li><a href="#company-${index + 1}"><svg class="badge ${bandClass(card)}" viewBox="0 0 64 62" aria-hidden="true">${badge(card.band)}</svg>`
    + `<span><strong><bdi>${escapeHtml(whoLine(card).name)}</bdi></strong><br>${said(card.verdict)} · <bdi>${escapeHtml(card.score === null ? bigScore(card) : card.scoreText)}</bdi></span></a></li>`;
}

function item(text: string): string {
  return `<li>${said(text)}</li>`;
}

function mark(): string {
  return `<svg class="mark" viewBox="0 0 128 128" aria-hidden="true">${MARK}</svg>`;
}
