/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Signing in on a record of invented people: what opens, what never does, what is kept of it. */
#include "signin/parts.h"

#include "phrases_action.h"
#include "phrases_signin.h"
#include "tests/office_sample.h"

extern const StoreSchema signin_schema;

static const Room *const rooms[] = { &action_room, &signin_room, &passkey_room, &issuer_room };
static const Rooms house = { rooms, COUNT_OF(rooms), &signin_schema };

static OfficeSample office;

#define CLERK_PASSWORD "three unrelated green horses"

/* Whoever has opened an account: what they would keep. */
typedef struct Member {
    const char *handle;
    Id person;
    Str seed;
    Str codes[SIGNIN_CODES];
    Str password, device;
} Member;

static Member clerk, admin, approver;

/* ---- what tests ask -------------------------------------------------------------------------- */

static OfficeReply call(const char *operation, Id as, const char *json, Id id)
{
    return office_sample_call(&office, operation, as, json, OFFICE_IDS(id));
}

static void refused(const char *what, OfficeReply reply, OfficeOutcome outcome, Phrase message)
{
    check_int(what, reply.outcome, outcome);
    if (reply.findings && reply.findings->first)
        check_str(what, phrase_key(reply.findings->first->message), phrase_key(message));
    else
        check_true(what, message == PHRASE_NONE);
}

/* The code of the app now; a step on, so that none is used twice unless a test means to. */
static Str code_now(const Member *member)
{
    Text text = text_open(&office.arena, 8);
    uint32_t number = otp_number(member->seed, otp_step(world_now())) % 1000000;

    for (uint32_t unit = 100000; unit > 0; unit /= 10)
        text_char(&text, (char)('0' + number / unit % 10));
    return text_str(&text);
}

static Str next_code(const Member *member)
{
    world_pass(OTP_SECONDS);
    return code_now(member);
}

static int sign_in_from(const Member *member, Str password, Str code, const char *source,
                        SignedIn *ret_signed)
{
    const SignInAsked asked = { .handle = str_from_c(member->handle),
                                .password = password,
                                .code = code,
                                .device = member->device,
                                .source = str_from_c(source) };
    int r = signin_enter(office.office, &office.arena, &asked, ret_signed);

    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    return r;
}

static int sign_in(const Member *member, Str password, Str code, SignedIn *ret_signed)
{
    int r = sign_in_from(member, password, code, "", ret_signed);
    return r;
}

static bool is_open(Str cookie, Id person)
{
    SessionFound found;

    return signin_session(office.office, &office.arena, cookie, &found) == 0 &&
           id_eq(found.person, person);
}

/* ---- invitations ----------------------------------------------------------------------------- */

static Str invitation_for(const char *operation, Id as, Id person)
{
    OfficeReply reply =
        call(operation, as, "{\"person\":\"%\",\"reason\":\"an invented reason\"}", person);

    if (reply.outcome != OFFICE_DONE)
        office_sample_print(&office, reply.findings);
    check_int(operation, reply.outcome, OFFICE_DONE);
    return str_trim(reply.document);
}

static EnrolAsked enrol_of(const Member *member, Str invitation)
{
    return (EnrolAsked){ .handle = str_from_c(member->handle), .invitation = invitation };
}

/* The seed as an app takes it. */
static Str seed_of(const Enrolment *enrolment)
{
    uint8_t *seed = NEW_ARRAY(&office.arena, uint8_t, SEED_BYTES);
    Str code;

    ensure(code_clean(&office.arena, enrolment->seed, &code) && code_read(code, seed, SEED_BYTES));
    return (Str){ (const char *)seed, SEED_BYTES };
}

static void enrol(Member *member, Str invitation)
{
    EnrolAsked asked = enrol_of(member, invitation);
    Enrolment enrolment;

    check_int("invited", signin_enrolment(office.office, &office.arena, &asked, &enrolment), 0);
    member->seed = seed_of(&enrolment);
    asked.factor = enrolment.factor;
    asked.password = member->password;
    asked.code = code_now(member);
    check_int("opened", signin_enrol(office.office, &office.arena, &asked, &enrolment), 0);
    check_int("recovery codes", (int64_t)enrolment.code_count, SIGNIN_CODES);
    for (size_t i = 0; i < SIGNIN_CODES; i++)
        member->codes[i] = enrolment.codes[i];
}

