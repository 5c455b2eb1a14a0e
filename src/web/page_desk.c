/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_approvals.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/filters.h"
#include "web/offered.h"
#include "web/views_desk.h"

#include "approvals/approvals.h"
#include "lists/lists.h"
#include "post/post.h"

#include "world/world.h"

#include "templates.h"

/* The desk: what waits for whoever acts, queue by queue. A queue they have no right to is not
 * there. */

enum { ROWS_A_QUEUE = 10, QUEUES_MAX = 11 };

static DeskQueue queue_of(const Visit *visit, Str id, Phrase name, Phrase none, size_t count,
                          bool more)
{
    Str number = visit_number(visit, (int64_t)count);

    return (DeskQueue){ .id = id,
                        .name = phrase(name, visit->lang),
                        .none = phrase(none, visit->lang),
                        .count = more ? visit_say(visit, PHRASE_WEB_DESK_AND_MORE, number, S(""))
                                      : number,
                        .rows = NEW_ARRAY(visit->arena, DeskRow, count),
                        .row_count = 0 };
}

static DeskRow *row_of(DeskQueue *queue)
{
    return &((DeskRow *)(uintptr_t)queue->rows)[queue->row_count++];
}

/* ---- the queues ------------------------------------------------------------------------------ */

/* Each: false with a refusal, or *ret_allowed false where there is no right to it. */
typedef bool FillQueue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                       Reply *ret_refusal);

static bool sheets_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                         Reply *ret_refusal)
{
    SheetListParams params = { .limit = ROWS_A_QUEUE };
    SheetListReply list;

    if (!visit_read_if_allowed(visit, S("sheet.list"), &params, &list, ret_allowed, ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("sheets"), PHRASE_WEB_DESK_SHEETS, PHRASE_WEB_DESK_NO_SHEETS,
                          list.sheet_count, list.next.len > 0);
    for (size_t i = 0; i < list.sheet_count; i++) {
        const SheetListed *sheet = &list.sheets[i];
        *row_of(ret_queue) = (DeskRow){
            .address = VISIT_URL(visit, S("sheets"), sheet->reference),
            .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED, sheet->reference, sheet->title),
            .about = sheet->duty < 0 ? S("") : phrase(sheet_duty_phrases[sheet->duty], visit->lang),
            .since = visit_moment(visit, sheet->since),
        };
    }
    return true;
}

static bool consultations_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                                Reply *ret_refusal)
{
    ConsultationListParams params = { .queue = QUEUE_ANSWER, .limit = ROWS_A_QUEUE };
    ConsultationListReply list;

    if (!visit_read_if_allowed(visit, S("consultation.list"), &params, &list, ret_allowed,
                               ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue =
        queue_of(visit, S("consultations"), PHRASE_WEB_DESK_CONSULTATIONS,
                 PHRASE_WEB_DESK_NO_CONSULTATIONS, list.consultation_count, list.next.len > 0);
    for (size_t i = 0; i < list.consultation_count; i++) {
        const ConsultationListed *asked = &list.consultations[i];
        DeskRow *row = row_of(ret_queue);
        *row = (DeskRow){ .address = VISIT_URL(visit, S("consultations"), asked->reference),
                          .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED, asked->reference,
                                            asked->question),
                          .about = phrase(body_waits_phrases[asked->waits], visit->lang),
                          .overdue = asked->overdue };
        if (asked->due != DATE_NONE)
            row->due = visit_day(visit, asked->due);
    }
    return true;
}

static void put_cases(const Visit *visit, const CaseListReply *list, DeskQueue *queue)
{
    for (size_t i = 0; i < list->case_count; i++) {
        const ListedCase *listed = &list->cases[i];
        DeskRow *row = row_of(queue);
        *row = (DeskRow){ .address = case_url(visit, listed->number, S("")),
                          .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED, listed->number,
                                            listed->title),
                          .about = listed->state,
                          .since = visit_day(visit, moment_date(listed->since)),
                          .overdue = listed->overdue };
        if (listed->due != DATE_NONE)
            row->due = visit_day(visit, listed->due);
    }
}

