/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* The summary of an item: what is done, what is open, and what cannot start yet. */

/* ---- tasks ----------------------------------------------------------------------------------- */

typedef enum TaskState { TASK_NOT_STARTED, TASK_INCOMPLETE, TASK_DONE, TASK_NOT_YET } TaskState;

static TaskView task_view(const Visit *visit, const ItemShown *item, Phrase name, TaskState state,
                          Str tab)
{
    static const struct {
        Str kind;
        Phrase words;
    } states[] = {
        [TASK_NOT_STARTED] = { STR("not-started"), PHRASE_WEB_TASK_NOT_STARTED },
        [TASK_INCOMPLETE] = { STR("incomplete"), PHRASE_WEB_TASK_INCOMPLETE },
        [TASK_DONE] = { STR("done"), PHRASE_WEB_TASK_DONE },
        [TASK_NOT_YET] = { STR("not-yet"), PHRASE_WEB_TASK_NOT_YET },
    };

    return (TaskView){ .name = phrase(name, visit->lang),
                       .status = phrase(states[state].words, visit->lang),
                       .kind = states[state].kind,
                       .address = item_url(visit, item, tab, S("")) };
}

static Str counted(const Visit *visit, Phrase key, size_t first, size_t second)
{
    return visit_say(visit, key, visit_number(visit, (int64_t)first),
                     visit_number(visit, (int64_t)second));
}

static TaskView facts_task(const Visit *visit, const ItemShown *item)
{
    size_t disputed = 0;

    for (size_t i = 0; i < item->fact_count; i++)
        disputed += item->facts[i].disputed;
    TaskState state = !item->fact_count ? TASK_NOT_STARTED : disputed ? TASK_INCOMPLETE : TASK_DONE;
    TaskView task = task_view(visit, item, PHRASE_WEB_TASK_FACTS, state, S("/facts"));
    task.detail = counted(visit, PHRASE_WEB_TASK_FACTS_ARE, item->fact_count, disputed);
    return task;
}

static TaskView questions_task(const Visit *visit, const ItemShown *item)
{
    size_t open = 0;

    for (size_t i = 0; i < item->question_count; i++)
        open += !item->questions[i].is_answered;
    TaskState state = !item->question_count ? TASK_NOT_STARTED : open ? TASK_INCOMPLETE : TASK_DONE;
    TaskView task = task_view(visit, item, PHRASE_WEB_TASK_QUESTIONS, state, S("/questions"));
    task.detail = counted(visit, PHRASE_WEB_TASK_QUESTIONS_ARE, item->question_count, open);
    return task;
}

/* The newest of a kind that still stands; NULL: none. */
static const ShownFinding *newest(const ItemShown *item, int32_t kind)
{
    const ShownFinding *found = NULL;

    for (size_t i = 0; i < item->finding_count; i++)
        if (item->findings[i].kind == kind && !item->findings[i].is_ended &&
            (!found || item->findings[i].made.seq > found->made.seq))
            found = &item->findings[i];
    return found;
}

/* Has a fact changed since? Then what was found no longer covers it. */
static bool is_stale(const ItemShown *item, int64_t seq)
{
    for (size_t f = 0; f < item->fact_count; f++)
        for (size_t s = 0; s < item->facts[f].statement_count; s++) {
            const ShownStatement *said = &item->facts[f].statements[s];
            if (said->entered.seq > seq || (said->ending > 0 && said->ended.seq > seq))
                return true;
        }
    return false;
}

static TaskView assessment_task(const Visit *visit, const ItemShown *item)
{
    const ShownFinding *found = newest(item, 0);
    bool stale = found && is_stale(item, found->made.seq);
    TaskState state = !item->fact_count ? TASK_NOT_YET
                      : !found          ? TASK_NOT_STARTED
                      : stale           ? TASK_INCOMPLETE
                                        : TASK_DONE;
    TaskView task = task_view(visit, item, PHRASE_WEB_TASK_ASSESSMENT, state, S("/assessment"));

    if (stale)
        task.detail = phrase(PHRASE_WEB_TASK_STALE, visit->lang);
    else if (found)
        task.detail = visit_moment(visit, found->made.at);
    return task;
}

static TaskView draft_task(const Visit *visit, const ItemShown *item)
{
    bool drafted = item->state == ITEM_DRAFTED || item->state == ITEM_DECIDED;
    TaskState state = drafted ? TASK_DONE : item->on_hold ? TASK_NOT_YET : TASK_NOT_STARTED;
    TaskView task = task_view(visit, item, PHRASE_WEB_TASK_DRAFT, state, S("/decision"));

    if (!drafted && item->on_hold)
        task.detail = phrase(PHRASE_WEB_TASK_HELD, visit->lang);
    return task;
}

