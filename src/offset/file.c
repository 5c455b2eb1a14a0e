/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

enum { ID_BYTES = 100, WORDS_BYTES = 500, AMOUNT_BYTES = 40, POINTER_BYTES = 60 };

/* ---- what the file is made of ---------------------------------------------------------------- */

typedef struct MilestoneRow {
    Date by;
    Str share, penalty;
} MilestoneRow;

typedef struct EventRow {
    int32_t event;
    Date day, until;
    Str id, obligation, country, rule, firm, receiver, system, industry, type, invoice, issuer;
    Str amount, credit, rate, multiplier, source;
    const MilestoneRow *milestones;
    size_t milestone_count;
} EventRow;

typedef struct FileRow {
    Str currency;
    const EventRow *events;
    size_t event_count;
} FileRow;

static const Str kind_words[OFFSET_KINDS] = {
    [OFFSET_OBLIGE] = STR("oblige"),     [OFFSET_AMEND] = STR("amend"),
    [OFFSET_INVOICE] = STR("invoice"),   [OFFSET_PLAN] = STR("plan"),
    [OFFSET_CLAIM] = STR("claim"),       [OFFSET_VERIFY] = STR("verify"),
    [OFFSET_DISPUTE] = STR("dispute"),   [OFFSET_SETTLE] = STR("settle"),
    [OFFSET_WITHDRAW] = STR("withdraw"), [OFFSET_ASSIGN] = STR("assign"),
};

static const Field milestone_fields[] = {
    DATE(MilestoneRow, by, "by", .optional = false),
    TEXT(MilestoneRow, share, "share", .max = AMOUNT_BYTES),
    TEXT(MilestoneRow, penalty, "penalty", .max = AMOUNT_BYTES),
};
static const Shape milestone_shape = SHAPE(MilestoneRow, "milestone", milestone_fields);

static const Field event_fields[] = {
    CHOICE(EventRow, event, "event", kind_words, .optional = false),
    DATE(EventRow, day, "day", .optional = false),
    TEXT(EventRow, id, "id", .max = ID_BYTES, .optional = true),
    TEXT(EventRow, obligation, "obligation", .max = ID_BYTES, .optional = true),
    TEXT(EventRow, country, "country", .max = ID_BYTES, .optional = true),
    TEXT(EventRow, rule, "rule", .max = ID_BYTES, .optional = true),
    TEXT(EventRow, firm, "firm", .max = WORDS_BYTES, .optional = true),
    TEXT(EventRow, receiver, "receiver", .max = WORDS_BYTES, .optional = true),
    TEXT(EventRow, system, "system", .max = WORDS_BYTES, .optional = true),
    TEXT(EventRow, industry, "industry", .max = WORDS_BYTES, .optional = true),
    TEXT(EventRow, type, "type", .max = ID_BYTES, .optional = true),
    TEXT(EventRow, invoice, "invoice", .max = ID_BYTES, .optional = true),
    TEXT(EventRow, issuer, "issuer", .max = WORDS_BYTES, .optional = true),
    TEXT(EventRow, amount, "amount", .max = AMOUNT_BYTES, .optional = true),
    TEXT(EventRow, credit, "credit", .max = AMOUNT_BYTES, .optional = true),
    TEXT(EventRow, rate, "rate", .max = AMOUNT_BYTES, .optional = true),
    TEXT(EventRow, multiplier, "multiplier", .max = AMOUNT_BYTES, .optional = true),
    DATE(EventRow, until, "until", .optional = true),
    LIST(EventRow, milestones, milestone_count, "milestones", MilestoneRow, milestone_shape,
         .max = OFFSET_MILESTONES_MAX, .optional = true),
    TEXT(EventRow, source, "source", .max = WORDS_BYTES, .optional = true),
};
static const Shape event_shape = SHAPE(EventRow, "event", event_fields);

static const Field file_fields[] = {
    TEXT(FileRow, currency, "currency", .max = 3),
    LIST(FileRow, events, event_count, "events", EventRow, event_shape, .max = OFFSET_EVENTS_MAX),
};
static const Shape file_shape = SHAPE(FileRow, "offset", file_fields);

/* ---- which members a kind of event has ------------------------------------------------------- */

enum {
    HAS_ID = 1 << 0,
    HAS_OBLIGATION = 1 << 1,
    HAS_RULE = 1 << 2, /* and country, rate */
    HAS_FIRM = 1 << 3,
    HAS_DEAL = 1 << 4, /* receiver, system, industry, type, invoice */
    HAS_ISSUER = 1 << 5,
    HAS_AMOUNT = 1 << 6,
    HAS_CREDIT = 1 << 7,
    HAS_SOURCE = 1 << 8,
    MAY_UNTIL = 1 << 9,
    MAY_MULTIPLIER = 1 << 10,
    MAY_MILESTONES = 1 << 11,
};

