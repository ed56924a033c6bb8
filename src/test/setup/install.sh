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

# where VirusScanTest looks for it; the path of those who aren't root lacks /usr/sbin
have_scanner() {
    [ -x /usr/sbin/clamd ] || [ -x /usr/local/sbin/clamd ] || [ -x /usr/bin/clamd ]
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
    have_scanner || printf 'clamav-daemon '
    if mysql_runs_here; then
        have_library 'libaio\.so\.1' || printf 'libaio1 '
        have_library 'libnuma\.so\.1' || printf 'libnuma1 '
    fi
}

packages=$(missing)
[ -n "$packages" ] || exit 0

give_up() {
    echo "The tests need: $packages- $1. Install them (names as in Debian), or skip this step with -Dsetup.skip: what lacks them then fails or is left out" >&2
    exit 1
}

as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || give_up 'they can only be installed as root, or with sudo that asks for no password'
    as_root='sudo -n'
fi
command -v apt-get >/dev/null 2>&1 || give_up 'there is no apt-get here to install them'

echo "Installing what the tests need: $packages"
log=$(mktemp)
install() {
    $as_root apt-get -q -o DPkg::Lock::Timeout=120 update
    # newer releases call it libaio1t64
    if ! apt-cache show libaio1 >/dev/null 2>&1; then
        packages=$(echo "$packages" | sed 's/libaio1 /libaio1t64 /')
    fi
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends $packages
}
if ! install >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    give_up 'apt-get could not install them, see above'
fi
rm -f "$log"
