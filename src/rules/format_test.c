/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/spelling.h"
#include "tests/check.h"

#include <glob.h>

enum { STATEMENTS_MOST = 12, ITEMS_MOST = 9, ARENA_BYTES = 256 << 20 };

static Arena arena;
static bool in_access, in_route, in_vocabulary; /* what the document being made is */

/* ---- random documents: every field a statement of its kind may have ---- */

static bool coin(Rng *rng)
{
    return rng_between(rng, 0, 1) == 1;
}

static size_t some(Rng *rng, int64_t low)
{
    return (size_t)rng_between(rng, low, coin(rng) ? 3 : ITEMS_MOST);
}

static Word pick(Rng *rng, const Str *words, size_t count)
{
    return (Word){ .text = words[rng_between(rng, 0, (int64_t)count - 1)] };
}

static Word id(Rng *rng)
{
    static const Str ids[] = {
        STR("a"),        STR("P1a"),
        STR("C0"),       STR("destination"),
        STR("K2A"),      STR("USA"),
        STR("METI"),     STR("line"),
        STR("official"), STR("x-y-z"),
        STR("and"),      STR("rule"),
        STR("AND"),      STR("quite-a-long-name-that-someone-might-give-to-a-fact-of-the-case"),
    };

    return pick(rng, ids, COUNT_OF(ids));
}

static Word string(Rng *rng)
{
    static const Str strings[] = {
        STR("x"),
        STR("仕向国"),
        STR("He said \"no\" \\ and # went"),
        STR("移転の類型（武器、武器技術を除く。）"),
        STR("Ministry of Economy, Trade and Industry"),
        STR("A sentence that goes on until the line it stands on has no room left for anything"),
        STR(" “curly” , ( ) < : RULE "),
    };

    return pick(rng, strings, COUNT_OF(strings));
}

static Word date(Rng *rng)
{
    static const Str dates[] = { STR("2014-04-01"), STR("1967-04-21"), STR("2026-02-28") };

    return pick(rng, dates, COUNT_OF(dates));
}

static Word number(Rng *rng)
{
    static const Str numbers[] = { STR("0"), STR("12"), STR("1000000") };

    return pick(rng, numbers, COUNT_OF(numbers));
}

static Word confidence(Rng *rng)
{
    static const Str words[] = { STR("official"), STR("secondary"), STR("unverified") };

    return pick(rng, words, COUNT_OF(words));
}

static LabelText label(Rng *rng)
{
    return (LabelText){ { string(rng), string(rng) } };
}

static WordList ids(Rng *rng)
{
    size_t count = some(rng, 1);
    Word *items = NEW_ARRAY(&arena, Word, count);

    for (size_t i = 0; i < count; i++)
        items[i] = id(rng);
    return (WordList){ items, count };
}

static Word operation(Rng *rng)
{
    static const Str words[] = { STR("item.open"), STR("a.b"),
                                 STR("a-noun-of-several-words.a-verb-of-several-words-2") };

    return pick(rng, words, COUNT_OF(words));
}

static WordList operations(Rng *rng)
{
    size_t count = some(rng, 1);
    Word *items = NEW_ARRAY(&arena, Word, count);

    for (size_t i = 0; i < count; i++)
        items[i] = operation(rng);
    return (WordList){ items, count };
}

static WordList paths(Rng *rng)
{
    static const Str words[] = { STR("item.show.title"), STR("a.b.c.d"),
                                 STR("item.show.lines.a-member-of-several-words") };
    size_t count = some(rng, 1);
    Word *items = NEW_ARRAY(&arena, Word, count);

    for (size_t i = 0; i < count; i++)
        items[i] = pick(rng, words, COUNT_OF(words));
    return (WordList){ items, count };
}

