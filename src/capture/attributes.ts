import type { Walk } from './walk-state.ts';
import { openControl } from './controls.ts';
import { noteProperty } from './microdata.ts';
import { unshielded } from './shielded-mail.ts';
import { BLOCK, CLASS_SETTING, ROLE_PRESS, ROLE_REGION, SPECIAL, type ClassSetting } from './tags.ts';
import { ENDS_BLOCK, startBlock } from './text-run.ts';

// Inline parts that a mail hides or shrinks are measured apart from the sentence around them.
const SETS_APART = /display\s*:\s*none|font-size\s*:\s*[01](?:px|pt|em)?\s*(?:;|$)|visibility\s*:\s*hidden|opacity\s*:\s*0?\.?0*\s*(?:;|$)|max-height\s*:\s*0/i;
const CLASS_WIDE = 200;
// Mail hosts put their own mark before a sender's class names and ids: Roundcube `v1`, Outlook `x_`, once for each time a mail was passed on.
const HOST_PREFIX = /^(?:v\d+|(?:x_)+)/;

/** What an element's attributes say about its region and about whether it can be pressed. */
export function enterAttributes(walk: Walk, element: Element, kind: number): void {
  const { className } = element;
  const said = typeof className === 'string' && className !== '' ? classSetting(walk, className) : null;
  if (said !== null) obey(walk, element, said);
  if ((kind & BLOCK) !== 0 && element.id !== '') {
    const named = settingOf(walk, element.id.toLowerCase());
    if (named === 'quote' || named === 'comment') obey(walk, element, named);
  }
  const role = element.getAttribute('role');
  if (role !== null) {
    const region = ROLE_REGION.get(role);
    if (region !== undefined && !isForeign(walk)) walk.region = region;
    const press = ROLE_PRESS.get(role);
    if (press !== undefined && (kind & SPECIAL) === 0) openControl(walk, element, { kind: press });
  }
  if (walk.hasMicrodata) noteProperty(walk, element);
  if (walk.setting.mail && (kind & BLOCK) === 0 && SETS_APART.test(element.getAttribute('style') ?? '')) setApart(walk, element);
  if ((kind & BLOCK) !== 0) walk.blockRegion = walk.region;
}

function classSetting(walk: Walk, className: string): ClassSetting | null {
  const known = walk.classes.get(className);
  if (known !== undefined) return known;
  let said: ClassSetting | null = null;
  for (const name of className.slice(0, CLASS_WIDE).toLowerCase().split(/\s+/)) said ??= settingOf(walk, name);
  walk.classes.set(className, said);
  return said;
}

function settingOf(walk: Walk, name: string): ClassSetting | null {
  return CLASS_SETTING.get(walk.setting.mail ? name.replace(HOST_PREFIX, '') : name) ?? null;
}

function obey(walk: Walk, element: Element, said: ClassSetting): void {
  if (said === 'separate') {
    setApart(walk, element);
    return;
  }
  if (said === 'shielded') {
    walk.shielded = unshielded(element.getAttribute('data-cfemail') ?? '') ?? '';
    return;
  }
  // Themes mark whole pages and forms with such names: "body.comments", "form.comment".
  const { localName } = element;
  if (isForeign(walk) || localName === 'body' || localName === 'html' || localName === 'main' || localName === 'form') return;
  walk.region = said;
}

function setApart(walk: Walk, element: Element): void {
  if (((walk.flags[walk.depth] ?? 0) & ENDS_BLOCK) === 0) startBlock(walk, element.localName);
}

function isForeign(walk: Walk): boolean {
  return walk.region === 'quote' || walk.region === 'code' || walk.region === 'comment';
}
