/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * world - the only door to disk, clock, chance and network
 *
 * Everything below is pure; everything above asks here. Reads have limits; a new file is whole and
 * on the disk or not there at all, and only world_replace touches what exists. Nothing here
 * deletes but what was begun and never finished (world_drop_dir). Any thread may call. Floor 3.
 * Uses base, libcurl.
 */
#pragma once

#include "base/base.h"

enum { WORLD_FILE_MAX = 16 << 20 }; /* bytes; larger data files are refused by name and size */

enum {
    WORLD_E_NOT_FOUND = 1,
    WORLD_E_TOO_LARGE,
    WORLD_E_NOT_A_FILE,
    WORLD_E_EXISTS,
    WORLD_E_IN_USE,    /* another process, or another place of this one, holds the lock */
    WORLD_E_ADDRESS,   /* not an address that may be called */
    WORLD_E_NO_ANSWER, /* nobody there, too late, or not HTTP */
    WORLD_E_REFUSED,   /* by a mail server */
    WORLD_E_NO_TLS,    /* a mail server offers none, or none that can be trusted */
    WORLD_E_LOGIN,     /* a mail server takes neither this user nor this password */
};

/*
 * Time and chance
 */

Moment world_now(void);

/* Today in Japan (UTC+9). SEKISHO_TODAY=2026-11-21 fixes it for tests. */
Date world_today(void);

/* From the kernel: fit for keys and salts. Up to 16 bytes may have been drawn some moments ago. */
void world_random(void *ret_bytes, size_t count);
Id world_id(void);

/* For tests: from now on the clock starts at one fixed moment and advances 1 ms a call, and chance
 * is a seeded sequence. Nothing a person can set reaches this. */
void world_seed(uint64_t seed);
void world_pass(int64_t seconds); /* for tests: so much later by the clock that was seeded */

/* How many processors this process may use: at least 1. */
size_t world_processors(void);

/*
 * Files
 */

/* A whole regular file. 0, a WORLD_E_ refusal, or a fault. */
MUST_USE int world_read_file(Arena *arena, Str path, size_t max, Str *ret_bytes);

/* The bytes of a regular file, read-only and shared with whoever maps it too, until world_unmap. No
 * process may change the file meanwhile; one that is replaced by another stays as it was. 0, a
 * WORLD_E_ refusal (an empty file is NOT_A_FILE), or a fault. */
MUST_USE int world_map(Arena scratch, Str path, Str *ret_bytes);
void world_unmap(Str bytes);

/* Regular files below `dir` (recursively, at most 4 deep) whose names end in `suffix`, in order of
 * path. */
MUST_USE int world_list_files(Arena *arena, Str dir, Str suffix, const Str **ret_paths,
                              size_t *ret_count);

/* Where packs, registers and stories are: `given` if not empty, else SEKISHO_DATA, else the current
 * directory if it holds packs/, else the installed share directory. 0 or WORLD_E_NOT_FOUND. */
MUST_USE int world_data_dir(Arena *arena, Str given, Str *ret_dir);

/* A new file with these bytes; what exists is never overwritten (WORLD_E_EXISTS). Written under
 * another name beside it, synced, then named: after a crash it is whole or not there. */
MUST_USE int world_write_new(Arena scratch, Str path, Str bytes);

/* The same, for the owner's eyes only (mode 0600). */
MUST_USE int world_write_private(Arena scratch, Str path, Str bytes);

/* Could a new file be made at `path` now? 0, WORLD_E_EXISTS, WORLD_E_NOT_FOUND (no such directory),
 * or a fault. To be asked before a person's work, not instead of looking when it is written. */
MUST_USE int world_can_write_new(Arena scratch, Str path);

/* Replaces a file's bytes whole: a new file beside it, then a rename. For `pack fmt --write`. */
MUST_USE int world_replace(Arena scratch, Str path, Str bytes);

/* The same for a file that one process keeps for itself (mode 0600): what a crash left of an
 * earlier replacing is ours, and taken away. */
MUST_USE int world_keep(Arena scratch, Str path, Str bytes);

/* A new directory, for the owner only (mode 0700), durable. WORLD_E_EXISTS, WORLD_E_NOT_FOUND (no
 * parent). */
MUST_USE int world_make_dir(Arena scratch, Str path);

