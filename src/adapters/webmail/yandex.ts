import type { Webmail } from '../adapter.ts';
import { drawn, message, messageAround, offersToLeave, viewOf } from '../mail-parts.ts';

const BODY = '.js-message-body';
const ROUTE = /^#(?:message|thread)\//;

/** Yandex Mail. Only the body is known; what is around it is read for nothing but its control to unsubscribe. */
export const yandex: Webmail = {
  name: 'yandex',
  title: 'Yandex Mail',
  hosts: ['mail.yandex.com', 'mail.yandex.ru', 'mail.ya.ru'],
  headerLevel: 'none',
  verified: null,
  claims: () => true,
  look: (document, { hash }) => {
    const bodies = drawn(document, BODY);
    return viewOf(bodies.map(body => message([body], { hostUnsubscribe: offersToLeave(messageAround(body, bodies), [body]) })), ROUTE.test(hash));
  },
};
