/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/* item.list, item.count: the items a person may read, newest first, that fit what is asked for. */

typedef struct Wanted {
    const ListParams *params;
    Str words; /* in search form */
    Id agency; /* zero: any */
} Wanted;

/* ---- does it fit? ---------------------------------------------------------------------------- */

static bool lists(Str list, Str word)
{
    while (list.len)
        if (str_eq(str_split(list, ',', &list), word))
            return true;
    return false;
}

static int fits_agency(Work *work, Arena *arena, Id item, Id agency, bool *ret_fits)
{
    const Id *takers;
    size_t count;
    int r = item_takers(work_db(work), arena, item, ITEM_NOW, &takers, &count);
    if (r)
        return trace(r);
    *ret_fits = false;
    for (size_t i = 0; i < count; i++)
        *ret_fits = *ret_fits || id_eq(takers[i], agency);
    return 0;
}

static int fits_destination(Work *work, Arena *arena, Id item, Str destination, bool *ret_fits)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(work_db(work), arena, item, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    *ret_fits = false;
    for (size_t i = 0; i < count; i++)
        if (!rows[i].ended && str_eq(rows[i].fact, S(ITEM_DESTINATION)))
            *ret_fits = *ret_fits || str_eq(rows[i].value, destination);
    return 0;
}

/* What the item's own row and description tell. */
static int fits_row(Work *work, Arena *arena, Id id, const ListParams *params, bool *ret_fits)
{
    ItemGetRow row;
    ItemDescriptionAtRow description;
    bool found;
    int r = item_get(work_db(work), arena, id, &row, &found);
    if (!r)
        r = item_description_at(work_db(work), arena, id, ITEM_NOW, &description, &found);
    if (r)
        return trace(r);
    *ret_fits = found && (params->state < 0 || row.state == params->state) &&
                (params->held < 0 || (row.holds > 0) == (params->held == 1)) &&
                (!params->regime.len || lists(description.regimes, params->regime));
    return 0;
}

/* Everything looked at here is forgotten: thousands of rows may be seen for one page. */
static int fits(Work *work, Id item, void *context, bool *ret_fits)
{
    const Wanted *wanted = context;
    Arena scratch = *work_arena(work);
    int r = fits_row(work, &scratch, item, wanted->params, ret_fits);
    if (!r && *ret_fits && !id_is_none(wanted->agency))
        r = fits_agency(work, &scratch, item, wanted->agency, ret_fits);
    if (!r && *ret_fits && wanted->params->destination.len)
        r = fits_destination(work, &scratch, item, wanted->params->destination, ret_fits);
    if (!r && *ret_fits && wanted->words.len)
        r = item_matches(work, &scratch, item, wanted->words, ret_fits);
    return r ? trace(r) : 0;
}

/* ---- the rows shown -------------------------------------------------------------------------- */

static int list_destinations(Work *work, ListedItem *listed)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(work_db(work), work_arena(work), listed->item, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    Str *values = NEW_ARRAY(work_arena(work), Str, count);
    for (size_t i = 0; i < count; i++) {
        bool known = rows[i].ended || !str_eq(rows[i].fact, S(ITEM_DESTINATION));
        for (size_t k = 0; k < listed->destination_count; k++)
            known = known || str_eq(values[k], rows[i].value);
        if (!known)
            values[listed->destination_count++] = rows[i].value;
    }
    listed->destinations = values;
    return 0;
}

