/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "phrases_deliveries.h"

/*
 * commitment.promise, commitment.keep, commitment.show, commitment.list: what was promised for the
 * time after delivery, and the days it falls due on. They are reckoned from the promise whenever
 * they are asked for; nothing counts them. An organisation keeps it, whoever works there.
 */

enum { MONTHS = 12, YEAR_LAST = 9999 };

static int load(Work *work, Id id, CommitmentGetRow *ret_row)
{
    bool found;
    int r = commitment_get(work_db(work), work_arena(work), id, ret_row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

int commitment_case(Db *db, Arena *arena, Id commitment, Id *ret_case)
{
    CommitmentGetRow row;
    bool found;
    int r = commitment_get(db, arena, commitment, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_case = row.case_file;
    return 0;
}

int commitment_facts(Work *work, Id subject, AccessFacts *facts)
{
    CommitmentGetRow row;
    const CaseFile *file;
    int r = load(work, subject, &row);
    if (!r)
        r = case_load(work, row.case_file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    access_facts_of_one(facts, row.keeper, file->row.marking);
    return 0;
}

/* ---- days ------------------------------------------------------------------------------------ */

/* The day of task number `index`; of a month that is too short, its last. DATE_NONE: after the
 * calendar's end. */
static Date task_day(Date first, int64_t months, int64_t index)
{
    DateParts parts = date_parts(first);
    int64_t month = parts.month - 1 + months * index;
    int64_t year = parts.year + month / MONTHS;
    int day = parts.day;

    if (year > YEAR_LAST)
        return DATE_NONE;
    while (!date_exists((int)year, (int)(month % MONTHS) + 1, day))
        day--;
    return date_make((int)year, (int)(month % MONTHS) + 1, day);
}

/* How many there are, at most one more than may be. */
static int64_t task_count(Date first, Date until, int64_t months)
{
    int64_t count = 0;

    while (count <= COMMITMENT_TASKS_MAX) {
        Date day = task_day(first, months, count);
        if (day == DATE_NONE || day > until)
            break;
        count++;
    }
    return count;
}

/* ---- promising and keeping ------------------------------------------------------------------- */

int commitment_promise(Work *work, const void *params, void *reply)
{
    const CommitmentPromiseParams *wanted = params;
    CommitmentPromised promised = { .file = wanted->file,
                                    .what = wanted->what,
                                    .first = wanted->first,
                                    .until = wanted->until,
                                    .months = wanted->months };
    int64_t count = task_count(wanted->first, wanted->until, wanted->months);
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    if (count < 1 || count > COMMITMENT_TASKS_MAX)
        return case_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_DELIVERIES_NO_TASKS,
                           PHRASE_NONE, S(""));
    r = work_find(work, S("organisation"), wanted->keeper, &promised.keeper);
    if (r < 0)
        return trace(r);
    if (r)
        return case_refuse(work, WORK_E_INVALID, S("/keeper"), PHRASE_DELIVERIES_NO_KEEPER,
                           PHRASE_NONE, wanted->keeper);
    Id id = work_new_id(work);
    work_event(work, S("commitment.promised"), id, &promised);
    case_reply(reply, file, S(""), id);
    return 0;
}

static bool is_task(const CommitmentGetRow *row, Date due)
{
    int64_t count = task_count((Date)row->first, (Date)row->until, row->months);

    for (int64_t i = 0; i < count; i++)
        if (task_day((Date)row->first, row->months, i) == due)
            return true;
    return false;
}

static Date kept_on(const CommitmentKeptOfRow *rows, size_t count, Date due)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].due == due)
            return (Date)rows[i].day;
    return DATE_NONE;
}

int commitment_keep(Work *work, const void *params, void *reply)
{
    const CommitmentKeepParams *wanted = params;
    CommitmentKept kept = { wanted->due, work_today(work), wanted->words, wanted->document };
    const CommitmentKeptOfRow *rows;
    const CaseFile *file;
    CommitmentGetRow row;
    size_t count;
    int r = load(work, wanted->commitment, &row);
    if (!r)
        r = case_load(work, row.case_file, &file);
    if (!r)
        r = commitment_kept_of(work_db(work), work_arena(work), wanted->commitment, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!is_task(&row, wanted->due))
        return case_refuse(work, WORK_E_INVALID, S("/due"), PHRASE_DELIVERIES_NO_TASK, PHRASE_NONE,
                           S(""));
    if (kept_on(rows, count, wanted->due) != DATE_NONE)
        return case_refuse(work, WORK_E_CONFLICT, S("/due"), PHRASE_DELIVERIES_TASK_DONE,
                           PHRASE_NONE, S(""));
    if (!hash_is_none(wanted->document))
        r = work_take_document(work, S("/document"), wanted->document);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("commitment.kept"), wanted->commitment, &kept);
    case_reply(reply, file, S(""), wanted->commitment);
    return 0;
}

