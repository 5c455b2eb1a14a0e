/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/trial.h"

#include <stdlib.h>

/* Facts as controls: every type of fact has one that takes no other answer, where that can be. */

enum { RADIOS_MAX = 8 }; /* more options than these go into a list that folds out */

typedef struct Choices {
    const Visit *visit;
    Str fact, given;
    ChoiceView *list;
    size_t count;
} Choices;

static Choices open_choices(const Visit *visit, const Fact *fact, Str given, size_t room)
{
    return (Choices){ visit, fact->id, given, NEW_ARRAY(visit->arena, ChoiceView, room), 0 };
}

/* Is the value one of those given, which a set separates by commas? */
static bool is_given(Str given, Str value)
{
    while (given.len)
        if (str_eq(str_trim(str_split(given, ',', &given)), value))
            return true;
    return false;
}

/* The first control of a fact bears its name, so that an error can lead to it. */
static void add_choice(Choices *choices, Str value, Str words)
{
    Text id = text_open(choices->visit->arena, 256);

    text_put(&id, choices->fact);
    if (choices->count)
        text_all(&id, S("-"), visit_number(choices->visit, (int64_t)choices->count));
    choices->list[choices->count++] = (ChoiceView){
        .id = text_str(&id),
        .value = value,
        .words = words,
        .chosen = is_given(choices->given, value),
    };
}

static void add_phrase(Choices *choices, Str value, Phrase words)
{
    add_choice(choices, value, phrase(words, choices->visit->lang));
}

static void put_choices(InputView *view, const Choices *choices)
{
    view->choices = choices->list;
    view->choice_count = choices->count;
}

/* ---- the types ------------------------------------------------------------------------------- */

static void put_yesno(const Visit *visit, const Fact *fact, Str given, InputView *view)
{
    Choices choices = open_choices(visit, fact, given, 3);

    add_phrase(&choices, S("yes"), PHRASE_WEB_ANSWER_YES);
    add_phrase(&choices, S("no"), PHRASE_WEB_ANSWER_NO);
    add_phrase(&choices, TRIAL_PASS, PHRASE_WEB_PASS);
    put_choices(view, &choices);
    view->kind = S("radio");
    view->grouped = true;
}

static void put_options(const Visit *visit, const Fact *fact, Str given, InputView *view)
{
    Choices choices = open_choices(visit, fact, given, fact->option_count + 2);

    for (size_t i = 0; i < fact->option_count; i++)
        add_choice(&choices, fact->options[i].id,
                   label_in(fact->options[i].label, visit->lang, fact->options[i].id));
    if (fact->type == FACT_SET_OF)
        add_phrase(&choices, S("none"), PHRASE_WEB_NONE_OF_THEM);
    add_phrase(&choices, TRIAL_PASS, PHRASE_WEB_PASS);
    put_choices(view, &choices);
    view->select = fact->type == FACT_ONE_OF && fact->option_count > RADIOS_MAX;
    view->grouped = !view->select;
    view->tall = true;
    view->kind = fact->type == FACT_SET_OF ? S("checkbox") : S("radio");
}

static int compare_choices(const void *a, const void *b)
{
    return str_compare(((const ChoiceView *)a)->words, ((const ChoiceView *)b)->words);
}

static void put_countries(const Visit *visit, const Fact *fact, Str given, InputView *view)
{
    Choices choices = open_choices(visit, fact, given, country_count() + 1);

    for (size_t i = 0; i < country_count(); i++) {
        const CountryEntry *entry = country_get((Country)i);
        Text words = text_open(visit->arena, 512);
        text_all(&words, label_in(entry->name, visit->lang, entry->code), S(" ("), entry->code,
                 S(")"));
        add_choice(&choices, entry->code, text_str(&words));
    }
    qsort(choices.list, choices.count, sizeof *choices.list, compare_choices);
    add_phrase(&choices, TRIAL_PASS, PHRASE_WEB_PASS);
    put_choices(view, &choices);
    view->select = true;
}

static void put_text(const Visit *visit, Str given, Phrase hint, InputView *view)
{
    view->value = given;
    view->hint = phrase(hint, visit->lang);
}

static void put_control(const Visit *visit, const Fact *fact, Str given, InputView *view)
{
    switch (fact->type) {
    case FACT_YESNO:
        put_yesno(visit, fact, given, view);
        break;
    case FACT_ONE_OF:
    case FACT_SET_OF:
        put_options(visit, fact, given, view);
        break;
    case FACT_COUNTRY:
        put_countries(visit, fact, given, view);
        break;
    case FACT_DATE:
        put_text(visit, given, PHRASE_WEB_HINT_DATE, view);
        break;
    case FACT_NUMBER:
        put_text(visit, given, PHRASE_WEB_HINT_NUMBER, view);
        break;
    case FACT_MONEY:
        put_text(visit, given, PHRASE_WEB_HINT_MONEY, view);
        break;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT: /* no document of law has them */
    default:
        ensure(!"an unknown type of fact");
    }
}

/* ---- what stands around the control ---------------------------------------------------------- */

static Str why_asked(const Visit *visit, const Question *question)
{
    if (!question)
        return S("");
    if (question->disputed)
        return phrase(PHRASE_WEB_WHICH_IS_RIGHT, visit->lang);
    if (!question->changes_outcome)
        return phrase(PHRASE_WEB_MARKS_ONLY, visit->lang);
    return phrase(question->decides ? PHRASE_WEB_WHY_DECIDES : PHRASE_WEB_WHY_OUTCOME, visit->lang);
}

static Str sentence(const Visit *visit, Phrase key, const Finding *finding)
{
    Text text = text_open(visit->arena, 16 << 10);
    phrase_write(&text, key, visit->lang, finding->args, FINDING_ARGS_MAX);
    return text_str(&text);
}

/* The first thing wrong with the answer, and what to do. */
static Str error_at(const Visit *visit, const Trial *trial, Str fact)
{
    for (const Finding *finding = trial->findings.first; finding; finding = finding->next) {
        if (!str_eq(finding->place.pointer, fact))
            continue;
        Str message = sentence(visit, finding->message, finding);
        return finding->remedy == PHRASE_NONE
                   ? message
                   : visit_say(visit, PHRASE_WEB_FINDING, message,
                               sentence(visit, finding->remedy, finding));
    }
    return S("");
}

InputView input_view(const Visit *visit, const Trial *trial, int32_t index,
                     const Question *question)
{
    const Fact *fact = &visit->site->library->book->facts[index];
    Str label = label_in(fact->label, visit->lang, fact->id);
    /* A step wants an answer, if only that nobody can say; the whole form takes what there is. */
    InputView view = { .name = fact->id, .needed = question != NULL && trial->one_at_a_time };

    view.question = label_in(fact->question, visit->lang, label);
    view.agencies = agency_names(visit, fact);
    view.why = why_asked(visit, question);
    view.error = error_at(visit, trial, fact->id);
    put_control(visit, fact, trial->given[index], &view);
    return view;
}
