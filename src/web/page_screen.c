/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "phrases_web.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* One name held against the lists. The query stands in the address: to print, to send, to ask
 * again. */

enum { TOP = 20, REASON_BYTES_MAX = 1 << 16 };

/* ---- what is asked --------------------------------------------------------------------------- */

static void read_cells(const Visit *visit, Str cells[BATCH_COLUMNS])
{
    for (size_t i = 0; i < BATCH_COLUMNS; i++)
        cells[i] = str_trim(query_get(&visit->query, batch_columns[i]));
}

static bool is_asked(const Str cells[BATCH_COLUMNS])
{
    bool asked = false;

    for (size_t i = 0; i < BATCH_COLUMNS; i++)
        asked = asked || cells[i].len;
    return asked;
}

static const ChoiceView *type_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, ENTITY_TYPES);
    EntityType type = ENTITY_UNKNOWN;

    (void)entity_type_meant(chosen, &type);
    for (int i = ENTITY_UNKNOWN + 1; i < ENTITY_TYPES; i++)
        choices[i - 1] = (ChoiceView){ .value = entity_type_words[i],
                                       .words = phrase(entity_type_phrases[i], visit->lang),
                                       .chosen = i == (int)type };
    *ret_count = ENTITY_TYPES - 1;
    return choices;
}

static void put_form(const Visit *visit, const Str cells[BATCH_COLUMNS], ScreenView *view)
{
    view->self = visit_url(visit, S("/screen"), S(""));
    view->file = visit_url(visit, S("/screen/file"), S(""));
    view->owned = visit_url(visit, S("/screen/owned"), S(""));
    view->name = cells[BATCH_NAME];
    view->reading = cells[BATCH_READING];
    view->birth = cells[BATCH_BIRTH];
    view->country = cells[BATCH_COUNTRY];
    view->ids = cells[BATCH_IDS];
    view->types = type_choices(visit, cells[BATCH_TYPE], &view->type_count);
    view->with_record = visit->site->office != NULL;
}

/* The column stands before the colon: "birth_date: 1974-13-45". */
static void find_unread(const Asking *asking, Findings *findings)
{
    for (size_t i = 0; i < asking->unread_count; i++) {
        Str value, column = str_split(asking->unread[i], ':', &value);
        finding_error(findings, ((Place){ .pointer = column }), PHRASE_SCREENING_BATCH_UNREAD,
                      PHRASE_SCREENING_BATCH_UNREAD_REMEDY, asking->unread[i]);
    }
}

/* ---- a hit ----------------------------------------------------------------------------------- */

static Sides sides_of(const Visit *visit, const Query *query, const ListEntry *told)
{
    ListName name = { query->name, query->reading, NAME_PRIMARY };
    ListEntry asked = { .type = query->type,
                        .names = &name,
                        .name_count = 1,
                        .births = query->births,
                        .birth_count = query->birth_count,
                        .countries = query->countries,
                        .country_count = query->country_count,
                        .identifiers = query->identifiers,
                        .identifier_count = query->identifier_count };
    Sides sides = { .programme = told->programme, .remarks = told->remarks, .id = told->id };

    side_of_entry(visit, &asked, sides.asked);
    side_of_entry(visit, told, sides.told);
    if (told->listed_on != DATE_NONE)
        sides.listed_on = visit_day(visit, told->listed_on);
    return sides;
}

static const WordsView *reasons_of(const Visit *visit, const Hit *hit)
{
    WordsView *reasons = NEW_ARRAY(visit->arena, WordsView, hit->reason_count);

    for (size_t i = 0; i < hit->reason_count; i++) {
        Text sentence = text_open(visit->arena, REASON_BYTES_MAX);
        reason_write(&sentence, &hit->reasons[i], visit->lang);
        reasons[i] = (WordsView){ lang_code(visit->lang), text_str(&sentence) };
    }
    return reasons;
}

static HitCardView card_of(const Visit *visit, const Index *index, const Query *query,
                           const Hit *hit, size_t number)
{
    IndexedList list = index_list(index, hit->list);
    ListEntry entry = index_entry_whole(visit->arena, index, hit->list, hit->entry);
    Sides sides = sides_of(visit, query, &entry);
    Str list_name = list_kind_name(visit, (int32_t)list.kind, list.name);
    HitCardView card = { .number = (int64_t)number, .title = entry.names[0].text };

    sides.version = list_version_words(visit, list_name, list.issued, list.hash);
    card.list = list_name;
    card.score = score_words(visit, hit->score);
    card.band = phrase(band_phrases[hit->band], visit->lang);
    card.alert = hit->alert;
    card.met = visit_say(visit, PHRASE_WEB_SCREENING_WHICH_MET,
                         phrase(name_strength_phrases[hit->strength], visit->lang), hit->name);
    card.rows = beside_rows(visit, &sides, &card.row_count);
    card.reasons = reasons_of(visit, hit);
    card.reason_count = hit->reason_count;
    card.asked_head = phrase(PHRASE_WEB_SCREENING_ASKED, visit->lang);
    return card;
}

