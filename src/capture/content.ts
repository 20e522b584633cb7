import type { Content } from '../core/model/snapshot.ts';
import type { Walk } from './walk-state.ts';
import { tieFields } from './fields.ts';
import { splitQuotedLines } from './quoted-lines.ts';

/** Words and things to press and to fill, as a finished walk found them. */
export type WalkedContent = Pick<Content, 'blocks' | 'controls' | 'fields' | 'forms' | 'pictures'>;

/** The content of a finished walk. */
export function contentOf(walk: Walk): WalkedContent {
  tieFields(walk);
  const { fields, forms, pictures } = walk;
  const { blocks, controls } = walk.quoteMarks ? splitQuotedLines(walk.blocks, walk.controls, walk.setting.mail) : walk;
  return { blocks, controls, fields, forms, pictures };
}
