/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * office_call: the order in which everything is done
 */
#include "action/action_sql.h"
#include "action/document.h"
#include "action/reading.h"
#include "action/rotate.h"
#include "action/since.h"
#include "action/step.h"
#include "phrases_action.h"

#include "world/world.h"

enum { REPLY_BYTES_MAX = 4 << 20 }; /* of a change: it is kept in its event */

/* One call on its way. Outputs are set anew each time the work runs. */
typedef struct Turn {
    Office *office;
    const Call *call;
    const Operation *operation;
    const void *params;
    Id subject;
    Hash fingerprint;
    Arena start; /* where the work's taking begins */
    /* outputs */
    Arena end;
    Findings *findings;
    OfficeReply reply;
    WorkMake *make; /* of a read: its bytes, and with them its reply, are made at the end */
    const void *make_from;
    void *made; /* the reply as a struct */
    Seeing seeing;
    bool denied, erased;
    bool must_tell;  /* a reading that leaves an event: to be done again in a write */
    int64_t because; /* Reading.because */
    Hash emptied;
    long long denials_seen;
} Turn;

const OutcomeFacts *office_outcome(OfficeOutcome outcome)
{
    static const OutcomeFacts facts[OFFICE_OUTCOMES] = {
        [OFFICE_DONE] = { STR("done"), 200, 0 },
        [OFFICE_REPLAYED] = { STR("replayed"), 200, 0 },
        [OFFICE_INVALID] = { STR("invalid"), 422, 7 },
        [OFFICE_NO_RIGHT] = { STR("no-right"), 403, 6 },
        [OFFICE_NOT_FOUND] = { STR("not-found"), 404, 3 },
        [OFFICE_CONFLICT] = { STR("conflict"), 409, 4 },
        [OFFICE_REFUSED] = { STR("refused"), 409, 5 },
        [OFFICE_UNAVAILABLE] = { STR("unavailable"), 503, 8 },
        [OFFICE_STALE] = { STR("stale"), 412, 4 },
        [OFFICE_UNEXPLAINED] = { STR("unexplained"), 403, 6 },
        [OFFICE_UNKNOWN] = { STR("unknown"), 503, 8 },
    };
    return &facts[outcome];
}

/* ---- The steps ---- */

enum { STEP_ON = 0, STEP_ENDED = 1 }; /* ended: the outcome stands, nothing is written */

static int end_turn(Turn *turn, OfficeOutcome outcome)
{
    turn->reply.outcome = outcome;
    return STEP_ENDED;
}

static int end_with(Turn *turn, Work *work, OfficeOutcome outcome, Phrase message, Phrase remedy)
{
    work_finding(work, S(""), message, remedy, turn->call->operation);
    return end_turn(turn, outcome);
}

static int first_reply(Turn *turn, Work *work, int64_t seq)
{
    Event event;
    bool found;
    int r = journal_event(work->db, work->arena, seq, &event, &found);
    if (r)
        return trace(r);
    ensure(found);

    Findings findings = { .arena = work->arena };
    Text reply = text_open(work->arena, event.payload.len);
    const Json *payload = json_read(work->arena, event.payload, S(""), &findings);
    const Json *kept = payload ? json_member(payload, S("reply")) : NULL;
    if (!kept)
        return fault(FAULT_LIBRARY, "an event that answered a request holds no reply");
    json_write(&reply, kept);
    turn->reply.reply = text_str(&reply);
    turn->reply.seq = seq;
    return end_turn(turn, OFFICE_REPLAYED);
}

static int step_request(Turn *turn, Work *work)
{
    RequestGetRow row;
    bool found;
    int r = request_get(work->db, work->arena, turn->call->request, &row, &found);

    if (r || !found)
        return r < 0 ? trace(r) : r;
    if (!hash_eq(row.fingerprint, turn->fingerprint))
        return end_with(turn, work, OFFICE_INVALID, PHRASE_ACTION_REQUEST_USED,
                        PHRASE_ACTION_REQUEST_REMEDY);
    r = first_reply(turn, work, row.seq);
    return r < 0 ? trace(r) : r;
}

