/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_access.h"
#include "phrases_book.h"
#include "phrases_syntax.h"
#include "rules/access.h"
#include "tests/document_sample.h"

#include <string.h>

enum { ARENA_BYTES = 256 << 20, DOCUMENTS_MAX = 4 };

static Arena arena;

typedef struct Office {
    const Rulebook *book;
    const Access *access;
    Findings findings;
} Office;

static Office office_of(const Str *texts, size_t count)
{
    static const Str files[] = { STR("a.rules"), STR("b.access"), STR("c.access"),
                                 STR("d.access") };
    const Document *documents[DOCUMENTS_MAX];
    Office office = { .findings = { .arena = &arena } };
    bool good = true;

    for (size_t i = 0; i < count; i++) {
        documents[i] = rules_read(&arena, texts[i], files[i], &office.findings);
        good = good && documents[i];
    }
    office.book = good ? rulebook_make(&arena, documents, count, &office.findings) : NULL;
    if (office.book && office.book->access_count > 0)
        office.access = &office.book->accesses[0];
    return office;
}

static const Str vocabulary =
    STR("VOCABULARY v ja \"v\" en \"v\"\n"
        "AGENCY record ja \"r\" en \"r\"\n"
        "FACT actor : PERSON ASK record COST 0 ja \"操作者\" en \"actor\"\n"
        "FACT principal : PERSON ASK record COST 0 ja \"本人\" en \"principal\"\n"
        "FACT actor-house : ORGANISATION ASK record COST 0 ja \"h\" en \"house\"\n"
        "FACT actor-desk : UNIT ASK record COST 0 ja \"d\" en \"desk\"\n"
        "FACT actor-rank : NUMBER ASK record COST 0 ja \"r\" en \"rank\"\n"
        "FACT hands : SET OF PERSON ASK record COST 0 ja \"関与者\" en \"hands\"\n"
        "FACT houses : SET OF ORGANISATION ASK record COST 0 ja \"hs\" en \"houses\"\n"
        "FACT desks : SET OF UNIT ASK record COST 0 ja \"ds\" en \"desks\"\n"
        "FACT mark : NUMBER ASK record COST 0 ja \"m\" en \"marking\"\n"
        "FACT barred : YES/NO ASK record COST 0 ja \"b\" en \"barred\"\n");

#define HEAD "ACCESS x ja \"x\" en \"x\"\nIN FORCE FROM 2026-01-01 UNTIL 2027-01-01\nUSES v\n"
#define TAIL "OTHERWISE REFUSED ja \"他\" en \"nothing else.\"\n"
#define RIGHTS \
    "RIGHT read ja \"閲覧\" en \"reading\" COVERS item.show, item.list\n" \
    "RIGHT decide ja \"決裁\" en \"deciding\" COVERS item.approve\n"
#define MAY_READ "RULE R1 MAY read ja \"全員\" en \"all\"\n"
#define MAY_DECIDE \
    "RULE D1 MAY decide ja \"同じ組織\" en \"of the house\" IF actor-house IS IN houses\n" \
    "RULE D2 NEVER decide ja \"四つの目\" en \"four eyes\" IF ANY OF actor IS IN hands, " \
    "principal IS IN hands\n"

static Office office_with(const char *body)
{
    Str texts[] = { vocabulary, str_from_c(body) };
    return office_of(texts, COUNT_OF(texts));
}

/* ---- the document of the repository ---------------------------------------------------------- */

static Office office_of_repository(Str document)
{
    Str texts[] = { sample_file(&arena, "access/vocabulary.rules"), document };
    return office_of(texts, COUNT_OF(texts));
}

static size_t failures(Office *office)
{
    Arena scratch = arena_open(ARENA_BYTES);
    size_t before = office->findings.error_count;

    access_examples(scratch, office->access, &office->findings);
    access_proofs(scratch, office->book, office->access, &office->findings);
    arena_close(&scratch);
    return office->findings.error_count - before;
}

static void test_repository_document(void)
{
    Office office = office_of_repository(sample_file(&arena, "access/docket-2026.access"));

    sample_tell(&arena, &office.findings);
    check_true("it loads", office.access != NULL);
    if (!office.access)
        return;
    check_int("examples and proofs hold", (int64_t)failures(&office), 0);
    sample_tell(&arena, &office.findings);
    check_true("it has examples", office.access->example_count >= 20);
    check_true("it has proofs", office.access->promise_count >= 5);
}

