/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

#include <time.h>

/*
 * A file of names while it is screened, and its answers. Each look at the page answers some rows,
 * so it comes on without a script: the page asks for itself again until it is done, unless told to
 * stay still. A script listens to events instead. Each reply of theirs carries one and ends: it is
 * the slice of work that a look at the page is, so that nobody keeps a thread or a connection by
 * listening, and the browser comes for the next by itself.
 */

enum { SLICE_NANOSECONDS = 500000000, EVENT_BYTES_MAX = 16 << 10 };
#define NEXT_MILLISECONDS "200" /* until the browser asks for the next event */

/* Whose the file is: whoever acts, or where nobody does, the visitor. */
Str job_owner(const Visit *visit)
{
    return visit->session.actor ? visit_id(visit, visit->session.actor->id)
                                : visit->session.visitor;
}

int64_t job_clock(void)
{
    struct timespec now;
    ensure(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
    return now.tv_sec;
}

static int64_t nanoseconds(void)
{
    struct timespec now;
    ensure(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static bool has_time(void *until)
{
    return nanoseconds() < *(const int64_t *)until;
}

/* False: *ret_refusal says why nothing can be searched now. The job stays what it is. */
static bool advance(const Visit *visit, Job *job, Reply *ret_refusal)
{
    int64_t until = nanoseconds() + SLICE_NANOSECONDS;
    Searching searching;

    if (job_is_done(job))
        return true;
    if (!searching_open(visit, &searching, ret_refusal))
        return false;
    job_advance(job, searching.index, searching.lists, *visit->scratch, has_time, &until);
    searching_close(&searching);
    return true;
}

/* ---- the page -------------------------------------------------------------------------------- */

static Url job_url(const Visit *visit, const Job *job, Str name, Str value)
{
    Str path[] = { S("screen"), S("file"), visit_id(visit, job->id) };
    Text query = text_open(visit->arena, 64);

    if (name.len)
        query_put(&query, name, value);
    return visit_url(visit, visit_path(visit, path, COUNT_OF(path)), text_str(&query));
}

static Url progress_url(const Visit *visit, const Job *job)
{
    return VISIT_URL(visit, S("screen"), S("file"), visit_id(visit, job->id), S("progress"));
}

/* The name alone, asked for by itself: there it stands beside the list's entry. */
static Url beside_url(const Visit *visit, const Asking *asking)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, batch_columns[BATCH_NAME], asking->query.name);
    if (asking->query.reading.len)
        query_put(&query, batch_columns[BATCH_READING], asking->query.reading);
    if (asking->query.type != ENTITY_UNKNOWN)
        query_put(&query, batch_columns[BATCH_TYPE], entity_type_words[asking->query.type]);
    return visit_url(visit, S("/screen"), text_str(&query));
}

static void put_alerts(const Visit *visit, const Job *job, ScreenJobView *view)
{
    JobAlertRow *rows = NEW_ARRAY(visit->arena, JobAlertRow, job->alert_count);

    for (size_t i = 0; i < job->alert_count; i++) {
        const JobAlert *alert = &job->alerts[i];
        rows[i] = (JobAlertRow){
            .row = (int64_t)alert->row,
            .address = beside_url(visit, alert->asking),
            .name = alert->asking->query.name,
            .entry = alert->entry,
            .list = list_kind_name(visit, (int32_t)alert->kind, alert->list),
            .score = score_words(visit, alert->score),
        };
    }
    view->alerts = rows;
    view->alert_count = job->alert_count;
    view->more_alerts = (int64_t)(job->alert_rows - job->alert_count);
}

static void put_state(const Visit *visit, const Job *job, ScreenJobView *view)
{
    view->done = (int64_t)job->done;
    view->total = (int64_t)job->table.count;
    view->running = !job_is_done(job);
    view->followed = view->running && !view->is_still;
    view->finished = !view->running && !job->too_long;
    view->restarted = job->restarted;
    view->hits = (int64_t)job->hits;
    view->hit_rows = (int64_t)job->hit_rows;
    view->alert_rows = (int64_t)job->alert_rows;
    view->refused = (int64_t)job->refused;
    view->kept_minutes = JOB_KEPT_SECONDS / 60;
    if (job->too_long)
        view->errors = (ErrorsView){
            .title = phrase(PHRASE_WEB_SCREENING_FILE_INVALID, visit->lang),
            .text = phrase(PHRASE_WEB_SCREENING_FILE_ANSWERS_LONG, visit->lang),
        };
}

static ScreenJobView job_view(const Visit *visit, const Job *job)
{
    ScreenJobView view = { .file = job->file, .token = visit->session.token };

    view.self = job_url(visit, job, S(""), S(""));
    view.still = job_url(visit, job, S("still"), S("yes"));
    view.is_still = query_get(&visit->query, S("still")).len > 0;
    view.progress = progress_url(visit, job).text;
    view.csv = job_url(visit, job, S("result"), S("csv"));
    view.jsonl = job_url(visit, job, S("result"), S("jsonl"));
    view.another = visit_url(visit, S("/screen/file"), S(""));
    put_state(visit, job, &view);
    put_alerts(visit, job, &view);
    view.searched = searched_view(visit, job->lists, job->list_count);
    return view;
}

static Reply job_reply(const Visit *visit, const Job *job)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ScreenJobView view = job_view(visit, job);
    CrumbView crumbs[] = { { view.another, phrase(PHRASE_WEB_SCREENING_FILE, visit->lang) } };
    Frame frame = { .title = visit_say(visit, PHRASE_WEB_SCREENING_FILE_OF, view.file, S("")),
                    .broken = job->too_long,
                    .again = view.followed,
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };

    screen_job_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK, frame, &body);
}

