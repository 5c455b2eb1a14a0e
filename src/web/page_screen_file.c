/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* Many names at once: a CSV file or a workbook is read here, and answered on a page of its own
 * (page_screen_job.c). */

static const LinkView *jobs_of_visit(const Visit *visit, size_t *ret_count)
{
    LinkView *links = NEW_ARRAY(visit->arena, LinkView, JOBS_OF_ONE);
    JobBrief briefs[JOBS_OF_ONE];

    *ret_count = jobs_of(visit->site->jobs, visit->arena, job_owner(visit), briefs);
    for (size_t i = 0; i < *ret_count; i++) {
        Str rows = visit_say(visit, PHRASE_WEB_SCREENING_FILE_ROWS,
                             visit_number(visit, (int64_t)briefs[i].done),
                             visit_number(visit, (int64_t)briefs[i].total));
        links[i].address = VISIT_URL(visit, S("screen"), S("file"), visit_id(visit, briefs[i].id));
        links[i].words = visit_say(visit, PHRASE_WEB_SCREENING_NAME_AS, briefs[i].file, rows);
    }
    return links;
}

static Reply file_reply(const Visit *visit, unsigned status, const Findings *findings)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = { { visit_url(visit, S("/screen"), S("")),
                             phrase(PHRASE_WEB_TAB_SCREEN, visit->lang) } };
    ScreenFileView view = { .self = visit_url(visit, S("/screen/file"), S("")),
                            .token = visit->session.token,
                            .rows_max = JOB_ROWS_MAX,
                            .kept_minutes = JOB_KEPT_SECONDS / 60 };

    view.jobs = jobs_of_visit(visit, &view.job_count);
    view.errors = errors_view(visit, PHRASE_WEB_SCREENING_FILE_INVALID, findings);
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
    if (ret_table->count == 0)
        finding_error(findings, ((Place){ .pointer = S("file") }), PHRASE_WEB_SCREENING_NO_ROWS,
                      PHRASE_NONE, S(""));
    if (ret_table->count <= JOB_ROWS_MAX)
        return ret_table->count > 0;
    finding_error(findings, ((Place){ .pointer = S("file") }), PHRASE_WEB_SCREENING_MANY_ROWS,
                  PHRASE_WEB_SCREENING_MANY_ROWS_REMEDY,
                  visit_number(visit, (int64_t)ret_table->count),
                  visit_number(visit, JOB_ROWS_MAX));
    return false;
}

/* ---- the job --------------------------------------------------------------------------------- */

static Reply refuse(const Visit *visit, Findings *findings, int refusal)
{
    static const struct {
        unsigned status;
        Phrase why, remedy;
    } refusals[] = {
        [JOBS_E_FULL] = { STATUS_UNAVAILABLE, PHRASE_WEB_SCREENING_FILE_FULL,
                          PHRASE_WEB_SCREENING_FILE_FULL_REMEDY },
        [JOBS_E_OWN] = { STATUS_CONFLICT, PHRASE_WEB_SCREENING_FILE_OWN,
                         PHRASE_WEB_SCREENING_FILE_OWN_REMEDY },
        [JOBS_E_TOO_LONG] = { STATUS_TOO_LARGE, PHRASE_WEB_SCREENING_FILE_NAMES_LONG,
                              PHRASE_WEB_SCREENING_FILE_NAMES_LONG_REMEDY },
    };

    finding_error(findings, ((Place){ .pointer = S("file") }), refusals[refusal].why,
                  refusals[refusal].remedy, visit_number(visit, JOBS_OF_ONE));
    return file_reply(visit, refusals[refusal].status, findings);
}

/* The names are kept, and the page that answers them is where it goes on. */
static Reply begin(const Visit *visit, const AskingTable *table, Findings *findings)
{
    Job job = {
        .id = world_id(), .file = visit->form.upload.name, .lang = visit->lang, .table = *table
    };
    Reply reply = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };
    Searching searching;
    Reply refusal;

    /* Whoever may not search learns it before anything is kept. */
    if (!searching_open(visit, &searching, &refusal))
        return refusal;
    searching_close(&searching);
    int refused = jobs_add(visit->site->jobs, job_owner(visit), &job, job_clock());
    if (refused)
        return refuse(visit, findings, refused);
    reply_header(&reply, "Location",
                 VISIT_URL(visit, S("screen"), S("file"), visit_id(visit, job.id)).text);
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
    return begin(visit, &table, &findings);
}