static Literal literal(Rng *rng)
{
    static const Str amounts[] = { STR("10.00"), STR("5"), STR("1000000") };
    static const Str currencies[] = { STR("USD"), STR("JPY") };
    Literal made = { .kind = (LiteralKind)rng_between(rng, LITERAL_ID, LITERAL_DATE) };

    if (made.kind == LITERAL_ID)
        made.word = id(rng);
    else if (made.kind == LITERAL_DATE)
        made.word = date(rng);
    else if (made.kind == LITERAL_YES || made.kind == LITERAL_NO)
        made.word.text = made.kind == LITERAL_YES ? S("YES") : S("NO");
    else if (coin(rng))
        made.word = number(rng);
    else
        made = (Literal){ LITERAL_NUMBER, pick(rng, amounts, COUNT_OF(amounts)),
                          pick(rng, currencies, COUNT_OF(currencies)) };
    return made;
}

static LiteralList literals(Rng *rng, size_t count)
{
    Literal *items = NEW_ARRAY(&arena, Literal, count + 1);

    for (size_t i = 0; i < count; i++)
        items[i] = literal(rng);
    return (LiteralList){ items, count };
}

/* What IS IN and IS NOT IN name is another fact. */
static Atom member_atom(Rng *rng)
{
    Literal *set = NEW(&arena, Literal);

    *set = (Literal){ .kind = LITERAL_ID, .word = id(rng) };
    return (Atom){ ATOM_IN, coin(rng), id(rng), { set, 1 } };
}

static Atom atom(Rng *rng)
{
    if (in_access && rng_between(rng, 0, 3) == 0)
        return member_atom(rng);
    Atom made = { .kind = (AtomKind)rng_between(rng, ATOM_NAME, ATOM_AT_MOST), .subject = id(rng) };

    if (made.kind == ATOM_NAME || made.kind == ATOM_IS || made.kind == ATOM_ONE_OF)
        made.negated = coin(rng);
    if (made.kind == ATOM_ONE_OF || made.kind == ATOM_INCLUDES)
        made.values = literals(rng, coin(rng) ? some(rng, 1) : 60);
    else if (made.kind != ATOM_NAME)
        made.values = literals(rng, 1);
    return made;
}

static Cond cond(Rng *rng)
{
    Cond made = { .kind = (CondKind)rng_between(rng, COND_ATOM, COND_COUNT) };
    Atom *atoms = NEW_ARRAY(&arena, Atom, ITEMS_MOST);

    made.count = made.kind == COND_ATOM ? 1 : some(rng, 1);
    if (made.kind == COND_COUNT)
        made.at_least = number(rng);
    for (size_t i = 0; i < made.count; i++)
        atoms[i] = atom(rng);
    made.atoms = atoms;
    return made;
}

static CiteList cites(Rng *rng, size_t count)
{
    Cite *items = NEW_ARRAY(&arena, Cite, count + 1);

    for (size_t i = 0; i < count; i++) {
        items[i].source = id(rng);
        if (coin(rng))
            items[i].article = string(rng);
        if (coin(rng))
            items[i].confidence = confidence(rng);
    }
    return (CiteList){ items, count };
}

static OptionList options(Rng *rng)
{
    size_t count = some(rng, 1);
    OptionText *items = NEW_ARRAY(&arena, OptionText, count);

    for (size_t i = 0; i < count; i++)
        items[i] = (OptionText){ id(rng), label(rng) };
    return (OptionList){ items, count };
}

static FilterList filters(Rng *rng)
{
    size_t count = some(rng, 0);
    FilterText *items = NEW_ARRAY(&arena, FilterText, count + 1);

    for (size_t i = 0; i < count; i++)
        items[i] = (FilterText){ id(rng), ids(rng) };
    return (FilterList){ items, count };
}

static void fill_fact(Rng *rng, Statement *s)
{
    s->type = (TypeWord)rng_between(rng, TYPE_YESNO, TYPE_SET_OF_UNIT);
    if (s->type == TYPE_ONE_OF || s->type == TYPE_SET_OF)
        s->options = options(rng);
    if (coin(rng)) {
        s->lookup_register = id(rng);
        s->lookup_key = id(rng);
        s->lookup_at = coin(rng) ? id(rng) : (Word){ 0 };
        s->filters = filters(rng);
    }
    s->agencies = ids(rng);
    s->cost = rng_between(rng, 0, 1000000);
    s->question = coin(rng) ? label(rng) : (LabelText){ 0 };
}

