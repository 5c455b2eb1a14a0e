/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/screen_api.h"
#include "phrases_screening.h"
#include "phrases_web.h"

enum { TOP_DEFAULT = 10, ANSWER_BYTES_MAX = 64 << 20 };

/* ---- replies --------------------------------------------------------------------------------- */

static Reply json_reply(unsigned status, Str type, const Text *text)
{
    return (Reply){ .status = status, .type = type, .body = text_str(text) };
}

/* {"error":"..."} */
static Reply refuse(const Visit *visit, unsigned status, Phrase why, Str about)
{
    Text sentence = text_open(visit->arena, 1 << 16), text = text_open(visit->arena, 1 << 18);

    phrase_put(&sentence, why, visit->lang, about);
    text_put(&text, S("{\"error\":"));
    text_json(&text, text_str(&sentence));
    text_put(&text, S("}\n"));
    return json_reply(status, S("application/json"), &text);
}

static Reply refuse_findings(const Visit *visit, const Findings *findings)
{
    Text text = text_open(visit->arena, ANSWER_BYTES_MAX);

    text_put(&text, S("{\"error\":"));
    text_json(&text, phrase(PHRASE_WEB_SCREEN_UNREADABLE, visit->lang));
    text_put(&text, S(",\"findings\":"));
    findings_write_json(&text, findings, visit->lang);
    text_put(&text, S("}\n"));
    return json_reply(STATUS_INVALID, S("application/json"), &text);
}

static Reply answer_table(const Visit *visit, Searcher *searcher, const AskingTable *table)
{
    Search search = { .floor = SCORE_POSSIBLE, .top = TOP_DEFAULT };
    Text text = text_open(visit->arena, ANSWER_BYTES_MAX);

    for (size_t i = 0; i < table->count; i++) {
        Arena scratch = *visit->scratch;
        Answering answering = batch_answer(&scratch, searcher, &table->askings[i], search);
        batch_json(&text, visit->site->screened, i + 1, &table->askings[i], &answering,
                   visit->lang);
        text_char(&text, '\n');
    }
    if (text.full)
        return refuse(visit, STATUS_TOO_LARGE, PHRASE_WEB_SCREEN_TOO_MUCH, S(""));
    return json_reply(STATUS_OK,
                      table->count == 1 ? S("application/json") : S("application/x-ndjson"), &text);
}

/* ---- one query ------------------------------------------------------------------------------- */

static bool column_of(Str name, size_t *ret_column)
{
    for (size_t i = 0; i < BATCH_COLUMNS; i++)
        if (str_eq(name, batch_columns[i])) {
            *ret_column = i;
            return true;
        }
    return false;
}

static Reply answer_cells(const Visit *visit, Searcher *searcher, const Str cells[BATCH_COLUMNS])
{
    Asking asking = asking_make(visit->arena, cells);
    AskingTable table = { &asking, 1 };

    if (asking.unread_count > 0)
        return refuse(visit, STATUS_INVALID, PHRASE_SCREENING_BATCH_UNREAD, asking.unread[0]);
    return answer_table(visit, searcher, &table);
}

static Reply answer_address(const Visit *visit, Searcher *searcher, const UrlQuery *query)
{
    Str cells[BATCH_COLUMNS] = { { 0 } };

    for (size_t i = 0; i < query->count; i++) {
        size_t column;
        Str name = query->fields[i].name;
        if (!column_of(name, &column))
            return refuse(visit, STATUS_BAD_REQUEST, PHRASE_WEB_NO_SUCH_FIELD, name);
        if (query_count(query, name) > 1)
            return refuse(visit, STATUS_BAD_REQUEST, PHRASE_WEB_FIELD_TWICE, name);
        cells[column] = query->fields[i].value;
    }
    return answer_cells(visit, searcher, cells);
}

