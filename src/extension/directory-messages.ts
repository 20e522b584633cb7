/** What the person should know of the directory in use. */
export interface DirectoryAbout {
  /** File name or address it came from; empty for the one that came with Earshot. */
  readonly from: string;
  /** ISO 8601 times at which it was installed, empty for the one that came with Earshot, and built, empty where it does not say. */
  readonly installedAt: string;
  readonly builtAt: string;
  readonly companies: number;
  /** Entries that were not fit to be shown and left out. */
  readonly left: number;
  /** Lists it was made of, with the day of each. */
  readonly sources: readonly { readonly name: string; readonly licence: string; readonly upstreamDate: string; readonly isStale: boolean }[];
}

/** Why a directory was not taken; the one before stays. */
export interface DirectoryProblem {
  /** `address`: not one; `insecure`: nobody could tell whether it was changed on the way; `pack`: `detail` says what is wrong with the file. */
  readonly kind: 'address' | 'insecure' | 'unreachable' | 'status' | 'large' | 'broken' | 'pack' | 'full' | 'stopped';
  readonly detail: string;
}

/** The directory of companies as the options page shows it. */
export interface DirectoryState {
  readonly about: DirectoryAbout | null;
  /** Bytes on the way; `of` is `null` where the server does not say. */
  readonly loading: { readonly received: number; readonly of: number | null } | null;
  /** Why the last attempt failed. */
  readonly problem: DirectoryProblem | null;
}

/** What a surface asks of the directory. */
export interface DirectoryRequests {
  /** The directory of companies, and what is on its way. */
  'directory': { ask: Record<never, never>; answer: DirectoryState };
  /** Install the text of a file. */
  'install-directory': { ask: { text: string; from: string }; answer: DirectoryState };
  /** Fetch a directory and install it; answered when that has ended. */
  'fetch-directory': { ask: { address: string }; answer: DirectoryState };
  'stop-directory': { ask: Record<never, never>; answer: DirectoryState };
  'remove-directory': { ask: Record<never, never>; answer: DirectoryState };
}
