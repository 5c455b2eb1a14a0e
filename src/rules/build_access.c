/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Access documents: rights, the rules that give and take them, what they promise. */
#include "phrases_book.h"
#include "rules/build.h"

/* An access document in the making. */
typedef struct Maker {
    Build *build;
    Draft *draft;
    Access *access;
    Names rights, operations, views;
    AccessRight *right_list;
    AccessRule *rule_list;
    AccessExample *example_list;
} Maker;

static Scope scope_at(const Maker *maker, size_t stated)
{
    return (Scope){ maker->build, maker->draft, &maker->draft->stated[stated] };
}

/* ---- rights ---- */

static void add_operation(Maker *maker, AccessRight *right, Str *operations, const Word *word)
{
    int32_t first = names_find(&maker->operations, word->text);

    if (first >= 0) {
        build_error(maker->build, word->place, PHRASE_BOOK_COVERED_TWICE,
                    PHRASE_BOOK_COVERED_TWICE_REMEDY, word->text, maker->right_list[first].id);
        return;
    }
    names_add(&maker->operations, word->text, (int32_t)maker->access->right_count);
    operations[right->operation_count++] = word->text;
}

static void make_right(Maker *maker, const Statement *statement)
{
    AccessRight *right = &maker->right_list[maker->access->right_count];
    Str *operations = NEW_ARRAY(maker->build->arena, Str, statement->words.count + 1);

    *right = (AccessRight){ .id = statement->id.text,
                            .label = build_label(&statement->label),
                            .operations = operations,
                            .place = statement->id.place };
    for (size_t i = 0; i < statement->words.count; i++)
        add_operation(maker, right, operations, &statement->words.items[i]);
    names_add(&maker->rights, right->id, (int32_t)maker->access->right_count++);
}

static size_t count_operations(const Draft *draft)
{
    size_t count = 0;

    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_RIGHT)
            count += draft->stated[i].statement->words.count;
    return count;
}

static void make_rights(Maker *maker)
{
    const Draft *draft = maker->draft;
    size_t room = build_count(draft, STATEMENT_RIGHT);

    maker->rights = names_open(maker->build->arena, room);
    maker->operations = names_open(maker->build->arena, count_operations(draft));
    maker->right_list = NEW_ARRAY(maker->build->arena, AccessRight, room + 1);
    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_RIGHT)
            make_right(maker, draft->stated[i].statement);
    maker->access->rights = maker->right_list;
}

static const int32_t *named_rights(Maker *maker, const WordList *words, size_t *ret_count)
{
    int32_t *rights = NEW_ARRAY(maker->build->arena, int32_t, words->count + 1);
    Names seen = names_open(maker->build->arena, words->count);

    *ret_count = 0;
    for (size_t i = 0; i < words->count; i++) {
        const Word *word = &words->items[i];
        int32_t right = names_find(&maker->rights, word->text);

        if (right < 0)
            build_unknown(maker->build, word, PHRASE_BOOK_UNKNOWN_RIGHT,
                          PHRASE_BOOK_UNKNOWN_RIGHT_REMEDY, &maker->rights);
        else if (!names_add(&seen, word->text, (int32_t)i))
            build_twice(maker->build, word, words->items[names_find(&seen, word->text)].place);
        else
            rights[(*ret_count)++] = right;
    }
    return rights;
}

/* ---- views ---- */

/* Each path once, and of an operation that some right covers. */
static const Str *view_paths(Maker *maker, const WordList *words, size_t *ret_count)
{
    Str *paths = NEW_ARRAY(maker->build->arena, Str, words->count + 1);
    Names seen = names_open(maker->build->arena, words->count);

    *ret_count = 0;
    for (size_t i = 0; i < words->count; i++) {
        const Word *word = &words->items[i];
        Str rest, noun = str_split(word->text, '.', &rest), verb = str_split(rest, '.', &rest);
        Word operation = { str_cut(word->text, 0, noun.len + 1 + verb.len), word->place };

        if (names_find(&maker->operations, operation.text) < 0)
            build_unknown(maker->build, &operation, PHRASE_BOOK_UNKNOWN_OPERATION,
                          PHRASE_BOOK_UNKNOWN_OPERATION_REMEDY, &maker->operations);
        else if (!names_add(&seen, word->text, (int32_t)i))
            build_twice(maker->build, word, words->items[names_find(&seen, word->text)].place);
        else
            paths[(*ret_count)++] = word->text;
    }
    return paths;
}