static void test_invitation(void)
{
    Str invitation = invitation_for("sign-in.invite", office.admin, office.clerk);
    EnrolAsked asked = enrol_of(&clerk, S("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF"));
    Enrolment enrolment;
    OfficeReply reply;

    check_int("24 letters in groups", (int64_t)invitation.len, 29);
    check_int("another's", signin_enrolment(office.office, &office.arena, &asked, &enrolment),
              SIGNIN_E_WRONG);
    asked = enrol_of(&admin, invitation);
    check_int("not for somebody else",
              signin_enrolment(office.office, &office.arena, &asked, &enrolment), SIGNIN_E_WRONG);
    asked = enrol_of(&clerk, invitation);
    check_int("good", signin_enrolment(office.office, &office.arena, &asked, &enrolment), 0);
    asked.factor = enrolment.factor;
    asked.password = S("short");
    check_int("too short", signin_enrol(office.office, &office.arena, &asked, &enrolment),
              SIGNIN_E_WEAK);
    check_str("why", phrase_key(enrolment.weak), phrase_key(PHRASE_SIGNIN_PASSWORD_SHORT));
    asked.password = S("yamada yamada yamada");
    check_int("too plain", signin_enrol(office.office, &office.arena, &asked, &enrolment),
              SIGNIN_E_WEAK);
    asked.password = clerk.password;
    asked.code = S("000000");
    check_int("the app shows another code",
              signin_enrol(office.office, &office.arena, &asked, &enrolment), SIGNIN_E_WRONG);
    check_true("the key is shown again", enrolment.seed.len > 0);
    enrol(&clerk, invitation);
    check_int("not twice", signin_enrolment(office.office, &office.arena, &asked, &enrolment),
              SIGNIN_E_WRONG);
    reply = call("sign-in.invite", office.admin, "{\"person\":\"%\",\"reason\":\"again\"}",
                 office.clerk);
    refused("an open account is not invited", reply, OFFICE_CONFLICT, PHRASE_SIGNIN_OPEN_ALREADY);
    reply =
        call("sign-in.invite", office.reviewer, "{\"person\":\"%\",\"reason\":\"x\"}", office.far);
    check_int("nobody but administrators invites", reply.outcome, OFFICE_NOT_FOUND);
}

static void test_old_invitation(void)
{
    Str invitation = invitation_for("sign-in.invite", office.admin, office.approver), newer;
    EnrolAsked asked = enrol_of(&approver, invitation);
    Enrolment enrolment;

    newer = invitation_for("sign-in.invite", office.admin, office.approver);
    check_int("replaced by a newer one",
              signin_enrolment(office.office, &office.arena, &asked, &enrolment), SIGNIN_E_WRONG);
    world_pass(INVITATION_SECONDS);
    asked.invitation = newer;
    check_int("too old", signin_enrolment(office.office, &office.arena, &asked, &enrolment),
              SIGNIN_E_WRONG);
    enrol(&approver, invitation_for("sign-in.invite", office.admin, office.approver));
    enrol(&admin, invitation_for("sign-in.invite", office.admin, office.admin));
}

/* ---- signing in ------------------------------------------------------------------------------ */

static void test_sign_in(void)
{
    SignedIn in;
    Str code = next_code(&clerk);

    check_int("a wrong code", sign_in(&clerk, clerk.password, S("000000"), &in), SIGNIN_E_WRONG);
    check_int("a wrong password", sign_in(&clerk, S("three unrelated green house"), code, &in),
              SIGNIN_E_WRONG);
    check_int("all right: the wrong password did not spend the code",
              sign_in(&clerk, clerk.password, code, &in), 0);
    check_true("open", is_open(in.cookie, office.clerk));
    check_true("a browser to be known by", in.device.len > 0);
    clerk.device = in.device;
    check_int("the same code again", sign_in(&clerk, clerk.password, code, &in), SIGNIN_E_WRONG);
    code = next_code(&clerk);
    check_int("wide digits", sign_in(&clerk, clerk.password, code, &in), 0);
    check_str("the browser is known", in.device, S(""));
    const Member nobody = { .handle = "nobody" };
    check_int("a handle nobody has", sign_in(&nobody, clerk.password, code, &in), SIGNIN_E_WRONG);
    const Member uninvited = { .handle = "endo" };
    check_int("an account that was never opened", sign_in(&uninvited, S(""), S(""), &in),
              SIGNIN_E_WRONG);
    const Member empty = { .handle = "" };
    check_int("nothing at all", sign_in(&empty, S(""), S(""), &in), SIGNIN_E_WRONG);
}