static void fill_marks(Rng *rng, Statement *s)
{
    s->words = coin(rng) ? ids(rng) : (WordList){ 0 };
    s->level = coin(rng) ? id(rng) : (Word){ 0 };
    s->bucket = coin(rng) ? id(rng) : (Word){ 0 };
}

static void fill_access_rule(Rng *rng, Statement *s)
{
    s->effect = coin(rng) ? WORD_MAY : WORD_NEVER;
    s->words = ids(rng);
    if (coin(rng))
        s->cond = cond(rng);
}

static void fill_rule(Rng *rng, Statement *s)
{
    if (in_access) {
        fill_access_rule(rng, s);
        return;
    }
    s->effect = (EffectWord)rng_between(rng, WORD_PROHIBITED, WORD_FINDS);
    s->absolute = s->effect == WORD_PROHIBITED && coin(rng);
    if (s->effect == WORD_NEEDS || s->effect == WORD_FINDS)
        s->other = id(rng);
    s->cites = cites(rng, some(rng, 1));
    fill_marks(rng, s);
    if (coin(rng))
        s->cond = cond(rng);
}

static void fill_view(Rng *rng, Statement *s)
{
    s->words = paths(rng);
    s->targets = coin(rng) ? paths(rng) : (WordList){ 0 };
}

static void fill_except(Rng *rng, Statement *s)
{
    s->targets = ids(rng);
    s->cites = cites(rng, some(rng, 1));
    s->instead = coin(rng) ? id(rng) : (Word){ 0 };
    fill_marks(rng, s);
    s->cond = cond(rng);
}

static Word outcome(Rng *rng, int64_t count)
{
    return (Word){ .text = outcome_spelling((size_t)rng_between(rng, 0, count - 1)) };
}

static void fill_prove(Rng *rng, Statement *s)
{
    s->prove = (ProveWord)rng_between(rng, WORD_NEVER_OUTCOME, WORD_ALWAYS_DECIDED_BY);
    if (in_access) {
        s->prove = WORD_NEVER_RIGHT;
        s->words = ids(rng);
    } else if (in_route) {
        s->prove = WORD_NEVER_RIGHT;
        s->words = operations(rng);
    } else
        s->other = s->prove == WORD_NEVER_OUTCOME ? outcome(rng, OUTCOME_WORDS - 1) : id(rng);
    s->cond = cond(rng);
}

static void fill_given(Rng *rng, Statement *s)
{
    size_t count = some(rng, in_route);
    GivenText *given = NEW_ARRAY(&arena, GivenText, count + 1);

    for (size_t i = 0; i < count; i++) {
        bool in_parens = coin(rng);
        given[i] = (GivenText){ id(rng), literals(rng, in_parens ? some(rng, 0) : 1), in_parens };
    }
    s->given = (GivenList){ given, count };
    s->rest_no = count == 0 || coin(rng);
}

static void fill_example(Rng *rng, Statement *s)
{
    s->id = string(rng);
    if (!in_route || coin(rng))
        fill_given(rng, s);
    s->state = in_route ? id(rng) : (Word){ 0 };
    if (in_access || in_route) {
        s->other = operation(rng);
        s->expect.text = coin(rng) ? S("allowed") : S("refused");
        return;
    }
    s->expect = outcome(rng, OUTCOME_WORDS);
    s->words = coin(rng) ? ids(rng) : (WordList){ 0 };
    s->without = coin(rng) ? ids(rng) : (WordList){ 0 };
    s->level = coin(rng) ? id(rng) : (Word){ 0 };
}

