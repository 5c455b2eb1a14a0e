/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_explain.h"
#include "phrases_web.h"
#include "web/site.h"

/* What pages share: addresses, sentences, the days and regimes a visit names, common views. */

enum { SENTENCE_MAX = 16 << 10, REGIMES_MAX = 16 };

/* ---- finding one's way ----------------------------------------------------------------------- */

Url visit_url(const Visit *visit, Str path, Str query)
{
    Text text = text_open(visit->arena, URL_MAX);

    text_all(&text, S("/"), lang_code(visit->lang), path, query);
    ensure(!text.full);
    return url_local(text_str(&text));
}

Str visit_path(const Visit *visit, const Str *parts, size_t count)
{
    Text text = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < count; i++) {
        text_char(&text, '/');
        text_url(&text, parts[i]);
    }
    return text_str(&text);
}

Str visit_say(const Visit *visit, Phrase key, Str first, Str second)
{
    Text text = text_open(visit->arena, SENTENCE_MAX);
    phrase_put(&text, key, visit->lang, first, second);
    return text_str(&text);
}

Str visit_list(const Visit *visit, Str before, Str item)
{
    return before.len ? visit_say(visit, PHRASE_WEB_LISTED, before, item) : item;
}

Str visit_number(const Visit *visit, int64_t number)
{
    Text text = text_open(visit->arena, 24);

    if (number != INT64_MIN)
        text_int(&text, number);
    return text_str(&text);
}

Str visit_choice(const Visit *visit, const Phrase *words, int32_t choice)
{
    return choice < 0 ? S("") : phrase(words[choice], visit->lang);
}

Str visit_day(const Visit *visit, Date day)
{
    Text text = text_open(visit->arena, 24);

    if (day != DATE_NONE)
        date_write(&text, day);
    return text_str(&text);
}

Str local_address(Str back)
{
    bool clean = str_starts(back, S("/")) && !str_starts(back, S("//")) && back.len < URL_MAX / 2;

    for (size_t i = 0; clean && i < back.len; i++)
        clean = (unsigned char)back.at[i] > ' ' && (unsigned char)back.at[i] < 0x7f &&
                back.at[i] != '\\';
    return clean ? back : S("");
}

/* ---- days and regimes ------------------------------------------------------------------------ */

bool visit_date(const Visit *visit, Str field, Date fallback, Date *ret_day, Findings *findings)
{
    Str given = str_trim(query_get(&visit->query, field));

    *ret_day = fallback;
    if (!given.len || date_read_person(given, ret_day))
        return true;
    finding_error(findings, ((Place){ .pointer = field }), PHRASE_WEB_NO_SUCH_DAY,
                  PHRASE_WEB_DAY_REMEDY, given);
    return false;
}

bool visit_regime(const Visit *visit, Str *ret_regime, Findings *findings)
{
    Str names[REGIMES_MAX], given = query_get(&visit->query, S("regime"));
    size_t count = library_regimes(visit->site->library, names, REGIMES_MAX);

    *ret_regime = given.len ? given : library_first_regime(visit->site->library);
    for (size_t i = 0; i < count; i++)
        if (str_eq(names[i], *ret_regime))
            return true;
    finding_error(findings, ((Place){ .pointer = S("regime") }), PHRASE_WEB_NO_SUCH_REGIME,
                  PHRASE_WEB_REGIME_REMEDY, given);
    return false;
}

Str regime_name(const Visit *visit, Str regime)
{
    return library_regime_name(visit->site->library, regime, visit->lang);
}

const ChoiceView *regime_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    Str names[REGIMES_MAX];
    size_t count = library_regimes(visit->site->library, names, REGIMES_MAX);
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, count);

    for (size_t i = 0; i < count; i++)
        choices[i] = (ChoiceView){ .value = names[i],
                                   .words = regime_name(visit, names[i]),
                                   .chosen = str_eq(names[i], chosen) };
    *ret_count = count;
    return choices;
}

/* ---- replies --------------------------------------------------------------------------------- */

void reply_header(Reply *reply, const char *name, Str value)
{
    ensure(reply->header_count < REPLY_HEADERS_MAX);
    reply->headers[reply->header_count++] = (ReplyHeader){ name, value };
}

/* ---- common views ---------------------------------------------------------------------------- */

static const Str outcome_signs[OUTCOME_COUNT] = {
    [OUTCOME_OUTSIDE] = STR("○"),     [OUTCOME_PROHIBITED] = STR("✕"),
    [OUTCOME_NOT_COVERED] = STR("―"), [OUTCOME_PERMITTED] = STR("✓"),
    [OUTCOME_CONFLICT] = STR("‼"),    [OUTCOME_LICENCE] = STR("§"),
};

static const WordsView *outcomes_left(const Visit *visit, OutcomeSet outcomes, size_t *ret_count)
{
    WordsView *left = NEW_ARRAY(visit->arena, WordsView, OUTCOME_COUNT);
    size_t count = 0;

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        if (outcomes >> outcome & 1)
            left[count++] = (WordsView){ lang_code(visit->lang),
                                         phrase(outcome_phrase((Outcome)outcome), visit->lang) };
    *ret_count = count;
    return left;
}

