/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* The lists in force, how old they are, the versions of one, and how re-screening comes on. */

static Str kind_and_name(const Visit *visit, int32_t kind, Str name)
{
    Text text = text_open(visit->arena, 512);

    text_all(&text, list_kind_words[kind], kind == LIST_PLAIN ? S(":") : S(""),
             kind == LIST_PLAIN ? name : S(""));
    return text_str(&text);
}

static InForceRow list_row(const Visit *visit, const ListInForce *list)
{
    InForceRow row = { .name = list_kind_name(visit, list->kind, list->name) };

    row.address = VISIT_URL(visit, S("lists"), kind_and_name(visit, list->kind, list->name));
    row.imported = visit_moment(visit, list->imported_at);
    row.checked = visit_moment(visit, list->checked_at);
    if (list->issued != DATE_NONE)
        row.issued = visit_day(visit, list->issued);
    row.version = list_version_letters(visit, list->hash);
    row.entries = list->entries;
    row.names = list->names;
    row.limit = list->limit;
    row.stale = list->stale;
    return row;
}

static const WithdrawnRow *withdrawn_rows(const Visit *visit, const ListStatusReply *status)
{
    WithdrawnRow *rows = NEW_ARRAY(visit->arena, WithdrawnRow, status->withdrawn_count);

    for (size_t i = 0; i < status->withdrawn_count; i++) {
        const ListTakenOut *list = &status->withdrawn[i];
        rows[i] = (WithdrawnRow){
            .address = VISIT_URL(visit, S("lists"), kind_and_name(visit, list->kind, list->name)),
            .name = list_kind_name(visit, list->kind, list->name),
            .version = list_version_letters(visit, list->hash),
            .reason = list->withdrawn,
            .leaf = list->ended,
            .proof = proof_url(visit, list->ended),
        };
    }
    return rows;
}

static Url op_url(const Visit *visit, Str operation, Str back)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("_back"), visit_url(visit, back, S("")).text);
    return visit_url(visit, visit_path(visit, (const Str[]){ S("op"), operation }, 2),
                     text_str(&query));
}

static void put_status(const Visit *visit, const ListStatusReply *status, ListsView *view)
{
    InForceRow *rows = NEW_ARRAY(visit->arena, InForceRow, status->in_force_count);
    Str missing = S("");
    ListKind kind;

    for (size_t i = 0; i < status->in_force_count; i++)
        rows[i] = list_row(visit, &status->in_force[i]);
    for (size_t i = 0; i < status->missing_count; i++)
        missing = visit_list(visit, missing,
                             list_kind_read(status->missing[i], &kind)
                                 ? phrase(list_kind_phrases[kind], visit->lang)
                                 : status->missing[i]);
    view->rows = rows;
    view->row_count = status->in_force_count;
    view->gones = withdrawn_rows(visit, status);
    view->gone_count = status->withdrawn_count;
    view->missing = missing;
    view->unsaid = !status->said;
    view->does_not_screen = status->said && !status->required;
    view->reason = status->reason;
}

/* Nothing is shown where none was ever begun. */
static void put_rescreening(const Visit *visit, ListsView *view)
{
    RescreeningParams params = { id_none() };
    RescreeningReply reply;
    Reply none;

    if (!visit_read(visit, S("rescreening.show"), &params, &reply, &none))
        return;
    QueryField fields[] = { { S("rescreening"), visit_id(visit, reply.rescreening) },
                            { S("_back"), visit_url(visit, S("/lists"), S("")).text } };
    view->done = reply.done;
    view->total = reply.total;
    view->found = reply.found;
    view->failed = reply.failed;
    view->finished = reply.finished;
    view->rescreened = visit_say(visit, PHRASE_WEB_RESCREENING_IS, visit_number(visit, reply.done),
                                 visit_number(visit, reply.total));
    view->may_advance = !reply.finished && !reply.outdated;
    if (!view->may_advance)
        return;
    view->advance = op_form(visit, S("rescreening.advance"), &(UrlQuery){ fields, 2 });
    view->advance.submit = phrase(PHRASE_WEB_RESCREENING_ADVANCE, visit->lang);
}

Reply lists_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ListsView view = { .recorded = recorded_view(visit),
                       .import = op_url(visit, S("list.import"), S("/lists")) };
    ListStatusReply status;
    Reply refusal;

    if (!visit_read(visit, S("list.status"), NULL, &status, &refusal))
        return refusal;
    put_status(visit, &status, &view);
    put_rescreening(visit, &view);
    view.start = op_url(visit, S("rescreening.start"), S("/lists"));
    view.limit = op_url(visit, S("list.limit"), S("/lists"));
    lists_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_LISTS, visit->lang) }, &body);
}

/* ---- one list -------------------------------------------------------------------------------- */

static ListVersionRow version_row(const Visit *visit, const VersionShown *version)
{
    ListVersionRow row = { .file = version->file, .by = version->by_name };

    row.version = list_version_letters(visit, version->hash);
    if (version->issued != DATE_NONE)
        row.issued = visit_day(visit, version->issued);
    row.imported = visit_moment(visit, version->imported_at);
    row.entries = version->entries;
    row.names = version->names;
    row.leaf = version->seq;
    row.proof = proof_url(visit, version->seq);
    row.reason = version->reason;
    row.in_force = version->ended < 0;
    row.withdrawn = version->withdrawn;
    return row;
}