static const int members_of[OFFSET_KINDS] = {
    [OFFSET_OBLIGE] = HAS_ID | HAS_RULE | HAS_AMOUNT | HAS_SOURCE | MAY_MILESTONES,
    [OFFSET_AMEND] = HAS_ID | HAS_AMOUNT | HAS_SOURCE,
    [OFFSET_INVOICE] = HAS_ID | HAS_ISSUER | HAS_AMOUNT | HAS_SOURCE,
    [OFFSET_PLAN] = HAS_OBLIGATION | HAS_FIRM | HAS_AMOUNT | MAY_UNTIL | HAS_SOURCE,
    [OFFSET_CLAIM] =
        HAS_ID | HAS_OBLIGATION | HAS_FIRM | HAS_DEAL | HAS_AMOUNT | MAY_MULTIPLIER | HAS_SOURCE,
    [OFFSET_VERIFY] = HAS_ID | MAY_UNTIL | HAS_SOURCE,
    [OFFSET_DISPUTE] = HAS_ID | HAS_AMOUNT | HAS_CREDIT | HAS_SOURCE,
    [OFFSET_SETTLE] = HAS_ID | HAS_AMOUNT | HAS_CREDIT | HAS_SOURCE,
    [OFFSET_WITHDRAW] = HAS_ID | HAS_SOURCE,
    [OFFSET_ASSIGN] = HAS_ID | HAS_OBLIGATION | HAS_SOURCE,
};

/* In the order of the fields; until and milestones are told apart from texts below. */
static const struct {
    Str name;
    size_t offset;
    int needs, may;
} texts_of[] = {
    { STR("id"), offsetof(EventRow, id), HAS_ID, 0 },
    { STR("obligation"), offsetof(EventRow, obligation), HAS_OBLIGATION, 0 },
    { STR("country"), offsetof(EventRow, country), HAS_RULE, 0 },
    { STR("rule"), offsetof(EventRow, rule), HAS_RULE, 0 },
    { STR("rate"), offsetof(EventRow, rate), HAS_RULE, 0 },
    { STR("firm"), offsetof(EventRow, firm), HAS_FIRM, 0 },
    { STR("receiver"), offsetof(EventRow, receiver), HAS_DEAL, 0 },
    { STR("system"), offsetof(EventRow, system), HAS_DEAL, 0 },
    { STR("industry"), offsetof(EventRow, industry), HAS_DEAL, 0 },
    { STR("type"), offsetof(EventRow, type), HAS_DEAL, 0 },
    { STR("invoice"), offsetof(EventRow, invoice), HAS_DEAL, 0 },
    { STR("issuer"), offsetof(EventRow, issuer), HAS_ISSUER, 0 },
    { STR("amount"), offsetof(EventRow, amount), HAS_AMOUNT, 0 },
    { STR("credit"), offsetof(EventRow, credit), HAS_CREDIT, 0 },
    { STR("multiplier"), offsetof(EventRow, multiplier), 0, MAY_MULTIPLIER },
    { STR("source"), offsetof(EventRow, source), HAS_SOURCE, 0 },
};

/* ---- reading --------------------------------------------------------------------------------- */

typedef struct OffsetReading {
    Arena *arena;
    Findings *findings;
    Str file;
    OffsetBook *book;
    size_t index; /* of the event */
} OffsetReading;

static void refuse(const OffsetReading *reading, Str member, Phrase message, Phrase remedy,
                   Str first, Str second)
{
    Text pointer = text_open(reading->arena, POINTER_BYTES);

    text_put(&pointer, S("/events/"));
    text_int(&pointer, (int64_t)reading->index);
    text_all(&pointer, member.len > 0 ? S("/") : S(""), member);
    finding_error(reading->findings,
                  ((Place){ .file = reading->file, .pointer = text_str(&pointer) }), message,
                  remedy, first, second);
}

static void check_member(const OffsetReading *reading, Str name, bool there, bool needed, bool may)
{
    if (needed && !there)
        refuse(reading, name, PHRASE_OFFSET_MEMBER_MISSING, PHRASE_OFFSET_MEMBER_MISSING_REMEDY,
               name, S(""));
    if (there && !needed && !may)
        refuse(reading, name, PHRASE_OFFSET_MEMBER_IDLE, PHRASE_OFFSET_MEMBER_IDLE_REMEDY, name,
               S(""));
}

