/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/* item.open, item.describe, item.lower, item.assign: what the item is called and covers, who may
 * read it, and who takes part. */

enum { OPENING_VALUES = 2 * ITEM_LINES_MAX + 5 }; /* titles, summaries, a reason */
_Static_assert((int)OPENING_VALUES <= (int)EVENT_VALUES_MAX, "the erasable texts of one event");

static bool knows_regime(const Str *known, size_t count, Str regime)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(known[i], regime))
            return true;
    return false;
}

/* None named at the opening: all there are, so that no law is forgotten. */
static bool read_regimes(Work *work, const Str *named, size_t count, bool all,
                         ItemDescribed *described)
{
    Str *known = NEW_ARRAY(work_arena(work), Str, ITEM_REGIMES_MAX);
    size_t known_count = library_regimes(work_library(work), known, ITEM_REGIMES_MAX);
    bool good = true;

    described->regimes = count ? named : known;
    described->regime_count = count ? count : all ? known_count : 0;
    for (size_t i = 0; i < count; i++) {
        if (knows_regime(known, known_count, named[i]) && !knows_regime(named, i, named[i]))
            continue;
        work_finding(work, S("/regimes"), PHRASE_CASEWORK_NO_SUCH_REGIME,
                     PHRASE_CASEWORK_NO_SUCH_REGIME_REMEDY, named[i]);
        good = false;
    }
    return good;
}

/* The keeper first, then those named. 0, WORK_E_INVALID, or a fault. */
static int read_organisations(Work *work, Id keeper, const Str *handles, size_t count,
                              ItemDescribed *described)
{
    Id *ids = NEW_ARRAY(work_arena(work), Id, count + 1);
    size_t total = 0;
    bool good = true;

    ids[total++] = keeper;
    for (size_t i = 0; i < count; i++) {
        int r = work_find(work, S("organisation"), handles[i], &ids[total]);
        if (r < 0)
            return trace(r);
        if (r) {
            good = false;
            work_finding(work, S("/organisations"), PHRASE_CASEWORK_NO_SUCH_ORGANISATION,
                         PHRASE_CASEWORK_NO_SUCH_ORGANISATION_REMEDY, handles[i]);
        } else if (!id_eq(ids[total], keeper)) {
            total++;
        }
    }
    described->organisations = ids;
    described->organisation_count = total;
    return good ? 0 : WORK_E_INVALID;
}

static bool read_lines(Work *work, const LineParams *lines, size_t count, ItemDescribed *described)
{
    LineName *names = NEW_ARRAY(work_arena(work), LineName, count);
    bool good = true;

    for (size_t i = 0; i < count; i++) {
        names[i] =
            (LineName){ lines[i].line, lines[i].title.in[LANG_JA], lines[i].title.in[LANG_EN] };
        bool twice = str_eq(lines[i].line, S(ITEM_LINE_ALL));
        for (size_t k = 0; k < i && !twice; k++)
            twice = str_eq(lines[k].line, lines[i].line);
        if (!twice)
            continue;
        work_finding(work, S("/lines"), PHRASE_CASEWORK_LINE_TWICE,
                     PHRASE_CASEWORK_LINE_TWICE_REMEDY, lines[i].line);
        good = false;
    }
    described->lines = names;
    described->line_count = count;
    return good;
}

/* "2026-0001": the year in Japan and a number of its own, behind those this call has opened. */
static int next_reference(Work *work, int64_t opened_before, ItemOpened *opened)
{
    ItemYearGetRow row;
    bool found;
    opened->year = date_parts(work_today(work)).year;
    int r = item_year_get(work_db(work), work_arena(work), opened->year, &row, &found);
    if (r)
        return trace(r);
    opened->number = (found ? row.last : 0) + opened_before + 1;

    Text reference = text_open(work_arena(work), ITEM_WORD_MAX);
    text_int(&reference, opened->year);
    text_char(&reference, '-');
    for (int64_t below = 1000; below > opened->number; below /= 10)
        text_char(&reference, '0');
    text_int(&reference, opened->number);
    opened->reference = text_str(&reference);
    return 0;
}

int item_begin(Work *work, Id keeper, const OpenParams *open, int64_t opened_before,
               ItemOpened *ret_opened)
{
    ItemDescribed *described = &ret_opened->description;
    *described = (ItemDescribed){
        .title_ja = open->title.in[LANG_JA],
        .title_en = open->title.in[LANG_EN],
        .summary_ja = open->summary.in[LANG_JA],
        .summary_en = open->summary.in[LANG_EN],
        .marking = open->marking,
    };
    bool good = read_regimes(work, open->regimes, open->regime_count, true, described);
    good = read_lines(work, open->lines, open->line_count, described) && good;
    int r =
        read_organisations(work, keeper, open->organisations, open->organisation_count, described);
    if (r < 0)
        return trace(r);
    if (r || !good)
        return WORK_E_INVALID;
    r = next_reference(work, opened_before, ret_opened);
    return r ? trace(r) : 0;
}