static void fill_state(Rng *rng, Statement *s)
{
    s->starts = coin(rng);
    s->ends = !s->starts && coin(rng);
    if (coin(rng)) {
        s->clock = number(rng);
        s->working = coin(rng);
        s->clock_from = id(rng);
    }
    if (coin(rng))
        s->stalled = number(rng);
}

static void fill_step(Rng *rng, Statement *s)
{
    s->id = operation(rng);
    s->words = ids(rng);
    s->state = coin(rng) ? id(rng) : (Word){ 0 };
    s->by = coin(rng) ? ids(rng) : (WordList){ 0 };
    s->papers = coin(rng) ? ids(rng) : (WordList){ 0 };
    if (coin(rng))
        s->cond = cond(rng);
}

static void fill_header(Rng *rng, Statement *s)
{
    static const Str judged[] = { STR("line"), STR("case"), STR("party") };

    if (s->kind == STATEMENT_MADE_BY || s->kind == STATEMENT_IN_FORCE)
        s->from = date(rng);
    if (s->kind == STATEMENT_IN_FORCE && coin(rng))
        s->until = date(rng);
    if (s->kind == STATEMENT_REPLACES || s->kind == STATEMENT_USES)
        s->words = ids(rng);
    if (s->kind == STATEMENT_JUDGES)
        s->id = in_route && coin(rng) ? id(rng) : pick(rng, judged, COUNT_OF(judged));
}

static void fill(Rng *rng, Statement *s)
{
    if (s->kind == STATEMENT_FACT)
        fill_fact(rng, s);
    else if (s->kind == STATEMENT_SOURCE)
        *s = (Statement){ .kind = s->kind,
                          .id = s->id,
                          .label = s->label,
                          .other = id(rng),
                          .confidence = confidence(rng) };
    else if (s->kind == STATEMENT_MARK)
        s->mark = (MarkWord)rng_between(rng, WORD_CONDITION, WORD_BUCKET);
    else if (s->kind == STATEMENT_LEVELS)
        s->options = options(rng);
    else if (s->kind == STATEMENT_RULE)
        fill_rule(rng, s);
    else if (s->kind == STATEMENT_EXCEPT)
        fill_except(rng, s);
    else if (s->kind == STATEMENT_PROVE)
        fill_prove(rng, s);
    else if (s->kind == STATEMENT_EXAMPLE)
        fill_example(rng, s);
    else if (s->kind == STATEMENT_OTHERWISE && in_access)
        s->refused = true;
    else if (s->kind == STATEMENT_OTHERWISE)
        s->outside = coin(rng);
    else if (s->kind == STATEMENT_RIGHT)
        s->words = operations(rng);
    else if (s->kind == STATEMENT_VIEW)
        fill_view(rng, s);
    else if (s->kind == STATEMENT_PART && coin(rng))
        fill_given(rng, s);
    else if (s->kind == STATEMENT_STATE)
        fill_state(rng, s);
    else if (s->kind == STATEMENT_STEP)
        fill_step(rng, s);
    else
        fill_header(rng, s);
    if (s->kind == STATEMENT_DEFINE || s->kind == STATEMENT_APPLIES) {
        s->cites = cites(rng, some(rng, s->kind == STATEMENT_APPLIES));
        s->cond = cond(rng);
    }
}

static bool one_of(StatementKind kind, const StatementKind *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (kinds[i] == kind)
            return true;
    return false;
}