static void check_members(const OffsetReading *reading, const EventRow *row)
{
    int has = members_of[row->event];

    for (size_t i = 0; i < COUNT_OF(texts_of); i++) {
        const Str *text = (const Str *)(const void *)((const char *)row + texts_of[i].offset);
        check_member(reading, texts_of[i].name, text->len > 0, (has & texts_of[i].needs) != 0,
                     (has & texts_of[i].may) != 0);
    }
    check_member(reading, S("until"), row->until != DATE_NONE, false, (has & MAY_UNTIL) != 0);
    check_member(reading, S("milestones"), row->milestone_count > 0, false,
                 (has & MAY_MILESTONES) != 0);
}

static void read_amount(const OffsetReading *reading, Str name, Str text, Money *ret_money)
{
    if (text.len > 0 && money_read(text, reading->book->currency, ret_money) != 0)
        refuse(reading, name, PHRASE_OFFSET_NOT_AN_AMOUNT, PHRASE_OFFSET_NOT_AN_AMOUNT_REMEDY, text,
               currency_code(reading->book->currency));
}

static int64_t read_rate(const OffsetReading *reading, Str name, Str text)
{
    int64_t ppm = 0;

    if (text.len > 0 && !ppm_read(text, &ppm))
        refuse(reading, name, PHRASE_OFFSET_NOT_A_SHARE, PHRASE_OFFSET_NOT_A_SHARE_REMEDY, text,
               S(""));
    return ppm;
}

/* 0: none is stated. */
static int64_t read_multiplier(const OffsetReading *reading, Str text)
{
    int64_t ppm = 0;

    if (text.len > 0 && (!decimal_read(text, 6, INT64_C(1000000000000), &ppm) || ppm == 0))
        refuse(reading, S("multiplier"), PHRASE_OFFSET_NOT_A_FACTOR,
               PHRASE_OFFSET_NOT_A_FACTOR_REMEDY, text, S(""));
    return ppm;
}

static const OffsetMilestone *read_milestones(const OffsetReading *reading, const EventRow *row)
{
    OffsetMilestone *milestones = NEW_ARRAY(reading->arena, OffsetMilestone, row->milestone_count);

    for (size_t i = 0; i < row->milestone_count; i++)
        milestones[i] = (OffsetMilestone){
            .by = row->milestones[i].by,
            .share_ppm = read_rate(reading, S("milestones"), row->milestones[i].share),
            .penalty_ppm = read_rate(reading, S("milestones"), row->milestones[i].penalty),
        };
    return milestones;
}

static void read_event(const OffsetReading *reading, const EventRow *row, OffsetEvent *ret_event)
{
    Country country;
    OffsetEvent event = {
        .kind = (OffsetEventKind)row->event,
        .day = row->day,
        .id = row->id,
        .obligation = row->obligation,
        .country = row->country,
        .rule = row->rule,
        .firm = row->firm,
        .receiver = row->receiver,
        .system = row->system,
        .industry = row->industry,
        .type = row->type,
        .invoice = row->invoice,
        .issuer = row->issuer,
        .ppm = row->rate.len > 0 ? read_rate(reading, S("rate"), row->rate)
                                 : read_multiplier(reading, row->multiplier),
        .until = row->until == DATE_NONE ? DATE_FOREVER : row->until,
        .milestones = read_milestones(reading, row),
        .milestone_count = row->milestone_count,
        .source = row->source,
    };

    read_amount(reading, S("amount"), row->amount, &event.amount);
    read_amount(reading, S("credit"), row->credit, &event.credit);
    if (row->country.len > 0 && !country_find(row->country, &country))
        refuse(reading, S("country"), PHRASE_OFFSET_NO_COUNTRY, PHRASE_OFFSET_NO_COUNTRY_REMEDY,
               row->country, S(""));
    *ret_event = event;
}

/* ---- what a refused event tells -------------------------------------------------------------- */

