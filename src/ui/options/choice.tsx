/** One of several ways. */
export interface Way<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Language of the label where it is not the surface's. */
  readonly lang?: string;
  readonly help?: string;
}

/** Exactly one of a few, all in sight. */
export function Choice<Value extends string>({ name, legend, ways, chosen, onChoose }: { name: string; legend: string; ways: readonly Way<Value>[]; chosen: Value; onChoose: (value: Value) => void }) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {ways.map(({ value, label, lang, help }) => (
        <div key={value} class="switch-line">
          <input id={`${name}-${value}`} type="radio" name={name} checked={value === chosen} aria-describedby={help ? `${name}-${value}-help` : undefined} onChange={() => onChoose(value)} />
          <div class="choice-words">
            <label for={`${name}-${value}`} lang={lang}>{label}</label>
            {help ? <p id={`${name}-${value}-help`} class="note">{help}</p> : null}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
