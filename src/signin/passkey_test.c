/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Passkeys on a record of invented people: who comes in with one, and who never does. */
#include "signin/passkeys.h"

#include "phrases_passkey.h"
#include "phrases_signin.h"
#include "tests/authenticator_sample.h"
#include "tests/office_sample.h"

extern const StoreSchema signin_schema;

static const Room *const rooms[] = { &action_room, &signin_room, &passkey_room, &issuer_room };
static const Rooms house = { rooms, COUNT_OF(rooms), &signin_schema };

static const PasskeyPlace desk = { STR("https://desk.example.jp"), STR("desk.example.jp") };
static const PasskeyPlace other_desk = { STR("https://other.example.jp"), STR("other.example.jp") };

static OfficeSample office;
static Str seeds[2]; /* of the clerk's and the approver's apps */
static SessionFound sessions[2];
static SampleKey keys[3];

#define PASSWORD "three unrelated green horses"
#define VISITOR S("a browser")

static Arena *arena(void)
{
    return &office.arena;
}

/* ---- people ---------------------------------------------------------------------------------- */

static Str next_code(Str seed)
{
    Text text = text_open(arena(), 8);

    world_pass(OTP_SECONDS);
    uint32_t number = otp_number(seed, otp_step(world_now())) % 1000000;
    for (uint32_t unit = 100000; unit > 0; unit /= 10)
        text_char(&text, (char)('0' + number / unit % 10));
    return text_str(&text);
}

static Str invitation_for(const char *operation, Id person)
{
    OfficeReply reply =
        office_sample_call(&office, operation, office.admin,
                           "{\"person\":\"%\",\"reason\":\"a test\"}", OFFICE_IDS(person));

    check_int(operation, reply.outcome, OFFICE_DONE);
    return str_trim(reply.document);
}

static void enrol(const char *handle, Str invitation, Str *ret_seed)
{
    EnrolAsked asked = { .handle = str_from_c(handle), .invitation = invitation };
    Enrolment enrolment;
    uint8_t *seed = NEW_ARRAY(arena(), uint8_t, SEED_BYTES);
    Str code;

    check_int("invited", signin_enrolment(office.office, arena(), &asked, &enrolment), 0);
    ensure(code_clean(arena(), enrolment.seed, &code) && code_read(code, seed, SEED_BYTES));
    *ret_seed = (Str){ (const char *)seed, SEED_BYTES };
    asked.factor = enrolment.factor;
    asked.password = S(PASSWORD);
    asked.code = next_code(*ret_seed);
    check_int("opened", signin_enrol(office.office, arena(), &asked, &enrolment), 0);
}

static SessionFound signed_in(const char *handle, Str seed)
{
    const SignInAsked asked = { .handle = str_from_c(handle),
                                .password = S(PASSWORD),
                                .code = next_code(seed) };
    SignedIn in;

    check_int(handle, signin_enter(office.office, arena(), &asked, &in), 0);
    return (SessionFound){ in.person, in.session };
}

static void flaw_is(const char *what, Phrase got, Phrase want)
{
    check_str(what, got == PHRASE_NONE ? S("none") : phrase_key(got),
              want == PHRASE_NONE ? S("none") : phrase_key(want));
}

static Str hex_of_id(Id id)
{
    return sample_hex(arena(), (Str){ (const char *)id.bytes, sizeof id.bytes });
}

/* ---- adding ---------------------------------------------------------------------------------- */

static PasskeyOffer offer_for(int who)
{
    const RenewAsked asked = { .session = sessions[who],
                               .password = S(PASSWORD),
                               .code = next_code(seeds[who]) };
    PasskeyOffer offer;

    check_int("offered", signin_offer_passkey(office.office, arena(), &asked, desk.address, &offer),
              0);
    return offer;
}

