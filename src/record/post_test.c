/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Telling people that something waits: who is told of what, on their desk and by mail, and what the
 * record holds of a mail that is refused, cut off, or sent by a process that ended before it said
 * so. All is invented.
 */
#include "tests/outside_sample.h"
#include "tests/smtp_sample.h"

#include "phrases_action.h"
#include "phrases_post.h"

static SmtpSample smtp;
static Postman postman;

/* ---- looking --------------------------------------------------------------------------------- */

static NoticeListReply notices(const char *who)
{
    NoticeListReply reply;

    sample_done(sample_call("notice.list", who, "{}"), &notice_list_shape, &reply);
    return reply;
}

/* How many of a kind are new for somebody. */
static int64_t news(const char *who, NoticeKind kind)
{
    NoticeListReply reply = notices(who);
    int64_t count = 0;

    for (size_t i = 0; i < reply.notice_count; i++)
        count += reply.notices[i].kind == (int32_t)kind;
    return count;
}

static OfficeReply seen(const char *who, int64_t until)
{
    char number[24];

    snprintf(number, sizeof number, "%lld", (long long)until);
    return sample_call("notice.seen", who, said("{'until':%s}", number, "", ""));
}

static void look(const char *who)
{
    NoticeListReply reply = notices(who);

    if (reply.until > reply.seen)
        sample_done(seen(who, reply.until), NULL, NULL);
}

static Id put_question(const char *words)
{
    QuestionReply reply;

    sample_done(
        step(&radar, "question.put", "meti.clerk",
             said(",'organisation':'works','words':'%s','due':'2026-12-31'", words, "", "")),
        &question_reply_shape, &reply);
    return reply.question;
}

/* Each is told what is theirs, by whoever else did it, until they say that they have seen it. */
static void test_notices(void)
{
    look("works.manager");
    look("meti.clerk");
    look("mills.manager");
    Id question = put_question("Who makes the mast?");
    check_int("who is asked", news("works.manager", NOTICE_ASKED), 1);
    check_int("another firm is not", news("mills.manager", NOTICE_ASKED), 0);
    check_int("nor who asked", news("meti.clerk", NOTICE_ASKED), 0);
    NoticeListReply reply = notices("works.manager");
    check_str("by the number of the case", reply.notices[0].reference, str_from_c(radar.number));
    sample_done(
        sample_call("question.answer", "works.manager",
                    said("{'question':'%s','words':'We do.'}", sample_id(question), "", "")),
        NULL, NULL);
    check_int("what is answered waits no more", news("works.manager", NOTICE_ASKED), 0);
    check_int("who asked is told", news("meti.clerk", NOTICE_ANSWERED), 1);
    check_int("no other firm is", news("mills.manager", NOTICE_ANSWERED), 0);
    look("meti.clerk");
    check_int("and not again", (int64_t)notices("meti.clerk").notice_count, 0);
}

static void test_holds(void)
{
    look("meti.clerk");
    look("meti.reviewer");
    sample_done(step(&other, "case.hold", "meti.reviewer",
                     ",'reason':'an invented doubt','authority':'art. 1'"),
                NULL, NULL);
    check_int("who works on it", news("meti.clerk", NOTICE_HELD), 1);
    check_int("not who did it", news("meti.reviewer", NOTICE_HELD), 0);
    check_int("no outsider", news("embassy.officer", NOTICE_HELD), 0);
    check_int("nobody of another office", news("mod.clerk", NOTICE_HELD), 0);
    sample_done(step(&other, "case.describe", "meti.clerk", ",'marking':'restricted','reason':'r'"),
                NULL, NULL);
    check_int("who is cleared sees it still", news("meti.clerk", NOTICE_HELD), 1);
}

static void test_bad_marks(void)
{
    NoticeListReply reply = notices("meti.clerk");

    REFUSED("a leaf that is not there", seen("meti.clerk", reply.until + 10), OFFICE_INVALID,
            PHRASE_POST_NOT_THERE);
    sample_done(seen("meti.clerk", reply.until), NULL, NULL);
    REFUSED("one seen already", seen("meti.clerk", reply.until), OFFICE_CONFLICT,
            PHRASE_POST_SEEN_ALREADY);
    check_int("a mail made by hand",
              sample_call("mail.make", "meti.clerk", "{'until':1,'daily':false}").outcome,
              OFFICE_NOT_FOUND);
    check_int("a clerk sees no mails", sample_call("mail.list", "meti.clerk", "{}").outcome,
              OFFICE_NO_RIGHT);
}

/* ---- choosing -------------------------------------------------------------------------------- */

