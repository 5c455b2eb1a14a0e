/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Mail to a server of our own: what it is told, what it refuses, where it breaks off. */
#include "tests/smtp_sample.h"
#include "world/world.h"

static Arena arena;
static SmtpSample smtp;

static Mail sample(void)
{
    return (Mail){ .server = str_from_c(smtp.server),
                   .from = S("sekisho@north.example"),
                   .to = S("mori@north.example"),
                   .id = S("<01j@north.example>"),
                   .at = moment_of_date(date_make(2026, 11, 21)) +
                         (9 * 3600 + 5 * 60 + 7) * MOMENT_SECOND,
                   .lang = S("en"),
                   .subject = S("Something waits"),
                   .text = S("Look.\r\n.\r\nAnd look again.\r\n") };
}

static int send_to(const Mail *mail, int64_t *ret_code)
{
    int r = world_mail(arena, mail, ret_code);

    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    return r;
}

static void test_taken(void)
{
    Mail mail = sample();
    int64_t code;

    smtp_balk(&smtp, NULL, NULL, NULL);
    check_int("taken", send_to(&mail, &code), 0);
    check_int("once", smtp_mails(&smtp), 1);
    check_true("from", smtp_heard(&smtp, "MAIL FROM:<sekisho@north.example>"));
    check_true("to", smtp_heard(&smtp, "RCPT TO:<mori@north.example>"));
    check_str("date", smtp_header(&smtp, &arena, "Date"), S("Sat, 21 Nov 2026 09:05:07 +0900"));
    check_str("id", smtp_header(&smtp, &arena, "Message-ID"), S("<01j@north.example>"));
    check_str("subject", smtp_header(&smtp, &arena, "Subject"), S("Something waits"));
    check_str("no machine answers it", smtp_header(&smtp, &arena, "Auto-Submitted"),
              S("auto-generated"));
    check_str("its text", smtp_header(&smtp, &arena, "Content-Transfer-Encoding"), S("base64"));
    check_true("whole", smtp_heard(&smtp, "TG9vay4NCi4NCkFuZCBsb29rIGFnYWluLg0K"));
}

/* Letters beyond ASCII stand in encoded words, none of which ends within a letter. */
static void test_subject(void)
{
    Mail mail = sample();
    int64_t code;

    mail.subject = S("\xe9\x96\xa2\xe6\x89\x80\xef\xbc\x9a\xe5\xaf\xbe\xe5\xbf\x9c\xe3\x82\x92\xe8"
                     "\xa6\x81\xe3\x81\x99\xe3\x82\x8b\xe4\xba\x8b\xe9\xa0\x85\xe3\x81\x8c\xe3\x81"
                     "\x82\xe3\x82\x8a\xe3\x81\xbe\xe3\x81\x99 a");
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_int("taken", send_to(&mail, &code), 0);
    check_true("the first word",
               smtp_heard(&smtp, "Subject: =?UTF-8?B?6Zai5omA77ya5a++5b+c44KS6KaB44GZ"
                                 "44KL5LqL6aCF44GM44GC44KK44G+?=\r\n"));
    check_true("and the second", smtp_heard(&smtp, "\r\n =?UTF-8?B?44GZIGE=?=\r\n"));
}

/* Nothing that comes from people begins a header, or another command. */
static void test_injection(void)
{
    static const char *const addresses[] = {
        "mori@north.example\r\nBcc: all@north.example",
        "mori@north.example\r\nRCPT TO:<all@north.example>",
        "Mori <mori@north.example>",
        "\"mori\r\n\"@north.example",
        "mori@north.example,all@north.example",
        "mori@[127.0.0.1]",
        "mori@north..example",
        ".mori@north.example",
        "mori@-north.example",
        "mori@",
        "@north.example",
        "mori",
        "",
        "mori@north.example ",
        "\xe6\xa3\xae@north.example",
    };
    int64_t code;

    smtp_balk(&smtp, NULL, NULL, NULL);
    for (size_t i = 0; i < COUNT_OF(addresses); i++) {
        Mail mail = sample();
        mail.to = str_from_c(addresses[i]);
        check_int(addresses[i], send_to(&mail, &code), WORLD_E_ADDRESS);
        mail = sample();
        mail.from = str_from_c(addresses[i]);
        check_int("nor from there", send_to(&mail, &code), WORLD_E_ADDRESS);
    }
    Mail mail = sample();
    mail.subject = S("a\r\nBcc: all@north.example");
    check_int("no line break in a subject", send_to(&mail, &code), WORLD_E_ADDRESS);
    mail.subject = S("\xe6\xa3\xae\nBcc: all@north.example");
    check_int("of any letters", send_to(&mail, &code), WORLD_E_ADDRESS);
    mail = sample();
    mail.id = S("<1>\r\nX: y");
    check_int("nor in an id", send_to(&mail, &code), WORLD_E_ADDRESS);
    check_int("nobody was called", smtp_calls(&smtp), 0);
}

