/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/projects.h"
#include "obligations/stake.h"
#include "phrases_obligations.h"
#include "phrases_offset.h"
#include "phrases_projects.h"

/* project.open, project.share, project.show. */

/* ---- the work packages, as src/offset takes them --------------------------------------------- */

static size_t row_before(const WorkPackage *rows, size_t count, Str package)
{
    size_t before = count;

    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].package, package))
            before = i;
    return before;
}

int project_load(Work *work, Id id, Project *project)
{
    bool found;
    int r = project_get(work_db(work), work_arena(work), id, &project->row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = project_packages(work_db(work), work_arena(work), id, &project->packages, &project->count);
    if (r)
        return trace(r);
    const ProjectPackagesRow *packages = project->packages;
    project->id = id;
    project->currency = currency_of(project->row.currency);
    project->rows = NEW_ARRAY(work_arena(work), WorkPackage, project->count + 1);
    for (size_t i = 0; i < project->count; i++)
        project->rows[i] =
            (WorkPackage){ .day = (Date)packages[i].day,
                           .package = packages[i].package,
                           .party = packages[i].party,
                           .value = { packages[i].minor, project->currency },
                           .source = packages[i].source,
                           .confidence = (Confidence)packages[i].confidence,
                           .before = row_before(project->rows, i, packages[i].package) };
    return 0;
}

static bool reaches(const Project *project, const WorkshareDay *day)
{
    return day && workshare_reaches(day, project->row.least);
}

Str project_share_of(Work *work, const WorkshareDay *day)
{
    return day && day->whole > 0 ? share_text(work_arena(work), ppm_of(day->part, day->whole))
                                 : S("");
}

/* ---- recording ------------------------------------------------------------------------------- */

int project_open(Work *work, const void *params, void *reply)
{
    const ProjectOpenParams *wanted = params;
    ProjectOpened opened = { .name = wanted->name,
                             .currency = wanted->currency,
                             .party = wanted->party,
                             .source = wanted->source };
    ProjectReply *made = reply;
    Currency currency;
    CaseBrief brief;
    int r = said_case(work, wanted->case_file, &brief);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!currency_find(wanted->currency, &currency))
        return obligation_refuse(work, WORK_E_INVALID, S("/currency"),
                                 PHRASE_OBLIGATIONS_NO_CURRENCY,
                                 PHRASE_OBLIGATIONS_NO_CURRENCY_REMEDY, wanted->currency);
    if (!said_share(work, S("/least"), wanted->least, &opened.least_ppm))
        return WORK_E_INVALID;
    opened.file = brief.id;
    made->project = work_new_id(work);
    work_event(work, S("project.opened"), made->project, &opened);
    return 0;
}

/* Rows stand in the order of their days, one a package and day. */
static int check_row(Work *work, const Project *project, const ProjectShareParams *wanted)
{
    size_t before = row_before(project->rows, project->count, wanted->package);

    if (project->count > 0 && wanted->day < project->rows[project->count - 1].day)
        return obligation_refuse(work, WORK_E_RULE, S("/from"), PHRASE_OBLIGATIONS_ROW_BEFORE,
                                 PHRASE_OBLIGATIONS_ROW_BEFORE_REMEDY, S(""));
    if (before < project->count && project->rows[before].day == wanted->day)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/package"), PHRASE_OFFSET_PACKAGE_TWICE,
                                 PHRASE_OFFSET_PACKAGE_TWICE_REMEDY, wanted->package);
    if (project->count == PROJECT_PACKAGES_MAX)
        return obligation_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_OBLIGATIONS_FULL,
                                 PHRASE_OBLIGATIONS_FULL_REMEDY, S(""));
    return 0;
}

/* A firm on which a foreign stake waits for an answer is given no more, and whoever is not named
 * could be that firm; what ends may end. */
static int read_firm(Work *work, const ProjectShareParams *wanted, ProjectShared *shared)
{
    Organisation firm;

    if (wanted->firm.len == 0 && shared->value_minor == 0)
        return 0;
    if (wanted->firm.len == 0)
        return obligation_refuse(work, WORK_E_RULE, S("/firm"), PHRASE_PROJECTS_NO_FIRM,
                                 PHRASE_PROJECTS_NO_FIRM_REMEDY, wanted->package);
    int r = said_organisation(work, S("/firm"), wanted->firm, &firm);
    if (r)
        return r < 0 ? trace(r) : r;
    shared->firm = firm.id;
    shared->handle = firm.handle;
    r = shared->value_minor == 0 ? 0 : stake_stops(work, S("/firm"), &firm);
    return r < 0 ? trace(r) : r;
}