/* Its length without reading it. WORLD_E_NOT_FOUND, WORLD_E_NOT_A_FILE. */
MUST_USE int world_file_size(Arena scratch, Str path, int64_t *ret_bytes);

/* Bytes an ordinary process may still write where `path` lies. WORLD_E_NOT_FOUND. */
MUST_USE int world_free_bytes(Arena scratch, Str path, int64_t *ret_bytes);

/* Whatever exists in the directory, so that a new record never starts among other things. */
MUST_USE int world_is_empty_dir(Arena scratch, Str path, bool *ret_empty);

/* What was made in `from` is put into `to`, where nothing of the kind is yet; `last`, by which it
 * is known to be whole, after everything else is on the disk. `from` is gone then. WORLD_E_EXISTS:
 * something is there already, and stays as it is. */
MUST_USE int world_finish_dir(Arena scratch, Str from, Str to, Str last);

/* Takes away a directory that this process made and did not finish, with all that lies in it. */
MUST_USE int world_drop_dir(Arena scratch, Str path);

/*
 * Locks: a file that one holder at a time may own, until it lets go or its process ends. What the
 * holder notes in it is read by others with world_read_file.
 */

/* Never waits: WORLD_E_IN_USE. The file is made when it is not there, and emptied. */
MUST_USE int world_lock(Arena scratch, Str path, int *ret_lock);
MUST_USE int world_lock_note(int lock, Str note); /* instead of what was noted before */
void world_unlock(int lock);

/*
 * HTTP as a client
 */

enum { WORLD_HTTP_SECONDS_MAX = 5 };

typedef struct HttpRequest {
    Str method, url;
    Str content_type; /* "": none is sent */
    Str body;
    const Str *headers; /* further ones, each whole: "Accept: text/plain" */
    size_t header_count;
} HttpRequest;

typedef struct HttpReply {
    int64_t status;
    Str content_type; /* "" when none is said */
    Str headers;      /* as they came; http_header() finds one */
    Str body;
} HttpReply;

/*
 * One request and its reply, whatever its status. Plain http to this machine alone, https anywhere;
 * no redirects, no proxy, no cookies. WORLD_E_ADDRESS (also: a header holds what no header may),
 * WORLD_E_NO_ANSWER, WORLD_E_TOO_LARGE (the reply's body exceeds `max`), or a fault.
 */
MUST_USE int world_http_send(Arena *arena, const HttpRequest *request, size_t max,
                             HttpReply *ret_reply);

/* The same without further headers. */
MUST_USE int world_http(Arena *arena, Str method, Str url, Str content_type, Str body, size_t max,
                        HttpReply *ret_reply);

/* The value of a header of the reply, whatever the case of its name; "" when there is none. */
Str http_header(const HttpReply *reply, Str name);

/*
 * Mail
 */

enum { WORLD_MAIL_SECONDS_MAX = 20, MAIL_ADDRESS_MAX = 254, MAIL_HEADER_MAX = 900 };

/* A short text to one address. Texts stand as they are in no header but the subject, which is
 * encoded when it is not plain ASCII. */
typedef struct Mail {
    Str server;         /* "smtp://mail.example.jp:587", "smtps://mail.example.jp" */
    Str user, password; /* "": without */
    Str from, to;       /* addresses alone */
    Str id;             /* "<1@example.jp>": the Message-ID */
    Moment at;
    Str lang;    /* "ja" */
    Str subject; /* UTF-8, on one line */
    Str text;    /* UTF-8 */
} Mail;

/* An address of plain letters, "mori@example.go.jp": no name, no comment, no quotes. */
bool mail_address_is(Str text);

/* May it stand in a header? Plain ASCII on one line, of at most MAIL_HEADER_MAX. */
bool mail_header_is(Str text);

/*
 * Hands it to the server: over TLS (from the beginning, or by STARTTLS) or not at all, unless the
 * server is this machine, by 127.0.0.1, [::1] or localhost. 0: the server took it.
 * WORLD_E_REFUSED, and *ret_code is what the server said; WORLD_E_NO_ANSWER (it may have been taken
 * all the same); WORLD_E_NO_TLS; WORLD_E_LOGIN; WORLD_E_ADDRESS (the server's or a person's is
 * none, or something could not stand in a header); or a fault.
 */
MUST_USE int world_mail(Arena scratch, const Mail *mail, int64_t *ret_code);
