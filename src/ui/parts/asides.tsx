import type { OpenTab } from './host.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

/** What a reader should know about this very reading: nothing kept, or something not read. */
export function Asides({ stored, problems, tab }: { stored: boolean; problems: readonly string[]; tab: OpenTab }) {
  return (
    <>
      {stored ? null : <p class="aside"><Icon name="lock" />{words(tab.isPrivate ? 'privateNote' : 'notStoredNote')}</p>}
      {problems.length === 0 ? null : (
        <ul class="aside problems">{problems.map(problem => <li key={problem}>{problem}</li>)}</ul>
      )}
    </>
  );
}
