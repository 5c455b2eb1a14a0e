/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/item.h"
#include "phrases_web.h"
#include "web/views_item.h"

enum { WORDS_MAX = 4096 };

static const struct {
    Str path;
    Phrase name;
} tabs[] = {
    { STR(""), PHRASE_WEB_ITEM_SUMMARY },
    { STR("/facts"), PHRASE_WEB_ITEM_FACTS },
    { STR("/parties"), PHRASE_WEB_ITEM_PARTIES },
    { STR("/questions"), PHRASE_WEB_ITEM_QUESTIONS },
    { STR("/assessment"), PHRASE_WEB_ITEM_ASSESSMENT },
    { STR("/decision"), PHRASE_WEB_ITEM_DECISION },
    { STR("/timeline"), PHRASE_WEB_ITEM_TIMELINE },
    { STR("/compare"), PHRASE_WEB_ITEM_COMPARE },
    { STR("/precedents"), PHRASE_WEB_ITEM_PRECEDENTS },
    { STR("/documents"), PHRASE_WEB_ITEM_DOCUMENTS },
    { STR("/proof"), PHRASE_WEB_ITEM_PROOF },
};

/* ---- finding it ------------------------------------------------------------------------------ */

bool item_find(const Visit *visit, ItemShown *ret_item, Reply *ret_refusal)
{
    ShowParams params = { .item = visit_subject(visit, S("item"), visit->part), .at = INT64_MIN };

    return visit_read(visit, S("item.show"), &params, ret_item, ret_refusal);
}

Url item_url(const Visit *visit, const ItemShown *item, Str tab, Str query)
{
    Text path = text_open(visit->arena, URL_MAX);

    text_all(&path, VISIT_URL(visit, S("items"), item->reference).text, tab, query);
    return url_local(text_str(&path));
}

Url proof_url(const Visit *visit, int64_t seq)
{
    return VISIT_URL(visit, S("journal"), visit_number(visit, seq));
}

/* ---- words ----------------------------------------------------------------------------------- */

Str item_state_name(const Visit *visit, int32_t state)
{
    return state < 0 || state >= ITEM_STATES ? S("")
                                             : phrase(item_state_phrases[state], visit->lang);
}

Str item_verdict_name(const Visit *visit, int32_t verdict)
{
    return verdict < 0 || verdict >= VERDICTS ? S("")
                                              : phrase(verdict_phrases[verdict], visit->lang);
}

Str act_words(const Visit *visit, const Act *act)
{
    Str who = act->organisation.len
                  ? visit_say(visit, PHRASE_WEB_WHO_OF, act->name, act->organisation)
                  : act->name;

    return id_is_none(act->on_behalf)
               ? who
               : visit_say(visit, PHRASE_WEB_WHO_FOR, who, act->on_behalf_name);
}

static bool is_listed(Str list, Str words)
{
    size_t at;
    return str_find(list, words, &at);
}

Str fact_words(const Visit *visit, const ItemShown *item, Str fact)
{
    Str words = S("");

    for (size_t f = 0; f < item->fact_count; f++)
        for (size_t s = 0; s < item->facts[f].statement_count; s++) {
            const ShownStatement *said = &item->facts[f].statements[s];
            if (str_eq(item->facts[f].fact, fact) && said->ending <= 0 &&
                !is_listed(words, said->words))
                words = visit_list(visit, words, said->words);
        }
    return words;
}

bool item_may(const ItemShown *item, Str operation)
{
    for (size_t i = 0; i < item->next_count; i++)
        if (str_eq(item->next[i], operation))
            return true;
    return false;
}

/* ---- around every page ----------------------------------------------------------------------- */

HoldView hold_view(const Visit *visit, const ItemShown *item, const ShownHold *hold)
{
    HoldView view = { .reason = hold->reason, .authority = hold->authority };

    view.since = visit_moment(visit, hold->held.at);
    view.by = act_words(visit, &hold->held);
    view.leaf = hold->held.seq;
    if (hold->until != DATE_NONE)
        view.until = visit_day(visit, hold->until);
    if (!hold->is_released) {
        view.release = item_form_url(visit, item, S("item.release"), S("hold"),
                                     visit_id(visit, hold->hold), S(""));
        return view;
    }
    view.released = visit_moment(visit, hold->released.at);
    view.released_by = act_words(visit, &hold->released);
    view.release_reason = hold->release_reason;
    view.release_authority = hold->release_authority;
    return view;
}

static void put_holds(const Visit *visit, const ItemShown *item, IdentityView *view)
{
    HoldView *holds = NEW_ARRAY(visit->arena, HoldView, item->hold_count);

    for (size_t i = 0; i < item->hold_count; i++)
        if (!item->holds[i].is_released)
            holds[view->hold_count++] = hold_view(visit, item, &item->holds[i]);
    view->holds = holds;
}

static void put_item_tabs(const Visit *visit, const ItemShown *item, Str current,
                          IdentityView *view)
{
    TabView *all = NEW_ARRAY(visit->arena, TabView, COUNT_OF(tabs));

    for (size_t i = 0; i < COUNT_OF(tabs); i++)
        all[i] = (TabView){ .address = item_url(visit, item, tabs[i].path, S("")),
                            .words = phrase(tabs[i].name, visit->lang),
                            .current = str_eq(tabs[i].path, current) };
    view->tabs = all;
    view->tab_count = COUNT_OF(tabs);
}

/* A record that screens nobody says so wherever an item is read. Who may not know is not told. */
static bool screens_nobody(const Visit *visit)
{
    ListStatusReply status;
    Reply refusal;
    bool allowed;

    return visit_read_if_allowed(visit, S("list.status"), NULL, &status, &allowed, &refusal) &&
           allowed && status.said && !status.required;
}

