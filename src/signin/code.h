/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * code - what people and programs show to be let in, as bytes; private to the room
 *
 * Hostile input comes in here. Pure. One-time codes are RFC 6238 with SHA-1, 30 seconds and six
 * digits, which is what every authenticator app takes; the HMAC is nettle's.
 */
#pragma once

#include "base/base.h"

enum {
    SEED_BYTES = 20,
    OTP_SECONDS = 30,
    OTP_DIGITS = 6,
    OTP_DRIFT = 1,     /* steps a clock may be off, either way */
    CODE_BYTES = 10,   /* of a recovery code: 16 letters */
    CODES_MAX = 10,    /* of one account */
    INVITE_BYTES = 15, /* 24 letters */
    BEARER_BYTES = 32, /* of sessions, tokens and browsers */
    LETTERS_MAX = 64,
};

/* HOTP (RFC 4226): the truncated value, 31 bits. Pure. */
uint32_t otp_number(Str seed, int64_t step);
int64_t otp_step(Moment now);
/* Is it the code of now, or of a step beside it? Which step: so that each is taken once. */
bool otp_fits(Str seed, Str digits, Moment now, int64_t *ret_step);

/* As people copy it: blanks and hyphens gone, full-width letters narrow, small ones large. False:
 * another character, or too long. */
MUST_USE bool code_clean(Arena *arena, Str typed, Str *ret_code);

/* RFC 4648 base 32, in groups of four with hyphens between. */
void code_write(Text *text, Str bytes);
void code_write_plain(Text *text, Str bytes); /* without the hyphens */
/* Exactly `count` bytes, from a cleaned code. */
MUST_USE bool code_read(Str code, uint8_t *ret_bytes, size_t count);

/* Base 64 for addresses (RFC 4648, 5), without padding; read strictly: one text a value. */
void text_base64url(Text *text, Str bytes);
MUST_USE bool base64url_read(Arena *arena, Str text, Str *ret_bytes);

/* "ID.HEX" of a cookie, "sekisho_ID_HEX" of a token: an id and the secret that goes with it. */
typedef struct Bearer {
    Id id;
    uint8_t secret[BEARER_BYTES];
} Bearer;
Bearer bearer_make(void); /* not pure: draws both */
Str bearer_cookie(Arena *arena, const Bearer *bearer);
Str bearer_token(Arena *arena, const Bearer *bearer);
MUST_USE bool bearer_read_cookie(Str text, Bearer *ret_bearer);
MUST_USE bool bearer_read_token(Str text, Bearer *ret_bearer);
Hash bearer_hash(const Bearer *bearer); /* what is kept of it */
