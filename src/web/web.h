/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * web - the pages, and the interface for programs
 *
 * Serves the docket of a record with its items, journal and people, the API of its operations
 * (api.h), and its log for outsiders (published.h); without a record the law, the registers,
 * history and a form to try a transfer, for which nothing is stored. On the loopback address alone;
 * where people sign in, nothing of all this is shown to strangers.
 * Pages are complete without script; every page exists in Japanese (/ja/...) and English (/en/...).
 *
 * Promises: the record is asked through office_call() alone; what changes it comes from a page of
 * this server or from a program that says so (guard.h), names who acts, and is done once however
 * often it is sent.
 *
 * Floor 10. Uses lists and everything below, libmicrohttpd. Owns no tables.
 * To add a page: a row in routes.c, its view in views.h, its template in assets/pages/. An
 * operation has its form and its place in the API without being mentioned here.
 */
#pragma once

#include "casework/casework.h"

#include "action/action.h"
#include "screening/screening.h"

/*
 * Opens the data and, unless record_dir is empty, the record; listens on 127.0.0.1:port (0: any
 * that is free), says so on standard output in `lang`, and serves until interrupted. 0, or the exit
 * code of the command line when it cannot start (data wrong, record in use, port taken, address not
 * https). `sign_in`: nobody is believed, people sign in and programs show tokens; `set_up`: where
 * there is no record yet, one page by which it is begun with a code that is said on the terminal,
 * and then all the rest at the same address; `address`: by which a proxy serves us over https, ""
 * when none does.
 */
int web_serve(Str data_dir, Str record_dir, int64_t port, bool sign_in, bool set_up, Str address,
              Lang lang);

/*
 * `sekisho witness`: cosigns the checkpoints of other logs (C2SP tlog-witness) with the key and the
 * store in `dir` (journal/witness.h). As web_serve.
 */
int web_witness(Str dir, int64_t port, Lang lang);

/* `sekisho screen serve`: screens names against an index for other systems (screen_api.h). As
 * web_serve. */
int web_screen(const Index *index, int64_t port, Lang lang);