/* Where the rule that begins at `from` ends: at the next statement, a blank line away. */
static size_t statement_end(Str text, size_t from)
{
    size_t at = 0;

    ensure(str_find(str_cut(text, from, text.len), S("\n\n"), &at));
    return from + at + 1;
}

/* Without any one of its rules the document no longer keeps its word: nothing in it is idle. */
static void test_every_rule_is_needed(void)
{
    Str text = sample_file(&arena, "access/docket-2026.access");
    size_t tried = 0;

    for (size_t from = 0; from + 6 < text.len; from++) {
        if (!str_starts(str_cut(text, from, text.len), S("\nRULE ")))
            continue;
        Text mutant = text_open(&arena, SAMPLE_FILE_MAX);
        size_t end = statement_end(text, from + 1);

        text_put(&mutant, str_cut(text, 0, from + 1));
        text_put(&mutant, str_cut(text, end, text.len));
        Office office = office_of_repository(text_str(&mutant));
        char why[64];
        snprintf(why, sizeof why, "%.*s", 12, text.at + from + 1);
        check_true(why, office.access != NULL && failures(&office) > 0);
        tried++;
    }
    check_true("rules were tried", tried >= 15);
}

/* In either keyword language it is the same document, and formatting it again changes nothing. */
static void test_repository_in_both_languages(void)
{
    static const char *const paths[] = { "access/docket-2026.access", "access/vocabulary.rules" };

    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        Findings findings = { .arena = &arena };
        Str path = str_from_c(paths[i]);
        const Document *document =
            rules_read(&arena, sample_file(&arena, paths[i]), path, &findings);

        for (int lang = 0; document && lang < LANG_COUNT; lang++) {
            Text text = text_open(&arena, SAMPLE_FILE_MAX),
                 again = text_open(&arena, SAMPLE_FILE_MAX);
            rules_format(&text, document, (Lang)lang);
            const Document *back = rules_read(&arena, text_str(&text), path, &findings);
            check_true(paths[i], back && document_hash(back) == document_hash(document));
            if (back)
                rules_format(&again, back, (Lang)lang);
            check_true("idempotent", str_eq(text_str(&again), text_str(&text)));
            if (lang == LANG_EN)
                check_true("it stands formatted",
                           str_eq(text_str(&text), sample_file(&arena, paths[i])));
        }
        sample_tell(&arena, &findings);
    }
}

/* What stands between .Bd and .Ed in the manual page's section of examples. */
static Str example_of(const char *page)
{
    Str text = sample_file(&arena, page);
    size_t at = 0, end = 0;

    check_true("it has examples", str_find(text, S(".Sh EXAMPLES"), &at));
    text = str_cut(text, at, text.len);
    check_true("one begins", str_find(text, S(".Bd -literal\n"), &at));
    text = str_cut(text, at + S(".Bd -literal\n").len, text.len);
    check_true("and ends", str_find(text, S(".Ed"), &end));
    return str_cut(text, 0, end);
}

static void test_manual_pages(void)
{
    static const char *const pages[] = { "docs/man/en/sekisho-access.5",
                                         "docs/man/ja/sekisho-access.5" };
    uint64_t hashes[COUNT_OF(pages)] = { 0 };

    for (size_t i = 0; i < COUNT_OF(pages); i++) {
        Office office = office_of_repository(example_of(pages[i]));
        check_true(pages[i], office.access != NULL && failures(&office) == 0);
        sample_tell(&arena, &office.findings);
        hashes[i] = office.access ? office.access->hash : i;
    }
    check_true("both pages show one document", hashes[0] == hashes[1]);
}

/* ---- what is refused at load ----------------------------------------------------------------- */

