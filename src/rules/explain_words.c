/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A proof in words: every sentence of an explanation, from the catalogue and the pack's labels. */
#include "phrases_explain.h"
#include "rules/explain_teller.h"

enum { SENTENCE_BYTES_MAX = 64 << 10 };

Teller teller_open(Text *text, const Proof *proof, const Rulebook *book, Lang lang)
{
    const Pack *pack = proof->decision->pack;

    return (Teller){
        .text = text,
        .proof = proof,
        .decision = proof->decision,
        .pack = pack,
        .book = book,
        .lang = lang,
        .sentence = text_open(text->arena, SENTENCE_BYTES_MAX),
        .piece = text_open(text->arena, SENTENCE_BYTES_MAX),
        .other_piece = text_open(text->arena, SENTENCE_BYTES_MAX),
        .whole = text_open(text->arena, SENTENCE_BYTES_MAX),
        .told_fact = NEW_ARRAY(text->arena, bool, book->fact_count),
        .told_definition = NEW_ARRAY(text->arena, bool, pack->definition_count),
        .told_rule = NEW_ARRAY(text->arena, bool, pack->rule_count),
    };
}

Str tell(const Teller *teller, Phrase key)
{
    return phrase(key, teller->lang);
}

static Lang other_lang(Lang lang)
{
    return lang == LANG_JA ? LANG_EN : LANG_JA;
}

Str tell_label(const Teller *teller, Label label, Str id)
{
    Str words = label_in(label, teller->lang, id);
    Lang other = other_lang(teller->lang);

    if (!teller->marks_foreign || label.in[teller->lang].len > 0 || label.in[other].len == 0)
        return words;
    Text marked = text_open(teller->text->arena, words.len + 2);
    text_char(&marked, FOREIGN_BEGIN);
    text_put(&marked, words);
    text_char(&marked, FOREIGN_END);
    return text_str(&marked);
}

void text_item(const Teller *teller, Text *list, Str item)
{
    Str pattern = phrase(PHRASE_EXPLAIN_LIST, teller->lang); /* "{1}, {2}" */
    size_t hole = sizeof("{1}") - 1;

    if (list->len > 0)
        text_put(list, str_cut(pattern, hole, pattern.len - hole));
    text_put(list, item);
}

Str tell_mark_sign(Truth truth)
{
    static const Str signs[] = {
        [TRUTH_UNKNOWN] = STR("?"),
        [TRUTH_YES] = STR("✓"),
        [TRUTH_NO] = STR("✗"),
        [TRUTH_CONTRADICTORY] = STR("‼"),
    };

    return signs[truth];
}

Str tell_rule_truth(const Teller *teller, Truth truth)
{
    static const Phrase words[] = {
        [TRUTH_UNKNOWN] = PHRASE_EXPLAIN_RULE_OPEN,
        [TRUTH_YES] = PHRASE_EXPLAIN_RULE_YES,
        [TRUTH_NO] = PHRASE_EXPLAIN_RULE_NO,
        [TRUTH_CONTRADICTORY] = PHRASE_EXPLAIN_RULE_DISPUTED,
    };

    return tell(teller, words[truth]);
}

Str tell_term_truth(const Teller *teller, Truth truth)
{
    static const Phrase words[] = {
        [TRUTH_UNKNOWN] = PHRASE_EXPLAIN_TERM_OPEN,
        [TRUTH_YES] = PHRASE_EXPLAIN_TERM_YES,
        [TRUTH_NO] = PHRASE_EXPLAIN_TERM_NO,
        [TRUTH_CONTRADICTORY] = PHRASE_EXPLAIN_TERM_DISPUTED,
    };

    return tell(teller, words[truth]);
}

Str truth_word(Truth truth)
{
    static const Str words[] = {
        [TRUTH_UNKNOWN] = STR("unknown"),
        [TRUTH_YES] = STR("yes"),
        [TRUTH_NO] = STR("no"),
        [TRUTH_CONTRADICTORY] = STR("contradictory"),
    };

    return words[truth];
}

