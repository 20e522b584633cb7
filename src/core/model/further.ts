/** Why a page was not read. */
export type TroubleKind =
  /** The site's robots.txt asks programs to stay away. */
  | 'robots'
  /** It shows hardly anything, or no way to reach people, until its scripts run. */
  | 'bare'
  /** It leads out of the company's domain; `detail` is the host. */
  | 'abroad'
  /** It leads on and on. */
  | 'circle'
  /** It leads to an address that might do something by being opened. */
  | 'acting'
  | 'slow' | 'large'
  /** The server refused or failed; `detail` is the status. */
  | 'status'
  | 'unreachable'
  /** A file or raw data. */
  | 'foreign';

/** Pages that were not read for one reason. */
export interface FurtherTrouble {
  readonly kind: TroubleKind;
  readonly detail: string;
  readonly pages: readonly string[];
}

/** Why a run came to its end. */
export type FurtherEnd = 'done' | 'cancelled' | 'robots' | 'slow' | 'refused' | 'unreachable';

/** How far "Look further" has come with one company. */
export type Further =
  /** `pages` that may be read at one press. */
  | { readonly kind: 'offered'; readonly pages: number }
  /** `page`: the address that is being read. */
  | { readonly kind: 'running'; readonly done: number; readonly of: number; readonly page: string }
  /** `more`: pages that a further press would read. */
  | { readonly kind: 'ended'; readonly end: FurtherEnd; readonly read: number; readonly troubles: readonly FurtherTrouble[]; readonly more: number }
  /** `killed`: the browser stopped the background; `access`: the site may not be fetched; else one sentence. */
  | { readonly kind: 'failed'; readonly because: 'killed' | 'access' | { readonly sentence: string } };
