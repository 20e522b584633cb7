import type { CategoryLine, NormLine, Provenance, Scorecard, WallLine, WayLine } from '../core/model/scorecard.ts';
import { escapeMarkdown, escapeMarkdownAddress, openable } from './escape.ts';
import { impersonal } from './impersonal.ts';
import { whoLine } from './shapes.ts';
import { word } from './words.ts';

/** The scorecard as CommonMark with GFM tables, to be pasted into a letter, an issue or a note. */
export function markdown(full: Scorecard): string {
  const card = impersonal(full);
  return [
    head(card),
    section(word(card, 'reach'), card.reach.map(way => `- ${wayText(card, way)}`), word(card, 'reachNone')),
    blocks(word(card, 'walls'), card.walls.map(wall => wallText(card, wall)), word(card, 'wallsNone')),
    section(word(card, 'leave'), card.leave.map(way => `- ${wayText(card, way)}`), word(card, 'leaveNone')),
    section(word(card, 'credits'), card.credits.map(credit => creditText(card, credit)), word(card, 'creditsNone')),
    blocks(word(card, 'categories'), [...card.categories.map(category => categoryText(card, category)), ...capsText(card)], null),
    section(word(card, 'unsure'), card.unsure.map(({ sentence, because }) => `- ${safe(sentence)} — ${safe(because)}`), null),
    section(word(card, 'next'), card.next.map(({ text, address }) => `- ${linked(text, address)}`), null),
    section(word(card, 'read'), card.read.map(source => `- ${seen(card, source)}`), null),
    foot(card),
  ].filter(part => part !== '').join('\n\n') + '\n';
}

function head(card: Scorecard): string {
  const { name, domain } = whoLine(card);
  const band = card.band === null ? '' : `${safe(word(card, 'band'))} ${card.band} · `;
  return [
    `# ${safe(name)}${domain === '' ? '' : ` (${safe(domain)})`}`,
    `**${band}${safe(card.verdict)} · ${safe(word(card, 'score'))} ${safe(card.scoreText)}**`,
    safe(card.summary),
    safe(card.coverageText),
  ].filter(line => line !== '').join('\n\n');
}

function section(title: string, lines: readonly string[], none: string | null): string {
  if (lines.length === 0) return none === null ? '' : `## ${safe(title)}\n\n${safe(none)}`;
  return `## ${safe(title)}\n\n${lines.join('\n')}`;
}

function blocks(title: string, parts: readonly string[], none: string | null): string {
  if (parts.length === 0) return none === null ? '' : `## ${safe(title)}\n\n${safe(none)}`;
  return [`## ${safe(title)}`, ...parts].join('\n\n');
}

function wayText(card: Scorecard, way: WayLine): string {
  const detail = way.detail === '' ? '' : ` — ${safe(way.detail)}`;
  return `**${safe(way.action)}:** ${linked(way.shown, way.href)}${detail} (${seen(card, way.provenance)})`;
}

function wallText(card: Scorecard, wall: WallLine): string {
  return [
    `### ${safe(wall.sentence)} (${safe(wall.severityText)})`,
    ...wall.quotes.map(({ text, note, provenance }) => [
      text === '' ? '' : `> “${safe(text)}”`,
      `> — ${seen(card, provenance)}${note === '' ? '' : ` · ${safe(note)}`}`,
    ].filter(line => line !== '').join('  \n')),
    safe(wall.why),
    wall.norms.map(normText).join('\n'),
  ].filter(part => part !== '').join('\n\n');
}

function normText({ text, citation, url, jurisdiction, tier, tierText }: NormLine): string {
  return `- ${safe(text)} ${linked(citation, url)} (${safe(jurisdiction)}, ${tier}: ${safe(tierText)})`;
}

function creditText(card: Scorecard, credit: Scorecard['credits'][number]): string {
  const quote = credit.quote === '' ? '' : `: “${safe(credit.quote)}”`;
  return `- ${safe(credit.sentence)}${quote} (${seen(card, credit.provenance)})`;
}

function categoryText(card: Scorecard, { name, text, criteria }: CategoryLine): string {
  const rows = criteria.map(line => {
    const points = line.earned === null ? `– / ${line.points}` : `${line.earned} / ${line.points}`;
    return `| ${line.id} ${safe(line.title)} | ${safe(line.stateText)} | ${points} | ${safe(line.because)} |`;
  });
  const title = `### ${safe(name)}: ${safe(text)}`;
  if (rows.length === 0) return title;
  const names = (['criterion', 'state', 'points', 'because'] as const).map(key => safe(word(card, key)));
  return [title, '', `| ${names.join(' | ')} |`, '| --- | --- | ---: | --- |', ...rows].join('\n');
}

function capsText(card: Scorecard): readonly string[] {
  if (card.possibleCaps.length === 0) return [];
  const caps = card.possibleCaps.map(cap => `- ${safe(cap)}`).join('\n');
  return [`**${safe(word(card, 'possibleCaps'))}** — ${safe(word(card, 'possibleCapsNote'))}\n\n${caps}`];
}

function seen(card: Scorecard, { text, address, stale }: Provenance): string {
  return `${linked(text, address)}${stale ? ` *${safe(word(card, 'stale'))}*` : ''}`;
}

function foot(card: Scorecard): string {
  const lines = [card.dateText, card.rubricText, word(card, 'personal'), word(card, 'madeBy')];
  return `---\n\n${lines.map(safe).join(' · ')}`;
}

function linked(text: string, address: string | null): string {
  const target = openable(address);
  return target === null ? safe(text) : `[${safe(text === '' ? target : text)}](${escapeMarkdownAddress(target)})`;
}

function safe(text: string): string {
  return escapeMarkdown(text);
}