static void write_settings(const char *more)
{
    Text text = text_open(&sample.call, 4000), path = text_open(&sample.call, 4000);

    text_all(&path, office_dir(sample.office), S("/mail"));
    text_all(&text, S("# an invented office\nserver "), str_from_c(smtp.server),
             S("\nfrom sekisho@north.example\nlink https://desk.north.example\nto north.example\n"
               "to works.example\n"),
             str_from_c(more));
    ensure(world_keep(sample.call, text_str(&path), text_str(&text)) == 0);
}

static OfficeReply choose(const char *who, const char *way, const char *address)
{
    return sample_call("notice.choose", who,
                       said("{'way':'%s','address':'%s','lang':'en'}", way, address, ""));
}

static void test_choices(void)
{
    NoticeChoiceReply choice;

    REFUSED("no settings, no mail", choose("works.manager", "at-once", "a@works.example"),
            OFFICE_REFUSED, PHRASE_POST_NO_MAIL);
    write_settings("");
    REFUSED("no address", choose("works.manager", "at-once", ""), OFFICE_INVALID,
            PHRASE_POST_NO_ADDRESS);
    REFUSED("a name", choose("works.manager", "at-once", "A <a@works.example>"), OFFICE_INVALID,
            PHRASE_POST_NO_ADDRESS);
    REFUSED("two", choose("works.manager", "daily", "a@works.example,b@works.example"),
            OFFICE_INVALID, PHRASE_POST_NO_ADDRESS);
    REFUSED("elsewhere", choose("works.manager", "at-once", "a@elsewhere.example"), OFFICE_REFUSED,
            PHRASE_POST_OTHER_DOMAIN);
    check_true(
        "a line break is no text of one line",
        choose("works.manager", "at-once", "a@works.example\\r\\nBcc: b@works.example").outcome ==
            OFFICE_INVALID);
    sample_done(choose("works.manager", "at-once", "a@Works.example"), NULL, NULL);
    sample_done(sample_call("notice.choice", "works.manager", "{}"), &notice_choice_shape, &choice);
    check_str("kept", choice.address, S("a@Works.example"));
    check_int("at once", choice.way, WAY_AT_ONCE);
    sample_done(sample_call("notice.choice", "meti.clerk", "{}"), &notice_choice_shape, &choice);
    check_int("the desk alone, unless somebody chose", choice.way, WAY_PAGE);
}

static void test_settings(void)
{
    static const char *const bad[] = {
        "server smtp://mail.example",
        "server http://x\nfrom a@b\nlink https://x\nto b",
        "server smtp://x\nfrom a@b\nlink javascript:x\nto b",
        "server smtp://x\nfrom A <a@b>\nlink https://x\nto b",
        "server smtp://x\nfrom a@b\nlink https://x\nto @b",
        "server smtp://x\nfrom a@b\nlink https://x",
        "server smtp://x\nserver smtp://x\nfrom a@b\nlink https://x\nto b",
        "server smtp://x\nfrom a@b\nlink https://x\nto b\nuser c",
        "server smtp://x\nfrom a@b\nlink https://x\nto b\ncolour red",
        "",
    };
    MailSettings read;

    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        Findings findings = { .arena = &sample.call };
        check_true(bad[i], !settings_read(str_from_c(bad[i]), S("mail"), &read, &findings));
        check_int("says why", (int64_t)findings.error_count, 1);
    }
    Findings findings = { .arena = &sample.call };
    check_true("good",
               settings_read(S("server smtps://x\nfrom a@b\nlink https://x\nto b\nto c.d\nuser u\n"
                               "password-file /p"),
                             S("mail"), &read, &findings));
    check_true("the domain of another's", !settings_allow(&read, S("a@x.c.d")));
    check_true("letters of any case", settings_allow(&read, S("a@C.D")));
}

/* ---- mail ------------------------------------------------------------------------------------ */

static PostRound round_of(Postman *of)
{
    PostRound done;
    Findings findings = { .arena = &sample.call };
    int r = post_round(sample.office, of, &findings, &done);

    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    sample_told(&findings);
    check_int("a round", r, 0);
    return done;
}

static void check_round(const char *why, PostRound got, int64_t made, int64_t sent, int64_t failed,
                        int64_t given_up)
{
    check_int(why, got.made, made);
    check_int("sent", got.sent, sent);
    check_int("failed", got.failed, failed);
    check_int("given up", got.given_up, given_up);
}

