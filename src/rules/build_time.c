/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* When packs are in force: who ends whom, what overlaps, what is left open. */
#include "phrases_book.h"
#include "rules/build.h"

#include <stdlib.h>

static Place force_place(const Draft *draft)
{
    return draft->in_force != NULL ? draft->in_force->from.place : draft->head->id.place;
}

/* A pack ends the one it amends or replaces on the day it takes force itself. */
static void end_pack(Build *build, const Draft *later, Draft *earlier, const Word *word)
{
    if (!str_eq(later->pack->regime, earlier->pack->regime)) {
        if (later->pack->regime.len > 0 && earlier->pack->regime.len > 0)
            build_error(build, word->place, PHRASE_BOOK_OTHER_REGIME,
                        PHRASE_BOOK_OTHER_REGIME_REMEDY, word->text, earlier->pack->regime,
                        later->pack->regime);
        return;
    }
    if (later->pack->from == DATE_NONE || earlier->pack->from == DATE_NONE)
        return;
    if (later->pack->from <= earlier->pack->from) {
        build_error(build, word->place, PHRASE_BOOK_NOT_LATER, PHRASE_BOOK_NOT_LATER_REMEDY,
                    word->text, build_day(build, earlier->pack->from),
                    build_day(build, later->pack->from));
        return;
    }
    if (later->pack->from < earlier->pack->until)
        earlier->pack->until = later->pack->from;
}

static void end_earlier(Build *build, Draft *draft)
{
    if (draft->amended != NULL)
        end_pack(build, draft, draft->amended, &draft->amends->id);
    for (size_t i = 0; draft->replaces != NULL && i < draft->replaces->words.count; i++) {
        const Word *word = &draft->replaces->words.items[i];
        int32_t earlier = names_find(&build->packs, word->text);

        if (earlier < 0)
            build_unknown(build, word, PHRASE_BOOK_UNKNOWN_PACK, PHRASE_BOOK_UNKNOWN_PACK_REMEDY,
                          &build->packs);
        else
            end_pack(build, draft, &build->drafts[earlier], word);
    }
}

void build_own_days(Build *build, const Draft *draft)
{
    const Pack *pack = draft->pack;

    if (pack->from == DATE_NONE)
        return;
    if (pack->stated_until <= pack->from)
        build_error(build, draft->in_force->until.place, PHRASE_BOOK_EMPTY_DAYS,
                    PHRASE_BOOK_EMPTY_DAYS_REMEDY, build_day(build, pack->from),
                    build_day(build, pack->stated_until));
    if (pack->made_on != DATE_NONE && pack->made_on > pack->from)
        build_warning(build, draft->made_by->from.place, PHRASE_BOOK_MADE_LATE,
                      PHRASE_BOOK_MADE_LATE_REMEDY, build_day(build, pack->made_on),
                      build_day(build, pack->from));
}

static int compare_drafts(const void *a, const void *b)
{
    const Draft *left = *(Draft *const *)a, *right = *(Draft *const *)b;
    int order = str_compare(left->pack->regime, right->pack->regime);

    if (order == 0)
        order = (left->pack->from > right->pack->from) - (left->pack->from < right->pack->from);
    if (order == 0)
        order = left->document_index < right->document_index ? -1 : 1;
    return order;
}

static void check_pair(Build *build, const Draft *earlier, const Draft *later)
{
    Date end =
        earlier->pack->until < later->pack->until ? earlier->pack->until : later->pack->until;

    if (earlier->pack->until > later->pack->from)
        build_error(build, force_place(later), PHRASE_BOOK_OVERLAP, PHRASE_BOOK_OVERLAP_REMEDY,
                    later->pack->id, earlier->pack->id, build_day(build, later->pack->from),
                    end == DATE_FOREVER ? S("…") : build_day(build, end));
    else if (earlier->pack->until < later->pack->from)
        build_warning(build, force_place(later), PHRASE_BOOK_GAP, PHRASE_BOOK_GAP_REMEDY,
                      later->pack->regime, build_day(build, earlier->pack->until),
                      build_day(build, later->pack->from));
}

/* Each pack against the one before it that lasts longest. */
static void check_neighbours(Build *build)
{
    const Draft *last = NULL;

    for (size_t i = 0; i < build->draft_count; i++) {
        const Draft *draft = build->sorted[i];

        if (draft->pack->regime.len == 0 || draft->pack->from == DATE_NONE)
            continue;
        if (last == NULL || !str_eq(last->pack->regime, draft->pack->regime)) {
            last = draft;
            continue;
        }
        check_pair(build, last, draft);
        if (draft->pack->until >= last->pack->until)
            last = draft;
    }
}

void build_times(Build *build)
{
    for (size_t i = 0; i < build->draft_count; i++)
        build_own_days(build, &build->drafts[i]);
    for (size_t i = 0; i < build->draft_count; i++)
        end_earlier(build, &build->drafts[i]);
    build->sorted = NEW_ARRAY(build->arena, Draft *, build->draft_count + 1);
    for (size_t i = 0; i < build->draft_count; i++)
        build->sorted[i] = &build->drafts[i];
    if (build->draft_count > 1)
        qsort(build->sorted, build->draft_count, sizeof(Draft *), compare_drafts);
    check_neighbours(build);
}