/* The newest event, as kept in the journal. */
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
        r = journal_event(db, &office.arena, size - 1, &newest->event, &found);
    ensure(r || found);
    return r;
}

static Event newest_event(void)
{
    Newest newest = { 0 };

    ensure(store_read(office_store(office.office), read_newest, &newest) == 0);
    return newest.event;
}

static void test_events(void)
{
    SignedIn in;
    size_t at;

    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
    Event event = newest_event();
    check_str("told", event.kind, S("session.opened"));
    check_true("proven, not asserted", !event.asserted);
    check_true("by whom", id_eq(event.actor, office.clerk));
    check_true("without the secret", !str_find(event.payload, str_cut(in.cookie, 27, 91), &at));
    check_true("asserted as ever", (call("person.list", office.admin, "{}", id_none()), true));
    Str invited = invitation_for("sign-in.invite", office.admin, office.far);
    event = newest_event();
    check_true("asserted: nobody signed in", event.asserted);
    check_true("without the invitation", !str_find(event.payload, invited, &at));
    OfficeReply reply = call("session.open", office.clerk, "{}", id_none());
    refused("what only the room calls is called by nobody else", reply, OFFICE_NOT_FOUND,
            PHRASE_ACTION_NO_OPERATION);
}

static void test_sessions(void)
{
    SignedIn first, second;
    SessionFound found;

    check_int("one", sign_in(&clerk, clerk.password, next_code(&clerk), &first), 0);
    check_int("another", sign_in(&clerk, clerk.password, next_code(&clerk), &second), 0);
    check_true("not the same", !str_eq(first.cookie, second.cookie));
    Text forged = text_open(&office.arena, 200);
    text_all(&forged, str_cut(first.cookie, 0, 27), str_cut(second.cookie, 27, second.cookie.len));
    check_true("one's id with the other's secret", !is_open(text_str(&forged), office.clerk));
    check_true("no cookie", !is_open(S(""), office.clerk));

    OfficeReply reply = call("session.end", office.approver, "{\"session\":\"%\"}", first.session);
    refused("not another's", reply, OFFICE_NOT_FOUND, PHRASE_SIGNIN_NO_SESSION);
    check_true("it is open yet", is_open(first.cookie, office.clerk));
    check_int("found", signin_session(office.office, &office.arena, first.cookie, &found), 0);
    check_int("signed out", signin_sign_out(office.office, &office.arena, &found), 0);
    check_true("it is over", !is_open(first.cookie, office.clerk));
    check_true("the other is not", is_open(second.cookie, office.clerk));

    world_pass(SESSION_IDLE_SECONDS - 60);
    check_true("used in time", is_open(second.cookie, office.clerk));
    world_pass(SESSION_IDLE_SECONDS - 60);
    check_true("and again", is_open(second.cookie, office.clerk));
    world_pass(SESSION_IDLE_SECONDS + 1);
    check_true("left alone too long", !is_open(second.cookie, office.clerk));
    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &second), 0);
    for (int i = 0; i < SESSION_SECONDS / 1200 - 1; i++) {
        world_pass(1200);
        check_true("used all day", is_open(second.cookie, office.clerk));
    }
    world_pass(1201);
    check_true("and over all the same", !is_open(second.cookie, office.clerk));
}

