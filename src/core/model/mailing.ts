/** By which list a mail came, so that a later mail of the same list can be told. */
export interface Mailing {
  /** Identifier in the List-Id line (RFC 2919), lower case; empty where the mail names none or its host does not show the line. */
  readonly listId: string;
  /** Domain of the sender's mailbox, lower case; empty without a sender. */
  readonly sender: string;
  /** ISO 8601 of the Date line, or as the host shows it; `null` when nobody knows. */
  readonly sentAt: string | null;
  /** It is such mail as leaving a list puts an end to: no order, no code, no notice, no goodbye. */
  readonly endsByLeaving: boolean;
}