static int add_with(const SampleKey *key, SessionFound session, Str challenge, Str name,
                    PasskeyAnswer *ret_answer)
{
    const SampleSays says = { .type = S("webauthn.create"),
                              .challenge = challenge,
                              .origin = desk.origin,
                              .rp = desk.address,
                              .flags = SAYS_ALL | SAYS_CREDENTIAL };
    const PasskeyAddAsked asked = { .session = session,
                                    .place = desk,
                                    .name = name,
                                    .client = sample_hex(arena(), sample_client(arena(), &says)),
                                    .attestation =
                                        sample_hex(arena(), sample_made(arena(), key, &says)) };
    int r = signin_add_passkey(office.office, arena(), &asked, ret_answer);
    return r;
}

static void test_offer(void)
{
    RenewAsked asked = { .session = sessions[0], .password = S(PASSWORD), .code = S("000000") };
    PasskeyOffer offer;

    check_int("a wrong code",
              signin_offer_passkey(office.office, arena(), &asked, desk.address, &offer),
              SIGNIN_E_WRONG);
    check_str("nothing is given", offer.challenge, S(""));
    asked.password = S("a wrong password of theirs");
    asked.code = next_code(seeds[0]);
    check_int("a wrong password",
              signin_offer_passkey(office.office, arena(), &asked, desk.address, &offer),
              SIGNIN_E_WRONG);
    offer = offer_for(0);
    check_str("for whom", offer.user, hex_of_id(office.clerk));
    check_int("none are known", (int64_t)offer.known_count, 0);
}

static void test_add(void)
{
    PasskeyOffer offer = offer_for(0);
    PasskeyAnswer answer;
    Str entering;

    Text bound = text_open(arena(), 2 * ID_LETTERS);
    id_write(&bound, sessions[0].session);
    id_write(&bound, sessions[0].person);
    ensure(signin_challenge(office.office, arena(), text_str(&bound), &entering) == 0);
    check_int("made up", add_with(&keys[0], sessions[0], S("AQID"), S("mine"), &answer),
              SIGNIN_E_WRONG);
    flaw_is("made up", answer.flaw, PHRASE_PASSKEY_OTHER_CHALLENGE);
    check_int("for another purpose", add_with(&keys[0], sessions[0], entering, S("mine"), &answer),
              SIGNIN_E_WRONG);
    flaw_is("for another purpose", answer.flaw, PHRASE_PASSKEY_OTHER_CHALLENGE);
    check_int("in another's session",
              add_with(&keys[0], sessions[1], offer.challenge, S("mine"), &answer), SIGNIN_E_WRONG);
    flaw_is("in another's session", answer.flaw, PHRASE_PASSKEY_OTHER_CHALLENGE);
    check_int("no name", add_with(&keys[0], sessions[0], offer.challenge, S("  "), &answer),
              SIGNIN_E_WRONG);
    flaw_is("no name", answer.flaw, PHRASE_PASSKEY_NAME_WRONG);
    check_int("added", add_with(&keys[0], sessions[0], offer.challenge, S("mine"), &answer), 0);
    check_int("not twice", add_with(&keys[1], sessions[0], offer.challenge, S("mine"), &answer),
              SIGNIN_E_WRONG);
    flaw_is("not twice", answer.flaw, PHRASE_PASSKEY_OTHER_CHALLENGE);
    offer = offer_for(0);
    check_int("it is known", (int64_t)offer.known_count, 1);
    world_pass(CHALLENGE_SECONDS);
    check_int("too late", add_with(&keys[1], sessions[0], offer.challenge, S("mine"), &answer),
              SIGNIN_E_WRONG);
    flaw_is("too late", answer.flaw, PHRASE_PASSKEY_OTHER_CHALLENGE);
    offer = offer_for(1);
    check_int("somebody else's",
              add_with(&keys[0], sessions[1], offer.challenge, S("mine too"), &answer),
              SIGNIN_E_REFUSED);
    check_str("why", phrase_key(answer.refused.findings->first->message),
              phrase_key(PHRASE_PASSKEY_KNOWN));
    offer = offer_for(1);
    check_int("the approver's own",
              add_with(&keys[1], sessions[1], offer.challenge, S("theirs"), &answer), 0);
}

/* ---- signing in ------------------------------------------------------------------------------ */

typedef struct Coming {
    const SampleKey *key;
    Id user;
    PasskeyPlace place;
    Str visitor, challenge; /* "": a fresh one for the visitor */
    uint8_t flags;
    uint32_t count;
} Coming;

