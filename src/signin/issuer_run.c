/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_issuer.h"
#include "phrases_signin.h"
#include "signin/issuers.h"

/* issuer.add, .withdraw, .list; identity.bind, .confirm, .release, .list; and what the room calls
 * itself when it has looked at a token: identity.use. */

Label issuer_label(Str name_ja, Str name_en)
{
    return (Label){ .in = { [LANG_JA] = name_ja, [LANG_EN] = name_en } };
}

bool issuer_address_is_good(Str address)
{
    static const Str starts[] = { STR("https://"), STR("http://localhost:"),
                                  STR("http://127.0.0.1:") };
    size_t host = 0;

    for (size_t i = 0; i < COUNT_OF(starts); i++)
        if (str_starts(address, starts[i]))
            host = starts[i].len;
    if (host == 0 || address.len == host || address.len > ISSUER_ADDRESS_MAX)
        return false;
    for (size_t i = 0; i < address.len; i++) {
        char c = address.at[i];
        if (c <= ' ' || c >= 0x7f || c == '?' || c == '#' || c == '@' || c == '\\' || c == '"')
            return false;
    }
    return address.at[host] != '/' && !str_ends(address, S("/"));
}

/* ---- issuers --------------------------------------------------------------------------------- */

static int keep_secret(Work *work, Id id, Id issuer, Str secret)
{
    Vault *vault;

    if (work_is_trial(work))
        return 0;
    int r = work_vault(work, &vault);
    if (!r)
        r = vault_put(vault, VAULT_CLIENT, id, issuer, secret);
    return r ? trace(r) : 0;
}

int issuer_add(Work *work, const void *params, void *reply)
{
    const IssuerAdd *asked = params;
    IssuerOne *added = reply;
    Organisation organisation;
    const SigninIssuersRow *rows;
    size_t count;
    int r = work_organisation(work, asked->organisation, &organisation);

    if (r)
        return r < 0 ? trace(r)
                     : signin_refuse(work, WORK_E_NOT_FOUND, S("/organisation"),
                                     PHRASE_ISSUER_NO_ORGANISATION, PHRASE_NONE, S(""));
    if (!issuer_address_is_good(asked->address))
        return signin_refuse(work, WORK_E_INVALID, S("/address"), PHRASE_ISSUER_ADDRESS,
                             PHRASE_ISSUER_ADDRESS_REMEDY, asked->address);
    r = signin_issuers(work_db(work), work_arena(work), ISSUERS_MAX, &rows, &count);
    if (r)
        return trace(r);
    if (count >= ISSUERS_MAX)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_ISSUER_TOO_MANY, PHRASE_NONE,
                             S(""));
    IssuerAdded event = { .issuer = work_new_id(work),
                          .organisation = asked->organisation,
                          .name = asked->name,
                          .address = asked->address,
                          .client = asked->client,
                          .acr = asked->acr,
                          .amr = asked->amr };
    if (asked->secret.len > 0) {
        event.secret = work_new_id(work);
        r = keep_secret(work, event.secret, event.issuer, asked->secret);
    }
    if (r)
        return trace(r);
    added->issuer = event.issuer;
    work_event(work, S("issuer.added"), event.issuer, &event);
    return 0;
}

static int issuer_in_force(Work *work, Id issuer, SigninIssuerGetRow *ret_row)
{
    bool found;
    int r = signin_issuer_get(work_db(work), work_arena(work), issuer, ret_row, &found);

    if (r)
        return trace(r);
    if (!found || ret_row->withdrawn_at)
        return signin_refuse(work, WORK_E_NOT_FOUND, S("/issuer"), PHRASE_ISSUER_NONE_SUCH,
                             PHRASE_NONE, S(""));
    return 0;
}

int issuer_withdraw(Work *work, const void *params, void *reply)
{
    const IssuerOne *asked = params;
    IssuerOne *withdrawn = reply;
    SigninIssuerGetRow row;
    int r = issuer_in_force(work, asked->issuer, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    *withdrawn = *asked;
    work_event(work, S("issuer.withdrawn"), asked->issuer, asked);
    return 0;
}

static int tell_person(Work *work, const SigninIdentitiesAtRow *row, IssuerPerson *told)
{
    Person person, binder;
    int r = work_person(work, row->person, &person);

    if (!r)
        r = work_person(work, row->bound_by, &binder);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "an identity is of nobody");
    *told = (IssuerPerson){ .identity = row->id,
                            .person = row->person,
                            .handle = person.handle,
                            .subject = row->subject,
                            .bound_by = binder.handle,
                            .bound = row->bound_at,
                            .confirmed = row->confirmed_at ? row->confirmed_at : MOMENT_NONE,
                            .used = row->used_at ? row->used_at : MOMENT_NONE };
    r = work_person_name(work, row->person, &told->name);
    return r < 0 ? trace(r) : 0;
}

