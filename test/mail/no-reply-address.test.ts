import { describe, expect, it } from 'vitest';
import { isNoReplyAddress } from '../../src/core/mail/no-reply-address.ts';

describe('an address that says nobody reads it', () => {
  it.each([
    'no-reply', 'noreply', 'no_reply', 'no.reply', 'NoReply', 'noreply2', 'no-reply+17', 'do-not-reply', 'donotreply', 'do_not_reply', 'dont.reply', 'please-do-not-reply',
    'drive-shares-noreply', 'shop.noreply', 'noreply-orders', 'ordersnoreply', 'mail-noreply-de', 'do.not.reply.to.this', 'noreplies', 'no-response', 'send-only',
    'keineantwort', 'nicht-antworten', 'bitte.nicht.antworten', 'ne-pas-repondre', 'nepasrepondre', 'ne_pas_répondre', 'no-responder', 'noresponda', 'no-contestar',
    'non-rispondere', 'naoresponda', 'nao-responder', 'não-responda', 'niet-beantwoorden', 'geenantwoord', 'nie-odpowiadaj', 'svara-inte', 'svarikke', 'ikke-svar', 'ala-vastaa',
    'neodpovidat', 'neodpovedat', 'ne-valaszoljon', 'nu-raspunde', 'yanitlama', 'cevaplamayin', 'neotvechat', 'jangan-balas', 'khong-tra-loi', 'no-respongueu', 'ez-erantzun',
  ])('is %s@', local => {
    expect(isNoReplyAddress(`${local}@shop.example`)).toBe(true);
  });

  it.each(['orders@noreply.shop.example', 'x@no-reply.shop.example', 'news@donotreply.shop.example'])('is any mailbox at such a host: %s', address => {
    expect(isNoReplyAddress(address)).toBe(true);
  });
});

describe('an address that promises nothing either way', () => {
  it.each([
    'info', 'account', 'accounts', 'news', 'newsletter', 'service', 'support', 'hello', 'contact', 'kontakt', 'mail', 'team', 'orders', 'billing', 'notifications', 'notification',
    'alerts', 'updates', 'reply', 'replies', 'auto-reply', 'autoreply', 'nobody', 'bounce', 'bounces+17', 'mailer-daemon', 'postmaster', 'robot', 'system', 'automated', 'casinoreply',
    'pianoreply', 'nora.eply', 'antwort', 'antworten', 'reponse', 'respuesta', 'noel.reilly', 'do-reply', 'anne.noreen', 'unattended-upgrades', 'techno.reports', 'norepinephrine',
  ])('is %s@', local => {
    expect(isNoReplyAddress(`${local}@shop.example`)).toBe(false);
  });

  it.each(['reply+7f3a@noreply.shop.example', 'info@noreplyshop.example', 'info@shop.example', '', '@shop.example', 'no-reply'])('is "%s"', address => {
    expect(isNoReplyAddress(address)).toBe(false);
  });
});
