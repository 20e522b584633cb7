import type { Detector } from '../../model/detector.ts';
import { onlyWay } from '../../judge/only-way.ts';

export default {
  meta: {
    id: 'cancel-by-post',
    version: 3,
    title: 'Lets you leave only by letter',
    titleClear: 'Lets you leave without a letter',
    why: 'Joining online and leaving on paper is an uneven path.',
    reads: ['page'],
    pattern: 'channel-switch',
    severity: 'critical',
    laws: ['us-rosca', 'us-ca-arl', 'us-ny-527a', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9', 'kr-ecommerce', 'in-dark-2023'],
  },
  grounds: { tables: ['cancel-by-post', 'cancel-by-post/answer'] },
  detect: view => onlyWay(view, {
    order: 'cancel-by-post',
    question: 'judge/question',
    answer: 'cancel-by-post/answer',
    other: ['judge/other', 'judge/call'],
    easier: ['judge/online', 'judge/mail', 'cancel-by-post/easier'],
    topic: ['cancel/topic', 'cancel'],
  }),
} satisfies Detector<'page'>;
