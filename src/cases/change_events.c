/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change_events.h"

#define OPTIONAL .optional = true
#define WORD .max = CASE_WORD_MAX
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", .max = CASE_WORDS_MAX, .erasable = true, .long_text = true, \
         __VA_ARGS__)

static const Field begun_fields[] = {
    ID(ChangeBegun, file, "case", .optional = false),
    TEXT(ChangeBegun, designator, "designator", .max = CASE_CODE_MAX),
    TEXT(ChangeBegun, state, "state", WORD),
    DATE(ChangeBegun, day, "day", .optional = false),
    HASH(ChangeBegun, basis, "basis", .optional = false),
};
const Shape change_begun_shape = SHAPE(ChangeBegun, "change-begun", begun_fields);

static const Field moved_fields[] = {
    TEXT(ChangeMoved, operation, "operation", WORD),
    TEXT(ChangeMoved, state, "state", WORD),
    DATE(ChangeMoved, day, "day", .optional = false),
    DATE(ChangeMoved, sent, "sent", OPTIONAL),
    DATE(ChangeMoved, signed_on, "signed-on", OPTIONAL),
    DATE(ChangeMoved, implemented, "implemented", OPTIONAL),
    BOOL(ChangeMoved, ended, "ended", .optional = false),
    INT(ChangeMoved, received, "received", .min = -INT64_MAX, .max = INT64_MAX, OPTIONAL),
    REASON(ChangeMoved, OPTIONAL),
};
const Shape change_moved_shape = SHAPE(ChangeMoved, "change-moved", moved_fields);

static const Field rerouted_fields[] = {
    TEXT(ChangeRerouted, route, "route", WORD),
    TEXT(ChangeRerouted, route_hash, "route-hash", WORD),
    TEXT(ChangeRerouted, state, "state", WORD),
    DATE(ChangeRerouted, day, "day", .optional = false),
    REASON(ChangeRerouted, .optional = false),
};
const Shape change_rerouted_shape = SHAPE(ChangeRerouted, "change-rerouted", rerouted_fields);
