/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* shelf - the papers of a data directory */
#include "paper/template.h"
#include "phrases_paper.h"

#include <stdlib.h>

static int compare_names(const void *a, const void *b)
{
    const PaperTemplate *const *left = a, *const *right = b;
    int order = str_compare((*left)->name, (*right)->name);

    return order ? order : str_compare((*left)->file, (*right)->file);
}

/* "papers/offer.paper" of the paper "offer". */
static bool is_named_so(const PaperTemplate *paper)
{
    size_t at = paper->file.len;

    while (at > 0 && paper->file.at[at - 1] != '/')
        at--;
    Str name = str_cut(paper->file, at, paper->file.len);

    return str_ends(name, S(".paper")) &&
           str_eq(str_cut(name, 0, name.len - S(".paper").len), paper->name);
}

PaperShelf paper_shelf(Arena *arena, const PaperTemplate *const *papers, size_t count,
                       Findings *findings)
{
    const PaperTemplate **sorted = NEW_ARRAY(arena, const PaperTemplate *, count + 1);

    for (size_t i = 0; i < count; i++)
        sorted[i] = papers[i];
    qsort(sorted, count, sizeof *sorted, compare_names);
    for (size_t i = 0; i < count; i++) {
        if (!is_named_so(sorted[i]))
            finding_error(findings, sorted[i]->place, PHRASE_PAPER_FILE_NAME,
                          PHRASE_PAPER_FILE_NAME_REMEDY, sorted[i]->name);
        if (i > 0 && str_eq(sorted[i - 1]->name, sorted[i]->name))
            finding_error(findings, sorted[i]->place, PHRASE_PAPER_SAME_NAME,
                          PHRASE_PAPER_SAME_NAME_REMEDY, sorted[i]->name);
    }
    return (PaperShelf){ sorted, count };
}

const PaperTemplate *paper_find(const PaperShelf *shelf, Str name)
{
    for (size_t i = 0; i < shelf->paper_count; i++)
        if (str_eq(shelf->papers[i]->name, name))
            return shelf->papers[i];
    return NULL;
}
