/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * office_sample - a small record in a directory of its own, for tests
 *
 * Invented people of two organisations; law and access document are the repository's. Clock, chance
 * and keys are seeded: the same calls make the same record.
 */
#pragma once

#include "action/action.h"
#include "tests/check.h"
#include "tests/explained.h"
#include "world/world.h"

#include <ftw.h>
#include <string.h>

typedef struct OfficeSample {
    char dir[64];
    Str record;
    Arena arena, boot; /* of calls, and the office's own */
    const Rooms *rooms;
    Office *office;
    Id north, south;                          /* organisations */
    Id admin, clerk, reviewer, approver, far; /* of north; a clerk of south */
    Id auditor;                               /* of south */
} OfficeSample;

static inline Str office_sample_at(OfficeSample *sample, const char *name)
{
    Text path = text_open(&sample->arena, 256);

    text_all(&path, str_from_c(sample->dir), S("/"), str_from_c(name));
    return text_str(&path);
}

/* Parameters as JSON text; %s in it are ids, in order. */
static inline const Json *office_sample_params(OfficeSample *sample, const char *json,
                                               const Id *ids, size_t count)
{
    Text text = text_open(&sample->arena, 1 << 20);
    Findings findings = { .arena = &sample->arena };
    Str rest = str_from_c(json);

    for (size_t i = 0; rest.len > 0; i++) {
        bool more = memchr(rest.at, '%', rest.len) != NULL;
        text_put(&text, str_split(rest, '%', &rest));
        if (more)
            id_write(&text, ids[i < count ? i : count - 1]);
    }
    const Json *tree = json_read(&sample->arena, text_str(&text), S(""), &findings);
    ensure(tree);
    return tree;
}

#define OFFICE_IDS(...) ((const Id[]){ __VA_ARGS__ }), COUNT_OF(((const Id[]){ __VA_ARGS__ }))

static inline OfficeReply office_sample_request(OfficeSample *sample, const char *operation, Id as,
                                                Id request, const Json *params)
{
    const Call call = { .operation = str_from_c(operation),
                        .as = as,
                        .request = request,
                        .params = params,
                        .lang = LANG_EN };
    return explained_call(sample->office, &sample->arena, &call);
}

static inline OfficeReply office_sample_call(OfficeSample *sample, const char *operation, Id as,
                                             const char *json, const Id *ids, size_t count)
{
    const Json *params = office_sample_params(sample, json, ids, count);
    return office_sample_request(sample, operation, as, world_id(), params);
}

/* A member of a reply that is an id. */
static inline Id office_sample_id(OfficeSample *sample, OfficeReply reply, const char *member)
{
    Findings findings = { .arena = &sample->arena };
    const Json *tree = json_read(&sample->arena, reply.reply, S(""), &findings);
    const Json *node = tree ? json_member(tree, str_from_c(member)) : NULL;
    Id id = id_none();

    if (!node || !id_read(node->string, &id))
        check_true(member, false);
    return id;
}

/* As comments of the test's output. */
static inline void office_sample_print(OfficeSample *sample, const Findings *findings)
{
    Text text = text_open(&sample->arena, TEXT_MAX);
    Str line, rest;

    findings_write(&text, findings, LANG_EN);
    for (rest = text_str(&text); rest.len > 0;) {
        line = str_split(rest, '\n', &rest);
        printf("# %.*s\n", (int)line.len, line.at);
    }
}

static inline Id office_sample_person(OfficeSample *sample, const char *handle, Id organisation,
                                      const char *role, int clearance)
{
    static const char *const clearances[] = { "open", "restricted", "closed-circle" };
    char json[400];

    snprintf(json, sizeof json,
             "{\"handle\":\"%s\",\"organisation\":\"%%\",\"name-en\":\"Invented %s\",\"roles\":"
             "[\"%s\"],\"clearance\":\"%s\",\"from\":\"2026-04-01\"}",
             handle, handle, role, clearances[clearance]);
    OfficeReply reply =
        office_sample_call(sample, "person.add", sample->admin, json, OFFICE_IDS(organisation));
    if (reply.outcome != OFFICE_DONE)
        office_sample_print(sample, reply.findings);
    check_int(handle, reply.outcome, OFFICE_DONE);
    return office_sample_id(sample, reply, "person");
}

static inline void office_sample_reopen(OfficeSample *sample)
{
    Findings findings = { .arena = &sample->arena };

    arena_reset(&sample->boot);
    int r = office_open(&sample->boot, sample->record, S("."), sample->rooms, (OfficeOptions){ 0 },
                        &sample->office, &findings);
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    office_sample_print(sample, &findings);
    ensure(r == 0);
}

static inline void office_sample_people(OfficeSample *sample)
{
    ensure(office_person(sample->office, &sample->arena, S("mori"), &sample->admin) == 0);
    ensure(office_subject(sample->office, &sample->arena, S("organisation"), S("north"),
                          &sample->north) == 0);
    OfficeReply reply = office_sample_call(
        sample, "organisation.add", sample->admin,
        "{\"handle\":\"south\",\"name\":{\"ja\":\"\xe5\x8d\x97\",\"en\":\"South\"}}", NULL, 0);
    check_int("organisation.add", reply.outcome, OFFICE_DONE);
    sample->south = office_sample_id(sample, reply, "organisation");
    sample->clerk = office_sample_person(sample, "yamada", sample->north, "clerk", 1);
    sample->reviewer = office_sample_person(sample, "endo", sample->north, "reviewer", 2);
    sample->approver = office_sample_person(sample, "sato", sample->north, "approver", 2);
    sample->far = office_sample_person(sample, "ito", sample->south, "clerk", 0);
    sample->auditor = office_sample_person(sample, "abe", sample->south, "auditor", 0);
}

static const OfficeStart office_sample_start = {
    .origin = STR("record.example.jp/office"),
    .organisation = STR("north"),
    .organisation_name = { { STR("北"), STR("North") } },
    .person = STR("mori"),
    .person_name = { { STR(""), STR("Invented Mori") } },
    .reason = STR("a test"),
};

static inline void office_sample_open(OfficeSample *sample, const Rooms *rooms, uint64_t seed)
{
    *sample = (OfficeSample){ .dir = "/tmp/sekisho-office-XXXXXX",
                              .arena = arena_open((size_t)16 << 30),
                              .boot = arena_open((size_t)1 << 30),
                              .rooms = rooms };
    Findings findings = { .arena = &sample->arena };
    world_seed(seed);
    setenv("SEKISHO_TODAY", "2026-11-21", 1); /* a day of the access document */
    ensure(mkdtemp(sample->dir));
    sample->record = office_sample_at(sample, "record");
    int r = office_create(&sample->boot, sample->record, S("."), rooms, &office_sample_start,
                          &findings);
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    office_sample_print(sample, &findings);
    ensure(r == 0);
    office_sample_reopen(sample);
    office_sample_people(sample);
}

static inline int office_sample_remove(const char *path, const struct stat *status, int kind,
                                       struct FTW *depth)
{
    (void)status, (void)kind, (void)depth;
    return remove(path);
}

static inline void office_sample_close(OfficeSample *sample)
{
    office_close(sample->office);
    arena_close(&sample->arena);
    arena_close(&sample->boot);
    ensure(nftw(sample->dir, office_sample_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
}
