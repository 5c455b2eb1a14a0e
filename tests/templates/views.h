/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views - what the templates beside this file show
 */
#pragma once

#include "web/page.h"

typedef struct Leaf {
    Str name;
    const struct Leaf *below; /* may be NULL */
} Leaf;

typedef struct Branch {
    Str name;
    const Leaf *leaves;
    size_t leaf_count;
} Branch;

typedef struct Tree {
    Str title, empty;
    Label label;
    int64_t number;
    PageDate day;
    Money price;
    Html fragment;
    Url source;
    bool open;
    Leaf inner;
    const Branch *branches;
    size_t branch_count;
} Tree;
