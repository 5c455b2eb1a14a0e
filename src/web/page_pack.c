/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_explain.h"
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"

/* One pack, rule by rule, with the grounds of each and its text in either keyword language. */

static const CitationView *citation_views(const Visit *visit, const Pack *pack,
                                          const Citation *citations, size_t count)
{
    CitationView *views = NEW_ARRAY(visit->arena, CitationView, count);

    for (size_t i = 0; i < count; i++) {
        const Source *source = &pack->sources[citations[i].source];
        views[i].source = label_in(source->label, visit->lang, source->instrument);
        views[i].article = plain_view(citations[i].article);
        views[i].confidence = confidence_name(visit, citations[i].confidence);
    }
    return views;
}

static TermView mark_view(const Visit *visit, const Mark *mark)
{
    return (TermView){ .id = mark->id, .label = words_view(visit, mark->label, mark->id) };
}

/* ---- rules ----------------------------------------------------------------------------------- */

/* "exception to P2, P3" */
static Str exception_words(const Visit *visit, const Pack *pack, const Rule *rule)
{
    Str targets = S("");

    for (size_t i = 0; i < rule->target_count; i++)
        targets = visit_list(visit, targets, pack->rules[rule->targets[i]].id);
    return visit_say(visit, PHRASE_EXPLAIN_EFFECT_EXCEPTION, targets, S(""));
}

static Str effect_words(const Visit *visit, const Pack *pack, const Rule *rule)
{
    switch (rule->effect) {
    case EFFECT_PROHIBITED:
        return phrase(rule->absolute ? PHRASE_EXPLAIN_EFFECT_ABSOLUTE
                                     : PHRASE_EXPLAIN_EFFECT_PROHIBITED,
                      visit->lang);
    case EFFECT_PERMITTED:
        return phrase(PHRASE_EXPLAIN_EFFECT_PERMITTED, visit->lang);
    case EFFECT_EVERY:
        return phrase(pack->otherwise_outside ? PHRASE_EXPLAIN_EFFECT_EVERY_LICENCE
                                              : PHRASE_EXPLAIN_EFFECT_EVERY,
                      visit->lang);
    case EFFECT_NEEDS:
        return phrase(PHRASE_EXPLAIN_EFFECT_NEEDS, visit->lang);
    case EFFECT_FINDS:
        return phrase(PHRASE_EXPLAIN_EFFECT_FINDS, visit->lang);
    case EFFECT_EXCEPTION:
        return exception_words(visit, pack, rule);
    case EFFECT_APPLIES:
        return phrase(PHRASE_EXPLAIN_EFFECT_APPLIES, visit->lang);
    default:
        ensure(!"an unknown effect");
    }
}

static RuleView rule_view(const Visit *visit, const Pack *pack, const Rule *rule, Lang keywords)
{
    TermView *marks = NEW_ARRAY(visit->arena, TermView, rule->mark_count);
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    for (size_t i = 0; i < rule->mark_count; i++)
        marks[i] = mark_view(visit, &pack->marks[rule->marks[i]]);
    rule_write(&text, pack, rule, keywords);
    return (RuleView){
        .id = rule->id,
        .effect = effect_words(visit, pack, rule),
        .label = words_view(visit, rule->label, rule->id),
        .citations = citation_views(visit, pack, rule->citations, rule->citation_count),
        .citation_count = rule->citation_count,
        .marks = marks,
        .mark_count = rule->mark_count,
        .text = str_trim(text_str(&text)),
        .text_lang = lang_code(keywords),
        .origin = str_eq(rule->origin, pack->id) ? S("") : rule->origin,
    };
}

/* ---- what the rules stand on ----------------------------------------------------------------- */

static const MarksView *kind_views(const Visit *visit, const Pack *pack, size_t *ret_count)
{
    static const Phrase names[MARK_KIND_COUNT] = {
        [MARK_CONDITION] = PHRASE_WEB_CONDITIONS, [MARK_DUTY] = PHRASE_WEB_DUTIES,
        [MARK_LICENCE] = PHRASE_WEB_LICENCES,     [MARK_FINDING] = PHRASE_WEB_FINDINGS,
        [MARK_BUCKET] = PHRASE_WEB_BUCKETS,       [MARK_LEVEL] = PHRASE_WEB_LEVELS,
    };
    MarksView *kinds = NEW_ARRAY(visit->arena, MarksView, MARK_KIND_COUNT);
    size_t count = 0;

    for (int kind = 0; kind < MARK_KIND_COUNT; kind++) {
        TermView *marks = NEW_ARRAY(visit->arena, TermView, pack->mark_count);
        MarksView view = { .name = phrase(names[kind], visit->lang), .marks = marks };
        for (size_t i = 0; i < pack->mark_count; i++)
            if (pack->marks[i].kind == (MarkKind)kind)
                marks[view.mark_count++] = mark_view(visit, &pack->marks[i]);
        if (view.mark_count)
            kinds[count++] = view;
    }
    *ret_count = count;
    return kinds;
}

