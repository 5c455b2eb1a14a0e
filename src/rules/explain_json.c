/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A proof as JSON, format sekisho-decision-1 (share/schema/decision.schema.json). Nothing is left
 * out. */
#include "rules/explain_teller.h"

typedef struct JsonWriter {
    Teller *teller;
    Text *text;
    size_t depth;
    bool begun; /* something stands before in the innermost array or object */
} JsonWriter;

/* Between members: a comma, and a line of its own for each. */
static void next(JsonWriter *json)
{
    if (json->begun)
        text_char(json->text, ',');
    if (json->depth > 0)
        text_char(json->text, '\n');
    text_repeat(json->text, ' ', json->depth);
    json->begun = true;
}

static void open_with(JsonWriter *json, char bracket)
{
    text_char(json->text, bracket);
    json->depth++;
    json->begun = false;
}

static void close_with(JsonWriter *json, char bracket)
{
    json->depth--;
    json->begun = true;
    text_char(json->text, bracket);
}

static void key(JsonWriter *json, Str name)
{
    next(json);
    text_json(json->text, name);
    text_put(json->text, S(": "));
}

static void put_str(JsonWriter *json, Str name, Str value)
{
    key(json, name);
    text_json(json->text, value);
}

static void put_bool(JsonWriter *json, Str name, bool value)
{
    key(json, name);
    text_c(json->text, value ? "true" : "false");
}

static void put_int(JsonWriter *json, Str name, int64_t value)
{
    key(json, name);
    text_int(json->text, value);
}

static void put_date(JsonWriter *json, Str name, Date date)
{
    key(json, name);
    if (date == DATE_NONE || date == DATE_FOREVER) {
        text_c(json->text, "null");
        return;
    }
    text_char(json->text, '"');
    date_write(json->text, date);
    text_char(json->text, '"');
}

static void put_label(JsonWriter *json, Label label, Str id)
{
    put_str(json, S("label"), tell_label(json->teller, label, id));
}

/* An array or object as a member. */
static void open_key(JsonWriter *json, Str name, char bracket)
{
    key(json, name);
    open_with(json, bracket);
}

static void item_str(JsonWriter *json, Str value)
{
    next(json);
    text_json(json->text, value);
}

static void open_item(JsonWriter *json)
{
    next(json);
    open_with(json, '{');
}

/* The result. */

static void put_outcomes(JsonWriter *json)
{
    const Decision *decision = json->teller->decision;

    put_str(json, S("outcome"), decision_word(decision));
    open_key(json, S("outcomes"), '[');
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        if (decision->outcomes >> outcome & 1)
            item_str(json, outcome_word((Outcome)outcome));
    }
    close_with(json, ']');
    put_str(json, S("headline"), tell_headline(json->teller));
    put_str(json, S("meaning"), tell(json->teller, meaning_phrase(decision)));
    put_bool(json, S("contradictory"), decision->contradictory);
    put_bool(json, S("exact"), decision->exact);
    put_bool(json, S("proved"), decision->proved);
    put_str(json, S("confidence"), confidence_word(json->teller->proof->confidence));
    put_str(json, S("fact_confidence"), confidence_word(json->teller->proof->fact_confidence));
}

static void put_pack(JsonWriter *json)
{
    const Pack *pack = json->teller->pack;

    open_key(json, S("pack"), '{');
    put_str(json, S("id"), pack->id);
    put_str(json, S("regime"), pack->regime);
    put_label(json, pack->label, pack->id);
    put_date(json, S("from"), pack->from);
    put_date(json, S("until"), pack->until);
    put_str(json, S("judges"), pack->judges);
    put_str(json, S("otherwise"), tell_label(json->teller, pack->otherwise, (Str){ 0 }));
    close_with(json, '}');
}

static Str possibility_word(Possibility possibility)
{
    static const Str words[] = {
        [MARK_EXCLUDED] = STR("excluded"),
        [MARK_POSSIBLE] = STR("possible"),
        [MARK_CERTAIN] = STR("certain"),
    };

    return words[possibility];
}