static void test_errors(void)
{
    static const struct {
        const char *body;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { HEAD RIGHTS MAY_READ MAY_DECIDE, PHRASE_BOOK_ACCESS_NO_OTHERWISE, 1 },
        { HEAD RIGHTS MAY_READ MAY_DECIDE TAIL "RULE R1 MAY read ja \"a\" en \"a\"\n",
          PHRASE_BOOK_TWICE, 10 },
        { HEAD RIGHTS "RIGHT more ja \"m\" en \"m\" COVERS item.show\n" TAIL,
          PHRASE_BOOK_COVERED_TWICE, 6 },
        { HEAD RIGHTS "RULE R1 MAY raed ja \"a\" en \"a\"\n" TAIL, PHRASE_BOOK_UNKNOWN_RIGHT, 6 },
        { HEAD RIGHTS "RULE R1 MAY read, read ja \"a\" en \"a\"\n" TAIL, PHRASE_BOOK_TWICE, 6 },
        { HEAD RIGHTS "RULE R1 PROHIBITED ja \"a\" en \"a\"\n" TAIL, PHRASE_SYNTAX_EXPECTED, 6 },
        { HEAD RIGHTS "REPLACE RULE R1 MAY read ja \"a\" en \"a\"\n" TAIL,
          PHRASE_SYNTAX_NOT_IN_ACCESS, 6 },
        { HEAD RIGHTS "REGIME transfer\n" TAIL, PHRASE_SYNTAX_NOT_IN_ACCESS, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF actor IS hands\n" TAIL,
          PHRASE_BOOK_DIFFERENT_TYPES, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF actor IS hanako\n" TAIL,
          PHRASE_BOOK_NOT_A_NAME, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF actor\n" TAIL,
          PHRASE_BOOK_NOT_A_CONDITION, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF actor IS IN houses\n" TAIL,
          PHRASE_BOOK_NOT_ITS_SET, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF mark IS IN houses\n" TAIL,
          PHRASE_BOOK_NOT_IDENTITY, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF hands IS actor\n" TAIL,
          PHRASE_BOOK_SET_IS, 6 },
        { HEAD RIGHTS "RULE R1 MAY decide ja \"a\" en \"a\" IF hands INCLUDES actor\n" TAIL,
          PHRASE_BOOK_NOT_A_SET, 6 },
        { HEAD RIGHTS "RULE R1 MAY read ja \"a\" en \"a\" IF barred\n" TAIL,
          PHRASE_BOOK_NOT_LISTABLE, 6 },
        { HEAD RIGHTS "RULE R1 MAY read ja \"a\" en \"a\" IF actor IS NOT IN hands\n" TAIL,
          PHRASE_BOOK_NOT_LISTABLE, 6 },
        { HEAD RIGHTS "RULE R1 MAY read ja \"a\" en \"a\" IF ALL OF actor IS IN hands, "
                      "actor-house IS IN houses\n" TAIL,
          PHRASE_BOOK_NOT_LISTABLE, 6 },
        { HEAD RIGHTS MAY_READ "EXAMPLE \"e\" GIVEN actor a EXPECT item.shwo ALLOWED\n" TAIL,
          PHRASE_BOOK_UNKNOWN_OPERATION, 7 },
        { HEAD RIGHTS MAY_READ "EXAMPLE \"e\" GIVEN actor (a, b) EXPECT item.show ALLOWED\n" TAIL,
          PHRASE_BOOK_ONE_VALUE, 7 },
        { HEAD RIGHTS MAY_READ "EXAMPLE \"e\" GIVEN actor 3 EXPECT item.show ALLOWED\n" TAIL,
          PHRASE_BOOK_NOT_A_NAME, 7 },
        { HEAD "RIGHT r ja \"r\" en \"r\" COVERS show\n" TAIL, PHRASE_SYNTAX_EXPECTED, 4 },
        { "ACCESS x ja \"x\" en \"x\"\nUSES v\n" RIGHTS TAIL, PHRASE_BOOK_LINE_MISSING, 1 },
        { "ACCESS x ja \"x\" en \"x\"\nIN FORCE FROM 2026-01-01 UNTIL 2025-01-01\n" RIGHTS TAIL,
          PHRASE_BOOK_EMPTY_DAYS, 2 },
        { "VOCABULARY w ja \"x\" en \"x\"\nRIGHT r ja \"r\" en \"r\" COVERS a.b\n",
          PHRASE_SYNTAX_ONLY_IN_ACCESS, 2 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Office office = office_with(rows[i].body);
        const Finding *at = office.findings.first;

        while (at && (at->message != rows[i].message || at->place.line != rows[i].line))
            at = at->next;
        check_true(rows[i].body, at != NULL && office.access == NULL);
        if (!at)
            sample_tell(&arena, &office.findings);
        else
            check_true("a remedy or a place", at->place.column > 0);
    }
}

static void test_listable(void)
{
    static const char *const bodies[] = {
        "IF actor-rank IS AT LEAST mark\n",
        "IF ALL OF actor-house IS IN houses, actor-rank IS AT LEAST mark\n",
        "IF ANY OF actor IS IN hands, actor-house IS IN houses\n",
        "IF ALL OF actor-rank IS 3, actor IS principal, mark IS NOT 2\n",
    };

    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        Text body = text_open(&arena, 1 << 12);
        text_c(&body, HEAD RIGHTS MAY_DECIDE "RULE R1 MAY read ja \"a\" en \"a\" ");
        text_c(&body, bodies[i]);
        text_c(&body, TAIL);
        Str texts[] = { vocabulary, text_str(&body) };
        Office office = office_of(texts, 2);
        check_true(bodies[i], office.access != NULL);
        sample_tell(&arena, &office.findings);
    }
}

