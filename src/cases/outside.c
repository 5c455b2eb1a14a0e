/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/outside_parts.h"
#include "cases/unit.h"
#include "phrases_outside.h"

/* case.admit, case.shut-out, case.admitted, offer.show: who is let in from outside, and to what. */

/* ---- what access asks ------------------------------------------------------------------------ */

/* A side's set holds the asking organisation or is told empty: of others nobody asks. */
static void tell_side(AccessFacts *facts, Str name, Id organisation, bool within)
{
    access_fact_organisations(facts, name, &organisation, within ? 1 : 0);
}

static const int64_t *own_lines(Work *work, Str lines, size_t *ret_count)
{
    int64_t *numbers = NEW_ARRAY(work_arena(work), int64_t, lines.len + 1);

    *ret_count = 0;
    while (lines.len) {
        int64_t number;
        bool read = str_int(str_split(lines, ' ', &lines), &number);
        ensure(read); /* checked when it was let in */
        numbers[(*ret_count)++] = number;
    }
    return numbers;
}

int outside_facts(Work *work, Id case_file, AccessFacts *facts)
{
    Id organisation = access_asks_for(facts);
    CasePartyGetRow row = { .side = OUTSIDE_SIDES };
    bool found = false;
    size_t count;
    int r = id_is_none(organisation) ? 0
                                     : case_party_get(work_db(work), work_arena(work), case_file,
                                                      organisation, &row, &found);

    if (r)
        return trace(r);
    tell_side(facts, S("item-buyers"), organisation, found && row.side == SIDE_BUYER);
    tell_side(facts, S("item-suppliers"), organisation, found && row.side == SIDE_SUPPLIER);
    const int64_t *lines = own_lines(work, found ? row.lines : S(""), &count);
    access_own_lines(facts, lines, count);
    return 0;
}

int outside_list(Db *db, Arena *arena, Relation relation)
{
    const CasePartiesRow *rows;
    size_t count;
    int r = case_parties(db, arena, relation.subject, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        relation.scope = rows[i].organisation;
        r = relation_put(db, &relation);
    }
    return r ? trace(r) : 0;
}

int outside_handle(Work *work, Id organisation, Str *ret_handle)
{
    Organisation row;
    int r = work_organisation(work, organisation, &row);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a side of a case is of no organisation");
    *ret_handle = row.handle;
    return 0;
}

/* ---- letting in ------------------------------------------------------------------------------ */

static bool takes_part(Work *work, const CaseFile *file, Id organisation)
{
    size_t count;
    const Id *takers = case_takers(work, file, &count);

    for (size_t i = 0; i < count; i++)
        if (id_eq(takers[i], organisation))
            return true;
    return false;
}

static int check_lines(Work *work, const CaseAdmitParams *wanted)
{
    bool supplies = wanted->side == SIDE_SUPPLIER;

    if (supplies != (wanted->line_count > 0))
        return case_refuse(work, WORK_E_INVALID, S("/lines"),
                           supplies ? PHRASE_OUTSIDE_NO_LINES : PHRASE_OUTSIDE_LINES_OF_BUYER,
                           supplies ? PHRASE_OUTSIDE_NO_LINES_REMEDY : PHRASE_NONE, S(""));
    for (size_t i = 0; i < wanted->line_count; i++) {
        int64_t number;

        if (!str_int(wanted->lines[i], &number) || number < 1 || number > VERSION_NUMBER_MAX)
            return case_refuse(work, WORK_E_INVALID, S("/lines"), PHRASE_OUTSIDE_BAD_LINE,
                               PHRASE_OUTSIDE_BAD_LINE_REMEDY, wanted->lines[i]);
    }
    return 0;
}

