/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who may be let in by which organisation's own sign-in, on a record of invented people; and what
 * is asked of an issuer that is not there. */
#include "signin/issuers.h"

#include "phrases_issuer.h"
#include "tests/office_sample.h"

extern const StoreSchema signin_schema;

static const Room *const rooms[] = { &action_room, &signin_room, &passkey_room, &issuer_room };
static const Rooms house = { rooms, COUNT_OF(rooms), &signin_schema };

static OfficeSample office;
static Id second, issuer, identity;

static OfficeReply call_with(const char *operation, Id as, const char *json, const Id *ids,
                             size_t count)
{
    return office_sample_call(&office, operation, as, json, ids, count);
}
#define CALL(operation, as, json, ...) call_with(operation, as, json, OFFICE_IDS(__VA_ARGS__))

static void refused(const char *what, OfficeReply reply, OfficeOutcome outcome, Phrase message)
{
    check_int(what, reply.outcome, outcome);
    check_str(what, phrase_key(reply.findings->first->message), phrase_key(message));
}

#define ISSUER \
    "{\"organisation\":\"%\",\"name\":{\"ja\":\"\xe5\x8c\x97\",\"en\":\"North\"}," \
    "\"address\":\"http://localhost:1\",\"client\":\"sekisho\",\"secret\":\"a-shared-secret\"}"

static void test_issuer(void)
{
    static const char *const bad[] = {
        "http://login.example.jp",       "https://",
        "ftp://login.example.jp",        "https://a.example/?x",
        "https://a@b.example",           "https://a.example/",
        "http://localhost.evil.example",
    };
    OfficeReply reply = CALL("issuer.add", office.admin, ISSUER, office.north);

    check_int("added", reply.outcome, OFFICE_DONE);
    issuer = office_sample_id(&office, reply, "issuer");
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        char json[500];
        snprintf(json, sizeof json,
                 "{\"organisation\":\"%%\",\"name\":{\"ja\":\"a\",\"en\":\"a\"},\"address\":\"%s\","
                 "\"client\":\"x\"}",
                 bad[i]);
        refused(bad[i], CALL("issuer.add", office.admin, json, office.north), OFFICE_INVALID,
                PHRASE_ISSUER_ADDRESS);
    }
    refused("no organisation", CALL("issuer.add", office.admin, ISSUER, office.clerk),
            OFFICE_NOT_FOUND, PHRASE_ISSUER_NO_ORGANISATION);
    check_true("not by a clerk",
               CALL("issuer.add", office.clerk, ISSUER, office.north).outcome != OFFICE_DONE);
    reply = CALL("issuer.list", office.admin, "{}", id_none());
    size_t at;
    check_int("listed", reply.outcome, OFFICE_DONE);
    check_true("without the secret", !str_find(reply.reply, S("a-shared-secret"), &at));
}

#define BIND "{\"person\":\"%\",\"issuer\":\"%\",\"subject\":\"u-1\",\"reason\":\"a test\"}"
#define ONE "{\"person\":\"%\",\"identity\":\"%\"}"

static void test_identity(void)
{
    OfficeReply reply = CALL("identity.bind", office.admin, BIND, office.clerk, issuer);

    check_int("bound", reply.outcome, OFFICE_DONE);
    identity = office_sample_id(&office, reply, "identity");
    refused("somebody is already",
            CALL("identity.bind", office.admin, BIND, office.reviewer, issuer), OFFICE_CONFLICT,
            PHRASE_ISSUER_BOUND_ALREADY);
    refused("another organisation's", CALL("identity.bind", office.admin, BIND, office.far, issuer),
            OFFICE_REFUSED, PHRASE_ISSUER_OTHER_ORGANISATION);
    refused("not by whoever bound",
            CALL("identity.confirm", office.admin, ONE, office.clerk, identity), OFFICE_REFUSED,
            PHRASE_ISSUER_SECOND_PERSON);
    refused("not another's", CALL("identity.confirm", second, ONE, office.reviewer, identity),
            OFFICE_NOT_FOUND, PHRASE_ISSUER_NO_IDENTITY);
    check_int("by a second", CALL("identity.confirm", second, ONE, office.clerk, identity).outcome,
              OFFICE_DONE);
    refused("once", CALL("identity.confirm", second, ONE, office.clerk, identity), OFFICE_CONFLICT,
            PHRASE_ISSUER_CONFIRMED);
    check_int("what only the room calls",
              CALL("identity.use", office.clerk, "{}", id_none()).outcome, OFFICE_NOT_FOUND);
    check_int("listed", CALL("identity.list", second, "{\"person\":\"%\"}", office.clerk).outcome,
              OFFICE_DONE);
}