/* A pack may not ask who somebody is. */
static void test_law_knows_no_persons(void)
{
    static const Str pack = STR("PACK p ja \"p\" en \"p\"\nREGIME r\nMADE BY m ON 2026-01-01\n"
                                "IN FORCE FROM 2026-01-01\nSELECTED BY day\nJUDGES case\nUSES v\n"
                                "FACT day : DATE ASK record COST 0 ja \"d\" en \"d\"\n"
                                "OTHERWISE NOT PERMITTED ja \"o\" en \"o\"\n");
    Str texts[] = { vocabulary, pack };
    Office office = office_of(texts, 2);

    check_true("refused", office.book == NULL);
    check_int("for that reason", (int64_t)office.findings.first->message,
              PHRASE_BOOK_IDENTITY_IN_LAW);
}

/* ---- days ------------------------------------------------------------------------------------ */

static Str dated(const char *id, const char *line)
{
    Text text = text_open(&arena, 1 << 12);

    text_all(&text, S("ACCESS "), str_from_c(id), S(" ja \"x\" en \"x\"\n"), str_from_c(line));
    text_c(&text, "USES v\n" RIGHTS MAY_READ MAY_DECIDE TAIL);
    return text_str(&text);
}

static void test_days(void)
{
    Str texts[] = { vocabulary, dated("b", "IN FORCE FROM 2027-01-01\nREPLACES a\n"),
                    dated("a", "IN FORCE FROM 2026-01-01\n") };
    Office office = office_of(texts, 3);
    static const struct {
        const char *id;
        Date on;
        const char *want;
    } rows[] = {
        { "", DATE_NONE, "" }, { "", 20453, "" },  { "", 20454, "a" },  { "", 20818, "a" },
        { "", 20819, "b" },    { "a", 20819, "" }, { "b", 20819, "b" }, { "z", 20454, "" },
    };

    sample_tell(&arena, &office.findings);
    check_true("both load", office.book != NULL);
    for (size_t i = 0; office.book && i < COUNT_OF(rows); i++) {
        const Access *access = rulebook_access_on(office.book, str_from_c(rows[i].id), rows[i].on);
        check_str("in force", access ? access->id : S(""), str_from_c(rows[i].want));
    }
    texts[1] = dated("b", "IN FORCE FROM 2027-01-01\n");
    office = office_of(texts, 3);
    check_true("two at a time are refused", office.book == NULL);
    check_int("with that reason", (int64_t)office.findings.first->message,
              PHRASE_BOOK_ACCESS_OVERLAP);
    texts[1] = dated("b", "IN FORCE FROM 2025-01-01\nREPLACES a, c\n");
    office = office_of(texts, 3);
    check_int("an earlier one replaces nothing, and c is unknown",
              (int64_t)office.findings.error_count, 3);
}

/* ---- answers --------------------------------------------------------------------------------- */

static FactState *no_facts(const Office *office)
{
    return NEW_ARRAY(&arena, FactState, office->book->fact_count);
}

static void set(const Office *office, FactState *facts, const char *id, int64_t number)
{
    int32_t fact = -1;

    check_true(id, rulebook_fact(office->book, str_from_c(id), &fact));
    facts[fact].value = (Value){ .number = number, .state = VALUE_KNOWN };
}

static void check_explained(const AccessAnswer *answer, const char *en, const char *ja)
{
    Text english = text_open(&arena, 1 << 12), japanese = text_open(&arena, 1 << 12);

    access_explain(&english, answer, LANG_EN);
    access_explain(&japanese, answer, LANG_JA);
    check_str("in English", text_str(&english), str_from_c(en));
    check_str("in Japanese", text_str(&japanese), str_from_c(ja));
}