/* ---- events ---------------------------------------------------------------------------------- */

static void put_words(Text *text, Str name, Str words)
{
    text_all(text, S(",\""), name, S("\":"));
    text_json(text, words);
}

/* As the page says it, so that the script has no words of its own. */
static void put_event(const Visit *visit, const Job *job, Text *text)
{
    Str done = visit_number(visit, (int64_t)job->done);
    Str total = visit_number(visit, (int64_t)job->table.count);

    text_all(text, S("event: "), job_is_done(job) ? S("end") : S("progress"),
             S("\ndata: {\"done\":"), done, S(",\"total\":"), total);
    put_words(text, S("rows"), visit_say(visit, PHRASE_WEB_SCREENING_FILE_ROWS, done, total));
    put_words(text, S("hits"),
              visit_say(visit, PHRASE_WEB_SCREENING_FILE_HITS_ARE,
                        visit_number(visit, (int64_t)job->hit_rows),
                        visit_number(visit, (int64_t)job->hits)));
    put_words(text, S("alerts"),
              visit_say(visit, PHRASE_WEB_SCREENING_FILE_ROWS_ARE,
                        visit_number(visit, (int64_t)job->alert_rows), S("")));
    put_words(text, S("refused"),
              visit_say(visit, PHRASE_WEB_SCREENING_FILE_ROWS_ARE,
                        visit_number(visit, (int64_t)job->refused), S("")));
    text_put(text, S("}\n\n"));
}

/* Of a job that another look at it has just now, nothing is told: it is not waited for. */
static Reply event_reply(const Visit *visit, const Job *job)
{
    Text text = text_open(visit->arena, EVENT_BYTES_MAX);

    text_put(&text, S("retry: " NEXT_MILLISECONDS "\n"));
    if (job)
        put_event(visit, job, &text);
    else
        text_put(&text, S("\n"));
    ensure(!text.full);
    return (Reply){ .status = STATUS_OK, .type = S("text/event-stream"), .body = text_str(&text) };
}

/* ---- the answers ----------------------------------------------------------------------------- */

static Reply answers_reply(const Visit *visit, const Job *job, bool as_csv)
{
    Reply reply = { .status = STATUS_OK,
                    .type = as_csv ? S("text/csv; charset=utf-8") : S("application/x-ndjson") };

    /* A copy: the job may be forgotten before the last byte is on its way. */
    reply.body = arena_str(visit->arena, text_str(as_csv ? &job->csv : &job->jsonl));
    reply_header(&reply, "Content-Disposition",
                 as_csv ? S("attachment; filename=\"screening.csv\"")
                        : S("attachment; filename=\"screening.jsonl\""));
    return reply;
}

/* The same to everybody whose it is not, and when there is none. */
static Reply no_job(const Visit *visit)
{
    return trouble_reply(visit, STATUS_NOT_FOUND, PHRASE_WEB_NOT_FOUND,
                         PHRASE_WEB_SCREENING_FILE_GONE, NULL);
}

static Job *take(const Visit *visit)
{
    Id id;

    return id_read(visit->part, &id)
               ? jobs_take(visit->site->jobs, job_owner(visit), id, job_clock())
               : NULL;
}

Reply screen_job_visit(const Visit *visit)
{
    Str result = query_get(&visit->query, S("result"));
    Job *job = take(visit);
    bool as_csv = str_eq(result, S("csv"));
    Reply reply;

    if (!job)
        return no_job(visit);
    if (!result.len)
        reply = advance(visit, job, &reply) ? job_reply(visit, job) : reply;
    else if ((as_csv || str_eq(result, S("jsonl"))) && job_is_done(job) && !job->too_long)
        reply = answers_reply(visit, job, as_csv);
    else
        reply = not_found(visit);
    jobs_give(visit->site->jobs, job);
    return reply;
}

/* One event. Where there is nothing more to tell, the browser is told not to come again. */
Reply screen_job_progress_visit(const Visit *visit)
{
    Job *job = NULL;
    Reply reply;
    Id id;

    int refusal = id_read(visit->part, &id)
                      ? jobs_try(visit->site->jobs, job_owner(visit), id, job_clock(), &job)
                      : JOBS_E_NONE;
    if (refusal == JOBS_E_NONE)
        return no_job(visit);
    if (refusal == JOBS_E_TAKEN)
        return event_reply(visit, NULL);
    if (job_is_done(job))
        reply = (Reply){ .status = STATUS_NO_CONTENT };
    else
        reply = advance(visit, job, &reply) ? event_reply(visit, job) : reply;
    jobs_give(visit->site->jobs, job);
    return reply;
}

/* The one thing to send here: that it be forgotten. */
Reply screen_job_send(const Visit *visit)
{
    Reply reply = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };

    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(&visit->form.fields, S("_token"))))
        return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_FORM_BAD, PHRASE_WEB_TOKEN, NULL);
    Job *job = take(visit);
    if (!job)
        return no_job(visit);
    jobs_drop(visit->site->jobs, job);
    reply_header(&reply, "Location", visit_url(visit, S("/screen/file"), S("")).text);
    return reply;
}
