/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "casework/party_sql.h"
#include "phrases_casework.h"

/* item.timeline: what happened to an item, one sentence an event, the system's own doings
 * included. Who read it stands in the journal (journal.search), not here. */

enum { TIMELINE_ROWS_USUAL = 100, TELLING_ARGS = 4, TOLD_MAX = 2 * ITEM_WORDS_MAX };

typedef struct Telling {
    Work *work;
    Str args[TELLING_ARGS]; /* {1}: who */
    Phrase phrase;
} Telling;

/* ---- what sentences are made of -------------------------------------------------------------- */

static int tell_value(Telling *telling, size_t arg, Str mark)
{
    int r = work_value(telling->work, mark, &telling->args[arg]);
    return r ? trace(r) : 0;
}

static Str of_label(const Telling *telling, Label label)
{
    return label_in(label, work_lang(telling->work), S(""));
}

/* "Destination (line 2)"; a single line needs no mention. */
static Str fact_on_line(const Telling *telling, Label name, Str line)
{
    Text text = text_open(work_arena(telling->work), 2 * ITEM_NAME_MAX);
    if (str_eq(line, S("1")) || str_eq(line, S(ITEM_LINE_ALL)))
        return of_label(telling, name);
    phrase_put(&text, PHRASE_CASEWORK_ON_LINE, work_lang(telling->work), of_label(telling, name),
               line);
    return text_str(&text);
}

Str item_outcomes(Work *work, const Result *results, size_t count)
{
    Text text = text_open(work_arena(work), TOLD_MAX);
    Lang lang = work_lang(work);

    for (size_t i = 0; i < count; i++) {
        Str regime = library_regime_name(work_library(work), results[i].regime, lang);
        text_all(&text, i ? S("; ") : S(""), results[i].line, S(" / "), regime, S(": "));
        OutcomeSet set = 0;
        for (size_t k = 0; k < results[i].outcome_count; k++) {
            Outcome outcome;
            if (outcome_read(results[i].outcomes[k], &outcome))
                set |= 1u << outcome;
        }
        outcomes_write(&text, set, lang);
    }
    return text_str(&text);
}

/* ---- one function a kind --------------------------------------------------------------------- */

static int tell_opened(Telling *telling, const void *data)
{
    const ItemOpened *opened = data;
    const ItemDescribed *described = &opened->description;
    bool imported = opened->provenance.origin.len > 0;
    telling->phrase = imported ? PHRASE_CASEWORK_TOLD_IMPORTED : PHRASE_CASEWORK_TOLD_OPENED;
    telling->args[1] = opened->reference;
    telling->args[3] = opened->provenance.origin;
    int r = item_title(telling->work, described->title_ja, described->title_en, &telling->args[2]);
    return r ? trace(r) : 0;
}

static int tell_described(Telling *telling, const void *data)
{
    const ItemDescribed *described = data;
    telling->phrase =
        described->reason.len ? PHRASE_CASEWORK_TOLD_DESCRIBED : PHRASE_CASEWORK_DID_DESCRIBED;
    int r = tell_value(telling, 1, described->reason);
    return r ? trace(r) : 0;
}

static int tell_stated(Telling *telling, const void *data)
{
    const ItemStated *stated = data;
    telling->phrase = stated->by.len ? PHRASE_CASEWORK_TOLD_STATED_BY : PHRASE_CASEWORK_TOLD_STATED;
    telling->args[1] = fact_on_line(telling, stated->fact_name, stated->line);
    telling->args[2] = of_label(telling, stated->value_words);
    int r = tell_value(telling, 3, stated->by);
    return r ? trace(r) : 0;
}

static int tell_corrected(Telling *telling, const void *data)
{
    const ItemCorrected *corrected = data;
    const ItemStated *stated = &corrected->statement;
    telling->phrase = PHRASE_CASEWORK_TOLD_CORRECTED;
    telling->args[1] = fact_on_line(telling, stated->fact_name, stated->line);
    telling->args[2] = of_label(telling, stated->value_words);
    int r = tell_value(telling, 3, corrected->reason);
    return r ? trace(r) : 0;
}

