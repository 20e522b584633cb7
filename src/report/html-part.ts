import type { CreditLine, NormLine, Provenance, Scorecard, WallLine, WayLine } from '../core/model/scorecard.ts';
import { escapeHtml, openable } from './escape.ts';
import { heading, said } from './html-line.ts';
import { arc, badge, BAND_STARTS, bandClass, bigScore, bounds, onScale, pointOn, type Dial } from './shapes.ts';
import { word } from './words.ts';

type Quote = WallLine['quotes'][number];

const DIAL: Dial = { x: 60, y: 62, radius: 48 };

/** Verdict, gauge, band and coverage in one box. */
export function scoreBox(card: Scorecard): string {
  const label = card.score === null ? word(card, 'gaugeEmpty') : `${word(card, 'score')}: ${card.scoreText}`;
  const small = card.band === null ? '' : `<small>${said(`${word(card, 'band')} ${card.band}`)}</small>`;
  return `<section class="score ${bandClass(card)}">
<svg class="gauge" viewBox="0 0 120 88" role="img" aria-label="${escapeHtml(label)}">${gauge(card)}</svg>
<div><p class="verdict"><svg class="badge" viewBox="0 0 64 62" aria-hidden="true">${badge(card.band)}</svg><span>${small}${said(card.verdict)}</span></p>
<p>${said(card.summary)}</p>
${bar([`<rect class="done" width="${Math.round(onScale(card.coverage * 100))}" height="8"/>`])}
<p class="note">${said(card.coverageText)}</p></div>
</section>`;
}

/** A flat bar from 0 to 100; the words beside it tell the same. */
export function bar(parts: readonly string[]): string {
  return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8" rx="1"/>${parts.join('')}</svg>`;
}

/** One way in or out, to be taken by a click where the address is one that opens. */
export function wayItem(card: Scorecard, way: WayLine): string {
  const target = openable(way.href);
  const face = `<small>${said(way.action)}</small>${said(faceOf(way))}`;
  const take = target === null ? `<div class="take">${face}</div>` : `<a class="take" href="${escapeHtml(target)}" rel="noreferrer">${face}</a>`;
  const detail = way.detail === '' ? '' : `<p>${said(way.detail)}</p>`;
  return `<li class="way">${take}${detail}<p class="note">${origin(card, way.provenance)}</p></li>`;
}

/** One thing in the way: sentence and quote in sight, reasons and norms behind a click. */
export function wallItem(card: Scorecard, wall: WallLine, at: number): string {
  const [first, ...others] = wall.quotes;
  return [
    `<li class="wall ${wall.severity}"><p class="severity">${said(wall.severityText)}</p>${heading(at, wall.sentence)}`,
    first === undefined ? '' : quoteFigure(card, first),
    `<details><summary>${said(`${word(card, 'why')} · ${word(card, 'norms')}`)}</summary><p>${said(wall.why)}</p>`,
    others.map(quote => quoteFigure(card, quote)).join(''),
    wall.norms.length === 0 ? `<p class="note">${said(word(card, 'noNorms'))}</p>` : `<ul class="norms">${wall.norms.map(normItem).join('')}</ul>`,
    `<p class="note">${said(wall.criterion)} · ${said(`${word(card, 'points')}: −${wall.points}`)}</p></details></li>`,
  ].join('');
}

/** One thing done well. */
export function creditItem(card: Scorecard, credit: CreditLine): string {
  const quote = credit.quote === '' ? '' : `<blockquote dir="auto">${escapeHtml(credit.quote)}</blockquote>`;
  return `<li class="credit"><strong>${said(credit.sentence)}</strong>${quote}<p class="note">${origin(card, credit.provenance)}</p></li>`;
}

/** Where and when something was seen. */
export function origin(card: Scorecard, { text, address, stale }: Provenance): string {
  return `<span${stale ? ' class="stale"' : ''}>${figure(text, address)}${stale ? ` <b>${said(word(card, 'stale'))}</b>` : ''}</span>`;
}

/** Words that lead to an address where it is one that opens, bare words otherwise. */
export function figure(text: string, address: string | null): string {
  const target = openable(address);
  return target === null ? said(text) : `<a href="${escapeHtml(target)}" rel="noreferrer">${said(text === '' ? target : text)}</a>`;
}

function quoteFigure(card: Scorecard, { text, note, provenance }: Quote): string {
  const quote = text === '' ? '' : `<blockquote dir="auto">${escapeHtml(text)}</blockquote>`;
  const measured = note === '' ? '' : `${said(note)}<br>`;
  return `<figure>${quote}<figcaption>${measured}${origin(card, provenance)}</figcaption></figure>`;
}

function normItem({ text, citation, url, jurisdiction, tier, tierText }: NormLine): string {
  return `<li>${said(text)}<br><span class="note">${figure(citation, url)} · ${said(jurisdiction)} · <strong>${tier}</strong> ${said(tierText)}</span></li>`;
}

function gauge(card: Scorecard): string {
  const hasScore = card.score !== null;
  const [cx, cy] = pointOn(DIAL, card.score ?? 0).split(' ');
  return [
    `<path class="track" d="${arc(DIAL, 0, 100)}"/>`,
    hasScore ? `<path class="span" d="${arc(DIAL, card.low, card.high)}"/>` : '',
    ...BAND_STARTS.map(start => `<path class="notch" d="${arc(DIAL, start, start + 0.8)}"/>`),
    hasScore ? `<circle class="point" cx="${cx}" cy="${cy}" r="9"/>` : '',
    `<text x="60" y="60">${bigScore(card)}</text>`,
    `<text class="bounds" x="60" y="80" direction="ltr">${hasScore ? bounds(card) : '0–100'}</text>`,
  ].join('');
}

// A web address says less than the page's own words for it; a mailbox or a number is what people want to see.
function faceOf({ shown, label }: WayLine): string {
  return /^https?:/i.test(shown) && label !== '' ? label : shown;
}