static void test_recovery_codes(void)
{
    SignedIn in;

    check_int("a recovery code", sign_in(&clerk, clerk.password, clerk.codes[3], &in), 0);
    check_int("nine left", in.codes_left, 9);
    check_int("not twice", sign_in(&clerk, clerk.password, clerk.codes[3], &in), SIGNIN_E_WRONG);
    check_int("not without the password",
              sign_in(&clerk, S("another long password"), clerk.codes[4], &in), SIGNIN_E_WRONG);
    check_int("not another's", sign_in(&clerk, clerk.password, approver.codes[0], &in),
              SIGNIN_E_WRONG);
    check_int("another one", sign_in(&clerk, clerk.password, clerk.codes[4], &in), 0);
}

/* ---- who tries ------------------------------------------------------------------------------- */

static void test_brute_force(void)
{
    Member stranger = clerk;
    SignedIn in;
    int64_t tried = 0, waited = 0;

    stranger.device = S("");
    for (int i = 0; i < 300; i++) {
        int r = sign_in_from(&stranger, S("a guess of a password"), S("123456"), "192.0.2.1", &in);
        tried += r == SIGNIN_E_WRONG;
        waited += r == SIGNIN_E_WAIT;
        world_pass(1);
    }
    check_int("of five minutes' guesses few are looked at", tried, 13);
    check_int("the others wait", waited, 287);
    check_int("even the right one, from there",
              sign_in_from(&stranger, clerk.password, next_code(&clerk), "192.0.2.1", &in),
              SIGNIN_E_WAIT);
    check_true("and it is said how long", in.wait > 0 && in.wait <= 900);
    check_int("but not from the owner's browser",
              sign_in_from(&clerk, clerk.password, next_code(&clerk), "192.0.2.1", &in), 0);
    const Member nobody = { .handle = "no.such" };
    for (int i = 0; i < 5; i++)
        check_int("nobody's handle", sign_in(&nobody, S("guess"), S("1"), &in), SIGNIN_E_WRONG);
    check_int("waits as well", sign_in(&nobody, S("guess"), S("1"), &in), SIGNIN_E_WAIT);
    world_pass(901);
    check_int("later one may try again",
              sign_in_from(&stranger, clerk.password, next_code(&clerk), "192.0.2.1", &in), 0);
    check_true("which is told", newest_event().payload.len > 0);
}

/* Guesses over many accounts from one place are slowed down too. */
static void test_spraying(void)
{
    char handles[40][16];
    SignedIn in;
    int64_t waited = 0;

    for (int i = 0; i < 40; i++) {
        snprintf(handles[i], sizeof handles[i], "guess-%d", i);
        const Member guess = { .handle = handles[i] };
        waited +=
            sign_in_from(&guess, S("Password-2026"), S("1"), "198.51.100.7", &in) == SIGNIN_E_WAIT;
    }
    check_true("of 40 handles some wait", waited > 10);
}

/* ---- tokens ---------------------------------------------------------------------------------- */

static bool covers(const TokenFound *token, const char *operation)
{
    return signin_token_covers(token,
                               table_operation(office_table(office.office), str_from_c(operation)));
}

static void test_tokens(void)
{
    TokenFound found;
    OfficeReply reply =
        call("token.make", office.clerk,
             "{\"name\":\"a "
             "script\",\"scopes\":[\"consult\",\"document.add\"],\"until\":\"2026-06-30\"}",
             id_none());
    check_int("made", reply.outcome, OFFICE_DONE);
    Str token = str_trim(reply.document);
    Id id = office_sample_id(&office, reply, "token");

    check_int("good", signin_token(office.office, &office.arena, token, &found), 0);
    check_true("its owner's", id_eq(found.person, office.clerk));
    check_true("for a right", covers(&found, "person.list"));
    check_true("for an operation", covers(&found, "document.add"));
    check_true("for nothing else", !covers(&found, "person.add"));
    check_int("not without its secret",
              signin_token(office.office, &office.arena, str_cut(token, 0, 40), &found),
              SIGNIN_E_WRONG);
    reply =
        call("token.make", office.clerk,
             "{\"name\":\"x\",\"scopes\":[\"session.open\"],\"until\":\"2026-06-30\"}", id_none());
    refused("not for what nobody calls", reply, OFFICE_INVALID, PHRASE_SIGNIN_NO_SCOPE);
    reply = call("token.make", office.clerk,
                 "{\"name\":\"x\",\"scopes\":[\"consult\"],\"until\":\"2028-06-30\"}", id_none());
    refused("not for ever", reply, OFFICE_INVALID, PHRASE_SIGNIN_TOKEN_DAYS);
    reply = call("token.revoke", office.approver, "{\"token\":\"%\"}", id);
    refused("not by another", reply, OFFICE_NOT_FOUND, PHRASE_SIGNIN_NO_TOKEN);
    reply = call("token.revoke", office.clerk, "{\"token\":\"%\"}", id);
    check_int("revoked", reply.outcome, OFFICE_DONE);
    check_int("over", signin_token(office.office, &office.arena, token, &found), SIGNIN_E_WRONG);
    reply =
        call("token.make", office.clerk,
             "{\"name\":\"short\",\"scopes\":[\"consult\"],\"until\":\"2026-06-30\"}", id_none());
    token = str_trim(reply.document);
    world_pass(40 * 24 * 3600);
    check_int("past its day", signin_token(office.office, &office.arena, token, &found),
              SIGNIN_E_WRONG);
}

