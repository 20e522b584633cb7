# Sourced by the scripts of the mail hosts: Dovecot with files as one person's inbox, and the rest that they share.
# Each host keeps all it makes in a state folder, $S, and a file NAME.pid in it for each process it starts.
USERNAME=sam@home.test PASS=pass

need() { for f in "$@"; do [ -e "$f" ] || { echo "missing $f: run \"$0 install\" first" >&2; exit 2; }; done; }
free_port() { php -r '$s=stream_socket_server("tcp://127.0.0.1:0");echo preg_replace("/.*:/","",stream_socket_get_name($s,false));'; }
# patiently SECONDS COMMAND...: until it succeeds
patiently() { tries=$(($1*10)); shift; until "$@"; do tries=$((tries-1)); [ $tries -gt 0 ] || { echo "gave up waiting for: $*" >&2; return 1; }; sleep 0.1; done; }
answers() { php -r 'exit(@fsockopen("127.0.0.1",(int)$argv[1])?0:1);' "$1"; }
# a finished login and one SELECT, not an open port: Dovecot listens before its auth process answers, and two
# first sessions at once on a never indexed Maildir can show one of them an empty INBOX
has_inbox() { php -r '$s=@fsockopen("127.0.0.1",(int)$argv[1]);if(!$s)exit(1);stream_set_timeout($s,5);fgets($s);
    foreach(["a LOGIN $argv[2] $argv[3]","b SELECT INBOX"] as $c){fwrite($s,"$c\r\n");do{$l=fgets($s);if($l===false)exit(1);}while($l[0]==="*");if(substr($l,2,2)!=="OK")exit(1);}
    fwrite($s,"c LOGOUT\r\n");fgets($s);' "$1" "$USERNAME" "$PASS"; }

# install_packages NAME...: Debian's, without starting their own daemons on public ports
install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  made=; [ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; made=1; }
  apt-get update -q
  apt-get install -q -y --no-install-recommends "$@"
  if [ -n "$made" ]; then rm -f /usr/sbin/policy-rc.d; fi
}

# state NAME OWNER: makes $S, owned by root and readable by all, with the folders mail, logs and tmp for OWNER, who is oneself unless one is root
state() {
  S=$(mktemp -d -t "earshot-$1.XXXXXX"); chmod 711 "$S"
  OWNER=$2; [ "$(id -u)" = 0 ] || OWNER=$(id -un)
  mkdir -p "$S/run" "$S/logs" "$S/tmp" "$S/mail"
  chown "$OWNER" "$S/mail" "$S/logs" "$S/tmp"
}

# start_dovecot MAILS: on the port $IMAP, with MAILS/*.eml in name order
start_dovecot() {
  IMAP=$(free_port) home="$S/mail/$USERNAME"
  mkdir -p "$home/Maildir/cur" "$home/Maildir/new" "$home/Maildir/tmp"
  n=0
  for f in "$1"/*.eml; do
    n=$((n+1)) kept="$home/Maildir/cur/$((1700000000+n)).M$n.fixture:2,"
    cp "$f" "$kept"; touch -d "@$((1790000000+n*3600))" "$kept"
  done
  chown -R "$OWNER" "$S/mail"
  group=$(id -gn "$OWNER") alone=
  [ "$(id -u)" = 0 ] || alone="default_internal_user = $OWNER
default_internal_group = $group
default_login_user = $OWNER
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
service stats {
  chroot =
}"
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
$alone
passdb {
  driver = passwd-file
  args = $S/users
}
userdb {
  driver = static
  args = uid=$OWNER gid=$group home=$S/mail/%u
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
  patiently 10 has_inbox "$IMAP"
}

# told URL: what "up" prints
told() { printf 'URL=%s\nMAIL_USER=%s\nPASS=%s\nSTATE=%s\n' "$1" "$USERNAME" "$PASS" "$S"; }

# down STATE: stops what "up" started, by process id, and removes STATE
down() {
  S=${1:?STATE missing}; [ -f "$S/dovecot.pid" ] || { echo "not a state folder: $S" >&2; exit 2; }
  all=
  for file in "$S"/*.pid; do
    pid=$(cat "$file"); all="$all $pid $(cat "/proc/$pid/task/$pid/children" 2>/dev/null || :)"
  done
  kill $all 2>/dev/null || :
  # SOGo takes longer to end than anything in STATE is worth
  i=0; while kill -0 $all 2>/dev/null && [ $i -lt 30 ]; do i=$((i+1)); sleep 0.1; done
  kill -9 $all 2>/dev/null || :
  rm -rf "$S"
}
