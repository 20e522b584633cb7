import { render, type ComponentType } from 'preact';
import { ask } from '../../extension/messages.ts';
import { speak, words, type WordKey } from './words.ts';

// A worker that is being woken answers well within this; waiting longer would leave the surface blank.
const PATIENCE = 800;

/** Draws a surface in the language the person chose. */
export async function start(Surface: ComponentType, title: WordKey): Promise<void> {
  const chosen = ask('settings', {}).then(settings => settings.language, () => 'auto' as const);
  const meanwhile = new Promise<'auto'>(resolve => setTimeout(() => resolve('auto'), PATIENCE));
  speak(await Promise.race([chosen, meanwhile]));
  document.title = words(title);
  const root = document.querySelector('#surface');
  if (root) render(<Surface />, root);
}