static Coming clerk_comes(uint32_t count)
{
    return (Coming){ &keys[0], office.clerk, desk, VISITOR, S(""), SAYS_ALL, count };
}

static PasskeyAsked asked_of(const Coming *coming)
{
    SampleSays says = { .type = S("webauthn.get"),
                        .challenge = coming->challenge,
                        .origin = coming->place.origin,
                        .rp = coming->place.address,
                        .flags = coming->flags,
                        .count = coming->count };

    if (says.challenge.len == 0)
        ensure(signin_challenge(office.office, arena(), coming->visitor, &says.challenge) == 0);
    Str client = sample_client(arena(), &says), data = sample_data(arena(), coming->key, &says);
    return (PasskeyAsked){ .place = coming->place,
                           .visitor = coming->visitor,
                           .credential = sample_hex(arena(), sample_id(coming->key)),
                           .client = sample_hex(arena(), client),
                           .data = sample_hex(arena(), data),
                           .signature =
                               sample_hex(arena(), sample_sign(arena(), coming->key, data, client)),
                           .user = hex_of_id(coming->user) };
}

static int come(const PasskeyAsked *asked, SignedIn *ret_in)
{
    int r = signin_enter_passkey(office.office, arena(), asked, ret_in);
    return r;
}

static void not_taken(const char *what, const PasskeyAsked *asked, Phrase flaw)
{
    SignedIn in;

    check_int(what, come(asked, &in), SIGNIN_E_WRONG);
    flaw_is(what, in.flaw, flaw);
    check_str("no cookie", in.cookie, S(""));
}

static void test_enter(void)
{
    Coming coming = clerk_comes(0);
    PasskeyAsked asked = asked_of(&coming);
    SessionFound found;
    SignedIn in;

    check_int("in", come(&asked, &in), 0);
    check_true("the clerk", id_eq(in.person, office.clerk));
    check_int("the session is good", signin_session(office.office, arena(), in.cookie, &found), 0);
    check_true("the browser is known from now on", in.device.len > 0);
    not_taken("sent again", &asked, PHRASE_PASSKEY_OTHER_CHALLENGE);
    asked = asked_of(&coming);
    asked.device = in.device;
    check_int("a counter that never moves", come(&asked, &in), 0);
    check_str("the browser is known", in.device, S(""));
    coming.count = 5;
    asked = asked_of(&coming);
    check_int("it begins to count", come(&asked, &in), 0);
}

static void test_refused(void)
{
    Coming coming = clerk_comes(6);
    PasskeyAsked asked = asked_of(&coming);

    asked.visitor = S("another browser");
    not_taken("another browser's challenge", &asked, PHRASE_PASSKEY_OTHER_CHALLENGE);
    coming.challenge = offer_for(0).challenge;
    asked = asked_of(&coming);
    not_taken("a challenge for adding", &asked, PHRASE_PASSKEY_OTHER_CHALLENGE);
    coming = clerk_comes(6);
    coming.user = office.approver;
    asked = asked_of(&coming);
    not_taken("for somebody else", &asked, PHRASE_PASSKEY_OTHER_PERSON);
    coming = clerk_comes(6);
    asked = asked_of(&coming);
    asked.credential = sample_hex(arena(), sample_id(&keys[1]));
    asked.user = hex_of_id(office.approver);
    not_taken("another's passkey", &asked, PHRASE_PASSKEY_FORGED);
    coming.key = &keys[2];
    asked = asked_of(&coming);
    not_taken("one that nobody added", &asked, PHRASE_PASSKEY_UNKNOWN);
    coming = clerk_comes(6);
    coming.flags = SAYS_PRESENT;
    asked = asked_of(&coming);
    not_taken("nobody was verified", &asked, PHRASE_PASSKEY_NOT_VERIFIED);
    coming = clerk_comes(6);
    coming.place = other_desk;
    asked = asked_of(&coming);
    not_taken("another address", &asked, PHRASE_PASSKEY_OTHER_ADDRESS);
    asked.place = desk;
    not_taken("another site", &asked, PHRASE_PASSKEY_OTHER_ORIGIN);
    coming = clerk_comes(6);
    asked = asked_of(&coming);
    asked.data = str_cut(asked.data, 0, 40);
    not_taken("cut off", &asked, PHRASE_PASSKEY_BROKEN);
    asked = asked_of(&coming);
    asked.signature = S("not hexadecimal");
    not_taken("not bytes", &asked, PHRASE_PASSKEY_BROKEN);
    asked = asked_of(&coming);
    world_pass(CHALLENGE_SECONDS);
    not_taken("too late", &asked, PHRASE_PASSKEY_OTHER_CHALLENGE);
}