static Reply answer_object(const Visit *visit, Searcher *searcher, const Json *object)
{
    Str cells[BATCH_COLUMNS] = { { 0 } };

    for (const Json *member = object->first; member; member = member->next) {
        size_t column;
        if (!column_of(member->key, &column))
            return refuse(visit, STATUS_BAD_REQUEST, PHRASE_WEB_NO_SUCH_FIELD, member->key);
        if (member->type != JSON_STRING)
            return refuse(visit, STATUS_INVALID, PHRASE_WEB_SCREEN_NOT_TEXT, member->key);
        cells[column] = member->string;
    }
    return answer_cells(visit, searcher, cells);
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static Reply answer_json(const Visit *visit, Searcher *searcher)
{
    Findings findings = { .arena = visit->arena };
    const Json *root = json_read(visit->arena, visit->wire->body, S(""), &findings);

    if (!root)
        return refuse_findings(visit, &findings);
    if (root->type != JSON_OBJECT)
        return refuse(visit, STATUS_INVALID, PHRASE_WEB_SCREEN_NOT_AN_OBJECT, S(""));
    return answer_object(visit, searcher, root);
}

static Reply answer_csv(const Visit *visit, Searcher *searcher)
{
    Findings findings = { .arena = visit->arena };
    CsvTable rows;
    AskingTable table;

    if (!csv_read(visit->arena, visit->wire->body, S(""), &rows, &findings) ||
        !batch_read(visit->arena, rows.rows, rows.row_count, S(""), &table, &findings))
        return refuse_findings(visit, &findings);
    return answer_table(visit, searcher, &table);
}

static Reply answer_body(const Visit *visit, Searcher *searcher)
{
    Str type = visit->wire->headers[HEADER_TYPE];

    if (visit->wire->too_large)
        return refuse(visit, STATUS_TOO_LARGE, PHRASE_WEB_TOO_LARGE_WHY, S(""));
    if (wire_type_is(type, S("application/json")))
        return answer_json(visit, searcher);
    if (wire_type_is(type, S("text/csv")))
        return answer_csv(visit, searcher);
    return refuse(visit, STATUS_TYPE, PHRASE_WEB_SCREEN_TYPE, type);
}

/* ---- what is searched ------------------------------------------------------------------------ */

static void put_list(Text *text, const IndexedList *list)
{
    text_put(text, S("{\"list\":"));
    text_json(text, list->name);
    text_all(text, S(",\"kind\":\""), list_kind_words[list->kind], S("\",\"version\":\""));
    hash_write(text, list->hash);
    text_put(text, S("\",\"issued\":\""));
    if (list->issued != DATE_NONE)
        date_write(text, list->issued);
    text_put(text, S("\",\"entries\":"));
    text_int(text, (int64_t)list->entry_count);
    text_put(text, S(",\"names\":"));
    text_int(text, (int64_t)list->name_count);
    text_char(text, '}');
}

static Reply answer_lists(const Visit *visit)
{
    const Index *index = visit->site->screened;
    Text text = text_open(visit->arena, ANSWER_BYTES_MAX);

    text_put(&text, S("{\"lists\":["));
    for (size_t i = 0; i < index_list_count(index); i++) {
        IndexedList list = index_list(index, i);
        text_put(&text, i ? S(",") : S(""));
        put_list(&text, &list);
    }
    text_put(&text, S("]}\n"));
    return json_reply(STATUS_OK, S("application/json"), &text);
}

Reply screen_answer(const Visit *visit, Searcher *searcher, const Target *target)
{
    bool reads = wire_reads(visit->wire);

    if (str_eq(target->path, S("/screen")))
        return reads ? answer_address(visit, searcher, &target->query)
                     : answer_body(visit, searcher);
    if (str_eq(target->path, S("/lists")) && reads)
        return answer_lists(visit);
    return refuse(visit, STATUS_NOT_FOUND, PHRASE_WEB_SCREEN_NOT_FOUND, S(""));
}