static void put_mark_rules(JsonWriter *json, int32_t mark)
{
    const Pack *pack = json->teller->pack;

    open_key(json, S("rules"), '[');
    for (size_t i = 0; i < pack->rule_count; i++) {
        if (rule_sets(&pack->rules[i], mark) && json->teller->proof->rules[i].holds != TRUTH_NO)
            item_str(json, pack->rules[i].id);
    }
    close_with(json, ']');
}

static void put_alternatives(JsonWriter *json, int32_t mark)
{
    const Pack *pack = json->teller->pack;

    open_key(json, S("alternatives"), '[');
    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];
        if (!opens_instead_of(json->teller->decision, rule, mark))
            continue;
        const Mark *instead = &pack->marks[rule->instead];
        open_item(json);
        put_str(json, S("id"), instead->id);
        put_label(json, instead->label, instead->id);
        put_str(json, S("rule"), rule->id);
        put_str(json, S("possibility"),
                possibility_word(decision_alternative(json->teller->decision, rule)));
        close_with(json, '}');
    }
    close_with(json, ']');
}

static void put_marks(JsonWriter *json)
{
    const Decision *decision = json->teller->decision;

    open_key(json, S("marks"), '[');
    for (size_t i = 0; i < decision->pack->mark_count; i++) {
        const Mark *mark = &decision->pack->marks[i];
        if (!mark_is_told(decision, (int32_t)i))
            continue;
        open_item(json);
        put_str(json, S("kind"), mark_kind_word(mark->kind));
        put_str(json, S("id"), mark->id);
        put_label(json, mark->label, mark->id);
        put_str(json, S("possibility"), possibility_word(decision->marks[i]));
        put_mark_rules(json, (int32_t)i);
        put_alternatives(json, (int32_t)i);
        close_with(json, '}');
    }
    close_with(json, ']');
}

static void put_level(JsonWriter *json, Str name, int32_t mark)
{
    if (mark < 0 || !marks_matter(json->teller->decision)) {
        key(json, name);
        text_c(json->text, "null");
        return;
    }
    open_key(json, name, '{');
    put_str(json, S("id"), json->teller->pack->marks[mark].id);
    put_label(json, json->teller->pack->marks[mark].label, json->teller->pack->marks[mark].id);
    close_with(json, '}');
}

/* Rules and reasons. */

static void put_citations(JsonWriter *json, const Citation *citations, size_t count)
{
    open_key(json, S("citations"), '[');
    for (size_t i = 0; i < count; i++) {
        const Source *source = &json->teller->pack->sources[citations[i].source];
        open_item(json);
        put_str(json, S("source"), source->name);
        put_str(json, S("instrument"), source->instrument);
        put_label(json, source->label, source->name);
        put_str(json, S("article"), citations[i].article);
        put_str(json, S("confidence"), confidence_word(citations[i].confidence));
        close_with(json, '}');
    }
    close_with(json, ']');
}

/* A definition is named here; its own reason stands once, under "definitions". */
static void put_reason(JsonWriter *json, const Meaning *reason)
{
    Term term = term_of(json->teller, reason);
    const Node *node = &json->teller->pack->nodes[term.core->node];
    int32_t facts[2];
    size_t fact_count = term.core->kind == MEANING_ATOM ? node_facts(node, facts) : 0;

    put_str(json, S("text"), tell_term(json->teller, term, true));
    put_str(json, S("truth"), truth_word(term.truth));
    put_bool(json, S("bears"), reason->bears);
    put_bool(json, S("negated"), term.negated);
    if (term.core->kind == MEANING_DEFINITION)
        put_str(json, S("definition"), json->teller->pack->definitions[term.core->definition].id);
    if (fact_count > 0)
        open_key(json, S("facts"), '[');
    for (size_t i = 0; i < fact_count; i++)
        item_str(json, json->teller->book->facts[facts[i]].id);
    if (fact_count > 0)
        close_with(json, ']');
    if (term.core->kind != MEANING_LIST)
        return;
    open_key(json, S("terms"), '[');
    for (size_t i = 0; i < term.core->child_count; i++) {
        open_item(json);
        put_reason(json, &term.core->children[i]);
        close_with(json, '}');
    }
    close_with(json, ']');
}

