import type { OpenTab } from './host.ts';
import { HeaderCheck } from './header-check.tsx';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

/** What a reader should know about this very reading: nothing kept, something not read, or more to be had on a click. */
export function Asides({ stored, problems, canCheck = false, tab }: { stored: boolean; problems: readonly string[]; canCheck?: boolean | undefined; tab: OpenTab }) {
  return (
    <>
      {stored ? null : <p class="aside"><Icon name="lock" />{words(tab.isPrivate ? 'privateNote' : 'notStoredNote')}</p>}
      {problems.length === 0 ? null : (
        <ul class="aside problems">{problems.map(problem => <li key={problem}>{problem}</li>)}</ul>
      )}
      {canCheck ? <HeaderCheck tab={tab} /> : null}
    </>
  );
}
