import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SCRIPT = 'test/mailhosts/roundcube.sh';
const NEEDED = ['/usr/bin/php', '/usr/sbin/dovecot', '/etc/roundcube/defaults.inc.php'];

/** Makes sure that Roundcube and Dovecot are here: installs them as root on Debian, else says what to type. */
export function setup(): void {
  if (NEEDED.every(path => existsSync(path))) return;
  const command = `sh ${SCRIPT} install`;
  if (process.getuid?.() !== 0) throw new Error(`The tests need Roundcube and Dovecot; type: sudo ${command}`);
  try {
    execFileSync('sh', [SCRIPT, 'install'], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch {
    throw new Error(`The tests need Roundcube and Dovecot, and installing them failed; type: sudo ${command}`);
  }
}
