/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_sample - a record of its own for a test: the law of this repository, invented people
 *
 * Two organisations keep items (meti, atla) and two are asked (mofa, mod). People are called after
 * what they may: "meti.clerk", "meti.approver". The clock, chance and salts are seeded.
 */
#pragma once

#include "casework/docket.h"
#include "tests/check.h"
#include "tests/explained.h"
#include "world/world.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>

typedef struct Sample {
    Arena boot, call; /* of the office; of one call */
    Office *office;
    Str dir;
    Id actor; /* who acts when nobody is named */
    Lang lang;
    void *companion;
} Sample;

static Sample sample;

/* Tests of rooms above compose more, and say what of it the record begins with. */
#ifndef SAMPLE_ROOMS
#define SAMPLE_ROOMS (&docket_rooms)
#endif
#ifndef SAMPLE_LAW /* the data directory whose law the record adopts */
#define SAMPLE_LAW S(".")
#endif
#ifndef SAMPLE_WITHOUT_SCREENING
#define SAMPLE_WITHOUT_SCREENING ""
#endif
#ifndef SAMPLE_OFFICE_CALL /* a test may say more than its samples do */
#define SAMPLE_OFFICE_CALL(made) explained_call(sample.office, &sample.call, (made))
#endif

enum { SAMPLE_ARENA_BYTES = 1 << 30, SAMPLE_JSON_MAX = 1 << 16 };

/* ---- calling --------------------------------------------------------------------------------- */

static inline const Json *sample_json(Str text)
{
    Findings findings = { .arena = &sample.call };
    const Json *tree = json_read(&sample.call, text, S(""), &findings);
    ensure(tree);
    return tree;
}

static inline Id sample_person(const char *handle)
{
    Id id = id_none();
    int r = office_person(sample.office, &sample.call, str_from_c(handle), &id);
    ensure(r == 0);
    return id;
}

/* Calls with parameters that were bound already. */
static inline OfficeReply sample_call_tree(const char *operation, const char *who,
                                           const Json *params)
{
    Call call = {
        .operation = str_from_c(operation),
        .as = who ? sample_person(who) : sample.actor,
        .request = world_id(),
        .params = params,
        .lang = sample.lang,
    };
    return SAMPLE_OFFICE_CALL(&call);
}

/* Calls with parameters written with ' for ". */
static inline OfficeReply sample_call(const char *operation, const char *who, const char *params)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = params; *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    return sample_call_tree(operation, who, sample_json(text_str(&json)));
}

static inline void sample_tell(const OfficeReply *reply)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    findings_write(&text, reply->findings, LANG_EN);
    Str rest = text_str(&text);
    while (rest.len) {
        Str line = str_split(rest, '\n', &rest);
        printf("# %.*s\n", (int)line.len, line.at);
    }
    if (reply->outcome == OFFICE_UNAVAILABLE)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    fflush(stdout); /* a bug that follows would swallow it */
}

/* The call must be done; what it replied is bound to a struct of the shape. */
static inline void sample_done(OfficeReply reply, const Shape *shape, void *ret)
{
    Findings findings = { .arena = &sample.call };
    if (reply.outcome != OFFICE_DONE)
        sample_tell(&reply);
    ensure(reply.outcome == OFFICE_DONE);
    bool good =
        !shape || shape_bind(&sample.call, shape, sample_json(reply.reply), S(""), ret, &findings);
    ensure(good);
}

/* A document of these words, in the record. */
static inline void sample_file(const char *who, Str words)
{
    const Call call = { .operation = S("document.add"),
                        .as = sample_person(who),
                        .request = world_id(),
                        .params = sample_json(S("{\"name\":\"paper.txt\",\"marking\":\"open\"}")),
                        .document = words,
                        .lang = LANG_EN };
    sample_done(SAMPLE_OFFICE_CALL(&call), NULL, NULL);
}

static inline const char *sample_id(Id id)
{
    Text text = text_open(&sample.call, ID_LETTERS);
    id_write(&text, id);
    return arena_c(&sample.call, text_str(&text));
}

/* ---- people ---------------------------------------------------------------------------------- */

