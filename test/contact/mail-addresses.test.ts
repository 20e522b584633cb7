import { describe, expect, it } from 'vitest';
import { onlyOne, reached, valuesOf } from './reached.ts';

const mailboxes = (html: string) => valuesOf(reached(html), 'email');

describe('mailboxes of a page', () => {
  it('are read from links, with the words of the link', () => {
    const path = onlyOne(reached('<p>Questions? <a href="mailto:help%40shop.example?subject=Hi">Write to our team</a></p>'), 'email');
    expect(path).toMatchObject({ value: 'help@shop.example', label: 'Write to our team', href: 'mailto:help@shop.example', from: 'page' });
  });

  it('are read from text, with the words before them', () => {
    expect(onlyOne(reached('<p>Customer service: help@shop.example</p>'), 'email')).toMatchObject({ value: 'help@shop.example', label: 'Customer service' });
  });

  it.each([
    'info [at] shop [dot] example', 'info(at)shop.example', 'info (ät) shop (punkt) example', 'info [arroba] shop [punto] example',
    'info (arobase) shop (point) example', 'info[chiocciola]shop[punto]example', 'info (małpa) shop (kropka) example', 'info [собака] shop [точка] example',
    'info at shop dot example', 'info arroba shop punto example', 'info {at} shop.example', 'info @ shop.example', 'info(a)shop.example', 'info -at- shop.example',
  ])('are understood as people write them against harvesters: %s', text => {
    expect(mailboxes(`<p>E-Mail: ${text}</p>`)).toEqual(['info@shop.example']);
  });

  it.each([
    ['coded as entities', '<p>&#105;&#110;&#102;&#111;&#64;shop&#46;example</p>'],
    ['split over parts', '<p><span>info</span><span>@</span><b>shop</b>.example</p>'],
    ['shielded by a proxy', '<p><a class="__cf_email__" data-cfemail="2a43444c456a5942455a044f524b475a464f" href="/cdn-cgi/l/email-protection">[email&#160;protected]</a></p>'],
    ['written backwards', '<p style="direction:rtl;unicode-bidi:bidi-override">elpmaxe.pohs@ofni</p>'],
    ['turned letter by letter', '<p><a href="javascript:linkTo_UnCryptMailto(\'nbjmup+jogpAtipq/fybnqmf\');">E-Mail an uns</a></p>'],
    ['an image with words', '<p><img src="a.png" alt="info@shop.example"></p>'],
    ['a telephone link by mistake', '<p><a href="tel:info@shop.example">Mail</a></p>'],
  ])('are found when %s', (_, html) => {
    expect(mailboxes(html)).toEqual(['info@shop.example']);
  });

  it('end where the link begins, not where the text does', () => {
    expect(mailboxes('<p>Report it by emailing<a href="mailto:help@shop.example">help@shop.example</a> today.</p>')).toEqual(['help@shop.example']);
  });

  it('are both given when text and target differ', () => {
    expect(mailboxes('<p>E-Mail: <a href="mailto:info@old-shop.example">info@shop.example</a></p>').toSorted()).toEqual(['info@old-shop.example', 'info@shop.example']);
  });

  it.each([
    ['a sender that nobody reads', '<p>no-reply@shop.example</p>'],
    ['an example', '<p>e.g. jane.doe@example.com</p>'],
    ['a masked address', '<p>xxxxxx@xxxxx.xxx</p>'],
    ['a share link', '<p><a href="mailto:?subject=Look&body=https://shop.example">Share</a></p>'],
    ['a file name', '<p>logo@2x.png</p>'],
    ['a place', '<p>Meet us @ market.example on Friday. Stay at home dot that is all.</p>'],
    ['a user name in an address', '<p>https://user@shop.example/path</p>'],
    ['a quote', '<blockquote>Write to me at jo@elsewhere.example</blockquote>'],
    ['code', '<pre>MAIL FROM info@shop.example</pre>'],
    ['a comment', '<div class="comment">I wrote to jo@elsewhere.example</div>'],
    ['a supervisory authority', '<p>You may complain to the data protection authority: post@authority.example.</p>'],
    ['a host', '<h3>Hébergeur</h3><p>Nuage SARL, 1 rue Haute, contact@nuage.example</p>'],
    ['an author', '<p>Written by Jo Poe (jo@elsewhere.example).</p>'],
    ['a sender to let through', '<p>Please add hello@news.example to your address book.</p>'],
  ])('are not taken from %s', (_, html) => {
    expect(mailboxes(html)).toEqual([]);
  });

  it('are not taken from a list of other companies', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map(name => `<li>${name}: info@${name}-shop.example</li>`).join('');
    expect(mailboxes(`<ul>${others}</ul><p>Contact: info@shop.example</p>`)).toEqual(['info@shop.example']);
  });

  it.each([['https://shop.example/doc/plan-of-works-04', 'plan-of-works@list.shop.example'], ['https://shop.example/bug.cgi?bug=12345', '12345@bugs.shop.example']])('leave out the mailbox of the very document at %s', (url, address) => {
    expect(valuesOf(reached(`<p>E-mail: ${address}</p><p>desk-of-works@shop.example</p>`, { url }), 'email')).toEqual(['desk-of-works@shop.example']);
  });

  it('keep a mailbox that is named as its page', () => {
    expect(valuesOf(reached('<p>contact@shop.example, jane-poe@shop.example</p>', { url: 'https://shop.example/team/jane-poe/contact' }), 'email').toSorted()).toEqual(['contact@shop.example', 'jane-poe@shop.example']);
  });

  it('leave out the webmaster where somebody else answers', () => {
    expect(mailboxes('<p>help@shop.example</p><p>webmaster@shop.example</p>')).toEqual(['help@shop.example']);
    expect(mailboxes('<p>webmaster@shop.example</p>')).toEqual(['webmaster@shop.example']);
  });

  it('stand in the order of how near a person is', () => {
    const paths = reached('<p>privacy@shop.example</p><p>press@shop.example</p><p>sales@shop.example</p><p>info@shop.example</p><p>support@shop.example</p><p>jane.poe@shop.example</p>');
    expect(valuesOf(paths, 'email').map(value => value.split('@')[0])).toEqual(['jane.poe', 'support', 'info', 'sales', 'press', 'privacy']);
  });

  it('serve leaving too where the sentence says so', () => {
    const paths = reached('<p>To cancel your subscription, send an email to billing@shop.example.</p>');
    expect(valuesOf(paths, 'email')).toEqual(['billing@shop.example']);
    expect(valuesOf(paths, 'cancel')).toContain('billing@shop.example');
  });

  it('serve complaints by their name', () => {
    const paths = reached('<p>Grievance officer: grievance@shop.example</p>');
    expect(valuesOf(paths, 'complaint')).toEqual(['grievance@shop.example']);
  });

  it('carry the person and the hours that are stated with them', () => {
    const path = onlyOne(reached('<p>Ansprechpartnerin: Frau Erika Muster, erika@shop.example</p><p>Mo–Fr 9:00–17:00 Uhr</p>'), 'email');
    expect(path).toMatchObject({ person: 'Frau Erika Muster', hours: 'Mo–Fr 9:00–17:00 Uhr' });
  });
});
