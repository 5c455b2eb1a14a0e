/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * passkeys - their events and operations; private to the room
 */
#pragma once

#include "signin/parts.h"

typedef struct PasskeyAdded { /* passkey.added 1; bytes are hexadecimal */
    Id passkey;
    Str name, credential, key, address, model;
    int32_t algorithm, attestation;
    int64_t count;
} PasskeyAdded;

typedef struct PasskeyNamed { /* passkey.named 1 */
    Id passkey;
    Str name;
} PasskeyNamed;

typedef struct PasskeyUsed { /* passkey.used 1: with the session it opened */
    Id passkey, session;
    int64_t count;
} PasskeyUsed;

typedef struct PasskeyDoubted { /* passkey.doubted 1: it told fewer signatures than before */
    Id passkey;
    int64_t count, before;
} PasskeyDoubted;

typedef struct PasskeyOne { /* passkey.removed 1 */
    Id passkey;
} PasskeyOne;

typedef struct PasskeyBegun {
    Id session;
} PasskeyBegun;

extern const Shape passkey_added_shape, passkey_used_shape, passkey_doubted_shape;

int passkey_add(Work *work, const void *params, void *reply);
int passkey_use(Work *work, const void *params, void *reply);
int passkey_doubt(Work *work, const void *params, void *reply);
int passkey_rename(Work *work, const void *params, void *reply);
int passkey_remove(Work *work, const void *params, void *reply);
int passkey_list(Work *work, const void *params, void *reply);

/* Did the counter go back, or stand still? One that is 0 and stays 0 does not count. */
bool passkey_went_back(int64_t before, int64_t count);