Str effect_word(RuleEffect effect)
{
    static const Str words[] = {
        [EFFECT_PROHIBITED] = STR("prohibited"), [EFFECT_PERMITTED] = STR("permitted"),
        [EFFECT_EVERY] = STR("every"),           [EFFECT_NEEDS] = STR("needs"),
        [EFFECT_FINDS] = STR("finds"),           [EFFECT_EXCEPTION] = STR("exception"),
        [EFFECT_APPLIES] = STR("applies"),
    };

    return words[effect];
}

Str mark_kind_word(MarkKind kind)
{
    static const Str words[MARK_KIND_COUNT] = {
        [MARK_CONDITION] = STR("condition"), [MARK_DUTY] = STR("duty"),
        [MARK_LICENCE] = STR("licence"),     [MARK_FINDING] = STR("finding"),
        [MARK_BUCKET] = STR("bucket"),       [MARK_LEVEL] = STR("level"),
    };

    return words[kind];
}

Phrase effect_phrase(const Teller *teller, const Rule *rule)
{
    static const Phrase words[] = {
        [EFFECT_PROHIBITED] = PHRASE_EXPLAIN_EFFECT_PROHIBITED,
        [EFFECT_PERMITTED] = PHRASE_EXPLAIN_EFFECT_PERMITTED,
        [EFFECT_EVERY] = PHRASE_EXPLAIN_EFFECT_EVERY,
        [EFFECT_NEEDS] = PHRASE_EXPLAIN_EFFECT_NEEDS,
        [EFFECT_FINDS] = PHRASE_EXPLAIN_EFFECT_FINDS,
        [EFFECT_EXCEPTION] = PHRASE_EXPLAIN_EFFECT_EXCEPTION,
        [EFFECT_APPLIES] = PHRASE_EXPLAIN_EFFECT_APPLIES,
    };

    if (rule->absolute)
        return PHRASE_EXPLAIN_EFFECT_ABSOLUTE;
    if (rule->effect == EFFECT_EVERY && teller->pack->otherwise_outside)
        return PHRASE_EXPLAIN_EFFECT_EVERY_LICENCE;
    return words[rule->effect];
}

/* The result. */

Phrase outcome_phrase(Outcome outcome)
{
    static const Phrase phrases[OUTCOME_COUNT] = {
        [OUTCOME_OUTSIDE] = PHRASE_EXPLAIN_OUTCOME_OUTSIDE,
        [OUTCOME_PROHIBITED] = PHRASE_EXPLAIN_OUTCOME_PROHIBITED,
        [OUTCOME_NOT_COVERED] = PHRASE_EXPLAIN_OUTCOME_NOT_COVERED,
        [OUTCOME_PERMITTED] = PHRASE_EXPLAIN_OUTCOME_PERMITTED,
        [OUTCOME_CONFLICT] = PHRASE_EXPLAIN_OUTCOME_CONFLICT,
        [OUTCOME_LICENCE] = PHRASE_EXPLAIN_OUTCOME_LICENCE_REQUIRED,
    };

    return phrases[outcome];
}

Str decision_word(const Decision *decision)
{
    Outcome outcome;

    return decision_outcome(decision, &outcome) ? outcome_word(outcome) : S("undecided");
}

Str tell_headline(Teller *teller)
{
    Outcome outcome;
    Phrase result = PHRASE_EXPLAIN_OUTCOME_UNDECIDED;

    if (decision_outcome(teller->decision, &outcome))
        result = outcome_phrase(outcome);
    return say(teller, PHRASE_EXPLAIN_DECISION, tell(teller, result));
}

