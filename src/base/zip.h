/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * zip - the members of a ZIP file
 *
 * Stored and deflated members only: no encryption, no ZIP64, no file in parts. What the directory
 * at the end says is checked against the members themselves, no byte belongs to two members, and
 * nothing is unpacked that would come out larger than it says or than the limits here. Directories
 * are left out.
 *
 * Written: members stored as they are, without a time of day, so that the same members make the
 * same bytes whatever library or machine.
 */
#pragma once

#include "base/finding.h"

enum {
    ZIP_MEMBERS_MAX = 1000,
    ZIP_MEMBER_MAX = 128 << 20, /* bytes unpacked */
    ZIP_WHOLE_MAX = 256 << 20,
    ZIP_RATIO_MAX = 200, /* unpacked to packed, of a member above ZIP_RATIO_FREE bytes */
    ZIP_RATIO_FREE = 1 << 20,
};

typedef struct ZipMember {
    Str name; /* empty when the file has it in something other than UTF-8 */
    uint64_t at, packed, size;
    uint32_t crc;
    uint16_t method;
} ZipMember;

typedef struct Zip {
    Str bytes; /* borrowed */
    const ZipMember *members;
    size_t count;
} Zip;

bool zip_is(Str bytes); /* does it begin like one? */

MUST_USE bool zip_open(Arena *arena, Str bytes, Str file, Zip *ret_zip, Findings *findings);

const ZipMember *zip_find(const Zip *zip, Str name); /* NULL: none of that name */

/* False with a finding: damaged, or not of the size and checksum it says. */
MUST_USE bool zip_read(Arena *arena, const Zip *zip, const ZipMember *member, Str file,
                       Str *ret_bytes, Findings *findings);

typedef struct ZipWriter {
    Text *text;     /* borrowed; nothing of others is in it */
    Text directory; /* what is told at the end */
    uint16_t count;
} ZipWriter;

ZipWriter zip_begin(Text *text);
void zip_put(ZipWriter *zip, Str name,
             Str bytes); /* name: ASCII; at most ZIP_MEMBERS_MAX of them */
void zip_end(ZipWriter *zip);
