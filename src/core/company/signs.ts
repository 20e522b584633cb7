import type { HeardPhrase, View } from '../model/detector.ts';
import type { Field, MailSnapshot, PageSnapshot } from '../model/snapshot.ts';
import { bulkSign, isDiscussion } from '../mail/bulk.ts';
import { marketsOf } from './aims.ts';
import rules from './signs.json' with { type: 'json' };

const PRICE = new RegExp(rules.price, 'iu');
// The sum stands right before the period: "€ 9.90 a month", or around it: "monthly: € 9.90".
const NEAR = 24;

/**
 * Signs by which criteria apply or not, named as rubric.json names them: what the company sells and sends, and which markets it aims at.
 * An article about subscriptions sells none. Sorted.
 */
export function signsOf(view: View): readonly string[] {
  const { snapshot } = view;
  const signs = snapshot.kind === 'mail' ? mailSigns(view as View<MailSnapshot>) : pageSigns(view, snapshot);
  return [...signs, ...(view.isTalk ? [] : marketsOf(view).map(market => `aims-at-${market}`))].toSorted();
}

function mailSigns(view: View<MailSnapshot>): readonly string[] {
  const isCompanys = !isDiscussion(view.snapshot);
  return [
    ...(isCompanys ? ['sends-mail'] : []),
    ...(isCompanys && bulkSign(view) !== null ? ['sends-bulk-mail'] : []),
    ...(isCompanys && view.heard('company/renewal').length > 0 ? ['sells-subscription'] : []),
  ];
}

function pageSigns(view: View, snapshot: PageSnapshot): readonly string[] {
  const sells = !view.isTalk && sellsSubscription(view);
  const isShop = view.labelled('company/cart').length > 0 || snapshot.jsonLd.some(text => /"@type"\s*:\s*"(?:Aggregate)?Offer"/.test(text));
  const orders = view.labelled('company/order');
  return [
    ...(sells ? ['sells-subscription'] : []),
    ...(sells && orders.some(({ control }) => control?.kind === 'button' || /^https?:/i.test(control?.href ?? '')) ? ['signs-up-online'] : []),
    ...(hasAccount(view, snapshot) ? ['has-account'] : []),
    ...(hasNewsletter(view, snapshot) ? ['has-newsletter'] : []),
    ...(isShop && !view.isTalk ? ['is-shop'] : []),
  ];
}

// A link to end a contract, terms that tell of its renewal, or a price per period beside words of subscribing.
function sellsSubscription(view: View): boolean {
  if (view.heard('company/renewal').length > 0) return true;
  if (view.labelled('cancel').some(isFooting)) return true;
  const isOffered = view.heard('company/subscription').length > 0 || view.labelled('company/subscription').length > 0;
  return isOffered && view.heard('company/period').some(isPriced) && (view.labelled('company/order').length > 0 || view.labelled('company/pricing').length > 0);
}

function isFooting({ control }: HeardPhrase): boolean {
  return control?.region !== 'dialog' && control?.region !== 'article';
}

function isPriced({ block, start, end }: HeardPhrase): boolean {
  return PRICE.test(block.text.slice(Math.max(0, start - NEAR), Math.min(block.text.length, end + NEAR)));
}

function hasAccount(view: View, { fields }: PageSnapshot): boolean {
  return view.labelled('company/account').length > 0 || fields.some(({ type }) => type === 'password');
}

// A mailbox to fill in beside words of a newsletter, or a link of that name.
function hasNewsletter(view: View, { fields }: PageSnapshot): boolean {
  if (view.labelled('company/newsletter').length > 0) return true;
  return fields.some(isForMailbox) && view.heard('company/newsletter').length > 0;
}

function isForMailbox({ type, name, label }: Field): boolean {
  return type === 'email' || /e-?mail|newsletter/i.test(`${name} ${label}`);
}