static int step_adopted(Turn *turn, Work *work)
{
    AdoptionLastRow row;
    bool found;
    int r = adoption_last(work->db, work->arena, &row, &found);

    if (r)
        return trace(r);
    if (str_eq(turn->operation->name, S("law.adopt")) ||
        (found && hash_eq(row.law, turn->office->law.hash)))
        return STEP_ON;
    return end_with(turn, work, OFFICE_REFUSED, PHRASE_ACTION_NOT_ADOPTED,
                    PHRASE_ACTION_NOT_ADOPTED_REMEDY);
}

static int step_access(Turn *turn, Work *work)
{
    Permission permission;
    int r = decide_call(work, turn->subject, turn->params, &permission);

    if (r)
        return trace(r);
    turn->denied = permission != PERMITTED;
    if (permission == PERMITTED)
        return STEP_ON;
    if (permission == FORBIDDEN)
        return end_turn(turn, OFFICE_NO_RIGHT);
    return end_with(turn, work, OFFICE_NOT_FOUND, PHRASE_ACTION_NOT_FOUND, PHRASE_NONE);
}

void hide_reasons(Work *work)
{
    if (!work->seeing.view_count)
        return;
    *work->findings = (Findings){ .arena = work->arena };
    work_finding(work, S(""), PHRASE_ACTION_REFUSED_OUTSIDE, PHRASE_ACTION_REFUSED_OUTSIDE_REMEDY,
                 work->operation->name);
}

static int step_steps(Turn *turn, Work *work)
{
    int r = step_guard_call(work, turn->subject, turn->params);

    if (r == 0)
        return STEP_ON;
    if (r < 0)
        return trace(r);
    if (r == WORK_E_NOT_FOUND)
        return end_with(turn, work, OFFICE_NOT_FOUND, PHRASE_ACTION_NOT_FOUND, PHRASE_NONE);
    hide_reasons(work);
    return end_turn(turn, r == WORK_E_CONFLICT ? OFFICE_CONFLICT : OFFICE_REFUSED);
}

/* As text, or as it is. */
static void put_reply(Turn *turn, Arena *arena, const void *reply)
{
    bool change = turn->operation->kind == OPERATION_CHANGE;
    Text text = text_open(arena, change ? REPLY_BYTES_MAX : TEXT_MAX);

    /* Whoever sees through a view gets what was written for them, and never the whole struct. */
    if (turn->call->unwritten && !change && turn->seeing.view_count == 0) {
        turn->reply.made = reply;
        return;
    }
    /* What a change replied is kept in its event, whole; it names what was made and how it stands
     * to whoever did it. */
    if (change)
        shape_write(&text, turn->operation->reply, reply);
    else
        sight_write(&text, turn->operation, &turn->seeing, reply);
    ensure(!text.full);
    turn->reply.reply = text_str(&text);
}

static int step_run(Turn *turn, Work *work)
{
    const Shape *shape = turn->operation->reply;
    void *reply = arena_take(work->arena, shape->size, _Alignof(max_align_t), 1);

    shape_clear(shape, reply);
    int r = turn->operation->run(work, turn->params, reply);
    if (r < 0)
        return trace(r);
    switch (r) {
    case 0:
        break;
    case WORK_E_NOT_FOUND:
        if (work->findings->count > 0)
            return end_turn(turn, OFFICE_NOT_FOUND);
        return end_with(turn, work, OFFICE_NOT_FOUND, PHRASE_ACTION_NOT_FOUND, PHRASE_NONE);
    case WORK_E_CONFLICT:
        return end_turn(turn, OFFICE_CONFLICT);
    case WORK_E_RULE:
        hide_reasons(work);
        return end_turn(turn, OFFICE_REFUSED);
    default:
        ensure(r == WORK_E_INVALID);
        return end_turn(turn, OFFICE_INVALID);
    }
    bool change = turn->operation->kind == OPERATION_CHANGE;
    turn->make = work->make;
    turn->make_from = work->make_from;
    turn->made = reply;
    turn->seeing = work->seeing;
    turn->reply.in_part = work->seeing.view_count > 0;
    turn->reply.reply = S("");
    if (!turn->make)
        put_reply(turn, work->arena, reply);
    /* Bytes cannot be shown in part. */
    turn->reply.document = turn->reply.in_part ? S("") : work->given;
    /* What is read is read: there is no trying it without the event. */
    return turn->call->dry_run && change ? end_turn(turn, OFFICE_DONE) : STEP_ON;
}

