#!/bin/sh
# SOGo, Dovecot, PostgreSQL, memcached and nginx from Debian on loopback: no systemd, nothing under /etc changed, any user.
#   sogo.sh install          once, as root: the packages
#   sogo.sh up MAILS         starts all with MAILS/*.eml as one inbox, in name order; prints URL= MAIL_USER= PASS= STATE=
#   sogo.sh down STATE       stops what "up" started, by process id, and removes STATE
set -eu
. "$(dirname "$0")/on-loopback.sh"
STATIC=/usr/lib/GNUstep/SOGo/WebServerResources

# as_owner COMMAND...: SOGo, PostgreSQL and memcached refuse to be root
as_owner() { if [ "$(id -u)" = 0 ]; then exec setpriv --reuid="$OWNER" --regid="$(id -gn "$OWNER")" --clear-groups -- env HOME="$S/tmp" "$@"; else exec env HOME="$S/tmp" "$@"; fi; }

start_postgres() {
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1) DATABASE=$(free_port)
  (as_owner "$bin/initdb" -D "$S/tmp/database" -U sogo -A trust -E UTF8 --locale=C.UTF-8) >"$S/logs/initdb.log" 2>&1
  (as_owner "$bin/postgres" -D "$S/tmp/database" -p "$DATABASE" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off) >"$S/logs/postgres.log" 2>&1 & echo $! >"$S/postgres.pid"
  patiently 20 "$bin/pg_isready" -q -h 127.0.0.1 -p "$DATABASE"
  psql -q -h 127.0.0.1 -p "$DATABASE" -U sogo postgres <<SQL
CREATE DATABASE sogo;
\\c sogo
CREATE TABLE people (c_uid text PRIMARY KEY, c_name text, c_password text, c_cn text, mail text);
INSERT INTO people VALUES ('$USERNAME', '$USERNAME', '$PASS', 'Sam', '$USERNAME');
SQL
}

# Arguments outrank Debian's configuration, which so is neither read nor changed.
start_sogo() {
  BACKEND=$(free_port) tables="postgresql://sogo@127.0.0.1:$DATABASE/sogo"
  (as_owner /usr/sbin/sogod -WONoDetach YES -WOPort "127.0.0.1:$BACKEND" -WOWorkersCount 3 -WOLogFile - -WOPidFile "$S/tmp/sogod.pid" \
    -SOGoMemcachedHost "127.0.0.1:$CACHE" -SOGoMailSpoolPath "$S/tmp" -SOGoTimeZone UTC -SOGoLanguage English -SOGoPageTitle SOGo \
    -SOGoProfileURL "$tables/sogo_user_profile" -OCSFolderInfoURL "$tables/sogo_folder_info" -OCSSessionsFolderURL "$tables/sogo_sessions" \
    -OCSEMailAlarmsFolderURL "$tables/sogo_alarms" -OCSAdminURL "$tables/sogo_admin" \
    -SOGoUserSources "({type = sql; id = people; viewURL = \"$tables/people\"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain;})" \
    -SOGoIMAPServer "imap://127.0.0.1:$IMAP" -SOGoSMTPServer "smtp://127.0.0.1:9" -SOGoSieveScriptsEnabled NO -SOGoVacationEnabled NO -SOGoForwardEnabled NO \
    -SOGoXSRFValidationEnabled NO -SOGoLoginModule Mail -SOGoMailMessageCheck manually) >"$S/logs/sogo.log" 2>&1 & echo $! >"$S/sogo.pid"
}

start_nginx() {
  HTTP=$(free_port)
  cat >"$S/nginx.conf" <<CONF
daemon off;
pid $S/run/nginx.pid;
worker_processes 2;
error_log $S/logs/nginx.log;
$([ "$(id -u)" != 0 ] || echo "user $OWNER $(id -gn "$OWNER");")
events {
}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path $S/tmp/nginx-body;
  proxy_temp_path $S/tmp/nginx-proxy;
  fastcgi_temp_path $S/tmp/nginx-fastcgi;
  uwsgi_temp_path $S/tmp/nginx-uwsgi;
  scgi_temp_path $S/tmp/nginx-scgi;
  server {
    listen 127.0.0.1:$HTTP;
    location = / {
      return 302 http://127.0.0.1:$HTTP/SOGo/;
    }
    location /SOGo.woa/WebServerResources/ {
      alias $STATIC/;
    }
    location /SOGo {
      proxy_pass http://127.0.0.1:$BACKEND;
      proxy_redirect http://127.0.0.1:$BACKEND http://127.0.0.1:$HTTP;
      proxy_set_header Host 127.0.0.1:$HTTP;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host 127.0.0.1;
      proxy_set_header x-webobjects-server-name 127.0.0.1;
      proxy_set_header x-webobjects-server-url http://127.0.0.1:$HTTP;
      proxy_set_header x-webobjects-server-port $HTTP;
      # what SOGo says at the login does not fit into less
      proxy_buffer_size 128k;
      proxy_buffers 8 128k;
      proxy_busy_buffers_size 256k;
    }
  }
}
CONF
  /usr/sbin/nginx -e "$S/logs/nginx.log" -p "$S" -c "$S/nginx.conf" >"$S/logs/nginx.out" 2>&1 & echo $! >"$S/nginx.pid"
}

serves() { php -r 'exit(@file_get_contents($argv[1])===false?1:0);' "$1"; }

up() {
  need /usr/bin/php /usr/sbin/dovecot /usr/sbin/sogod /usr/bin/memcached /usr/sbin/nginx /usr/bin/psql
  state sogo sogo
  start_dovecot "$1"
  start_postgres
  CACHE=$(free_port)
  (as_owner /usr/bin/memcached -l 127.0.0.1 -p "$CACHE" -U 0 -m 32) >"$S/logs/memcached.log" 2>&1 & echo $! >"$S/memcached.pid"
  start_sogo
  start_nginx
  patiently 30 serves "http://127.0.0.1:$HTTP/SOGo/"
  told "http://127.0.0.1:$HTTP/SOGo/"
}

case ${1:-} in
  install) install_packages sogo memcached nginx-light postgresql php-cli dovecot-imapd ;;
  up) shift; up "$@" ;;
  down) shift; down "$@" ;;
  *) sed -n 2,5p "$0"; exit 2 ;;
esac