Str tell_still_possible(Teller *teller)
{
    Text *list = fresh(&teller->piece);

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        if (teller->decision->outcomes >> outcome & 1)
            text_item(teller, list, tell(teller, outcome_phrase((Outcome)outcome)));
    }
    return say(teller, PHRASE_EXPLAIN_STILL_POSSIBLE, text_str(list));
}

Str tell_pack(Teller *teller)
{
    const Pack *pack = teller->pack;
    Text *from = fresh(&teller->piece), *until = fresh(&teller->other_piece);

    date_write(from, pack->from);
    date_write(until, pack->until);
    return say(
        teller, pack->until == DATE_FOREVER ? PHRASE_EXPLAIN_UNDER : PHRASE_EXPLAIN_UNDER_UNTIL,
        tell_label(teller, pack->label, pack->id), pack->id, text_str(from), text_str(until));
}

Phrase meaning_phrase(const Decision *decision)
{
    static const Phrase phrases[OUTCOME_COUNT] = {
        [OUTCOME_OUTSIDE] = PHRASE_EXPLAIN_MEANS_OUTSIDE,
        [OUTCOME_PROHIBITED] = PHRASE_EXPLAIN_MEANS_PROHIBITED,
        [OUTCOME_NOT_COVERED] = PHRASE_EXPLAIN_MEANS_NOT_COVERED,
        [OUTCOME_PERMITTED] = PHRASE_EXPLAIN_MEANS_PERMITTED,
        [OUTCOME_CONFLICT] = PHRASE_EXPLAIN_MEANS_CONFLICT,
        [OUTCOME_LICENCE] = PHRASE_EXPLAIN_MEANS_LICENCE_REQUIRED,
    };
    Outcome outcome;

    return decision_outcome(decision, &outcome) ? phrases[outcome] : PHRASE_EXPLAIN_MEANS_UNDECIDED;
}

/* Rules. */

/* "P1a, P2": the ids of rules. */
static Str rule_ids(Teller *teller, Text *list, const int32_t *rules, size_t count)
{
    for (size_t i = 0; i < count; i++)
        text_item(teller, list, teller->pack->rules[rules[i]].id);
    return text_str(list);
}

Str tell_rule(Teller *teller, const RuleReason *reason)
{
    const Rule *rule = &teller->pack->rules[reason->rule];
    Text *effect = fresh(&teller->piece);
    Str targets = rule_ids(teller, fresh(&teller->other_piece), rule->targets, rule->target_count);

    phrase_put(effect, effect_phrase(teller, rule), teller->lang, targets);
    if (rule->effect == EFFECT_APPLIES)
        return say(teller, PHRASE_EXPLAIN_RULE_SCOPE, tell_label(teller, rule->label, rule->id),
                   text_str(effect), tell_rule_truth(teller, reason->holds));
    return say(teller, PHRASE_EXPLAIN_RULE, rule->id, tell_label(teller, rule->label, rule->id),
               text_str(effect), tell_rule_truth(teller, reason->holds));
}

Phrase confidence_phrase(Confidence confidence)
{
    static const Phrase phrases[] = {
        [CONFIDENCE_OFFICIAL] = PHRASE_EXPLAIN_CONFIDENCE_OFFICIAL,
        [CONFIDENCE_SECONDARY] = PHRASE_EXPLAIN_CONFIDENCE_SECONDARY,
        [CONFIDENCE_UNVERIFIED] = PHRASE_EXPLAIN_CONFIDENCE_UNVERIFIED,
    };

    return phrases[confidence];
}

Str tell_citation(Teller *teller, const Citation *citation)
{
    const Source *source = &teller->pack->sources[citation->source];
    Text *cited = fresh(&teller->piece);

    Str name = tell_label(teller, source->label, source->name);

    if (citation->article.len > 0)
        phrase_put(cited, PHRASE_EXPLAIN_ARTICLE, teller->lang, name, citation->article);
    else /* the source as a whole */
        text_put(cited, name);
    if (citation->confidence == CONFIDENCE_OFFICIAL)
        return say(teller, PHRASE_EXPLAIN_CITED, text_str(cited));
    Text *doubted = fresh(&teller->other_piece);
    phrase_put(doubted, PHRASE_EXPLAIN_DOUBTED, teller->lang, text_str(cited),
               tell(teller, confidence_phrase(citation->confidence)));
    return say(teller, PHRASE_EXPLAIN_CITED, text_str(doubted));
}