static void refused_at(const char *at, const char *refusal, int64_t wanted)
{
    Mail mail = sample();
    int64_t code;

    smtp_balk(&smtp, at, refusal, NULL);
    check_int(refusal, send_to(&mail, &code), WORLD_E_REFUSED);
    check_int("the server's word", code, wanted);
    check_int("not taken", smtp_mails(&smtp), 0);
}

static void test_refusals(void)
{
    refused_at("MAIL", "451 4.3.0 later", 451);
    refused_at("RCPT", "550 5.1.1 nobody of this name", 550);
    refused_at("RCPT", "452 4.2.2 full", 452);
    refused_at("DATA", "554 5.7.1 never", 554);
    refused_at(".", "552 5.2.3 too large", 552);
    refused_at(".", "421 4.3.2 closing", 421);
}

static void test_cut(void)
{
    static const char *const places[] = { "EHLO", "MAIL", "RCPT", "DATA", "." };
    Mail mail = sample();
    int64_t code;

    for (size_t i = 0; i < COUNT_OF(places); i++) {
        smtp_balk(&smtp, NULL, NULL, places[i]);
        check_int(places[i], send_to(&mail, &code), WORLD_E_NO_ANSWER);
    }
    mail.server = S("smtp://127.0.0.1:1");
    check_int("nobody there", send_to(&mail, &code), WORLD_E_NO_ANSWER);
}

/* Only this machine, by its own name, is spoken to in the clear. */
static void test_tls(void)
{
    Mail mail = sample();
    Text server = text_open(&arena, 80);
    Str port = str_cut(mail.server, sizeof "smtp://127.0.0.1" - 1, mail.server.len);
    int64_t code;

    smtp_balk(&smtp, NULL, NULL, NULL);
    text_all(&server, S("smtp://mail.localhost"), port);
    mail.server = text_str(&server);
    check_int("no TLS offered", send_to(&mail, &code), WORLD_E_NO_TLS);
    check_true("nothing was said of the mail", !smtp_heard(&smtp, "MAIL FROM"));
    text_reset(&server);
    text_all(&server, S("smtps://127.0.0.1"), port);
    mail.server = text_str(&server);
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_int("none from the beginning", send_to(&mail, &code), WORLD_E_NO_TLS);
    mail.server = S("smtp://127.0.0.1.example:25");
    check_true("a name that begins like this machine is another",
               send_to(&mail, &code) != WORLD_E_REFUSED && smtp_mails(&smtp) == 0);
    mail.server = S("http://127.0.0.1:25");
    check_int("no mail server", send_to(&mail, &code), WORLD_E_ADDRESS);
}

static void test_login(void)
{
    Mail mail = sample();
    int64_t code;

    mail.user = S("sekisho");
    mail.password = S("an invented password");
    smtp_log_in(&smtp, true);
    smtp_balk(&smtp, NULL, NULL, NULL);
    check_int("taken", send_to(&mail, &code), 0);
    check_true("the server was told who", smtp_heard(&smtp, "AUTH PLAIN"));
    smtp_balk(&smtp, "AUTH", "535 5.7.8 wrong", NULL);
    check_int("refused", send_to(&mail, &code), WORLD_E_LOGIN);
    smtp_log_in(&smtp, false);
}

int main(void)
{
    arena = arena_open(64 << 20);
    smtp_open(&smtp);
    RUN(test_taken);
    RUN(test_subject);
    RUN(test_injection);
    RUN(test_refusals);
    RUN(test_cut);
    RUN(test_tls);
    RUN(test_login);
    smtp_close(&smtp);
    arena_close(&arena);
    return check_done();
}
