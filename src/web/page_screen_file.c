/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/search.h"

#include "templates.h"

/*
 * Many names at once: a CSV file or a workbook goes in, a file of answers comes back in the same
 * request. Nothing of it is kept, so nothing has to be forgotten; the number of rows is limited so
 * that the answer is there within seconds.
 */

enum { BATCH_ROWS_MAX = 20000, BATCH_TOP = 10, BATCH_BYTES_MAX = 128 << 20 };

static Reply file_reply(const Visit *visit, unsigned status, const Findings *findings)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = { { visit_url(visit, S("/screen"), S("")),
                             phrase(PHRASE_WEB_TAB_SCREEN, visit->lang) } };
    ScreenFileView view = { .self = visit_url(visit, S("/screen/file"), S("")),
                            .token = visit->session.token,
                            .rows_max = BATCH_ROWS_MAX };

    if (findings)
        view.findings = finding_views(visit, findings, &view.finding_count);
    screen_file_page(&body, &view, visit->lang);
    Frame frame = { .title = phrase(PHRASE_WEB_SCREENING_FILE, visit->lang),
                    .broken = status != STATUS_OK,
                    .crumbs = crumbs,
                    /* Where names are all there is to ask, that page is home already. */
                    .crumb_count = visit->site->screened ? 0 : COUNT_OF(crumbs) };
    return page_reply(visit, status, frame, &body);
}

/* ---- the table ------------------------------------------------------------------------------- */

/* Of a workbook the first sheet that people see. */
static bool read_rows(const Visit *visit, const Upload *upload, CsvTable *ret_rows,
                      Findings *findings)
{
    Workbook book;

    if (!workbook_is(upload->bytes))
        return csv_read(visit->arena, upload->bytes, upload->name, ret_rows, findings);
    if (!workbook_read(visit->arena, upload->bytes, upload->name, &book, findings))
        return false;
    *ret_rows = (CsvTable){ 0 };
    for (size_t i = book.count; i-- > 0;)
        if (!book.sheets[i].hidden)
            *ret_rows = (CsvTable){ book.sheets[i].rows, book.sheets[i].row_count };
    return true;
}

static bool read_table(const Visit *visit, AskingTable *ret_table, Findings *findings)
{
    const Upload *upload = &visit->form.upload;
    CsvTable rows;

    if (!upload->bytes.len) {
        finding_error(findings, ((Place){ .pointer = S("file") }), PHRASE_WEB_SCREENING_NO_FILE,
                      PHRASE_NONE, S(""));
        return false;
    }
    if (!read_rows(visit, upload, &rows, findings) ||
        !batch_read(visit->arena, rows.rows, rows.row_count, upload->name, ret_table, findings))
        return false;
    if (ret_table->count <= BATCH_ROWS_MAX)
        return true;
    finding_error(findings, ((Place){ .pointer = S("file") }), PHRASE_WEB_SCREENING_MANY_ROWS,
                  PHRASE_WEB_SCREENING_MANY_ROWS_REMEDY,
                  visit_number(visit, (int64_t)ret_table->count),
                  visit_number(visit, BATCH_ROWS_MAX));
    return false;
}

/* ---- the answers ----------------------------------------------------------------------------- */

static void put_cell(Text *text, Str value)
{
    text_char(text, ',');
    text_csv(text, value);
}

static void put_hit_row(const Visit *visit, Text *text, const Index *index, size_t row,
                        const Asking *asking, const Hit *hit)
{
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);
    Text reasons = text_open(visit->arena, 1 << 16);

    for (size_t i = 0; i < hit->reason_count; i++) {
        text_put(&reasons, i ? S("; ") : S(""));
        reason_write(&reasons, &hit->reasons[i], visit->lang);
    }
    text_int(text, (int64_t)row);
    put_cell(text, asking->query.name);
    put_cell(text, index_list(index, hit->list).name);
    put_cell(text, entry.id);
    put_cell(text, entry.primary);
    put_cell(text, hit->name);
    put_cell(text, score_words(visit, hit->score));
    put_cell(text, band_words[hit->band]);
    put_cell(text, hit->alert ? S("yes") : S("no"));
    put_cell(text, text_str(&reasons));
    text_put(text, S(",\r\n"));
}

