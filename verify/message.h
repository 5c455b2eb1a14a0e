/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * message - what the program says, in two languages
 *
 * A table of its own instead of the first program's catalogue: that one is compiled by a tool which
 * stands on ICU, and this program leans on libsodium alone.
 */
#pragma once

#include "verify/bytes.h"

#include <stdio.h>

typedef enum Lang { LANG_EN, LANG_JA } Lang;

typedef enum Message {
    /* Of the command line. */
    SAY_USAGE,
    SAY_NO_FILE,
    SAY_BAD_KEY,
    SAY_NOT_A_LOG_KEY,
    SAY_NOT_A_WITNESS_KEY,
    SAY_TOO_MANY_WITNESSES,
    SAY_TWICE,
    /* Defects: {1} may say more. */
    SAY_UNREADABLE,
    SAY_LINE_TOO_LONG,
    SAY_NO_LINE_END,
    SAY_EMPTY,
    SAY_MANIFEST,
    SAY_NOTE_MALFORMED,
    SAY_NOTE_FALSE,
    SAY_NOTE_TWICE,
    SAY_KEY_UNLISTED,
    SAY_KEY_NOT_SIGNED,
    SAY_STRANGER,
    SAY_LISTED_KEY,
    SAY_OTHER_LOG,
    SAY_ORIGIN,
    SAY_PRACTICE,
    SAY_LINE_FORM,
    SAY_ORDER,
    SAY_LEAF,
    SAY_INDEX,
    SAY_PROOF,
    SAY_PAYLOAD,
    SAY_VALUE,
    SAY_VALUE_FOREIGN,
    SAY_DOCUMENT_MISSING,
    SAY_DOCUMENT,
    SAY_COUNT,
    SAY_PROOF_FORM,
    SAY_PROOF_NO_LEAF,
    /* What it found. */
    SAY_PLACE,
    SAY_MORE_DEFECTS,
    SAY_CHECKPOINT,
    SAY_SIGNED_BY,
    SAY_WITNESSED_BY,
    SAY_ALSO_SIGNED,
    SAY_FOR,
    SAY_ASSERTED,
    SAY_SYSTEM,
    SAY_EVENTS,
    SAY_WHOLE_LOG,
    SAY_SELECTION,
    SAY_VALUES,
    SAY_VALUES_ABSENT,
    SAY_DOCUMENTS,
    SAY_LEAF_ONLY,
    SAY_HOLDS,
    SAY_REFUSED,
    MESSAGE_COUNT,
} Message;

/* The sentence with {1} and {2} filled in; no line end. Arguments must be fit to print. */
void message_say(FILE *out, Lang lang, Message message, Bytes first, Bytes second);