static int count_questions(Work *work, ListedItem *listed)
{
    const QuestionsOfRow *rows;
    size_t count;
    int r = questions_of(work_db(work), work_arena(work), listed->item, ITEM_NOW, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        listed->questions += !rows[i].answered;
    return r ? trace(r) : 0;
}

static int list_verdict(Work *work, ListedItem *listed)
{
    FindingLastRow row;
    bool found;
    listed->verdict = -1;
    if (listed->state != ITEM_DECIDED)
        return 0;
    int r =
        finding_last(work_db(work), work_arena(work), listed->item, FINDING_DECISION, &row, &found);
    if (!r && found)
        listed->verdict = (int32_t)row.verdict;
    return r ? trace(r) : 0;
}

static int list_keeper(Work *work, const Item *item, ListedItem *listed)
{
    Organisation keeper;
    int r = work_organisation(work, item_organisation(item->description.organisations, 0), &keeper);
    if (!r)
        listed->keeper = label_in(keeper.name, work_lang(work), keeper.handle);
    return r < 0 ? trace(r) : 0;
}

static int list_item(Work *work, Id id, ListedItem *listed)
{
    Item item;
    Act opened;
    int r = item_load(work, id, ITEM_NOW, &item);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list names an item there is not");
    *listed = (ListedItem){
        .item = id,
        .reference = item.row.reference,
        .state = (int32_t)item.row.state,
        .marking = (int32_t)item.row.marking,
        .round = item.row.round,
        .holds = item.row.holds,
        .regimes = item.regimes,
        .regime_count = item.regime_count,
        .changed_at = item.row.changed_at,
    };
    r = item_title(work, item.description.title_ja, item.description.title_en, &listed->title);
    if (!r)
        r = item_act(work, id, item.row.opened, &opened);
    if (!r)
        r = list_destinations(work, listed);
    if (!r)
        r = count_questions(work, listed);
    if (!r)
        r = list_verdict(work, listed);
    if (!r)
        r = list_keeper(work, &item, listed);
    listed->opened_at = opened.at;
    return r ? trace(r) : 0;
}

/* ---- pages ----------------------------------------------------------------------------------- */

static int read_wanted(Work *work, const ListParams *params, Wanted *ret_wanted)
{
    *ret_wanted =
        (Wanted){ .params = params, .words = unicode_search_form(work_arena(work), params->words) };
    if (!params->agency.len)
        return 0;
    Str handle = item_handle_of(work_arena(work), params->agency);
    int r = work_find(work, S("organisation"), handle, &ret_wanted->agency);
    if (r <= 0)
        return r < 0 ? trace(r) : 0;
    return item_refuse(work, WORK_E_INVALID, S("/agency"), PHRASE_CASEWORK_NO_SUCH_ORGANISATION,
                       PHRASE_CASEWORK_NO_SUCH_ORGANISATION_REMEDY, params->agency);
}

static int put_page(Work *work, const ListPage *page, ListReply *reply)
{
    ListedItem *items = NEW_ARRAY(work_arena(work), ListedItem, page->count);
    for (size_t i = 0; i < page->count; i++) {
        int r = list_item(work, page->rows[i].subject, &items[i]);
        if (r)
            return trace(r);
    }
    reply->items = items;
    reply->item_count = page->count;
    reply->next = page->next;
    return 0;
}

int item_listed(Work *work, const ListParams *params, ListPage *ret_page)
{
    Wanted wanted;
    ListQuery query = {
        .list = S(ITEM_LIST),
        .subject_kind = S("item"),
        .backwards = true,
        .limit = params->limit,
        .after = params->after,
        .keep = fits,
        .context = &wanted,
    };
    int r = read_wanted(work, params, &wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    r = work_list(work, &query, ret_page);
    return r < 0 ? trace(r) : r;
}

int item_count(Work *work, const void *params, void *reply)
{
    Wanted wanted;
    ListQuery query = {
        .list = S(ITEM_LIST),
        .subject_kind = S("item"),
        .backwards = true,
        .keep = fits,
        .context = &wanted,
    };
    int r = read_wanted(work, params, &wanted);
    if (!r)
        r = work_count(work, &query, reply);
    return r < 0 ? trace(r) : r;
}

int item_list(Work *work, const void *params, void *reply)
{
    ListPage page;
    int r = item_listed(work, params, &page);
    if (!r)
        r = put_page(work, &page, reply);
    return r < 0 ? trace(r) : r;
}
