/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/holdings_parties.h"
#include "phrases_holdings.h"

#include "screening/name.h"

#include <stdlib.h>

/* ---- what a name means ----------------------------------------------------------------------- */

enum { MEANING_BYTES_MAX = NAME_TOKENS_MAX * (NAME_TOKEN_BYTES_MAX + 2) };

static int compare_bytes(const void *a, const void *b)
{
    return *(const uint8_t *)a - *(const uint8_t *)b;
}

/* Every word with how its letters came to be: カスミ and Kasumi are read alike and written
 * otherwise, and whether one is meant by both is for a search to say. */
static Str words_of(Arena *arena, const NameView *view)
{
    Text words = text_open(arena, MEANING_BYTES_MAX);

    for (size_t i = 0; i < view->token_count; i++) {
        text_char(&words, (char)('0' + view->tokens[i].origin));
        text_all(&words, view->tokens[i].letters, S(" "));
    }
    ensure(!words.full);
    return text_str(&words);
}

/* A name of which nothing can be made means itself alone. `scratch` is emptied. */
static Spelling mean(Arena *arena, Arena *scratch, Str text)
{
    Spelling spelling = { .name = text, .words = text };
    Name name;

    arena_reset(scratch);
    if (name_make(scratch, text, S(""), ENTITY_UNKNOWN, &name) != 0)
        return spelling;
    qsort(name.forms, name.form_count, sizeof(name.forms[0]), compare_bytes);
    spelling.words = words_of(arena, &name.views[name.view_count - 1]);
    spelling.forms = arena_str(arena, (Str){ (const char *)name.forms, name.form_count });
    return spelling;
}

static int compare_meanings(const void *a, const void *b)
{
    const Spelling *one = a, *other = b;
    int order = str_compare(one->words, other->words);

    order = order ? order : str_compare(one->forms, other->forms);
    return order ? order : str_compare(one->name, other->name);
}

/* ---- names, each once ------------------------------------------------------------------------ */

static int compare_places(const void *a, const void *b)
{
    const Spelling *one = a, *other = b;
    int order = str_compare(one->name, other->name);

    return order ? order : (one->line > other->line) - (one->line < other->line);
}

/* In byte order, each at the first line that has it. */
static size_t all_names(const Holding *rows, size_t row_count, Spelling *names)
{
    size_t count = 0;

    for (size_t i = 0; i < row_count; i++) {
        names[2 * i] = (Spelling){ .name = rows[i].holder, .line = rows[i].place.line };
        names[2 * i + 1] = (Spelling){ .name = rows[i].held, .line = rows[i].place.line };
    }
    qsort(names, 2 * row_count, sizeof(*names), compare_places);
    for (size_t i = 0; i < 2 * row_count; i++)
        if (i == 0 || !str_eq(names[i].name, names[i - 1].name))
            names[count++] = names[i];
    return count;
}

/* The same by meaning; `at` is the place in byte order. */
static Spelling *by_meaning(Arena *arena, const Spelling *names, size_t count)
{
    Spelling *meant = NEW_ARRAY(arena, Spelling, count + 1);
    Arena scratch = arena_open(1 << 24);

    for (size_t i = 0; i < count; i++) {
        meant[i] = mean(arena, &scratch, names[i].name);
        meant[i].line = names[i].line;
        meant[i].party = (uint32_t)i;
    }
    arena_close(&scratch);
    qsort(meant, count, sizeof(*meant), compare_meanings);
    return meant;
}

/* ---- joining --------------------------------------------------------------------------------- */

typedef struct Joining {
    Findings *findings;
    Str file;
    uint32_t *joins; /* by place in byte order: the first place of its party */
} Joining;

static size_t end_of_forms(const Spelling *meant, size_t from, size_t end)
{
    size_t at = from;

    while (at < end && str_eq(meant[at].forms, meant[from].forms))
        at++;
    return at;
}

static void join(const Joining *joining, const Spelling *meant, size_t count)
{
    const Spelling *first = &meant[0];

    for (size_t i = 1; i < count; i++)
        if (meant[i].party < first->party)
            first = &meant[i];
    for (size_t i = 0; i < count; i++) {
        joining->joins[meant[i].party] = first->party;
        if (&meant[i] != first)
            finding_warning(
                joining->findings, ((Place){ .file = joining->file, .line = meant[i].line }),
                PHRASE_HOLDINGS_JOINED, PHRASE_HOLDINGS_JOINED_REMEDY, meant[i].name, first->name);
    }
}

