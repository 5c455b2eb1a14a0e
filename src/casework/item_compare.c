/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/* item.compare: two moments of an item, field by field, in words. */

enum { FACET_TEXT_MAX = 4 * ITEM_WORDS_MAX };

/* One thing that can differ, as text. */
typedef struct Facet {
    Str path, name, text;
} Facet;

typedef struct Facets {
    Work *work;
    Facet *list;
    size_t count, room;
} Facets;

static void add(Facets *facets, Str path, Str name, Str text)
{
    ensure(facets->count < facets->room);
    facets->list[facets->count++] = (Facet){ path, name, text };
}

static void add_field(Facets *facets, Str path, Phrase name, Str text)
{
    add(facets, path, phrase(name, work_lang(facets->work)), text);
}

static Str path_of(Facets *facets, Str group, Str part, Str rest)
{
    Text text = text_open(work_arena(facets->work), 4 * ITEM_WORD_MAX);
    text_all(&text, group, S("."), part, rest.len ? S(".") : S(""), rest);
    return text_str(&text);
}

static Str id_path(Facets *facets, Str group, Id id)
{
    Text text = text_open(work_arena(facets->work), ID_LETTERS);
    id_write(&text, id);
    return path_of(facets, group, text_str(&text), S(""));
}

static Str number(Facets *facets, int64_t value)
{
    Text text = text_open(work_arena(facets->work), 24);
    text_int(&text, value);
    return text_str(&text);
}

static Str words(Facets *facets, Phrase key)
{
    return phrase(key, work_lang(facets->work));
}

/* ---- the head -------------------------------------------------------------------------------- */

static Str regimes_text(Facets *facets, const ItemShown *shown)
{
    Text text = text_open(work_arena(facets->work), FACET_TEXT_MAX);
    for (size_t i = 0; i < shown->regime_count; i++)
        text_all(&text, i ? S(", ") : S(""),
                 library_regime_name(work_library(facets->work), shown->regimes[i],
                                     work_lang(facets->work)));
    return text_str(&text);
}

static Str organisations_text(Facets *facets, const ItemShown *shown)
{
    Text text = text_open(work_arena(facets->work), FACET_TEXT_MAX);
    for (size_t i = 0; i < shown->organisation_count; i++)
        text_all(&text, i ? S(", ") : S(""), shown->organisations[i].name);
    return text_str(&text);
}

static Str lines_text(Facets *facets, const ItemShown *shown)
{
    Text text = text_open(work_arena(facets->work), FACET_TEXT_MAX);
    for (size_t i = 0; i < shown->line_count; i++)
        text_all(&text, i ? S("; ") : S(""), shown->lines[i].line,
                 shown->lines[i].title.len ? S(" ") : S(""), shown->lines[i].title);
    return text_str(&text);
}

static void add_head(Facets *facets, const ItemShown *shown)
{
    add_field(facets, S("title"), PHRASE_CASEWORK_FIELD_TITLE, shown->title);
    add_field(facets, S("summary"), PHRASE_CASEWORK_FIELD_SUMMARY, shown->summary);
    add_field(facets, S("state"), PHRASE_CASEWORK_FIELD_STATE,
              words(facets, item_state_phrases[shown->state]));
    add_field(facets, S("round"), PHRASE_CASEWORK_FIELD_ROUND, number(facets, shown->round));
    add_field(facets, S("marking"), PHRASE_CASEWORK_FIELD_MARKING,
              words(facets, marking_phrases[shown->marking]));
    add_field(facets, S("regimes"), PHRASE_CASEWORK_FIELD_REGIMES, regimes_text(facets, shown));
    add_field(facets, S("organisations"), PHRASE_CASEWORK_FIELD_ORGANISATIONS,
              organisations_text(facets, shown));
    add_field(facets, S("lines"), PHRASE_CASEWORK_FIELD_LINES, lines_text(facets, shown));
    add_field(facets, S("assigned"), PHRASE_CASEWORK_FIELD_PERSON, shown->assigned.name);
}

/* ---- facts, questions, holds, findings ------------------------------------------------------- */

static Str fact_name(Facets *facets, const ShownFact *fact)
{
    Text text = text_open(work_arena(facets->work), 2 * ITEM_NAME_MAX);
    if (str_eq(fact->line, S("1")) || str_eq(fact->line, S(ITEM_LINE_ALL)))
        return fact->name;
    phrase_put(&text, PHRASE_CASEWORK_ON_LINE, work_lang(facets->work), fact->name, fact->line);
    return text_str(&text);
}