static void make_views(Maker *maker)
{
    const Draft *draft = maker->draft;
    size_t room = build_count(draft, STATEMENT_VIEW);
    AccessView *views = NEW_ARRAY(maker->build->arena, AccessView, room + 1);

    maker->views = names_open(maker->build->arena, room);
    for (size_t i = 0; i < draft->stated_count; i++) {
        const Statement *statement = draft->stated[i].statement;
        AccessView *view = &views[maker->access->view_count];

        if (statement->kind != STATEMENT_VIEW)
            continue;
        *view = (AccessView){ .id = statement->id.text,
                              .label = build_label(&statement->label),
                              .place = statement->id.place };
        view->paths = view_paths(maker, &statement->words, &view->path_count);
        view->rows = view_paths(maker, &statement->targets, &view->row_count);
        names_add(&maker->views, view->id, (int32_t)maker->access->view_count++);
    }
    maker->access->views = views;
}

static const AccessView *named_view(Maker *maker, const Word *word)
{
    int32_t view = word->text.len ? names_find(&maker->views, word->text) : -1;

    if (word->text.len && view < 0)
        build_unknown(maker->build, word, PHRASE_BOOK_UNKNOWN_VIEW, PHRASE_BOOK_UNKNOWN_VIEW_REMEDY,
                      &maker->views);
    return view < 0 ? NULL : &maker->access->views[view];
}

/* ---- rules ---- */

static void make_rules(Maker *maker)
{
    size_t room = build_count(maker->draft, STATEMENT_RULE);

    maker->rule_list = NEW_ARRAY(maker->build->arena, AccessRule, room + 1);
    for (size_t i = 0; i < maker->draft->stated_count; i++) {
        Scope scope = scope_at(maker, i);
        const Statement *statement = scope.stated->statement;
        AccessRule *rule = &maker->rule_list[maker->access->rule_count];

        if (statement->kind != STATEMENT_RULE)
            continue;
        *rule = (AccessRule){ .id = statement->id.text,
                              .label = build_label(&statement->label),
                              .never = statement->effect == WORD_NEVER,
                              .place = statement->id.place };
        rule->rights = named_rights(maker, &statement->words, &rule->right_count);
        rule->condition = build_cond(&scope, &statement->cond);
        rule->view = named_view(maker, &statement->other);
        maker->access->rule_count++;
    }
    maker->access->rules = maker->rule_list;
}

static bool concerns(const AccessRule *rule, size_t right)
{
    for (size_t i = 0; i < rule->right_count; i++)
        if (rule->rights[i] == (int32_t)right)
            return true;
    return false;
}

/* Some rule of this sort about the right holds. */
static int32_t some_rule(const Maker *maker, size_t right, bool never)
{
    int32_t *parts = NEW_ARRAY(maker->build->arena, int32_t, maker->access->rule_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < maker->access->rule_count; i++)
        if (maker->rule_list[i].never == never && concerns(&maker->rule_list[i], right))
            parts[count++] = maker->rule_list[i].condition;
    return graph_any(&maker->draft->graph, parts, count);
}

static bool is_given(const Maker *maker, size_t right)
{
    for (size_t i = 0; i < maker->access->rule_count; i++)
        if (!maker->rule_list[i].never && concerns(&maker->rule_list[i], right))
            return true;
    return false;
}

static void grant_rights(Maker *maker)
{
    Graph *graph = &maker->draft->graph;

    for (size_t i = 0; i < maker->access->right_count; i++) {
        AccessRight *right = &maker->right_list[i];
        int32_t may = some_rule(maker, i, false), never = some_rule(maker, i, true);

        right->granted = graph_and(graph, may, graph_not(graph, never));
        if (!is_given(maker, i))
            build_warning(maker->build, right->place, PHRASE_BOOK_RIGHT_NEVER_GIVEN,
                          PHRASE_BOOK_RIGHT_NEVER_GIVEN_REMEDY, right->id);
    }
}

static void close_document(const Maker *maker)
{
    const Draft *draft = maker->draft;

    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_OTHERWISE) {
            maker->access->otherwise = build_label(&draft->stated[i].statement->label);
            return;
        }
    build_error(maker->build, draft->head->id.place, PHRASE_BOOK_ACCESS_NO_OTHERWISE,
                PHRASE_BOOK_ACCESS_NO_OTHERWISE_REMEDY, draft->head->id.text);
}

/* ---- what it promises ---- */

static const Granted *granted(Maker *maker, const WordList *words, size_t *ret_count)
{
    const int32_t *rights = named_rights(maker, words, ret_count);
    Granted *list = NEW_ARRAY(maker->build->arena, Granted, *ret_count + 1);

    for (size_t i = 0; i < *ret_count; i++) {
        const AccessRight *right = &maker->right_list[rights[i]];

        list[i] = (Granted){ right->id, right->granted };
    }
    return list;
}

static Promise make_promise(void *context, const Scope *scope)
{
    size_t count;
    const Granted *never = granted(context, &scope->stated->statement->words, &count);

    return whole_promise(scope, never, count);
}

