import type { ReadingObject } from './reading.ts';

/** A reading as one line with its line end. */
export function jsonl(reading: ReadingObject): string {
  return `${JSON.stringify(reading)}\n`;
}

/** Readings as one array, indented for a reader. */
export function json(readings: readonly ReadingObject[]): string {
  return `${JSON.stringify(readings, null, 2)}\n`;
}