/* The values that stand, each with who says so; "" when none does. */
static Str fact_text(Facets *facets, const ShownFact *fact)
{
    Text text = text_open(work_arena(facets->work), FACET_TEXT_MAX);
    for (size_t i = 0; i < fact->statement_count; i++) {
        const ShownStatement *statement = &fact->statements[i];
        if (statement->ending)
            continue;
        text_all(&text, text.len ? S("; ") : S(""), statement->words, S(" ("),
                 statement->by.len ? statement->by : statement->entered.organisation, S(")"));
    }
    return text_str(&text);
}

static void add_facts(Facets *facets, const ItemShown *shown)
{
    for (size_t i = 0; i < shown->fact_count; i++) {
        const ShownFact *fact = &shown->facts[i];
        Str text = fact_text(facets, fact);
        if (text.len)
            add(facets, path_of(facets, S("facts"), fact->line, fact->fact),
                fact_name(facets, fact), text);
    }
}

/* Role, numbers, countries: what tells a party from another, beside its name. */
static Str party_text(Facets *facets, const ShownParty *party)
{
    Text text = text_open(work_arena(facets->work), FACET_TEXT_MAX);
    if (party->is_dropped)
        return words(facets, PHRASE_CASEWORK_NO_LONGER);
    const Str parts[] = { party->reading, party->birth_date, party->address };
    text_all(&text, words(facets, party_role_phrases[party->role]), S(": "), party->name);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        text_all(&text, parts[i].len ? S("; ") : S(""), parts[i]);
    for (size_t i = 0; i < party->country_count; i++)
        text_all(&text, S("; "), party->countries[i]);
    for (size_t i = 0; i < party->id_count; i++)
        text_all(&text, S("; "), party->ids[i]);
    for (size_t i = 0; i < party->line_count; i++)
        text_all(&text, S("; "), words(facets, PHRASE_CASEWORK_FIELD_LINE), S(" "),
                 party->lines[i]);
    return text_str(&text);
}

static void add_parties(Facets *facets, const ItemShown *shown)
{
    for (size_t i = 0; i < shown->party_count; i++) {
        const ShownParty *party = &shown->parties[i];
        add(facets, id_path(facets, S("parties"), party->party), party->name,
            party_text(facets, party));
    }
}

static void add_questions(Facets *facets, const ItemShown *shown)
{
    for (size_t i = 0; i < shown->question_count; i++) {
        const ShownQuestion *question = &shown->questions[i];
        Text name = text_open(work_arena(facets->work), FACET_TEXT_MAX);
        phrase_put(&name, PHRASE_CASEWORK_QUESTION_TO, work_lang(facets->work),
                   question->agency_name,
                   question->words.len ? question->words : question->fact_name);
        Str text = !question->is_answered ? words(facets, PHRASE_CASEWORK_IS_OPEN)
                   : question->answer.len ? question->answer
                                          : words(facets, PHRASE_CASEWORK_ANSWERED);
        add(facets, id_path(facets, S("questions"), question->question), text_str(&name), text);
    }
}

static void add_holds(Facets *facets, const ItemShown *shown)
{
    for (size_t i = 0; i < shown->hold_count; i++) {
        const ShownHold *hold = &shown->holds[i];
        Text name = text_open(work_arena(facets->work), FACET_TEXT_MAX);
        phrase_put(&name, PHRASE_CASEWORK_HOLD_BY, work_lang(facets->work), hold->authority,
                   hold->reason);
        add(facets, id_path(facets, S("holds"), hold->hold), text_str(&name),
            hold->is_released ? hold->release_reason : words(facets, PHRASE_CASEWORK_IN_FORCE));
    }
}

