import type { Purpose } from './finding.ts';

/** A link on the site that likely leads to a page worth reading. */
export interface NextPage {
  readonly purpose: Purpose;
  readonly address: string;
  readonly label: string;
}
