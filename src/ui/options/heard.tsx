import { useRef } from 'preact/hooks';
import { openWorkspace } from '../parts/host.ts';
import { Icon } from '../parts/icon.tsx';
import { Literal } from '../parts/said.tsx';
import { Sure } from '../parts/sure.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { useForget } from '../parts/use-forget.ts';
import { counted, day, words } from '../parts/words.ts';

/** What is stored, company by company, to forget one or all. */
export function Heard() {
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, again] = useAsked('companies');
  const [forget, trouble] = useForget(() => { again(); heading.current?.focus(); });
  return (
    <section id="heard" class="part" aria-labelledby="heard-title">
      <h2 id="heard-title" ref={heading} tabIndex={-1}>{words('companies')}</h2>
      {trouble === '' ? null : <Trouble text={trouble} />}
      {asked.kind === 'waiting' ? <p class="none">{words('waiting')}</p> : null}
      {asked.kind === 'failed' ? <Trouble text={asked.problem}><button type="button" class="button" onClick={again}>{words('tryAgain')}</button></Trouble> : null}
      {asked.kind === 'answered' && asked.answer.length === 0 ? <p class="none">{words('companiesNone')}</p> : null}
      {asked.kind !== 'answered' || asked.answer.length === 0 ? null : (
        <>
          <ul class="sites">
            {asked.answer.map(({ domain, name, pages, lastSeen }) => (
              <li key={domain}>
                <span class="stored"><Literal text={name} /> <span class="note"><bdi>{domain}</bdi>{' · '}{counted('pagesRead', pages)}{' · '}{words('lastRead', day(lastSeen))}</span></span>
                <Sure loss={{ label: words('forget'), about: words('forgetWhat', name), question: words('forgetSure', name) }} onSure={() => forget(domain, () => words('forgotten', name))} />
              </li>
            ))}
          </ul>
          <div class="row">
            <button type="button" class="quiet" onClick={() => void openWorkspace(null)}><Icon name="away" />{words('companiesOpen')}</button>
            <Sure loss={{ label: words('forgetAll'), about: words('forgetAll'), question: words('forgetAllSure') }} onSure={() => forget(null, count => counted('forgottenAll', count))} />
          </div>
        </>
      )}
    </section>
  );
}
