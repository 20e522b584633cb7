import type { CategoryLine, CriterionLine } from '../../core/model/scorecard.ts';
import { Said } from '../parts/said.tsx';
import { StateSign } from '../parts/state-sign.tsx';
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

function Criterion({ criterion }: { criterion: CriterionLine }) {
  const { id, title, state, stateText, because } = criterion;
  return (
    <div class={`criterion state-${state}`}>
      <StateSign state={state} />
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
