#!/bin/sh
# Roundcube and Dovecot from Debian on loopback: no systemd, nothing under /etc changed, any user.
#   roundcube.sh install          once, as root: the packages
#   roundcube.sh up MAILS         starts both with MAILS/*.eml as one inbox, in name order; prints URL= MAIL_USER= PASS= STATE=
#   roundcube.sh down STATE       stops what "up" started, by process id, and removes STATE
set -eu
. "$(dirname "$0")/on-loopback.sh"

up() {
  need /usr/bin/php /usr/sbin/dovecot /etc/roundcube/defaults.inc.php
  state rc www-data
  start_dovecot "$1"
  HTTP=$(free_port)
  mkdir "$S/rc"
  ln -s /etc/roundcube/defaults.inc.php /etc/roundcube/mimetypes.php "$S/rc/"
  cat >"$S/rc/config.inc.php" <<CONF
<?php
\$config = [];
\$config['db_dsnw'] = 'sqlite:///$S/tmp/roundcube.sqlite?mode=0600';
\$config['imap_host'] = '127.0.0.1:$IMAP';
\$config['smtp_host'] = '127.0.0.1:${SMTP_PORT:-9}';
\$config['smtp_user'] = ''; \$config['smtp_pass'] = '';
\$config['des_key'] = '$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')';
\$config['log_dir'] = '$S/logs/'; \$config['temp_dir'] = '$S/tmp/';
\$config['plugins'] = []; \$config['skin'] = 'elastic'; \$config['language'] = 'en_US';
\$config['enable_installer'] = false; \$config['dont_override'] = []; \$config['ip_check'] = false;
\$config['prefer_html'] = true; \$config['show_images'] = 0; \$config['message_show_email'] = false;
\$config['enable_spellcheck'] = false; \$config['session_lifetime'] = 600;
CONF
  php -r '$d=new PDO("sqlite:$argv[1]");$d->exec(file_get_contents("/usr/share/roundcube/SQL/sqlite.initial.sql"));' "$S/tmp/roundcube.sqlite"
  # uploads/opcache need nothing else; the built-in server serves the static skin files too
  ROUNDCUBE_CONFIG_DIR="$S/rc" PHP_CLI_SERVER_WORKERS=4 \
    php -d date.timezone=UTC -d session.save_path="$S/tmp" -d error_log="$S/logs/php.log" \
    -S "127.0.0.1:$HTTP" -t /var/lib/roundcube/public_html >"$S/logs/httpd.log" 2>&1 & echo $! >"$S/php.pid"
  patiently 10 answers "$HTTP"
  told "http://127.0.0.1:$HTTP/"
}

case ${1:-} in
  install) install_packages roundcube-core roundcube-sqlite3 php-cli dovecot-imapd ;;
  up) shift; up "$@" ;;
  down) shift; down "$@" ;;
  *) sed -n 2,5p "$0"; exit 2 ;;
esac