VerdictView verdict_view(const Visit *visit, OutcomeSet outcomes)
{
    VerdictView view = { .kind = S("lawless"), .sign = S("―") };

    view.words = phrase(PHRASE_WEB_LAWLESS, visit->lang);
    if (!outcomes)
        return view;
    if (outcomes & (outcomes - 1)) {
        view = (VerdictView){ .kind = S("undecided"), .sign = S("?") };
        view.words = phrase(PHRASE_EXPLAIN_OUTCOME_UNDECIDED, visit->lang);
        view.outcomes = outcomes_left(visit, outcomes, &view.outcome_count);
        return view;
    }
    Outcome outcome = (Outcome)__builtin_ctz(outcomes);
    view.kind = outcome_word(outcome);
    view.sign = outcome_signs[outcome];
    view.words = phrase(outcome_phrase(outcome), visit->lang);
    return view;
}

Str outcome_name(const Visit *visit, Str word)
{
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        if (str_eq(outcome_word((Outcome)outcome), word))
            return phrase(outcome_phrase((Outcome)outcome), visit->lang);
    return word;
}

Str confidence_name(const Visit *visit, Confidence confidence)
{
    static const Phrase names[] = {
        [CONFIDENCE_OFFICIAL] = PHRASE_EXPLAIN_CONFIDENCE_OFFICIAL,
        [CONFIDENCE_SECONDARY] = PHRASE_EXPLAIN_CONFIDENCE_SECONDARY,
        [CONFIDENCE_UNVERIFIED] = PHRASE_EXPLAIN_CONFIDENCE_UNVERIFIED,
    };
    return phrase(names[confidence], visit->lang);
}

WordsView words_view(const Visit *visit, Label label, Str fallback)
{
    bool own = label.in[visit->lang].len > 0;
    Lang other = visit->lang == LANG_JA ? LANG_EN : LANG_JA;

    if (own || !label.in[other].len)
        return (WordsView){ lang_code(visit->lang), label_in(label, visit->lang, fallback) };
    return (WordsView){ lang_code(other), label.in[other] };
}

WordsView plain_view(Str text)
{
    bool beyond_ascii = false;

    for (size_t at = 0; at < text.len;)
        beyond_ascii |= utf8_next(text, &at) >= 0x3000; /* kana and ideographs */
    return (WordsView){ lang_code(beyond_ascii ? LANG_JA : LANG_EN), text };
}

static Url field_url(const Visit *visit, Str field)
{
    Text text = text_open(visit->arena, 256);

    text_put(&text, S("#f-"));
    text_url(&text, field);
    return text.full ? (Url){ 0 } : url_local(text_str(&text));
}

const FindingView *finding_views(const Visit *visit, const Findings *findings, size_t *ret_count)
{
    FindingView *views = NEW_ARRAY(visit->arena, FindingView, findings->count);
    size_t count = 0;

    for (const Finding *finding = findings->first; finding; finding = finding->next) {
        FindingView *view = &views[count++];
        Text message = text_open(visit->arena, SENTENCE_MAX);
        phrase_write(&message, finding->message, visit->lang, finding->args, FINDING_ARGS_MAX);
        view->message = text_str(&message);
        if (finding->place.pointer.len)
            view->field = field_url(visit, finding->place.pointer);
        if (finding->remedy == PHRASE_NONE)
            continue;
        Text remedy = text_open(visit->arena, SENTENCE_MAX);
        phrase_write(&remedy, finding->remedy, visit->lang, finding->args, FINDING_ARGS_MAX);
        view->remedy = text_str(&remedy);
    }
    *ret_count = count;
    return views;
}

ErrorsView errors_view(const Visit *visit, Phrase title, const Findings *findings)
{
    ErrorsView view = { 0 };

    if (!findings || !findings->error_count)
        return view;
    view.title = phrase(title, visit->lang);
    view.findings = finding_views(visit, findings, &view.finding_count);
    return view;
}

Str agency_names(const Visit *visit, const Fact *fact)
{
    const Rulebook *book = visit->site->library->book;
    Str names = S("");

    for (size_t i = 0; i < fact->agency_count; i++) {
        const Agency *agency = &book->agencies[fact->agencies[i]];
        names = visit_list(visit, names, label_in(agency->label, visit->lang, agency->id));
    }
    return names;
}

QuestionView question_view(const Visit *visit, const Question *question)
{
    const Fact *fact = &visit->site->library->book->facts[question->fact];
    Str label = label_in(fact->label, visit->lang, fact->id);

    return (QuestionView){
        .question = label_in(fact->question, visit->lang, label),
        .label = label,
        .agencies = agency_names(visit, fact),
        .marks_only = !question->changes_outcome,
        .disputed = question->disputed,
    };
}

const QuestionView *question_views(const Visit *visit, const Questions *questions,
                                   size_t *ret_count)
{
    QuestionView *views = NEW_ARRAY(visit->arena, QuestionView, questions->count);

    for (size_t i = 0; i < questions->count; i++)
        views[i] = question_view(visit, &questions->list[i]);
    *ret_count = questions->count;
    return views;
}
