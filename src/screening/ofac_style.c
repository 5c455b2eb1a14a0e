/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/score.h"

#include "base/base.h"

/*
 * What the search page of the Treasury says of itself (its frequently asked question 249): the
 * better of the whole name by Jaro-Winkler and of its parts by Jaro-Winkler, where parts are
 * compared that begin alike or have one Soundex (which begins with the letter itself, so it asks
 * for no less) and agree in half of their letters. That the parts of the query make a mean and that
 * blanks do not count was found from scores it showed.
 */

enum {
    PARTS_MAX = 100,
    PART_BYTES_MIN = 3, /* shorter parts are compared in the whole only */
    PREFIX_MAX = 4,     /* letters that Winkler rewards */
};

typedef struct Folded {
    Str parts[PARTS_MAX];
    size_t count;
    Str whole; /* the parts run together */
} Folded;

static bool part_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((unsigned char)c & 0x80);
}

static Folded folded_of(Arena *arena, Str text)
{
    Str form = unicode_search_form(arena, text);
    Folded folded = { .count = 0 };
    char *at = NEW_ARRAY(arena, char, form.len + 1);
    size_t len = 0, from = 0;

    for (size_t i = 0; i <= form.len; i++) {
        if (i < form.len && part_letter(form.at[i])) {
            at[len++] = form.at[i];
            continue;
        }
        if (i < form.len && form.at[i] == '\'')
            continue; /* O'Brien is one part */
        if (len > from && folded.count < PARTS_MAX)
            folded.parts[folded.count++] = (Str){ at + from, len - from };
        from = len;
    }
    folded.whole = (Str){ at, len };
    return folded;
}

/* ---- Jaro and Winkler ---------------------------------------------------------------------- */

/* Letters of `a` that stand in `b` not too far off, each of `b` taken once. */
static size_t letters_shared(Str a, Str b, bool *in_a, bool *in_b)
{
    size_t longer = a.len > b.len ? a.len : b.len, shared = 0;
    size_t reach = longer / 2 > 0 ? longer / 2 - 1 : 0;

    for (size_t i = 0; i < a.len; i++)
        for (size_t j = i > reach ? i - reach : 0; j < b.len && j <= i + reach; j++)
            if (!in_b[j] && a.at[i] == b.at[j]) {
                in_a[i] = in_b[j] = true;
                shared++;
                break;
            }
    return shared;
}

/* Shared letters that stand in another order, each counted on both sides. */
static size_t letters_moved(Str a, Str b, const bool *in_a, const bool *in_b)
{
    size_t moved = 0;
    for (size_t i = 0, j = 0; i < a.len; i++) {
        if (!in_a[i])
            continue;
        while (!in_b[j])
            j++;
        moved += a.at[i] != b.at[j++];
    }
    return moved;
}

static double jaro_winkler(Arena scratch, Str a, Str b)
{
    bool *in_a = NEW_ARRAY(&scratch, bool, a.len + 1);
    bool *in_b = NEW_ARRAY(&scratch, bool, b.len + 1);
    size_t shared = letters_shared(a, b, in_a, in_b), prefix = 0;

    if (shared == 0)
        return 0;
    double count = (double)shared;
    double moved = (double)letters_moved(a, b, in_a, in_b) / 2;
    double jaro = (count / (double)a.len + count / (double)b.len + (count - moved) / count) / 3;
    while (prefix < PREFIX_MAX && prefix < a.len && prefix < b.len && a.at[prefix] == b.at[prefix])
        prefix++;
    return jaro + (double)prefix * 0.1 * (1 - jaro);
}

/* ---- parts --------------------------------------------------------------------------------- */

/* Edits from one to the other. */
static size_t edits_between(Arena scratch, Str a, Str b)
{
    size_t *row = NEW_ARRAY(&scratch, size_t, b.len + 1);

    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 0; i < a.len; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < b.len; j++) {
            size_t change = corner + (a.at[i] != b.at[j]);
            corner = row[j + 1];
            size_t drop = (row[j] < corner ? row[j] : corner) + 1;
            row[j + 1] = change < drop ? change : drop;
        }
    }
    return row[b.len];
}

static bool parts_comparable(Arena scratch, Str a, Str b)
{
    return a.at[0] == b.at[0] &&
           2 * edits_between(scratch, a, b) <= (a.len > b.len ? a.len : b.len);
}

static double best_part(Arena scratch, Str part, const Folded *entry)
{
    double best = 0;

    for (size_t i = 0; i < entry->count; i++) {
        if (entry->parts[i].len < PART_BYTES_MIN ||
            !parts_comparable(scratch, part, entry->parts[i]))
            continue;
        double likeness = jaro_winkler(scratch, part, entry->parts[i]);
        if (likeness > best)
            best = likeness;
    }
    return best;
}

int32_t score_ofac_style(Arena scratch, Str query, Str entry)
{
    Folded mine = folded_of(&scratch, query), theirs = folded_of(&scratch, entry);
    double whole = jaro_winkler(scratch, mine.whole, theirs.whole), parts = 0;
    size_t count = 0;

    for (size_t i = 0; i < mine.count; i++)
        if (mine.parts[i].len >= PART_BYTES_MIN) {
            parts += best_part(scratch, mine.parts[i], &theirs);
            count++;
        }
    if (count > 0)
        parts /= (double)count;
    return (int32_t)(100 * (whole > parts ? whole : parts) + 0.5);
}