/* ---- Reads that leave an event ---- */

/* One that has to leave an event is left to a write. Either way it may need a reason. */
static int step_reading(Turn *turn, Work *work, bool writing)
{
    Reading reading;
    int r = reading_look(work, turn->subject, &reading);

    if (r)
        return trace(r);
    turn->must_tell = reading.must_tell;
    turn->because = reading.because;
    turn->reply.subject_kind = turn->operation->subject_kind;
    turn->reply.subject = turn->subject;
    if (!reading.explained)
        return end_with(turn, work, OFFICE_UNEXPLAINED, PHRASE_ACTION_UNEXPLAINED,
                        PHRASE_ACTION_UNEXPLAINED_REMEDY);
    return turn->must_tell && !writing ? STEP_ENDED : STEP_ON;
}

/* ---- Versions ---- */

int subject_version(Db *db, Arena *arena, Id subject, int64_t *ret_version)
{
    const TraceVersionRow *rows;
    size_t count = 0;
    int r = trace_version(db, arena, trace_of_subject(arena, subject), S(TRACE_OF_LOOKS), &rows,
                          &count);

    *ret_version = !r && count ? rows[0].seq : 0;
    return r ? trace(r) : 0;
}

static int read_version(const Turn *turn, Work *work, int64_t *ret_version)
{
    int r = 0;

    *ret_version = 0;
    if (!str_eq(turn->operation->subject_kind, S("NONE")))
        r = subject_version(work->db, work->arena, turn->subject, ret_version);
    return r ? trace(r) : 0;
}

/* After the rights: who may not know of it is not told that it changed. */
static int step_version(Turn *turn, Work *work)
{
    int64_t version;
    int r = turn->call->expects ? read_version(turn, work, &version) : 0;

    if (r)
        return trace(r);
    return turn->call->expects && version != turn->call->expects
               ? end_with(turn, work, OFFICE_STALE, PHRASE_ACTION_STALE, PHRASE_ACTION_STALE_REMEDY)
               : STEP_ON;
}

/* ---- The transaction ---- */

static Work *work_begin(Turn *turn, Db *db, Arena *arena)
{
    const Call *call = turn->call;
    Work *work = NEW(arena, Work);
    Findings *findings = NEW(arena, Findings);

    findings->arena = arena;
    *work = (Work){
        .office = turn->office,
        .db = db,
        .arena = arena,
        .call = call,
        .operation = turn->operation,
        .fingerprint = turn->fingerprint,
        .rights = turn->office->law.library.rights,
        .places = turn->office->asker,
        .actor = call->as,
        .principal = id_is_none(call->principal) ? call->as : call->principal,
        .now = world_now(),
        .today = world_today(),
        .findings = findings,
    };
    work->access = rulebook_access_on(turn->office->law.library.rights, S(""), work->today);
    turn->denied = turn->erased = turn->must_tell = false;
    turn->make = NULL;
    turn->emptied = hash_none();
    turn->findings = findings;
    turn->reply = (OfficeReply){ .outcome = OFFICE_DONE, .findings = findings, .seq = -1 };
    return work;
}

static int ask_and_run(Turn *turn, Work *work, bool writing)
{
    bool change = turn->operation->kind == OPERATION_CHANGE;
    int r = change ? step_request(turn, work) : STEP_ON;

    if (r == STEP_ON)
        r = step_adopted(turn, work);
    if (r == STEP_ON)
        r = step_access(turn, work);
    if (r == STEP_ON && change)
        r = step_version(turn, work);
    if (r == STEP_ON && !change)
        r = step_reading(turn, work, writing);
    if (r == STEP_ON)
        r = step_steps(turn, work);
    if (r == STEP_ON)
        r = step_run(turn, work);
    turn->denied = turn->denied || work->part_denied;
    return r < 0 ? trace(r) : r;
}

