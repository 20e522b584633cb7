import { describe, expect, it, vi } from 'vitest';

const ACCOUNTS: Readonly<Record<string, { type: string }>> = { post: { type: 'imap' }, news: { type: 'nntp' }, blogs: { type: 'rss' } };

vi.mock('../../src/extension/browser.ts', () => ({ browser: { accounts: { get: async (id: string) => ACCOUNTS[id] ?? null } } }));
const { addressOf, only, refusal, senderSite } = await import('../../src/extension/thunderbird/displayed.ts');

const mail = { id: 3, author: 'Shop <news@Mail.Shop.example>', junk: false, folder: { accountId: 'post', specialUse: ['inbox'] } };

describe('a message of Thunderbird', () => {
  it('judges its sender when it came by mail', async () => {
    expect(await refusal(mail)).toBeNull();
  });

  it('judges its sender when it was opened from a file', async () => {
    const { folder: _, ...file } = mail;
    expect(await refusal(file)).toBeNull();
  });

  it.each([
    ['is marked as junk', { ...mail, junk: true }, 'marked as junk'],
    ['lies among the junk', { ...mail, folder: { accountId: 'post', specialUse: ['junk'] } }, 'marked as junk'],
    ['was sent by the person', { ...mail, folder: { accountId: 'post', specialUse: ['sent'] } }, 'your own'],
    ['is being written', { ...mail, folder: { accountId: 'post', specialUse: ['drafts'] } }, 'your own'],
    ['is an article of a feed', { ...mail, folder: { accountId: 'blogs', specialUse: [] } }, 'feed'],
    ['was posted to a newsgroup', { ...mail, folder: { accountId: 'news' } }, 'newsgroup'],
  ])('judges nobody when it %s', async (_, message, because) => {
    expect(await refusal(message)).toContain(because);
  });

  it('is known to come from the host of its sender', () => {
    expect([senderSite(mail), senderSite({ ...mail, author: 'nobody' })]).toEqual(['https://mail.shop.example/', '']);
  });

  it('is one only where no other is shown beside it', () => {
    expect([only([]), only([mail, mail]), only([mail])]).toEqual([null, null, mail]);
  });

  it('has a name of its own in each tab', () => {
    expect(addressOf(mail)).toBe('message:3');
  });
});
