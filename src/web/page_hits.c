/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* Hits as tasks, and one hit: the party beside the list's entry, as both stood when they met, what
 * was decided, and the forms to decide it and to confirm another's decision. */

enum { ROWS_A_PAGE = 50 };

/* ---- the list -------------------------------------------------------------------------------- */

static int32_t hit_state_of(Str word)
{
    for (int32_t i = 0; i < HIT_STATES; i++)
        if (str_eq(hit_state_words[i], word))
            return i;
    return -1;
}

static Str hit_state_words_of(const Visit *visit, const HitListed *hit)
{
    Str state = phrase(hit_state_phrases[hit->state], visit->lang);

    return hit->verdict == HIT_UNDECIDED
               ? state
               : visit_say(visit, PHRASE_WEB_NAME_IS,
                           phrase(hit_verdict_phrases[hit->verdict], visit->lang), state);
}

HitRow hit_row(const Visit *visit, const HitListed *hit)
{
    return (HitRow){
        .address = VISIT_URL(visit, S("hits"), visit_id(visit, hit->hit)),
        .item = VISIT_URL(visit, S("items"), hit->reference),
        .reference = hit->reference,
        .entry = hit->entry_name,
        .met = hit->name,
        .list = list_word_name(visit, hit->list),
        .score = score_words(visit, hit->score),
        .band = phrase(band_phrases[hit->band], visit->lang),
        .state = hit_state_words_of(visit, hit),
        .state_kind = hit_state_words[hit->state],
        .owner = hit->owner_name,
    };
}

HitTableView hit_table(const Visit *visit, const HitListReply *list)
{
    HitRow *rows = NEW_ARRAY(visit->arena, HitRow, list->hit_count);

    for (size_t i = 0; i < list->hit_count; i++)
        rows[i] = hit_row(visit, &list->hits[i]);
    return (HitTableView){ rows, list->hit_count };
}

Url hits_url(const Visit *visit, HitsAsked asked)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("state"), asked.state);
    if (asked.mine.len)
        query_put(&query, S("mine"), asked.mine);
    if (asked.item.len)
        query_put(&query, S("item"), asked.item);
    if (asked.after.len)
        query_put(&query, S("after"), asked.after);
    return visit_url(visit, S("/hits"), text_str(&query));
}

static const ChoiceView *hit_state_choices(const Visit *visit, int32_t chosen, size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, HIT_STATES);

    for (int32_t i = 0; i < HIT_STATES; i++)
        choices[i] = (ChoiceView){ .value = hit_state_words[i],
                                   .words = phrase(hit_state_phrases[i], visit->lang),
                                   .chosen = i == chosen };
    *ret_count = HIT_STATES;
    return choices;
}

/* Open ones are the work to be done: without a choice they are what is shown. */
static HitsAsked hits_asked(const Visit *visit)
{
    Str state = query_get(&visit->query, S("state"));

    return (HitsAsked){
        .state = state.len ? state : hit_state_words[HIT_OPEN],
        .mine = query_get(&visit->query, S("mine")),
        .item = query_get(&visit->query, S("item")),
        .after = query_get(&visit->query, S("after")),
    };
}

/* Those of one item, and the way back to all. */
static void put_item(const Visit *visit, HitsAsked asked, HitsView *view)
{
    view->item = asked.item;
    view->item_address = VISIT_URL(visit, S("items"), asked.item, S("parties"));
    asked.item = asked.after = S("");
    view->of_all = hits_url(visit, asked);
}

Reply hits_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    HitsAsked asked = hits_asked(visit);
    HitListParams params = { .state = hit_state_of(asked.state),
                             .after = asked.after,
                             .limit = ROWS_A_PAGE };
    HitListReply list;
    Reply refusal;

    if (asked.item.len)
        params.item = visit_subject(visit, S("item"), asked.item);
    if (asked.mine.len)
        params.owner = visit->session.actor->id;
    if (!visit_read(visit, S("hit.list"), &params, &list, &refusal))
        return refusal;
    HitsView view = { .self = visit_url(visit, S("/hits"), S("")), .mine = asked.mine.len > 0 };
    view.table = hit_table(visit, &list);
    view.any = params.state < 0;
    view.states = hit_state_choices(visit, params.state, &view.state_count);
    if (asked.item.len)
        put_item(visit, asked, &view);
    asked.after = list.next;
    if (list.next.len)
        view.next = hits_url(visit, asked);
    view.said = visit_say(visit, list.next.len ? PHRASE_WEB_HITS_MORE : PHRASE_WEB_HITS_SHOWN,
                          visit_number(visit, (int64_t)list.hit_count), S(""));
    (visit_wants_part(visit, S("list")) ? hits_list_part : hits_page)(&body, &view, visit->lang);
    return part_reply(visit, S("list"),
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_HITS, visit->lang) }, &body);
}

