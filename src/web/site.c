/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/site.h"
#include "phrases_web.h"

#include "world/world.h"

#include <stdio.h>

enum {
    SITE_BYTES = 1 << 30,
    BRIEF_BYTES = 1 << 30,
    WORKER_BYTES = 1 << 30,
    RECORD_BYTES = 1 << 30,
    PLAN_FILE_BYTES_MAX = 4 << 20
};

/* As in sekisho(1). */
enum { EXIT_FAULT = 1, EXIT_NOT_FOUND = 3, EXIT_INVALID = 7, EXIT_UNAVAILABLE = 8 };

/* ---- opening the data ------------------------------------------------------------------------ */

static int explain_world(Arena scratch, int result, Str path, Lang lang)
{
    Text text = text_open(&scratch, 1 << 16);
    Str why = result < 0 ? fault_text() : S("");

    text_put(&text, S("sekisho: "));
    phrase_put(&text, result < 0 ? PHRASE_WEB_DATA_FAULT : PHRASE_WEB_DATA_NOT_FOUND, lang, path,
               why);
    text_char(&text, '\n');
    (void)fwrite(text.at, 1, text.len, stderr);
    return result < 0 ? EXIT_FAULT : EXIT_NOT_FOUND;
}

static int explain_findings(Arena scratch, const Findings *findings, Lang lang)
{
    Text text = text_open(&scratch, TEXT_MAX);

    findings_write(&text, findings, lang);
    (void)fwrite(text.at, 1, text.len, stderr);
    return EXIT_INVALID;
}

/* The regime under which the story's own day is told. */
static Str regime_of(const Library *library, const Story *story)
{
    for (size_t i = 0; i < story->expectation_count; i++)
        if (story->expectations[i].on == story->date && !story->expectations[i].is_flip)
            return story->expectations[i].regime;
    return library_first_regime(library);
}

static Brief brief_of(Gate *gate, Arena *arena, const Story *story, const CaseLine *line)
{
    Request request = { .regime = regime_of(gate_library(gate), story),
                        .on = story->date,
                        .known_on = DATE_FOREVER };
    Judgement judgement = gate_judge(gate, arena, line, request);
    Brief brief = { .outcomes = judgement.outcomes, .has_pack = judgement.pack != NULL };

    if (judgement.pack) {
        brief.law = judgement.proof.confidence;
        brief.facts = judgement.proof.fact_confidence;
    }
    return brief;
}

/* Judged once, at the start: neither the law nor the stories change while they are served. */
static void make_briefs(Site *site)
{
    Arena arena = arena_open(BRIEF_BYTES);
    Gate *gate = gate_open(site->library);
    const Brief **briefs = NEW_ARRAY(&site->boot, const Brief *, site->stories.count);

    for (size_t i = 0; i < site->stories.count; i++) {
        const Story *story = site->stories.list[i];
        Brief *of_story = NEW_ARRAY(&site->boot, Brief, story->casefile->line_count);
        for (size_t l = 0; l < story->casefile->line_count; l++) {
            of_story[l] = brief_of(gate, &arena, story, &story->casefile->lines[l]);
            arena_reset(&arena);
        }
        briefs[i] = of_story;
    }
    gate_close(gate);
    arena_close(&arena);
    site->briefs = briefs;
}

/* A record brings its law along; without one the data directory does. */
static int open_law(Site *site, Arena *scratch, const SiteOptions *options)
{
    Findings findings = { .arena = scratch };
    bool good = false;

    int r = data_library(&site->boot, options->data_dir, &site->own, &good, &findings);
    if (r)
        return explain_world(*scratch, r, options->data_dir, options->lang);
    site->library = &site->own;
    return good ? 0 : explain_findings(site->boot, &findings, options->lang);
}

static int say_why(Arena scratch, Phrase why, Str dir, Lang lang, int code)
{
    Text text = text_open(&scratch, 1 << 16);

    text_put(&text, S("sekisho: "));
    phrase_put(&text, why, lang, dir);
    text_char(&text, '\n');
    (void)fwrite(text.at, 1, text.len, stderr);
    return code;
}

static int explain_office(Arena scratch, int result, const SiteOptions *options,
                          const Findings *findings)
{
    if (result == OFFICE_E_INVALID)
        return explain_findings(scratch, findings, options->lang);
    if (result < 0)
        return explain_world(scratch, result, options->record_dir, options->lang);
    return result == OFFICE_E_IN_USE ? say_why(scratch, PHRASE_WEB_RECORD_IN_USE,
                                               options->record_dir, options->lang, EXIT_UNAVAILABLE)
                                     : say_why(scratch, PHRASE_WEB_RECORD_NOT_FOUND,
                                               options->record_dir, options->lang, EXIT_NOT_FOUND);
}

