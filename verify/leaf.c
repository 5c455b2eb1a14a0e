/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/leaf.h"

#include <string.h>

enum { NAME_MAX = 64, HASH_DIGITS = 64 };

static bool all_in(Bytes value, const char *letters)
{
    for (size_t i = 0; i < value.len; i++)
        if (value.at[i] == '\0' || !strchr(letters, value.at[i]))
            return false;
    return true;
}

static bool is_absent(Bytes value)
{
    return bytes_eq(value, B("-"));
}

static bool is_number(Bytes value)
{
    int64_t number;

    return bytes_number(value, &number);
}

/* "item.opened": small letters, digits, and in between dots and hyphens. */
static bool is_name(Bytes value)
{
    return value.len > 0 && value.len <= NAME_MAX && value.at[0] >= 'a' && value.at[0] <= 'z' &&
           all_in(value, "abcdefghijklmnopqrstuvwxyz0123456789.-");
}

/* 26 letters of Crockford's base32; the first two bits of the first are none. */
static bool is_id(Bytes value)
{
    return value.len == 26 && value.at[0] >= '0' && value.at[0] <= '7' &&
           all_in(value, "0123456789abcdefghjkmnpqrstvwxyz");
}

static bool is_id_or_absent(Bytes value)
{
    return is_absent(value) || is_id(value);
}

static bool is_hash(Bytes value)
{
    Hash hash;

    return bytes_hex(value, &hash);
}

static bool is_hash_or_absent(Bytes value)
{
    return is_absent(value) || is_hash(value);
}

/* "2026-11-21T22:09:14.000001Z". That the day is one of the calendar changes no proof. */
static bool is_moment(Bytes value)
{
    static const char form[] = "0000-00-00T00:00:00.000000Z";

    if (value.len != strlen(form))
        return false;
    for (size_t i = 0; i < value.len; i++)
        if (form[i] == '0' ? value.at[i] < '0' || value.at[i] > '9' : value.at[i] != form[i])
            return false;
    return true;
}

static bool is_yes_or_no(Bytes value)
{
    return bytes_eq(value, B("yes")) || bytes_eq(value, B("no"));
}

bool leaf_hash(Bytes *rest, Bytes *ret_hash)
{
    if (rest->len < HASH_DIGITS)
        return false;
    *ret_hash = (Bytes){ rest->at, HASH_DIGITS };
    size_t step = rest->len > HASH_DIGITS ? HASH_DIGITS + 1 : HASH_DIGITS;

    *rest = (Bytes){ rest->at + step, rest->len - step };
    return true;
}

/* "-", or hashes parted by one blank. */
static bool is_hashes(Bytes value)
{
    Bytes rest = value, hash;

    while (leaf_hash(&rest, &hash))
        if (!is_hash(hash) ||
            (rest.len > 0 && (hash.at[HASH_DIGITS] != ' ' || rest.len < HASH_DIGITS)))
            return false;
    return is_absent(value) || (value.len % (HASH_DIGITS + 1) == HASH_DIGITS);
}

/* "item.opened 1": the kind and its version. */
static bool is_kind(Bytes value)
{
    Bytes name;

    return bytes_cut(&value, ' ', &name) && is_name(name) && is_number(value) &&
           !bytes_eq(value, B("0"));
}

/* "item 01jd8..", "item -", or "- -" of an event about no one thing. */
static bool is_subject(Bytes value)
{
    Bytes kind, id = value;

    return bytes_cut(&id, ' ', &kind) &&
           (is_name(kind) ? is_id_or_absent(id) : is_absent(kind) && is_absent(id));
}

static const struct {
    const char *name;
    size_t offset;
    bool (*is)(Bytes value);
} fields[] = {
    { "seq", offsetof(Leaf, seq), is_number },
    { "id", offsetof(Leaf, id), is_id },
    { "at", offsetof(Leaf, at), is_moment },
    { "kind", offsetof(Leaf, kind), is_kind },
    { "operation", offsetof(Leaf, operation), is_name },
    { "part", offsetof(Leaf, part), is_number },
    { "request", offsetof(Leaf, request), is_id_or_absent },
    { "fingerprint", offsetof(Leaf, fingerprint), is_hash_or_absent },
    { "actor", offsetof(Leaf, actor), is_id_or_absent },
    { "principal", offsetof(Leaf, principal), is_id_or_absent },
    { "asserted", offsetof(Leaf, asserted), is_yes_or_no },
    { "subject", offsetof(Leaf, subject), is_subject },
    { "adopted", offsetof(Leaf, adopted), is_hash_or_absent },
    { "documents", offsetof(Leaf, documents), is_hashes },
    { "values", offsetof(Leaf, values), is_hashes },
    { "erased", offsetof(Leaf, erased), is_hashes },
    { "payload", offsetof(Leaf, payload), is_hash },
};

bool leaf_read(Bytes text, Leaf *ret_leaf)
{
    Bytes line, name;

    if (text.len > LEAF_BYTES_MAX || !bytes_cut(&text, '\n', &line) ||
        !bytes_eq(line, B("sekisho-event 1")))
        return false;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (!bytes_cut(&text, '\n', &line) || !bytes_cut(&line, ' ', &name) ||
            !bytes_eq(name, bytes_of(fields[i].name)) || !fields[i].is(line))
            return false;
        memcpy((char *)ret_leaf + fields[i].offset, &line, sizeof line);
    }
    return text.len == 0;
}