static Statement statement(Rng *rng, StatementKind kind)
{
    static const StatementKind nameless[] = { STATEMENT_IN_FORCE, STATEMENT_REPLACES,
                                              STATEMENT_USES,     STATEMENT_NOTE,
                                              STATEMENT_LEVELS,   STATEMENT_APPLIES,
                                              STATEMENT_OTHERWISE };
    static const StatementKind labelless[] = {
        STATEMENT_REGIME,      STATEMENT_MADE_BY, STATEMENT_IN_FORCE, STATEMENT_AMENDS,
        STATEMENT_REPLACES,    STATEMENT_JUDGES,  STATEMENT_USES,     STATEMENT_LEVELS,
        STATEMENT_SELECTED_BY, STATEMENT_EXAMPLE, STATEMENT_FOLLOWS
    };
    Statement s = { .kind = kind };

    if (!one_of(kind, nameless, COUNT_OF(nameless)))
        s.id = id(rng);
    if (!one_of(kind, labelless, COUNT_OF(labelless)))
        s.label = label(rng);
    if (kind == STATEMENT_REGIME && in_vocabulary)
        s.label = label(rng);
    fill(rng, &s);
    if (kind >= STATEMENT_DEFINE && kind != STATEMENT_ROUTE && kind != STATEMENT_FOLLOWS &&
        !in_access && coin(rng))
        s.verb = VERB_REPLACE;
    s.blank_before = coin(rng);
    return s;
}

static Statement repeal(Rng *rng)
{
    static const StatementKind kinds[] = { STATEMENT_RULE,  STATEMENT_DEFINE,  STATEMENT_EXCEPT,
                                           STATEMENT_PROVE, STATEMENT_EXAMPLE, STATEMENT_NOTE };
    static const StatementKind route_kinds[] = { STATEMENT_DEFINE, STATEMENT_PART,
                                                 STATEMENT_STATE,  STATEMENT_STEP,
                                                 STATEMENT_PROVE,  STATEMENT_EXAMPLE,
                                                 STATEMENT_NOTE };
    Statement s = { .kind = in_route ? route_kinds[rng_between(rng, 0, COUNT_OF(route_kinds) - 1)]
                                     : kinds[rng_between(rng, 0, COUNT_OF(kinds) - 1)],
                    .verb = VERB_REPEAL };

    if (s.kind == STATEMENT_STEP)
        s.id = operation(rng);
    else if (s.kind != STATEMENT_NOTE)
        s.id = s.kind == STATEMENT_EXAMPLE ? string(rng) : id(rng);
    return s;
}

static void add_comments(Rng *rng, Statement *s)
{
    static const Str lines[] = { STR("# 注"), STR("# RULE \"x"), STR("#"), STR("") };
    Str *made = NEW_ARRAY(&arena, Str, 3);

    made[0] = S("# first");
    made[1] = lines[rng_between(rng, 0, COUNT_OF(lines) - 1)];
    made[2] = S("# last");
    s->comments = made;
    s->comment_count = coin(rng) ? 3 : 0;
    s->trailing_comment = coin(rng) ? S("# behind") : S("");
}

static StatementKind kind_of(Rng *rng, bool first)
{
    static const StatementKind kinds[] = { STATEMENT_AGENCY,    STATEMENT_FACT,  STATEMENT_IN_FORCE,
                                           STATEMENT_REPLACES,  STATEMENT_USES,  STATEMENT_NOTE,
                                           STATEMENT_DEFINE,    STATEMENT_RULE,  STATEMENT_RIGHT,
                                           STATEMENT_OTHERWISE, STATEMENT_PROVE, STATEMENT_EXAMPLE,
                                           STATEMENT_VIEW };

    static const StatementKind route_kinds[] = {
        STATEMENT_AGENCY, STATEMENT_FACT,  STATEMENT_IN_FORCE, STATEMENT_REPLACES, STATEMENT_JUDGES,
        STATEMENT_USES,   STATEMENT_NOTE,  STATEMENT_DEFINE,   STATEMENT_PART,     STATEMENT_STATE,
        STATEMENT_STEP,   STATEMENT_PROVE, STATEMENT_EXAMPLE,  STATEMENT_FOLLOWS
    };

    if (in_access)
        return first ? STATEMENT_ACCESS : kinds[rng_between(rng, 0, COUNT_OF(kinds) - 1)];
    if (in_route)
        return first ? STATEMENT_ROUTE
                     : route_kinds[rng_between(rng, 0, COUNT_OF(route_kinds) - 1)];
    return first ? (StatementKind)rng_between(rng, STATEMENT_VOCABULARY, STATEMENT_PACK)
                 : (StatementKind)rng_between(rng, STATEMENT_AGENCY, STATEMENT_EXAMPLE);
}