RecordedView recorded_view(const Visit *visit)
{
    Str leaf = query_get(&visit->query, S("recorded"));
    int64_t seq;

    return str_int(leaf, &seq) && seq >= 0 ? (RecordedView){ leaf, proof_url(visit, seq) }
                                           : (RecordedView){ 0 };
}

IdentityView identity_view(const Visit *visit, const ItemShown *item, Str tab)
{
    IdentityView view = { .reference = item->reference, .title = item->title };

    view.countries = fact_words(visit, item, S("destination"));
    view.state = item_state_name(visit, item->state);
    view.state_kind = item->state < 0 ? S("") : item_state_words[item->state];
    if (item->marking > MARKING_OPEN)
        view.marking = phrase(marking_phrases[item->marking], visit->lang);
    view.changed = visit_moment(visit, item->changed.at);
    view.round = item->round > 1 ? item->round : 0;
    view.address = item_url(visit, item, S(""), S(""));
    view.recorded = recorded_view(visit);
    view.unscreened = screens_nobody(visit);
    view.read_as = *visit->read_as;
    view.read_proof = proof_url(visit, view.read_as);
    put_holds(visit, item, &view);
    put_item_tabs(visit, item, tab, &view);
    return view;
}

Reply item_page_reply(const Visit *visit, const ItemShown *item, Phrase title, const Text *body)
{
    CrumbView *crumb = NEW(visit->arena, CrumbView);
    Frame frame = { .title =
                        visit_say(visit, PHRASE_WEB_ITEM_NAMED, item->reference, item->title) };

    if (title != PHRASE_NONE) {
        *crumb = (CrumbView){ item_url(visit, item, S(""), S("")), item->reference };
        frame = (Frame){ .title = visit_say(visit, PHRASE_WEB_ITEM_NAMED, item->reference,
                                            phrase(title, visit->lang)),
                         .here = phrase(title, visit->lang),
                         .crumbs = crumb,
                         .crumb_count = 1 };
    }
    return page_reply(visit, STATUS_OK, frame, body);
}

/* ---- forms ----------------------------------------------------------------------------------- */

Url item_form_url(const Visit *visit, const ItemShown *item, Str operation, Str field, Str value,
                  Str tab)
{
    QueryField fields[3] = { { S("item"), item->reference },
                             { S("_back"), item_url(visit, item, tab, S("")).text } };
    UrlQuery query = { .fields = fields, .count = 2 };

    if (field.len)
        fields[query.count++] = (QueryField){ field, value };
    return operation_url(visit, operation, &query);
}

Url item_value_url(const Visit *visit, const ItemShown *item, Str operation, Str field, Str value,
                   Str fact, Str tab)
{
    Text url = text_open(visit->arena, URL_MAX);
    Url form = item_form_url(visit, item, operation, field, value, tab);

    text_put(&url, form.text);
    query_put(&url, S("_fact"), fact);
    return url.full ? form : url_local(text_str(&url));
}

OpView item_form(const Visit *visit, const ItemShown *item, Str operation, const QueryField *given,
                 size_t given_count, Str tab)
{
    QueryField *fields = NEW_ARRAY(visit->arena, QueryField, given_count + 2);
    UrlQuery query = { .fields = fields };

    fields[query.count++] = (QueryField){ S("item"), item->reference };
    fields[query.count++] = (QueryField){ S("_back"), item_url(visit, item, tab, S("")).text };
    for (size_t i = 0; i < given_count; i++)
        fields[query.count++] = given[i];
    return op_form(visit, operation, &query);
}

/* ---- what was found -------------------------------------------------------------------------- */

static Str result_words(const Visit *visit, const Result *result)
{
    Str words = S("");

    for (size_t i = 0; i < result->outcome_count; i++)
        words = visit_list(visit, words, outcome_name(visit, result->outcomes[i]));
    if (!words.len)
        words = phrase(PHRASE_WEB_LAWLESS, visit->lang);
    Str where =
        visit_say(visit, PHRASE_WEB_LINE_UNDER, result->line, regime_name(visit, result->regime));
    return visit_say(visit, PHRASE_WEB_NAME_IS, where, words);
}

PastFindingView past_finding_view(const Visit *visit, const ShownFinding *finding)
{
    static const Phrase kinds[] = { PHRASE_WEB_FOUND_ASSESSMENT, PHRASE_WEB_FOUND_DRAFT,
                                    PHRASE_WEB_FOUND_DECISION };
    PastFindingView view = { .reason = finding->reason, .end_reason = finding->end_reason };
    WordsView *results = NEW_ARRAY(visit->arena, WordsView, finding->result_count);

    ensure(finding->kind >= 0 && (size_t)finding->kind < COUNT_OF(kinds));
    view.kind = phrase(kinds[finding->kind], visit->lang);
    view.verdict = item_verdict_name(visit, finding->verdict);
    view.made = visit_moment(visit, finding->made.at);
    view.by = act_words(visit, &finding->made);
    view.proof = proof_url(visit, finding->made.seq);
    if (finding->on != DATE_NONE)
        view.on = visit_day(visit, finding->on);
    if (finding->is_ended)
        view.ended = visit_moment(visit, finding->ended.at);
    view.explanation = visit->lang == LANG_JA ? finding->explanation_ja : finding->explanation_en;
    for (size_t i = 0; i < finding->result_count; i++)
        results[i] =
            (WordsView){ lang_code(visit->lang), result_words(visit, &finding->results[i]) };
    view.results = results;
    view.result_count = finding->result_count;
    return view;
}