/* Those of the same words. Names without a form stand first. */
static void join_words(const Joining *joining, const Spelling *meant, size_t count)
{
    size_t formless = meant[0].forms.len ? 0 : end_of_forms(meant, 0, count);
    size_t first_end = end_of_forms(meant, formless, count);

    if (first_end == count) { /* one form at most */
        join(joining, meant, count);
        return;
    }
    for (size_t at = 0, end; at < count; at = end) {
        end = end_of_forms(meant, at, count);
        join(joining, &meant[at], end - at);
    }
    for (size_t i = 0; i < formless; i++)
        finding_warning(joining->findings,
                        ((Place){ .file = joining->file, .line = meant[i].line }),
                        PHRASE_HOLDINGS_AMBIGUOUS, PHRASE_HOLDINGS_AMBIGUOUS_REMEDY, meant[i].name,
                        meant[formless].name, meant[first_end].name);
}

static size_t end_of_words(const Spelling *meant, size_t from, size_t end)
{
    size_t at = from;

    while (at < end && str_eq(meant[at].words, meant[from].words))
        at++;
    return at;
}

/* Parties in byte order of their first spelling. */
static void number_parties(Arena *arena, const uint32_t *joins, Spelling *names, size_t count,
                           Holdings *holdings)
{
    Str *parties = NEW_ARRAY(arena, Str, count + 1);

    for (size_t i = 0; i < count; i++) {
        bool first = joins[i] == i;
        names[i].party = first ? (uint32_t)holdings->party_count : names[joins[i]].party;
        if (first)
            parties[holdings->party_count++] = names[i].name;
    }
    holdings->parties = parties;
    holdings->spellings = names;
    holdings->spelling_count = count;
}

void holdings_find_parties(Arena *arena, Holding *rows, Holdings *holdings, Findings *findings)
{
    Spelling *names = NEW_ARRAY(arena, Spelling, 2 * holdings->row_count + 1);
    size_t count = all_names(rows, holdings->row_count, names);
    Spelling *meant = by_meaning(arena, names, count);
    Joining joining = { findings, count ? rows[0].place.file : S(""),
                        NEW_ARRAY(arena, uint32_t, count + 1) };

    for (size_t at = 0, end; at < count; at = end) {
        end = end_of_words(meant, at, count);
        join_words(&joining, &meant[at], end - at);
    }
    number_parties(arena, joining.joins, names, count, holdings);
    for (size_t i = 0; i < count; i++)
        meant[i].party = names[meant[i].party].party;
    holdings->meant = meant;
    for (size_t i = 0; i < holdings->row_count; i++)
        ensure(holdings_party(holdings, rows[i].holder, &rows[i].holder_at) &&
               holdings_party(holdings, rows[i].held, &rows[i].held_at));
}

/* ---- finding --------------------------------------------------------------------------------- */

static int compare_names(const void *a, const void *b)
{
    return str_compare(((const Spelling *)a)->name, ((const Spelling *)b)->name);
}

bool holdings_party(const Holdings *holdings, Str party, uint32_t *ret_at)
{
    Spelling wanted = { .name = party };
    const Spelling *found = holdings->spelling_count > 0
                                ? bsearch(&wanted, holdings->spellings, holdings->spelling_count,
                                          sizeof(wanted), compare_names)
                                : NULL;

    if (found)
        *ret_at = found->party;
    return found != NULL;
}

static size_t first_of_words(const Holdings *holdings, Str words)
{
    size_t low = 0, high = holdings->spelling_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(holdings->meant[middle].words, words) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A name means who has its form or, as it has none, none; else, where nobody has a form, who is
 * there, and one without a form the only party there is. */
static int choose(const Spelling *meant, size_t count, Str forms, uint32_t *ret_at)
{
    bool several = false, formless = true;

    for (size_t i = 0; i < count; i++) {
        if (str_eq(meant[i].forms, forms)) {
            *ret_at = meant[i].party;
            return 0;
        }
        several |= meant[i].party != meant[0].party;
        formless &= meant[i].forms.len == 0;
    }
    if (count == 0 || (forms.len && !formless))
        return HOLDINGS_E_UNKNOWN;
    *ret_at = meant[0].party;
    return several ? HOLDINGS_E_AMBIGUOUS : 0;
}

int holdings_meant(Arena *arena, const Holdings *holdings, Str name, uint32_t *ret_at)
{
    if (holdings_party(holdings, name, ret_at))
        return 0;
    Arena scratch = arena_open(1 << 24);
    Spelling wanted = mean(arena, &scratch, name);
    arena_close(&scratch);
    size_t from = first_of_words(holdings, wanted.words), end = from;
    while (end < holdings->spelling_count && str_eq(holdings->meant[end].words, wanted.words))
        end++;
    return choose(&holdings->meant[from], end - from, wanted.forms, ret_at);
}