static int tell_people(Work *work, Id issuer, IssuerShown *shown)
{
    const SigninIdentitiesAtRow *rows;
    size_t count;
    int r = signin_identities_at(work_db(work), work_arena(work), issuer, ISSUER_SHOWN_MAX + 1,
                                 &rows, &count);

    if (r)
        return trace(r);
    shown->more = count > ISSUER_SHOWN_MAX;
    shown->person_count = shown->more ? ISSUER_SHOWN_MAX : count;
    IssuerPerson *people = NEW_ARRAY(work_arena(work), IssuerPerson, shown->person_count + 1);
    for (size_t i = 0; !r && i < shown->person_count; i++)
        r = tell_person(work, &rows[i], &people[i]);
    shown->people = people;
    return r ? trace(r) : 0;
}

int issuer_show(Work *work, const void *params, void *reply)
{
    const IssuerOne *asked = params;
    IssuerShown *shown = reply;
    SigninIssuerGetRow row;
    bool found;
    int r = signin_issuer_get(work_db(work), work_arena(work), asked->issuer, &row, &found);

    if (r)
        return trace(r);
    ensure(found); /* the subject was */
    *shown = (IssuerShown){ .issuer = asked->issuer,
                            .organisation = row.organisation,
                            .name = issuer_label(row.name_ja, row.name_en),
                            .address = row.address,
                            .client = row.client,
                            .acr = row.acr,
                            .amr = row.amr,
                            .added = row.added_at,
                            .withdrawn = row.withdrawn_at ? row.withdrawn_at : MOMENT_NONE };
    r = tell_people(work, asked->issuer, shown);
    return r ? trace(r) : 0;
}

int issuer_list(Work *work, const void *params, void *reply)
{
    IssuersReply *list = reply;
    const SigninIssuersRow *rows;
    size_t count;
    (void)params;
    int r = signin_issuers(work_db(work), work_arena(work), ISSUERS_MAX, &rows, &count);
    if (r)
        return trace(r);
    IssuerRow *issuers = NEW_ARRAY(work_arena(work), IssuerRow, count + 1);
    for (size_t i = 0; i < count; i++)
        issuers[i] = (IssuerRow){ .issuer = rows[i].id,
                                  .organisation = rows[i].organisation,
                                  .name = issuer_label(rows[i].name_ja, rows[i].name_en),
                                  .address = rows[i].address,
                                  .client = rows[i].client,
                                  .acr = rows[i].acr,
                                  .amr = rows[i].amr,
                                  .added = rows[i].added_at,
                                  .withdrawn = MOMENT_NONE };
    *list = (IssuersReply){ issuers, count };
    return 0;
}

/* ---- who somebody is there ------------------------------------------------------------------- */

/* Its people are those of the organisation, and nobody else. */
static int check_person(Work *work, Id person, const SigninIssuerGetRow *issuer)
{
    Person of;
    int r = work_person(work, person, &of);

    if (r)
        return r < 0 ? trace(r) : WORK_E_NOT_FOUND;
    if (!id_eq(of.organisation, issuer->organisation))
        return signin_refuse(work, WORK_E_RULE, S("/issuer"), PHRASE_ISSUER_OTHER_ORGANISATION,
                             PHRASE_NONE, S(""));
    return 0;
}

int identity_bind(Work *work, const void *params, void *reply)
{
    const IdentityBind *asked = params;
    IdentityOne *bound = reply;
    SigninIssuerGetRow issuer;
    const SigninIdentityCalledRow *called;
    const SigninIdentitiesRow *own;
    size_t called_count, own_count;
    int r = issuer_in_force(work, asked->issuer, &issuer);

    if (!r)
        r = check_person(work, asked->person, &issuer);
    if (r)
        return r < 0 ? trace(r) : r;
    r = signin_identity_called(work_db(work), work_arena(work), asked->issuer, asked->subject, 1,
                               &called, &called_count);
    if (!r)
        r = signin_identities(work_db(work), work_arena(work), asked->person, IDENTITIES_MAX, &own,
                              &own_count);
    if (r)
        return trace(r);
    if (called_count > 0 || own_count >= IDENTITIES_MAX)
        return signin_refuse(work, WORK_E_CONFLICT, S("/subject"),
                             called_count > 0 ? PHRASE_ISSUER_BOUND_ALREADY
                                              : PHRASE_ISSUER_TOO_MANY,
                             PHRASE_ISSUER_BOUND_REMEDY, S(""));
    IdentityBound event = { work_new_id(work), asked->issuer, asked->subject, asked->reason };
    bound->identity = event.identity;
    work_event(work, S("identity.bound"), asked->person, &event);
    return 0;
}

