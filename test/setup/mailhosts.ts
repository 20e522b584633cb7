import { installHost } from '../mailhosts/webmail-host.ts';
import { roundcube } from '../mailhosts/roundcube.ts';

/** Makes sure that Roundcube and Dovecot are here. */
export function setup(): void {
  installHost(roundcube);
}