/* What waits is told once, and the mail says nothing of it. */
static void test_at_once(void)
{
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_round("nothing new", round_of(&postman), 0, 0, 0, 0);
    put_question("A question of invented substance");
    check_round("told", round_of(&postman), 1, 1, 0, 0);
    check_round("once", round_of(&postman), 0, 0, 0, 0);
    check_int("by one mail", smtp_mails(&smtp), 1);
    check_true("to the address", smtp_heard(&smtp, "RCPT TO:<a@Works.example>"));
    check_str("in English", smtp_header(&smtp, &sample.call, "Content-Language"), S("en"));
    Text link = text_open(&sample.call, 400);
    text_base64(&link,
                S("Something waits for you. Sign in to see what it is: https://desk.north."));
    check_true("the link",
               smtp_heard(&smtp, arena_c(&sample.call, str_cut(text_str(&link), 0, 76))));
    check_true("no number", !smtp_heard(&smtp, radar.number));
    put_question("Another");
    check_round("not so soon again", round_of(&postman), 0, 0, 0, 0);
    world_pass(MAIL_PAUSE_SECONDS);
    check_round("but then", round_of(&postman), 1, 1, 0, 0);
    look("works.manager");
    put_question("A third");
    look("works.manager");
    world_pass(MAIL_PAUSE_SECONDS);
    check_round("what was seen on the desk needs no mail", round_of(&postman), 0, 0, 0, 0);
}

static MailListReply mails(const char *state)
{
    MailListReply list;

    sample_done(sample_call("mail.list", "keeper", said("{'state':'%s'}", state, "", "")),
                &mail_list_shape, &list);
    return list;
}

static int64_t minutes_to_next(void)
{
    MailListReply waiting = mails("waits");

    check_int("one waits", (int64_t)waiting.mail_count, 1);
    return waiting.mail_count
               ? (waiting.mails[0].next - waiting.mails[0].tried) / (60 * MOMENT_SECOND)
               : 0;
}

/* Tried again later and later, with the same Message-ID, until it is taken. */
static void test_retries(void)
{
    static const int64_t minutes[] = { 5, 15, 60, 240 };
    Str id;

    world_pass(MAIL_PAUSE_SECONDS);
    put_question("Does the mail server listen?");
    smtp_balk(&smtp, "RCPT", "451 4.3.0 later", NULL);
    check_round("refused for now", round_of(&postman), 1, 0, 1, 0);
    check_round("and not tried at once", round_of(&postman), 0, 0, 0, 0);
    for (size_t i = 0; i < COUNT_OF(minutes); i++) {
        check_int("a longer while", minutes_to_next(), minutes[i]);
        world_pass(minutes[i] * 60 + 1);
        smtp_balk(&smtp, NULL, NULL, i % 2 ? "." : "MAIL");
        check_round("cut off", round_of(&postman), 0, 0, 1, 0);
    }
    id = smtp_header(&smtp, &sample.call, "Message-ID");
    check_int("what happened last is shown", mails("waits").mails[0].trouble, TROUBLE_NO_ANSWER);
    world_pass(720 * 60 + 1);
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_round("taken", round_of(&postman), 0, 1, 0, 0);
    check_true("the same mail", id.len > 0);
    check_str("by its name", smtp_header(&smtp, &sample.call, "Message-ID"), id);
    check_int("nothing waits", (int64_t)mails("waits").mail_count, 0);
}

/* The process ended between sending and saying so: another sends it again, under the same name. */
static void test_crash(void)
{
    Postman another = { .looked = 0 };
    MailListReply list;
    Str id;

    world_pass(MAIL_PAUSE_SECONDS);
    put_question("Is anybody there?");
    smtp_balk(&smtp, NULL, NULL, ".");
    check_round("taken perhaps", round_of(&postman), 1, 0, 1, 0);
    id = smtp_header(&smtp, &sample.call, "Message-ID");
    office_close(sample.office);
    sample_reopen();
    list = mails("waits");
    check_int("it waits", (int64_t)list.mail_count, 1);
    world_pass(5 * 60 + 1);
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_round("sent once more", round_of(&another), 0, 1, 0, 0);
    check_str("as the same", smtp_header(&smtp, &sample.call, "Message-ID"), id);
    check_round("and no more", round_of(&another), 0, 0, 0, 0);
}

static void check_broken(bool broken)
{
    NoticeChoiceReply choice;

    sample_done(sample_call("notice.choice", "works.manager", "{}"), &notice_choice_shape, &choice);
    check_int("broken", choice.broken, broken);
}