static bool cases_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                        Reply *ret_refusal)
{
    CaseListParams params = { .held = -1, .ended = 0, .limit = ROWS_A_QUEUE };
    CaseListReply list;

    if (!visit_read_if_allowed(visit, S("case.list"), &params, &list, ret_allowed, ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("cases"), PHRASE_WEB_DESK_CASES, PHRASE_WEB_DESK_NO_CASES,
                          list.case_count, list.next.len > 0);
    ret_queue->all = visit_url(visit, S("/cases"), S("?ended=no"));
    put_cases(visit, &list, ret_queue);
    return true;
}

static bool held_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                       Reply *ret_refusal)
{
    CaseListParams params = { .held = 1, .ended = 0, .limit = ROWS_A_QUEUE };
    CaseListReply list;

    *ret_allowed = false;
    if (visit->outside) /* their list shows no holds; the case itself says that it is held */
        return true;
    if (!visit_read_if_allowed(visit, S("case.list"), &params, &list, ret_allowed, ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("held"), PHRASE_WEB_DESK_HELD, PHRASE_WEB_DESK_NO_HELD,
                          list.case_count, list.next.len > 0);
    ret_queue->all = visit_url(visit, S("/cases"), S("?held=yes&ended=no"));
    put_cases(visit, &list, ret_queue);
    return true;
}

static bool hits_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                       Reply *ret_refusal)
{
    HitListParams params = { .state = HIT_OPEN, .limit = ROWS_A_QUEUE };
    HitListReply list;

    if (!visit_read_if_allowed(visit, S("hit.list"), &params, &list, ret_allowed, ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("hits"), PHRASE_WEB_DESK_HITS, PHRASE_WEB_DESK_NO_HITS,
                          list.hit_count, list.next.len > 0);
    ret_queue->all = visit_url(visit, S("/hits"), S("?state=open"));
    for (size_t i = 0; i < list.hit_count; i++) {
        const HitListed *hit = &list.hits[i];
        *row_of(ret_queue) =
            (DeskRow){ .address = VISIT_URL(visit, S("hits"), visit_id(visit, hit->hit)),
                       .name = visit_say(visit, PHRASE_WEB_DESK_MEETS, hit->name, hit->entry_name),
                       .about = hit->reference };
    }
    return true;
}

static Str first_due(const Visit *visit, const ShownCommitment *promise)
{
    return promise->next == DATE_NONE ? S("") : visit_day(visit, promise->next);
}

static bool promises_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                           Reply *ret_refusal)
{
    CommitmentListParams params = { .on = DATE_NONE };
    CommitmentListReply list;

    if (!visit_read_if_allowed(visit, S("commitment.list"), &params, &list, ret_allowed,
                               ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("promises"), PHRASE_WEB_DESK_PROMISES,
                          PHRASE_WEB_DESK_NO_PROMISES, list.commitment_count, false);
    for (size_t i = 0; i < list.commitment_count; i++) {
        const ShownCommitment *promise = &list.commitments[i];
        *row_of(ret_queue) = (DeskRow){ .address = case_url(visit, promise->number, S("/supply")),
                                        .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED,
                                                          promise->number, promise->what),
                                        .due = first_due(visit, promise),
                                        .overdue = promise->overdue > 0 };
    }
    return true;
}

static Url waiting_url(const Visit *visit, Id question)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("question"), visit_id(visit, question));
    query_put(&query, S("_back"), visit_url(visit, S("/desk"), S("")).text);
    return visit_url(visit, S("/op/question.answer"), text_str(&query));
}

/* Only those outside are asked such questions. */
static bool questions_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                            Reply *ret_refusal)
{
    QuestionWaitingParams params = { .limit = ROWS_A_QUEUE };
    QuestionListReply list;

    *ret_allowed = false;
    if (!visit->outside)
        return true;
    if (!visit_read_if_allowed(visit, S("question.waiting"), &params, &list, ret_allowed,
                               ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("questions"), PHRASE_WEB_PORTAL_QUESTIONS,
                          PHRASE_WEB_PORTAL_NO_QUESTIONS, list.question_count, list.next.len > 0);
    for (size_t i = 0; i < list.question_count; i++) {
        const QuestionShown *asked = &list.questions[i];
        *row_of(ret_queue) = (DeskRow){
            .address = waiting_url(visit, asked->question),
            .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED, asked->number, asked->words),
            .due = visit_day(visit, asked->due),
            .overdue = asked->overdue,
        };
    }
    return true;
}

static bool letters_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                          Reply *ret_refusal)
{
    LetterListParams params = { .state = LETTER_OPEN, .limit = ROWS_A_QUEUE };
    LetterListReply list;

    if (!visit_read_if_allowed(visit, S("letter.list"), &params, &list, ret_allowed, ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("letters"), PHRASE_WEB_PORTAL_LETTERS,
                          PHRASE_WEB_PORTAL_NO_LETTERS, list.letter_count, list.next.len > 0);
    for (size_t i = 0; i < list.letter_count; i++) {
        const LetterShown *letter = &list.letters[i];
        *row_of(ret_queue) = (DeskRow){
            .address = show_url(visit, S("letter"), letter->letter),
            .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED, letter->reference, letter->title),
            .about = letter->sender,
            .since = visit_moment(visit, letter->at),
        };
    }
    return true;
}

