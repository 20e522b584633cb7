import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../src/core/model/snapshot.ts';
import { snapshotOf } from './documents.ts';

function spansOf({ blocks, controls }: PageSnapshot): readonly string[] {
  return controls.map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '');
}

describe('a control', () => {
  it('stands in its sentence by a literal span', () => {
    const page = snapshotOf('<p>If you must, <a href="/x"> click\n <b>here</b> </a> to leave.</p>');
    expect(page.blocks[0]?.text).toBe('If you must, click here to leave.');
    expect(page.controls[0]).toMatchObject({ kind: 'link', label: 'click here', href: 'https://shop.example/x', block: 0, start: 13, end: 23 });
    expect(spansOf(page)).toEqual(['click here']);
  });

  it('is named by aria-label, text, image, title, in that order of what exists', () => {
    const { controls } = snapshotOf(`<a href="#" aria-label="Close">x</a> <a href="#">Text</a> <a href="#"><img alt="Logo"></a>
      <a href="#" title="Title"></a> <a href="#"><svg><title>Chat</title></svg></a> <input type="submit" value="Send">`);
    expect(controls.map(control => control.label)).toEqual(['Close', 'Text', 'Logo', 'Title', 'Chat', 'Send']);
    expect(controls.map(control => control.imageOnly)).toEqual([false, false, true, false, true, false]);
  });

  it('as a button is a block of its own', () => {
    const page = snapshotOf('<div>Sure? <button>Keep</button><button>Leave</button></div>');
    expect(page.blocks.map(block => block.text)).toEqual(['Sure?', 'Keep', 'Leave']);
    expect(spansOf(page)).toEqual(['Keep', 'Leave']);
  });

  it('does not melt into its neighbour', () => {
    const page = snapshotOf('<p><a href="/a">Imprint</a><a href="/b">contact</a></p>');
    expect(page.blocks[0]?.text).toBe('Imprint contact');
    expect(spansOf(page)).toEqual(['Imprint', 'contact']);
  });

  it('around whole paragraphs stands in the first and is labelled by all', () => {
    const page = snapshotOf('<div>Ways: <a href="/c"><div>Chat</div><div>now</div></a></div>');
    expect(page.controls[0]).toMatchObject({ label: 'Chat now', block: 1, start: 0, end: 4 });
  });

  it('that is only a picture stands in the text around it', () => {
    const { controls, pictures } = snapshotOf('<p>Call <a href="tel:+12025550100"><img alt="phone"></a> now</p>');
    expect(controls[0]).toMatchObject({ label: 'phone', block: 0, start: 0, end: 0, imageOnly: true });
    expect(pictures[0]).toMatchObject({ alt: 'phone', control: 0 });
  });

  it('may be any element with the role of one', () => {
    const { controls } = snapshotOf('<span role="button">Cancel plan</span> <div role="link">Help</div> <a id="top">Top</a> <a onclick="x()">Chat</a>');
    expect(controls.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['button Cancel plan', 'link Help', 'link Chat']);
  });

  it('keeps an address as written where no base is known', () => {
    expect(snapshotOf('<base href="https://www.shop.example/de/"><a href="kontakt">K</a>').controls[0]?.href).toBe('https://www.shop.example/de/kontakt');
  });
});

describe('a form', () => {
  it('holds its fields with their labels', () => {
    const { fields, forms } = snapshotOf(`<form action="/send" method="POST"><label for="m">Your mail</label><input id="m" type="email" name="mail" required>
      <label>Topic <select name="t"><option>Cancel</option></select></label><textarea placeholder="Message"></textarea><input type="hidden" name="token" value="s"></form>
      <input type="checkbox" aria-label="News" checked>`);
    expect(forms).toMatchObject([{ action: 'https://shop.example/send', method: 'post' }]);
    expect(fields.map(({ type, label, form }) => [type, label, form])).toEqual([['email', 'Your mail', 0], ['select', 'Topic', 0], ['textarea', 'Message', 0], ['checkbox', 'News', -1]]);
    expect(fields.map(({ required, checked }) => [required, checked])).toEqual([[true, false], [false, false], [false, false], [false, true]]);
  });
});
