/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/contact.h"
#include "cases/contacts_sql.h"
#include "cases/progress.h"
#include "phrases_clocks.h"

/* contact.record, contact.end, contact.show, contact.list. */

static int read_when(Work *work, Str pointer, Str said, When *ret_when)
{
    if (!when_read(said, ret_when) || when_is_none(*ret_when))
        return case_refuse(work, WORK_E_INVALID, pointer, PHRASE_CLOCKS_BAD_WHEN,
                           PHRASE_CLOCKS_BAD_WHEN_REMEDY, said);
    if (ret_when->first > work_today(work))
        return case_refuse(work, WORK_E_INVALID, pointer, PHRASE_CLOCKS_NOT_COME, PHRASE_NONE,
                           said);
    return 0;
}

static int check_country(Work *work, Str code)
{
    Country country;
    if (country_find(code, &country))
        return 0;
    return case_refuse(work, WORK_E_INVALID, S("/country"), PHRASE_CLOCKS_NO_COUNTRY, PHRASE_NONE,
                       code);
}

int contact_record(Work *work, const void *params, void *reply)
{
    ContactRecorded recorded = *(const ContactRecorded *)params;
    ContactReply *made = reply;
    Person person;
    When from;
    int r = check_country(work, recorded.country);

    if (!r)
        r = read_when(work, S("/from"), recorded.from, &from);
    if (!r)
        r = work_person(work, work_principal(work), &person);
    if (r)
        return r < 0 ? trace(r) : r;
    recorded.organisation = person.organisation;
    made->contact = work_new_id(work);
    work_event(work, S("contact.recorded"), made->contact, &recorded);
    return 0;
}

int contact_close(Work *work, const void *params, void *reply)
{
    const ContactEndParams *wanted = params;
    ContactEnded ended = { wanted->until, wanted->reason };
    ContactGetRow row;
    When until;
    bool found;
    int r = contact_get(work_db(work), work_arena(work), wanted->contact, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    if (row.first_until != DATE_NONE)
        return case_refuse(work, WORK_E_CONFLICT, S("/contact"), PHRASE_CLOCKS_CONTACT_ENDED,
                           PHRASE_NONE, S(""));
    r = read_when(work, S("/until"), wanted->until, &until);
    if (r)
        return r;
    if (until.last < row.first_from)
        return case_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_CLOCKS_ENDS_BEFORE,
                           PHRASE_NONE, wanted->until);
    work_event(work, S("contact.ended"), wanted->contact, &ended);
    ((ContactReply *)reply)->contact = wanted->contact;
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static Str when_text(Work *work, int64_t first, int64_t last)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    when_write(&text, (When){ (Date)first, (Date)last });
    return text_str(&text);
}

static int show_contact(Work *work, const ContactAllRow *row, ShownContact *shown)
{
    *shown = (ShownContact){ .contact = row->id,
                             .country = row->country,
                             .kind = (int32_t)row->kind,
                             .role = row->role,
                             .from = when_text(work, row->first_from, row->last_from),
                             .until = when_text(work, row->first_until, row->last_until),
                             .source = row->source,
                             .confidence = (int32_t)row->confidence };
    int r = work_value(work, row->name, &shown->name);
    return r ? trace(r) : 0;
}

int contact_show(Work *work, const void *params, void *reply)
{
    const ContactShowParams *wanted = params;
    const ContactAllRow *rows;
    size_t count;
    int r = contact_all(work_db(work), work_arena(work), &rows, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        if (id_eq(rows[i].id, wanted->contact)) {
            r = show_contact(work, &rows[i], reply);
            return r ? trace(r) : 0;
        }
    return WORK_E_NOT_FOUND;
}

static bool stands_on(const ContactAllRow *row, When on)
{
    return row->first_from <= on.last &&
           (row->first_until == DATE_NONE || row->last_until >= on.first);
}

int contacts_there(Work *work, Str country, Date on, const ContactThere **ret_contacts,
                   size_t *ret_count)
{
    const ContactAllRow *rows;
    size_t count;
    int r = contact_all(work_db(work), work_arena(work), &rows, &count);

    if (r)
        return trace(r);
    ContactThere *there = NEW_ARRAY(work_arena(work), ContactThere, count + 1);
    *ret_count = 0;
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].country, country) && stands_on(&rows[i], when_on(on)))
            there[(*ret_count)++] =
                (ContactThere){ rows[i].id, rows[i].organisation, (int32_t)rows[i].kind,
                                rows[i].name, rows[i].role };
    *ret_contacts = there;
    return 0;
}

int contact_list(Work *work, const void *params, void *reply)
{
    const ContactsParams *wanted = params;
    ContactsReply *answer = reply;
    const ContactAllRow *rows;
    size_t count;
    When on = when_none();
    int r = wanted->on.len ? progress_day(work, wanted->on, &on) : 0;

    if (!r)
        r = contact_all(work_db(work), work_arena(work), &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    ShownContact *shown = NEW_ARRAY(work_arena(work), ShownContact, count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        if (wanted->country.len && !str_eq(wanted->country, rows[i].country))
            continue;
        if (when_is_none(on) || stands_on(&rows[i], on))
            r = show_contact(work, &rows[i], &shown[answer->contact_count++]);
    }
    answer->contacts = shown;
    return r ? trace(r) : 0;
}