Str tell_exception(Teller *teller, const RuleReason *exception)
{
    static const Phrase phrases[] = {
        [TRUTH_UNKNOWN] = PHRASE_EXPLAIN_EXCEPTION_OPEN,
        [TRUTH_YES] = PHRASE_EXPLAIN_EXCEPTION_YES,
        [TRUTH_NO] = PHRASE_EXPLAIN_EXCEPTION_NO,
        [TRUTH_CONTRADICTORY] = PHRASE_EXPLAIN_EXCEPTION_DISPUTED,
    };
    const Rule *rule = &teller->pack->rules[exception->rule];
    Phrase key = phrases[exception->holds];

    if (exception->holds == TRUTH_YES && rule->instead >= 0)
        key = PHRASE_EXPLAIN_EXCEPTION_INSTEAD;
    return say(teller, key, rule->id, tell_label(teller, rule->label, rule->id));
}

bool exception_is_new(Teller *teller, const RuleReason *exception)
{
    bool told = teller->told_rule[exception->rule] || exception->bears;

    teller->told_rule[exception->rule] = true;
    return !told;
}

/* Terms. */

/* "All of these" or "any of these" over one thing says no more than the thing. */
static bool is_only_child(const Teller *teller, const Meaning *reason)
{
    return reason->kind == MEANING_LIST && reason->child_count == 1 &&
           teller->pack->nodes[reason->node].kind != NODE_COUNT;
}

Term term_of(const Teller *teller, const Meaning *reason)
{
    Term term = { .truth = reason->truth, .core = reason };

    while (term.core->kind == MEANING_NOT || is_only_child(teller, term.core)) {
        term.negated ^= term.core->kind == MEANING_NOT;
        term.core = &term.core->children[0];
    }
    return term;
}

static Str list_sentence(Teller *teller, const Node *node, bool negated)
{
    Text *number = fresh(&teller->piece);

    if (node->kind == NODE_ALL)
        return tell(teller, negated ? PHRASE_EXPLAIN_NOT_ALL_OF : PHRASE_EXPLAIN_ALL_OF);
    if (node->kind == NODE_ANY)
        return tell(teller, negated ? PHRASE_EXPLAIN_NONE_OF : PHRASE_EXPLAIN_ANY_OF);
    text_int(number, node->number);
    return say(teller, negated ? PHRASE_EXPLAIN_FEWER_OF : PHRASE_EXPLAIN_COUNT_OF,
               text_str(number));
}

static Str definition_sentence(Teller *teller, int32_t definition, bool negated, bool told)
{
    const Definition *meant = &teller->pack->definitions[definition];
    Text *name = fresh(&teller->piece);

    phrase_put(name, told ? PHRASE_EXPLAIN_MEANS_ABOVE : PHRASE_EXPLAIN_MEANS_AS, teller->lang,
               tell_label(teller, meant->label, meant->id));
    if (!negated)
        return text_str(name);
    return say(teller, PHRASE_EXPLAIN_NOT, text_str(name));
}

/* What the fact is compared with: another fact, a value, or several. */
static Str right_side(Teller *teller, const Node *node)
{
    const Fact *fact = &teller->book->facts[node->fact];
    Text *right = fresh(&teller->piece);

    if (node->other >= 0) {
        const Fact *other = &teller->book->facts[node->other];
        return tell_label(teller, other->label, other->id);
    }
    if (node->kind != NODE_ONE_OF) {
        value_write(right, fact, (Value){ node->number, node->unit, VALUE_KNOWN }, teller->lang);
        return text_str(right);
    }
    for (size_t i = 0; i < node->number_count; i++) {
        Text *one = fresh(&teller->other_piece);
        value_write(one, fact, (Value){ .number = node->numbers[i], .state = VALUE_KNOWN },
                    teller->lang);
        text_item(teller, right, text_str(one));
    }
    return text_str(right);
}

