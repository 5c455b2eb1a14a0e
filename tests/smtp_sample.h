/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * smtp_sample - a mail server of its own on this machine, for tests
 *
 * Speaks as much of SMTP as a client needs, remembers what it heard, and refuses or breaks off
 * where a test says so: at a command ("MAIL", "RCPT", "DATA") or at the end of a text (".").
 */
#pragma once

#include "base/base.h"
#include "tests/check.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SMTP_HEARD_MAX = 1 << 20, SMTP_LINE_MAX = 2000 };

typedef struct SmtpSample {
    int fd;
    char server[40]; /* "smtp://127.0.0.1:12345" */
    pthread_t thread;
    pthread_mutex_t lock;
    const char *refuse_at, *refusal, *cut_at; /* NULL: nowhere. refusal "550 no" */
    bool logs_in;                             /* offers AUTH PLAIN */
    char *heard;                              /* every line that came */
    size_t heard_count;
    int calls, mails;
} SmtpSample;

static inline void smtp_say(int fd, const char *line)
{
    char text[SMTP_LINE_MAX];
    int len = snprintf(text, sizeof text, "%s\r\n", line);

    (void)!send(fd, text, (size_t)len, MSG_NOSIGNAL);
}

static inline bool smtp_hear(SmtpSample *smtp, int fd, char line[SMTP_LINE_MAX])
{
    size_t count = 0;
    char c = 0;

    while (c != '\n' && count + 1 < SMTP_LINE_MAX && recv(fd, &c, 1, 0) == 1)
        line[count++] = c ? c : '?'; /* a client that begins with TLS */
    line[count] = '\0';
    (void)pthread_mutex_lock(&smtp->lock);
    if (smtp->heard_count + count < SMTP_HEARD_MAX) {
        memcpy(smtp->heard + smtp->heard_count, line, count + 1);
        smtp->heard_count += count;
    }
    (void)pthread_mutex_unlock(&smtp->lock);
    return c == '\n';
}

/* 1: refused, 2: broken off. */
static inline int smtp_balks(SmtpSample *smtp, int fd, const char *at)
{
    (void)pthread_mutex_lock(&smtp->lock);
    const char *refuse_at = smtp->refuse_at, *refusal = smtp->refusal, *cut_at = smtp->cut_at;
    (void)pthread_mutex_unlock(&smtp->lock);

    if (cut_at && strcmp(cut_at, at) == 0)
        return 2;
    if (!refuse_at || strcmp(refuse_at, at) != 0)
        return 0;
    smtp_say(fd, refusal);
    return 1;
}

static inline bool smtp_take_text(SmtpSample *smtp, int fd)
{
    char line[SMTP_LINE_MAX];

    smtp_say(fd, "354 go on");
    do {
        if (!smtp_hear(smtp, fd, line))
            return false;
    } while (strcmp(line, ".\r\n") != 0);
    int balks = smtp_balks(smtp, fd, ".");
    if (balks)
        return balks == 1;
    (void)pthread_mutex_lock(&smtp->lock);
    smtp->mails++;
    (void)pthread_mutex_unlock(&smtp->lock);
    smtp_say(fd, "250 taken");
    return true;
}

static inline bool smtp_logs_in(SmtpSample *smtp)
{
    (void)pthread_mutex_lock(&smtp->lock);
    bool logs_in = smtp->logs_in;
    (void)pthread_mutex_unlock(&smtp->lock);
    return logs_in;
}

static inline void smtp_talk(SmtpSample *smtp, int fd)
{
    char line[SMTP_LINE_MAX], verb[5] = "";

    smtp_say(fd, "220 invented.example ESMTP");
    while (smtp_hear(smtp, fd, line)) {
        memcpy(verb, line, 4);
        int balks = smtp_balks(smtp, fd, verb);
        if (balks == 2)
            return;
        if (balks == 1)
            continue;
        if (strcmp(verb, "DATA") == 0) {
            if (!smtp_take_text(smtp, fd))
                return;
        } else if (strcmp(verb, "AUTH") == 0) {
            smtp_say(fd, "334 ");
            if (!smtp_hear(smtp, fd, line))
                return;
            smtp_say(fd, "235 welcome");
        } else if (strcmp(verb, "EHLO") == 0 && smtp_logs_in(smtp)) {
            smtp_say(fd, "250-invented.example\r\n250 AUTH PLAIN");
        } else {
            smtp_say(fd, "250 well");
        }
        if (strcmp(verb, "QUIT") == 0)
            return;
    }
}