static Document document(Rng *rng)
{
    int64_t sort = rng_between(rng, 0, 3);

    in_access = sort == 0;
    in_route = sort == 1;
    Document made = { .count = (size_t)rng_between(rng, 1, STATEMENTS_MOST) };
    Statement *list = NEW_ARRAY(&arena, Statement, made.count);

    for (size_t i = 0; i < made.count; i++) {
        bool repeals = i > 0 && !in_access && rng_between(rng, 0, 9) == 0;

        list[i] = repeals ? repeal(rng) : statement(rng, kind_of(rng, i == 0));
        in_vocabulary = list[0].kind == STATEMENT_VOCABULARY;
        add_comments(rng, &list[i]);
    }
    made.statements = list;
    return made;
}

/* ---- properties ---- */

static Str format(const Document *doc, Lang lang)
{
    Text text = text_open(&arena, TEXT_MAX);

    rules_format(&text, doc, lang);
    return text_str(&text);
}

static const Document *read_well(const char *why, Str source)
{
    Findings findings = { .arena = &arena };
    const Document *doc = rules_read(&arena, source, S("t.rules"), &findings);
    Text text = text_open(&arena, TEXT_MAX);

    findings_write(&text, &findings, LANG_EN);
    check_str(why, text_str(&text), S(""));
    return doc;
}

/* Whatever a document says, both keyword languages say it, and reading gives it back. */
static void prop_reading_undoes_printing(Rng *rng)
{
    arena_reset(&arena);
    Document doc = document(rng);
    uint64_t hash = document_reckon(&doc);

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Str printed = format(&doc, (Lang)lang);
        const Document *again = read_well("reads", printed);

        if (!again)
            return;
        check_true("says the same", document_hash(again) == hash);
        check_str("prints the same", format(again, (Lang)lang), printed);
    }
}

/* What a lawyer may do to the layout changes nothing: blanks, lines, full-width punctuation. */
static Str relaid(Rng *rng, Str source)
{
    static const Str wide[] = { STR("（"), STR("）"), STR("、"), STR("："), STR("＜"), STR("　") };
    static const char narrow[] = "(),:< ";
    Text text = text_open(&arena, TEXT_MAX);
    bool inside = false;

    for (size_t i = 0; i < source.len; i++) {
        char c = source.at[i];
        const char *mark = NULL;

        if (c == '#' && !inside) /* a comment runs to the end of its line */
            for (; source.at[i] != '\n'; i++)
                text_char(&text, source.at[i]);
        c = source.at[i];
        if (c == '"' && !(inside && i > 0 && source.at[i - 1] == '\\'))
            inside = !inside;
        for (size_t k = 0; narrow[k] && !inside; k++)
            mark = narrow[k] == c ? &narrow[k] : mark;
        if (mark && coin(rng))
            text_put(&text, wide[mark - narrow]);
        else
            text_char(&text, c);
        if (mark && coin(rng))
            text_c(&text, " \t");
    }
    return text_str(&text);
}

static void prop_layout_says_nothing(Rng *rng)
{
    arena_reset(&arena);
    Document doc = document(rng);
    Str source = relaid(rng, format(&doc, coin(rng) ? LANG_JA : LANG_EN));
    const Document *again = read_well("reads", source);

    if (again)
        check_true("says the same", document_hash(again) == document_reckon(&doc));
}

/* ---- the layout itself ---- */

