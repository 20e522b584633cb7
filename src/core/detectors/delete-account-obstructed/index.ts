import type { Detector } from '../../model/detector.ts';
import { onlyWay, said } from '../../judge/only-way.ts';
import { found, inapplicable } from '../../model/verdict.ts';

export default {
  meta: {
    id: 'delete-account-obstructed',
    version: 3,
    title: 'Puts obstacles before deleting the account',
    titleClear: 'Lets people delete their account without obstacles',
    why: 'The data stays because leaving is too much trouble.',
    reads: ['page'],
    pattern: 'immortal-account',
    severity: 'serious',
    laws: ['eu-gdpr', 'eu-dsa-25', 'in-dark-2023'],
  },
  grounds: { tables: ['delete-account-obstructed', 'delete-account-obstructed/standing', 'delete-account-obstructed/refused', 'delete-account-obstructed/answer'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    // A copy of a passport or three months of waiting hold people back even where a button starts the deletion.
    const [standing] = said(view, ['delete-account-obstructed/standing']);
    if (standing) return found(view.evidence(standing));
    return onlyWay(view, {
      order: ['delete-account-obstructed', 'delete-account-obstructed/refused'],
      question: 'delete-account-obstructed/question',
      answer: 'delete-account-obstructed/answer',
      other: ['delete-account-obstructed/other'],
      easier: ['delete-account-obstructed/easier'],
      topic: ['delete-account'],
    });
  },
} satisfies Detector<'page'>;
