/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "web/job_parts.h"

/* A job's answers: a table and a file for programs, written as they are found. */

enum { REASONS_BYTES_MAX = 1 << 16, ROW_BYTES_MAX = 16 << 20, ANSWERS_A_ROW = 10 };

bool job_is_done(const Job *job)
{
    return job->too_long || job->done == job->table.count;
}

/* ---- the table ------------------------------------------------------------------------------- */

static void put_cell(Text *text, Str value)
{
    text_char(text, ',');
    text_csv(text, value);
}

static void put_reasons(Text *text, const Hit *hit, Lang lang)
{
    Text reasons = text_open(text->arena, REASONS_BYTES_MAX);

    for (size_t i = 0; i < hit->reason_count; i++) {
        text_put(&reasons, i ? S("; ") : S(""));
        reason_write(&reasons, &hit->reasons[i], lang);
    }
    put_cell(text, text_str(&reasons));
}

static void put_hit_row(Text *text, const Index *index, size_t row, const Asking *asking,
                        const Hit *hit, Lang lang)
{
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);
    Text score = text_open(text->arena, 24);

    score_write(&score, hit->score);
    text_int(text, (int64_t)row);
    put_cell(text, asking->query.name);
    put_cell(text, index_list(index, hit->list).name);
    put_cell(text, entry.id);
    put_cell(text, entry.primary);
    put_cell(text, hit->name);
    put_cell(text, text_str(&score));
    put_cell(text, band_words[hit->band]);
    put_cell(text, hit->alert ? S("yes") : S("no"));
    put_reasons(text, hit, lang);
    text_put(text, S(",\r\n"));
}

/* Every row of the table has one here, also where nothing was met or nothing could be asked. */
static void put_csv(Text *text, const Index *index, size_t row, const Asking *asking,
                    const Answering *answering, Lang lang)
{
    Text error = text_open(text->arena, REASONS_BYTES_MAX);

    for (size_t i = 0; i < answering->count; i++)
        put_hit_row(text, index, row, asking, &answering->hits[i], lang);
    for (size_t i = 0; i < asking->unread_count; i++)
        phrase_put(&error, PHRASE_SCREENING_BATCH_UNREAD, lang, asking->unread[i]);
    if (answering->refusal != PHRASE_NONE)
        text_put(&error, phrase(answering->refusal, lang));
    if (answering->count && !error.len)
        return;
    text_int(text, (int64_t)row);
    put_cell(text, asking->query.name);
    text_put(text, S(",,,,,,,,"));
    put_cell(text, text_str(&error));
    text_put(text, S("\r\n"));
}

/* ---- what the page says ---------------------------------------------------------------------- */

static void note_alert(KeptJob *kept, const Index *index, const Asking *asking, const Hit *hit)
{
    Job *job = &kept->job;
    IndexedList list = index_list(index, hit->list);
    JobAlert *alerts = kept->alerts;

    if (job->alert_count == JOB_ALERTS_SHOWN)
        return;
    /* The image may be gone when the page is looked at again. */
    alerts[job->alert_count++] = (JobAlert){
        .row = job->done + 1,
        .asking = asking,
        .entry = arena_str(&kept->shown, index_entry(index, hit->list, hit->entry).primary),
        .list = arena_str(&kept->shown, list.name),
        .kind = list.kind,
        .score = hit->score,
    };
}

static void count_answer(KeptJob *kept, const Index *index, const Asking *asking,
                         const Answering *answering)
{
    Job *job = &kept->job;

    job->hits += answering->count + answering->more;
    job->hit_rows += answering->count > 0;
    job->alert_rows += answering->alert;
    job->refused += answering->refusal != PHRASE_NONE;
    for (size_t i = 0; i < answering->count; i++)
        if (answering->hits[i].alert) {
            note_alert(kept, index, asking, &answering->hits[i]);
            return;
        }
}

/* ---- from the first row to the last ---------------------------------------------------------- */

static void begin(KeptJob *kept, const Index *index, Hash set)
{
    Job *job = &kept->job;
    IndexedList *lists;

    arena_reset(&kept->shown);
    text_reset(&job->csv);
    text_reset(&job->jsonl);
    text_put(&job->csv, S("\xef\xbb\xbfrow,name,list,id,entry,name_matched,score,band,alert,"
                          "reasons,error\r\n"));
    kept->set = set;
    kept->alerts = NEW_ARRAY(&kept->shown, JobAlert, JOB_ALERTS_SHOWN);
    lists = NEW_ARRAY(&kept->shown, IndexedList, index_list_count(index));
    for (size_t i = 0; i < index_list_count(index); i++) {
        lists[i] = index_list(index, i);
        lists[i].name = arena_str(&kept->shown, lists[i].name);
    }
    job->lists = lists;
    job->list_count = index_list_count(index);
    job->alerts = kept->alerts;
    job->done = job->hits = job->hit_rows = job->alert_rows = job->refused = job->alert_count = 0;
}

/* Written apart first: what is written aside on the way must not lie between a job's answers. */
static void answer_row(KeptJob *kept, const Index *index, Searcher *searcher, Arena scratch)
{
    Job *job = &kept->job;
    const Asking *asking = &job->table.askings[job->done];
    Search search = { .floor = SCORE_POSSIBLE, .top = ANSWERS_A_ROW };
    Answering answering = batch_answer(&scratch, searcher, asking, search);
    Text csv = text_open(&scratch, ROW_BYTES_MAX), jsonl = text_open(&scratch, ROW_BYTES_MAX);

    put_csv(&csv, index, job->done + 1, asking, &answering, job->lang);
    batch_json(&jsonl, index, job->done + 1, asking, &answering, job->lang);
    text_char(&jsonl, '\n');
    text_put(&job->csv, text_str(&csv));
    text_put(&job->jsonl, text_str(&jsonl));
    count_answer(kept, index, asking, &answering);
    job->too_long = csv.full || jsonl.full || job->csv.full || job->jsonl.full;
    job->done++;
}

void job_advance(Job *job, const Index *index, Hash lists, Arena scratch,
                 bool (*may_go_on)(void *context), void *context)
{
    KeptJob *kept = kept_job(job);
    Searcher *searcher = searcher_open(&scratch, index);

    if (job->done > 0 && !hash_eq(kept->set, lists))
        job->restarted = true;
    if (job->done == 0 || !hash_eq(kept->set, lists))
        begin(kept, index, lists);
    for (size_t i = 0; i < JOB_SLICE_ROWS && !job_is_done(job) && (i == 0 || may_go_on(context));
         i++)
        answer_row(kept, index, searcher, scratch);
}
