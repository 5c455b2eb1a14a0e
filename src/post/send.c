/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "post/parts.h"

#include "cases/cases.h"

/*
 * A round of the post. Each step is a call like any other, in the name of whom the mail is for:
 * what they may not see makes no mail. Nothing is held open while the mail server is talked to.
 */

enum { CHOICES_A_PAGE = 200, MAILS_A_ROUND = 100, PASSWORD_BYTES = 1 << 10, ROUND_BYTES = 1 << 28 };

typedef struct Round {
    Office *office;
    Arena *arena; /* emptied after each person */
    Postman *postman;
    const MailSettings *settings;
    PostRound *counts;
    Str password;
    Moment now;
    Date today;
    bool new_day;  /* the mails that come once a day are due */
    bool deferred; /* somebody's next mail has to wait a little */
} Round;

static bool goes_on(const Round *round)
{
    return !round->postman->ends || !atomic_load(round->postman->ends);
}

/* ---- asking the record ----------------------------------------------------------------------- */

static bool ask(Round *round, Id person, Str operation, const void *params, void *ret_reply)
{
    const Operation *row = table_operation(office_table(round->office), operation);
    Findings findings = { .arena = round->arena };
    const Call call = { .operation = operation,
                        .as = person,
                        .request = row->kind == OPERATION_CHANGE ? world_id() : id_none(),
                        .params = call_params(round->arena, row->params, params),
                        .inner = row->inner };
    OfficeReply reply = office_call(round->office, round->arena, &call);

    if (reply.outcome != OFFICE_DONE)
        return false;
    const Json *tree = json_read(round->arena, reply.reply, S(""), &findings);
    return tree && shape_bind_seen(round->arena, row->reply, tree, S(""), ret_reply, &findings);
}

/* ---- making mails ---------------------------------------------------------------------------- */

typedef struct Page {
    Arena *arena;
    Id after;
    const NoticeChoicesRow *rows;
    size_t count;
} Page;

static int read_choices(Db *db, void *context)
{
    Page *page = context;
    int r = notice_choices(db, page->arena, WAY_PAGE, page->after, CHOICES_A_PAGE, &page->rows,
                           &page->count);
    return r ? trace(r) : 0;
}

static bool falls_due(Round *round, Id person, const NoticeListReply *list)
{
    CaseCalendarParams params = { .from = DATE_NONE, .until = round->today + NOTICE_DUE_DAYS };
    CaseCalendarReply days;

    if (list->due_count > 0)
        return true;
    return ask(round, person, S("case.calendar"), &params, &days) && days.date_count > 0;
}

static void make(Round *round, const NoticeChoicesRow *row)
{
    const bool daily = round->new_day && row->mailed_day != round->today;
    const bool rested = round->now - row->mailed_at >= MAIL_PAUSE_SECONDS * MOMENT_SECOND;
    const int64_t told = row->seen > row->mailed ? row->seen : row->mailed;
    NoticeListParams params = { .after = told, .limit = 1 };
    NoticeListReply list;
    MailOne made;

    round->deferred |= !rested;
    if ((row->way == WAY_DAILY && !daily) || !rested ||
        !ask(round, row->person, S("notice.list"), &params, &list))
        return;
    if (list.notice_count == 0 && !(daily && falls_due(round, row->person, &list)))
        return;
    MailMakeParams mail = { .until = list.until, .daily = daily };
    round->counts->made += ask(round, row->person, S("mail.make"), &mail, &made);
}

static int make_all(Round *round, Arena *pages)
{
    Page page = { .arena = pages, .after = id_none() };

    do {
        arena_reset(pages);
        int r = store_read(office_store(round->office), read_choices, &page);
        if (r)
            return trace(r);
        for (size_t i = 0; i < page.count && goes_on(round); i++) {
            make(round, &page.rows[i]);
            arena_reset(round->arena);
        }
        if (page.count)
            page.after = page.rows[page.count - 1].person;
    } while (page.count == CHOICES_A_PAGE && goes_on(round));
    return 0;
}

/* ---- sending them ---------------------------------------------------------------------------- */

typedef struct Waiting {
    Arena *arena;
    Moment now;
    const MailsWaitingRow *rows;
    size_t count;
} Waiting;

static int read_waiting(Db *db, void *context)
{
    Waiting *waiting = context;
    int r = mails_waiting(db, waiting->arena, MAIL_WAITS, waiting->now, MAILS_A_ROUND,
                          &waiting->rows, &waiting->count);
    return r ? trace(r) : 0;
}