int case_admit(Work *work, const void *params, void *reply)
{
    const CaseAdmitParams *wanted = params;
    PartyAdmitted admitted = { .side = wanted->side,
                               .lines = wanted->lines,
                               .line_count = wanted->line_count };
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = unit_organisation(work, wanted->organisation, &admitted.organisation);
    if (!r)
        r = check_lines(work, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    if (takes_part(work, file, admitted.organisation))
        return case_refuse(work, WORK_E_CONFLICT, S("/organisation"), PHRASE_OUTSIDE_IS_INSIDE,
                           PHRASE_OUTSIDE_IS_INSIDE_REMEDY, wanted->organisation);
    work_event(work, S("case.admitted"), file->id, &admitted);
    case_reply(reply, file, S(""), id_none());
    return 0;
}

int outside_admitted(Work *work, Id case_file, Str said, Id *ret_organisation,
                     CasePartyGetRow *ret_row)
{
    bool found = false;
    int r = unit_organisation(work, said, ret_organisation);

    if (!r)
        r = case_party_get(work_db(work), work_arena(work), case_file, *ret_organisation, ret_row,
                           &found);
    if (r)
        return r < 0 ? trace(r) : r;
    return found
               ? 0
               : case_refuse(work, WORK_E_INVALID, S("/organisation"), PHRASE_OUTSIDE_NOT_ADMITTED,
                             PHRASE_OUTSIDE_NOT_ADMITTED_REMEDY, said);
}

int case_shut_out(Work *work, const void *params, void *reply)
{
    const CaseShutOutParams *wanted = params;
    PartyShutOut shut = { .reason = wanted->reason };
    const CaseFile *file;
    CasePartyGetRow row;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = outside_admitted(work, wanted->file, wanted->organisation, &shut.organisation, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.shut-out"), file->id, &shut);
    case_reply(reply, file, S(""), id_none());
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int show_party(Work *work, const CasePartiesRow *row, AdmittedShown *shown)
{
    Str lines = row->lines;
    Str *list = NEW_ARRAY(work_arena(work), Str, lines.len + 1);
    Organisation organisation;
    int r = work_organisation(work, row->organisation, &organisation);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a side of a case is of no organisation");
    *shown =
        (AdmittedShown){ .organisation = row->organisation,
                         .handle = organisation.handle,
                         .name = label_in(organisation.name, work_lang(work), organisation.handle),
                         .side = (int32_t)row->side,
                         .lines = list };
    while (lines.len)
        list[shown->line_count++] = str_split(lines, ' ', &lines);
    return 0;
}

int case_admitted(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    AdmittedReply *answer = reply;
    const CasePartiesRow *rows;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = case_parties(work_db(work), work_arena(work), wanted->file, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    AdmittedShown *shown = NEW_ARRAY(work_arena(work), AdmittedShown, count + 1);
    answer->number = file->row.number;
    answer->parties = shown;
    for (size_t i = 0; !r && i < count; i++)
        r = show_party(work, &rows[i], &shown[answer->party_count++]);
    return r ? trace(r) : 0;
}

static int offer_sent(Work *work, Id id, const CaseFile **ret_file, const CaseDocument **ret_offer)
{
    const CaseDocument *documents;
    size_t count;
    int r = case_load(work, id, ret_file);

    if (!r)
        r = case_documents(work, id, &documents, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_offer = case_offer(documents, count);
    if (*ret_offer && (Date)(*ret_offer)->row.sent != DATE_NONE)
        return 0;
    return case_refuse(work, WORK_E_NOT_FOUND, S(""), PHRASE_OUTSIDE_NO_OFFER,
                       PHRASE_OUTSIDE_NO_OFFER_REMEDY, S(""));
}

int offer_show(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    const CaseDocument *offer = NULL;
    OfferShown *shown = reply;
    const CaseFile *file;
    int r = offer_sent(work, wanted->file, &file, &offer);

    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (OfferShown){ .file = file->id,
                           .document = offer->row.id,
                           .number = file->row.number,
                           .designator = offer->row.designator,
                           .state = offer->row.state,
                           .hash = offer->row.hash,
                           .sent = (Date)offer->row.sent,
                           .expiry = (Date)offer->row.expiry,
                           .signed_on = (Date)offer->row.signed_on,
                           .terms = offer->version };
    return 0;
}

/* What is signed is named by its hash, so that nobody signs terms that changed behind them; the
 * signature is the event itself, by whoever signed in. */
int offer_sign(Work *work, const void *params, void *reply)
{
    const OfferSignParams *wanted = params;
    PaperGiven given = { .kind = PAPER_SIGNATURE,
                         .reference = wanted->reference,
                         .signed_on = work_today(work),
                         .from = DATE_NONE,
                         .until = DATE_NONE,
                         .about = wanted->hash };
    Organisation organisation;
    const CaseDocument *offer = NULL;
    const CaseFile *file;
    Person person;
    int r = offer_sent(work, wanted->file, &file, &offer);

    if (!r)
        r = work_person(work, work_principal(work), &person);
    if (!r)
        r = work_organisation(work, person.organisation, &organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    if (offer->row.ended || (Date)offer->row.signed_on != DATE_NONE)
        return case_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_OUTSIDE_NOT_TO_SIGN, PHRASE_NONE,
                           offer->row.designator);
    if (!hash_eq(offer->row.hash, wanted->hash))
        return case_refuse(work, WORK_E_CONFLICT, S("/hash"), PHRASE_OUTSIDE_OTHER_OFFER,
                           PHRASE_OUTSIDE_OTHER_OFFER_REMEDY, offer->row.designator);
    given.paper = work_new_id(work);
    given.giver = label_in(organisation.name, work_lang(work), organisation.handle);
    work_event(work, S("case.paper-given"), file->id, &given);
    case_reply(reply, file, S(""), given.paper);
    return 0;
}