/* A day is not "at least" another: it falls on or after it. */
static Str date_sentence(Teller *teller, const Node *node, Str label, bool negated)
{
    static const Phrase phrases[2][2] = {
        { PHRASE_EXPLAIN_ATOM_FROM, PHRASE_EXPLAIN_ATOM_BEFORE },
        { PHRASE_EXPLAIN_ATOM_UP_TO, PHRASE_EXPLAIN_ATOM_AFTER },
    };

    return say(teller, phrases[node->kind == NODE_AT_MOST][negated], label,
               right_side(teller, node));
}

static Str atom_sentence(Teller *teller, const Node *node, bool negated)
{
    static const Phrase phrases[][2] = {
        [NODE_EQUAL] = { PHRASE_EXPLAIN_ATOM_IS, PHRASE_EXPLAIN_ATOM_IS_NOT },
        [NODE_ONE_OF] = { PHRASE_EXPLAIN_ATOM_ONE_OF, PHRASE_EXPLAIN_ATOM_NOT_ONE_OF },
        [NODE_INCLUDES] = { PHRASE_EXPLAIN_ATOM_INCLUDES, PHRASE_EXPLAIN_ATOM_INCLUDES_NOT },
        [NODE_SAME] = { PHRASE_EXPLAIN_ATOM_IS, PHRASE_EXPLAIN_ATOM_IS_NOT },
        [NODE_MEMBER] = { PHRASE_EXPLAIN_ATOM_MEMBER, PHRASE_EXPLAIN_ATOM_NOT_MEMBER },
        [NODE_AT_LEAST] = { PHRASE_EXPLAIN_ATOM_AT_LEAST, PHRASE_EXPLAIN_ATOM_NOT_AT_LEAST },
        [NODE_AT_MOST] = { PHRASE_EXPLAIN_ATOM_AT_MOST, PHRASE_EXPLAIN_ATOM_NOT_AT_MOST },
    };

    if (node->kind == NODE_CONST)
        return tell(teller,
                    (node->number != 0) != negated ? PHRASE_EXPLAIN_ALWAYS : PHRASE_EXPLAIN_NEVER);
    const Fact *fact = &teller->book->facts[node->fact];
    Str label = tell_label(teller, fact->label, fact->id);
    if (node->kind == NODE_FACT)
        return negated ? say(teller, PHRASE_EXPLAIN_NOT, label) : label;
    if (node->kind == NODE_INCLUDES && (node->number & (node->number - 1)) != 0)
        return say(teller,
                   negated ? PHRASE_EXPLAIN_ATOM_INCLUDES_NONE : PHRASE_EXPLAIN_ATOM_INCLUDES_ANY,
                   label, right_side(teller, node));
    if (fact->type == FACT_DATE && (node->kind == NODE_AT_LEAST || node->kind == NODE_AT_MOST))
        return date_sentence(teller, node, label, negated);
    return say(teller, phrases[node->kind][negated], label, right_side(teller, node));
}

Str tell_term(Teller *teller, Term term, bool told)
{
    const Node *node = &teller->pack->nodes[term.core->node];

    if (term.core->kind == MEANING_DEFINITION)
        return definition_sentence(teller, term.core->definition, term.negated, told);
    if (term.core->kind == MEANING_LIST)
        return list_sentence(teller, node, term.negated);
    return atom_sentence(teller, node, term.negated);
}