static void put_reason_key(JsonWriter *json, const Meaning *reason)
{
    if (!reason) {
        key(json, S("reason"));
        text_c(json->text, "null");
        return;
    }
    open_key(json, S("reason"), '{');
    put_reason(json, reason);
    close_with(json, '}');
}

static void put_rule_ids(JsonWriter *json, Str name, const int32_t *rules, size_t count)
{
    open_key(json, name, '[');
    for (size_t i = 0; i < count; i++)
        item_str(json, json->teller->pack->rules[rules[i]].id);
    close_with(json, ']');
}

static void put_rule_marks(JsonWriter *json, const Rule *rule)
{
    open_key(json, S("marks"), '[');
    for (size_t i = 0; i < rule->mark_count; i++)
        item_str(json, json->teller->pack->marks[rule->marks[i]].id);
    close_with(json, ']');
    if (rule->instead >= 0)
        put_str(json, S("instead"), json->teller->pack->marks[rule->instead].id);
}

static void put_rule(JsonWriter *json, const RuleReason *reason)
{
    const Rule *rule = &json->teller->pack->rules[reason->rule];

    open_item(json);
    put_str(json, S("id"), rule->id);
    put_str(json, S("effect"), effect_word(rule->effect));
    put_bool(json, S("absolute"), rule->absolute);
    put_label(json, rule->label, rule->id);
    put_str(json, S("origin"), rule->origin);
    put_str(json, S("condition"), truth_word(reason->condition));
    put_str(json, S("holds"), truth_word(reason->holds));
    put_bool(json, S("bears"), reason->bears);
    put_citations(json, rule->citations, rule->citation_count);
    put_rule_marks(json, rule);
    put_rule_ids(json, S("excepted_by"), rule->exceptions, rule->exception_count);
    put_rule_ids(json, S("excepts"), rule->targets, rule->target_count);
    put_reason_key(json, reason->reason);
    close_with(json, '}');
}

static void put_rules(JsonWriter *json)
{
    open_key(json, S("rules"), '[');
    for (size_t i = 0; i < json->teller->proof->rule_count; i++)
        put_rule(json, &json->teller->proof->rules[i]);
    close_with(json, ']');
}

static void put_definitions(JsonWriter *json)
{
    const Pack *pack = json->teller->pack;

    open_key(json, S("definitions"), '[');
    for (size_t i = 0; i < pack->definition_count; i++) {
        const Definition *definition = &pack->definitions[i];
        const Meaning *meaning = &json->teller->proof->meanings[definition->node];
        if (meaning->kind == MEANING_DEFINITION)
            continue; /* not built: no rule's condition uses it */
        open_item(json);
        put_str(json, S("id"), definition->id);
        put_label(json, definition->label, definition->id);
        put_citations(json, definition->citations, definition->citation_count);
        put_reason_key(json, meaning);
        close_with(json, '}');
    }
    close_with(json, ']');
}

/* Facts. */

/* As a case file would write it. */
static void put_value(JsonWriter *json, const Fact *fact, Value value)
{
    key(json, S("value"));
    if (value.state != VALUE_KNOWN) {
        text_c(json->text, "null");
        return;
    }
    switch (fact->type) {
    case FACT_YESNO:
        text_c(json->text, value.number != 0 ? "true" : "false");
        return;
    case FACT_ONE_OF:
        text_json(json->text, fact->options[value.number].id);
        return;
    case FACT_SET_OF:
        open_with(json, '[');
        for (size_t i = 0; i < fact->option_count; i++) {
            if ((uint64_t)value.number >> i & 1)
                item_str(json, fact->options[i].id);
        }
        close_with(json, ']');
        return;
    case FACT_COUNTRY:
        text_json(json->text, country_get((Country)value.number)->code);
        return;
    case FACT_DATE:
        text_char(json->text, '"');
        date_write(json->text, (Date)value.number);
        text_char(json->text, '"');
        return;
    case FACT_NUMBER:
        text_int(json->text, value.number);
        return;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        text_c(json->text, "null"); /* no document of law has them */
        return;
    case FACT_MONEY:
        break;
    }
    Text *minor = fresh(&json->teller->piece);
    text_int(minor, value.number);
    open_with(json, '{');
    put_str(json, S("amount"), text_str(minor));
    put_str(json, S("currency"), currency_code(value.unit));
    close_with(json, '}');
}

