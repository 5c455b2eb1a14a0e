/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * world_curl - what calling other machines by libcurl shares; private to the room
 */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>

void curl_prepare(void); /* once a process, before anything else of the library */
bool is_this_machine(const struct curl_sockaddr *address);