int item_open(Work *work, const void *params, void *reply)
{
    ItemOpened opened = { 0 };
    ItemReply *answer = reply;
    Id keeper;
    int r = item_own_organisation(work, &keeper);
    if (!r)
        r = item_begin(work, keeper, params, 0, &opened);
    if (r)
        return r < 0 ? trace(r) : r;

    Id item = work_new_id(work);
    work_event(work, S("item.opened"), item, &opened);
    *answer = (ItemReply){ .item = item, .reference = opened.reference, .state = ITEM_OPEN };
    return 0;
}

static bool changes_something(const ItemDescribed *described)
{
    return described->title_ja.len || described->title_en.len || described->summary_ja.len ||
           described->summary_en.len || described->marking >= 0 || described->regime_count ||
           described->organisation_count || described->line_count;
}

/* Lines that statements stand on stay. */
static int keep_stated_lines(Work *work, const Item *item, const ItemDescribed *described)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(work_db(work), work_arena(work), item->id, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    const Item after = { .lines = described->lines, .line_count = described->line_count };
    for (size_t i = 0; i < count; i++)
        if (!rows[i].ended && !item_has_line(&after, rows[i].line))
            return item_refuse(work, WORK_E_INVALID, S("/lines"), PHRASE_CASEWORK_LINE_IN_USE,
                               PHRASE_CASEWORK_LINE_IN_USE_REMEDY, rows[i].line);
    return 0;
}

static int read_description(Work *work, const Item *item, const DescribeParams *describe,
                            ItemDescribed *described)
{
    Id keeper = item_organisation(item->description.organisations, 0);
    bool good = read_regimes(work, describe->regimes, describe->regime_count, false, described);
    good = read_lines(work, describe->lines, describe->line_count, described) && good;
    int r = describe->organisation_count
                ? read_organisations(work, keeper, describe->organisations,
                                     describe->organisation_count, described)
                : 0;
    if (!r && described->line_count)
        r = keep_stated_lines(work, item, described);
    if (r)
        return r < 0 ? trace(r) : r;
    return good ? 0 : WORK_E_INVALID;
}

static Str marking_of(const Work *work, const Item *item)
{
    return phrase(marking_phrases[item->row.marking], work_lang(work));
}

int item_describe(Work *work, const void *params, void *reply)
{
    const DescribeParams *describe = params;
    Item item;
    ItemDescribed described = {
        .title_ja = describe->title.in[LANG_JA],
        .title_en = describe->title.in[LANG_EN],
        .summary_ja = describe->summary.in[LANG_JA],
        .summary_en = describe->summary.in[LANG_EN],
        .marking = describe->marking,
        .reason = describe->reason,
    };
    int r = item_enter(work, describe->item, S("item.describe"), &item);
    if (!r)
        r = read_description(work, &item, describe, &described);
    if (r)
        return r < 0 ? trace(r) : r;
    if (describe->marking >= 0 && describe->marking < item.row.marking)
        return item_refuse(work, WORK_E_RULE, S("/marking"), PHRASE_CASEWORK_LOWERS_MARKING,
                           PHRASE_CASEWORK_LOWERS_MARKING_REMEDY, marking_of(work, &item));
    if (!changes_something(&described))
        return item_refuse(work, WORK_E_INVALID, S(""), PHRASE_CASEWORK_NOTHING_NEW,
                           PHRASE_CASEWORK_NOTHING_NEW_REMEDY, S(""));
    work_event(work, S("item.described"), item.id, &described);
    item_reply(reply, &item, ITEM_OPEN, id_none());
    return 0;
}

/* More people may read it from then on: its own right, and the reason stands in the record. */
int item_lower(Work *work, const void *params, void *reply)
{
    const LowerParams *lower = params;
    ItemDescribed described = { .marking = lower->marking, .reason = lower->reason };
    Item item;
    int r = item_enter(work, lower->item, S("item.lower"), &item);
    if (r)
        return r < 0 ? trace(r) : r;
    if (lower->marking >= item.row.marking)
        return item_refuse(work, WORK_E_INVALID, S("/marking"), PHRASE_CASEWORK_NOT_LOWER,
                           PHRASE_CASEWORK_NOT_LOWER_REMEDY, marking_of(work, &item));
    work_event(work, S("item.described"), item.id, &described);
    item_reply(reply, &item, (ItemState)item.row.state, id_none());
    return 0;
}

int item_assign(Work *work, const void *params, void *reply)
{
    const AssignParams *assign = params;
    Item item;
    Person person;
    int r = item_enter(work, assign->item, S("item.assign"), &item);
    if (r)
        return r < 0 ? trace(r) : r;
    r = work_person(work, assign->person, &person);
    if (r < 0)
        return trace(r);
    if (r || (person.until != DATE_NONE && person.until <= work_today(work)))
        return item_refuse(work, WORK_E_INVALID, S("/person"), PHRASE_CASEWORK_NO_SUCH_PERSON,
                           PHRASE_CASEWORK_NO_SUCH_PERSON_REMEDY, S(""));

    ItemAssigned assigned = { assign->person, assign->task };
    work_event(work, S("item.assigned"), item.id, &assigned);
    item_reply(reply, &item, (ItemState)item.row.state, id_none());
    return 0;
}
