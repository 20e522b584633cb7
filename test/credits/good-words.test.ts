import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/core/model/snapshot.ts';
import { praise } from '../../src/core/credits/praise.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { viewOf } from '../../src/core/view.ts';
import { mailSaying, pageSaying } from '../core/snapshots.ts';

beforeAll(() => void phraseMatcher(), 60_000);

// The good words that started the project.
const GOOD = [
  ['replies-invited', 'Questions? Just reply to this e-mail.'],
  ['replies-invited', 'Bei Fragen antworten Sie einfach auf diese E-Mail.'],
  ['replies-invited', 'Können Sie den Termin nicht wahrnehmen, antworten Sie einfach auf diese E-Mail.'],
  ['replies-invited', 'Si no pueden asistir, respondan a este correo.'],
  ['replies-invited', 'Kunt u niet komen? Beantwoord dan deze e-mail.'],
  ['replies-invited', 'Une question ? Répondez à cet e-mail.'],
  ['replies-invited', 'Per qualsiasi dubbio risponda pure a questa email.'],
  ['replies-invited', 'Dúvidas? Responda a este e-mail.'],
  ['replies-invited', 'Masz pytania? Odpowiedz na tę wiadomość.'],
  ['replies-invited', 'ご不明な点は、このメールにご返信ください。'],
  ['replies-invited', 'Есть вопросы? Просто ответьте на это письмо.'],
  ['named-human', 'Maria Lopez, head of customer care, answers every letter herself.'],
  ['named-human', 'Ihre Ansprechpartnerin ist Maria Lopez.'],
  ['hours-stated', 'Our lines are open Monday to Friday from 9 am to 5 pm.'],
  ['hours-stated', 'Montag bis Freitag von 9 bis 17 Uhr'],
  ['hours-stated', 'You can cancel your subscription online. Our lines are open Monday to Friday from 9 am to 5 pm.'],
  ['one-click-exit', 'You can unsubscribe with one click.'],
  ['one-click-exit', 'Mit einem Klick abmelden'],
  ['data-kept', 'Your data stays available after you leave.'],
  ['data-kept', 'Ihre Daten bleiben nach der Kündigung abrufbar.'],
  ['survey-after-exit', 'After you have left we ask one optional question.'],
  ['alternative-recommended', 'A smaller shop may suit you better than we do.'],
] as const;

// What sounds like them and earns nothing.
const OTHER = [
  ['replies-invited', 'Please do not reply to this e-mail.'],
  ['replies-invited', 'Bitte nicht auf diese E-Mail antworten.'],
  ['replies-invited', 'Por favor, no responda a este correo.'],
  ['replies-invited', 'Gelieve deze e-mail niet te beantwoorden.'],
  ['replies-invited', 'Non risponda a questa email.'],
  ['replies-invited', 'Não responda a este e-mail.'],
  ['replies-invited', 'Prosimy nie odpowiadać na tę wiadomość.'],
  ['replies-invited', 'このメールにご返信いただいてもお答えできません。'],
  ['named-human', 'Ask our chat bot, it never sleeps.'],
  ['hours-stated', 'The concert begins at half past eight.'],
  ['hours-stated', 'Your subscription can be cancelled only by telephone on +1 202 555 0100, Monday to Friday between 9 am and 4 pm.'],
  ['hours-stated', 'You may cancel your membership at any time by calling +1 202 555 0100 (open 24 hours a day).'],
  ['hours-stated', 'Kündigungen Ihres Abos nehmen wir nur telefonisch entgegen, Montag bis Freitag von 9 bis 16 Uhr.'],
  ['hours-stated', 'La résiliation de votre abonnement se fait uniquement par téléphone, du lundi au vendredi de 9 h à 16 h.'],
  ['one-click-exit', 'Buy and renew with one click.'],
  ['data-kept', 'Your data is deleted after you leave.'],
  ['survey-after-exit', 'Before you leave you must answer three questions.'],
  ['alternative-recommended', 'This lamp goes well with our chair.'],
] as const;

describe.each([['a mail', mailSaying], ['a page', pageSaying]] as const)('in %s', (_, saying) => {
  it.each(GOOD)('%s is earned by "%s"', (id, text) => {
    expect(earned(saying([text]))).toContain(id);
  });

  it.each(OTHER)('%s is not earned by "%s"', (id, text) => {
    expect(earned(saying([text]))).not.toContain(id);
  });
});

it('is not earned by an article about it', () => {
  const article = pageSaying(['Just reply to this e-mail: why some companies still say so. A dark pattern is the contrary.'], { meta: { 'og:type': 'article' } });
  expect(earned(article)).toEqual([]);
});

function earned(snapshot: Snapshot): readonly string[] {
  return praise(viewOf<Snapshot>(snapshot, phraseMatcher()).view).map(({ id }) => id);
}
