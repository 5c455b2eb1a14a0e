/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "phrases_cases.h"

/* The model of cooperation a case is said to be of: words of a register, not of the program. What
 * no source names is in it too, and no case is given that. */

static const RegisterRow *row_of(const Register *models, Str code, Date on)
{
    const RegisterRow *found = NULL;
    size_t count;
    const RegisterRow *rows = register_rows_of(models, code, &count);

    for (size_t i = 0; i < count; i++)
        if (register_row_stands(&rows[i], on, on))
            found = &rows[i];
    return found;
}

static bool is_named(const Register *models, const RegisterRow *row)
{
    return str_eq(register_cell(models, row, S("named")), S("yes"));
}

/* Those a case may be given, for whoever named another. */
static Str named(Work *work, const Register *models)
{
    Text list = text_open(work_arena(work), CASE_WORDS_MAX);
    Str last = S("");

    for (size_t i = 0; i < models->row_count; i++) {
        const RegisterRow *row = &models->rows[i];
        if (str_eq(row->key, last) ||
            !register_row_stands(row, work_today(work), work_today(work)) || !is_named(models, row))
            continue;
        text_all(&list, last.len ? S(", ") : S(""), row->key);
        last = row->key;
    }
    return text_str(&list);
}

static const RegisterRow *find(Work *work, Str code, const Register **ret_models)
{
    *ret_models = library_register(work_library(work), S(MODELS_REGISTER));
    return *ret_models ? row_of(*ret_models, code, work_today(work)) : NULL;
}

static const RegisterRow *find_said(Work *work, Str code, const Register **ret_models)
{
    const RegisterRow *row = find(work, code, ret_models);

    if (!*ret_models)
        work_finding(work, S("/model"), PHRASE_CASES_NO_MODELS, PHRASE_CASES_NO_MODELS_REMEDY,
                     S(MODELS_REGISTER));
    else if (!row)
        work_finding(work, S("/model"), PHRASE_CASES_NO_SUCH_MODEL,
                     PHRASE_CASES_NO_SUCH_MODEL_REMEDY, code, named(work, *ret_models));
    return row;
}

bool case_model_known(Work *work, Str code)
{
    const Register *models;
    return find_said(work, code, &models);
}

bool case_model_check(Work *work, Str code)
{
    const Register *models;
    const RegisterRow *row = find_said(work, code, &models);

    if (row && !is_named(models, row)) {
        work_finding(work, S("/model"), PHRASE_CASES_MODEL_UNNAMED,
                     PHRASE_CASES_MODEL_UNNAMED_REMEDY, code, named(work, models), row->source);
        return false;
    }
    return row;
}

void case_model_show(Work *work, CaseShown *shown)
{
    const Register *models;
    const RegisterRow *row = shown->model.len ? find(work, shown->model, &models) : NULL;

    shown->model_confidence = -1;
    if (!row)
        return;
    Label title = { { register_cell(models, row, S("ja")), register_cell(models, row, S("en")) } };
    shown->model_title = label_in(title, work_lang(work), row->key);
    shown->model_source = row->source;
    shown->model_confidence = (int32_t)row->confidence;
}