typedef struct Newest {
    Event event;
} Newest;

static int read_newest(Db *db, void *context)
{
    Newest *newest = context;
    int64_t size;
    bool found = false;
    int r = journal_size(db, &size);

    if (!r)
        r = journal_event(db, arena(), size - 1, &newest->event, &found);
    ensure(r || found);
    return r;
}

static Event newest_event(void)
{
    Newest newest = { 0 };

    ensure(store_read(office_store(office.office), read_newest, &newest) == 0);
    return newest.event;
}

/* What an authenticator's copy does. */
static void test_went_back(void)
{
    Coming coming = clerk_comes(9);
    PasskeyAsked asked = asked_of(&coming);
    SignedIn in;

    check_int("in", come(&asked, &in), 0);
    check_str("told", newest_event().kind, S("session.opened"));
    asked = asked_of(&coming);
    not_taken("the same count", &asked, PHRASE_PASSKEY_WENT_BACK);
    check_str("told too", newest_event().kind, S("passkey.doubted"));
    coming.count = 10;
    asked = asked_of(&coming);
    not_taken("and never used again", &asked, PHRASE_PASSKEY_WENT_BACK);
}

/* ---- one's own list -------------------------------------------------------------------------- */

static OfficeReply call(const char *operation, Id as, const char *json, Id id)
{
    return office_sample_call(&office, operation, as, json, OFFICE_IDS(id));
}

static Id passkey_of(Id person, size_t count)
{
    OfficeReply reply = call("passkey.list", person, "{}", id_none());
    Findings findings = { .arena = arena() };
    PasskeysReply list;

    check_int("listed", reply.outcome, OFFICE_DONE);
    ensure(shape_bind(arena(), &passkeys_reply_shape,
                      json_read(arena(), reply.reply, S(""), &findings), S(""), &list, &findings));
    check_int("as many", (int64_t)list.passkey_count, (int64_t)count);
    return list.passkey_count > 0 ? list.passkeys[0].passkey : id_none();
}

static void test_remove(void)
{
    Id doubted = passkey_of(office.clerk, 1), theirs = passkey_of(office.approver, 1);
    Coming coming = { &keys[1], office.approver, desk, VISITOR, S(""), SAYS_ALL, 1 };
    PasskeyAsked asked = asked_of(&coming);
    SignedIn in;
    OfficeReply reply = call("passkey.remove", office.clerk, "{\"passkey\":\"%\"}", theirs);

    check_int("not another's", reply.outcome, OFFICE_NOT_FOUND);
    reply = call("passkey.rename", office.clerk, "{\"passkey\":\"%\",\"name\":\"x\"}", theirs);
    check_int("nor named", reply.outcome, OFFICE_NOT_FOUND);
    reply = call("passkey.rename", office.approver, "{\"passkey\":\"%\",\"name\":\"x\"}", theirs);
    check_int("one's own is", reply.outcome, OFFICE_DONE);
    check_int("in", come(&asked, &in), 0);
    asked = asked_of(&(Coming){ &keys[1], office.approver, desk, VISITOR, S(""), SAYS_ALL, 2 });
    reply = call("passkey.remove", office.approver, "{\"passkey\":\"%\"}", theirs);
    check_int("removed", reply.outcome, OFFICE_DONE);
    not_taken("removed", &asked, PHRASE_PASSKEY_UNKNOWN);
    reply = call("passkey.remove", office.approver, "{\"passkey\":\"%\"}", theirs);
    check_int("once", reply.outcome, OFFICE_NOT_FOUND);
    reply = call("passkey.remove", office.clerk, "{\"passkey\":\"%\"}", doubted);
    check_int("one that was doubted", reply.outcome, OFFICE_DONE);
    reply = call("passkey.use", office.clerk, "{}", id_none());
    check_int("what only the room calls", reply.outcome, OFFICE_NOT_FOUND);
}