static int write_all(Turn *turn, Work *work, int64_t size)
{
    bool change = turn->operation->kind == OPERATION_CHANGE;
    int r = apply_missing(turn->office, work->db, *work->arena, size);

    if (!r)
        r = denial_tell(work);
    if (!r && !change)
        reading_tell(work, turn->subject, turn->params, turn->because);
    if (!r)
        r = write_told(work, change ? turn->reply.reply : S(""), &turn->reply.seq);
    turn->denials_seen = work->denials_seen;
    turn->emptied = work->emptied;
    for (const Told *told = work->first; told; told = told->next)
        turn->erased = turn->erased || !hash_is_none(told->erased);
    return r < 0 ? trace(r) : r;
}

static int write_turn(Db *db, void *context)
{
    Turn *turn = context;
    int64_t size;

    turn->end = turn->start;
    Work *work = work_begin(turn, db, &turn->end);
    int r = journal_lock(db, &size);
    if (!r)
        r = ask_and_run(turn, work, true);
    if (!r)
        r = write_all(turn, work, size);
    if (!r)
        r = read_version(turn, work, &turn->reply.version);
    return r < 0 ? trace(r) : r;
}

static int read_turn(Db *db, void *context)
{
    Turn *turn = context;

    turn->end = turn->start;
    Work *work = work_begin(turn, db, &turn->end);
    int r = ask_and_run(turn, work, false);
    if (!r)
        r = read_version(turn, work, &turn->reply.version);
    return r < 0 ? trace(r) : 0;
}

/* ---- Around it ---- */

static OfficeReply unavailable(Arena *arena, OfficeOutcome outcome, Phrase message, Phrase remedy)
{
    Findings *findings = NEW(arena, Findings);

    findings->arena = arena;
    finding_error(findings, (Place){ 0 }, message, remedy, S(""));
    return (OfficeReply){ .outcome = outcome, .findings = findings, .seq = -1 };
}

/* The bytes that were put off: nobody waits for them but whoever asked. */
static OfficeReply make_reply(Turn *turn, Arena *arena)
{
    int r = turn->make(turn->make_from, arena, turn->made, &turn->reply.document, turn->findings);

    if (r < 0)
        return unavailable(arena, OFFICE_UNAVAILABLE, PHRASE_ACTION_FAULT,
                           PHRASE_ACTION_FAULT_REMEDY);
    if (turn->reply.in_part)
        turn->reply.document = S("");
    if (r)
        turn->reply.outcome = OFFICE_REFUSED;
    else
        put_reply(turn, arena, turn->made);
    return turn->reply;
}

/* What the work took stays; the findings grow where the caller's memory is from now on. */
static OfficeReply take_reply(Turn *turn, Arena *arena)
{
    *arena = turn->end;
    turn->findings->arena = arena;
    return turn->make ? make_reply(turn, arena) : turn->reply;
}

/* An erasure asked for again: the first may have been written and not settled. */
static int settle_again(const Turn *turn)
{
    bool again = turn->operation->erases &&
                 (turn->reply.outcome == OFFICE_REPLAYED || turn->reply.outcome == OFFICE_CONFLICT);
    int r = again ? office_settle(turn->office, turn->end) : 0;
    return r < 0 ? trace(r) : r;
}

/* What was erased by event leaves the disk as well: the bytes of a document, and what the
 * database's log still holds of a value. */
static int make_gone(Turn *turn)
{
    int r = 0;

    if (!hash_is_none(turn->emptied))
        r = paper_erase(turn->end, turn->office->dir, turn->emptied);
    if (!r && turn->erased)
        r = store_settle(turn->office->store);
    return r < 0 ? trace(r) : r;
}