/* ---- changing -------------------------------------------------------------------------------- */

static void test_renew(void)
{
    SignedIn in, other;
    Enrolment enrolment;

    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
    check_int("elsewhere", sign_in(&clerk, clerk.password, next_code(&clerk), &other), 0);
    RenewAsked asked = { .session = { in.person, in.session },
                         .password = S("not the password"),
                         .code = next_code(&clerk),
                         .new_password = S("some other seven blue words") };
    check_int("not without the password",
              signin_renew(office.office, &office.arena, &asked, &enrolment), SIGNIN_E_WRONG);
    asked.password = clerk.password;
    asked.new_password = S("short");
    check_int("not for a weak one", signin_renew(office.office, &office.arena, &asked, &enrolment),
              SIGNIN_E_WEAK);
    asked.new_password = S("some other seven blue words");
    asked.code = clerk.codes[5];
    check_int("not by a recovery code",
              signin_renew(office.office, &office.arena, &asked, &enrolment), SIGNIN_E_WRONG);
    asked.code = next_code(&clerk);
    asked.new_codes = true;
    check_int("changed", signin_renew(office.office, &office.arena, &asked, &enrolment), 0);
    check_int("new codes", (int64_t)enrolment.code_count, SIGNIN_CODES);
    check_true("this session goes on", is_open(in.cookie, office.clerk));
    check_true("others end", !is_open(other.cookie, office.clerk));
    check_int("the old password", sign_in(&clerk, clerk.password, next_code(&clerk), &in),
              SIGNIN_E_WRONG);
    clerk.password = asked.new_password;
    check_int("an old code", sign_in(&clerk, clerk.password, clerk.codes[6], &in), SIGNIN_E_WRONG);
    check_int("a new one", sign_in(&clerk, clerk.password, enrolment.codes[6], &in), 0);
}

/* ---- locking and recovery -------------------------------------------------------------------- */

