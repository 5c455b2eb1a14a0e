/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

/*
 * What is awaited is put in two orders, by reference and by amount; lines look things up there. A
 * line names an awaited sum by its reference, or, where that names none, by a word of its text.
 */

typedef struct Wanted {
    Str name; /* the reference as compared; empty in the order by amount */
    const Awaited *awaited;
    size_t at;   /* index of `awaited` */
    size_t next; /* of the same name, currency and amount: from the first of them, the next that no
                    line has met */
} Wanted;

typedef struct Matching {
    Arena *scratch;
    const Awaited *awaited;
    size_t awaited_count;
    Wanted *by_name, *by_amount;
    size_t name_count;
    bool *named; /* each awaited: by some line */
} Matching;

/* Banks write in capitals what was not. */
static Str folded(Arena *arena, Str text)
{
    Str trimmed = str_trim(text);
    char *at = NEW_ARRAY(arena, char, trimmed.len);

    for (size_t i = 0; i < trimmed.len; i++) {
        char c = trimmed.at[i];

        at[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    return (Str){ at, trimmed.len };
}

static int compare_money(Money a, Money b)
{
    if (a.currency != b.currency)
        return a.currency < b.currency ? -1 : 1;
    return a.minor < b.minor ? -1 : a.minor > b.minor;
}

static int compare_sums(const Wanted *a, const Wanted *b)
{
    int order = str_compare(a->name, b->name);

    return order ? order : compare_money(a->awaited->amount, b->awaited->amount);
}

/* Of equals the one that is due first. */
static int compare_wanted(const void *left, const void *right)
{
    const Wanted *a = left, *b = right;
    int order = compare_sums(a, b);

    if (order == 0 && a->awaited->due != b->awaited->due)
        order = a->awaited->due < b->awaited->due ? -1 : 1;
    return order ? order : a->at < b->at ? -1 : a->at > b->at;
}

static void sort(Wanted *wanted, size_t count)
{
    if (count > 0)
        qsort(wanted, count, sizeof(*wanted), compare_wanted);
    for (size_t i = 0; i < count; i++)
        wanted[i].next = i;
}

static void put_in_order(Matching *matching)
{
    matching->by_name = NEW_ARRAY(matching->scratch, Wanted, matching->awaited_count);
    matching->by_amount = NEW_ARRAY(matching->scratch, Wanted, matching->awaited_count);
    for (size_t i = 0; i < matching->awaited_count; i++) {
        const Awaited *awaited = &matching->awaited[i];
        Str name = folded(matching->scratch, awaited->reference);

        matching->by_amount[i] = (Wanted){ .awaited = awaited, .at = i };
        if (name.len > 0)
            matching->by_name[matching->name_count++] = (Wanted){ name, awaited, i, 0 };
    }
    sort(matching->by_name, matching->name_count);
    sort(matching->by_amount, matching->awaited_count);
}

/* The first that is not before the sum; `count` when all are. */
static size_t first_from(const Wanted *wanted, size_t count, Str name, const Money *sum)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(wanted[middle].name, name);

        if (order == 0 && sum)
            order = compare_money(wanted[middle].awaited->amount, *sum);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- by reference -------------------------------------------------------------------------- */

static bool is_named(const Matching *matching, Str name)
{
    size_t at = first_from(matching->by_name, matching->name_count, name, NULL);

    return name.len > 0 && at < matching->name_count && str_eq(matching->by_name[at].name, name);
}

static bool in_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == '/' || c == '.' ||
           c == '_';
}

/* Signs at its ends belong to the sentence. */
static Str without_signs(Str word)
{
    while (word.len > 0 && strchr("-/._", word.at[0]))
        word = str_cut(word, 1, word.len);
    while (word.len > 0 && strchr("-/._", word.at[word.len - 1]))
        word.len--;
    return word;
}

static Str next_word(Str text, size_t *at)
{
    while (*at < text.len && !in_word(text.at[*at]))
        ++*at;
    size_t from = *at;

    while (*at < text.len && in_word(text.at[*at]))
        ++*at;
    return without_signs(str_cut(text, from, *at));
}

/* The one reference that stands in the text; empty: none, or two and nobody knows which. */
static Str named_in(const Matching *matching, Str text)
{
    Str found = S("");

    for (size_t at = 0; at < text.len;) {
        Str word = next_word(text, &at);

        if (!is_named(matching, word) || str_eq(word, found))
            continue;
        if (found.len > 0)
            return S("");
        found = word;
    }
    return found;
}

static Str name_of(Arena *arena, const Matching *matching, const StatementLine *line)
{
    Str reference = folded(arena, line->reference);

    return is_named(matching, reference) ? reference
                                         : named_in(matching, folded(arena, line->text));
}

/* Of those with this very sum, the first that no line has met; the last when all are. */
static Match match_whole(Matching *matching, size_t first)
{
    Wanted *all = matching->by_name, *head = &all[first];
    size_t at = head->next;

    if (at + 1 < matching->name_count && compare_sums(&all[at], &all[at + 1]) == 0)
        head->next++;
    return (Match){ MATCH_REFERENCE, all[at].at };
}

/* The one due first that is in the line's currency and moves the same way. */
static Match match_part(const Matching *matching, Str name, Money sum)
{
    const Wanted *best = NULL;

    for (size_t i = first_from(matching->by_name, matching->name_count, name, NULL);
         i < matching->name_count && str_eq(matching->by_name[i].name, name); i++) {
        const Wanted *wanted = &matching->by_name[i];
        Money amount = wanted->awaited->amount;

        if (amount.currency == sum.currency && (amount.minor < 0) == (sum.minor < 0) &&
            (!best || wanted->awaited->due < best->awaited->due))
            best = wanted;
    }
    return best ? (Match){ MATCH_PART, best->at } : (Match){ MATCH_NONE, 0 };
}

/* True: the line names something awaited, whether it meets it or not. */
static bool match_name(Matching *matching, Arena arena, const StatementLine *line, Match *ret_match)
{
    Str name = name_of(&arena, matching, line);

    if (name.len == 0)
        return false;
    size_t at = first_from(matching->by_name, matching->name_count, name, &line->amount);
    bool whole = at < matching->name_count && str_eq(matching->by_name[at].name, name) &&
                 compare_money(matching->by_name[at].awaited->amount, line->amount) == 0;

    *ret_match = whole ? match_whole(matching, at) : match_part(matching, name, line->amount);
    if (ret_match->kind != MATCH_NONE)
        matching->named[ret_match->awaited] = true;
    return true;
}

/* ---- by amount ----------------------------------------------------------------------------- */

/* Of the line's very sum one is awaited, once, and nobody has named it. */
static Match match_amount(Matching *matching, const StatementLine *line)
{
    const Wanted *all = matching->by_amount;
    size_t found = matching->awaited_count;

    for (size_t i = first_from(all, matching->awaited_count, S(""), &line->amount);
         i < matching->awaited_count && compare_money(all[i].awaited->amount, line->amount) == 0;
         i++) {
        if (matching->named[all[i].at])
            continue;
        if (found < matching->awaited_count)
            return (Match){ MATCH_NONE, 0 };
        found = i;
    }
    if (found == matching->awaited_count)
        return (Match){ MATCH_NONE, 0 };
    matching->named[all[found].at] = true;
    return (Match){ MATCH_AMOUNT, all[found].at };
}

void statement_match(Arena *scratch, const Statement *statement, const Awaited *awaited,
                     size_t awaited_count, Match *ret_matches)
{
    Matching matching = { .scratch = scratch,
                          .awaited = awaited,
                          .awaited_count = awaited_count,
                          .named = NEW_ARRAY(scratch, bool, awaited_count) };
    bool *naming = NEW_ARRAY(scratch, bool, statement->line_count);

    put_in_order(&matching);
    for (size_t i = 0; i < statement->line_count; i++) {
        ret_matches[i] = (Match){ MATCH_NONE, 0 };
        naming[i] = match_name(&matching, *scratch, &statement->lines[i], &ret_matches[i]);
    }
    for (size_t i = 0; i < statement->line_count; i++)
        if (!naming[i])
            ret_matches[i] = match_amount(&matching, &statement->lines[i]);
}