/* Of one programme, as many as the queue has room for. */
static void put_payments(const Visit *visit, const PaymentsReply *list, DeskQueue *queue)
{
    for (size_t i = 0; i < list->payment_count && queue->row_count < ROWS_A_QUEUE; i++) {
        const PaymentShown *payment = &list->payments[i];
        *row_of(queue) = (DeskRow){
            .address =
                case_money_url(visit, payment->programme, payment->case_code, payment->currency),
            .name = visit_say(visit, PHRASE_WEB_ITEM_NAMED, payment->reference, payment->supplier),
            .about = visit_say(visit, PHRASE_WEB_DESK_PAYMENT_BY,
                               sum_words(visit, payment->minor, payment->currency),
                               payment->requested_by),
            .due = visit_day(visit, payment->expires),
            .overdue = payment->expires < world_today(),
        };
    }
}

/* Another than who asked decides: the page of the case's money says who that was. */
static bool payments_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                           Reply *ret_refusal)
{
    const Nothing nothing = { false };
    ProgrammesReply programmes;
    PaymentsReply list;
    size_t count = 0;

    *ret_allowed = false;
    if (!visit_might(visit, S("payment.approve")))
        return true;
    if (!visit_read_if_allowed(visit, S("programme.list"), &nothing, &programmes, ret_allowed,
                               ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("payments"), PHRASE_WEB_DESK_PAYMENTS,
                          PHRASE_WEB_DESK_NO_PAYMENTS, ROWS_A_QUEUE, false);
    for (size_t i = 0; i < programmes.programme_count; i++) {
        OfCaseParams params = { .programme = programmes.programmes[i], .which = -1 };
        if (!visit_read_if_allowed(visit, S("payment.list"), &params, &list, ret_allowed,
                                   ret_refusal))
            return false;
        put_payments(visit, &list, ret_queue);
        count += list.payment_count;
    }
    ret_queue->count = visit_number(visit, (int64_t)count);
    return true;
}

static Url mails_url(const Visit *visit)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("_go"), S("1"));
    return visit_url(visit, S("/op/mail.list"), text_str(&query));
}

static bool mails_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                        Reply *ret_refusal)
{
    MailListParams params = { .state = MAIL_GIVEN_UP, .before = INT64_MIN, .limit = ROWS_A_QUEUE };
    MailListReply list;

    if (!visit_read_if_allowed(visit, S("mail.list"), &params, &list, ret_allowed, ret_refusal))
        return false;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("mails"), PHRASE_WEB_DESK_MAILS, PHRASE_WEB_DESK_NO_MAILS,
                          list.mail_count, list.more);
    for (size_t i = 0; i < list.mail_count; i++)
        *row_of(ret_queue) = (DeskRow){
            .address = mails_url(visit),
            .name = visit_say(visit, PHRASE_WEB_DESK_MAIL_TO, list.mails[i].person, S("")),
            .about = visit_choice(visit, mail_trouble_phrases, list.mails[i].trouble),
            .since = visit_moment(visit, list.mails[i].tried),
        };
    return true;
}

/* Of all lists, each with what it finds; there is nothing to say of somebody who keeps none. */
static bool filters_queue(const Visit *visit, DeskQueue *ret_queue, bool *ret_allowed,
                          Reply *ret_refusal)
{
    FilterListReply list;

    if (!filters_read(visit, (FilterListParams){ .list = -1 }, &list, ret_refusal))
        return false;
    *ret_allowed = list.filter_count > 0;
    if (!*ret_allowed)
        return true;
    *ret_queue = queue_of(visit, S("filters"), PHRASE_WEB_KEPT_FILTERS, PHRASE_WEB_KEPT_NONE,
                          list.filter_count, false);
    for (size_t i = 0; i < list.filter_count; i++) {
        const FilterShown *filter = &list.filters[i];
        Str of = phrase(filter_of_phrases[filter->list], visit->lang);
        *row_of(ret_queue) = (DeskRow){
            .address = filter_url(visit, filter),
            .name = filter->name,
            .about = filter->refused
                         ? visit_say(visit, PHRASE_WEB_KEPT_REFUSED_OF, of, S(""))
                         : visit_say(visit, PHRASE_WEB_KEPT_FOUND, of, filter_count(visit, filter)),
        };
    }
    return true;
}

/* ---- what is new ----------------------------------------------------------------------------- */

