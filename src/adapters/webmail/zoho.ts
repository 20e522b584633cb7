import type { Webmail } from '../adapter.ts';
import { drawn, message, messageAround, offersToLeave, viewOf } from '../mail-parts.ts';

const BODY = '.jsConTent';

/** Zoho Mail. Only the body is known; what is around it is read for nothing but its control to unsubscribe. */
export const zoho: Webmail = {
  name: 'zoho',
  title: 'Zoho Mail',
  hosts: ['mail.zoho.com', 'mail.zoho.eu', 'mail.zoho.in'],
  headerLevel: 'none',
  verified: null,
  claims: () => true,
  look: (document, { hash }) => {
    const bodies = drawn(document, BODY);
    return viewOf(bodies.map(body => message([body], { hostUnsubscribe: offersToLeave(messageAround(body, bodies), [body]) })), /\/(?:p|dtl|view)\/\d+/.test(hash));
  },
};