/* The world's answer as what is told; a fault of this machine is as if nobody had answered. */
static int32_t trouble_of(int answer)
{
    switch (answer) {
    case 0:
        return -1;
    case WORLD_E_REFUSED:
        return TROUBLE_REFUSED;
    case WORLD_E_NO_TLS:
        return TROUBLE_NO_TLS;
    case WORLD_E_LOGIN:
        return TROUBLE_LOGIN;
    case WORLD_E_ADDRESS:
        return TROUBLE_ADDRESS;
    default:
        return TROUBLE_NO_ANSWER;
    }
}

static void send_one(Round *round, const MailsWaitingRow *row)
{
    MailOne one = { row->id };
    MailTakeReply taken;
    MailSettledReply settled;

    if (!ask(round, row->person, S("mail.take"), &one, &taken))
        return;
    MailSettleParams said = { .mail = row->id, .trouble = TROUBLE_ADDRESS, .code = INT64_MIN };
    if (taken.address.len > 0 && settings_allow(round->settings, taken.address)) {
        Mail mail = letter_write(round->arena, round->settings, round->password, &taken);
        said.trouble = trouble_of(world_mail(*round->arena, &mail, &said.code));
        if (said.trouble != TROUBLE_REFUSED && said.trouble != TROUBLE_LOGIN)
            said.code = INT64_MIN;
    }
    if (!ask(round, row->person, S("mail.settle"), &said, &settled))
        return;
    round->counts->sent += settled.state == MAIL_SENT;
    round->counts->failed += settled.state == MAIL_WAITS;
    round->counts->given_up += settled.state == MAIL_GIVEN_UP;
}

static int send_all(Round *round, Arena *pages)
{
    arena_reset(pages);
    Waiting waiting = { .arena = pages, .now = world_now() }; /* those made just now too */
    int r = store_read(office_store(round->office), read_waiting, &waiting);

    if (r)
        return trace(r);
    for (size_t i = 0; i < waiting.count && goes_on(round); i++) {
        send_one(round, &waiting.rows[i]);
        arena_reset(round->arena);
    }
    return 0;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int read_size(Db *db, void *context)
{
    int r = journal_size(db, context);
    return r ? trace(r) : 0;
}

static bool is_morning(Moment now)
{
    return now - moment_of_date(moment_date(now)) >= MAIL_HOUR * 3600 * MOMENT_SECOND;
}

static int read_password(Arena *arena, const MailSettings *settings, Str *ret_password)
{
    *ret_password = S("");
    if (!settings->password_file.len)
        return 0;
    int r = world_read_file(arena, settings->password_file, PASSWORD_BYTES, ret_password);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_DISK, "the password of the mail server is not there");
    *ret_password = str_trim(*ret_password);
    return 0;
}

/* Whom to tell is asked only when something happened since, or a new day has begun. */
static int go_round(Round *round, Arena *pages)
{
    Postman *postman = round->postman;
    int64_t size;
    int r = store_read(office_store(round->office), read_size, &size);

    round->new_day = postman->day_done != round->today && is_morning(round->now);
    if (!r && (round->new_day || size != postman->looked)) {
        r = make_all(round, pages);
        if (!r && !round->deferred)
            postman->looked = size;
        if (!r && round->new_day)
            postman->day_done = round->today;
    }
    if (!r)
        r = send_all(round, pages);
    return r ? trace(r) : 0;
}

int post_round(Office *office, Postman *postman, Findings *findings, PostRound *ret_round)
{
    MailSettings settings;
    bool has;
    int r = settings_load(findings->arena, office_dir(office), &settings, &has, findings);

    *ret_round = (PostRound){ 0 };
    if (r || !has)
        return r < 0 ? trace(r) : r ? r : OFFICE_E_NOT_FOUND;
    Arena each = arena_open(ROUND_BYTES), pages = arena_open(ROUND_BYTES);
    Round round = { .office = office,
                    .arena = &each,
                    .postman = postman,
                    .settings = &settings,
                    .counts = ret_round,
                    .now = world_now() };
    round.today = moment_date(round.now);
    r = read_password(findings->arena, &settings, &round.password);
    if (!r)
        r = go_round(&round, &pages);
    arena_close(&each);
    arena_close(&pages);
    return r ? trace(r) : 0;
}
