/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/*
 * item.assess, item.draft, item.approve: what the law says, what is proposed, what is decided.
 *
 * A draft keeps what the law said when it was drafted. The approval judges again inside the write
 * and refuses when anything differs: nobody decides on what was not read.
 */

static void put_results(ItemReply *reply, const Judged *judged)
{
    reply->results = judged->results;
    reply->result_count = judged->result_count;
}

int item_assess(Work *work, const void *params, void *reply)
{
    const AssessParams *assess = params;
    ItemAssessed assessed = { .assessment = work_new_id(work) };
    Item item;
    int r = item_enter(work, assess->item, S("item.assess"), &item);
    if (!r)
        r = item_judge(work, &item, assess->on, assess->known_on, NULL, &assessed.judged);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.assessed"), item.id, &assessed);
    item_reply(reply, &item, ITEM_OPEN, assessed.assessment);
    put_results(reply, &assessed.judged);
    return 0;
}

/* ---- drafting -------------------------------------------------------------------------------- */

static OutcomeSet outcomes_of(const Result *result)
{
    OutcomeSet set = 0;
    for (size_t i = 0; i < result->outcome_count; i++) {
        Outcome outcome;
        bool known = outcome_read(result->outcomes[i], &outcome);
        ensure(known);
        set |= 1u << outcome;
    }
    return set;
}

/* Does the law leave room for the verdict? A refusal is always free; a permission needs every line
 * free under every regime; "outside" needs that there is nothing to permit. */
static bool verdict_fits(const Judged *judged, Verdict verdict)
{
    bool all_free = true, all_outside = true;
    for (size_t i = 0; i < judged->result_count; i++) {
        OutcomeSet outcomes = outcomes_of(&judged->results[i]);
        all_free = all_free && outcomes_free(outcomes);
        all_outside = all_outside && outcomes == 1u << OUTCOME_OUTSIDE;
    }
    switch (verdict) {
    case VERDICT_PERMIT:
        return all_free && !all_outside;
    case VERDICT_REFUSE:
        return true;
    case VERDICT_OUTSIDE:
        return all_outside;
    case VERDICTS:
        break;
    }
    ensure(!"a verdict");
    return false;
}

static Str day_words(Work *work, Date day, Phrase otherwise, Lang lang)
{
    Text text = text_open(work_arena(work), ITEM_NAME_MAX);
    if (day == DATE_NONE)
        text_put(&text, phrase(otherwise, lang));
    else
        date_write(&text, day);
    return text_str(&text);
}

/* What is judged for another day than today says why, wherever its reason is read: in both
 * languages, because the record is read in both. 0 or WORK_E_INVALID. */
static int read_reason(Work *work, const DraftParams *draft, Str *ret_reason)
{
    const Date today = work_today(work);
    const bool other_day = (draft->on != DATE_NONE && draft->on != today) ||
                           (draft->known_on != DATE_NONE && draft->known_on != today);
    Text reason = text_open(work_arena(work), ITEM_DRAFT_REASON_MAX);

    if (other_day && !draft->day_reason.len)
        return item_refuse(work, WORK_E_INVALID, S("/day-reason"),
                           PHRASE_CASEWORK_DAY_REASON_MISSING,
                           PHRASE_CASEWORK_DAY_REASON_MISSING_REMEDY, S(""));
    if (!other_day && draft->day_reason.len)
        return item_refuse(work, WORK_E_INVALID, S("/day-reason"),
                           PHRASE_CASEWORK_DAY_REASON_UNASKED,
                           PHRASE_CASEWORK_DAY_REASON_UNASKED_REMEDY, S(""));
    text_put(&reason, draft->reason);
    for (int lang = 0; other_day && lang < LANG_COUNT; lang++) {
        text_char(&reason, '\n');
        phrase_put(&reason, PHRASE_CASEWORK_DRAFTED_FOR, (Lang)lang,
                   day_words(work, draft->on, PHRASE_CASEWORK_DRAFTED_DAY_STATED, (Lang)lang),
                   day_words(work, draft->known_on, PHRASE_CASEWORK_DRAFTED_ALL_KNOWN, (Lang)lang),
                   draft->day_reason);
    }
    ensure(!reason.full);
    *ret_reason = text_str(&reason);
    return 0;
}

int item_draft(Work *work, const void *params, void *reply)
{
    const DraftParams *draft = params;
    ItemDrafted drafted = {
        .draft = work_new_id(work),
        .verdict = draft->verdict,
    };
    Item item;
    int r = item_enter(work, draft->item, S("item.draft"), &item);
    if (!r)
        r = read_reason(work, draft, &drafted.reason);
    if (!r)
        r = item_judge(work, &item, draft->on, draft->known_on, NULL, &drafted.judged);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!verdict_fits(&drafted.judged, (Verdict)draft->verdict)) {
        item_tell_stale(work, S("/verdict"), &drafted.judged);
        return item_refuse(work, WORK_E_RULE, S("/verdict"), PHRASE_CASEWORK_AGAINST_THE_LAW,
                           PHRASE_CASEWORK_AGAINST_THE_LAW_REMEDY,
                           phrase(verdict_phrases[draft->verdict], work_lang(work)));
    }
    work_event(work, S("item.drafted"), item.id, &drafted);
    item_reply(reply, &item, ITEM_DRAFTED, drafted.draft);
    put_results(reply, &drafted.judged);
    return 0;
}

