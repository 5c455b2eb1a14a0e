/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"
#include "tests/check.h"

static void test_confidence_words(void)
{
    const Confidence all[] = { CONFIDENCE_OFFICIAL, CONFIDENCE_SECONDARY, CONFIDENCE_UNVERIFIED };
    Confidence got = CONFIDENCE_OFFICIAL;

    for (size_t i = 0; i < COUNT_OF(all); i++) {
        check_true("known word", confidence_read(confidence_word(all[i]), &got));
        check_int("same word", got, all[i]);
    }
    check_true("unknown word", !confidence_read(S("Official"), &got));
    check_true("empty word", !confidence_read(S(""), &got));
}

int main(void)
{
    RUN(test_confidence_words);
    return check_done();
}
