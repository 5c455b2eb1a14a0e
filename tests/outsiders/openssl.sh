#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     openssl.sh SHOW_LOG
#
# What OpenSSL says of a checkpoint's signature, with nothing but coreutils around it.
set -u
command -v openssl >/dev/null || {
    echo 'openssl is missing: scripts/install-packages test' >&2
    echo '1..0 # SKIP openssl is not installed'
    exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/log"
"$1" "$work/log" || {
    echo 'Bail out! no log could be made'
    exit 1
}

# The key: 32 bytes behind one for its kind; OpenSSL wants the DER of RFC 8410 before them.
printf '\060\052\060\005\006\003\053\145\160\003\041\000' >"$work/key.der"
sed 's/.*+//' "$work/log/key" | base64 -d | tail -c 32 >>"$work/key.der"

# Text and signature, parted at the blank line; the signature stands behind 4 bytes of key id.
sed '/^$/,$d' "$work/log/checkpoint-300" >"$work/text"
sed '1,/^$/d; s/.* //' "$work/log/checkpoint-300" | base64 -d | tail -c 64 >"$work/signature"

accepts() {
    openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key.der" -in "$1" \
        -sigfile "$2" >"$work/said" 2>&1
}

number=0
point() {
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        sed 's/^/# /' "$work/said"
        echo "not ok $number - $2"
    fi
}

accepts "$work/text" "$work/signature"
point $? 'the signature holds'
sed 's/^300$/301/' "$work/text" >"$work/altered"
! cmp -s "$work/text" "$work/altered" && ! accepts "$work/altered" "$work/signature"
point $? 'not for another size'
{
    printf 'x'
    tail -c +2 "$work/signature"
} >"$work/forged"
! cmp -s "$work/signature" "$work/forged" && ! accepts "$work/text" "$work/forged"
point $? 'not when it is altered'
echo "1..$number"
