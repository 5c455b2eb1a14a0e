/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * zip_sample - ZIP files for tests, and how to damage them
 */
#pragma once

#include "base/base.h"

#include <zlib.h>

typedef struct ZipSample {
    Str name, bytes;
    bool packed;
} ZipSample;

enum { ZIP_SAMPLE_MAX = 64 << 20 };

static inline void zip_sample_number(Text *text, uint64_t value, int len)
{
    for (int i = 0; i < len; i++)
        text_char(text, (char)(value >> (8 * i) & 0xff));
}

static inline Str zip_sample_packed(Arena *arena, Str bytes)
{
    size_t room = compressBound(bytes.len) + 64;
    unsigned char *packed = NEW_ARRAY(arena, unsigned char, room);
    z_stream stream = { .next_in = (z_const Bytef *)(uintptr_t)bytes.at,
                        .avail_in = (uInt)bytes.len,
                        .next_out = packed,
                        .avail_out = (uInt)room };

    ensure(deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    ensure(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    size_t len = room - stream.avail_out;
    deflateEnd(&stream);
    return (Str){ (const char *)packed, len };
}

/* What both headers of a member say alike. */
static inline void zip_sample_facts(Text *text, const ZipSample *member, Str packed)
{
    zip_sample_number(text, 20, 2);
    zip_sample_number(text, 0, 2);
    zip_sample_number(text, member->packed ? 8 : 0, 2);
    zip_sample_number(text, 0, 4);
    zip_sample_number(text, crc32(0, (const Bytef *)member->bytes.at, (uInt)member->bytes.len), 4);
    zip_sample_number(text, packed.len, 4);
    zip_sample_number(text, member->bytes.len, 4);
    zip_sample_number(text, member->name.len, 2);
}

static inline Str zip_sample(Arena *arena, const ZipSample *members, size_t count)
{
    Text file = text_open(arena, ZIP_SAMPLE_MAX), directory = text_open(arena, ZIP_SAMPLE_MAX);

    for (size_t i = 0; i < count; i++) {
        Str packed =
            members[i].packed ? zip_sample_packed(arena, members[i].bytes) : members[i].bytes;
        size_t from = file.len;

        text_c(&file, "PK\3\4");
        zip_sample_facts(&file, &members[i], packed);
        zip_sample_number(&file, 0, 2);
        text_all(&file, members[i].name, packed);
        text_c(&directory, "PK\1\2");
        zip_sample_number(&directory, 20, 2);
        zip_sample_facts(&directory, &members[i], packed);
        zip_sample_number(&directory, 0, 8);
        zip_sample_number(&directory, 0, 4);
        zip_sample_number(&directory, from, 4);
        text_put(&directory, members[i].name);
    }
    size_t from = file.len;
    text_put(&file, text_str(&directory));
    text_c(&file, "PK\5\6");
    zip_sample_number(&file, 0, 4);
    zip_sample_number(&file, count, 2);
    zip_sample_number(&file, count, 2);
    zip_sample_number(&file, directory.len, 4);
    zip_sample_number(&file, from, 4);
    zip_sample_number(&file, 0, 2);
    return text_str(&file);
}

/* The same bytes with those of `put` at `at`. */
static inline Str zip_sample_with(Arena *arena, Str bytes, size_t at, Str put)
{
    Text text = text_open(arena, bytes.len);

    text_all(&text, str_cut(bytes, 0, at), put, str_cut(bytes, at + put.len, bytes.len));
    return text_str(&text);
}