static void test_answers(void)
{
    Office office = office_with(HEAD RIGHTS MAY_READ MAY_DECIDE TAIL);
    FactState *facts = no_facts(&office);
    Str right = S("");

    check_true("loads", office.access != NULL);
    check_true("covered", access_right_of(office.access, S("item.approve"), &right));
    check_str("by", right, S("decide"));
    check_true("not covered", !access_right_of(office.access, S("item.burn"), &right));
    check_true("no document covers", !access_right_of(NULL, S("item.show"), &right));

    AccessAnswer answer = access_decide(&arena, NULL, S("item.show"), facts);
    check_int("no document", answer.verdict, ACCESS_NO_DOCUMENT);
    check_explained(&answer,
                    "Refused: no access document is in force on this day, so nobody may do "
                    "item.show.\n",
                    "拒否：この日に施行されている権限規程がなく、誰もitem.showを行えません。\n");
    answer = access_decide(&arena, office.access, S("item.burn"), facts);
    check_int("not covered", answer.verdict, ACCESS_NOT_COVERED);
    answer = access_decide(&arena, office.access, S("item.show"), facts);
    check_true("allowed", answer.allowed);
    check_explained(&answer, "Allowed: item.show, by the right \"reading\".\nR1 gives it: all.\n",
                    "認められます：item.show（権限「閲覧」）。\nR1 により認められます：全員。\n");
}

static void test_refusals(void)
{
    Office office = office_with(HEAD RIGHTS MAY_READ MAY_DECIDE TAIL);
    FactState *facts = no_facts(&office);

    AccessAnswer answer = access_decide(&arena, office.access, S("item.approve"), facts);
    check_int("nothing known", answer.verdict, ACCESS_OPEN);
    check_int("everything missing", (int64_t)answer.open_count, 5);
    set(&office, facts, "actor", 0);
    set(&office, facts, "principal", IDENTITY_ELSEWHERE);
    set(&office, facts, "hands", 2);
    set(&office, facts, "actor-house", 4);
    set(&office, facts, "houses", 16);
    answer = access_decide(&arena, office.access, S("item.approve"), facts);
    check_int("a principal nobody knows", answer.verdict, ACCESS_OPEN);
    check_explained(
        &answer,
        "Refused: item.approve needs the right \"deciding\", and it cannot be told "
        "whether it is held.\nD2 cannot be told: four eyes.\n"
        "Not known: principal (principal).\n",
        "拒否：item.approveには権限「決裁」が必要ですが、これを有するか確かめられません。\n"
        "D2 に当たるか不明です：四つの目。\n不明な事実：本人（principal）。\n");
    set(&office, facts, "principal", 0);
    check_true("now allowed",
               access_decide(&arena, office.access, S("item.approve"), facts).allowed);
    set(&office, facts, "hands", 3);
    answer = access_decide(&arena, office.access, S("item.approve"), facts);
    check_int("a hand in it", answer.verdict, ACCESS_FORBIDDEN);
    set(&office, facts, "hands", 2);
    set(&office, facts, "houses", INT64_MIN); /* others only */
    answer = access_decide(&arena, office.access, S("item.approve"), facts);
    check_int("another house", answer.verdict, ACCESS_NOT_GRANTED);
    check_str("the rule that fails", answer.rules[0]->id, S("D1"));
}

/* ---- the matrix ------------------------------------------------------------------------------ */

static FactState *usual_facts(const Office *office)
{
    FactState *facts = no_facts(office);

    set(office, facts, "actor", 0);
    set(office, facts, "principal", 0);
    set(office, facts, "actor-organisation", 0);
    set(office, facts, "principal-organisation", 0);
    set(office, facts, "item-organisations", 1);
    set(office, facts, "item-parties", 1);
    set(office, facts, "item-buyers", 1);
    set(office, facts, "item-suppliers", 1);
    set(office, facts, "wall-organisations", 1);
    set(office, facts, "actor-active", 1);
    set(office, facts, "actor-clearance", 1);
    set(office, facts, "actor-said-why", 1);
    set(office, facts, "item-marking", 1);
    set(office, facts, "on-hold", 0);
    return facts;
}