static inline void *smtp_serve(void *smtp_)
{
    SmtpSample *smtp = smtp_;
    int fd;

    while ((fd = accept(smtp->fd, NULL, NULL)) >= 0) {
        (void)pthread_mutex_lock(&smtp->lock);
        smtp->calls++;
        (void)pthread_mutex_unlock(&smtp->lock);
        smtp_talk(smtp, fd);
        (void)close(fd);
    }
    return NULL;
}

static inline void smtp_open(SmtpSample *smtp)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    socklen_t size = sizeof address;

    *smtp = (SmtpSample){ .fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0),
                          .heard = calloc(1, SMTP_HEARD_MAX) };
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ensure(smtp->heard && smtp->fd >= 0 && pthread_mutex_init(&smtp->lock, NULL) == 0);
    ensure(bind(smtp->fd, (struct sockaddr *)&address, size) == 0 && listen(smtp->fd, 8) == 0 &&
           getsockname(smtp->fd, (struct sockaddr *)&address, &size) == 0);
    snprintf(smtp->server, sizeof smtp->server, "smtp://127.0.0.1:%d", ntohs(address.sin_port));
    ensure(pthread_create(&smtp->thread, NULL, smtp_serve, smtp) == 0);
}

static inline void smtp_close(SmtpSample *smtp)
{
    (void)shutdown(smtp->fd, SHUT_RDWR);
    ensure(pthread_join(smtp->thread, NULL) == 0);
    (void)close(smtp->fd);
    free(smtp->heard);
}

static inline void smtp_log_in(SmtpSample *smtp, bool logs_in)
{
    (void)pthread_mutex_lock(&smtp->lock);
    smtp->logs_in = logs_in;
    (void)pthread_mutex_unlock(&smtp->lock);
}

/* From now on; what was heard is forgotten. */
static inline void smtp_balk(SmtpSample *smtp, const char *refuse_at, const char *refusal,
                             const char *cut_at)
{
    (void)pthread_mutex_lock(&smtp->lock);
    smtp->refuse_at = refuse_at;
    smtp->refusal = refusal;
    smtp->cut_at = cut_at;
    smtp->heard_count = 0;
    smtp->heard[0] = '\0';
    smtp->mails = smtp->calls = 0;
    (void)pthread_mutex_unlock(&smtp->lock);
}

static inline int smtp_calls(SmtpSample *smtp)
{
    (void)pthread_mutex_lock(&smtp->lock);
    int calls = smtp->calls;
    (void)pthread_mutex_unlock(&smtp->lock);
    return calls;
}

static inline int smtp_mails(SmtpSample *smtp)
{
    (void)pthread_mutex_lock(&smtp->lock);
    int mails = smtp->mails;
    (void)pthread_mutex_unlock(&smtp->lock);
    return mails;
}

static inline bool smtp_heard(SmtpSample *smtp, const char *words)
{
    (void)pthread_mutex_lock(&smtp->lock);
    bool heard = strstr(smtp->heard, words) != NULL;
    (void)pthread_mutex_unlock(&smtp->lock);
    return heard;
}

/* The value of a header of the last mail, as it came; "" when it has none. */
static inline Str smtp_header(SmtpSample *smtp, Arena *arena, const char *name)
{
    char wanted[80];

    snprintf(wanted, sizeof wanted, "\r\n%s: ", name);
    (void)pthread_mutex_lock(&smtp->lock);
    const char *from = NULL;
    for (const char *at = smtp->heard; (at = strstr(at, wanted)) != NULL; at++)
        from = at + strlen(wanted);
    const char *to = from ? strstr(from, "\r\n") : NULL;
    Str value = to ? arena_str(arena, (Str){ from, (size_t)(to - from) }) : S("");
    (void)pthread_mutex_unlock(&smtp->lock);
    return value;
}