/* ---- the answer ------------------------------------------------------------------------------ */

static SearchedView searched_of(const Visit *visit, const Index *index)
{
    size_t count;
    const IndexedList *lists = lists_of(visit, index, &count);

    return searched_view(visit, lists, count);
}

static void put_answer(const Visit *visit, const Index *index, const Asking *asking,
                       const Answering *answering, ScreenView *view)
{
    HitCardView *hits = NEW_ARRAY(visit->arena, HitCardView, answering->count);
    Str count = visit_number(visit, (int64_t)(answering->count + answering->more));
    int64_t alerts = 0;

    for (size_t i = 0; i < answering->count; i++) {
        hits[i] = card_of(visit, index, &asking->query, &answering->hits[i], i + 1);
        alerts += answering->hits[i].alert;
    }
    view->hits = hits;
    view->hit_count = answering->count;
    view->more = (int64_t)answering->more;
    view->alerts = alerts;
    view->said =
        visit_say(visit, answering->count ? PHRASE_WEB_SCREENING_HITS : PHRASE_WEB_SCREENING_CLEAR,
                  asking->query.name, count);
    view->threshold = score_words(visit, SCORE_ALERT);
    view->searched = searched_of(visit, index);
}

/* What stands in the way goes to the findings. False: *ret_refusal. */
static bool ask(const Visit *visit, const Asking *asking, Findings *findings, ScreenView *view,
                Reply *ret_refusal)
{
    Searching searching;

    if (!searching_open(visit, &searching, ret_refusal))
        return false;
    Search search = { .floor = SCORE_POSSIBLE, .top = TOP };
    Searcher *searcher = searcher_open(visit->scratch, searching.index);
    Answering answering = batch_answer(visit->arena, searcher, asking, search);
    if (answering.refusal != PHRASE_NONE)
        finding_error(findings, ((Place){ .pointer = batch_columns[BATCH_NAME] }),
                      answering.refusal, PHRASE_NONE, asking->query.name);
    else
        put_answer(visit, searching.index, asking, &answering, view);
    /* Texts are borrowed from the image: the page is written while it is held. */
    view->body = text_open(visit->arena, PAGE_BYTES_MAX);
    view->errors = errors_view(visit, PHRASE_WEB_SCREENING_INVALID, findings);
    screen_page(&view->body, view, visit->lang);
    searching_close(&searching);
    return true;
}

static Reply screen_reply(const Visit *visit, const ScreenView *view)
{
    bool broken = view->errors.title.len > 0;
    Frame frame = { .title = phrase(PHRASE_WEB_TAB_SCREEN, visit->lang), .broken = broken };

    return page_reply(visit, broken ? STATUS_INVALID : STATUS_OK, frame, &view->body);
}

static Reply ask_visit(const Visit *visit, const Str cells[BATCH_COLUMNS], ScreenView *view)
{
    Findings findings = { .arena = visit->arena };
    Asking asking = asking_make(visit->arena, cells);
    Reply refusal;

    find_unread(&asking, &findings);
    if (!asking.query.name.len)
        finding_error(&findings, ((Place){ .pointer = batch_columns[BATCH_NAME] }),
                      PHRASE_WEB_SCREENING_NO_NAME, PHRASE_NONE, S(""));
    if (findings.error_count) {
        view->body = text_open(visit->arena, PAGE_BYTES_MAX);
        view->errors = errors_view(visit, PHRASE_WEB_SCREENING_INVALID, &findings);
        screen_page(&view->body, view, visit->lang);
        return screen_reply(visit, view);
    }
    return ask(visit, &asking, &findings, view, &refusal) ? screen_reply(visit, view) : refusal;
}

Reply screen_visit(const Visit *visit)
{
    ScreenView view = { 0 };
    Str cells[BATCH_COLUMNS];
    ListStatusReply lists;
    Reply refusal;
    bool any;

    read_cells(visit, cells);
    put_form(visit, cells, &view);
    if (is_asked(cells))
        return ask_visit(visit, cells, &view);
    if (!searching_status(visit, &lists, &any, &refusal))
        return refusal;
    view.no_lists = !any;
    view.import = visit_url(visit, S("/lists"), S(""));
    view.body = text_open(visit->arena, PAGE_BYTES_MAX);
    screen_page(&view.body, &view, visit->lang);
    return screen_reply(visit, &view);
}
