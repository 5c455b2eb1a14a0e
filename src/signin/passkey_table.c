/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_passkey.h"
#include "phrases_signin.h"
#include "signin/passkeys.h"

/* What passkeys bring to the record: shapes, events and how they become rows. The subject of each
 * event is the person. */

enum { HEX_OF_KEY_MAX = 1200 };

static const Str algorithm_words[ALGORITHMS] = { STR("es256"), STR("eddsa"), STR("rs256") };
static const Str attestation_words[ATTESTATIONS] = { STR("none"), STR("self"), STR("packed") };
static const Phrase attestation_phrases[ATTESTATIONS] = { PHRASE_PASSKEY_ATTESTED_NOT,
                                                          PHRASE_PASSKEY_ATTESTED_SELF,
                                                          PHRASE_PASSKEY_ATTESTED_PACKED };

#define PASSKEY_OF(Struct) \
    ID(Struct, passkey, "passkey", .optional = false, .help = PHRASE_PASSKEY_FIELD_PASSKEY)
#define NAME_OF(Struct) \
    TEXT(Struct, name, "name", .min = 1, .max = PASSKEY_NAME_MAX, .help = PHRASE_SIGNIN_FIELD_NAME)
#define COUNT_AS(Struct, member, name, phrase) \
    INT(Struct, member, name, .min = 0, .max = UINT32_MAX, .help = (phrase))
#define ADDRESS_OF(Struct) \
    TEXT(Struct, address, "address", .min = 1, .max = 255, .help = PHRASE_PASSKEY_FIELD_ADDRESS)
#define ALGORITHM_OF(Struct) \
    CHOICE(Struct, algorithm, "algorithm", algorithm_words, .help = PHRASE_PASSKEY_FIELD_ALGORITHM)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field added_fields[] = {
    PASSKEY_OF(PasskeyAdded),
    NAME_OF(PasskeyAdded),
    TEXT(PasskeyAdded, credential, "credential", .min = 2, .max = 2 * CREDENTIAL_ID_MAX),
    TEXT(PasskeyAdded, key, "public-key", .min = 2, .max = HEX_OF_KEY_MAX),
    ADDRESS_OF(PasskeyAdded),
    TEXT(PasskeyAdded, model, "model", .min = 2 * MODEL_BYTES, .max = 2 * MODEL_BYTES),
    ALGORITHM_OF(PasskeyAdded),
    CHOICE(PasskeyAdded, attestation, "attestation", attestation_words,
           .choice_labels = attestation_phrases),
    COUNT_AS(PasskeyAdded, count, "count", PHRASE_PASSKEY_FIELD_COUNT),
};
const Shape passkey_added_shape = SHAPE(PasskeyAdded, "passkey-added", added_fields);

static const Field named_fields[] = { PASSKEY_OF(PasskeyNamed), NAME_OF(PasskeyNamed) };
static const Shape named_shape = SHAPE(PasskeyNamed, "passkey-named", named_fields);

static const Field used_fields[] = {
    PASSKEY_OF(PasskeyUsed),
    ID(PasskeyUsed, session, "session", .optional = false, .help = PHRASE_SIGNIN_FIELD_SESSION),
    COUNT_AS(PasskeyUsed, count, "count", PHRASE_PASSKEY_FIELD_COUNT),
};
const Shape passkey_used_shape = SHAPE(PasskeyUsed, "passkey-used", used_fields);

static const Field doubted_fields[] = {
    PASSKEY_OF(PasskeyDoubted),
    COUNT_AS(PasskeyDoubted, count, "count", PHRASE_PASSKEY_FIELD_COUNT),
    COUNT_AS(PasskeyDoubted, before, "before", PHRASE_PASSKEY_FIELD_BEFORE),
};
const Shape passkey_doubted_shape = SHAPE(PasskeyDoubted, "passkey-doubted", doubted_fields);

static const Field one_fields[] = { PASSKEY_OF(PasskeyOne) };
static const Shape one_shape = SHAPE(PasskeyOne, "passkey-one", one_fields);

