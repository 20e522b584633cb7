import type { Settings } from '../../extension/messages.ts';
import { Section } from '../parts/section.tsx';
import { words } from '../parts/words.ts';
import { Choice } from './choice.tsx';
import type { Alter } from './use-settings.ts';

// Each language under its own name, for people who cannot read the one in force.
const OWN_NAMES = { en: 'English', de: 'Deutsch', ar: 'العربية' } as const;

/** The language of the surfaces and of scorecards. */
export function Speech({ language, onAlter }: { language: Settings['language']; onAlter: (alter: Alter) => void }) {
  return (
    <Section id="language" title={words('languageTitle')} class="part">
      <Choice
        name="language" legend={words('languageHelp')} chosen={language} onChoose={chosen => onAlter(all => ({ ...all, language: chosen }))}
        ways={[
          { value: 'auto', label: words('languageAuto') },
          ...(['en', 'de', 'ar'] as const).map(lang => ({ value: lang, label: OWN_NAMES[lang], lang })),
        ]}
      />
    </Section>
  );
}
