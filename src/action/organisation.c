/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/action_sql.h"
#include "action/inside.h"
#include "action/people.h"
#include "phrases_action.h"

/* ---- The event ---- */

static const Field organisation_added_fields[] = {
    TEXT(OrganisationAdded, handle, "handle", .min = 1, .max = HANDLE_BYTES_MAX,
         .help = PHRASE_ACTION_FIELD_HANDLE),
    LABEL(OrganisationAdded, name, "name", .max = NAME_BYTES_MAX, .help = PHRASE_ACTION_FIELD_NAME),
    TEXT(OrganisationAdded, reason, "reason", .max = REASON_BYTES_MAX, .optional = true,
         .long_text = true, .erasable = true, .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape organisation_added_shape =
    SHAPE(OrganisationAdded, "organisation-added", organisation_added_fields);

int organisation_added_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OrganisationAdded *added = data;
    (void)arena;
    int r = organisation_put(db, event->subject, added->handle, added->name.in[LANG_JA],
                             added->name.in[LANG_EN]);
    return r < 0 ? trace(r) : r;
}

/* ---- organisation.add ---- */

static const Field organisation_add_fields[] = {
    TEXT(OrganisationAdded, handle, "handle", .min = 1, .max = HANDLE_BYTES_MAX,
         .help = PHRASE_ACTION_FIELD_HANDLE),
    LABEL(OrganisationAdded, name, "name", .max = NAME_BYTES_MAX, .help = PHRASE_ACTION_FIELD_NAME),
    TEXT(OrganisationAdded, reason, "reason", .max = REASON_BYTES_MAX, .optional = true,
         .long_text = true, .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape organisation_add_shape =
    SHAPE(OrganisationAdded, "organisation-add", organisation_add_fields);

typedef struct OrganisationReply {
    Id organisation;
} OrganisationReply;

static const Field organisation_reply_fields[] = {
    ID(OrganisationReply, organisation, "organisation", .help = PHRASE_ACTION_FIELD_ORGANISATION),
};
const Shape organisation_reply_shape =
    SHAPE(OrganisationReply, "organisation-reply", organisation_reply_fields);

int organisation_add(Work *work, const void *params, void *reply)
{
    const OrganisationAdded *added = params;
    OrganisationReply *made = reply;
    OrganisationByHandleRow row;
    bool found;

    if (!handle_fits(added->handle)) {
        work_finding(work, S("/handle"), PHRASE_ACTION_HANDLE_FORM,
                     PHRASE_ACTION_HANDLE_FORM_REMEDY, added->handle);
        return WORK_E_INVALID;
    }
    int r = organisation_by_handle(work_db(work), work_arena(work), added->handle, &row, &found);
    if (r)
        return trace(r);
    if (found) {
        work_finding(work, S("/handle"), PHRASE_ACTION_HANDLE_TAKEN, PHRASE_NONE, added->handle);
        return WORK_E_CONFLICT;
    }
    made->organisation = work_new_id(work);
    work_event(work, S("organisation.added"), made->organisation, added);
    return 0;
}

/* ---- organisation.list, organisation.show ---- */

static const Field organisation_view_fields[] = {
    ID(Organisation, id, "organisation", .help = PHRASE_ACTION_FIELD_ORGANISATION),
    TEXT(Organisation, handle, "handle", .max = HANDLE_BYTES_MAX,
         .help = PHRASE_ACTION_FIELD_HANDLE),
    LABEL(Organisation, name, "name", .max = NAME_BYTES_MAX, .help = PHRASE_ACTION_FIELD_NAME),
};
const Shape organisation_view_shape = SHAPE(Organisation, "organisation", organisation_view_fields);

typedef struct Organisations {
    const Organisation *organisations;
    size_t organisation_count;
} Organisations;

enum { ROLL_MAX = 100000 };

static const Field organisations_fields[] = {
    LIST(Organisations, organisations, organisation_count, "organisations", Organisation,
         organisation_view_shape, .max = ROLL_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_ORGANISATIONS),
};
const Shape organisations_shape = SHAPE(Organisations, "organisations", organisations_fields);

int organisation_list(Work *work, const void *params, void *reply)
{
    Organisations *list = reply;
    const OrganisationAllRow *rows;
    size_t count;
    (void)params;
    int r = organisation_all(work_db(work), work_arena(work), &rows, &count);
    if (r)
        return trace(r);

    Organisation *organisations = NEW_ARRAY(work_arena(work), Organisation, count + 1);
    for (size_t i = 0; i < count; i++)
        organisations[i] =
            (Organisation){ rows[i].id, rows[i].handle, { { rows[i].name_ja, rows[i].name_en } } };
    *list = (Organisations){ organisations, count };
    return 0;
}

static const Field organisation_show_fields[] = {
    ID(OrganisationReply, organisation, "organisation", .help = PHRASE_ACTION_FIELD_ORGANISATION),
};
const Shape organisation_show_shape =
    SHAPE(OrganisationReply, "organisation-show", organisation_show_fields);

int organisation_show(Work *work, const void *params, void *reply)
{
    const OrganisationReply *asked = params;
    int r = work_organisation(work, asked->organisation, reply);
    return r < 0 ? trace(r) : r;
}

int organisation_facts(Work *work, Id subject, AccessFacts *facts)
{
    OrganisationGetRow row;
    bool found;
    int r = organisation_get(work->db, work->arena, subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    access_fact_organisations(facts, S("item-organisations"), &subject, 1);
    return 0;
}

int organisation_find(Db *db, Arena *arena, Str reference, Id *ret_subject)
{
    OrganisationByHandleRow row;
    bool found;
    int r = organisation_by_handle(db, arena, reference, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_subject = row.id;
    return 0;
}