static AccessExample make_example(Maker *maker, const Scope *scope)
{
    Build *build = maker->build;
    const Statement *statement = scope->stated->statement;
    Names handles = names_open(build->arena, IDENTITY_HANDLES_MAX);
    AccessExample made = { .title = statement->id.text,
                           .rest_no = statement->rest_no,
                           .operation = statement->other.text,
                           .allowed = str_eq(statement->expect.text, S("allowed")),
                           .place = statement->id.place };

    build->handles = &handles;
    made.given = build_given(scope, &made.given_count);
    build->handles = NULL;
    if (names_find(&maker->operations, made.operation) < 0)
        build_unknown(build, &statement->other, PHRASE_BOOK_UNKNOWN_OPERATION,
                      PHRASE_BOOK_UNKNOWN_OPERATION_REMEDY, &maker->operations);
    return made;
}

static void take_example(void *context, const Scope *scope)
{
    Maker *maker = context;

    maker->example_list[maker->access->example_count++] = make_example(maker, scope);
}

static void make_promises(Maker *maker)
{
    size_t room = build_count(maker->draft, STATEMENT_EXAMPLE) + 1;
    WholeTrials trials = { maker, make_promise, take_example };

    maker->access->examples = maker->example_list =
        NEW_ARRAY(maker->build->arena, AccessExample, room);
    maker->access->promises =
        whole_trials(maker->build, maker->draft, &trials, &maker->access->promise_count);
}

/* ---- the whole ---- */

/* The prover thinks of as many people as there are facts that name one. */
static void check_identities(const Maker *maker)
{
    const Pack *body = maker->draft->pack;
    size_t counts[FACT_SET_OF_UNIT + 1] = { 0 };

    for (size_t i = 0; i < body->fact_count; i++) {
        const Fact *fact = &maker->build->fact_list[body->facts[i]];

        if (fact_is_identity(fact->type) && ++counts[fact->type] == IDENTITY_HANDLES_MAX)
            build_error(maker->build, fact->place, PHRASE_BOOK_NAMES_MANY, PHRASE_NONE, fact->id,
                        S("62"));
    }
}

static void compile(Build *build, Draft *draft, Access *access)
{
    Maker maker = { .build = build, .draft = draft, .access = access };

    draft->graph = graph_open(build->arena);
    build_access_names(build, draft);
    build_definitions(build, draft);
    make_rights(&maker);
    make_views(&maker);
    make_rules(&maker);
    grant_rights(&maker);
    close_document(&maker);
    make_promises(&maker);
    build_finish_whole(build, draft);
    check_identities(&maker);
    build_listable(build, draft, access);
}

static void finish(Build *build, Draft *draft, Access *access)
{
    Pack *body = draft->pack;

    body->hash = build_hash(build, draft);
    access->id = body->id;
    access->label = body->label;
    access->from = body->from;
    access->until = body->until;
    access->stated_until = body->stated_until;
    access->notes = body->notes;
    access->note_count = body->note_count;
    access->facts = build->fact_list;
    access->fact_count = build->facts.count;
    access->body = body;
    access->file = body->file;
    access->hash = body->hash;
}

/* ---- days ---- */

/* On one day one document says who may do what. Drafts stand by date. */
static void check_days(Build *build, const Draft *drafts, size_t count)
{
    const Draft *last = NULL;

    for (size_t i = 0; i < count; i++) {
        const Draft *draft = &drafts[i];
        Date end;

        if (draft->pack->from == DATE_NONE)
            continue;
        if (last != NULL && last->pack->until > draft->pack->from) {
            end = last->pack->until < draft->pack->until ? last->pack->until : draft->pack->until;
            build_error(build, build_force_place(draft), PHRASE_BOOK_ACCESS_OVERLAP,
                        PHRASE_BOOK_ACCESS_OVERLAP_REMEDY, draft->pack->id, last->pack->id,
                        build_day(build, draft->pack->from),
                        end == DATE_FOREVER ? S("…") : build_day(build, end));
        } else if (last != NULL && last->pack->until < draft->pack->from) {
            build_warning(build, build_force_place(draft), PHRASE_BOOK_ACCESS_GAP,
                          PHRASE_BOOK_ACCESS_GAP_REMEDY, build_day(build, last->pack->until),
                          build_day(build, draft->pack->from));
        }
        if (last == NULL || draft->pack->until >= last->pack->until)
            last = draft;
    }
}

void build_accesses(Build *build)
{
    static const WholePhrases phrases = { PHRASE_BOOK_UNKNOWN_ACCESS,
                                          PHRASE_BOOK_UNKNOWN_ACCESS_REMEDY };
    WholeDrafts all = build_whole(build, STATEMENT_ACCESS, &phrases);

    check_days(build, all.drafts, all.count);
    build->access_list = NEW_ARRAY(build->arena, Access, all.count + 1);
    for (size_t i = 0; i < all.count; i++) {
        compile(build, &all.drafts[i], &build->access_list[i]);
        finish(build, &all.drafts[i], &build->access_list[i]);
    }
    build->access_count = all.count;
}