int commitment_tally(Work *work, Id commitment, Date on, int64_t *ret_kept, int64_t *ret_missed)
{
    const CommitmentKeptOfRow *rows;
    CommitmentGetRow row;
    size_t count;
    int r = load(work, commitment, &row);
    if (!r)
        r = commitment_kept_of(work_db(work), work_arena(work), commitment, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    int64_t total = task_count((Date)row.first, (Date)row.until, row.months);
    *ret_kept = *ret_missed = 0;
    for (int64_t i = 0; i < total; i++) {
        Date due = task_day((Date)row.first, row.months, i), kept = kept_on(rows, count, due);
        if (kept != DATE_NONE && kept <= on)
            ++*ret_kept;
        else if (due < on)
            ++*ret_missed;
    }
    return 0;
}

/* ---- showing --------------------------------------------------------------------------------- */

static DutyState state_of(Date due, Date kept, Date on)
{
    if (kept != DATE_NONE)
        return DUTY_KEPT;
    if (due < on)
        return DUTY_OVERDUE;
    return due <= on + DUTY_NOTICE_DAYS ? DUTY_DUE : DUTY_LATER;
}

static int show_tasks(Work *work, const CommitmentGetRow *row, Date on, bool all,
                      ShownCommitment *shown)
{
    int64_t total = task_count((Date)row->first, (Date)row->until, row->months);
    ShownTask *tasks = NEW_ARRAY(work_arena(work), ShownTask, (size_t)total + 1);
    const CommitmentKeptOfRow *rows;
    size_t count;
    int r = commitment_kept_of(work_db(work), work_arena(work), shown->commitment, &rows, &count);
    for (int64_t i = 0; !r && i < total; i++) {
        Date due = task_day((Date)row->first, row->months, i);
        Date kept = kept_on(rows, count, due);
        DutyState state = state_of(due, kept, on);

        if (state != DUTY_KEPT && shown->next == DATE_NONE)
            shown->next = due;
        shown->overdue += state == DUTY_OVERDUE;
        if (all || state == DUTY_OVERDUE || state == DUTY_DUE)
            tasks[shown->task_count++] = (ShownTask){ due, kept, (int32_t)state };
    }
    shown->tasks = tasks;
    return r ? trace(r) : 0;
}

static int show(Work *work, Id id, Date on, bool all, ShownCommitment *shown)
{
    Organisation keeper;
    const CaseFile *file;
    CommitmentGetRow row;
    int r = load(work, id, &row);
    if (!r)
        r = case_load(work, row.case_file, &file);
    if (!r)
        r = work_organisation(work, row.keeper, &keeper);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (ShownCommitment){ .commitment = id,
                                .file = row.case_file,
                                .number = file->row.number,
                                .keeper = keeper.handle,
                                .first = (Date)row.first,
                                .until = (Date)row.until,
                                .months = row.months,
                                .next = DATE_NONE };
    r = work_value(work, row.what, &shown->what);
    if (!r)
        r = show_tasks(work, &row, on, all, shown);
    return r ? trace(r) : 0;
}

int commitment_tasks(Work *work, Id commitment, ShownCommitment *ret_shown, int64_t *ret_seq)
{
    CommitmentGetRow row;
    int r = load(work, commitment, &row);

    if (!r)
        r = show(work, commitment, work_today(work), true, ret_shown);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_seq = row.seq;
    return 0;
}

int commitment_show(Work *work, const void *params, void *reply)
{
    const CommitmentParams *asked = params;
    int r = show(work, asked->commitment, work_today(work), true, reply);
    return r < 0 ? trace(r) : r;
}

/* The organisation asked for, else that of whoever asks. */
static int keeper_of(Work *work, Str handle, Id *ret_keeper)
{
    Person person;
    int r = handle.len ? work_find(work, S("organisation"), handle, ret_keeper)
                       : work_person(work, work_principal(work), &person);
    if (r < 0)
        return trace(r);
    if (r)
        return case_refuse(work, WORK_E_INVALID, S("/keeper"), PHRASE_DELIVERIES_NO_KEEPER,
                           PHRASE_NONE, handle);
    if (!handle.len)
        *ret_keeper = person.organisation;
    return 0;
}

static int ids_of_case(Work *work, Id case_file, const Id **ret_ids, size_t *ret_count)
{
    const CommitmentsOfRow *rows;
    int r = commitments_of(work_db(work), work_arena(work), case_file, &rows, ret_count);
    if (r)
        return trace(r);
    Id *ids = NEW_ARRAY(work_arena(work), Id, *ret_count + 1);
    for (size_t i = 0; i < *ret_count; i++)
        ids[i] = rows[i].id;
    *ret_ids = ids;
    return 0;
}

static int ids_of_keeper(Work *work, Str handle, const Id **ret_ids, size_t *ret_count)
{
    const CommitmentsByRow *rows;
    Id keeper;
    int r = keeper_of(work, handle, &keeper);
    if (!r)
        r = commitments_by(work_db(work), work_arena(work), keeper, &rows, ret_count);
    if (r)
        return r < 0 ? trace(r) : r;
    Id *ids = NEW_ARRAY(work_arena(work), Id, *ret_count + 1);
    for (size_t i = 0; i < *ret_count; i++)
        ids[i] = rows[i].id;
    *ret_ids = ids;
    return 0;
}

int commitment_list(Work *work, const void *params, void *reply)
{
    const CommitmentListParams *asked = params;
    Date on = asked->on == DATE_NONE ? work_today(work) : asked->on;
    CommitmentListReply *list = reply;
    const Id *ids = NULL;
    size_t count = 0;
    int r = id_is_none(asked->file) ? ids_of_keeper(work, asked->keeper, &ids, &count)
                                    : ids_of_case(work, asked->file, &ids, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    ShownCommitment *shown = NEW_ARRAY(work_arena(work), ShownCommitment, count + 1);
    for (size_t i = 0; i < count; i++) {
        bool may;
        r = work_may(work, S("commitment.show"), ids[i], &may);
        if (!r && may)
            r = show(work, ids[i], on, false, &shown[list->commitment_count]);
        if (r)
            return r < 0 ? trace(r) : r;
        list->commitment_count += may;
    }
    list->commitments = shown;
    return 0;
}
