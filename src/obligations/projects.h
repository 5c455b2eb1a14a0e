/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * projects - what the files on joint programmes share; private to the room
 */
#pragma once

#include "obligations/obligation.h"
#include "obligations/project.h"
#include "obligations/projects_sql.h"

typedef struct Project {
    Id id;
    ProjectGetRow row;
    Currency currency;
    WorkPackage *rows;                  /* with room for one more */
    const ProjectPackagesRow *packages; /* the same, as they are kept */
    size_t count;
} Project;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int project_load(Work *work, Id id, Project *ret_project);

/* A party's share of the work; "": no work is given. */
Str project_share_of(Work *work, const WorkshareDay *day);

/* "+1.2 %": by how much it differs. */
Str project_drift(Work *work, int64_t before_ppm, int64_t now_ppm);

/* What was agreed by the day, and what was noted, for project.show. 0 or a fault. */
MUST_USE int project_show_agreed(Work *work, const Project *project, ProjectShown *shown);
MUST_USE int project_show_notes(Work *work, const Project *project, ProjectShown *shown);
