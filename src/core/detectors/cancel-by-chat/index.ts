import type { Detector } from '../../model/detector.ts';
import { onlyWay } from '../../judge/only-way.ts';

export default {
  meta: {
    id: 'cancel-by-chat',
    version: 2,
    title: 'Lets you leave only through a chat',
    titleClear: 'Lets you leave without a chat',
    why: 'Whoever wants to leave has to negotiate first.',
    reads: ['page'],
    pattern: 'channel-switch',
    severity: 'serious',
    laws: ['us-rosca', 'us-ca-arl', 'us-ny-527a', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9', 'kr-ecommerce', 'in-dark-2023'],
  },
  grounds: { tables: ['cancel-by-chat', 'cancel-by-chat/answer'] },
  detect: view => onlyWay(view, {
    order: 'cancel-by-chat',
    contract: 'judge/contract',
    question: 'judge/question',
    answer: 'cancel-by-chat/answer',
    other: ['judge/other', 'judge/call'],
    easier: ['judge/online', 'judge/mail', 'cancel-by-chat/easier'],
    topic: ['cancel/topic', 'cancel'],
  }),
} satisfies Detector<'page'>;