static void test_layout(void)
{
    static const struct {
        const char *why, *source, *want;
    } rows[] = {
        { "short statements stay on a line",
          "PACK p ja \"あ\" en \"a\" MADE BY i ON 2014-04-01 IN FORCE FROM 2014-04-01",
          "PACK p  ja \"あ\" en \"a\"\nMADE BY i ON 2014-04-01\nIN FORCE FROM 2014-04-01\n" },
        { "comments and blank lines",
          "# head\n\n\n# more\nPACK p ja \"あ\" en \"a\" # behind\n\n\n\n  # own\n\nREGIME # in\n "
          "r\n# end\n\n",
          "# head\n\n# more\nPACK p  ja \"あ\" en \"a\"  # behind\n\n# own\n\n# in\nREGIME r\n# "
          "end\n" },
        { "long statements: one clause a line, one item a line",
          "PACK p ja \"あ\" en \"a\"\n"
          "RULE K1 MAY BE PERMITTED CITE S \"1\" ja \"平和貢献・国際協力の積極的な推進\" en "
          "\"Peace\" IF ALL OF "
          "a-condition-with-a-long-name\n NOT another-condition-with-a-long-name, "
          "and-a-third-condition",
          "PACK p  ja \"あ\" en \"a\"\n"
          "RULE K1 MAY BE PERMITTED\n"
          "  CITE S \"1\"\n"
          "  ja \"平和貢献・国際協力の積極的な推進\" en \"Peace\"\n"
          "  IF ALL OF\n"
          "    a-condition-with-a-long-name,\n"
          "    NOT another-condition-with-a-long-name,\n"
          "    and-a-third-condition\n" },
        { "a wide letter counts two columns: 100 fit",
          "PACK p ja "
          "\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八\" en "
          "\"abcde\"",
          "PACK p  ja "
          "\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八\" en "
          "\"abcde\"\n" },
        { "101 do not",
          "PACK p ja "
          "\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八\" en "
          "\"abcdef\"",
          "PACK p\n  ja "
          "\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八\" en "
          "\"abcdef\"\n" },
        { "long lists in parentheses fill their lines",
          "PACK p ja \"あ\" en \"a\"\n"
          "DEFINE d ja \"あ\" en \"a\" IF destination IS ONE OF (AUS, AUT, BEL, BGR, CAN, CHE, "
          "CZE, DEU, "
          "DNK, ESP, FIN, FRA, GBR, GRC, HUN, IRL, ITA, LUX)",
          "PACK p  ja \"あ\" en \"a\"\n"
          "DEFINE d\n"
          "  ja \"あ\" en \"a\"\n"
          "  IF destination IS ONE OF (AUS, AUT, BEL, BGR, CAN, CHE, CZE, DEU, DNK, ESP, FIN, FRA, "
          "GBR, GRC,\n"
          "    HUN, IRL, ITA, LUX)\n" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const Document *doc = read_well(rows[i].why, str_from_c(rows[i].source));

        if (doc)
            check_str(rows[i].why, format(doc, LANG_EN), str_from_c(rows[i].want));
    }
}

/* ---- the packs that come with Sekisho ---- */

static Str read_file(const char *path)
{
    char *bytes = NEW_ARRAY(&arena, char, RULES_BYTES_MAX);
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, RULES_BYTES_MAX, file) : 0;

    if (file)
        fclose(file);
    return (Str){ bytes, len };
}

static void check_pack(const char *path)
{
    arena_reset(&arena);
    const Document *pack = read_well(path, read_file(path));

    for (int lang = 0; lang < LANG_COUNT && pack; lang++) {
        Str printed = format(pack, (Lang)lang);
        const Document *again = read_well(path, printed);

        check_true(path, again && document_hash(again) == document_hash(pack));
        check_true(path, again && str_eq(format(again, (Lang)lang), printed));
    }
}

static void test_packs_in_both_languages(void)
{
    glob_t found;

    check_int("packs found", glob("packs/*/*.rules", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++)
        check_pack(found.gl_pathv[i]);
    globfree(&found);
    check_pack("packs/vocabulary.rules");
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_layout);
    RUN(test_packs_in_both_languages);
    RUN_PROP(prop_reading_undoes_printing, 20000);
    RUN_PROP(prop_layout_says_nothing, 20000);
    arena_close(&arena);
    return check_done();
}