static void add_findings(Facets *facets, const ItemShown *shown)
{
    static const Phrase kinds[] = { PHRASE_CASEWORK_FINDING_ASSESSMENT,
                                    PHRASE_CASEWORK_FINDING_DRAFT,
                                    PHRASE_CASEWORK_FINDING_DECISION };
    for (size_t i = 0; i < shown->finding_count; i++) {
        const ShownFinding *finding = &shown->findings[i];
        Text text = text_open(work_arena(facets->work), FACET_TEXT_MAX);
        if (finding->verdict >= 0)
            text_all(&text, words(facets, verdict_phrases[finding->verdict]),
                     work_lang(facets->work) == LANG_JA ? S("。") : S(". "));
        text_put(&text, item_outcomes(facets->work, finding->results, finding->result_count));
        if (finding->is_ended)
            text_all(&text, S(" "), words(facets, PHRASE_CASEWORK_NO_LONGER));
        add(facets, id_path(facets, S("findings"), finding->finding),
            words(facets, kinds[finding->kind]), text_str(&text));
    }
}

static Facets facets_of(Work *work, const ItemShown *shown)
{
    enum { HEAD_FACETS = 9 };
    Facets facets = { .work = work,
                      .room = HEAD_FACETS + shown->party_count + shown->fact_count +
                              shown->question_count + shown->hold_count + shown->finding_count };
    facets.list = NEW_ARRAY(work_arena(work), Facet, facets.room);
    add_head(&facets, shown);
    add_parties(&facets, shown);
    add_facts(&facets, shown);
    add_questions(&facets, shown);
    add_holds(&facets, shown);
    add_findings(&facets, shown);
    return facets;
}

/* ---- comparing ------------------------------------------------------------------------------- */

static const Facet *find(const Facets *facets, Str path)
{
    for (size_t i = 0; i < facets->count; i++)
        if (str_eq(facets->list[i].path, path))
            return &facets->list[i];
    return NULL;
}

static void compare(const Facets *before, const Facets *after, CompareReply *reply)
{
    ItemChange *changes =
        NEW_ARRAY(work_arena(before->work), ItemChange, before->count + after->count);
    size_t count = 0;

    for (size_t i = 0; i < before->count; i++) {
        const Facet *old = &before->list[i];
        const Facet *now = find(after, old->path);
        if (!now)
            changes[count++] =
                (ItemChange){ old->path, old->name, DIFFERENCE_REMOVED, old->text, S("") };
        else if (!str_eq(old->text, now->text))
            changes[count++] =
                (ItemChange){ now->path, now->name, DIFFERENCE_CHANGED, old->text, now->text };
    }
    for (size_t i = 0; i < after->count; i++) {
        const Facet *now = &after->list[i];
        if (!find(before, now->path))
            changes[count++] =
                (ItemChange){ now->path, now->name, DIFFERENCE_ADDED, S(""), now->text };
    }
    reply->changes = changes;
    reply->change_count = count;
}

/* The leaf meant: named, or the last one by then. The first leaf for what lies before the item. */
static int which_leaf(Work *work, Id item, int64_t opened, int64_t leaf, Moment at, int64_t usual,
                      int64_t *ret_leaf)
{
    ItemStepByRow row;
    bool found;
    *ret_leaf = leaf != INT64_MIN ? leaf : usual;
    if (leaf == INT64_MIN && at != MOMENT_NONE) {
        int r = item_step_by(work_db(work), work_arena(work),
                             trace_of_subject(work_arena(work), item), at, &row, &found);
        if (r)
            return trace(r);
        *ret_leaf = found ? row.step : opened;
    }
    if (*ret_leaf < opened)
        *ret_leaf = opened;
    return 0;
}

int item_compare(Work *work, const void *params, void *reply)
{
    const CompareParams *wanted = params;
    CompareReply *answer = reply;
    ItemShown before, after;
    Item item;
    int64_t from, to;
    int r = item_load(work, wanted->item, ITEM_NOW, &item);
    if (!r)
        r = which_leaf(work, item.id, item.row.opened, wanted->from, wanted->from_time,
                       item.row.opened, &from);
    if (!r)
        r = which_leaf(work, item.id, item.row.opened, wanted->to, wanted->to_time, ITEM_NOW, &to);
    if (!r)
        r = item_view(work, item.id, from, &before);
    if (!r)
        r = item_view(work, item.id, to, &after);
    if (r)
        return r < 0 ? trace(r) : r;
    *answer = (CompareReply){ .item = item.id,
                              .reference = item.row.reference,
                              .from = before.seq,
                              .to = after.seq,
                              .from_time = before.changed.at,
                              .to_time = after.changed.at };
    Facets then = facets_of(work, &before), now = facets_of(work, &after);
    compare(&then, &now, answer);
    return 0;
}
