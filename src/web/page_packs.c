/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"
#include "world/world.h"

/* The packs of every regime, and which of them is in force on a day. */

enum { REGIMES_MAX = 16 };

static Url compare_url(const Visit *visit, const Pack *from, const Pack *to)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("from"), from->id);
    query_put(&query, S("to"), to->id);
    return visit_url(visit, S("/packs/compare"), text_str(&query));
}

static PackRow pack_row(const Visit *visit, const Pack *pack, const Pack *before, Date on)
{
    PackRow row = {
        .address = VISIT_URL(visit, S("packs"), pack->id),
        .label = label_in(pack->label, visit->lang, pack->id),
        .id = pack->id,
        .from = { pack->from },
        .last = { pack->until == DATE_FOREVER ? DATE_NONE : pack->until - 1 },
        .made = { pack->made_on },
        .stands = pack->from <= on && on < pack->until,
        .rules = pack->rule_count,
    };

    if (before)
        row.compare = compare_url(visit, before, pack);
    return row;
}

static RegimeView regime_view(const Visit *visit, Str regime, Date on)
{
    const Rulebook *book = visit->site->library->book;
    PackRow *rows = NEW_ARRAY(visit->arena, PackRow, book->pack_count);
    RegimeView view = { .name = regime_name(visit, regime), .on = { on }, .none_stands = true };
    const Pack *before = NULL;

    for (size_t i = 0; i < book->pack_count; i++) {
        const Pack *pack = &book->packs[i];
        if (!str_eq(pack->regime, regime))
            continue;
        rows[view.pack_count] = pack_row(visit, pack, before, on);
        view.none_stands = view.none_stands && !rows[view.pack_count].stands;
        view.pack_count++;
        before = pack;
    }
    view.packs = rows;
    return view;
}

Reply packs_visit(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    PacksView view = { .self = visit_url(visit, S("/packs"), S("")) };
    Str names[REGIMES_MAX];

    if (!visit_date(visit, S("on"), world_today(), &view.on.day, &findings))
        return trouble_reply(visit, 400, PHRASE_WEB_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST_WHY,
                             &findings);
    view.compare = visit_url(visit, S("/packs/compare"), S(""));
    view.regime_count = library_regimes(visit->site->library, names, REGIMES_MAX);
    RegimeView *regimes = NEW_ARRAY(visit->arena, RegimeView, view.regime_count);
    for (size_t i = 0; i < view.regime_count; i++)
        regimes[i] = regime_view(visit, names[i], view.on.day);
    view.regimes = regimes;
    packs_page(&body, &view, visit->lang);
    return page_reply(visit, 200, (Frame){ .title = phrase(PHRASE_WEB_PACKS, visit->lang) }, &body);
}
