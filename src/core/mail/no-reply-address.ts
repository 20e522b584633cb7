import known from './no-reply-local-parts.json' with { type: 'json' };

const names: ReadonlySet<string> = new Set(known.names);
const domainLabels: ReadonlySet<string> = new Set(known.domainLabels);
// "do.not.reply.to.this": no known name is spread over more words.
const MOST_WORDS = 6;

/**
 * True when the address says itself that nobody reads it: `no-reply@`, `shop.noreply@`, `do_not_reply+17@`,
 * `ne-pas-repondre@`, and any mailbox at a host such as `noreply.shop.example`. Words run together with others
 * (`casinoreply`) are not taken apart, and `notifications@` or `bounce@` promise nothing either way.
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
  return words.some((_, from) => {
    let joined = '';
    return words.slice(from, from + MOST_WORDS).some(word => {
      joined += word;
      return names.has(joined);
    });
  }) || /^(?:noreply|donotreply|dontreply)/.test(local);
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase();
}
