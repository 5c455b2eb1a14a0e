/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"

/* Two packs side by side: what one adds, removes and changes, line by line. */

enum { LINES_MAX = 2000 }; /* of one statement; longer ones are shown as wholly changed */

/* ---- lines ----------------------------------------------------------------------------------- */

typedef struct Lines {
    DiffLineView *items;
    size_t count;
} Lines;

static Lines lines_of(const Visit *visit, Str text)
{
    Lines lines = { 0 };
    size_t room = 1;

    for (size_t i = 0; i < text.len; i++)
        room += text.at[i] == '\n';
    lines.items = NEW_ARRAY(visit->arena, DiffLineView, room);
    while (text.len) {
        Str line = str_split(text, '\n', &text);
        lines.items[lines.count++] = (DiffLineView){ .words = line, .changed = true };
    }
    return lines;
}

/*
 * Marks as unchanged the longest run of lines both have in the same order (dynamic programming over
 * the lengths of what is left).
 */
static void match_lines(const Visit *visit, Lines before, Lines after)
{
    size_t width = after.count + 1;

    if (before.count > LINES_MAX || after.count > LINES_MAX)
        return;
    uint16_t *longest = NEW_ARRAY(visit->arena, uint16_t, (before.count + 1) * width);
    for (size_t i = before.count; i-- > 0;)
        for (size_t j = after.count; j-- > 0;) {
            uint16_t down = longest[(i + 1) * width + j], right = longest[i * width + j + 1];
            bool same = str_eq(before.items[i].words, after.items[j].words);
            uint16_t both = (uint16_t)(longest[(i + 1) * width + j + 1] + 1);
            longest[i * width + j] = same ? both : down > right ? down : right;
        }
    for (size_t i = 0, j = 0; i < before.count && j < after.count;) {
        if (str_eq(before.items[i].words, after.items[j].words)) {
            before.items[i++].changed = false;
            after.items[j++].changed = false;
        } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            i++;
        } else {
            j++;
        }
    }
}

static ChangeView change_view(const Visit *visit, const Change *change)
{
    static const struct {
        Str kind;
        Phrase name;
    } kinds[] = {
        [CHANGE_ADDED] = { STR("added"), PHRASE_WEB_ADDED },
        [CHANGE_REMOVED] = { STR("removed"), PHRASE_WEB_REMOVED },
        [CHANGE_ALTERED] = { STR("altered"), PHRASE_WEB_ALTERED },
    };
    Lines before = lines_of(visit, str_trim(change->before));
    Lines after = lines_of(visit, str_trim(change->after));

    match_lines(visit, before, after);
    return (ChangeView){
        .id = change->id,
        .kind = kinds[change->kind].kind,
        .name = phrase(kinds[change->kind].name, visit->lang),
        .befores = before.items,
        .before_count = before.count,
        .afters = after.items,
        .after_count = after.count,
    };
}

/* ---- the page -------------------------------------------------------------------------------- */

static const ChoiceView *pack_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    const Rulebook *book = visit->site->library->book;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->pack_count);

    for (size_t i = 0; i < book->pack_count; i++) {
        const Pack *pack = &book->packs[i];
        Text words = text_open(visit->arena, 1 << 12);
        text_all(&words, visit_day(visit, pack->from), S(" "),
                 label_in(pack->label, visit->lang, pack->id));
        choices[i] = (ChoiceView){ .value = pack->id,
                                   .words = text_str(&words),
                                   .chosen = str_eq(pack->id, chosen) };
    }
    *ret_count = book->pack_count;
    return choices;
}

static void put_changes(const Visit *visit, const Pack *from, const Pack *to, CompareView *view)
{
    const Change *changes = pack_compare(visit->arena, from, to, visit->lang, &view->change_count);
    ChangeView *views = NEW_ARRAY(visit->arena, ChangeView, view->change_count);

    for (size_t i = 0; i < view->change_count; i++)
        views[i] = change_view(visit, &changes[i]);
    view->changes = views;
    view->chosen = true;
    view->from_name = label_in(from->label, visit->lang, from->id);
    view->to_name = label_in(to->label, visit->lang, to->id);
}

/* The pack a field names; NULL without one. False: there is no such pack. */
static bool find_pack(const Visit *visit, Str field, const Pack **ret_pack)
{
    Str id = query_get(&visit->query, field);

    *ret_pack = id.len ? rulebook_pack(visit->site->library->book, id) : NULL;
    return !id.len || *ret_pack;
}

Reply compare_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CompareView view = { .text_lang = lang_code(visit->lang) };
    const Pack *from, *to;

    if (!find_pack(visit, S("from"), &from) || !find_pack(visit, S("to"), &to))
        return not_found(visit);
    BetweenView *between = &view.between;
    *between = (BetweenView){ .self = visit_url(visit, S("/packs/compare"), S("")),
                              .from_label = phrase(PHRASE_WEB_COMPARE_FROM, visit->lang),
                              .to_label = phrase(PHRASE_WEB_COMPARE_TO, visit->lang) };
    between->froms = pack_choices(visit, from ? from->id : S(""), &between->from_count);
    between->tos = pack_choices(visit, to ? to->id : S(""), &between->to_count);
    if (from && to)
        put_changes(visit, from, to, &view);
    compare_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { visit_url(visit, S("/packs"), S("")),
                             phrase(PHRASE_WEB_PACKS, visit->lang) } };
    Frame frame = { .title = phrase(PHRASE_WEB_COMPARE, visit->lang),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, 200, frame, &body);
}
