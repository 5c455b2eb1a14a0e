/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/call.h"
#include "web/planning.h"

/* The shipped examples of all pages of planning as one paper. Nothing is asked: each page makes a
 * paper of what is sent to it (page_plan.c), and the command makes one of all that is one's own. */

static BriefingFile shipped(const Visit *visit, PlanFile file, Str name)
{
    return (BriefingFile){ visit->site->plan_files[file].len ? name : S(""),
                           visit->site->plan_files[file] };
}

/* What the pages have in their other fields at first. */
static Str at_first(Str subject, Str name)
{
    for (size_t i = 0; i < plan_subject_count; i++)
        for (size_t k = 0; k < plan_field_count(&plan_subjects[i]); k++)
            if (str_eq(plan_subjects[i].id, subject) &&
                str_eq(plan_subjects[i].fields[k].name, name))
                return plan_subjects[i].fields[k].at_first;
    return S("");
}

static bool fill(const Visit *visit, Briefing *briefing)
{
    briefing->terms = shipped(visit, PLAN_SALE_TERMS, S("sales/terms.csv"));
    briefing->duties = shipped(visit, PLAN_DUTIES, S("offsets/duties.csv"));
    briefing->sale = shipped(visit, PLAN_SALE, S("examples/sales"));
    briefing->loan = shipped(visit, PLAN_LOAN, S("examples/credit"));
    briefing->sureties = shipped(visit, PLAN_SURETIES, S("examples/credit"));
    briefing->offsets = shipped(visit, PLAN_OFFSETS, S("examples/offset"));
    briefing->multipliers = shipped(visit, PLAN_MULTIPLIERS, S("examples/offset"));
    briefing->workshare = shipped(visit, PLAN_WORKSHARE, S("examples/offset"));
    briefing->tasks = shipped(visit, PLAN_TASKS, S("examples/campaigns"));
    briefing->closings = library_register(visit->site->library, S(CLOSINGS_REGISTER));
    briefing->party = at_first(S("workshare"), S("party"));
    briefing->on = DATE_NONE;
    return briefing->way_count > 0 && briefing->terms.name.len > 0 &&
           ppm_read(at_first(S("workshare"), S("least")), &briefing->least_ppm) &&
           date_read_person(at_first(S("clock"), S("notice")), &briefing->notice) &&
           date_read_person(at_first(S("clock"), S("bid")), &briefing->bid);
}

Reply briefing_visit(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    Briefing briefing = { 0 };
    PaperReport report;
    Str pdf;

    briefing.ways = ways_of(visit->arena, visit->site->library->routes, &briefing.way_count);
    briefing.ways = ways_by_involvement(visit->arena, briefing.ways, briefing.way_count);
    if (!fill(visit, &briefing) || !briefing_report(visit->arena, &briefing, &report, &findings))
        return not_found(visit); /* the data directory lacks what is shipped */
    report.practice = visit_practises(visit);
    if (paper_report_print(visit->arena, &report, visit->lang, &pdf))
        return fault_reply(visit);
    Reply reply = { .status = STATUS_OK, .type = S("application/pdf"), .body = pdf };
    reply_header(&reply, "Content-Disposition", S("inline; filename=\"briefing.pdf\""));
    return reply;
}
