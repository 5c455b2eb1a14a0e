/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

#include "approvals/approvals.h"
#include "cases/cases.h"
#include "casework/casework.h"

#include <stdlib.h>

/*
 * notice.list: what is new for whoever asks. An event is theirs when somebody else did it, its
 * subject waits for them in the way its row says, and they may do to it, today, the operation that
 * the row names.
 */

enum { LEAVES_A_SORT = 200, LEAVES_LOOKED_AT = 1000 };

/* Who of those with the right is meant. */
typedef enum Whose {
    WHOSE_ANYBODY,
    WHOSE_WAITS, /* a sheet waits for them, since this event */
    WHOSE_BODY,  /* their organisation is asked for its opinion, and it is not there yet */
    WHOSE_ASKER, /* their organisation asks, and its question is open */
    WHOSE_NAMED, /* the event names them */
    WHOSE_ASKED, /* their organisation is asked, and has not answered */
    WHOSE_CASE,  /* the question's case is theirs to handle */
} Whose;

typedef struct Sort {
    Str event;
    NoticeKind kind;
    Whose whose;
    Str operation;
} Sort;

#define SHEET(event) \
    { \
        STR("sheet." event), NOTICE_SHEET, WHOSE_WAITS, STR("sheet.show") \
    }

static const Sort sorts[] = {
    SHEET("drafted"),
    SHEET("redrafted"),
    SHEET("agreed"),
    SHEET("objected"),
    SHEET("returned"),
    SHEET("decided"),
    SHEET("decided-acting"),
    SHEET("viewed-after"),
    SHEET("issued"),
    { STR("consultation.opened"), NOTICE_OPINION_ASKED, WHOSE_BODY, STR("consultation.answer") },
    { STR("consultation.answered"), NOTICE_OPINION_GIVEN, WHOSE_ASKER, STR("consultation.close") },
    { STR("consultation.countersigned"), NOTICE_OPINION_GIVEN, WHOSE_ASKER,
      STR("consultation.close") },
    { STR("consultation.escalated"), NOTICE_OPINION_LATE, WHOSE_NAMED, STR("consultation.show") },
    { STR("item.assigned"), NOTICE_ASSIGNED, WHOSE_NAMED, STR("item.show") },
    { STR("item.held"), NOTICE_HELD, WHOSE_ANYBODY, STR("item.state") },
    { STR("item.answered"), NOTICE_ANSWERED, WHOSE_ANYBODY, STR("item.state") },
    { STR("case.assigned"), NOTICE_ASSIGNED, WHOSE_ANYBODY, STR("case.describe") },
    { STR("case.held"), NOTICE_HELD, WHOSE_ANYBODY, STR("case.describe") },
    { STR("question.put"), NOTICE_ASKED, WHOSE_ASKED, STR("question.answer") },
    { STR("question.answered"), NOTICE_ANSWERED, WHOSE_CASE, STR("case.describe") },
    { STR("letter.submitted"), NOTICE_LETTER, WHOSE_ANYBODY, STR("letter.take-up") },
};

typedef struct Leaf {
    int64_t seq;
    const Sort *sort;
} Leaf;

typedef struct Looking {
    Work *work;
    Id me, organisation;
    const Event *event;
    const Sort *sort;
} Looking;

/* ---- whose it is ----------------------------------------------------------------------------- */

/* The person the event names, whatever its kind calls them. */
static int is_named(const Looking *looking, bool *ret_is)
{
    const EventKind *kind;
    const void *data;
    int r = work_event_data(looking->work, looking->event, &kind, &data);

    *ret_is = false;
    for (size_t i = 0; !r && i < kind->data->field_count; i++) {
        const Field *field = &kind->data->fields[i];
        if (field->type == FIELD_ID && str_eq(field->name, S("person")))
            *ret_is |= id_eq(*(const Id *)((const char *)data + field->offset), looking->me);
    }
    return r ? trace(r) : 0;
}

static int question_is_theirs(const Looking *looking, bool *ret_is)
{
    NoticeQuestionRow row;
    bool found;
    int r = notice_question(work_db(looking->work), work_arena(looking->work),
                            looking->event->subject, &row, &found);

    *ret_is = !r && found;
    if (r || !found)
        return r ? trace(r) : 0;
    if (looking->sort->whose == WHOSE_ASKED) {
        *ret_is = id_eq(row.organisation, looking->organisation) && row.answered == 0;
        return 0;
    }
    r = work_may(looking->work, looking->sort->operation, row.case_file, ret_is);
    return r ? trace(r) : 0;
}

