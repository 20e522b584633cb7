import type { Webmail } from '../adapter.ts';
import { drawn, message, viewOf } from '../mail-parts.ts';

const APP = /^\/(?:mail|applications\/mail2)(?:\/|$)/;
const BODY_FRAME = /^\/applications\/mail2-message\//;
const BODY = '.mail-message-defaults';

/** iCloud Mail: the list stands in one frame, the body alone in another of its own origin. */
export const icloud: Webmail = {
  name: 'icloud',
  title: 'iCloud Mail',
  hosts: ['www.icloud.com', 'www-mail.icloud-sandbox.com'],
  headerLevel: 'none',
  verified: null,
  claims: (_, { pathname }) => APP.test(pathname) || BODY_FRAME.test(pathname),
  look: (document, { pathname }) => {
    if (!BODY_FRAME.test(pathname)) return { kind: 'elsewhere' };
    const body = drawn(document, BODY);
    return viewOf(body.length === 0 ? [] : [message(body)], document.readyState === 'complete');
  },
};
