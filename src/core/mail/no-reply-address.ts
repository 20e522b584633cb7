import known from './no-reply-local-parts.json' with { type: 'json' };

const names: ReadonlySet<string> = new Set(known.names);
const domainLabels: ReadonlySet<string> = new Set(known.domainLabels);
const endings: readonly string[] = known.endings;
const wordsInNo: readonly string[] = known.wordsInNo;
// "do.not.reply.to.this": no known name is spread over more words.
const MOST_WORDS = 6;

/**
 * True when the address says itself that nobody reads it: `no-reply@`, `shop.noreply@`, `shopnoreply@`, `do_not_reply+17@`,
 * `ne-pas-repondre@`, and any mailbox at a host such as `noreply.shop.example`. A casino's `casinoreply@` is no such
 * thing, and `notifications@` or `bounce@` promise nothing either way.
 */
export function isNoReplyAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  if (at < 1) return false;
  const local = fold(address.slice(0, at));
  const labels = address.slice(at + 1).toLowerCase().split('.');
  if (saysNoReply(local)) return true;
  // Hosts take answers to mail from such hosts at reply+token@: then the mailbox is alive.
  return labels.slice(0, -1).some(label => domainLabels.has(label)) && !/^repl(?:y|ies)\b/.test(local);
}

function saysNoReply(local: string): boolean {
  const words = local.split(/[^\p{L}]+/u).filter(word => word !== '');
  return words.some(runsTogether) || words.some((_, from) => {
    let joined = '';
    return words.slice(from, from + MOST_WORDS).some(word => {
      joined += word;
      return names.has(joined);
    });
  });
}

function runsTogether(word: string): boolean {
  return endings.some(ending => word.startsWith(ending) || (word.endsWith(ending) && !wordsInNo.some(other => word.endsWith(`${other}reply`))));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase();
}
