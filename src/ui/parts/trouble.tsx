import type { ComponentChildren } from 'preact';
import { words } from './words.ts';

/** One clear sentence for whatever failed. */
export function sentence(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : words('failedSilently');
}

/** A failure in one sentence, with its remedy as a button. */
export function Trouble({ text, children }: { text: string; children?: ComponentChildren }) {
  return <div class="trouble" role="alert"><p>{text}</p>{children}</div>;
}