static const Field shown_fields[] = {
    PASSKEY_OF(PasskeyShown),
    NAME_OF(PasskeyShown),
    ADDRESS_OF(PasskeyShown),
    ALGORITHM_OF(PasskeyShown),
    MOMENT(PasskeyShown, made, "made", .optional = false, .help = PHRASE_PASSKEY_FIELD_MADE),
    MOMENT(PasskeyShown, used, "used", .optional = true, .help = PHRASE_PASSKEY_FIELD_USED),
    MOMENT(PasskeyShown, doubted, "doubted", .optional = true,
           .help = PHRASE_PASSKEY_FIELD_DOUBTED),
};
static const Shape shown_shape = SHAPE(PasskeyShown, "passkey", shown_fields);

static const Field list_fields[] = {
    LIST(PasskeysReply, passkeys, passkey_count, "passkeys", PasskeyShown, shown_shape,
         .max = PASSKEYS_MAX, .optional = true, .help = PHRASE_PASSKEY_FIELD_PASSKEYS),
};
const Shape passkeys_reply_shape = SHAPE(PasskeysReply, "passkeys", list_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_added(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PasskeyAdded *added = data;
    (void)arena;
    int r = signin_passkey_add(db, added->passkey, event->subject, added->name, added->credential,
                               added->algorithm, added->key, added->address, added->model,
                               added->attestation, added->count, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_named(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PasskeyNamed *named = data;
    (void)arena, (void)event;
    int r = signin_passkey_name(db, named->passkey, named->name);
    return r < 0 ? trace(r) : r;
}

static int apply_used(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PasskeyUsed *used = data;
    (void)arena;
    int r = signin_passkey_use(db, used->passkey, used->count, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_doubted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PasskeyDoubted *doubted = data;
    (void)arena;
    int r = signin_passkey_doubt(db, doubted->passkey, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_removed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PasskeyOne *removed = data;
    (void)arena;
    int r = signin_passkey_close(db, removed->passkey, event->at);
    return r < 0 ? trace(r) : r;
}

#define KIND(kind, shape, applies, told) \
    { \
        STR(kind), 1, STR("sign-in"), &(shape), applies, NULL, told \
    }

static const EventKind events[] = {
    KIND("passkey.added", passkey_added_shape, apply_added, PHRASE_PASSKEY_EVENT_ADDED),
    KIND("passkey.named", named_shape, apply_named, PHRASE_PASSKEY_EVENT_NAMED),
    KIND("passkey.used", passkey_used_shape, apply_used, PHRASE_PASSKEY_EVENT_USED),
    KIND("passkey.doubted", passkey_doubted_shape, apply_doubted, PHRASE_PASSKEY_EVENT_DOUBTED),
    KIND("passkey.removed", one_shape, apply_removed, PHRASE_PASSKEY_EVENT_REMOVED),
};

/* ---- operations ------------------------------------------------------------------------------ */

static const Field begun_fields[] = {
    ID(PasskeyBegun, session, "session", .optional = false, .help = PHRASE_SIGNIN_FIELD_SESSION),
};
static const Shape begun_shape = SHAPE(PasskeyBegun, "passkey-begun", begun_fields);

static const Operation operations[] = {
    CHANGE("passkey.add", "own-account", passkey_added_shape, one_shape, passkey_add,
           PHRASE_PASSKEY_HELP_ADD, ABOUT_NOTHING, .inner = true),
    CHANGE("passkey.use", "own-account", passkey_used_shape, begun_shape, passkey_use,
           PHRASE_PASSKEY_HELP_USE, ABOUT_NOTHING, .inner = true),
    CHANGE("passkey.doubt", "own-account", passkey_doubted_shape, one_shape, passkey_doubt,
           PHRASE_PASSKEY_HELP_DOUBT, ABOUT_NOTHING, .inner = true),
    CHANGE("passkey.rename", "own-account", named_shape, one_shape, passkey_rename,
           PHRASE_PASSKEY_HELP_RENAME, ABOUT_NOTHING),
    CHANGE("passkey.remove", "own-account", one_shape, one_shape, passkey_remove,
           PHRASE_PASSKEY_HELP_REMOVE, ABOUT_NOTHING),
    READ("passkey.list", "own-account", nothing_shape, passkeys_reply_shape, passkey_list,
         PHRASE_PASSKEY_HELP_LIST, ABOUT_NOTHING),
};

static const Projection projections[] = { { STR("signin_passkey"), STR("id") } };

const Room passkey_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_PROJECTIONS(projections),
};