static TaskView approval_task(const Visit *visit, const ItemShown *item)
{
    bool ready = item->state == ITEM_DRAFTED && !item->on_hold;
    TaskState state = item->state == ITEM_DECIDED ? TASK_DONE
                      : ready                     ? TASK_NOT_STARTED
                                                  : TASK_NOT_YET;
    return task_view(visit, item, PHRASE_WEB_TASK_APPROVAL, state, S("/decision"));
}

/* ---- the rest -------------------------------------------------------------------------------- */

static void put_tasks(const Visit *visit, const ItemShown *item, ItemView *view)
{
    TaskView *tasks = NEW_ARRAY(visit->arena, TaskView, 5);

    tasks[view->task_count++] = facts_task(visit, item);
    tasks[view->task_count++] = questions_task(visit, item);
    tasks[view->task_count++] = assessment_task(visit, item);
    tasks[view->task_count++] = draft_task(visit, item);
    tasks[view->task_count++] = approval_task(visit, item);
    view->tasks = tasks;
}

/* Without an address: only another person may. */
static StepView step_view(const Visit *visit, const ItemShown *item, const Operation *operation)
{
    const QueryField about = { S("item"), item->reference };
    StepView step = { .name = operation->name, .help = visit_help(visit, operation) };

    if (visit_chance(visit, step.name, &(UrlQuery){ &about, 1 }) == CHANCE_ANOTHER)
        step.help = visit_say(visit, PHRASE_WEB_FOR_ANOTHER, step.help, S(""));
    else
        step.address = item_form_url(visit, item, step.name, S(""), S(""), S(""));
    return step;
}

/* What this state allows, each with its form. Statements, questions and holds have their own
 * places, where it is plain which one is meant. */
static void put_steps(const Visit *visit, const ItemShown *item, ItemView *view)
{
    static const Str elsewhere[] = { STR("item.correct"), STR("item.retract"), STR("item.answer"),
                                     STR("item.release"), STR("item.approve"), STR("item.return") };
    const Table *table = office_table(visit->site->office);
    StepView *steps = NEW_ARRAY(visit->arena, StepView, item->next_count);

    for (size_t i = 0; i < item->next_count; i++) {
        const Operation *operation = table_operation(table, item->next[i]);
        bool shown = operation != NULL;
        for (size_t e = 0; e < COUNT_OF(elsewhere); e++)
            shown = shown && !str_eq(elsewhere[e], item->next[i]);
        if (shown)
            steps[view->step_count++] = step_view(visit, item, operation);
    }
    view->steps = steps;
}

static void put_names(const Visit *visit, const ItemShown *item, ItemView *view)
{
    WordsView *organisations = NEW_ARRAY(visit->arena, WordsView, item->organisation_count);
    WordsView *hands = NEW_ARRAY(visit->arena, WordsView, item->hand_count);

    for (size_t i = 0; i < item->organisation_count; i++)
        organisations[view->organisation_count++] = plain_view(item->organisations[i].name);
    for (size_t i = 0; i < item->hand_count; i++)
        hands[view->hand_count++] = plain_view(
            visit_say(visit, PHRASE_WEB_WHO_OF, item->hands[i].name, item->hands[i].organisation));
    view->organisations = organisations;
    view->hands = hands;
}

static void put_past_holds(const Visit *visit, const ItemShown *item, ItemView *view)
{
    HoldView *holds = NEW_ARRAY(visit->arena, HoldView, item->hold_count);

    for (size_t i = 0; i < item->hold_count; i++)
        if (item->holds[i].is_released)
            holds[view->past_hold_count++] = hold_view(visit, item, &item->holds[i]);
    view->past_holds = holds;
}

Reply item_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemView view = { .identity = identity_view(visit, &item, S("")), .summary = item.summary };
    view.opened = visit_say(visit, PHRASE_WEB_WHEN_BY, visit_moment(visit, item.opened.at),
                            act_words(visit, &item.opened));
    view.assigned = item.assigned.name;
    view.task = item.task;
    view.origin = item.provenance.origin;
    view.origin_reference = item.provenance.reference;
    view.status = item_url(visit, &item, S("/status"), S(""));
    view.bundle = item_url(visit, &item, S("/bundle"), S(""));
    put_tasks(visit, &item, &view);
    put_steps(visit, &item, &view);
    put_names(visit, &item, &view);
    put_past_holds(visit, &item, &view);
    item_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_NONE, &body);
}
