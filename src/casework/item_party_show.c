/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "casework/party_sql.h"

/* The parties of an item as they stood after a leaf. */

int item_party_part(Work *work, const Shape *shape, Str kept, ItemPartyNamed *ret_part)
{
    Findings findings = { .arena = work_arena(work) };
    const Json *tree = json_read(work_arena(work), kept, S(""), &findings);

    bool good = tree && shape_bind(work_arena(work), shape, tree, S(""), ret_part, &findings);
    ensure(good); /* written by apply() from the same shape */
    return 0;
}

const Str *item_parted(Arena *arena, Str text, size_t *ret_count)
{
    Str *parts = NEW_ARRAY(arena, Str, text.len / 2 + 1);
    *ret_count = 0;
    while (text.len)
        parts[(*ret_count)++] = str_split(text, ',', &text);
    return parts;
}

static int show_numbers(Work *work, Str kept, ShownParty *shown)
{
    ItemPartyNamed part;
    int r = item_party_part(work, &party_numbers_shape, kept, &part);
    Str *ids = NEW_ARRAY(work_arena(work), Str, part.number_count + 1);

    for (size_t i = 0; i < part.number_count && !r; i++)
        r = work_value(work, part.numbers[i].number, &ids[i]);
    shown->ids = ids;
    shown->id_count = part.number_count;
    return r ? trace(r) : 0;
}

static int show_lines(Work *work, Str kept, ShownParty *shown)
{
    ItemPartyNamed part;
    int r = item_party_part(work, &party_lines_shape, kept, &part);
    shown->lines = part.lines;
    shown->line_count = part.line_count;
    return r ? trace(r) : 0;
}

static int show_words(Work *work, const PartiesOfRow *row, ShownParty *shown)
{
    const struct {
        Str mark, *text;
    } values[] = {
        { row->name, &shown->name },
        { row->reading, &shown->reading },
        { row->birth_date, &shown->birth_date },
        { row->address, &shown->address },
        { row->reason, &shown->reason },
        { shown->is_dropped ? row->end_reason : S(""), &shown->drop_reason },
    };
    int r = 0;
    for (size_t i = 0; i < COUNT_OF(values) && !r; i++)
        r = work_value(work, values[i].mark, values[i].text);
    return r ? trace(r) : 0;
}

static int show_party(Work *work, Id item, int64_t seq, const PartiesOfRow *row, ShownParty *shown)
{
    int64_t ended = row->ended <= seq ? row->ended : 0;
    *shown = (ShownParty){
        .party = row->id,
        .role = (int32_t)row->role,
        .type = (int32_t)row->type,
        .is_dropped = ended != 0,
    };
    shown->countries = item_parted(work_arena(work), row->countries, &shown->country_count);
    int r = show_words(work, row, shown);
    if (!r)
        r = show_numbers(work, row->numbers, shown);
    if (!r)
        r = show_lines(work, row->lines, shown);
    if (!r)
        r = item_act(work, item, row->seq, &shown->named);
    if (!r)
        r = item_act(work, item, ended, &shown->dropped);
    return r ? trace(r) : 0;
}

int item_show_parties(Work *work, Id item, int64_t seq, ItemShown *shown)
{
    const PartiesOfRow *rows;
    size_t count;
    int r = parties_of(work_db(work), work_arena(work), item, seq, &rows, &count);
    if (r)
        return trace(r);
    ShownParty *parties = NEW_ARRAY(work_arena(work), ShownParty, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        bool is_last = i + 1 == count || !id_eq(rows[i].id, rows[i + 1].id);
        if (is_last)
            r = show_party(work, item, seq, &rows[i], &parties[shown->party_count++]);
    }
    shown->parties = parties;
    return r ? trace(r) : 0;
}
