/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_offered.h"
#include "cases/case_fact.h"

/* A case on a route that is not in force is not over. */
static bool is_open(const CaseFile *file)
{
    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;

    return state < 0 || !file->route->states[state].ends;
}

int case_offered(Work *work, Id id, CaseOffered *ret_offered)
{
    const CaseVersion *terms;
    const CaseFile *file;
    VersionSums sums;
    int r = case_load(work, id, &file);

    if (!r)
        r = case_terms_now(work, id, &terms);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_offered = (CaseOffered){ .number = file->row.number,
                                  .country = file->row.country,
                                  .currency = file->row.currency,
                                  .open = is_open(file),
                                  .terms = terms };
    if (!terms)
        return 0;
    r = version_sums(terms, &sums);
    ensure(!r); /* they were checked when they were drafted */
    ret_offered->designator = case_designator(work, terms);
    ret_offered->price = sums.total.minor;
    return 0;
}