/* ---- approving ------------------------------------------------------------------------------- */

static void hash_text(Hasher *hasher, Str text)
{
    const Str end = { "", 1 }; /* a NUL, which no text holds */
    hasher_put(hasher, text);
    hasher_put(hasher, end);
}

static void hash_date(Hasher *hasher, Arena scratch, Date date)
{
    Text text = text_open(&scratch, 16);
    text_int(&text, date);
    hash_text(hasher, text_str(&text));
}

static Hash register_hash(Arena scratch, const Register *reg)
{
    Hasher hasher = hasher_open();

    hash_text(&hasher, reg->name);
    for (size_t i = 0; i < reg->column_count; i++)
        hash_text(&hasher, reg->columns[i].name);
    for (size_t i = 0; i < reg->row_count; i++) {
        const RegisterRow *row = &reg->rows[i];
        hash_text(&hasher, row->key);
        for (size_t k = 0; k < reg->column_count; k++)
            hash_text(&hasher, row->cells[k]);
        hash_date(&hasher, scratch, row->from);
        hash_date(&hasher, scratch, row->until);
        hash_date(&hasher, scratch, row->unknown_after);
        hash_date(&hasher, scratch, row->known_from);
        hash_text(&hasher, row->source);
        hash_text(&hasher, confidence_word(row->confidence));
    }
    for (size_t i = 0; i < reg->absence_count; i++) {
        hash_date(&hasher, scratch, reg->absences[i].from);
        hash_date(&hasher, scratch, reg->absences[i].until);
        hash_date(&hasher, scratch, reg->absences[i].known_from);
    }
    return hasher_done(&hasher);
}

static void see_registers(Work *work, ItemDecided *decided)
{
    const Library *library = work_library(work);
    RegisterSeen *seen = NEW_ARRAY(work_arena(work), RegisterSeen, library->register_count);

    for (size_t i = 0; i < library->register_count; i++)
        seen[i] = (RegisterSeen){ library->registers[i]->name,
                                  register_hash(*work_arena(work), library->registers[i]) };
    decided->registers = seen;
    decided->register_count = library->register_count;
}

static Str kept(Arena *arena, const Judged *judged)
{
    Text text = text_open(arena, TEXT_MAX);
    shape_write(&text, &judged_shape, judged);
    ensure(!text.full);
    return text_str(&text);
}

/* Judges again on the days of the draft. 0, WORK_E_RULE when the law says something else, or a
 * fault. */
static int judge_again(Work *work, const Item *item, const FindingLastRow *draft,
                       Explained *explained, Judged *ret_judged)
{
    Judged before;
    int r = item_judged(work_arena(work), draft->judged, &before);
    if (!r)
        r = item_judge(work, item, before.on, before.known_on, explained, ret_judged);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!str_eq(kept(work_arena(work), ret_judged), draft->judged) ||
        !verdict_fits(ret_judged, (Verdict)draft->verdict))
        return item_refuse(work, WORK_E_RULE, S("/draft"), PHRASE_CASEWORK_LAW_MOVED,
                           PHRASE_CASEWORK_LAW_MOVED_REMEDY, S(""));
    return 0;
}

int item_approve(Work *work, const void *params, void *reply)
{
    const ApproveParams *approve = params;
    Arena *arena = work_arena(work);
    Explained explained = { { text_open(arena, ITEM_EXPLANATION_MAX),
                              text_open(arena, ITEM_EXPLANATION_MAX) },
                            text_open(arena, ITEM_EXPLANATION_MAX) };
    ItemDecided decided = {
        .decision = work_new_id(work),
        .draft = approve->draft,
        .reason = approve->reason,
    };
    FindingLastRow draft;
    Item item;
    int r = item_enter(work, approve->item, S("item.approve"), &item);
    if (!r)
        r = item_standing_draft(work, &item, approve->draft, &draft);
    if (!r)
        r = judge_again(work, &item, &draft, &explained, &decided.judged);
    if (!r)
        r = item_bearings(work, &item, &decided.bearings, &decided.bearing_count);
    if (r)
        return r < 0 ? trace(r) : r;
    see_registers(work, &decided);
    decided.verdict = (int32_t)draft.verdict;
    decided.text_ja = text_str(&explained.text[LANG_JA]);
    decided.text_en = text_str(&explained.text[LANG_EN]);
    decided.json = text_str(&explained.json);
    work_event(work, S("item.decided"), item.id, &decided);
    item_reply(reply, &item, ITEM_DECIDED, decided.decision);
    put_results(reply, &decided.judged);
    return 0;
}
