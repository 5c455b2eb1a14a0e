/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_issuer.h"
#include "phrases_signin.h"
#include "signin/issuers.h"

/* What organisations' own sign-in brings to the record. */

#define OWED .optional = false
#define ISSUER_OF(Struct) ID(Struct, issuer, "issuer", OWED, .help = PHRASE_ISSUER_FIELD_ISSUER)
#define ORGANISATION_OF(Struct) \
    ID(Struct, organisation, "organisation", OWED, .help = PHRASE_ISSUER_FIELD_ORGANISATION)
#define NAME_OF(Struct) \
    LABEL(Struct, name, "name", .max = ISSUER_NAME_MAX, .help = PHRASE_SIGNIN_FIELD_NAME)
#define WORDS_OF(Struct, member, field_name, phrase) \
    TEXT(Struct, member, field_name, .max = ISSUER_WORDS_MAX, .optional = true, .help = (phrase))
#define SAID_OF(Struct) \
    TEXT(Struct, address, "address", .min = 1, .max = ISSUER_ADDRESS_MAX, \
         .help = PHRASE_ISSUER_FIELD_ADDRESS), \
        TEXT(Struct, client, "client", .min = 1, .max = ISSUER_CLIENT_MAX, \
             .help = PHRASE_ISSUER_FIELD_CLIENT), \
        WORDS_OF(Struct, acr, "acr", PHRASE_ISSUER_FIELD_ACR), \
        WORDS_OF(Struct, amr, "amr", PHRASE_ISSUER_FIELD_AMR)
#define PERSON_OF(Struct) ID(Struct, person, "person", OWED, .help = PHRASE_SIGNIN_FIELD_ACCOUNT)
#define IDENTITY_OF(Struct) \
    ID(Struct, identity, "identity", OWED, .help = PHRASE_ISSUER_FIELD_IDENTITY)
#define SUBJECT_OF(Struct) \
    TEXT(Struct, subject, "subject", .min = 1, .max = SUBJECT_MAX, \
         .help = PHRASE_ISSUER_FIELD_SUBJECT)
#define STOOD_OF(Struct) \
    MOMENT(Struct, bound, "bound", OWED, .help = PHRASE_ISSUER_FIELD_BOUND), \
        MOMENT(Struct, confirmed, "confirmed", .optional = true, \
               .help = PHRASE_ISSUER_FIELD_CONFIRMED), \
        MOMENT(Struct, used, "used", .optional = true, .help = PHRASE_ISSUER_FIELD_USED)
#define REASON_OF(Struct, ...) \
    TEXT(Struct, reason, "reason", .min = 1, .max = REASON_MAX, .long_text = true, \
         .help = PHRASE_SIGNIN_FIELD_REASON, __VA_ARGS__)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field add_fields[] = {
    ORGANISATION_OF(IssuerAdd),
    NAME_OF(IssuerAdd),
    SAID_OF(IssuerAdd),
    TEXT(IssuerAdd, secret, "secret", .max = ISSUER_SECRET_MAX, .optional = true,
         .help = PHRASE_ISSUER_FIELD_SECRET),
};
static const Shape add_shape = SHAPE(IssuerAdd, "issuer-add", add_fields);

static const Field added_fields[] = {
    ISSUER_OF(IssuerAdded),
    ORGANISATION_OF(IssuerAdded),
    NAME_OF(IssuerAdded),
    SAID_OF(IssuerAdded),
    ID(IssuerAdded, secret, "secret", .optional = true),
};
static const Shape added_shape = SHAPE(IssuerAdded, "issuer-added", added_fields);

static const Field one_fields[] = { ISSUER_OF(IssuerOne) };
static const Shape one_shape = SHAPE(IssuerOne, "issuer-one", one_fields);

#define ROW_OF(Struct) \
    ISSUER_OF(Struct), ORGANISATION_OF(Struct), NAME_OF(Struct), SAID_OF(Struct), \
        MOMENT(Struct, added, "added", OWED, .help = PHRASE_ISSUER_FIELD_ADDED), \
        MOMENT(Struct, withdrawn, "withdrawn", .optional = true, \
               .help = PHRASE_ISSUER_FIELD_WITHDRAWN)

static const Field row_fields[] = { ROW_OF(IssuerRow) };
static const Shape row_shape = SHAPE(IssuerRow, "issuer", row_fields);