/* Of the person who is told with it. */
static int identity_of(Work *work, Id person, Id identity, SigninIdentityGetRow *ret_row)
{
    bool found;
    int r = signin_identity_get(work_db(work), work_arena(work), identity, ret_row, &found);

    if (r)
        return trace(r);
    if (!found || !id_eq(ret_row->person, person) || ret_row->released_at)
        return signin_refuse(work, WORK_E_NOT_FOUND, S("/identity"), PHRASE_ISSUER_NO_IDENTITY,
                             PHRASE_NONE, S(""));
    return 0;
}

/* As with a recovery: one administrator alone takes no account over. */
int identity_confirm(Work *work, const void *params, void *reply)
{
    const IdentityAsk *asked = params;
    IdentityOne *confirmed = reply;
    SigninIdentityGetRow row;
    int r = identity_of(work, asked->person, asked->identity, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.confirmed_at)
        return signin_refuse(work, WORK_E_CONFLICT, S("/identity"), PHRASE_ISSUER_CONFIRMED,
                             PHRASE_NONE, S(""));
    if (id_eq(work_actor(work), row.bound_by) || id_eq(work_actor(work), row.person))
        return signin_refuse(work, WORK_E_RULE, S(""), PHRASE_ISSUER_SECOND_PERSON, PHRASE_NONE,
                             S(""));
    confirmed->identity = asked->identity;
    work_event(work, S("identity.confirmed"), asked->person, confirmed);
    return 0;
}

int identity_release(Work *work, const void *params, void *reply)
{
    const IdentityAsk *asked = params;
    IdentityOne *released = reply;
    SigninIdentityGetRow row;
    int r = identity_of(work, asked->person, asked->identity, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    released->identity = asked->identity;
    work_event(work, S("identity.released"), asked->person, released);
    return 0;
}

int identity_list(Work *work, const void *params, void *reply)
{
    const SigninOne *asked = params;
    IdentitiesReply *list = reply;
    const SigninIdentitiesRow *rows;
    size_t count;
    int r = signin_identities(work_db(work), work_arena(work), asked->person, IDENTITIES_MAX, &rows,
                              &count);

    IdentityShown *shown = NEW_ARRAY(work_arena(work), IdentityShown, IDENTITIES_MAX);
    for (size_t i = 0; !r && i < count; i++) {
        SigninIssuerGetRow issuer;
        bool found;
        r = signin_issuer_get(work_db(work), work_arena(work), rows[i].issuer, &issuer, &found);
        ensure(r || found);
        if (!r)
            shown[i] = (IdentityShown){
                .identity = rows[i].id,
                .issuer = rows[i].issuer,
                .name = issuer_label(issuer.name_ja, issuer.name_en),
                .subject = rows[i].subject,
                .bound = rows[i].bound_at,
                .confirmed = rows[i].confirmed_at ? rows[i].confirmed_at : MOMENT_NONE,
                .used = rows[i].used_at ? rows[i].used_at : MOMENT_NONE,
            };
    }
    if (r)
        return trace(r);
    *list = (IdentitiesReply){ shown, count };
    return 0;
}

int identity_use(Work *work, const void *params, void *reply)
{
    const IdentityUsed *used = params;
    IdentityUsed *begun = reply;
    SessionOpened opened = { .session = used->session, .way = WAY_ISSUER, .number = INT64_MIN };
    SigninIdentityGetRow row;
    SigninIssuerGetRow issuer;
    int r = session_check_unlocked(work);

    if (!r)
        r = identity_of(work, work_actor(work), used->identity, &row);
    if (!r && !row.confirmed_at)
        r = signin_refuse(work, WORK_E_RULE, S(""), PHRASE_ISSUER_UNCONFIRMED, PHRASE_NONE, S(""));
    if (!r)
        r = issuer_in_force(work, row.issuer, &issuer);
    if (!r)
        r = check_person(work, work_actor(work), &issuer);
    if (r)
        return r < 0 ? trace(r) : r;
    *begun = *used;
    work_event(work, S("identity.used"), work_actor(work), used);
    session_open_event(work, &opened);
    return 0;
}