/* ---- one hit --------------------------------------------------------------------------------- */

static Str countries_of(const Visit *visit, const Str *codes, size_t count)
{
    Text text = text_open(visit->arena, URL_MAX);
    Country country;

    for (size_t i = 0; i < count; i++)
        line_put(&text, country_find(codes[i], &country)
                            ? label_in(country_get(country)->name, visit->lang, codes[i])
                            : codes[i]);
    return text_str(&text);
}

static Str type_of(const Visit *visit, int32_t type)
{
    return type < 0 ? S("") : phrase(entity_type_phrases[type + 1], visit->lang);
}

static Str entry_names(const Visit *visit, const HitEntry *entry)
{
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    for (size_t i = 0; i < entry->name_count; i++)
        line_put(&text, name_words(visit, entry->names[i].name, entry->names[i].reading,
                                   entry->names[i].strength));
    return text_str(&text);
}

static Sides sides_of_hit(const Visit *visit, const HitShown *hit, Str list)
{
    const HitEntry *entry = &hit->entry;
    Sides sides = { .programme = hit->programme, .remarks = entry->remarks, .id = hit->hit.entry };

    sides.asked[SIDE_NAMES] = name_words(visit, hit->party_name, hit->party_reading, NAME_PRIMARY);
    sides.asked[SIDE_TYPE] = type_of(visit, hit->party_type);
    sides.asked[SIDE_BIRTHS] = hit->party_birth;
    sides.asked[SIDE_COUNTRIES] =
        countries_of(visit, hit->party_countries, hit->party_country_count);
    sides.asked[SIDE_NUMBERS] = lines_of(visit, hit->party_ids, hit->party_id_count);
    sides.asked[SIDE_ADDRESS] = hit->party_address;
    sides.told[SIDE_NAMES] = entry_names(visit, entry);
    sides.told[SIDE_TYPE] = type_of(visit, entry->type);
    sides.told[SIDE_BIRTHS] = lines_of(visit, entry->births, entry->birth_count);
    sides.told[SIDE_COUNTRIES] = countries_of(visit, entry->countries, entry->country_count);
    sides.told[SIDE_NUMBERS] = lines_of(visit, entry->numbers, entry->number_count);
    sides.told[SIDE_ADDRESS] = lines_of(visit, entry->addresses, entry->address_count);
    if (entry->listed_on != DATE_NONE)
        sides.listed_on = visit_day(visit, entry->listed_on);
    sides.version = list_version_words(visit, list, hit->list_issued, hit->list_hash);
    return sides;
}

static HitCardView card_of_hit(const Visit *visit, const HitShown *hit)
{
    Str list = list_kind_name(visit, hit->kind, hit->hit.list);
    Sides sides = sides_of_hit(visit, hit, list);
    WordsView *reasons = NEW_ARRAY(visit->arena, WordsView, hit->reason_count);
    HitCardView card = { .number = 1, .title = hit->hit.entry_name, .list = list, .alert = true };

    for (size_t i = 0; i < hit->reason_count; i++)
        reasons[i] = (WordsView){ lang_code(visit->lang), hit->reasons[i].sentence };
    card.reasons = reasons;
    card.reason_count = hit->reason_count;
    card.score = score_words(visit, hit->hit.score);
    card.band = phrase(band_phrases[hit->hit.band], visit->lang);
    card.met = visit_say(visit, PHRASE_WEB_SCREENING_WHICH_MET,
                         phrase(name_strength_phrases[hit->strength], visit->lang), hit->hit.name);
    card.asked_head = phrase(PHRASE_WEB_SCREENING_PARTY, visit->lang);
    card.rows = beside_rows(visit, &sides, &card.row_count);
    return card;
}

/* "...: as it was when it met (No. 12)": what the list in force has of the entry now. */
static Str stands_now(const Visit *visit, const HitShown *hit)
{
    const HitNow *now = &hit->now;
    Str stands = phrase(hit_stands_phrases[now->stands], visit->lang);

    if (hash_is_none(now->list_hash))
        return stands;
    Str version = list_version_words(visit, list_kind_name(visit, hit->kind, hit->hit.list),
                                     now->list_issued, now->list_hash);
    if (now->entry.len)
        stands = visit_say(visit, PHRASE_WEB_HIT_NOW_AS, stands, now->entry);
    return visit_say(visit, PHRASE_WEB_NAME_IS, version, stands);
}

