import { installHost } from '../mailhosts/webmail-host.ts';
import { sogo } from '../mailhosts/sogo.ts';

/** Makes sure that SOGo is here with the database, cache and proxy it lives on. */
export function setup(): void {
  installHost(sogo);
}
