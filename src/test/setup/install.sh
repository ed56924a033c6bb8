#!/bin/sh
# Installs what the tests need from the operating system: a headless browser, Chinese fonts, a virus scanner (without its
# signatures), OpenSSL 3 and curl (a certificate is verified offline), and the two libraries that MySQL loads. Says nothing and does nothing when all of it is there.
set -eu

have_browser() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

have_chinese_fonts() {
    command -v fc-list && [ -n "$(fc-list :lang=zh)" ]
}

have_library() {
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "$1"
}

mysql_runs_here() {
    [ "$(uname -s)/$(uname -m)" = Linux/x86_64 ]
}

missing() {
    have_browser >/dev/null 2>&1 || printf 'chromium '
    have_chinese_fonts >/dev/null 2>&1 || printf 'fontconfig fonts-noto-cjk '
    openssl version 2>/dev/null | grep -q '^OpenSSL [3-9]' || printf 'openssl '
    command -v curl >/dev/null || printf 'curl '
    [ -x /usr/sbin/clamd ] || printf 'clamav-daemon '
    if mysql_runs_here; then
        have_library 'libaio\.so\.1' || printf 'libaio1 '
        have_library 'libnuma\.so\.1' || printf 'libnuma1 '
    fi
}

packages=$(missing)
[ -n "$packages" ] || exit 0

give_up() {
    echo "The tests need: $packages- install them (names as in Debian), or skip this step with -Dsetup.skip" >&2
    exit 1
}

as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || give_up
    as_root='sudo -n'
fi
command -v apt-get >/dev/null 2>&1 || give_up

echo "Installing what the tests need: $packages"
log=$(mktemp)
install() {
    $as_root apt-get -q update
    # newer releases call it libaio1t64
    if ! apt-cache show libaio1 >/dev/null 2>&1; then
        packages=$(echo "$packages" | sed 's/libaio1 /libaio1t64 /')
    fi
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $packages
}
if ! install >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    give_up
fi
rm -f "$log"