/* Nobody of this name: given up at once, shown to both, and no further mail until they choose. */
static void test_given_up(void)
{
    world_pass(MAIL_PAUSE_SECONDS);
    put_question("Who is there?");
    smtp_balk(&smtp, "RCPT", "550 5.1.1 nobody", NULL);
    check_round("refused for ever", round_of(&postman), 1, 0, 0, 1);
    MailListReply list = mails("given-up");
    check_int("an administrator sees it", (int64_t)list.mail_count, 1);
    check_int("what the server said", list.mails[0].code, 550);
    check_str("to whom", list.mails[0].person, S("works.manager"));
    check_broken(true);
    smtp_balk(&smtp, NULL, NULL, NULL);
    world_pass(MAIL_PAUSE_SECONDS);
    put_question("Still?");
    check_round("no mail", round_of(&postman), 0, 0, 0, 0);
    sample_done(choose("works.manager", "at-once", "b@works.example"), NULL, NULL);
    check_broken(false);
    put_question("And now?");
    check_round("a new address", round_of(&postman), 1, 1, 0, 0);
    check_true("is written to", smtp_heard(&smtp, "RCPT TO:<b@works.example>"));
}

/* Tried so often, and no more. */
static void test_last_try(void)
{
    PostRound done = { 0 };

    world_pass(MAIL_PAUSE_SECONDS);
    put_question("For the last time?");
    smtp_balk(&smtp, "MAIL", "451 4.3.0 later", NULL);
    for (int i = 0; i < MAIL_TRIES_MAX; i++) {
        check_int("not yet", done.given_up, 0);
        done = round_of(&postman);
        world_pass(1441 * 60);
    }
    check_int("given up", done.given_up, 1);
    sample_done(choose("works.manager", "at-once", "b@works.example"), NULL, NULL);
}

/* Whoever chose the desk alone since, or left the domains mail may go to, gets none. */
static void test_taken_back(void)
{
    world_pass(MAIL_PAUSE_SECONDS);
    put_question("A mail on its way");
    smtp_balk(&smtp, "MAIL", "451 4.3.0 later", NULL);
    check_round("waits", round_of(&postman), 1, 0, 1, 0);
    sample_done(choose("works.manager", "page", ""), NULL, NULL);
    world_pass(5 * 60 + 1);
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_round("is not sent", round_of(&postman), 0, 0, 0, 1);
    check_int("at all", smtp_mails(&smtp), 0);
}

/* Once a day, after seven in the morning, if anything is new or falls due. */
static void test_daily(void)
{
    const Moment day = MOMENT_SECOND * 86400;
    Moment now = world_now();

    sample_done(choose("works.manager", "daily", "b@works.example"), NULL, NULL);
    world_pass((moment_of_date(moment_date(now) + 1) - now) / MOMENT_SECOND + 3600);
    put_question("In the night");
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_round("not in the night", round_of(&postman), 0, 0, 0, 0);
    world_pass(6 * 3600 + 60);
    check_round("in the morning", round_of(&postman), 1, 1, 0, 0);
    put_question("At noon");
    world_pass(4 * 3600);
    check_round("not twice a day", round_of(&postman), 0, 0, 0, 0);
    Postman another = { .looked = 0 };
    check_round("nor by another process", round_of(&another), 0, 0, 0, 0);
    world_pass(day / MOMENT_SECOND);
    check_round("the next day", round_of(&postman), 1, 1, 0, 0);
    world_pass(day / MOMENT_SECOND);
    check_round("and not without news", round_of(&postman), 0, 0, 0, 0);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* What people are called stands in no header, whatever it is. */
static void test_names(void)
{
    Id works = sample_organisation("crafty", "架空", "Crafty, Bcc: all@north.example");

    check_int("a line break stands in no name",
              sample_call("organisation.add", NULL,
                          "{'handle':'craftier','name':{'en':'C\\r\\nBcc: all@north.example'}}")
                  .outcome,
              OFFICE_INVALID);
    sample_add("crafty.manager", works, "supplier", "restricted");
    admit(&radar, "crafty", ",'side':'supplier','lines':['1']");
    sample_done(choose("crafty.manager", "at-once", "c@works.example"), NULL, NULL);
    sample_done(step(&radar, "question.put", "meti.clerk",
                     ",'organisation':'crafty','words':'Bcc: x','due':'2026-12-31'"),
                NULL, NULL);
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_round("told", round_of(&postman), 1, 1, 0, 0);
    check_true("no header of theirs", !smtp_heard(&smtp, "Bcc"));
}

int main(void)
{
    outside_open(152);
    smtp_open(&smtp);
    RUN(test_notices);
    RUN(test_holds);
    RUN(test_bad_marks);
    RUN(test_settings);
    RUN(test_choices);
    RUN(test_at_once);
    RUN(test_retries);
    RUN(test_crash);
    RUN(test_given_up);
    RUN(test_last_try);
    RUN(test_taken_back);
    RUN(test_daily);
    RUN(test_names);
    RUN(check_replayed);
    smtp_close(&smtp);
    sample_close();
    return check_done();
}