static void test_lock(void)
{
    SignedIn in;

    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
    OfficeReply reply = call("sign-in.lock", office.admin,
                             "{\"person\":\"%\",\"reason\":\"a lost badge\"}", office.clerk);
    check_int("locked", reply.outcome, OFFICE_DONE);
    check_true("its session ends", !is_open(in.cookie, office.clerk));
    check_int("nobody comes in", sign_in(&clerk, clerk.password, next_code(&clerk), &in),
              SIGNIN_E_REFUSED);
    refused("and who knows all is told why", in.refused, OFFICE_REFUSED, PHRASE_SIGNIN_LOCKED);
    check_int("who does not is not", sign_in(&clerk, S("guess"), next_code(&clerk), &in),
              SIGNIN_E_WRONG);
    reply = call("sign-in.unlock", office.admin, "{\"person\":\"%\",\"reason\":\"found\"}",
                 office.clerk);
    check_int("unlocked", reply.outcome, OFFICE_DONE);
    check_int("in again", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
}

static void test_recovery(void)
{
    Id second = office_sample_person(&office, "okada", office.north, "administrator", 0);
    SignedIn in;
    Enrolment enrolment;
    OfficeReply reply;

    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
    Str invitation = invitation_for("sign-in.recover", office.admin, office.clerk);
    EnrolAsked asked = enrol_of(&clerk, invitation);
    check_int("not before a second person",
              signin_enrolment(office.office, &office.arena, &asked, &enrolment), SIGNIN_E_WRONG);
    reply = call("sign-in.confirm", office.admin, "{\"person\":\"%\"}", office.clerk);
    check_int("not by whoever asked", reply.outcome, OFFICE_NO_RIGHT);
    reply = call("sign-in.confirm", office.clerk, "{\"person\":\"%\"}", office.clerk);
    check_int("not by themselves", reply.outcome, OFFICE_NOT_FOUND);
    reply =
        call("sign-in.recover", office.admin, "{\"person\":\"%\",\"reason\":\"me\"}", office.admin);
    refused("nobody recovers for themselves", reply, OFFICE_REFUSED, PHRASE_SIGNIN_OWN_RECOVERY);
    reply = call("sign-in.confirm", second, "{\"person\":\"%\"}", office.clerk);
    check_int("by a second administrator", reply.outcome, OFFICE_DONE);
    check_true("until then all is as it was", is_open(in.cookie, office.clerk));
    Member before = clerk;
    clerk.password = S("entirely new words for a new year");
    enrol(&clerk, invitation);
    check_true("what was open ends", !is_open(in.cookie, office.clerk));
    check_int("the old password is over", sign_in(&before, before.password, next_code(&clerk), &in),
              SIGNIN_E_WRONG);
    check_int("the old app too", sign_in(&before, clerk.password, next_code(&before), &in),
              SIGNIN_E_WRONG);
    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
}

/* ---- the record ------------------------------------------------------------------------------ */

/* A vault of an earlier day put back opens nothing that was closed since. */
static void test_reopened(void)
{
    SignedIn in;

    check_int("in", sign_in(&clerk, clerk.password, next_code(&clerk), &in), 0);
    office_close(office.office);
    office_sample_reopen(&office);
    check_true("a session outlives the program", is_open(in.cookie, office.clerk));
    ReplayReport report;
    check_int("replayed",
              office_replay(office.office, &office.arena, office_sample_at(&office, "replayed"),
                            NULL, NULL, &report),
              0);
    check_str("the same rows", report.table, S(""));
}

static void test_backup(void)
{
    BackupReport report;
    Findings findings = { .arena = &office.arena };
    SignedIn in;
    Str copy = office_sample_at(&office, "copy"), again = office_sample_at(&office, "again");
    const RestoreOptions options = { .origin = S("record.example.jp/again"),
                                     .by = S("mori"),
                                     .reason = S("a test") };

    check_int("copied",
              office_backup(office.office, &office.arena, copy,
                            office_sample_at(&office, "scratch"), true, &report),
              0);
    check_true("proven", report.proven);
    office_close(office.office);
    arena_reset(&office.boot);
    check_int("restored", office_restore(&office.boot, copy, again, &house, &options, &findings),
              0);
    office_sample_print(&office, &findings);
    office.record = again;
    office_sample_reopen(&office);
    check_int("people sign in as before", sign_in(&clerk, clerk.password, next_code(&clerk), &in),
              0);
    check_true("open", is_open(in.cookie, office.clerk));
}

int main(void)
{
    office_sample_open(&office, &house, 80);
    clerk = (Member){ .handle = "yamada", .person = office.clerk, .password = S(CLERK_PASSWORD) };
    admin = (Member){ .handle = "mori", .password = S("an administrator's long words") };
    approver = (Member){ .handle = "sato", .password = S("an approver's long words") };
    RUN(test_invitation);
    RUN(test_old_invitation);
    RUN(test_sign_in);
    RUN(test_events);
    RUN(test_sessions);
    RUN(test_recovery_codes);
    RUN(test_brute_force);
    RUN(test_spraying);
    RUN(test_tokens);
    RUN(test_renew);
    RUN(test_lock);
    RUN(test_recovery);
    RUN(test_reopened);
    RUN(test_backup);
    office_sample_close(&office);
    return check_done();
}