static OfficeReply use(Id person)
{
    const IdentityUsed used = { identity, world_id() };
    return signin_call(office.office, &office.arena, S("identity.use"), person,
                       &identity_used_shape, &used);
}

static void test_use(void)
{
    check_int("in", use(office.clerk).outcome, OFFICE_DONE);
    check_int("nobody else", use(office.reviewer).outcome, OFFICE_NOT_FOUND);
    check_int(
        "locked",
        CALL("sign-in.lock", office.admin, "{\"person\":\"%\",\"reason\":\"x\"}", office.clerk)
            .outcome,
        OFFICE_DONE);
    check_int("is locked here too", use(office.clerk).outcome, OFFICE_REFUSED);
    check_int(
        "unlocked",
        CALL("sign-in.unlock", office.admin, "{\"person\":\"%\",\"reason\":\"x\"}", office.clerk)
            .outcome,
        OFFICE_DONE);
    check_int("in again", use(office.clerk).outcome, OFFICE_DONE);
}

/* What follows from the browser's own cookie fits no other. */
static void test_away(void)
{
    IssuerAsked asked = { .issuer = issuer,
                          .return_to = S("http://localhost:8470/en/sign-in/from/x"),
                          .browser = S("b"),
                          .state = S("AAAA"),
                          .code = S("c") };
    SignedIn in;
    Phrase flaw;
    Str url;

    check_int("nobody answers",
              signin_issuer_begin(office.office, &office.arena, &asked, &url, &flaw),
              SIGNIN_E_WRONG);
    check_str("and it is said", phrase_key(flaw), phrase_key(PHRASE_ISSUER_NO_ANSWER));
    check_int("nor then", signin_issuer_enter(office.office, &office.arena, &asked, &in),
              SIGNIN_E_WRONG);
    asked.issuer = office.clerk;
    check_int("no such issuer",
              signin_issuer_begin(office.office, &office.arena, &asked, &url, &flaw),
              SIGNIN_E_WRONG);
    check_str("said too", phrase_key(flaw), phrase_key(PHRASE_ISSUER_NONE_SUCH));
}

static void test_release(void)
{
    check_int("released",
              CALL("identity.release", office.admin, ONE, office.clerk, identity).outcome,
              OFFICE_DONE);
    check_int("nobody comes in", use(office.clerk).outcome, OFFICE_NOT_FOUND);
    OfficeReply reply = CALL("identity.bind", office.admin, BIND, office.clerk, issuer);
    check_int("bound anew", reply.outcome, OFFICE_DONE);
    identity = office_sample_id(&office, reply, "identity");
    check_int("not before it is confirmed", use(office.clerk).outcome, OFFICE_REFUSED);
    check_int("confirmed", CALL("identity.confirm", second, ONE, office.clerk, identity).outcome,
              OFFICE_DONE);
    check_int("in", use(office.clerk).outcome, OFFICE_DONE);
    check_int("withdrawn",
              CALL("issuer.withdraw", office.admin, "{\"issuer\":\"%\"}", issuer).outcome,
              OFFICE_DONE);
    check_int("nobody comes in by it", use(office.clerk).outcome, OFFICE_NOT_FOUND);
}

static void test_replayed(void)
{
    ReplayReport report;

    check_int("replayed",
              office_replay(office.office, &office.arena, office_sample_at(&office, "replayed"),
                            NULL, NULL, &report),
              0);
    check_str("the same rows", report.table, S(""));
}

int main(void)
{
    office_sample_open(&office, &house, 83);
    second = office_sample_person(&office, "okada", office.north, "administrator", 1);
    RUN(test_issuer);
    RUN(test_identity);
    RUN(test_use);
    RUN(test_away);
    RUN(test_release);
    RUN(test_replayed);
    office_sample_close(&office);
    return check_done();
}