static const Field person_fields[] = {
    IDENTITY_OF(IssuerPerson),
    PERSON_OF(IssuerPerson),
    TEXT(IssuerPerson, handle, "handle", .max = ISSUER_NAME_MAX,
         .help = PHRASE_ISSUER_FIELD_HANDLE),
    TEXT(IssuerPerson, name, "name", .max = ISSUER_WORDS_MAX, .optional = true,
         .help = PHRASE_SIGNIN_FIELD_NAME),
    SUBJECT_OF(IssuerPerson),
    TEXT(IssuerPerson, bound_by, "bound-by", .max = ISSUER_NAME_MAX, .optional = true,
         .help = PHRASE_ISSUER_FIELD_BOUND_BY),
    STOOD_OF(IssuerPerson),
};
static const Shape person_shape = SHAPE(IssuerPerson, "issuer-person", person_fields);

static const Field issuer_shown_fields[] = {
    ROW_OF(IssuerShown),
    LIST(IssuerShown, people, person_count, "people", IssuerPerson, person_shape,
         .max = ISSUER_SHOWN_MAX, .optional = true, .help = PHRASE_ISSUER_FIELD_PEOPLE),
    BOOL(IssuerShown, more, "more", .help = PHRASE_ISSUER_FIELD_MORE),
};
static const Shape issuer_shown_shape = SHAPE(IssuerShown, "issuer-shown", issuer_shown_fields);

static const Field issuers_fields[] = {
    LIST(IssuersReply, issuers, issuer_count, "issuers", IssuerRow, row_shape, .max = ISSUERS_MAX,
         .optional = true, .help = PHRASE_ISSUER_FIELD_ISSUERS),
};
static const Shape issuers_shape = SHAPE(IssuersReply, "issuers", issuers_fields);

static const Field bind_fields[] = {
    PERSON_OF(IdentityBind),
    ISSUER_OF(IdentityBind),
    SUBJECT_OF(IdentityBind),
    REASON_OF(IdentityBind, OWED),
};
static const Shape bind_shape = SHAPE(IdentityBind, "identity-bind", bind_fields);

static const Field bound_fields[] = {
    IDENTITY_OF(IdentityBound),
    ISSUER_OF(IdentityBound),
    SUBJECT_OF(IdentityBound),
    REASON_OF(IdentityBound, .optional = true, .erasable = true),
};
static const Shape bound_shape = SHAPE(IdentityBound, "identity-bound", bound_fields);

static const Field ask_fields[] = { PERSON_OF(IdentityAsk), IDENTITY_OF(IdentityAsk) };
static const Shape ask_shape = SHAPE(IdentityAsk, "identity-ask", ask_fields);

static const Field identity_one_fields[] = { IDENTITY_OF(IdentityOne) };
static const Shape identity_one_shape = SHAPE(IdentityOne, "identity-one", identity_one_fields);

static const Field used_fields[] = {
    IDENTITY_OF(IdentityUsed),
    ID(IdentityUsed, session, "session", OWED, .help = PHRASE_SIGNIN_FIELD_SESSION),
};
const Shape identity_used_shape = SHAPE(IdentityUsed, "identity-used", used_fields);

static const Field shown_fields[] = {
    IDENTITY_OF(IdentityShown), ISSUER_OF(IdentityShown), NAME_OF(IdentityShown),
    SUBJECT_OF(IdentityShown),  STOOD_OF(IdentityShown),
};
static const Shape shown_shape = SHAPE(IdentityShown, "identity", shown_fields);

