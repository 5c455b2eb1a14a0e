# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# tap - what the tests of the build-time tools share. Sourced; the plan is printed at the end.
set -u
points=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# point NAME GOT WANT: one point, ok when both texts are the same.
point() {
    points=$((points + 1))
    if [ "$2" = "$3" ]; then
        echo "ok $points - $1"
    else
        echo "not ok $points - $1"
        printf 'got:\n%s\nwant:\n%s\n' "$2" "$3" | sed 's/^/#   /'
    fi
}

# What a tool said, without the name of the scratch directory.
said() {
    "$@" 2>&1 | sed "s|$work/||g"
}

plan() {
    echo "1..$points"
}
