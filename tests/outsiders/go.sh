#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     go.sh SHOW_LOG
#
# What the library behind Go's checksum database (Debian's golang-golang-x-mod-dev) says of a log of
# ours: checkpoints, inclusion and consistency proofs and tiles, as they are and altered. Built from
# Debian's sources, without the network.
set -u
go=/usr/lib/go-1.19/bin/go # Debian's brings its own library compiled; another may not
[ -x "$go" ] || go=$(command -v go)
sources=/usr/share/gocode
if ! [ -x "$go" ] || ! [ -d $sources/src/golang.org/x/mod/sumdb ]; then
    echo 'Go or golang-golang-x-mod-dev is missing: scripts/install-packages test' >&2
    echo '1..0 # SKIP Go or golang-golang-x-mod-dev is not installed'
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/log"
"$1" "$work/log" || {
    echo 'Bail out! no log could be made'
    exit 1
}
env HOME="$work" GOCACHE="$work/cache" GOPATH=$sources GO111MODULE=off GOFLAGS= GOPROXY=off \
    GOTOOLCHAIN=local CGO_ENABLED=0 \
    "$go" build -o "$work/check_log" tests/outsiders/check_log.go || {
    echo 'Bail out! the Go program cannot be built'
    exit 1
}
"$work/check_log" "$work/log"