static const Field identities_fields[] = {
    LIST(IdentitiesReply, identities, identity_count, "identities", IdentityShown, shown_shape,
         .max = IDENTITIES_MAX, .optional = true, .help = PHRASE_ISSUER_FIELD_IDENTITIES),
};
static const Shape identities_shape = SHAPE(IdentitiesReply, "identities", identities_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_added(Db *db, Arena *arena, const Event *event, const void *data)
{
    const IssuerAdded *added = data;
    (void)arena;
    int r = signin_issuer_add(db, added->issuer, added->organisation, added->name.in[LANG_JA],
                              added->name.in[LANG_EN], added->address, added->client, added->secret,
                              added->acr, added->amr, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    const IssuerOne *withdrawn = data;
    (void)arena;
    int r = signin_issuer_withdraw(db, withdrawn->issuer, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_bound(Db *db, Arena *arena, const Event *event, const void *data)
{
    const IdentityBound *bound = data;
    (void)arena;
    int r = signin_identity_add(db, bound->identity, event->subject, bound->issuer, bound->subject,
                                event->actor, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_confirmed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const IdentityOne *confirmed = data;
    (void)arena;
    int r = signin_identity_confirm(db, confirmed->identity, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_released(Db *db, Arena *arena, const Event *event, const void *data)
{
    const IdentityOne *released = data;
    (void)arena;
    int r = signin_identity_release(db, released->identity, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_used(Db *db, Arena *arena, const Event *event, const void *data)
{
    const IdentityUsed *used = data;
    (void)arena;
    int r = signin_identity_use(db, used->identity, event->at);
    return r < 0 ? trace(r) : r;
}

#define KIND(kind, of, shape, applies, told) \
    { \
        STR(kind), 1, STR(of), &(shape), applies, NULL, told \
    }

static const EventKind events[] = {
    KIND("issuer.added", "issuer", added_shape, apply_added, PHRASE_ISSUER_EVENT_ADDED),
    KIND("issuer.withdrawn", "issuer", one_shape, apply_withdrawn, PHRASE_ISSUER_EVENT_WITHDRAWN),
    KIND("identity.bound", "sign-in", bound_shape, apply_bound, PHRASE_ISSUER_EVENT_BOUND),
    KIND("identity.confirmed", "sign-in", identity_one_shape, apply_confirmed,
         PHRASE_ISSUER_EVENT_CONFIRMED),
    KIND("identity.released", "sign-in", identity_one_shape, apply_released,
         PHRASE_ISSUER_EVENT_RELEASED),
    KIND("identity.used", "sign-in", identity_used_shape, apply_used, PHRASE_ISSUER_EVENT_USED),
};

/* ---- operations ------------------------------------------------------------------------------ */

#define ABOUT_SIGNIN .subject_kind = STR("sign-in"), .subject_field = STR("person")

static const Operation operations[] = {
    CHANGE("issuer.add", "keep-accounts", add_shape, one_shape, issuer_add, PHRASE_ISSUER_HELP_ADD,
           ABOUT_NOTHING),
    CHANGE("issuer.withdraw", "keep-accounts", one_shape, one_shape, issuer_withdraw,
           PHRASE_ISSUER_HELP_WITHDRAW, ABOUT_NOTHING),
    READ("issuer.list", "see-accounts", nothing_shape, issuers_shape, issuer_list,
         PHRASE_ISSUER_HELP_LIST, ABOUT_NOTHING),
    READ("issuer.show", "see-accounts", one_shape, issuer_shown_shape, issuer_show,
         PHRASE_ISSUER_HELP_SHOW, .subject_kind = STR("issuer"), .subject_field = STR("issuer")),
    CHANGE("identity.bind", "keep-accounts", bind_shape, identity_one_shape, identity_bind,
           PHRASE_ISSUER_HELP_BIND, ABOUT_SIGNIN),
    CHANGE("identity.confirm", "confirm-recovery", ask_shape, identity_one_shape, identity_confirm,
           PHRASE_ISSUER_HELP_CONFIRM, ABOUT_SIGNIN),
    CHANGE("identity.release", "keep-accounts", ask_shape, identity_one_shape, identity_release,
           PHRASE_ISSUER_HELP_RELEASE, ABOUT_SIGNIN),
    READ("identity.list", "see-accounts", signin_one_shape, identities_shape, identity_list,
         PHRASE_ISSUER_HELP_IDENTITIES, ABOUT_SIGNIN),
    CHANGE("identity.use", "own-account", identity_used_shape, identity_used_shape, identity_use,
           PHRASE_ISSUER_HELP_USE, ABOUT_NOTHING, .inner = true),
};

/* Whoever may see accounts sees them; they are no one organisation's secret. */
static int issuer_facts(Work *work, Id subject, AccessFacts *facts)
{
    SigninIssuerGetRow row;
    bool found;
    int r = signin_issuer_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r)
        return trace(r);
    if (!found)
        return WORK_E_NOT_FOUND;
    access_facts_of_one(facts, row.organisation, 0);
    return 0;
}

static int issuer_find(Db *db, Arena *arena, Str reference, Id *ret_subject)
{
    SigninIssuerGetRow row;
    bool found = false;

    if (!id_read(reference, ret_subject))
        return WORK_E_NOT_FOUND;
    int r = signin_issuer_get(db, arena, *ret_subject, &row, &found);
    return r < 0 ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

static const SubjectKind subjects[] = {
    { .name = STR("issuer"),
      .facts = issuer_facts,
      .find = issuer_find,
      .shown_by = STR("issuer.show") },
};

static const Projection projections[] = {
    { STR("signin_issuer"), STR("id") },
    { STR("signin_identity"), STR("id") },
};

const Room issuer_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections),
};
