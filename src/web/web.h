/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * web - the pages
 *
 * Serves the stories of stories, packs, registers and a form to try a transfer, on the loopback
 * address alone. Pages are complete without script; every page exists in Japanese (/ja/...) and
 * English (/en/...). Nothing is stored: a case one tries lives in the address of its page.
 *
 * Floor 10. Uses casework and everything below, libmicrohttpd. Owns no tables.
 * To add a page: a row in routes.c, its view in views.h, its template in assets/pages/.
 */
#pragma once

#include "casework/casework.h"

/*
 * Reads the data in `data_dir`, listens on 127.0.0.1:port, says so on standard output in `lang`,
 * and serves until interrupted. 0, or the exit code of the command line when it cannot start (data
 * wrong, port taken).
 */
int web_serve(Str data_dir, int64_t port, Lang lang);
