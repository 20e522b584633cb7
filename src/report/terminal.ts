import type { TextOptions } from './text.ts';

/** What a stream says of itself; all absent where it is a file or a pipe. */
export interface StreamTraits {
  readonly isTTY?: boolean;
  /** Measured width. */
  readonly columns?: number;
}

const USUAL = 80;

/**
 * What a stream can show. FORCE_COLOR (as Node reads it: 0 and false forbid) goes first, then NO_COLOR (no-color.org)
 * forbids colour, else a terminal that is not `dumb` gets it; COLUMNS (POSIX) goes before the measured width.
 */
export function terminalOf({ isTTY = false, columns = USUAL }: StreamTraits, environment: Readonly<Record<string, string | undefined>>): TextOptions {
  const asked = Number.parseInt(environment['COLUMNS'] ?? '', 10);
  return { color: wantsColor(isTTY, environment), columns: asked > 0 ? asked : columns };
}

function wantsColor(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && environment['TERM'] !== 'dumb';
}
