/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * project - joint programmes and licence productions of a case: who does which share of the work
 * (row E5)
 *
 * A work package is done by a party for a value from a day on, until another row of it. Shares are
 * those of src/offset (workshare.h), tested in whole numbers.
 */
#pragma once

#include "action/action.h"
#include "offset/offset.h"

enum { PROJECT_NAME_MAX = 200, PROJECT_WORDS_MAX = 4000, PROJECT_PACKAGES_MAX = 5000 };

typedef struct ProjectOpened { /* project.opened 1 */
    Id file;
    Str name, currency, party; /* party: whose share must reach the least */
    int64_t least_ppm;
    Str source;
} ProjectOpened;

typedef struct ProjectShared { /* project.shared 1: a work package from this day on */
    Date day;
    Str package, party;
    int64_t value_minor; /* 0: it ends */
    Str source;
    int32_t confidence;
} ProjectShared;

typedef struct ProjectOpenParams {
    Str case_file, name, currency, party, least, source;
} ProjectOpenParams;

typedef struct ProjectShareParams {
    Id project;
    Date day;
    Str package, party, value, source;
    int32_t confidence;
} ProjectShareParams;

typedef struct ProjectShowParams {
    Id project;
    Date on; /* absent: today */
} ProjectShowParams;

typedef struct ProjectReply {
    Id project;
    Str share; /* of the party, on the day of the last row; absent: no work is given */
    bool reached;
} ProjectReply;

typedef struct ShownDrift {
    Date from;
    Str part, whole, share, drift; /* drift: absent on the first day */
    bool reached;
} ShownDrift;

typedef struct ShownPackage {
    Date from;
    Str package, party, value, source;
    int32_t confidence;
} ShownPackage;

typedef struct ProjectShown {
    Id project, file;
    Str name, currency, party, least, source;
    Date on;
    Str share; /* on the day; absent: no work is given */
    bool reached;
    const ShownDrift *days;
    const ShownPackage *packages;
    size_t day_count, package_count;
} ProjectShown;

extern const Shape project_opened_shape, project_shared_shape, project_open_params_shape,
    project_share_params_shape, project_show_params_shape, project_reply_shape, project_shown_shape;

int project_open(Work *work, const void *params, void *reply);
int project_share(Work *work, const void *params, void *reply);
int project_show(Work *work, const void *params, void *reply);