static OfficeReply answer_write(Turn *turn, Arena *arena)
{
    int result;

    switch (store_write(turn->office->store, write_turn, turn, &result)) {
    case STORE_DONE:
        atomic_store(&turn->office->denials_told, turn->denials_seen);
        if (make_gone(turn) < 0)
            return unavailable(arena, OFFICE_UNKNOWN, PHRASE_ACTION_NOT_SETTLED,
                               PHRASE_ACTION_NOT_SETTLED_REMEDY);
        return take_reply(turn, arena);
    case STORE_REFUSED:
        if (settle_again(turn) < 0)
            return unavailable(arena, OFFICE_UNKNOWN, PHRASE_ACTION_NOT_SETTLED,
                               PHRASE_ACTION_NOT_SETTLED_REMEDY);
        return take_reply(turn, arena);
    case STORE_FAILED:
        return unavailable(arena, OFFICE_UNAVAILABLE, PHRASE_ACTION_FAULT,
                           PHRASE_ACTION_FAULT_REMEDY);
    case STORE_UNKNOWN:
        return unavailable(arena, OFFICE_UNKNOWN, PHRASE_ACTION_UNKNOWN,
                           PHRASE_ACTION_UNKNOWN_REMEDY);
    case STORE_READ_ONLY:
        return unavailable(arena, OFFICE_UNAVAILABLE, PHRASE_ACTION_DISK_FLOOR,
                           PHRASE_ACTION_DISK_FLOOR_REMEDY);
    }
    ensure(!"a commit ends in one of these ways");
    return (OfficeReply){ 0 };
}

/* Decided as if nothing were to be written; then the journal writes, and the request, asked again,
 * is answered from its event. */
static OfficeReply rotate_now(Turn *turn, Arena *arena, const Call *call)
{
    Call asked = *call;

    asked.dry_run = true;
    turn->call = &asked;
    OfficeReply reply = answer_write(turn, arena);
    turn->call = call;
    if (call->dry_run || reply.outcome != OFFICE_DONE)
        return reply;
    int r = rotate_key(turn->office, *arena, call, turn->fingerprint, turn->params);
    if (r > 0)
        return unavailable(arena, OFFICE_REFUSED, PHRASE_ACTION_NOT_ROTATED,
                           PHRASE_ACTION_NOT_ROTATED_REMEDY);
    if (r < 0)
        return unavailable(arena, OFFICE_UNKNOWN, PHRASE_ACTION_UNKNOWN,
                           PHRASE_ACTION_UNKNOWN_REMEDY);
    turn->start = *arena;
    reply = answer_write(turn, arena);
    if (reply.outcome == OFFICE_REPLAYED)
        reply.outcome = OFFICE_DONE;
    return reply;
}

static OfficeReply answer_rotate(Turn *turn, Arena *arena)
{
    pthread_mutex_lock(&turn->office->rotating);
    OfficeReply reply = rotate_now(turn, arena, turn->call);
    pthread_mutex_unlock(&turn->office->rotating);
    return reply;
}

static OfficeReply answer_read(Turn *turn, Arena *arena)
{
    if (store_read(turn->office->store, read_turn, turn) < 0)
        return unavailable(arena, OFFICE_UNAVAILABLE, PHRASE_ACTION_FAULT,
                           PHRASE_ACTION_FAULT_REMEDY);
    return take_reply(turn, arena);
}

/* Under a secret of the office: the fingerprint stands in the journal for ever, and whoever has the
 * leaf could else try out what an erased text was. */
static Hash fingerprint_of(Arena scratch, const Turn *turn)
{
    const Call *call = turn->call;
    Hash document = call->document.len > 0 ? hash_of(call->document) : hash_none();
    Text params = text_open(&scratch, TEXT_MAX);
    static const char end = 0;

    shape_write(&params, turn->operation->params, turn->params);
    const Str parts[] = {
        hash_bytes(&turn->office->secret),
        turn->operation->name,
        { &end, 1 },
        { (const char *)call->as.bytes, sizeof call->as.bytes },
        { (const char *)call->principal.bytes, sizeof call->principal.bytes },
        hash_bytes(&document),
        text_str(&params),
    };
    return hash_of_parts(parts, COUNT_OF(parts));
}