static void put_witness(JsonWriter *json, int32_t fact, const Evidence *evidence)
{
    open_item(json);
    put_str(json, S("text"), tell_witness(json->teller, fact, evidence));
    put_value(json, &json->teller->book->facts[fact], evidence->value);
    put_str(json, S("by"), evidence->by);
    put_date(json, S("on"), evidence->on);
    put_bool(json, S("register"), evidence->from_register);
    put_bool(json, S("unobtainable"), evidence->unobtainable);
    if (evidence->stale)
        put_date(json, S("checked"), evidence->checked);
    if (evidence->source.len > 0)
        put_str(json, S("source"), evidence->source);
    if (evidence->has_confidence)
        put_str(json, S("confidence"), confidence_word(evidence->confidence));
    if (evidence->place.line > 0)
        put_int(json, S("line"), evidence->place.line);
    close_with(json, '}');
}

static void put_fact(JsonWriter *json, int32_t index)
{
    static const Str states[] = {
        [VALUE_MISSING] = STR("missing"),
        [VALUE_KNOWN] = STR("known"),
        [VALUE_CONTRADICTORY] = STR("contradictory"),
    };
    const Fact *fact = &json->teller->book->facts[index];
    const FactState *state = &json->teller->decision->facts[index];

    open_item(json);
    put_str(json, S("id"), fact->id);
    put_label(json, fact->label, fact->id);
    put_str(json, S("state"), states[state->value.state]);
    put_value(json, fact, state->value);
    put_str(json, S("text"), tell_fact(json->teller, index));
    open_key(json, S("evidence"), '[');
    for (size_t i = 0; i < state->evidence_count; i++)
        put_witness(json, index, &state->evidence[i]);
    close_with(json, ']');
    close_with(json, '}');
}

static void put_facts(JsonWriter *json)
{
    const Pack *pack = json->teller->pack;

    open_key(json, S("facts"), '[');
    for (size_t i = 0; i < pack->fact_count; i++)
        put_fact(json, pack->facts[i]);
    close_with(json, ']');
}

static void put_fact_ids(JsonWriter *json, Str name, const int32_t *facts, size_t count)
{
    open_key(json, name, '[');
    for (size_t i = 0; i < count; i++)
        item_str(json, json->teller->book->facts[facts[i]].id);
    close_with(json, ']');
}

static void put_notes(JsonWriter *json)
{
    const Pack *pack = json->teller->pack;

    open_key(json, S("notes"), '[');
    for (size_t i = 0; i < pack->note_count; i++)
        item_str(json, tell_label(json->teller, pack->notes[i], (Str){ 0 }));
    close_with(json, ']');
}

void explain_json(Text *text, const Proof *proof, const Rulebook *book, Lang lang)
{
    Teller teller = teller_open(text, proof, book, lang);
    JsonWriter json = { .teller = &teller, .text = text };

    open_with(&json, '{');
    put_str(&json, S("format"), S("sekisho-decision-1"));
    put_str(&json, S("lang"), lang_code(lang));
    put_outcomes(&json);
    put_pack(&json);
    put_marks(&json);
    put_level(&json, S("level_low"), proof->decision->level_low);
    put_level(&json, S("level_high"), proof->decision->level_high);
    put_rules(&json);
    put_definitions(&json);
    put_facts(&json);
    put_fact_ids(&json, S("open"), proof->open, proof->open_count);
    put_fact_ids(&json, S("settled"), proof->settled, proof->settled_count);
    put_notes(&json);
    close_with(&json, '}');
}
