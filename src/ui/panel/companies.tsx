import { useRef, useState } from 'preact/hooks';
import type { CompanyLine } from '../../extension/messages.ts';
import { BandBadge } from '../parts/band-badge.tsx';
import { Literal } from '../parts/said.tsx';
import { Sure } from '../parts/sure.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { useForget } from '../parts/use-forget.ts';
import { counted, day, words } from '../parts/words.ts';

type Order = 'worst' | 'seen';

/** The companies heard so far: to open, to order, to forget. */
export function Companies({ onOpen }: { onOpen: (domain: string) => void }) {
  const [asked, again] = useAsked('companies');
  const [order, setOrder] = useState<Order>('worst');
  const heading = useRef<HTMLHeadingElement>(null);
  const [forget, trouble] = useForget(() => { again(); heading.current?.focus(); });
  return (
    <section aria-labelledby="companies-title" class="companies">
      <h1 id="companies-title" ref={heading} tabIndex={-1}>{words('companies')}</h1>
      {trouble === '' ? null : <Trouble text={trouble} />}
      {asked.kind === 'waiting' ? <p class="none">{words('waiting')}</p> : null}
      {asked.kind === 'failed' ? <Trouble text={asked.problem}><button type="button" class="button" onClick={again}>{words('tryAgain')}</button></Trouble> : null}
      {asked.kind === 'answered' && asked.answer.length === 0 ? <p class="none">{words('companiesNone')}</p> : null}
      {asked.kind === 'answered' && asked.answer.length > 0 ? (
        <>
          <OrderChoice order={order} onChoose={setOrder} />
          <ul class="company-list">
            {ordered(asked.answer, order).map(line => (
              <li key={line.domain}><Row line={line} onOpen={() => onOpen(line.domain)} onForget={() => forget(line.domain, () => words('forgotten', line.name))} /></li>
            ))}
          </ul>
          <Sure loss={{ label: words('forgetAll'), about: words('forgetAll'), question: words('forgetAllSure') }} onSure={() => forget(null, count => counted('forgottenAll', count))} />
        </>
      ) : null}
    </section>
  );
}

function OrderChoice({ order, onChoose }: { order: Order; onChoose: (order: Order) => void }) {
  return (
    <label class="order">
      {words('sortBy')}
      <select value={order} onChange={event => onChoose(event.currentTarget.value === 'seen' ? 'seen' : 'worst')}>
        <option value="worst">{words('sortWorst')}</option>
        <option value="seen">{words('sortSeen')}</option>
      </select>
    </label>
  );
}

function Row({ line, onOpen, onForget }: { line: CompanyLine; onOpen: () => void; onForget: () => void }) {
  return (
    <article class={`company-row band-${line.band ?? 'none'}`}>
      <button type="button" class="company-open" onClick={onOpen}>
        <BandBadge band={line.band} />
        <span class="company-words">
          <span class="company-name"><Literal text={line.name} /></span>
          <span class="note"><Literal text={line.verdict} />{' · '}<Literal class="score-text" text={line.scoreText} /></span>
          <span class="note">{counted('pagesRead', line.pages)}{' · '}{words('lastRead', day(line.lastSeen))}</span>
        </span>
      </button>
      <Sure loss={{ label: words('forget'), about: words('forgetWhat', line.name), question: words('forgetSure', line.name) }} onSure={onForget} />
    </article>
  );
}

// The background sends the worst first, so that order is kept as it came.
function ordered(lines: readonly CompanyLine[], order: Order): readonly CompanyLine[] {
  return order === 'worst' ? lines : lines.toSorted((a, b) => b.lastSeen.localeCompare(a.lastSeen));
}