static int open_record(Site *site, Arena *scratch, const SiteOptions *options)
{
    Findings findings = { .arena = scratch };
    site->record = arena_open(RECORD_BYTES);
    site->lists = holder_open(&site->boot);
    OfficeOptions how = { .keep_sealed = true, .companion = site->lists };
    int r = office_open(&site->record, options->record_dir, options->data_dir, &record_rooms, how,
                        &site->office, &findings);
    if (r) {
        int code =
            explain_office(*scratch, r, options, &findings); /* they point into the record's */
        holder_close(site->lists);
        arena_close(&site->record);
        return code;
    }
    site->library = office_library(site->office);
    return 0;
}

static int open_stories(Site *site, Arena *scratch, const SiteOptions *options)
{
    Findings findings = { .arena = scratch };
    Text dir = text_open(&site->boot, options->data_dir.len + 16);

    text_all(&dir, options->data_dir, S("/stories"));
    int r = data_stories(&site->boot, site->library, text_str(&dir), &site->stories, &findings);
    if (r)
        return explain_world(*scratch, r, text_str(&dir), options->lang);
    return findings.error_count ? explain_findings(site->boot, &findings, options->lang) : 0;
}

/* A file that is not there is an example the less, or a page that says what it lacks. */
static void open_plans(Site *site, const SiteOptions *options)
{
    static const Str names[PLAN_FILES] = {
        [PLAN_NONE] = STR(""),
        [PLAN_LOAN] = STR("/examples/credit/loan.json"),
        [PLAN_SURETIES] = STR("/examples/credit/sureties.json"),
        [PLAN_OFFSETS] = STR("/examples/offset/us-2.json"),
        [PLAN_MULTIPLIERS] = STR("/examples/offset/multipliers.csv"),
        [PLAN_WORKSHARE] = STR("/examples/offset/fsx.csv"),
        [PLAN_TASKS] = STR("/examples/campaigns/bid-tasks.csv"),
        [PLAN_SALE] = STR("/examples/sales/radars-2020.json"),
        [PLAN_SALE_TERMS] = STR("/sales/terms.csv"),
        [PLAN_DUTIES] = STR("/offsets/duties.csv"),
    };

    for (PlanFile file = PLAN_NONE + 1; file < PLAN_FILES; file++) {
        Text path = text_open(&site->boot, options->data_dir.len + names[file].len + 1);
        text_all(&path, options->data_dir, names[file]);
        if (world_read_file(&site->boot, text_str(&path), PLAN_FILE_BYTES_MAX,
                            &site->plan_files[file]) != 0)
            site->plan_files[file] = S("");
    }
}

int site_open(Site *site, const SiteOptions *options)
{
    Arena scratch = arena_open(BRIEF_BYTES);

    *site = (Site){ .boot = arena_open(SITE_BYTES), .sign_in = options->sign_in };
    site->jobs = jobs_open(&site->boot);
    if (options->address.len && !guard_address(options->address, &site->guard.host))
        ensure(!"looked at by web_serve()");
    int code = options->record_dir.len ? open_record(site, &scratch, options)
                                       : open_law(site, &scratch, options);
    if (!code)
        code = open_stories(site, &scratch, options);
    arena_close(&scratch);
    open_plans(site, options);
    if (code)
        site_close(site);
    else
        make_briefs(site);
    return code;
}

int site_open_witness(Site *site, Str dir, Lang lang)
{
    *site = (Site){ .boot = arena_open(SITE_BYTES) };
    int r = witness_open(&site->boot, dir, &site->witness);
    if (!r)
        return 0;
    int code = r < 0 ? explain_world(site->boot, r, dir, lang)
                     : say_why(site->boot, PHRASE_WEB_NO_WITNESS, dir, lang, EXIT_NOT_FOUND);
    arena_close(&site->boot);
    return code;
}

void site_open_screening(Site *site, const Index *index)
{
    *site = (Site){ .boot = arena_open(SITE_BYTES), .screened = index };
    site->jobs = jobs_open(&site->boot);
}

void site_open_setup(Site *site, Setup *setup)
{
    *site = (Site){ .boot = arena_open(SITE_BYTES), .setup = setup };
}

bool site_sets_up(const Site *site)
{
    return site->setup && !site->office;
}

void site_close(Site *site)
{
    if (site->witness)
        witness_close(site->witness);
    if (site->jobs)
        jobs_close(site->jobs);
    if (site->office) {
        office_close(site->office);
        holder_close(site->lists);
        arena_close(&site->record);
    }
    arena_close(&site->boot);
}

Worker worker_open(const Site *site)
{
    Worker worker = { .request = arena_open(WORKER_BYTES),
                      .scratch = arena_open(WORKER_BYTES),
                      .gate = site->library ? gate_open(site->library) : NULL };

    if (site->screened) {
        worker.searching = arena_open(WORKER_BYTES);
        worker.searcher = searcher_open(&worker.searching, site->screened);
    }
    return worker;
}

void worker_close(Worker *worker)
{
    if (worker->gate)
        gate_close(worker->gate);
    if (worker->searcher)
        arena_close(&worker->searching);
    arena_close(&worker->request);
    arena_close(&worker->scratch);
}
