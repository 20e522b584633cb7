import type { Detector } from '../../model/detector.ts';
import { onlyWay } from '../../judge/only-way.ts';

export default {
  meta: {
    id: 'delete-account-obstructed',
    version: 1,
    title: 'Puts obstacles before deleting the account',
    titleClear: 'Lets people delete their account without obstacles',
    why: 'The data stays because leaving is too much trouble.',
    reads: ['page'],
    pattern: 'immortal-account',
    severity: 'serious',
    laws: ['eu-gdpr', 'eu-dsa-25', 'in-dark-2023'],
  },
  detect: view => onlyWay(view, {
    order: 'delete-account-obstructed',
    easier: ['delete-account/online', 'delete-account-obstructed/easier'],
    topic: ['delete-account'],
  }),
} satisfies Detector<'page'>;