/* Every row of the table has one here, also where nothing was met or nothing could be asked. */
static void put_csv(const Visit *visit, Text *text, const Index *index, size_t row,
                    const Asking *asking, const Answering *answering)
{
    Text error = text_open(visit->arena, 1 << 16);

    for (size_t i = 0; i < answering->count; i++)
        put_hit_row(visit, text, index, row, asking, &answering->hits[i]);
    for (size_t i = 0; i < asking->unread_count; i++)
        phrase_put(&error, PHRASE_SCREENING_BATCH_UNREAD, visit->lang, asking->unread[i]);
    if (answering->refusal != PHRASE_NONE)
        text_put(&error, phrase(answering->refusal, visit->lang));
    if (answering->count && !error.len)
        return;
    text_int(text, (int64_t)row);
    put_cell(text, asking->query.name);
    text_put(text, S(",,,,,,,,"));
    put_cell(text, text_str(&error));
    text_put(text, S("\r\n"));
}

static void answer_all(const Visit *visit, const Index *index, const AskingTable *table,
                       bool as_csv, Text *text)
{
    Searcher *searcher = searcher_open(visit->scratch, index);
    Search search = { .floor = SCORE_POSSIBLE, .top = BATCH_TOP };

    if (as_csv)
        text_put(text, S("\xef\xbb\xbfrow,name,list,id,entry,name_matched,score,band,alert,reasons,"
                         "error\r\n"));
    for (size_t i = 0; i < table->count && !text->full; i++) {
        Arena room = *visit->scratch;
        Visit here = *visit;
        here.arena = &room;
        Answering answering = batch_answer(&room, searcher, &table->askings[i], search);
        if (as_csv) {
            put_csv(&here, text, index, i + 1, &table->askings[i], &answering);
            continue;
        }
        batch_json(text, index, i + 1, &table->askings[i], &answering, visit->lang);
        text_char(text, '\n');
    }
}

static Reply answers_reply(const Visit *visit, const AskingTable *table)
{
    bool as_csv = !query_says(&visit->form.fields, S("format"), S("jsonl"));
    Text text = text_open(visit->arena, BATCH_BYTES_MAX);
    Findings findings = { .arena = visit->arena };
    Searching searching;
    Reply refusal;

    if (!searching_open(visit, &searching, &refusal))
        return refusal;
    answer_all(visit, searching.index, table, as_csv, &text);
    searching_close(&searching);
    if (text.full) {
        finding_error(&findings, ((Place){ .pointer = S("file") }), PHRASE_WEB_SCREEN_TOO_MUCH,
                      PHRASE_NONE, S(""));
        return file_reply(visit, STATUS_TOO_LARGE, &findings);
    }
    Reply reply = { .status = STATUS_OK, .body = text_str(&text) };
    reply.type = as_csv ? S("text/csv; charset=utf-8") : S("application/x-ndjson");
    reply_header(&reply, "Content-Disposition",
                 as_csv ? S("attachment; filename=\"screening.csv\"")
                        : S("attachment; filename=\"screening.jsonl\""));
    return reply;
}

/* ---- the page -------------------------------------------------------------------------------- */

Reply screen_file_visit(const Visit *visit)
{
    return file_reply(visit, STATUS_OK, NULL);
}

Reply screen_file_send(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    AskingTable table;

    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(&visit->form.fields, S("_token")))) {
        finding_error(&findings, ((Place){ 0 }), PHRASE_WEB_TOKEN, PHRASE_NONE, S(""));
        return file_reply(visit, STATUS_FORBIDDEN, &findings);
    }
    if (!read_table(visit, &table, &findings))
        return file_reply(visit, STATUS_INVALID, &findings);
    return answers_reply(visit, &table);
}
