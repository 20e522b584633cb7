/** What the mail script tells the page script of the same document. */
export interface MailClaim {
  /** The document is a webmail's: its words are not a page's. */
  readonly isMail: () => boolean;
}

declare global {
  interface Window {
    /** Set in the extension's own world once a document has its mail reader. */
    earshotMail?: MailClaim;
  }
}

const ROUNDCUBE = '#messagecontframe, #messagelist, #message-header, #messagebody';
const MAIL_HOST = /^https?:\/\/(?:[^/?#@]*\.)?(?:web)?(?:e?mail|owa|post|mbox)\d*\.|^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?(?:web)?mail(?:[/?#]|$)|\/SOGo\/so\/[^/]+\/Mail\//i;

/** Whether a document may be a webmail that anybody can run anywhere: a cheap look, so that pages need not carry the mail script. */
export function mayBeMail(document: Document): boolean {
  const { URL: address } = document;
  return MAIL_HOST.test(address) || (/[?&]_task=mail\b/.test(address) && document.querySelector(ROUNDCUBE) !== null);
}
