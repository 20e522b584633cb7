import type { Detector } from '../../model/detector.ts';
import { onlyWay } from '../../judge/only-way.ts';

export default {
  meta: {
    id: 'cancel-by-phone',
    version: 3,
    title: 'Lets you leave only by telephone',
    titleClear: 'Lets you leave without a call',
    why: 'A call costs time and money, and often begins with a sales talk.',
    reads: ['page'],
    pattern: 'channel-switch',
    severity: 'critical',
    laws: ['us-rosca', 'us-ca-arl', 'us-ny-527a', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9', 'kr-ecommerce', 'in-dark-2023'],
  },
  grounds: { tables: ['cancel-by-phone', 'cancel-by-phone/answer'] },
  detect: view => onlyWay(view, {
    order: 'cancel-by-phone',
    contract: 'judge/contract',
    question: 'judge/question',
    answer: 'cancel-by-phone/answer',
    other: ['judge/other'],
    easier: ['judge/online', 'judge/mail', 'cancel-by-phone/easier'],
    topic: ['cancel/topic', 'cancel'],
  }),
} satisfies Detector<'page'>;
