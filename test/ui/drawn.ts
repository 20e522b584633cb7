import axe from 'axe-core';
import { h, render, type ComponentType } from 'preact';
import { afterAll, vi } from 'vitest';
import { speak } from '../../src/ui/parts/words.ts';

// Preact ends its effects a few frames later, when the document must still be there.
afterAll(() => new Promise(resolve => { setTimeout(resolve, 200); }));

/** Draws a surface in a fresh document and waits until the text given stands in it. */
export async function draw(Surface: ComponentType, awaited: string): Promise<void> {
  erase();
  speak('en');
  document.title = 'Earshot';
  const root = document.body.appendChild(document.createElement('div'));
  render(h(Surface, {}), root);
  await shows(awaited);
}

/** Takes down what was drawn, timers and listeners with it. */
export function erase(): void {
  for (const root of document.body.children) render(null, root);
  document.body.replaceChildren();
}

/** All text in sight and out of it. */
export function text(): string {
  return document.body.textContent ?? '';
}

/** Waits until the text stands in the document. */
export async function shows(awaited: string): Promise<void> {
  await vi.waitFor(() => { if (!text().includes(awaited)) throw new Error(`"${awaited}" is not in: ${text()}`); }, { timeout: 10_000 });
}

/** The one element of a kind whose accessible name or text holds the words. Throws when there is none. */
export function find<Found extends HTMLElement = HTMLElement>(selector: string, name: string): Found {
  const all = [...document.querySelectorAll<Found>(selector)];
  const found = all.find(element => nameOf(element).includes(name));
  if (!found) throw new Error(`There is no ${selector} "${name}" among: ${all.map(nameOf).join(' | ')}`);
  return found;
}

/** Presses a button or link. */
export function press(name: string): void {
  find('button, a, summary', name).click();
}

/** Writes into a field as a person does. */
export function type(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts files into a file field. */
export function choose(field: HTMLInputElement, file: File): void {
  Object.defineProperty(field, 'files', { configurable: true, value: [file] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Rules of axe that the document breaks; colour contrast needs layout, which jsdom has not. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? (element.textContent || labelOf(element));
}

function labelOf(element: HTMLElement): string {
  return 'labels' in element ? [...(element as HTMLInputElement).labels ?? []].map(label => label.textContent).join(' ') : '';
}
