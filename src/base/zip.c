/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/zip.h"
#include "phrases_base.h"

#include "base/unicode.h"

#include <stdlib.h>
#include <zlib.h>

/* Lengths of the fixed parts of the format's records. */
enum { END_LEN = 22, ENTRY_LEN = 46, LOCAL_LEN = 30, COMMENT_MAX = 65535 };
enum { FLAG_ENCRYPTED = 1 << 0, FLAG_STRONG = 1 << 6, FLAG_MASKED = 1 << 13 };
enum { METHOD_STORED = 0, METHOD_DEFLATED = 8 };

typedef struct Reader {
    Arena *arena;
    Str bytes, file;
    Findings *findings;
    ZipMember *members;
    uint64_t *from; /* where each member's own header begins */
    size_t count;
    uint64_t directory, directory_end; /* bytes [from, to) of the directory */
    uint64_t whole;
} Reader;

static uint32_t number_at(Str bytes, uint64_t at, int len)
{
    uint32_t value = 0;

    for (int i = len - 1; i >= 0; i--)
        value = value << 8 | (unsigned char)bytes.at[at + (uint64_t)i];
    return value;
}

static Str written(Arena *arena, int64_t value)
{
    Text digits = text_open(arena, 32);

    text_int(&digits, value);
    return text_str(&digits);
}

static bool complain(Str file, Findings *findings, Phrase message, Str about)
{
    finding_error(findings, ((Place){ .file = file }), message, PHRASE_BASE_ZIP_REMEDY, about);
    return false;
}

static bool refuse(Reader *reader, Phrase message, Str about)
{
    return complain(reader->file, reader->findings, message, about);
}

static bool refuse_limit(Reader *reader, Phrase message, int64_t limit)
{
    return refuse(reader, message, written(reader->findings->arena, limit));
}

bool zip_is(Str bytes)
{
    return str_starts(bytes, S("PK\3\4")) || str_starts(bytes, S("PK\5\6"));
}

/* The end record lies so that its comment reaches exactly to the end of the file. */
static bool find_end(const Reader *reader, uint64_t *ret_at)
{
    Str bytes = reader->bytes;

    if (bytes.len < END_LEN)
        return false;
    for (size_t comment = 0; comment <= COMMENT_MAX && comment + END_LEN <= bytes.len; comment++) {
        size_t at = bytes.len - END_LEN - comment;

        if (str_starts(str_cut(bytes, at, bytes.len), S("PK\5\6")) &&
            number_at(bytes, at + 20, 2) == comment) {
            *ret_at = at;
            return true;
        }
    }
    return false;
}

static bool read_end(Reader *reader, size_t *ret_count)
{
    uint64_t end;

    if (!find_end(reader, &end))
        return refuse(reader, PHRASE_BASE_ZIP_END, S(""));
    uint32_t disks = number_at(reader->bytes, end + 4, 4);
    uint32_t here = number_at(reader->bytes, end + 8, 2);
    uint32_t count = number_at(reader->bytes, end + 10, 2);

    reader->directory = number_at(reader->bytes, end + 16, 4);
    reader->directory_end = reader->directory + number_at(reader->bytes, end + 12, 4);
    if (disks != 0 || here != count || count == 0xffff || reader->directory == 0xffffffff)
        return refuse(reader, PHRASE_BASE_ZIP_KIND, S(""));
    if (reader->directory_end != end)
        return refuse(reader, PHRASE_BASE_ZIP_DAMAGED, S(""));
    if (count > ZIP_MEMBERS_MAX)
        return refuse_limit(reader, PHRASE_BASE_ZIP_MEMBERS, ZIP_MEMBERS_MAX);
    *ret_count = count;
    return true;
}

/* The member's own header must say what the directory says of it. */
static bool find_bytes(Reader *reader, ZipMember *member, uint64_t from, Str name)
{
    Str bytes = reader->bytes;

    if (from + LOCAL_LEN > reader->directory ||
        !str_starts(str_cut(bytes, from, bytes.len), S("PK\3\4")))
        return refuse(reader, PHRASE_BASE_ZIP_DAMAGED, member->name);
    uint32_t name_len = number_at(bytes, from + 26, 2), extra_len = number_at(bytes, from + 28, 2);

    member->at = from + LOCAL_LEN + name_len + extra_len;
    if (member->at + member->packed > reader->directory ||
        number_at(bytes, from + 8, 2) != member->method ||
        !str_eq(str_cut(bytes, from + LOCAL_LEN, from + LOCAL_LEN + name_len), name))
        return refuse(reader, PHRASE_BASE_ZIP_DAMAGED, member->name);
    return true;
}

static bool within_limits(Reader *reader, const ZipMember *member)
{
    reader->whole += member->size;
    if (member->size > ZIP_MEMBER_MAX)
        return refuse_limit(reader, PHRASE_BASE_ZIP_LARGE, ZIP_MEMBER_MAX);
    if (reader->whole > ZIP_WHOLE_MAX)
        return refuse_limit(reader, PHRASE_BASE_ZIP_LARGE, ZIP_WHOLE_MAX);
    if (member->size > ZIP_RATIO_FREE && member->size / ZIP_RATIO_MAX > member->packed)
        return refuse(reader, PHRASE_BASE_ZIP_RATIO, member->name);
    if (member->method == METHOD_STORED && member->size != member->packed)
        return refuse(reader, PHRASE_BASE_ZIP_DAMAGED, member->name);
    return true;
}

