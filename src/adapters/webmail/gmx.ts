import type { Webmail } from '../adapter.ts';
import { message, viewOf } from '../mail-parts.ts';

const BODY_FRAME = /^\/mail\/client\/(?:[^/]+\/)?mailbody/;
const APP = /^\/(?:mail|navigator)(?:\/|$)/;

/** GMX, WEB.DE and mail.com: list, message and body each stand in a frame; the body's holds nothing else. */
export const gmx: Webmail = {
  name: 'gmx',
  title: 'GMX, WEB.DE and mail.com',
  hosts: ['3c.gmx.net', '3c.web.de', '3c-lxa.mail.com', 'navigator.gmx.net', 'navigator.web.de', 'navigator-lxa.mail.com'],
  headerLevel: 'none',
  verified: null,
  claims: (_, { pathname }) => BODY_FRAME.test(pathname) || APP.test(pathname),
  look: ({ body, readyState }, { pathname }) => {
    if (!BODY_FRAME.test(pathname)) return { kind: 'elsewhere' };
    return viewOf(body?.firstElementChild ? [message([body])] : [], readyState === 'complete');
  },
};