static inline Id sample_organisation(const char *handle, const char *ja, const char *en)
{
    char params[500];
    Id id;
    snprintf(params, sizeof params, "{'handle':'%s','name':{'ja':'%s','en':'%s'}}", handle, ja, en);
    sample_done(sample_call("organisation.add", NULL, params), NULL, NULL);
    int r = office_subject(sample.office, &sample.call, S("organisation"), str_from_c(handle), &id);
    ensure(r == 0);
    return id;
}

static inline void sample_add(const char *handle, Id organisation, const char *role,
                              const char *clearance)
{
    char params[500];
    snprintf(params, sizeof params,
             "{'handle':'%s','organisation':'%s','name-ja':'%s（架空）','name-en':'%s (invented)',"
             "'roles':['%s'],'clearance':'%s','from':'2000-01-01'}",
             handle, sample_id(organisation), handle, handle, role, clearance);
    sample_done(sample_call("person.add", NULL, params), NULL, NULL);
}

static inline void sample_people(void)
{
    Id meti = sample_organisation("meti", "経済産業省（架空）", "METI (invented)");
    Id mofa = sample_organisation("mofa", "外務省（架空）", "MOFA (invented)");
    Id mod = sample_organisation("mod", "防衛省（架空）", "MOD (invented)");

    sample_add("meti.clerk", meti, "clerk", "restricted");
    sample_add("meti.examiner", meti, "examiner", "closed-circle");
    sample_add("meti.reviewer", meti, "reviewer", "closed-circle");
    sample_add("meti.approver", meti, "approver", "closed-circle");
    sample_add("meti.chief", meti, "approver", "closed-circle");
    sample_add("meti.both", meti, "clerk','approver", "closed-circle");
    sample_add("mofa.clerk", mofa, "clerk", "restricted");
    sample_add("mofa.approver", mofa, "approver", "closed-circle");
    sample_add("mod.clerk", mod, "clerk", "open");
    sample_add("audit.watch", mod, "auditor", "closed-circle");
}

/* ---- opening --------------------------------------------------------------------------------- */

static inline void sample_told(const Findings *findings)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    findings_write(&text, findings, LANG_EN);
    printf("# %.*s\n", (int)text_str(&text).len, text_str(&text).at);
}

static inline void sample_reopen(void)
{
    Findings findings = { .arena = &sample.call };
    int r = office_open(&sample.boot, sample.dir, SAMPLE_LAW, SAMPLE_ROOMS,
                        (OfficeOptions){ .disk_floor_bytes = 1, .companion = sample.companion },
                        &sample.office, &findings);
    if (r)
        sample_told(&findings);
    ensure(r == 0);
}

/* An empty record with its first administrator. */
static inline void sample_create(uint64_t seed)
{
    static char path[] = "/tmp/sekisho-docket-XXXXXX";
    Findings findings = { .arena = NULL };
    const OfficeStart start = {
        .origin = S("docket.example/sample"),
        .organisation = S("office"),
        .organisation_name = { { S("記録室（架空）"), S("Record office (invented)") } },
        .person = S("keeper"),
        .person_name = { { S("記録係（架空）"), S("Keeper (invented)") } },
        .reason = S("for a test"),
        .without_screening = S(SAMPLE_WITHOUT_SCREENING),
    };
    sample = (Sample){ .boot = arena_open(SAMPLE_ARENA_BYTES),
                       .call = arena_open(SAMPLE_ARENA_BYTES),
                       .lang = LANG_EN };
    findings.arena = &sample.call;
    memcpy(path + sizeof path - 7, "XXXXXX", 6);
    ensure(mkdtemp(path));
    sample.dir = arena_str(&sample.boot, str_from_c(path));
    world_seed(seed);
    int r = office_create(&sample.call, sample.dir, SAMPLE_LAW, SAMPLE_ROOMS, &start, &findings);
    if (r)
        sample_told(&findings);
    ensure(r == 0);
    sample_reopen();
    sample.actor = sample_person("keeper");
}

static inline void sample_open(uint64_t seed)
{
    sample_create(seed);
    sample_people();
    arena_reset(&sample.call);
}

static inline int sample_remove(const char *path, const struct stat *status, int kind,
                                struct FTW *place)
{
    (void)status, (void)kind, (void)place;
    return remove(path);
}

static inline void sample_close(void)
{
    office_close(sample.office);
    ensure(nftw(arena_c(&sample.call, sample.dir), sample_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
    arena_close(&sample.boot);
    arena_close(&sample.call);
}