/* Role by role as the document says; where the hands are not known nobody may decide. */
static void test_matrix(void)
{
    Office office = office_of_repository(sample_file(&arena, "access/docket-2026.access"));
    Arena scratch = arena_open(ARENA_BYTES);
    Text text = text_open(&arena, 1 << 16);
    size_t allowed = 0, open = 0;
    static const char head[] =
        "                          clerk  examiner  reviewer  approver  finance "
        "officer  administrator  auditor  supplier's export manager  buyer's officer  "
        "firm's representative  \n"
        "item.list                 yes    yes       yes       yes       -        "
        "        -              yes      -                          -                "
        "-                      "
        "Reading\n";

    if (!office.access)
        return;
    const AccessCell *cells =
        access_matrix(&arena, office.access, S("actor-roles"), usual_facts(&office));
    for (size_t i = 0; i < office.access->right_count * 10; i++) {
        allowed += cells[i].verdict == ACCESS_ALLOWED;
        open += cells[i].verdict == ACCESS_OPEN;
    }
    check_int(
        "read 5, enter 2, steer 1, many at once 2, hold 4, release 1, consult 7, the "
        "administrator's 4, "
        "audit 1, screen 2, judge 1, the books seen 3, kept 1, closed 1, payments declined 2, "
        "cases settled 1, sheets drafted 3, agreed to 4, bodies consulted 3, answers 4, "
        "cases committed to 1, loans seen 6, proposed 3, kept 1, declined 4, balances of offsets "
        "7, transactions 7, disputes 3, obligations declined 1, opened although not due 1, bids "
        "read 6, contributed to 5, walled papers opened 5, shared 1, everybody's own account 10, "
        "filters kept 5, for the office 1, "
        "receipts taken 10, accounts seen 2, kept 1, offers accepted 2, discrepancies reported 3, "
        "parties let in 1, "
        "asked 3, questions answered 2, requests submitted 1",
        (int64_t)allowed, 144);
    check_int("whether one decides, lowers, confirms, pays, lends, bids, resolves, verifies, "
              "approves, confirms a recovery or sees a receipt hangs on the hands",
              (int64_t)open, 26);
    check_true("no such roles",
               !access_matrix(&arena, office.access, S("actor"), usual_facts(&office)));
    access_matrix_write(&text, scratch, office.access, S("actor-roles"), usual_facts(&office),
                        LANG_EN);
    arena_close(&scratch);
    check_true("the table", str_starts(text_str(&text), str_from_c(head)));
}

/* ---- examples and proofs that fail ----------------------------------------------------------- */

static void test_broken_word(void)
{
    Office office =
        office_with(HEAD RIGHTS MAY_READ
                    "RULE D1 MAY decide ja \"a\" en \"a\" IF actor IS IN hands\n"
                    "PROVE p ja \"p\" en \"p\" NEVER decide WHEN principal IS IN hands\n"
                    "PROVE q ja \"q\" en \"q\" NEVER decide WHEN actor IS NOT IN hands\n"
                    "EXAMPLE \"e\" GIVEN actor a, hands (b) EXPECT item.approve ALLOWED\n"
                    "EXAMPLE \"f\" GIVEN actor a, hands (a) EXPECT item.approve REFUSED\n"
                    "EXAMPLE \"g\" GIVEN actor a, hands (a) EXPECT item.approve ALLOWED\n" TAIL);
    const Finding *at;

    check_true("loads", office.access != NULL);
    if (!office.access)
        return;
    check_int("two examples and a proof", (int64_t)failures(&office), 3);
    at = office.findings.first;
    check_int("first", (int64_t)at->message, PHRASE_ACCESS_EXAMPLE_REFUSED);
    check_int("second", (int64_t)at->next->message, PHRASE_ACCESS_EXAMPLE_ALLOWED);
    check_int("third", (int64_t)at->next->next->message, PHRASE_ACCESS_PROOF_FAILS);
    check_int("at the proof", at->next->next->place.line, 8);
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    RUN(test_repository_document);
    RUN(test_every_rule_is_needed);
    RUN(test_repository_in_both_languages);
    RUN(test_manual_pages);
    RUN(test_errors);
    RUN(test_listable);
    RUN(test_law_knows_no_persons);
    RUN(test_days);
    RUN(test_answers);
    RUN(test_refusals);
    RUN(test_matrix);
    RUN(test_broken_word);
    arena_close(&arena);
    return check_done();
}