int project_share(Work *work, const void *params, void *reply)
{
    const ProjectShareParams *wanted = params;
    ProjectShared shared = { .day = wanted->day,
                             .package = wanted->package,
                             .party = wanted->party,
                             .source = wanted->source,
                             .confidence = wanted->confidence };
    Project project;
    size_t days;
    int r = project_load(work, wanted->project, &project);

    if (!r)
        r = check_row(work, &project, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!said_amount(work, S("/value"), wanted->value, project.currency, &shared.value_minor))
        return WORK_E_INVALID;
    r = read_firm(work, wanted, &shared);
    if (r)
        return r < 0 ? trace(r) : r;
    project.rows[project.count] =
        (WorkPackage){ .day = wanted->day,
                       .package = wanted->package,
                       .party = wanted->party,
                       .value = { shared.value_minor, project.currency },
                       .before = row_before(project.rows, project.count, wanted->package) };
    const WorkshareDay *drift = workshare_drift(work_arena(work), project.rows, project.count + 1,
                                                project.row.party, &days);
    work_event(work, S("project.shared"), wanted->project, &shared);
    *(ProjectReply *)reply =
        (ProjectReply){ wanted->project, project_share_of(work, &drift[days - 1]),
                        reaches(&project, &drift[days - 1]) };
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

Str project_drift(Work *work, int64_t before_ppm, int64_t now_ppm)
{
    int64_t drift = now_ppm - before_ppm;
    Text text = text_open(work_arena(work), OBLIGATION_CODE_MAX);

    text_put(&text, drift < 0 ? S("-") : S("+"));
    ppm_write(&text, drift < 0 ? -drift : drift);
    return text_str(&text);
}

/* Against the day before. */
static Str drift_text(Work *work, const WorkshareDay *before, const WorkshareDay *day)
{
    return project_drift(work, ppm_of(before->part, before->whole), ppm_of(day->part, day->whole));
}

static void show_days(Work *work, const Project *project, const WorkshareDay *drift, size_t count,
                      ProjectShown *shown)
{
    Arena *arena = work_arena(work);
    ShownDrift *days = NEW_ARRAY(arena, ShownDrift, count + 1);

    for (size_t i = 0; i < count && drift[i].day <= shown->on; i++)
        days[shown->day_count++] = (ShownDrift){
            .from = drift[i].day,
            .part = amount_text(arena, drift[i].part, project->currency),
            .whole = amount_text(arena, drift[i].whole, project->currency),
            .share = share_text(arena, ppm_of(drift[i].part, drift[i].whole)),
            .drift = i > 0 ? drift_text(work, &drift[i - 1], &drift[i]) : S(""),
            .reached = reaches(project, &drift[i]),
        };
    shown->days = days;
}

static void show_packages(Work *work, const Project *project, ProjectShown *shown)
{
    Arena *arena = work_arena(work);
    ShownPackage *packages = NEW_ARRAY(arena, ShownPackage, project->count + 1);

    for (size_t i = 0; i < project->count && project->rows[i].day <= shown->on; i++)
        packages[shown->package_count++] = (ShownPackage){
            .from = project->rows[i].day,
            .package = project->rows[i].package,
            .party = project->rows[i].party,
            .firm = project->packages[i].handle,
            .value = amount_text(arena, project->rows[i].value.minor, project->currency),
            .source = project->rows[i].source,
            .confidence = (int32_t)project->rows[i].confidence,
        };
    shown->packages = packages;
}

int project_show(Work *work, const void *params, void *reply)
{
    const ProjectShowParams *wanted = params;
    ProjectShown *shown = reply;
    Project project;
    size_t count;
    int r = project_load(work, wanted->project, &project);

    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (ProjectShown){
        .project = wanted->project,
        .file = project.row.case_file,
        .name = project.row.name,
        .currency = project.row.currency,
        .party = project.row.party,
        .least = share_text(work_arena(work), project.row.least),
        .source = project.row.source,
        .on = wanted->on == DATE_NONE ? work_today(work) : wanted->on,
    };
    const WorkshareDay *drift =
        workshare_drift(work_arena(work), project.rows, project.count, project.row.party, &count);
    const WorkshareDay *day = workshare_on(drift, count, shown->on);
    shown->share = project_share_of(work, day);
    shown->reached = reaches(&project, day);
    show_days(work, &project, drift, count, shown);
    show_packages(work, &project, shown);
    r = project_show_agreed(work, &project, shown);
    if (!r)
        r = project_show_notes(work, &project, shown);
    return r ? trace(r) : 0;
}
