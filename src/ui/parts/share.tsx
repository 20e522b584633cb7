import { useState } from 'preact/hooks';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { html } from '../../report/html.ts';
import { markdown } from '../../report/markdown.ts';
import { svg } from '../../report/svg.ts';
import { announce } from './announce.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { fileName, pngOf, save } from './save.ts';
import { Said } from './said.tsx';
import { Section } from './section.tsx';
import { Trouble } from './trouble.tsx';
import { words } from './words.ts';

const FORMATS = {
  html: async (card: Scorecard) => new Blob([html(card)], { type: 'text/html' }),
  png: (card: Scorecard) => pngOf(svg(card)),
  svg: async (card: Scorecard) => new Blob([svg(card)], { type: 'image/svg+xml' }),
} as const;

type Format = keyof typeof FORMATS;

/** Hands the scorecard on: as Markdown, as a page, as a card. */
export function Share({ card }: { card: Scorecard }) {
  const [trouble, setTrouble] = useState('');
  const keep = async (format: Format) => {
    try {
      const name = fileName(card, format);
      save(name, await FORMATS[format](card));
      setTrouble('');
      announce(words('saved', name));
    } catch {
      setTrouble(words('saveFailed', format.toUpperCase()));
    }
  };
  return (
    <Section id="share" title={words('share')}>
      <p class="note">{words('shareNote')}</p>
      <div class="row">
        <CopyButton class="button" text={() => markdown(card)} about={words('copyMarkdown')} label={words('copyMarkdown')} />
        <SaveButton label={words('saveHtml')} onSave={() => keep('html')} />
        <SaveButton label={words('savePng')} onSave={() => keep('png')} />
        <SaveButton label={words('saveSvg')} onSave={() => keep('svg')} />
      </div>
      {trouble === '' ? null : <Trouble text={trouble} />}
      <p class="imprint"><Said text={card.dateText} />{' · '}<Said text={card.coverageText} />{' · '}<Said text={card.rubricText} /></p>
    </Section>
  );
}

function SaveButton({ label, onSave }: { label: string; onSave: () => Promise<void> }) {
  return <button type="button" class="button" onClick={() => void onSave()}><Icon name="save" />{label}</button>;
}