/* Where to look; of a question to answer, its form. */
static Url notice_url(const Visit *visit, const NoticeShown *notice)
{
    const Str kind = notice->subject_kind;

    if (str_eq(kind, S("item")))
        return VISIT_URL(visit, S("items"), notice->reference);
    if (str_eq(kind, S("sheet")))
        return VISIT_URL(visit, S("sheets"), notice->reference);
    if (str_eq(kind, S("consultation")))
        return VISIT_URL(visit, S("consultations"), notice->reference);
    if (str_eq(kind, S("letter")))
        return show_url(visit, S("letter"), notice->subject);
    return notice->kind == NOTICE_ASKED ? waiting_url(visit, notice->subject)
                                        : case_url(visit, notice->reference, S(""));
}

/* What has no title of its own goes by the case it belongs to. */
static Str notice_name(const Visit *visit, const NoticeShown *notice)
{
    Str title = offered_title(visit, notice->subject_kind, notice->reference);

    if (!title.len)
        title = offered_title(visit, S("case"), notice->reference);
    return title.len ? visit_say(visit, PHRASE_WEB_ITEM_NAMED, notice->reference, title)
                     : notice->reference;
}

static DeskRow notice_row(const Visit *visit, const NoticeShown *notice, Date today)
{
    return (DeskRow){
        .address = notice_url(visit, notice),
        .name = notice_name(visit, notice),
        .about = phrase(notice_kind_phrases[notice->kind], visit->lang),
        .since = notice->at == MOMENT_NONE ? S("") : visit_moment(visit, notice->at),
        .due = visit_day(visit, notice->due),
        .overdue = notice->due != DATE_NONE && notice->due < today,
    };
}

/* A button alone: up to where they looked is what this page shows. */
static OpView seen_form(const Visit *visit, const NoticeListReply *list)
{
    QueryField given[] = { { S("_back"), visit_url(visit, S("/desk"), S("")).text },
                           { S("until"), visit_number(visit, list->until) } };
    OpView form =
        op_form_of_one(visit, S("notice.seen"), &(UrlQuery){ given, COUNT_OF(given) }, S(""));

    form.submit = phrase(PHRASE_WEB_DESK_SEEN, visit->lang);
    return form;
}

static Url choose_url(const Visit *visit)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("_back"), visit_url(visit, S("/desk"), S("")).text);
    return visit_url(visit, S("/op/notice.choose"), text_str(&query));
}

/* Nobody looks for somebody else: then there are none. */
static bool news_of(const Visit *visit, DeskNews *news, Reply *ret_refusal)
{
    NoticeListParams params = { .after = INT64_MIN, .limit = INT64_MIN };
    const Nothing nothing = { false };
    NoticeChoiceReply choice;
    NoticeListReply list;
    Date today = world_today();
    bool allowed;

    if (!visit_read_if_allowed(visit, S("notice.list"), &params, &list, &allowed, ret_refusal))
        return false;
    if (!allowed)
        return true;
    if (!visit_read(visit, S("notice.choice"), &nothing, &choice, ret_refusal))
        return false;
    DeskRow *rows = NEW_ARRAY(visit->arena, DeskRow, list.notice_count + list.due_count + 1);
    for (size_t i = 0; i < list.due_count; i++)
        rows[news->row_count++] = notice_row(visit, &list.due[i], today);
    for (size_t i = 0; i < list.notice_count; i++)
        rows[news->row_count++] = notice_row(visit, &list.notices[i], today);
    news->rows = rows;
    news->more = list.more && list.notice_count > 0;
    news->broken = choice.broken;
    if (list.notice_count)
        news->seen = seen_form(visit, &list);
    return true;
}

/* ---- the page -------------------------------------------------------------------------------- */

Reply desk_visit(const Visit *visit)
{
    static FillQueue *const fill[QUEUES_MAX] = {
        filters_queue, questions_queue, sheets_queue, consultations_queue,
        hits_queue,    payments_queue,  held_queue,   cases_queue,
        letters_queue, promises_queue,  mails_queue
    };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    DeskQueue *queues = NEW_ARRAY(visit->arena, DeskQueue, QUEUES_MAX);
    DeskView view = { .recorded = recorded_view(visit),
                      .promises = visit_url(visit, S("/promises"), S("")),
                      .queues = queues };
    Reply refusal;

    view.news.choose = choose_url(visit);
    if (!news_of(visit, &view.news, &refusal))
        return refusal;
    for (size_t i = 0; i < QUEUES_MAX; i++) {
        bool allowed = false;
        if (!fill[i](visit, &queues[view.queue_count], &allowed, &refusal))
            return refusal;
        view.queue_count += allowed;
    }
    if (visit_practises(visit))
        view.tutorial = visit_url(visit, S("/tutorial"), S(""));
    view.outside = visit->outside;
    if (visit->outside && visit_might(visit, S("letter.submit")))
        view.submit = visit_url(visit, S("/op/letter.submit"), S(""));
    desk_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_DESK, visit->lang) }, &body);
}