static int tell_retracted(Telling *telling, const void *data)
{
    const ItemRetracted *retracted = data;
    StatementGetRow row;
    bool found;
    telling->phrase =
        retracted->set_aside ? PHRASE_CASEWORK_TOLD_SET_ASIDE : PHRASE_CASEWORK_TOLD_RETRACTED;
    int r = statement_get(work_db(telling->work), work_arena(telling->work), retracted->statement,
                          &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    telling->args[1] = fact_on_line(telling, (Label){ { row.fact_ja, row.fact_en } }, row.line);
    telling->args[2] = work_lang(telling->work) == LANG_JA ? row.value_ja : row.value_en;
    r = tell_value(telling, 3, retracted->reason);
    return r ? trace(r) : 0;
}

static int tell_asked(Telling *telling, const void *data)
{
    const ItemAsked *asked = data;
    telling->phrase =
        asked->words.len ? PHRASE_CASEWORK_TOLD_ASKED_WORDS : PHRASE_CASEWORK_TOLD_ASKED;
    telling->args[1] = of_label(telling, asked->agency_name);
    telling->args[2] = asked->fact.len ? fact_on_line(telling, asked->fact_name, asked->line)
                                       : phrase(PHRASE_CASEWORK_NO_FACT, work_lang(telling->work));
    int r = tell_value(telling, 3, asked->words);
    return r ? trace(r) : 0;
}

static int tell_answered(Telling *telling, const void *data)
{
    const ItemAnswered *answered = data;
    QuestionGetRow row;
    bool found;
    telling->phrase =
        answered->words.len ? PHRASE_CASEWORK_TOLD_ANSWERED_WORDS : PHRASE_CASEWORK_TOLD_ANSWERED;
    int r = question_get(work_db(telling->work), work_arena(telling->work), answered->question,
                         &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    telling->args[1] = work_lang(telling->work) == LANG_JA ? row.agency_ja : row.agency_en;
    r = tell_value(telling, 2, answered->words);
    return r ? trace(r) : 0;
}

static int tell_assessed(Telling *telling, const void *data)
{
    const ItemAssessed *assessed = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_ASSESSED;
    telling->args[1] =
        item_outcomes(telling->work, assessed->judged.results, assessed->judged.result_count);
    return 0;
}

static int tell_drafted(Telling *telling, const void *data)
{
    const ItemDrafted *drafted = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_DRAFTED;
    telling->args[1] = phrase(verdict_phrases[drafted->verdict], work_lang(telling->work));
    int r = tell_value(telling, 2, drafted->reason);
    return r ? trace(r) : 0;
}

static int tell_returned(Telling *telling, const void *data)
{
    const ItemReturned *returned = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_RETURNED;
    int r = tell_value(telling, 1, returned->reason);
    return r ? trace(r) : 0;
}

static int tell_decided(Telling *telling, const void *data)
{
    const ItemDecided *decided = data;
    telling->phrase =
        decided->reason.len ? PHRASE_CASEWORK_TOLD_DECIDED_WORDS : PHRASE_CASEWORK_TOLD_DECIDED;
    telling->args[1] = phrase(verdict_phrases[decided->verdict], work_lang(telling->work));
    int r = tell_value(telling, 2, decided->reason);
    return r ? trace(r) : 0;
}

static int tell_held(Telling *telling, const void *data)
{
    const ItemHeld *held = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_HELD;
    int r = tell_value(telling, 1, held->authority);
    if (!r)
        r = tell_value(telling, 2, held->reason);
    return r ? trace(r) : 0;
}

static int tell_released(Telling *telling, const void *data)
{
    const ItemReleased *released = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_RELEASED;
    int r = tell_value(telling, 1, released->authority);
    if (!r)
        r = tell_value(telling, 2, released->reason);
    return r ? trace(r) : 0;
}

static int tell_reopened(Telling *telling, const void *data)
{
    const ItemReason *reopened = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_REOPENED;
    int r = tell_value(telling, 1, reopened->reason);
    return r ? trace(r) : 0;
}

static int tell_withdrawn(Telling *telling, const void *data)
{
    const ItemReason *withdrawn = data;
    telling->phrase = PHRASE_CASEWORK_TOLD_WITHDRAWN;
    int r = tell_value(telling, 1, withdrawn->reason);
    return r ? trace(r) : 0;
}

static int tell_assigned(Telling *telling, const void *data)
{
    const ItemAssigned *assigned = data;
    telling->phrase =
        assigned->task.len ? PHRASE_CASEWORK_TOLD_ASSIGNED_TASK : PHRASE_CASEWORK_TOLD_ASSIGNED;
    int r = work_person_name(telling->work, assigned->person, &telling->args[1]);
    if (!r)
        r = tell_value(telling, 2, assigned->task);
    return r ? trace(r) : 0;
}

static int tell_party_named(Telling *telling, const void *data)
{
    const ItemPartyNamed *named = data;
    telling->phrase = named->reason.len ? PHRASE_CASEWORK_TOLD_NAMED_PARTY_WORDS
                                        : PHRASE_CASEWORK_TOLD_NAMED_PARTY;
    telling->args[2] = phrase(party_role_phrases[named->role], work_lang(telling->work));
    int r = tell_value(telling, 1, named->name);
    if (!r)
        r = tell_value(telling, 3, named->reason);
    return r ? trace(r) : 0;
}

static int tell_party_dropped(Telling *telling, const void *data)
{
    const ItemPartyDropped *dropped = data;
    PartyAtRow row;
    bool found;
    telling->phrase = PHRASE_CASEWORK_TOLD_DROPPED_PARTY;
    int r = party_at(work_db(telling->work), work_arena(telling->work), dropped->party, ITEM_NOW,
                     &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = tell_value(telling, 1, row.name);
    if (!r)
        r = tell_value(telling, 2, dropped->reason);
    return r ? trace(r) : 0;
}

static const struct {
    Str kind;
    int (*tell)(Telling *telling, const void *data);
} tellers[] = {
    { STR("item.opened"), tell_opened },
    { STR("item.described"), tell_described },
    { STR("item.stated"), tell_stated },
    { STR("item.corrected"), tell_corrected },
    { STR("item.retracted"), tell_retracted },
    { STR("item.asked"), tell_asked },
    { STR("item.answered"), tell_answered },
    { STR("item.assessed"), tell_assessed },
    { STR("item.drafted"), tell_drafted },
    { STR("item.returned"), tell_returned },
    { STR("item.decided"), tell_decided },
    { STR("item.held"), tell_held },
    { STR("item.released"), tell_released },
    { STR("item.reopened"), tell_reopened },
    { STR("item.withdrawn"), tell_withdrawn },
    { STR("item.assigned"), tell_assigned },
    { STR("item.party-named"), tell_party_named },
    { STR("item.party-dropped"), tell_party_dropped },
};

/* ---- the whole ------------------------------------------------------------------------------- */

/* "Mori Aoi (METI)", "..., for Sato Ren" */
static Str tell_who(Work *work, const Act *act)
{
    Text text = text_open(work_arena(work), 4 * ITEM_NAME_MAX);
    Phrase key = act->on_behalf_name.len ? PHRASE_CASEWORK_WHO_FOR
                 : act->organisation.len ? PHRASE_CASEWORK_WHO
                                         : PHRASE_CASEWORK_WHO_ALONE;
    phrase_put(&text, key, work_lang(work), act->name, act->organisation, act->on_behalf_name);
    return text_str(&text);
}

static int tell_kind(Telling *telling, Str kind, const void *data)
{
    for (size_t i = 0; i < COUNT_OF(tellers); i++)
        if (str_eq(tellers[i].kind, kind)) {
            int r = tellers[i].tell(telling, data);
            return r ? trace(r) : 0;
        }
    return 0; /* another room's: the sentence of its kind serves */
}

static int tell_event(Work *work, const Event *event, TimelineEntry *entry)
{
    const EventKind *kind;
    const void *data;
    Text sentence = text_open(work_arena(work), 4 * ITEM_WORDS_MAX);
    entry->made = (Act){ .seq = event->seq, .at = event->at };
    entry->kind = event->kind;
    int r = item_who(work, event->actor, event->principal, &entry->made);
    if (!r)
        r = work_event_data(work, event, &kind, &data);
    if (r)
        return trace(r);
    Telling telling = { work, { tell_who(work, &entry->made) }, kind->sentence };
    r = tell_kind(&telling, event->kind, data);
    phrase_write(&sentence, telling.phrase, work_lang(work), telling.args, TELLING_ARGS);
    entry->sentence = text_str(&sentence);
    return r ? trace(r) : 0;
}

int item_tell(Work *work, const Event *event, Str *ret_sentence)
{
    TimelineEntry entry;
    int r = tell_event(work, event, &entry);

    *ret_sentence = r ? S("") : entry.sentence;
    return r ? trace(r) : 0;
}

int item_timeline(Work *work, const void *params, void *reply)
{
    const TimelineParams *wanted = params;
    TimelineReply *timeline = reply;
    size_t limit = wanted->limit == INT64_MIN ? TIMELINE_ROWS_USUAL : (size_t)wanted->limit;
    int64_t after = wanted->after == INT64_MIN ? -1 : wanted->after;
    const Event *events;
    size_t count;
    Item item;
    int r = item_load(work, wanted->item, ITEM_NOW, &item);
    if (!r)
        r = work_history(work, item.id, after, limit + 1, &events, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    TimelineEntry *entries = NEW_ARRAY(work_arena(work), TimelineEntry, limit);
    *timeline = (TimelineReply){
        .item = item.id, .reference = item.row.reference, .entries = entries, .next = INT64_MIN
    };
    for (size_t i = 0; i < count && i < limit && !r; i++)
        if (!str_eq(events[i].kind, S("record.read")))
            r = tell_event(work, &events[i], &entries[timeline->entry_count++]);
    if (count > limit)
        timeline->next = events[limit - 1].seq;
    return r ? trace(r) : 0;
}