static void refuse_size(Arena *arena, const Operation *operation, Findings *findings)
{
    Text megabytes = text_open(arena, 24);

    text_int(&megabytes, operation_document_max(operation) >> 20);
    finding_error(findings, (Place){ 0 }, PHRASE_ACTION_DOCUMENT_TOO_LARGE, PHRASE_NONE,
                  text_str(&megabytes));
}

/* What can be refused without looking at the record. */
static bool bind_call(Turn *turn, Arena *arena, Findings *findings)
{
    static const Json nothing = { .type = JSON_OBJECT };
    const Call *call = turn->call;
    const Shape *shape = turn->operation->params;
    void *params = arena_take(arena, shape->size, _Alignof(max_align_t), 1);
    size_t before = findings->error_count;

    if (!shape_bind(arena, shape, call->params ? call->params : &nothing, S(""), params, findings))
        ensure(findings->error_count > before);
    if (turn->operation->kind == OPERATION_CHANGE && id_is_none(call->request))
        finding_error(findings, (Place){ 0 }, PHRASE_ACTION_REQUEST_MISSING, PHRASE_NONE, S(""));
    if (turn->operation->takes_document != (call->document.len > 0))
        finding_error(findings, (Place){ 0 },
                      turn->operation->takes_document ? PHRASE_ACTION_DOCUMENT_MISSING
                                                      : PHRASE_ACTION_DOCUMENT_UNASKED,
                      PHRASE_NONE, S(""));
    if (turn->operation->takes_document &&
        (int64_t)call->document.len > operation_document_max(turn->operation))
        refuse_size(arena, turn->operation, findings);
    turn->params = params;
    return findings->error_count == before;
}

static OfficeReply refuse(OfficeOutcome outcome, const Findings *findings)
{
    return (OfficeReply){ .outcome = outcome, .findings = findings, .seq = -1 };
}

/* Can it be done without writing? Else a read is not even begun. */
static bool may_leave_nothing(const Turn *turn)
{
    const SubjectKind *kind = table_subject(&turn->office->table, turn->operation->subject_kind);

    if (turn->operation->kind == OPERATION_CHANGE)
        return false;
    if (turn->operation->carries_away)
        return false;
    return !turn->operation->protected_read || (kind && kind->guarded) || turn->call->read_as > 0;
}

static OfficeReply answer(Turn *turn, Arena *arena)
{
    bool reading = may_leave_nothing(turn);

    turn->start = *arena;
    OfficeReply reply = turn->operation->by_journal ? answer_rotate(turn, arena)
                        : reading                   ? answer_read(turn, arena)
                                                    : answer_write(turn, arena);
    return reading && turn->must_tell ? answer_write(turn, arena) : reply;
}

/* Who is refused because something happened is told what, as far as they may read it: by a reading
 * of its own, which leaves an event where such a reading does. */
static void tell_since(const Turn *refused, Arena *arena)
{
    const Call *call = refused->call;
    Call asked = *call;
    Operation read;
    Turn turn = { .office = refused->office, .call = &asked, .subject = refused->subject };
    Text subject = text_open(arena, ID_LETTERS + 1);
    Findings findings = { .arena = arena };

    id_write(&subject, refused->subject);
    if (!since_operation(&refused->office->table, refused->operation, &read) ||
        office_chance(refused->office, arena, call->as, call->principal, read.name,
                      refused->subject) != CHANCE_OPEN)
        return;
    const PathValue named = { read.subject_field, text_str(&subject) };
    asked.operation = read.name;
    asked.params = shape_tree(arena, read.params, &named, 1, &findings);
    asked.document = S("");
    asked.unwritten = true;
    asked.dry_run = false;
    turn.operation = &read;
    if (findings.error_count || !bind_call(&turn, arena, &findings))
        return;
    OfficeReply reply = answer(&turn, arena);
    if (reply.outcome == OFFICE_DONE && reply.made)
        since_put(refused->findings, S(""), reply.made, call->lang);
}