/* A list in one line: "all of these: a, b". */
static void put_list(Text *text, Teller *teller, const Node *node, bool negated)
{
    Text list = text_open(text->arena, SENTENCE_BYTES_MAX);

    for (size_t i = 0; i < node->child_count; i++) {
        Text one = text_open(text->arena, SENTENCE_BYTES_MAX);

        condition_write(&one, teller->book->facts, teller->book->fact_count, teller->pack,
                        node->children[i], teller->lang);
        text_item(teller, &list, text_str(&one));
    }
    text_all(text, list_sentence(teller, node, negated), S(": "), text_str(&list));
}

static Str definition_name(Teller *teller, int32_t definition, bool negated)
{
    Str name = tell_label(teller, teller->pack->definitions[definition].label,
                          teller->pack->definitions[definition].id);

    return negated ? say(teller, PHRASE_EXPLAIN_NOT, name) : name;
}

void condition_write(Text *text, const Fact *facts, size_t fact_count, const Pack *pack, int32_t at,
                     Lang lang)
{
    const Rulebook book = { .facts = facts, .fact_count = fact_count };
    const Decision decision = { .pack = pack };
    const Proof proof = { .decision = &decision };
    Teller teller = teller_open(text, &proof, &book, lang);
    const Node *node = &pack->nodes[at];
    bool negated = false;

    for (; node->kind == NODE_NOT && node->definition < 0; node = &pack->nodes[node->children[0]])
        negated = !negated;
    if (node->definition >= 0)
        text_put(text, definition_name(&teller, node->definition, negated));
    else if (node->kind == NODE_ALL || node->kind == NODE_ANY || node->kind == NODE_COUNT)
        put_list(text, &teller, node, negated);
    else
        text_put(text, atom_sentence(&teller, node, negated));
}

/* Marks. */

bool marks_matter(const Decision *decision)
{
    return (decision->outcomes &
            (1u << OUTCOME_PERMITTED | 1u << OUTCOME_CONFLICT | 1u << OUTCOME_LICENCE)) != 0;
}

bool mark_is_told(const Decision *decision, int32_t mark)
{
    MarkKind kind = decision->pack->marks[mark].kind;

    if (decision->marks[mark] == MARK_EXCLUDED || kind == MARK_LEVEL)
        return false;
    return kind == MARK_FINDING || marks_matter(decision);
}

bool rule_sets(const Rule *rule, int32_t mark)
{
    for (size_t i = 0; i < rule->mark_count; i++) {
        if (rule->marks[i] == mark)
            return true;
    }
    return false;
}

bool opens_instead_of(const Decision *decision, const Rule *exception, int32_t mark)
{
    if (decision_alternative(decision, exception) == MARK_EXCLUDED)
        return false;
    for (size_t i = 0; i < exception->target_count; i++) {
        if (rule_sets(&decision->pack->rules[exception->targets[i]], mark))
            return true;
    }
    return false;
}

static bool belongs_to_permissions(const Pack *pack, const Rule *rule)
{
    if (rule->effect == EFFECT_EVERY)
        return true;
    for (size_t i = 0; i < rule->target_count; i++) {
        if (pack->rules[rule->targets[i]].effect != EFFECT_EVERY)
            return false;
    }
    return rule->target_count > 0;
}

/* What bears on a permission's conditions goes with no refusal. */
static bool rule_is_told(const Proof *proof, size_t rule, bool bearing)
{
    const Pack *pack = proof->decision->pack;

    if (proof->rules[rule].bears || bearing)
        return proof->rules[rule].bears && bearing;
    return marks_matter(proof->decision) || !belongs_to_permissions(pack, &pack->rules[rule]);
}

