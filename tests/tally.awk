# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# tally - adds up the points of test logs (meson's testlog.txt, and what scripts/test writes in its
# form) and prints the line "N passed, N failed, N skipped"; exits 1 when a point failed.
# A test that ended badly, or before its plan, is one failed point more.

function finish() {
    if (name == "")
        return
    if (!planned || seen != plan || (status != "exit status 0" && bad == 0)) {
        failed++
        show(name ": " status " after " seen " of " (planned ? plan : "?") " points")
    }
    name = ""
    notes = ""
}

# What a test said before the point that failed, and the point.
function show(what) {
    printf "%sFAILED: %s\n", notes, what
}

/^=+ [0-9]+\/[0-9]+ =+$/ { finish(); seen = bad = planned = plan = note_count = 0; status = "no result" }
/^test: /   { name = $0; sub(/^test: */, "", name) }
/^result: / { status = $0; sub(/^result: */, "", status) }
/^1\.\.[0-9]+/ {
    planned = 1
    plan = substr($1, 4) + 0
    if (plan == 0) { # the whole test was skipped
        skipped++
        print "SKIPPED: " name ": " $0
    }
}
/^(not )?ok [0-9]+/ {
    seen++
    if (toupper($0) ~ /# SKIP/) {
        skipped++
        print "SKIPPED: " name ": " $0
    } else if ($1 == "ok") {
        passed++
    } else {
        failed++
        bad++
        show(name ": " $0)
    }
    notes = ""
    note_count = 0
}
/^#/ { if (note_count++ < 20) notes = notes $0 "\n" }

END {
    finish()
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
}