static const DeltaRow *delta_rows(const Visit *visit, const ListDiffReply *diff)
{
    static const Phrase changes[] = { PHRASE_WEB_LIST_ADDED, PHRASE_WEB_LIST_REMOVED,
                                      PHRASE_WEB_LIST_CHANGED };
    static const Str kinds[] = { STR("added"), STR("removed"), STR("altered") };
    DeltaRow *rows = NEW_ARRAY(visit->arena, DeltaRow, diff->delta_count);

    for (size_t i = 0; i < diff->delta_count; i++) {
        const Delta *delta = &diff->deltas[i];
        rows[i] = (DeltaRow){ .change = phrase(changes[delta->change], visit->lang),
                              .kind = kinds[delta->change],
                              .id = delta->id,
                              .name = delta->name };
    }
    return rows;
}

/* A version as a person tells it from the others. */
static Str version_words(const Visit *visit, const VersionShown *version)
{
    Text words = text_open(visit->arena, 1 << 12);

    phrase_put(&words, PHRASE_WEB_LIST_VERSION_IS, visit->lang,
               list_version_letters(visit, version->hash),
               visit_moment(visit, version->imported_at));
    return text_str(&words);
}

static const ChoiceView *version_choices(const Visit *visit, const ListShowReply *list,
                                         const VersionShown *chosen, size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, list->version_count);

    for (size_t i = 0; i < list->version_count; i++)
        choices[i] = (ChoiceView){ .value = visit_number(visit, list->versions[i].seq),
                                   .words = version_words(visit, &list->versions[i]),
                                   .chosen = &list->versions[i] == chosen };
    *ret_count = list->version_count;
    return choices;
}

/* The version a field names by its leaf, or the `fallback`th. NULL: it names none. */
static const VersionShown *version_of(const Visit *visit, const ListShowReply *list, Str field,
                                      size_t fallback)
{
    Str given = query_get(&visit->query, field);

    if (!given.len)
        return &list->versions[fallback];
    for (size_t i = 0; i < list->version_count; i++)
        if (str_eq(visit_number(visit, list->versions[i].seq), given))
            return &list->versions[i];
    return NULL;
}

static void put_between(const Visit *visit, const ListShowReply *list, const VersionShown *from,
                        const VersionShown *to, ListView *view)
{
    BetweenView *between = &view->between;

    between->self = view->self;
    between->from_label = phrase(PHRASE_WEB_EARLIER, visit->lang);
    between->to_label = phrase(PHRASE_WEB_LATER, visit->lang);
    between->froms = version_choices(visit, list, from, &between->from_count);
    between->tos = version_choices(visit, list, to, &between->to_count);
    view->diff = visit_say(visit, PHRASE_WEB_LIST_DIFF_BETWEEN, version_words(visit, from),
                           version_words(visit, to));
}

/* Any two versions are told apart, as they stood when they came into force; without a choice the
 * last from the one before. False: *ret_refusal. */
static bool put_diff(const Visit *visit, const ListShowReply *list, ListView *view,
                     Reply *ret_refusal)
{
    if (list->version_count < 2)
        return true;
    const VersionShown *from = version_of(visit, list, S("from"), 1);
    const VersionShown *to = version_of(visit, list, S("to"), 0);
    if (!from || !to) {
        *ret_refusal = not_found(visit);
        return false;
    }
    ListDiffParams params = {
        .kind = list->kind, .name = list->name, .from = from->seq, .to = to->seq
    };
    ListDiffReply diff;
    if (!visit_read(visit, S("list.diff"), &params, &diff, ret_refusal))
        return false;
    put_between(visit, list, from, to, view);
    view->has_diff = true;
    view->deltas = delta_rows(visit, &diff);
    view->delta_count = diff.delta_count;
    view->added = diff.added;
    view->removed = diff.removed;
    view->changed = diff.changed;
    view->not_shown = diff.added + diff.removed + diff.changed - (int64_t)diff.delta_count;
    return true;
}

/* In force, and how to end that; or why it is not. */
static void put_standing(const Visit *visit, const ListShowReply *list, ListView *view)
{
    Text query = text_open(visit->arena, URL_MAX);

    if (!list->version_count || list->versions[0].ended >= 0) {
        view->withdrawn = list->version_count ? list->versions[0].withdrawn : S("");
        return;
    }
    query_put(&query, S("kind"), list_kind_words[list->kind]);
    if (list->kind == LIST_PLAIN)
        query_put(&query, S("name"), list->name);
    query_put(&query, S("_back"), view->self.text);
    view->withdraw = visit_url(visit, S("/op/list.withdraw"), text_str(&query));
}

Reply list_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = { { visit_url(visit, S("/lists"), S("")),
                             phrase(PHRASE_WEB_TAB_LISTS, visit->lang) } };
    Str name, word = str_split(visit->part, ':', &name);
    ListShowReply list;
    ListKind kind;
    Reply refusal;

    if (!list_kind_read(word, &kind))
        return not_found(visit);
    ListShowParams params = { .kind = (int32_t)kind, .name = name };
    ListView view = { .title = list_kind_name(visit, (int32_t)kind, name),
                      .recorded = recorded_view(visit),
                      .self = VISIT_URL(visit, S("lists"), visit->part) };
    if (!visit_read(visit, S("list.show"), &params, &list, &refusal) ||
        !put_diff(visit, &list, &view, &refusal))
        return refusal;
    ListVersionRow *rows = NEW_ARRAY(visit->arena, ListVersionRow, list.version_count);
    for (size_t i = 0; i < list.version_count; i++)
        rows[i] = version_row(visit, &list.versions[i]);
    view.rows = rows;
    view.row_count = list.version_count;
    put_standing(visit, &list, &view);
    list_page(&body, &view, visit->lang);
    Frame frame = { .title = view.title, .crumbs = crumbs, .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, STATUS_OK, frame, &body);
}