/* The rows that tell what waits are one a subject and person or organisation. */
static int is_waited_for(const Looking *looking, bool *ret_is)
{
    Db *db = work_db(looking->work);
    Arena *arena = work_arena(looking->work);
    const Id subject = looking->event->subject;
    NoticeSheetWaitsRow sheet = { 0 };
    NoticeBodyWaitsRow body = { 0 };
    NoticeAsksRow asks = { 0 };
    bool found;
    int r = 0;

    if (looking->sort->whose == WHOSE_WAITS)
        r = notice_sheet_waits(db, arena, looking->me, subject, looking->event->at, &sheet, &found);
    else if (looking->sort->whose == WHOSE_BODY)
        r = notice_body_waits(db, arena, subject, looking->organisation, &body, &found);
    else
        r = notice_asks(db, arena, subject, looking->organisation, &asks, &found);
    *ret_is = sheet.n + body.n + asks.n > 0;
    return r ? trace(r) : 0;
}

static int is_meant(const Looking *looking, bool *ret_is)
{
    int r = 0;

    *ret_is = true;
    switch (looking->sort->whose) {
    case WHOSE_ANYBODY:
        break;
    case WHOSE_NAMED:
        r = is_named(looking, ret_is);
        break;
    case WHOSE_ASKED:
    case WHOSE_CASE:
        r = question_is_theirs(looking, ret_is);
        break;
    case WHOSE_WAITS:
    case WHOSE_BODY:
    case WHOSE_ASKER:
        r = is_waited_for(looking, ret_is);
        break;
    }
    return r ? trace(r) : 0;
}

static int is_theirs(const Looking *looking, bool *ret_is)
{
    const Event *event = looking->event;

    *ret_is = !id_eq(event->actor, looking->me) && !id_eq(event->principal, looking->me);
    int r = *ret_is ? is_meant(looking, ret_is) : 0;
    if (!r && *ret_is && looking->sort->whose != WHOSE_CASE)
        r = work_may(looking->work, looking->sort->operation, event->subject, ret_is);
    return r ? trace(r) : 0;
}

/* ---- what it is called ----------------------------------------------------------------------- */

#define NAMED(read_row, Row, member) \
    { \
        Row row; \
        r = read_row(db, arena, subject, &row, &found); \
        if (!r && found) \
            *ret_name = row.member; \
    }

/* What people call the subject; of a question the case it was put in. */
static int name_subject(Work *work, Str kind, Id subject, Str *ret_name)
{
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    bool found = false;
    int r = 0;

    *ret_name = S("");
    if (str_eq(kind, S("question"))) {
        NoticeQuestionRow question;
        r = notice_question(db, arena, subject, &question, &found);
        subject = !r && found ? question.case_file : id_none();
        kind = S("case");
    }
    if (!r && str_eq(kind, S("item")))
        NAMED(notice_item_name, NoticeItemNameRow, reference)
    else if (!r && str_eq(kind, S("sheet")))
        NAMED(notice_sheet_name, NoticeSheetNameRow, reference)
    else if (!r && str_eq(kind, S("consultation")))
        NAMED(notice_consultation_name, NoticeConsultationNameRow, reference)
    else if (!r && str_eq(kind, S("letter")))
        NAMED(notice_letter_name, NoticeLetterNameRow, reference)
    else if (!r)
        NAMED(notice_case_name, NoticeCaseNameRow, number)
    return r ? trace(r) : 0;
}

/* ---- what is new ----------------------------------------------------------------------------- */

static int compare_leaves(const void *a, const void *b)
{
    const Leaf *left = a, *right = b;
    return (left->seq < right->seq) - (left->seq > right->seq);
}

/* Newest first. *ret_cut: there are older ones of some sort. */
static int gather(Work *work, int64_t after, const Leaf **ret_leaves, size_t *ret_count,
                  bool *ret_cut)
{
    Arena *arena = work_arena(work);
    Leaf *leaves = NEW_ARRAY(arena, Leaf, COUNT_OF(sorts) * LEAVES_A_SORT);
    size_t count = 0;

    *ret_cut = false;
    for (size_t i = 0; i < COUNT_OF(sorts); i++) {
        const NoticeLeavesRow *rows;
        size_t found;
        int r = notice_leaves(work_db(work), arena, trace_of_kind(arena, sorts[i].event), after,
                              LEAVES_A_SORT, &rows, &found);
        if (r)
            return trace(r);
        *ret_cut |= found == LEAVES_A_SORT;
        for (size_t l = 0; l < found; l++)
            leaves[count++] = (Leaf){ rows[l].seq, &sorts[i] };
    }
    if (count)
        qsort(leaves, count, sizeof *leaves, compare_leaves);
    *ret_leaves = leaves;
    *ret_count = count;
    return 0;
}

