import type { CategoryLine, CriterionLine } from '../../core/model/scorecard.ts';
import { Said } from '../parts/said.tsx';
import { counted, words } from '../parts/words.ts';

/** Every category with its bar and bounds, and each criterion with what decided it. */
export function Categories({ categories }: { categories: readonly CategoryLine[] }) {
  return <ul class="categories">{categories.map(category => <li key={category.id}><Category category={category} /></li>)}</ul>;
}

function Category({ category }: { category: CategoryLine }) {
  const { name, weight, text, criteria } = category;
  return (
    <article class="category">
      <h3><Said text={name} /></h3>
      <p class="note"><Said text={text} />{' · '}{words('categoryWeight', weight)}</p>
      <Bar category={category} />
      {criteria.length === 0 ? null : (
        <details open>
          <summary>{words('criteriaOf', criteria.length)}<span class="unseen">, {name}</span></summary>
          <ul class="criteria">{criteria.map(criterion => <li key={criterion.id}><Criterion criterion={criterion} /></li>)}</ul>
        </details>
      )}
    </article>
  );
}

// The score as a solid bar, the interval it may lie in as a bracket over it.
function Bar({ category: { score, low, high } }: { category: CategoryLine }) {
  return (
    <span class={score === null ? 'meter unheard' : 'meter'} aria-hidden="true">
      {score === null ? null : <i class="meter-score" style={{ inlineSize: `${score}%` }} />}
      {score === null ? null : <i class="meter-span" style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }} />}
    </span>
  );
}

const SIGNS: Readonly<Record<CriterionLine['state'], string>> = {
  pass: 'M4 10.500l4 4 8-9', partial: 'M4 10h12', fail: 'M5 5l10 10M15 5L5 15', notApplicable: 'M4 14L16 6', notObserved: 'M7 7.500a3 3 0 1 1 4 2.800c-.8.3-1 1-1 1.700M10 15v.2',
};

function Criterion({ criterion }: { criterion: CriterionLine }) {
  const { id, title, state, stateText, because } = criterion;
  return (
    <div class={`criterion state-${state}`}>
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={SIGNS[state]} /></svg>
      <div>
        <p><Said text={title} /></p>
        <p class="note">
          <Said class="state" text={stateText} />{' · '}{pointsText(criterion)}<span class="tier">{id}</span>
        </p>
        {because === '' ? null : <p class="note"><Said text={because} /></p>}
      </div>
    </div>
  );
}

// What does not apply has nothing at stake.
function pointsText({ state, earned, points }: CriterionLine): string {
  if (state === 'notApplicable') return '';
  return `${earned === null ? counted('pointsOpen', points) : words('pointsOf', earned, points)} · `;
}
