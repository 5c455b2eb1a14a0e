/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item_apply.h"
#include "phrases_casework.h"

#include "casework/party_sql.h"

/*
 * Rows that follow from events. What an event does to state and hands is written here and not read
 * from the table of transitions: that table may change, and what happened does not.
 */

/* What an event does to the item itself. */
typedef struct Step {
    int32_t state;         /* -1: stays */
    int32_t marking;       /* -1: stays */
    int64_t rounds, holds; /* added */
    bool hand;             /* whoever did it shaped what is decided */
} Step;

#define STAYS .state = -1, .marking = -1

static int add_hands(Db *db, Id item, int64_t round, Id actor, Id principal, int64_t seq)
{
    int r = hand_add(db, item, round, actor, seq);
    if (!r && !id_eq(actor, principal) && !id_is_none(principal))
        r = hand_add(db, item, round, principal, seq);
    return r ? trace(r) : 0;
}

static int take_step(Db *db, Arena *arena, const Event *event, Step step)
{
    ItemGetRow item;
    bool found;
    int r = item_get(db, arena, event->subject, &item, &found);
    if (r)
        return trace(r);
    ensure(found);

    int64_t state = step.state < 0 ? item.state : step.state;
    int64_t marking = step.marking < 0 ? item.marking : step.marking;
    int64_t round = item.round + step.rounds;
    r = item_set(db, event->subject, state, round, marking, item.holds + step.holds, event->seq,
                 event->at);
    if (!r)
        r = item_step_add(db, event->seq, event->at, event->actor, event->principal, event->kind,
                          state, round);
    if (!r && step.hand && !id_is_none(event->actor))
        r = add_hands(db, event->subject, round, event->actor, event->principal, event->seq);
    return r ? trace(r) : 0;
}

/* ---- descriptions ---------------------------------------------------------------------------- */

Id item_organisation(Str organisations, size_t index)
{
    Id id;
    ensure((index + 1) * sizeof id.bytes <= organisations.len);
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = (uint8_t)organisations.at[index * sizeof id.bytes + i];
    return id;
}

static size_t add_id(Id *ids, size_t count, Id id)
{
    for (size_t i = 0; i < count; i++)
        if (id_eq(ids[i], id))
            return count;
    ids[count] = id;
    return count + 1;
}

int item_takers_of(Db *db, Arena *arena, Id item, int64_t seq, Str organisations,
                   const Id **ret_ids, size_t *ret_count)
{
    const QuestionsOfRow *questions;
    size_t count, total = 0, named = organisations.len / sizeof(Id);
    int r = questions_of(db, arena, item, seq, &questions, &count);
    if (r)
        return trace(r);

    Id *ids = NEW_ARRAY(arena, Id, named + count + 1);
    for (; total < named; total++)
        ids[total] = item_organisation(organisations, total);
    for (size_t i = 0; i < count; i++)
        total = add_id(ids, total, questions[i].organisation);
    *ret_ids = ids;
    *ret_count = total;
    return 0;
}