/* One entry of the directory at `*at`, and steps over it. */
static bool read_entry(Reader *reader, uint64_t *at)
{
    Str bytes = reader->bytes;
    ZipMember member = { 0 };
    size_t bad;

    if (*at + ENTRY_LEN > reader->directory_end ||
        !str_starts(str_cut(bytes, *at, bytes.len), S("PK\1\2")))
        return refuse(reader, PHRASE_BASE_ZIP_DAMAGED, S(""));
    uint32_t flags = number_at(bytes, *at + 8, 2), from = number_at(bytes, *at + 42, 4);
    uint64_t name_at = *at + ENTRY_LEN, name_end = name_at + number_at(bytes, *at + 28, 2);
    uint64_t next = name_end + number_at(bytes, *at + 30, 2) + number_at(bytes, *at + 32, 2);
    Str name = str_cut(bytes, name_at, name_end);

    if (next > reader->directory_end)
        return refuse(reader, PHRASE_BASE_ZIP_DAMAGED, S(""));
    member.name = utf8_check(name, &bad) ? name : S("");
    member.method = (uint16_t)number_at(bytes, *at + 10, 2);
    member.crc = number_at(bytes, *at + 16, 4);
    member.packed = number_at(bytes, *at + 20, 4);
    member.size = number_at(bytes, *at + 24, 4);
    *at = next;
    if ((flags & (FLAG_ENCRYPTED | FLAG_STRONG | FLAG_MASKED)) != 0 ||
        (member.method != METHOD_STORED && member.method != METHOD_DEFLATED) ||
        member.packed == 0xffffffff || member.size == 0xffffffff || from == 0xffffffff)
        return refuse(reader, PHRASE_BASE_ZIP_KIND, S(""));
    if (!find_bytes(reader, &member, from, name) || !within_limits(reader, &member))
        return false;
    if (str_ends(name, S("/")) && member.size == 0)
        return true;
    reader->from[reader->count] = from;
    reader->members[reader->count++] = member;
    return true;
}

/* Quadratic on purpose: ZIP_MEMBERS_MAX at most. */
static bool apart(Reader *reader)
{
    for (size_t i = 0; i < reader->count; i++)
        for (size_t k = 0; k < i; k++) {
            const ZipMember *a = &reader->members[i], *b = &reader->members[k];

            if (reader->from[i] < b->at + b->packed && reader->from[k] < a->at + a->packed)
                return refuse(reader, PHRASE_BASE_ZIP_OVERLAP, a->name);
            if (a->name.len > 0 && str_eq(a->name, b->name))
                return refuse(reader, PHRASE_BASE_ZIP_TWICE, a->name);
        }
    return true;
}

bool zip_open(Arena *arena, Str bytes, Str file, Zip *ret_zip, Findings *findings)
{
    Reader reader = { .arena = arena, .bytes = bytes, .file = file, .findings = findings };
    size_t count;

    if (!read_end(&reader, &count))
        return false;
    reader.members = NEW_ARRAY(arena, ZipMember, count);
    reader.from = NEW_ARRAY(arena, uint64_t, count);
    uint64_t at = reader.directory;
    for (size_t i = 0; i < count; i++)
        if (!read_entry(&reader, &at))
            return false;
    if (at != reader.directory_end)
        return refuse(&reader, PHRASE_BASE_ZIP_DAMAGED, S(""));
    if (!apart(&reader))
        return false;
    *ret_zip = (Zip){ bytes, reader.members, reader.count };
    return true;
}

const ZipMember *zip_find(const Zip *zip, Str name)
{
    for (size_t i = 0; i < zip->count; i++)
        if (str_eq(zip->members[i].name, name))
            return &zip->members[i];
    return NULL;
}

/* Into exactly `size` bytes, from exactly `packed`: one more or fewer on either side is damage. */
static bool unpack(Str packed, unsigned char *bytes, uint64_t size)
{
    z_stream stream = { .avail_in = (uInt)packed.len,
                        .next_out = bytes,
                        .avail_out = (uInt)size,
                        .next_in = (z_const Bytef *)(uintptr_t)packed.at };

    ensure(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    int result = inflate(&stream, Z_FINISH);
    bool whole = result == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
    inflateEnd(&stream);
    return whole;
}

bool zip_read(Arena *arena, const Zip *zip, const ZipMember *member, Str file, Str *ret_bytes,
              Findings *findings)
{
    Str packed = str_cut(zip->bytes, member->at, member->at + member->packed);
    Str bytes = packed;

    if (member->method == METHOD_DEFLATED) {
        unsigned char *room = NEW_ARRAY(arena, unsigned char, member->size + 1);

        bytes = (Str){ (const char *)room, member->size };
        if (!unpack(packed, room, member->size))
            return complain(file, findings, PHRASE_BASE_ZIP_DAMAGED, member->name);
    }
    if (crc32(0, (const Bytef *)bytes.at, (uInt)bytes.len) != member->crc)
        return complain(file, findings, PHRASE_BASE_ZIP_DAMAGED, member->name);
    *ret_bytes = bytes;
    return true;
}