static void put_definitions(const Visit *visit, const Pack *pack, PackView *view)
{
    TermView *definitions = NEW_ARRAY(visit->arena, TermView, pack->definition_count);

    for (size_t i = 0; i < pack->definition_count; i++) {
        const Definition *definition = &pack->definitions[i];
        definitions[i] = (TermView){
            .id = definition->id,
            .label = words_view(visit, definition->label, definition->id),
            .citations =
                citation_views(visit, pack, definition->citations, definition->citation_count),
            .citation_count = definition->citation_count,
        };
    }
    view->definitions = definitions;
    view->definition_count = pack->definition_count;
}

static void put_grounds(const Visit *visit, const Pack *pack, PackView *view)
{
    PackSourceView *sources = NEW_ARRAY(visit->arena, PackSourceView, pack->source_count);
    WordsView *notes = NEW_ARRAY(visit->arena, WordsView, pack->note_count);

    for (size_t i = 0; i < pack->source_count; i++) {
        const Source *source = &pack->sources[i];
        sources[i].label = words_view(visit, source->label, source->instrument);
        sources[i].instrument = source->instrument;
        sources[i].confidence = confidence_name(visit, source->confidence);
    }
    for (size_t i = 0; i < pack->note_count; i++)
        notes[i] = words_view(visit, pack->notes[i], S(""));
    view->sources = sources;
    view->source_count = pack->source_count;
    view->notes = notes;
    view->note_count = pack->note_count;
}

/* ---- the page -------------------------------------------------------------------------------- */

/* The instrument by which the pack was made, from the register of instruments. */
static WordsView instrument_words(const Visit *visit, Str instrument)
{
    const Register *instruments = library_register(visit->site->library, S("instruments"));
    size_t count = 0;
    const RegisterRow *rows =
        instruments ? register_rows_of(instruments, instrument, &count) : NULL;
    Label label = { 0 };

    if (count) {
        label.in[LANG_JA] = register_cell(instruments, &rows[0], S("ja"));
        label.in[LANG_EN] = register_cell(instruments, &rows[0], S("en"));
    }
    return words_view(visit, label, instrument);
}

static void put_head(const Visit *visit, const Pack *pack, Lang keywords, PackView *view)
{
    const Pack *amended = rulebook_pack(visit->site->library->book, pack->amends);
    Lang other = keywords == LANG_JA ? LANG_EN : LANG_JA;
    Text query = text_open(visit->arena, 64);

    view->title = label_in(pack->label, visit->lang, pack->id);
    view->id = pack->id;
    view->regime = regime_name(visit, pack->regime);
    view->made_by = pack->made_by;
    view->made_by_label = instrument_words(visit, pack->made_by);
    view->made.day = pack->made_on;
    view->from.day = pack->from;
    view->last.day = pack->until == DATE_FOREVER ? DATE_NONE : pack->until - 1;
    if (amended) {
        view->amends_name = label_in(amended->label, visit->lang, amended->id);
        view->amends = VISIT_URL(visit, S("packs"), amended->id);
    }
    query_put(&query, S("keywords"), lang_code(other));
    view->keywords = visit_url(visit, visit_path(visit, (const Str[]){ S("packs"), pack->id }, 2),
                               text_str(&query));
    view->keywords_name =
        phrase(other == LANG_JA ? PHRASE_WEB_KEYWORDS_JA : PHRASE_WEB_KEYWORDS_EN, visit->lang);
    view->packs = visit_url(visit, S("/packs"), S(""));
    view->examples = pack->example_count;
    view->promises = pack->invariant_count;
}

static PackView pack_view(const Visit *visit, const Pack *pack, Lang keywords)
{
    PackView view = { .text_lang = lang_code(keywords), .rule_count = pack->rule_count };
    RuleView *rules = NEW_ARRAY(visit->arena, RuleView, pack->rule_count);
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    put_head(visit, pack, keywords, &view);
    put_grounds(visit, pack, &view);
    put_definitions(visit, pack, &view);
    for (size_t i = 0; i < pack->rule_count; i++)
        rules[i] = rule_view(visit, pack, &pack->rules[i], keywords);
    view.rules = rules;
    view.kinds = kind_views(visit, pack, &view.kind_count);
    pack_write(&text, pack, keywords);
    view.text = text_str(&text);
    return view;
}

Reply pack_visit(const Visit *visit)
{
    const Pack *pack = rulebook_pack(visit->site->library->book, visit->part);
    Str wanted = query_get(&visit->query, S("keywords"));
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Lang keywords = visit->lang;

    if (!pack || (wanted.len && !lang_read(wanted, &keywords)))
        return not_found(visit);
    PackView view = pack_view(visit, pack, keywords);
    pack_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.packs, phrase(PHRASE_WEB_PACKS, visit->lang) } };
    Frame frame = { .title = view.title, .crumbs = crumbs, .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, 200, frame, &body);
}
