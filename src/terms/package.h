/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * package - the whole of what an item needs to be of use: training, spares, support (row C4)
 *
 * notes/package.csv: element, kinds (kinds of case that it is asked of; empty: all), ja, en,
 * source, confidence. Of a document with major equipment each element asked is served by a line,
 * or left out by a waiver with a reason.
 */
#pragma once

#include "terms/version.h"

enum { PACKAGE_ELEMENTS_MAX = 64, PACKAGE_REASON_MIN = 15 /* bytes */ };

typedef struct PackageElement {
    Str code;
    Label label;
    uint32_t kinds; /* bit n: asked of CaseKind n */
    Str source;
    Confidence confidence;
    Place place;
} PackageElement;

typedef struct PackageTable {
    Str name, file;
    Label title;
    bool sample;
    Hash hash;
    const PackageElement *elements; /* in the order of the file */
    size_t element_count;
} PackageTable;

/* NULL with findings when anything is wrong. */
const PackageTable *package_table_read(Arena *arena, Str bytes, Str file, Findings *findings);

const PackageElement *package_find(const PackageTable *table, Str code); /* NULL: none */

typedef enum PackageStand {
    PACKAGE_MISSING,
    PACKAGE_SERVED,
    PACKAGE_WAIVED,
    PACKAGE_STANDS
} PackageStand;

typedef struct PackageAsked {
    const PackageElement *element;
    PackageStand stand;
    int64_t line; /* SERVED: the first that serves it; else absent */
    Str reason;   /* WAIVED: why */
} PackageAsked;

/* The elements asked of the version, in the order of the table, and how each stands; how many. Of
 * a version whose kind is not said yet nothing is asked. */
size_t package_asked(const PackageTable *table, const CaseVersion *version,
                     PackageAsked ret_asked[PACKAGE_ELEMENTS_MAX]);

/* Gaps, elements that are not in the table, waivers of what a line serves or without a reason of
 * substance: findings at /lines/0/element, /waivers/0/reason. False: there is one. */
MUST_USE bool package_check(const PackageTable *table, const CaseVersion *version,
                            Findings *findings);