static int look_at(Looking *looking, const Leaf *leaf, NoticeShown *shown, bool *ret_theirs)
{
    Work *work = looking->work;
    Event event;
    bool found;
    int r = journal_event(work_db(work), work_arena(work), leaf->seq, &event, &found);

    if (r)
        return trace(r);
    ensure(found);
    looking->event = &event;
    looking->sort = leaf->sort;
    r = is_theirs(looking, ret_theirs);
    if (r || !*ret_theirs)
        return r ? trace(r) : 0;
    *shown = (NoticeShown){ .kind = (int32_t)leaf->sort->kind,
                            .seq = leaf->seq,
                            .at = event.at,
                            .due = DATE_NONE,
                            .subject_kind = event.subject_kind,
                            .subject = event.subject };
    r = name_subject(work, event.subject_kind, event.subject, &shown->reference);
    return r ? trace(r) : 0;
}

static int look(Looking *looking, int64_t after, size_t limit, NoticeListReply *answer)
{
    NoticeShown *shown = NEW_ARRAY(work_arena(looking->work), NoticeShown, limit);
    const Leaf *leaves;
    size_t count = 0, i = 0;
    bool cut = false, theirs;
    int r = gather(looking->work, after, &leaves, &count, &cut);

    for (; !r && i < count && i < LEAVES_LOOKED_AT && answer->notice_count < limit; i++) {
        r = look_at(looking, &leaves[i], &shown[answer->notice_count], &theirs);
        answer->notice_count += !r && theirs;
    }
    answer->notices = shown;
    answer->more = cut || i < count;
    return r ? trace(r) : 0;
}

/* ---- what falls due -------------------------------------------------------------------------- */

static int put_due(Looking *looking, Str subject_kind, Str operation, Id subject, Date due,
                   NoticeKind kind, NoticeListReply *answer)
{
    NoticeShown *shown = (NoticeShown *)(uintptr_t)&answer->due[answer->due_count];
    bool may;
    int r = work_may(looking->work, operation, subject, &may);

    if (r || !may)
        return r ? trace(r) : 0;
    *shown = (NoticeShown){ .kind = (int32_t)kind,
                            .seq = NEVER_SEEN,
                            .at = MOMENT_NONE,
                            .due = due,
                            .subject_kind = subject_kind,
                            .subject = subject };
    r = name_subject(looking->work, subject_kind, subject, &shown->reference);
    answer->due_count++;
    return r ? trace(r) : 0;
}

static int look_ahead(Looking *looking, NoticeListReply *answer)
{
    Db *db = work_db(looking->work);
    Arena *arena = work_arena(looking->work);
    Date until = work_today(looking->work) + NOTICE_DUE_DAYS;
    const NoticeBodiesDueRow *bodies;
    const NoticeQuestionsDueRow *questions;
    size_t body_count = 0, question_count = 0;
    int r = notice_bodies_due(db, arena, looking->organisation, until, NOTICES_SHOWN_MAX, &bodies,
                              &body_count);

    answer->due = NEW_ARRAY(arena, NoticeShown, 2 * NOTICES_SHOWN_MAX);
    if (!r)
        r = notice_questions_due(db, arena, looking->organisation, until, NOTICES_SHOWN_MAX,
                                 &questions, &question_count);
    for (size_t i = 0; !r && i < body_count; i++)
        r = put_due(looking, S("consultation"), S("consultation.answer"), bodies[i].consultation,
                    (Date)bodies[i].due, NOTICE_OPINION_ASKED, answer);
    for (size_t i = 0; !r && i < question_count; i++)
        r = put_due(looking, S("question"), S("question.answer"), questions[i].id,
                    (Date)questions[i].due, NOTICE_ASKED, answer);
    return r ? trace(r) : 0;
}

/* ---- the whole ------------------------------------------------------------------------------- */

int notice_list(Work *work, const void *params, void *reply)
{
    const NoticeListParams *asked = params;
    NoticeListReply *answer = reply;
    Looking looking = { .work = work, .me = work_actor(work) };
    NoticeChoiceGetRow row;
    Person person;
    int64_t size;
    int r = work_person(work, looking.me, &person);

    if (!r)
        r = choice_row(work_db(work), work_arena(work), looking.me, &row);
    if (!r)
        r = journal_size(work_db(work), &size);
    if (r)
        return r < 0 ? trace(r) : r;
    looking.organisation = person.organisation;
    answer->seen = row.seen;
    answer->until = size - 1;
    r = look(&looking, asked->after == INT64_MIN ? row.seen : asked->after,
             asked->limit == INT64_MIN ? NOTICES_SHOWN_MAX : (size_t)asked->limit, answer);
    if (!r)
        r = look_ahead(&looking, answer);
    return r ? trace(r) : 0;
}