const int32_t *rules_to_tell(Teller *teller, bool bearing, size_t *ret_count)
{
    static const RuleEffect order[] = { EFFECT_APPLIES, EFFECT_PROHIBITED, EFFECT_PERMITTED,
                                        EFFECT_NEEDS,   EFFECT_EVERY,      EFFECT_EXCEPTION,
                                        EFFECT_FINDS };
    size_t count = 0;
    int32_t *rules = NEW_ARRAY(teller->text->arena, int32_t, teller->pack->rule_count);

    for (size_t o = 0; o < COUNT_OF(order); o++) {
        for (size_t i = 0; i < teller->pack->rule_count; i++) {
            if (teller->pack->rules[i].effect == order[o] &&
                rule_is_told(teller->proof, i, bearing))
                rules[count++] = (int32_t)i;
        }
    }
    *ret_count = count;
    return rules;
}

/* Of the rules that set a mark, those that hold; if none surely does, those that may. */
static Str setting_rules(Teller *teller, int32_t mark)
{
    const Pack *pack = teller->pack;
    bool certain = teller->decision->marks[mark] == MARK_CERTAIN;
    Text *list = fresh(&teller->piece);

    for (size_t i = 0; i < pack->rule_count; i++) {
        Truth holds = teller->proof->rules[i].holds;
        if (rule_sets(&pack->rules[i], mark) && holds != TRUTH_NO &&
            (!certain || holds == TRUTH_YES))
            text_item(teller, list, pack->rules[i].id);
    }
    return text_str(list);
}

Str tell_mark(Teller *teller, int32_t mark)
{
    const Mark *told = &teller->pack->marks[mark];
    Phrase how = teller->decision->marks[mark] == MARK_CERTAIN ? PHRASE_EXPLAIN_MARK_CERTAIN
                                                               : PHRASE_EXPLAIN_MARK_POSSIBLE;

    return say(teller, PHRASE_EXPLAIN_MARK, tell_label(teller, told->label, told->id), told->id,
               tell(teller, how), setting_rules(teller, mark));
}

Str tell_alternative(Teller *teller, const Rule *exception)
{
    const Mark *instead = &teller->pack->marks[exception->instead];
    bool certain = decision_alternative(teller->decision, exception) == MARK_CERTAIN;

    return say(teller,
               certain ? PHRASE_EXPLAIN_ALTERNATIVE_CERTAIN : PHRASE_EXPLAIN_ALTERNATIVE_POSSIBLE,
               tell_label(teller, instead->label, instead->id), instead->id, exception->id);
}

static Str level_label(const Teller *teller, int32_t mark)
{
    return tell_label(teller, teller->pack->marks[mark].label, teller->pack->marks[mark].id);
}

Str tell_level(Teller *teller)
{
    int32_t low = teller->decision->level_low, high = teller->decision->level_high;

    if (high < 0 || !marks_matter(teller->decision))
        return (Str){ 0 };
    if (low < 0)
        return say(teller, PHRASE_EXPLAIN_LEVEL_UP_TO, level_label(teller, high));
    if (low == high)
        return say(teller, PHRASE_EXPLAIN_LEVEL_ONE, level_label(teller, low));
    return say(teller, PHRASE_EXPLAIN_LEVEL_BETWEEN, level_label(teller, low),
               level_label(teller, high));
}

/* How sure it is. */

Phrase law_caution(const Proof *proof)
{
    static const Phrase phrases[] = {
        [CONFIDENCE_OFFICIAL] = PHRASE_NONE,
        [CONFIDENCE_SECONDARY] = PHRASE_EXPLAIN_WEAK_SECONDARY,
        [CONFIDENCE_UNVERIFIED] = PHRASE_EXPLAIN_WEAK_UNVERIFIED,
    };

    return phrases[proof->confidence];
}

Phrase fact_caution(const Proof *proof)
{
    static const Phrase phrases[] = {
        [CONFIDENCE_OFFICIAL] = PHRASE_NONE,
        [CONFIDENCE_SECONDARY] = PHRASE_EXPLAIN_WEAK_FACTS_SECONDARY,
        [CONFIDENCE_UNVERIFIED] = PHRASE_EXPLAIN_WEAK_FACTS_UNVERIFIED,
    };

    return phrases[proof->fact_confidence];
}