static Url replay_url(const Visit *visit, const HitShown *hit, int64_t decision)
{
    Str path[] = { S("hits"), visit_id(visit, hit->hit.hit), S("replay") };
    Text query = text_open(visit->arena, 64);

    if (decision >= 0)
        query_put(&query, S("decision"), visit_number(visit, decision));
    return visit_url(visit, visit_path(visit, path, COUNT_OF(path)), text_str(&query));
}

static void put_decisions(const Visit *visit, const HitShown *hit, HitView *view)
{
    HitDecisionView *decisions = NEW_ARRAY(visit->arena, HitDecisionView, hit->decision_count);

    for (size_t i = 0; i < hit->decision_count; i++) {
        const HitDecisionShown *one = &hit->decisions[i];
        decisions[i] = (HitDecisionView){
            .verdict = phrase(hit_verdict_phrases[one->verdict], visit->lang),
            .reason = one->reason,
            .made =
                visit_say(visit, PHRASE_WEB_WHEN_BY, visit_moment(visit, one->at), one->by_name),
            .confirmed_by = one->confirmed_by_name,
            .proof = proof_url(visit, one->decision),
            .replay = replay_url(visit, hit, one->decision),
        };
    }
    view->decisions = decisions;
    view->decision_count = hit->decision_count;
}

/* The form of an operation on this hit, which leads back to it. */
static OpView hit_form(const Visit *visit, const HitShown *hit, Str operation, Str name, Str value)
{
    QueryField *fields = NEW_ARRAY(visit->arena, QueryField, 3);
    Str id = visit_id(visit, hit->hit.hit);
    UrlQuery query = { fields, 2 };

    fields[0] = (QueryField){ S("hit"), id };
    fields[1] = (QueryField){ S("_back"), VISIT_URL(visit, S("hits"), id).text };
    if (name.len)
        fields[query.count++] = (QueryField){ name, value };
    return op_form(visit, operation, &query);
}

static void put_changes(const Visit *visit, const HitShown *hit, HitView *view)
{
    const struct {
        bool changed;
        Phrase words;
    } changes[] = { { hit->party_changed, PHRASE_WEB_HIT_PARTY_CHANGED },
                    { hit->entry_changed, PHRASE_WEB_HIT_ENTRY_CHANGED },
                    { hit->rules_changed, PHRASE_WEB_HIT_RULES_CHANGED } };
    WordsView *words = NEW_ARRAY(visit->arena, WordsView, COUNT_OF(changes));

    for (size_t i = 0; i < COUNT_OF(changes); i++)
        if (changes[i].changed)
            words[view->change_count++] =
                (WordsView){ lang_code(visit->lang), phrase(changes[i].words, visit->lang) };
    view->changes = words;
}

/* Only the last decision can be confirmed, and never by whoever made it. */
static void put_forms(const Visit *visit, const HitShown *hit, HitView *view)
{
    const HitDecisionShown *last =
        hit->decision_count ? &hit->decisions[hit->decision_count - 1] : NULL;
    int64_t decision = last ? last->decision : 0;

    view->may_change = hit->hit.state != HIT_GONE;
    view->may_confirm = hit->hit.state == HIT_DECIDED && last != NULL;
    view->own_decision = view->may_confirm && id_eq(last->by, visit->session.actor->id);
    if (!view->may_change)
        return;
    view->assign = hit_form(visit, hit, S("hit.assign"), S(""), S(""));
    view->decide = hit_form(visit, hit, S("hit.decide"), S(""), S(""));
    if (view->may_confirm)
        view->confirm =
            hit_form(visit, hit, S("hit.confirm"), S("decision"), visit_number(visit, decision));
}

static HitView hit_view(const Visit *visit, const HitShown *hit)
{
    HitView view = { .row = hit_row(visit, &hit->hit), .card = card_of_hit(visit, hit) };

    view.title = visit_say(visit, PHRASE_WEB_HIT_TITLE, hit->party_name, hit->hit.entry_name);
    view.met_at = visit_moment(visit, hit->met_at);
    view.now = stands_now(visit, hit);
    view.recorded = recorded_view(visit);
    view.replay = replay_url(visit, hit, -1);
    put_changes(visit, hit, &view);
    put_decisions(visit, hit, &view);
    put_forms(visit, hit, &view);
    return view;
}

Reply hit_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    HitParams params = { visit_subject(visit, S("hit"), visit->part) };
    CrumbView crumbs[] = { { visit_url(visit, S("/hits"), S("")),
                             phrase(PHRASE_WEB_TAB_HITS, visit->lang) } };
    HitShown hit;
    Reply refusal;

    if (!visit_read(visit, S("hit.show"), &params, &hit, &refusal))
        return refusal;
    HitView view = hit_view(visit, &hit);
    hit_page(&body, &view, visit->lang);
    Frame frame = { .title = view.title, .crumbs = crumbs, .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, STATUS_OK, frame, &body);
}