static void add_again(void)
{
    PasskeyAnswer answer;

    check_int("added", add_with(&keys[2], sessions[0], offer_for(0).challenge, S("new"), &answer),
              0);
}

/* A locked account is locked whatever one brings, and opens again as it was. */
static void test_locked(void)
{
    Coming coming = clerk_comes(1);
    PasskeyAsked asked;
    SignedIn in;

    add_again();
    coming.key = &keys[2];
    asked = asked_of(&coming);
    OfficeReply reply =
        call("sign-in.lock", office.admin, "{\"person\":\"%\",\"reason\":\"x\"}", office.clerk);
    check_int("locked", reply.outcome, OFFICE_DONE);
    check_int("refused", come(&asked, &in), SIGNIN_E_REFUSED);
    check_str("why", phrase_key(in.refused.findings->first->message),
              phrase_key(PHRASE_SIGNIN_LOCKED));
    check_str("no cookie", in.cookie, S(""));
    reply =
        call("sign-in.unlock", office.admin, "{\"person\":\"%\",\"reason\":\"x\"}", office.clerk);
    check_int("unlocked", reply.outcome, OFFICE_DONE);
    asked = asked_of(&coming);
    check_int("in", come(&asked, &in), 0);
}

/* Whoever had the account before its recovery comes in with nothing they had. */
static void test_recovery(void)
{
    Id second = office_sample_person(&office, "okada", office.north, "administrator", 1);
    Str invitation = invitation_for("sign-in.recover", office.clerk);
    Coming coming = clerk_comes(2);
    PasskeyAsked asked;

    coming.key = &keys[2];
    check_int("confirmed",
              call("sign-in.confirm", second, "{\"person\":\"%\"}", office.clerk).outcome,
              OFFICE_DONE);
    enrol("yamada", invitation, &seeds[0]);
    asked = asked_of(&coming);
    not_taken("recovered", &asked, PHRASE_PASSKEY_UNKNOWN);
    (void)passkey_of(office.clerk, 0);
}

static void test_too_many(void)
{
    PasskeyAnswer answer;
    int r = 0;

    sessions[0] = signed_in("yamada", seeds[0]);
    for (uint8_t i = 0; i <= PASSKEYS_MAX; i++) {
        SampleKey key = keys[0];
        memset(key.id, 'A' + i, sizeof key.id);
        r = add_with(&key, sessions[0], offer_for(0).challenge, S("one of many"), &answer);
        check_int("added", r, i < PASSKEYS_MAX ? 0 : SIGNIN_E_REFUSED);
    }
    check_str("enough", phrase_key(answer.refused.findings->first->message),
              phrase_key(PHRASE_PASSKEY_TOO_MANY));
}

static void test_replayed(void)
{
    ReplayReport report;

    check_int("replayed",
              office_replay(office.office, arena(), office_sample_at(&office, "replayed"), NULL,
                            NULL, &report),
              0);
    check_str("the same rows", report.table, S(""));
}

int main(void)
{
    office_sample_open(&office, &house, 82);
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        keys[i] = sample_key(ALGORITHM_ES256, (uint8_t)('a' + i));
    enrol("yamada", invitation_for("sign-in.invite", office.clerk), &seeds[0]);
    enrol("sato", invitation_for("sign-in.invite", office.approver), &seeds[1]);
    sessions[0] = signed_in("yamada", seeds[0]);
    sessions[1] = signed_in("sato", seeds[1]);
    RUN(test_offer);
    RUN(test_add);
    RUN(test_enter);
    RUN(test_refused);
    RUN(test_went_back);
    RUN(test_remove);
    RUN(test_locked);
    RUN(test_recovery);
    RUN(test_too_many);
    RUN(test_replayed);
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        EVP_PKEY_free(keys[i].key);
    office_sample_close(&office);
    return check_done();
}
