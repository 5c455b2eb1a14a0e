/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * shape_parts - what binding, writing, trees and schemas of shapes share
 */
#pragma once

#include "base/shape.h"

void shape_clear_field(const Field *field, void *at);
bool shape_absent(const Field *field, const void *at); /* does an optional field hold nothing? */
size_t shape_item_size(const Field *field);            /* of one member of a LIST */

/* The list at a field: its first member, and how many. `base` is the struct. */
const char *shape_list(const Field *field, const char *base, size_t *ret_count);

typedef enum TextDefect {
    TEXT_FINE,
    TEXT_EMPTY, /* or white space only */
    TEXT_SHORT,
    TEXT_LONG,
    TEXT_NOT_UTF8,
    TEXT_LETTER, /* a character that moves the cursor, hides or reorders others */
} TextDefect;

typedef struct TextLimits {
    int64_t min, max; /* bytes */
    bool may_be_empty, lines;
} TextLimits;

TextLimits shape_text_limits(const Field *field); /* TEXT, LABEL and the members of a LIST */
TextDefect shape_text_defect(TextLimits limits, Str text, uint32_t *ret_letter);