OfficeReply office_call(Office *office, Arena *arena, const Call *call)
{
    Findings *findings = NEW(arena, Findings);
    Turn turn = { .office = office, .call = call };

    ensure(!office->options.beside);
    findings->arena = arena;
    turn.operation = table_operation(&office->table, call->operation);
    if (!turn.operation || (turn.operation->inner && !call->inner)) {
        finding_error(findings, (Place){ 0 }, PHRASE_ACTION_NO_OPERATION, PHRASE_NONE,
                      call->operation);
        return refuse(OFFICE_NOT_FOUND, findings);
    }
    if (!bind_call(&turn, arena, findings))
        return refuse(OFFICE_INVALID, findings);
    turn.subject = operation_subject(turn.operation, turn.params);
    turn.fingerprint = fingerprint_of(*arena, &turn);
    OfficeReply reply = answer(&turn, arena);
    if (reply.outcome == OFFICE_STALE)
        tell_since(&turn, arena);
    if (turn.denied && !denial_remember(office, *arena, call, turn.subject, world_now()))
        return unavailable(arena, OFFICE_UNAVAILABLE, PHRASE_ACTION_FAULT,
                           PHRASE_ACTION_FAULT_REMEDY);
    return reply;
}

typedef struct Versioned {
    Arena *arena;
    Id subject;
    int64_t version;
} Versioned;

static int read_versioned(Db *db, void *context)
{
    Versioned *asked = context;
    int r = subject_version(db, asked->arena, asked->subject, &asked->version);
    return r ? trace(r) : 0;
}

int64_t office_version(Office *office, Arena *arena, Id subject)
{
    Versioned asked = { .arena = arena, .subject = subject };

    return store_read(office->store, read_versioned, &asked) == 0 ? asked.version : 0;
}

typedef struct Chance {
    Turn turn;
    bool might;
    OfficeChance of_one; /* turn.subject */
} Chance;

static int read_chance(Db *db, void *context)
{
    Chance *chance = context;

    chance->turn.end = chance->turn.start;
    Work *work = work_begin(&chance->turn, db, &chance->turn.end);
    int r = decide_might(work, &chance->might);
    return r < 0 ? trace(r) : 0;
}

bool office_might(Office *office, Arena *arena, Id as, Id principal, Str operation)
{
    const Call call = { .operation = operation, .as = as, .principal = principal };
    Chance chance = { .turn = { .office = office, .call = &call, .start = *arena } };

    chance.turn.operation = table_operation(&office->table, operation);
    return chance.turn.operation && !chance.turn.operation->inner &&
           store_read(office->store, read_chance, &chance) == 0 && chance.might;
}

static int read_chance_of_one(Db *db, void *context)
{
    Chance *chance = context;

    chance->turn.end = chance->turn.start;
    Work *work = work_begin(&chance->turn, db, &chance->turn.end);
    int r = decide_chance(work, chance->turn.subject, &chance->of_one);
    return r < 0 ? trace(r) : 0;
}

OfficeChance office_chance(Office *office, Arena *arena, Id as, Id principal, Str operation,
                           Id subject)
{
    const Call call = { .operation = operation, .as = as, .principal = principal };
    Chance chance = { .turn = { .office = office, .call = &call, .start = *arena } };
    const Operation *known = table_operation(&office->table, operation);

    if (!known || known->inner || str_eq(known->subject_kind, S("NONE")))
        return CHANCE_NONE;
    chance.turn.operation = known;
    chance.turn.subject = subject;
    return store_read(office->store, read_chance_of_one, &chance) == 0 ? chance.of_one
                                                                       : CHANCE_NONE;
}

const Json *call_params(Arena *arena, const Shape *shape, const void *params)
{
    Text text = text_open(arena, JSON_BYTES_MAX);
    Findings findings = { .arena = arena };

    shape_write(&text, shape, params);
    const Json *tree = json_read(arena, text_str(&text), S(""), &findings);
    ensure(tree);
    return tree;
}