int item_takers(Db *db, Arena *arena, Id item, int64_t seq, const Id **ret_ids, size_t *ret_count)
{
    ItemDescriptionAtRow row;
    bool found;
    int r = item_description_at(db, arena, item, seq, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = item_takers_of(db, arena, item, seq, row.organisations, ret_ids, ret_count);
    return r ? trace(r) : 0;
}

/* The item stands in the list of every organisation that takes part, and in that of everybody. */
static int list_anew(Db *db, Arena *arena, const Event *event)
{
    ItemGetRow item;
    const Id *takers;
    size_t count;
    bool found;
    int r = item_get(db, arena, event->subject, &item, &found);
    if (!r)
        r = item_takers(db, arena, event->subject, event->seq, &takers, &count);
    if (r)
        return trace(r);

    Relation relation = {
        .list = S(ITEM_LIST),
        .sort_key = relation_key(arena, item.opened),
        .subject = event->subject,
        .marking = item.marking,
    };
    r = relation_drop(db, relation.list, relation.subject);
    if (!r)
        r = relation_put(db, &relation);
    for (size_t i = 0; !r && i < count; i++) {
        relation.scope = takers[i];
        r = relation_put(db, &relation);
    }
    return r ? trace(r) : 0;
}

static Str join_ids(Arena *arena, const Id *ids, size_t count)
{
    Text text = text_open(arena, count * sizeof(Id));
    for (size_t i = 0; i < count; i++)
        text_put(&text, (Str){ (const char *)ids[i].bytes, sizeof ids[i].bytes });
    return text_str(&text);
}

static Str join_words(Arena *arena, const Str *words, size_t count)
{
    Text text = text_open(arena, ITEM_REGIMES_MAX * (ITEM_WORD_MAX + 1));
    for (size_t i = 0; i < count; i++)
        text_all(&text, i ? S(",") : S(""), words[i]);
    return text_str(&text);
}

static Str keep_lines(Arena *arena, const ItemDescribed *described)
{
    Text text = text_open(arena, TEXT_MAX);
    shape_write(&text, &line_names_shape, described);
    ensure(!text.full);
    return text_str(&text);
}

static Str or_before(Str now, Str before)
{
    return now.len ? now : before;
}

static int add_description(Db *db, Arena *arena, const Event *event, const ItemDescribed *data,
                           const ItemDescriptionAtRow *before)
{
    Str regimes = join_words(arena, data->regimes, data->regime_count);
    Str organisations = join_ids(arena, data->organisations, data->organisation_count);
    int64_t marking = data->marking < 0 ? before->marking : data->marking;
    int r = item_description_add(
        db, event->subject, event->seq, or_before(data->title_ja, before->title_ja),
        or_before(data->title_en, before->title_en),
        or_before(data->summary_ja, before->summary_ja),
        or_before(data->summary_en, before->summary_en), marking,
        or_before(regimes, before->regimes), or_before(organisations, before->organisations),
        data->line_count ? keep_lines(arena, data) : before->lines);
    return r ? trace(r) : 0;
}

static Str keep_provenance(Arena *arena, const Provenance *provenance)
{
    Text text = text_open(arena, 4 * ITEM_NAME_MAX);
    if (provenance->origin.len)
        shape_write(&text, &provenance_shape, provenance);
    return text_str(&text);
}

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemOpened *opened = data;
    const ItemDescribed *description = &opened->description;
    const ItemDescriptionAtRow nothing = { .lines = S("{}") };

    int r = item_add(db, event->subject, event->seq, opened->reference, description->marking,
                     event->at, keep_provenance(arena, &opened->provenance));
    if (!r)
        r = item_year_put(db, opened->year, opened->number);
    if (!r)
        r = add_description(db, arena, event, description, &nothing);
    if (!r)
        r = list_anew(db, arena, event);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_described(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemDescribed *described = data;
    ItemDescriptionAtRow before;
    bool found;
    int r = item_description_at(db, arena, event->subject, event->seq, &before, &found);
    if (!r)
        r = add_description(db, arena, event, described, &before);
    if (!r)
        r = take_step(db, arena, event,
                      (Step){ .state = -1, .marking = described->marking, .hand = true });
    if (!r)
        r = list_anew(db, arena, event);
    return r ? trace(r) : 0;
}

/* ---- statements ------------------------------------------------------------------------------ */

static int add_statement(Db *db, const Event *event, const ItemStated *stated)
{
    int r =
        statement_add(db, stated->statement, event->subject, event->seq, stated->line, stated->fact,
                      stated->fact_name.in[LANG_JA], stated->fact_name.in[LANG_EN], stated->value,
                      stated->value_words.in[LANG_JA], stated->value_words.in[LANG_EN], stated->by,
                      stated->said_on, stated->source, stated->confidence, stated->document,
                      stated->question, stated->organisation, id_none());
    return r ? trace(r) : 0;
}

static int apply_stated(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = add_statement(db, event, data);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_corrected(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemCorrected *corrected = data;
    int r = statement_end(db, corrected->corrected, event->seq, ENDING_CORRECTED, corrected->reason,
                          corrected->statement.statement);
    if (!r)
        r = add_statement(db, event, &corrected->statement);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_retracted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemRetracted *retracted = data;
    Ending ending = retracted->set_aside ? ENDING_SET_ASIDE : ENDING_RETRACTED;
    int r =
        statement_end(db, retracted->statement, event->seq, ending, retracted->reason, id_none());
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

/* ---- questions ------------------------------------------------------------------------------- */

static int apply_asked(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemAsked *asked = data;
    int r = question_add(db, asked->question, event->subject, event->seq, asked->line, asked->fact,
                         asked->fact_name.in[LANG_JA], asked->fact_name.in[LANG_EN], asked->agency,
                         asked->agency_name.in[LANG_JA], asked->agency_name.in[LANG_EN],
                         asked->organisation, asked->words, asked->due, id_none());
    if (!r)
        r = list_anew(db, arena, event);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemAnswered *answered = data;
    int r =
        question_answer(db, answered->question, event->seq, answered->words, answered->statement);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

/* ---- findings -------------------------------------------------------------------------------- */

static Str keep_judged(Arena *arena, const Judged *judged)
{
    Text text = text_open(arena, TEXT_MAX);
    shape_write(&text, &judged_shape, judged);
    ensure(!text.full);
    return text_str(&text);
}

static int apply_assessed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemAssessed *assessed = data;
    int r =
        finding_add(db, assessed->assessment, event->subject, event->seq, FINDING_ASSESSMENT, -1,
                    S(""), keep_judged(arena, &assessed->judged), id_none(), S(""), S(""), S(""));
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_drafted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemDrafted *drafted = data;
    int r = finding_add(db, drafted->draft, event->subject, event->seq, FINDING_DRAFT,
                        drafted->verdict, drafted->reason, keep_judged(arena, &drafted->judged),
                        id_none(), S(""), S(""), S(""));
    if (!r)
        r = take_step(db, arena, event,
                      (Step){ .state = ITEM_DRAFTED, .marking = -1, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_returned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemReturned *returned = data;
    int r = finding_end(db, returned->draft, event->seq, returned->reason);
    if (!r)
        r = take_step(db, arena, event, (Step){ .state = ITEM_OPEN, .marking = -1 });
    return r ? trace(r) : 0;
}

static int apply_decided(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemDecided *decided = data;
    int r = finding_end(db, decided->draft, event->seq, S(""));
    if (!r)
        r = finding_add(db, decided->decision, event->subject, event->seq, FINDING_DECISION,
                        decided->verdict, decided->reason, keep_judged(arena, &decided->judged),
                        decided->draft, decided->text_ja, decided->text_en, decided->json);
    for (size_t i = 0; !r && i < decided->bearing_count; i++)
        r = precedent_add(db, decided->bearings[i].fact, decided->bearings[i].value, event->seq,
                          event->subject);
    if (!r)
        r = take_step(db, arena, event, (Step){ .state = ITEM_DECIDED, .marking = -1 });
    return r ? trace(r) : 0;
}

/* ---- holds ----------------------------------------------------------------------------------- */

static int apply_held(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemHeld *held = data;
    int r = hold_add(db, held->hold, event->subject, event->seq, held->reason, held->authority,
                     held->until);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .holds = 1 });
    return r ? trace(r) : 0;
}

static int apply_released(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemReleased *released = data;
    int r = hold_release(db, released->hold, event->seq, released->reason, released->authority);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .holds = -1 });
    return r ? trace(r) : 0;
}

/* ---- ends and beginnings --------------------------------------------------------------------- */

/* Whoever did what happened at this leaf has a hand in the round that begins. */
static int carry_hand(Db *db, Arena *arena, const Event *event, int64_t round, int64_t leaf)
{
    ItemStepAtRow step;
    bool found;
    int r = item_step_at(db, arena, trace_of_subject(arena, event->subject), leaf, &step, &found);
    if (!r)
        r = add_hands(db, event->subject, round, step.actor, step.principal, event->seq);
    return r ? trace(r) : 0;
}

int item_statements(Db *db, Arena *arena, Id item, int64_t seq, const StatementsOfRow **ret_rows,
                    size_t *ret_count)
{
    int r = statements_of(db, arena, trace_of_subject(arena, item), seq, ret_rows, ret_count);
    return r ? trace(r) : 0;
}

/* What still stands is theirs who entered it, and what no longer does theirs who took it away. */
static int carry_statements(Db *db, Arena *arena, const Event *event, int64_t round)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(db, arena, event->subject, event->seq, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        if (!rows[i].ended)
            r = carry_hand(db, arena, event, round, rows[i].seq);
        else if (rows[i].ending != ENDING_CORRECTED)
            r = carry_hand(db, arena, event, round, rows[i].ended);
    }
    return r ? trace(r) : 0;
}

