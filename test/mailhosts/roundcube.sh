#!/bin/sh
# Roundcube and Dovecot from Debian on loopback: no systemd, nothing under /etc changed, any user.
#   roundcube.sh install          once, as root: the packages
#   roundcube.sh up MAILS         starts both with MAILS/*.eml as one inbox, in name order; prints URL= MAIL_USER= PASS= STATE=
#   roundcube.sh down STATE       stops what "up" started, by process id, and removes STATE
set -eu
USERNAME=sam@home.test PASS=pass

free_port() { php -r '$s=stream_socket_server("tcp://127.0.0.1:0");echo preg_replace("/.*:/","",stream_socket_get_name($s,false));'; }
wait_http() { i=0; until php -r 'exit(@fsockopen("127.0.0.1",(int)$argv[1])?0:1);' "$1"; do i=$((i+1)); [ $i -lt 100 ] || { echo "no web server on $1" >&2; return 1; }; sleep 0.1; done; }
# a finished login and one SELECT, not an open port: Dovecot listens before its auth process answers, and two
# first sessions at once on a never indexed Maildir can show one of them an empty INBOX
wait_imap() { i=0; until php -r '$s=@fsockopen("127.0.0.1",(int)$argv[1]);if(!$s)exit(1);stream_set_timeout($s,5);fgets($s);
    foreach(["a LOGIN $argv[2] $argv[3]","b SELECT INBOX"] as $c){fwrite($s,"$c\r\n");do{$l=fgets($s);if($l===false)exit(1);}while($l[0]==="*");if(substr($l,2,2)!=="OK")exit(1);}
    fwrite($s,"c LOGOUT\r\n");fgets($s);' "$1" "$USERNAME" "$PASS"; do i=$((i+1)); [ $i -lt 100 ] || { echo "no IMAP login on $1" >&2; return 1; }; sleep 0.1; done; }

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  # packages must not start their own daemons on public ports
  made=; [ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; made=1; }
  apt-get update -q
  apt-get install -q -y --no-install-recommends roundcube-core roundcube-sqlite3 php-cli dovecot-imapd
  if [ -n "$made" ]; then rm -f /usr/sbin/policy-rc.d; fi
}

up() {
  eml=${1:-}
  for f in /usr/bin/php /usr/sbin/dovecot /etc/roundcube/defaults.inc.php; do [ -e $f ] || { echo "missing $f: run \"$0 install\" first" >&2; exit 2; }; done
  S=$(mktemp -d -t earshot-rc.XXXXXX); chmod 711 "$S"
  IMAP=$(free_port) HTTP=$(free_port)
  mkdir -p "$S/run" "$S/rc" "$S/logs" "$S/tmp" "$S/mail/$USERNAME/Maildir/cur" "$S/mail/$USERNAME/Maildir/new" "$S/mail/$USERNAME/Maildir/tmp"

  # --- mail -------------------------------------------------------------
  if [ -n "$eml" ]; then
    n=0
    for f in "$eml"/*.eml; do
      n=$((n+1)); cp "$f" "$S/mail/$USERNAME/Maildir/cur/$((1700000000+n)).M$n.fixture:2,"
      touch -d "@$((1790000000+n*3600))" "$S/mail/$USERNAME/Maildir/cur/$((1700000000+n)).M$n.fixture:2,"
    done
  fi

  # --- dovecot ----------------------------------------------------------
  if [ "$(id -u)" = 0 ]; then
    MU=www-data MG=www-data; chown -R $MU:$MG "$S/mail" "$S/logs" "$S/tmp"; extra=
  else
    MU=$(id -un) MG=$(id -gn)
    extra="default_internal_user = $MU
default_internal_group = $MG
default_login_user = $MU
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
service stats {
  chroot =
}"
  fi
  printf '%s:{PLAIN}%s\n' "$USERNAME" "$PASS" >"$S/users"; chmod 644 "$S/users"
  cat >"$S/dovecot.conf" <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $S/run
state_dir = $S/run
log_path = $S/logs/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
$extra
passdb {
  driver = passwd-file
  args = $S/users
}
userdb {
  driver = static
  args = uid=$MU gid=$MG home=$S/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}
service imap-login {
  inet_listener imap {
    port = $IMAP
  }
  inet_listener imaps {
    port = 0
  }
}
CONF
  /usr/sbin/dovecot -F -c "$S/dovecot.conf" >"$S/logs/dovecot.out" 2>&1 & echo $! >"$S/dovecot.pid"

  # --- roundcube --------------------------------------------------------
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
  wait_imap "$IMAP"; wait_http "$HTTP"
  printf "URL=http://127.0.0.1:%s/\nMAIL_USER=%s\nPASS=%s\nSTATE=%s\n" "$HTTP" "$USERNAME" "$PASS" "$S"
}

down() {
  S=${1:?STATE missing}; [ -f "$S/php.pid" ] || { echo "not a state folder: $S" >&2; exit 2; }
  for p in php dovecot; do
    pid=$(cat "$S/$p.pid"); kids=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null || :)
    kill $pid $kids 2>/dev/null || :
  done
  rm -rf "$S"
}

case ${1:-} in
  install) install_packages ;;
  up) shift; up "$@" ;;
  down) shift; down "$@" ;;
  *) sed -n 2,5p "$0"; exit 2 ;;
esac