static const struct {
    Str member;
    Phrase message, remedy;
} refusals[OFFSET_REFUSALS] = {
    [OFFSET_E_BACKWARDS] = { STR("day"), PHRASE_OFFSET_E_BACKWARDS,
                             PHRASE_OFFSET_E_BACKWARDS_REMEDY },
    [OFFSET_E_KNOWN] = { STR("id"), PHRASE_OFFSET_E_KNOWN, PHRASE_OFFSET_E_KNOWN_REMEDY },
    [OFFSET_E_UNKNOWN] = { STR(""), PHRASE_OFFSET_E_UNKNOWN, PHRASE_OFFSET_E_UNKNOWN_REMEDY },
    [OFFSET_E_AMOUNT] = { STR("amount"), PHRASE_OFFSET_E_AMOUNT, PHRASE_OFFSET_E_AMOUNT_REMEDY },
    [OFFSET_E_MILESTONES] = { STR("milestones"), PHRASE_OFFSET_E_MILESTONES,
                              PHRASE_OFFSET_E_MILESTONES_REMEDY },
    [OFFSET_E_NO_MULTIPLIER] = { STR("type"), PHRASE_OFFSET_E_NO_MULTIPLIER,
                                 PHRASE_OFFSET_E_NO_MULTIPLIER_REMEDY },
    [OFFSET_E_CEILING] = { STR("multiplier"), PHRASE_OFFSET_E_CEILING,
                           PHRASE_OFFSET_E_CEILING_REMEDY },
    [OFFSET_E_INVOICE] = { STR("amount"), PHRASE_OFFSET_E_INVOICE, PHRASE_OFFSET_E_INVOICE_REMEDY },
    [OFFSET_E_TWICE] = { STR("invoice"), PHRASE_OFFSET_E_TWICE, PHRASE_OFFSET_E_TWICE_REMEDY },
    [OFFSET_E_STATE] = { STR("event"), PHRASE_OFFSET_E_STATE, PHRASE_OFFSET_E_STATE_REMEDY },
    [OFFSET_E_RANGE] = { STR("amount"), PHRASE_OFFSET_E_RANGE, PHRASE_OFFSET_E_RANGE_REMEDY },
    [OFFSET_E_ASSIGN] = { STR("obligation"), PHRASE_OFFSET_E_ASSIGN,
                          PHRASE_OFFSET_E_ASSIGN_REMEDY },
    [OFFSET_E_FULL] = { STR(""), PHRASE_OFFSET_E_FULL, PHRASE_OFFSET_E_FULL_REMEDY },
};

/* What the event says itself, as the first thing its refusal tells. */
static Str said(const EventRow *row, int refusal)
{
    switch (refusal) {
    case OFFSET_E_CEILING:
        return row->multiplier;
    case OFFSET_E_NO_MULTIPLIER:
        return row->type;
    case OFFSET_E_INVOICE:
    case OFFSET_E_TWICE:
        return row->invoice;
    default:
        return row->id.len > 0 ? row->id : row->obligation;
    }
}

static void apply(const OffsetReading *reading, const EventRow *row, OffsetEvent *ret_event)
{
    size_t before = reading->findings->error_count;
    Str other;

    check_members(reading, row);
    read_event(reading, row, ret_event);
    if (reading->findings->error_count > before)
        return;
    int refusal = offset_apply(reading->book, ret_event, &other);
    if (refusal)
        refuse(reading, refusals[refusal].member, refusals[refusal].message,
               refusals[refusal].remedy, said(row, refusal), other);
}

bool offset_read(Arena *arena, Str bytes, Str file, const Multiplier *multipliers,
                 size_t multiplier_count, OffsetFile *ret_file, Findings *findings)
{
    size_t before = findings->error_count;
    const Json *tree = json_read(arena, bytes, file, findings);
    OffsetBook book;
    OffsetReading reading = { arena, findings, file, &book, 0 };
    FileRow read;
    Currency currency;

    if (!tree || !shape_bind(arena, &file_shape, tree, file, &read, findings))
        return false;
    if (!currency_find(read.currency, &currency)) {
        finding_error(findings, ((Place){ .file = file, .pointer = S("/currency") }),
                      PHRASE_OFFSET_NO_CURRENCY, PHRASE_OFFSET_NO_CURRENCY_REMEDY, read.currency);
        return false;
    }
    book = offset_open(arena, currency, multipliers, multiplier_count);
    OffsetEvent *events = NEW_ARRAY(arena, OffsetEvent, read.event_count);
    for (; reading.index < read.event_count; reading.index++)
        apply(&reading, &read.events[reading.index], &events[reading.index]);
    *ret_file = (OffsetFile){ currency, events, read.event_count };
    return findings->error_count == before;
}

OffsetBook offset_fold(Arena *arena, const OffsetFile *file, const Multiplier *multipliers,
                       size_t multiplier_count, Date on)
{
    OffsetBook book = offset_open(arena, file->currency, multipliers, multiplier_count);
    Str other;

    for (size_t i = 0; i < file->event_count && file->events[i].day <= on; i++)
        ensure(offset_apply(&book, &file->events[i], &other) == 0);
    if (on != DATE_FOREVER)
        offset_until(&book, on);
    return book;
}
