/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Comma-separated rows, and the advanced XML format. What stands behind NUL bytes are the files of
 * aliases and addresses that join the first. */
#include "tests/list_fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const ListKind kinds[] = { LIST_OFAC, LIST_OFAC_ALT, LIST_OFAC_ADD };
    ListFile files[COUNT_OF(kinds)];
    Str rest = { (const char *)bytes, size };
    size_t count = 0;

    do {
        files[count] = (ListFile){ kinds[count], S("x"), str_split(rest, '\0', &rest) };
        count++;
    } while (rest.len > 0 && count < COUNT_OF(kinds));
    list_fuzz_files(list_fuzz_arena(), files, count);
    return 0;
}