/* Who named a party that takes part, or dropped one, shaped what is decided next. */
static int carry_parties(Db *db, Arena *arena, const Event *event, int64_t round)
{
    const PartiesOfRow *rows;
    size_t count;
    int r = parties_of(db, arena, event->subject, event->seq, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        r = carry_hand(db, arena, event, round, rows[i].ended ? rows[i].ended : rows[i].seq);
    return r ? trace(r) : 0;
}

/* Under which laws the item is judged, and its lines, come from whoever described it. */
static int carry_descriptions(Db *db, Arena *arena, const Event *event, int64_t round)
{
    const ItemDescriptionsRow *rows;
    size_t count;
    int r = item_descriptions(db, arena, event->subject, event->seq, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        r = carry_hand(db, arena, event, round, rows[i].since);
    return r ? trace(r) : 0;
}

static int apply_reopened(Db *db, Arena *arena, const Event *event, const void *data)
{
    ItemGetRow item;
    bool found;
    (void)data;
    int r = take_step(db, arena, event,
                      (Step){ .state = ITEM_OPEN, .marking = -1, .rounds = 1, .hand = true });
    if (!r)
        r = item_get(db, arena, event->subject, &item, &found);
    if (!r)
        r = carry_statements(db, arena, event, item.round);
    if (!r)
        r = carry_descriptions(db, arena, event, item.round);
    if (!r)
        r = carry_parties(db, arena, event, item.round);
    return r ? trace(r) : 0;
}

/* A draft that lay with the approver falls with the item. */
static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemReason *withdrawn = data;
    FindingLastRow draft;
    bool found;
    int r = finding_last(db, arena, event->subject, FINDING_DRAFT, &draft, &found);
    if (!r && found && !draft.ended)
        r = finding_end(db, draft.id, event->seq, withdrawn->reason);
    if (!r)
        r = take_step(db, arena, event,
                      (Step){ .state = ITEM_WITHDRAWN, .marking = -1, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_assigned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemAssigned *assigned = data;
    int r = assignment_add(db, event->subject, event->seq, assigned->person, assigned->task);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS });
    return r ? trace(r) : 0;
}

/* ---- parties --------------------------------------------------------------------------------- */

static Str keep_part(Arena *arena, const Shape *shape, const ItemPartyNamed *named)
{
    Text text = text_open(arena, TEXT_MAX);
    shape_write(&text, shape, named);
    ensure(!text.full);
    return text_str(&text);
}

static int apply_party_named(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemPartyNamed *named = data;
    int r = party_end(db, named->party, event->seq, S(""));
    if (!r)
        r = party_add(db, named->party, event->seq, event->subject, named->role, named->name,
                      named->reading, named->type, named->birth_date,
                      join_words(arena, named->countries, named->country_count),
                      keep_part(arena, &party_numbers_shape, named), named->address,
                      keep_part(arena, &party_lines_shape, named), named->reason);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

static int apply_party_dropped(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ItemPartyDropped *dropped = data;
    int r = party_end(db, dropped->party, event->seq, dropped->reason);
    if (!r)
        r = take_step(db, arena, event, (Step){ STAYS, .hand = true });
    return r ? trace(r) : 0;
}

#define KIND(kind, shape_of, apply_it, told, searched) \
    { \
        .name = STR("item." kind), .version = 1, .subject_kind = STR("item"), .data = &(shape_of), \
        .apply = (apply_it), .words = (searched), .sentence = (told) \
    }

const EventKind item_event_kinds[ITEM_EVENT_KINDS] = {
    KIND("opened", item_opened_shape, apply_opened, PHRASE_CASEWORK_DID_OPENED, item_words_opened),
    KIND("described", item_described_shape, apply_described, PHRASE_CASEWORK_DID_DESCRIBED,
         item_words_described),
    KIND("stated", item_stated_shape, apply_stated, PHRASE_CASEWORK_DID_STATED, item_words_stated),
    KIND("corrected", item_corrected_shape, apply_corrected, PHRASE_CASEWORK_DID_CORRECTED,
         item_words_corrected),
    KIND("retracted", item_retracted_shape, apply_retracted, PHRASE_CASEWORK_DID_RETRACTED,
         item_words_retracted),
    KIND("asked", item_asked_shape, apply_asked, PHRASE_CASEWORK_DID_ASKED, item_words_asked),
    KIND("answered", item_answered_shape, apply_answered, PHRASE_CASEWORK_DID_ANSWERED,
         item_words_answered),
    KIND("assessed", item_assessed_shape, apply_assessed, PHRASE_CASEWORK_DID_ASSESSED, NULL),
    KIND("drafted", item_drafted_shape, apply_drafted, PHRASE_CASEWORK_DID_DRAFTED,
         item_words_drafted),
    KIND("returned", item_returned_shape, apply_returned, PHRASE_CASEWORK_DID_RETURNED,
         item_words_returned),
    KIND("decided", item_decided_shape, apply_decided, PHRASE_CASEWORK_DID_DECIDED,
         item_words_decided),
    KIND("held", item_held_shape, apply_held, PHRASE_CASEWORK_DID_HELD, item_words_held),
    KIND("released", item_released_shape, apply_released, PHRASE_CASEWORK_DID_RELEASED,
         item_words_released),
    KIND("reopened", item_reason_shape, apply_reopened, PHRASE_CASEWORK_DID_REOPENED,
         item_words_reason),
    KIND("withdrawn", item_reason_shape, apply_withdrawn, PHRASE_CASEWORK_DID_WITHDRAWN,
         item_words_reason),
    KIND("assigned", item_assigned_shape, apply_assigned, PHRASE_CASEWORK_DID_ASSIGNED, NULL),
    KIND("party-named", item_party_named_shape, apply_party_named, PHRASE_CASEWORK_DID_NAMED_PARTY,
         item_words_party_named),
    KIND("party-dropped", item_party_dropped_shape, apply_party_dropped,
         PHRASE_CASEWORK_DID_DROPPED_PARTY, item_words_party_dropped),
};

const Projection item_projections[ITEM_PROJECTIONS] = {
    { STR("assignment"), STR("item, seq") },
    { STR("finding"), STR("id") },
    { STR("hand"), STR("item, round, person") },
    { STR("hold"), STR("id") },
    { STR("item"), STR("id") },
    { STR("item_description"), STR("item, seq") },
    { STR("item_step"), STR("seq") },
    { STR("item_year"), STR("year") },
    { STR("party"), STR("id, seq") },
    { STR("precedent"), STR("fact, value, decided, item") },
    { STR("question"), STR("id") },
    { STR("statement"), STR("seq") },
};
