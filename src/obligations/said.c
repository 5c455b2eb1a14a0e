/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"
#include "phrases_offset.h"

#include "ways/ways.h"

/* What people write, and what every operation asks before it does anything. */

#define OFFSET_DUTY "negotiates-offsets" /* of routes/vocabulary.rules */

int obligation_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

/* ---- words ----------------------------------------------------------------------------------- */

static int refuse_case(Work *work, Str said)
{
    return obligation_refuse(work, WORK_E_INVALID, S("/case"), PHRASE_OBLIGATIONS_NO_CASE,
                             PHRASE_OBLIGATIONS_NO_CASE_REMEDY, said);
}

/* Whoever may not see a case is not told that it exists. */
int shown_case(Work *work, Str said, CaseBrief *ret_brief)
{
    bool may = false;
    Id id;
    int r = id_read(said, &id) ? 0 : work_find(work, S("case"), said, &id);

    if (!r)
        r = work_may(work, S("case.show"), id, &may);
    if (r < 0)
        return trace(r);
    if (r || !may)
        return refuse_case(work, said);
    r = case_brief(work, id, ret_brief);
    return r < 0 ? trace(r) : r;
}

int said_case(Work *work, Str said, CaseBrief *ret_brief)
{
    int r = shown_case(work, said, ret_brief);

    if (!r)
        r = work_about(work, S("/case"), S("case"), ret_brief->id);
    return r < 0 ? trace(r) : r;
}

int said_organisation(Work *work, Str pointer, Str said, Organisation *ret_organisation)
{
    Id id;
    int r = id_read(said, &id) ? 0 : work_find(work, S("organisation"), said, &id);

    if (!r)
        r = work_organisation(work, id, ret_organisation);
    if (r < 0)
        return trace(r);
    return r ? obligation_refuse(work, WORK_E_INVALID, pointer, PHRASE_OBLIGATIONS_NO_FIRM,
                                 PHRASE_OBLIGATIONS_NO_FIRM_REMEDY, said)
             : 0;
}

bool said_amount(Work *work, Str pointer, Str said, Currency currency, int64_t *ret_minor)
{
    Money money;

    if (money_read(str_trim(said), currency, &money) == 0 && money.minor >= 0 &&
        money.minor <= OFFSET_AMOUNT_MAX) {
        *ret_minor = money.minor;
        return true;
    }
    work_finding(work, pointer, PHRASE_OBLIGATIONS_NO_AMOUNT, PHRASE_OBLIGATIONS_NO_AMOUNT_REMEDY,
                 said, currency_code(currency));
    return false;
}

bool said_share(Work *work, Str pointer, Str said, int64_t *ret_ppm)
{
    if (ppm_read(str_trim(said), ret_ppm))
        return true;
    work_finding(work, pointer, PHRASE_OBLIGATIONS_NO_SHARE, PHRASE_OBLIGATIONS_NO_SHARE_REMEDY,
                 said);
    return false;
}

bool said_country(Work *work, Str pointer, Str said)
{
    Country country;

    if (country_find(said, &country))
        return true;
    work_finding(work, pointer, PHRASE_OFFSET_NO_COUNTRY, PHRASE_OFFSET_NO_COUNTRY_REMEDY, said);
    return false;
}

Str id_text(Arena *arena, Id id)
{
    Text text = text_open(arena, ID_LETTERS);
    id_write(&text, id);
    return text_str(&text);
}

Str amount_text(Arena *arena, int64_t minor, Currency currency)
{
    Text text = text_open(arena, OBLIGATION_CODE_MAX);
    money_write(&text, (Money){ minor, currency });
    return text_str(&text);
}

Str day_text(Arena *arena, Date day)
{
    Text text = text_open(arena, OBLIGATION_CODE_MAX);
    date_write(&text, day);
    return text_str(&text);
}

Str share_text(Arena *arena, int64_t ppm)
{
    Text text = text_open(arena, OBLIGATION_CODE_MAX);
    ppm_write(&text, ppm);
    return text_str(&text);
}

Str factor_text(Arena *arena, int64_t ppm)
{
    Text text = text_open(arena, OBLIGATION_CODE_MAX);
    decimal_write(&text, ppm, 6);
    return text_str(&text);
}

Currency currency_of(Str code)
{
    Currency currency;
    bool known = currency_find(code, &currency);
    ensure(known);
    return currency;
}

/* ---- registers of countries ------------------------------------------------------------------ */

RegisterAnswer country_in_register(Work *work, Str name, Str country, Date on)
{
    static const Str in_force = STR("in-force");
    const RegisterFilter filter = { S("status"), &in_force, 1 };
    const Register *reg = library_register(work_library(work), name);

    if (!reg)
        return REGISTER_UNKNOWN;
    bool has_status = register_column(reg, S("status")) != NULL;
    RegisterQuery query = { &filter, has_status ? 1 : 0, on, DATE_FOREVER };
    return register_answer(reg, country, query, NULL);
}

Str register_title(Work *work, Str name)
{
    const Register *reg = library_register(work_library(work), name);
    return reg ? label_in(reg->title, work_lang(work), name) : name;
}

/* ---- what is asked first --------------------------------------------------------------------- */

bool case_negotiates(Work *work, const CaseBrief *brief)
{
    Way way;

    if (!brief->route || !way_of(work_arena(work), brief->route, &way))
        return false;
    return (way.by_state & way_duty(&way, S(OFFSET_DUTY))) != 0;
}

int case_takes_figures(Work *work, const CaseBrief *brief)
{
    if (case_negotiates(work, brief))
        return 0;
    return obligation_refuse(work, WORK_E_RULE, S("/case"), PHRASE_OBLIGATIONS_DECLARED_ONLY,
                             PHRASE_OBLIGATIONS_DECLARED_ONLY_REMEDY, brief->route_id);
}

int obligation_load(Work *work, Id id, Obligation *ret_obligation)
{
    Obligation obligation = { .id = id };
    bool found;
    int r = obligation_get(work_db(work), work_arena(work), id, &obligation.row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = case_brief(work, obligation.row.case_file, &obligation.brief);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "an obligation names a case there is not");
    *ret_obligation = obligation;
    return 0;
}

int obligation_in_force(Work *work, Id id, Obligation *ret_obligation)
{
    int r = obligation_load(work, id, ret_obligation);

    if (!r)
        r = case_takes_figures(work, &ret_obligation->brief);
    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_obligation->row.state != OBLIGATION_IN_FORCE)
        return obligation_refuse(
            work, WORK_E_CONFLICT, S("/obligation"), PHRASE_OBLIGATIONS_NOT_IN_FORCE,
            PHRASE_OBLIGATIONS_NOT_IN_FORCE_REMEDY,
            phrase(obligation_state_phrases[ret_obligation->row.state], work_lang(work)));
    return 0;
}

int hanging_facts(Id case_file, AccessFacts *facts)
{
    int r = access_fact_as(facts, S("case"), case_file);

    if (!r)
        access_fact_at_least(facts, S("item-marking"), MARKING_RESTRICTED);
    return r < 0 ? trace(r) : r;
}

int check_second(Work *work, const Id *hands, size_t count)
{
    bool same = false;

    for (size_t i = 0; i < count; i++)
        same = same || id_eq(work_actor(work), hands[i]) || id_eq(work_principal(work), hands[i]);
    return same ? obligation_refuse(work, WORK_E_RULE, S(""), PHRASE_OBLIGATIONS_SAME_PERSON,
                                    PHRASE_OBLIGATIONS_SAME_PERSON_REMEDY, S(""))
                : 0;
}
