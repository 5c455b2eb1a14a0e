/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which papers come in, and where their bytes lie.
 */
#include "action/document.h"
#include "phrases_action.h"

#include "world/world.h"

static const PaperKind kinds[] = {
    { STR(".pdf"), STR("application/pdf"), STR("%PDF-") },
    { STR(".png"), STR("image/png"), STR("\x89PNG\r\n\x1a\n") },
    { STR(".jpg"), STR("image/jpeg"), STR("\xff\xd8\xff") },
    { STR(".jpeg"), STR("image/jpeg"), STR("\xff\xd8\xff") },
    { STR(".docx"), STR("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
      STR("PK\x03\x04") },
    { STR(".xlsx"), STR("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      STR("PK\x03\x04") },
    { STR(".txt"), STR("text/plain"), STR("") },
    { STR(".csv"), STR("text/csv"), STR("") },
    { STR(".json"), STR("application/json"), STR("") },
};

/*
 * Words by which states mark their secrets: Japan's specially designated secrets and defence
 * secrets (特定秘密, 特別防衛秘密, 極秘, 防衛秘密), and the levels other governments write at the
 * head of a page. A firm's "confidential" is no such mark.
 */
static const Str secret_marks[] = {
    STR("特定秘密"),   STR("特別防衛秘密"), STR("防衛秘密"),   STR("極秘"),
    STR("機密文書"),   STR("TOP SECRET"),   STR("SECRET//"),   STR("NATO SECRET"),
    STR("TOP_SECRET"), STR("TOP-SECRET"),   STR("COSMIC TOP"), STR("SECRET-UE"),
};

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool same_letters(Str text, size_t at, Str mark)
{
    size_t i = 0;
    while (i < mark.len && upper(text.at[at + i]) == mark.at[i])
        i++;
    return i == mark.len;
}

/* The mark found in the bytes; "" for none. Letters of either case; what is compressed inside a
 * file is not seen. */
static Str find_mark(Str bytes)
{
    for (size_t m = 0; m < COUNT_OF(secret_marks); m++)
        for (size_t at = 0; at + secret_marks[m].len <= bytes.len; at++)
            if (same_letters(bytes, at, secret_marks[m]))
                return secret_marks[m];
    return S("");
}

static bool ends_like(Str name, Str ending)
{
    Str tail = str_cut(name, name.len < ending.len ? 0 : name.len - ending.len, name.len);
    bool same = tail.len == ending.len;
    for (size_t i = 0; i < ending.len && same; i++)
        same = upper(tail.at[i]) == upper(ending.at[i]);
    return same;
}

const PaperKind *paper_kind(Str name)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (ends_like(name, kinds[i].ending))
            return &kinds[i];
    return NULL;
}

static bool content_fits(const PaperKind *kind, Str bytes)
{
    size_t bad;
    return kind->magic.len > 0 ? str_starts(bytes, kind->magic) : utf8_check(bytes, &bad);
}

void paper_check(Work *work, Str name, Str bytes)
{
    const PaperKind *kind = paper_kind(name);
    Str mark = find_mark(name);
    size_t at;

    if (mark.len == 0)
        mark = find_mark(bytes);
    if (mark.len > 0)
        work_finding(work, S(""), PHRASE_ACTION_SECRET, PHRASE_ACTION_SECRET_REMEDY, mark);
    if (bytes.len > DOCUMENT_BYTES_MAX)
        work_finding(work, S(""), PHRASE_ACTION_DOCUMENT_TOO_LARGE, PHRASE_NONE, S("12"));
    if (str_find(name, S("/"), &at) || str_find(name, S("\\"), &at))
        work_finding(work, S("/name"), PHRASE_ACTION_DOCUMENT_NAME, PHRASE_NONE, name);
    if (!kind)
        work_finding(work, S("/name"), PHRASE_ACTION_DOCUMENT_KIND,
                     PHRASE_ACTION_DOCUMENT_KIND_REMEDY, name);
    else if (!content_fits(kind, bytes))
        work_finding(work, S(""), PHRASE_ACTION_DOCUMENT_CONTENT, PHRASE_NONE, kind->media);
}

/* ---- Files ---- */

static Str below(Arena *arena, Str dir, Str part)
{
    Text path = text_open(arena, dir.len + part.len + 1);
    text_all(&path, dir, S("/"), part);
    return text_str(&path);
}

static Str folder_of(Arena *arena, Str dir, Str hash)
{
    return below(arena, below(arena, dir, S("documents")), str_cut(hash, 0, 2));
}

Str paper_path(Arena *arena, Str dir, Hash hash)
{
    Str name = hash_str(arena, hash);
    return below(arena, folder_of(arena, dir, name), name);
}

int paper_keep(Arena scratch, Str dir, Hash hash, Str bytes)
{
    Str name = hash_str(&scratch, hash), folder = folder_of(&scratch, dir, name);
    int r = world_make_dir(scratch, folder);

    if (r < 0)
        return trace(r);
    r = world_write_new(scratch, below(&scratch, folder, name), bytes);
    if (r == WORLD_E_EXISTS) /* the same bytes, or the empty file of an erased document */
        r = world_replace(scratch, below(&scratch, folder, name), bytes);
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "a document could not be kept") : 0;
}

int paper_read(Arena *arena, Str dir, Hash hash, Str *ret_bytes)
{
    int r = world_read_file(arena, paper_path(arena, dir, hash), WORLD_FILE_MAX, ret_bytes);

    if (r < 0)
        return trace(r);
    if (r)
        *ret_bytes = S("");
    if (ret_bytes->len > 0 && !hash_eq(hash_of(*ret_bytes), hash))
        return fault(FAULT_DISK, "the bytes of a document are not those the record names");
    return 0;
}

/* The name stays, so that nobody wonders where the file went. */
int paper_erase(Arena scratch, Str dir, Hash hash)
{
    int r = world_replace(scratch, paper_path(&scratch, dir, hash), S(""));
    return r < 0 ? trace(r) : 0;
}
