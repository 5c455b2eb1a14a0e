/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * people - organisations and people, by events
 *
 * Their operations and kinds of events are rows of the room's table (room.c); office_create tells
 * the first ones.
 */
#pragma once

#include "action/work.h"

enum { HANDLE_BYTES_MAX = 40, NAME_BYTES_MAX = 200, ROLES_MAX = 20, REASON_BYTES_MAX = 4000 };

/* Small letters, digits, "-" and ".", a letter first. */
bool handle_fits(Str handle);

typedef struct OrganisationAdded {
    Str handle;
    Label name;
    Str reason;
} OrganisationAdded;
extern const Shape organisation_added_shape;
int organisation_added_apply(Db *db, Arena *arena, const Event *event, const void *data);

/* What a person is from now on; of a change, only what changes. */
typedef struct PersonTold {
    Str handle;
    Id organisation;
    Str name_ja, name_en;
    const Str *roles;
    size_t role_count;
    int32_t clearance;
    Date from, until;
    Str reason;
} PersonTold;
extern const Shape person_added_shape, person_changed_shape;
int person_added_apply(Db *db, Arena *arena, const Event *event, const void *data);
int person_changed_apply(Db *db, Arena *arena, const Event *event, const void *data);

extern const Shape organisation_add_shape, organisation_reply_shape, organisations_shape;
extern const Shape organisation_show_shape, organisation_view_shape;
extern const Shape person_add_shape, person_change_shape, person_reply_shape, persons_shape;
extern const Shape person_show_shape, person_view_shape;

int organisation_add(Work *work, const void *params, void *reply);
int organisation_list(Work *work, const void *params, void *reply);
int organisation_show(Work *work, const void *params, void *reply);
int person_add(Work *work, const void *params, void *reply);
int person_change(Work *work, const void *params, void *reply);
int person_list(Work *work, const void *params, void *reply);
int person_show(Work *work, const void *params, void *reply);

int organisation_facts(Work *work, Id subject, AccessFacts *facts);
int organisation_find(Db *db, Arena *arena, Str reference, Id *ret_subject);
int person_facts(Work *work, Id subject, AccessFacts *facts);
