/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/zip.h"

#include <zlib.h>

/* Numbers of ZIP are little-endian. The day is the first that its format can tell, 1980-01-01. */

enum { DIRECTORY_MAX = 1 << 20, VERSION_STORED = 20, FIRST_DAY = 1 << 5 | 1 };

static void put_16(Text *text, uint32_t value)
{
    text_char(text, (char)(value & 0xff));
    text_char(text, (char)(value >> 8 & 0xff));
}

static void put_32(Text *text, uint32_t value)
{
    put_16(text, value & 0xffff);
    put_16(text, value >> 16);
}

/* What a member's own head and its line of the directory say alike. */
static void put_member(Text *text, Str name, Str bytes, uint32_t crc)
{
    put_16(text, VERSION_STORED);
    put_16(text, 0); /* flags */
    put_16(text, 0); /* stored */
    put_16(text, 0); /* midnight */
    put_16(text, FIRST_DAY);
    put_32(text, crc);
    put_32(text, (uint32_t)bytes.len);
    put_32(text, (uint32_t)bytes.len);
    put_16(text, (uint32_t)name.len);
    put_16(text, 0); /* no extra field */
}

ZipWriter zip_begin(Text *text)
{
    ensure(text->len == 0);
    return (ZipWriter){ .text = text, .directory = text_open(text->arena, DIRECTORY_MAX) };
}

void zip_put(ZipWriter *zip, Str name, Str bytes)
{
    uint32_t at = (uint32_t)zip->text->len;
    uint32_t crc = (uint32_t)crc32(0, (const Bytef *)bytes.at, (uInt)bytes.len);

    ensure(zip->count < ZIP_MEMBERS_MAX && bytes.len <= ZIP_MEMBER_MAX);
    text_put(zip->text, S("PK\x03\x04"));
    put_member(zip->text, name, bytes, crc);
    text_all(zip->text, name, bytes);
    text_put(&zip->directory, S("PK\x01\x02"));
    put_16(&zip->directory, VERSION_STORED);
    put_member(&zip->directory, name, bytes, crc);
    text_repeat(&zip->directory, '\0', 10); /* comment, disk, attributes */
    put_32(&zip->directory, at);
    text_put(&zip->directory, name);
    zip->count++;
}

void zip_end(ZipWriter *zip)
{
    uint32_t at = (uint32_t)zip->text->len;

    ensure(!zip->directory.full);
    text_put(zip->text, text_str(&zip->directory));
    text_put(zip->text, S("PK\x05\x06"));
    put_32(zip->text, 0); /* one disk */
    put_16(zip->text, zip->count);
    put_16(zip->text, zip->count);
    put_32(zip->text, (uint32_t)zip->directory.len);
    put_32(zip->text, at);
    put_16(zip->text, 0); /* no comment */
}
