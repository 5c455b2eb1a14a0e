/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/screening.h"
#include "tests/check.h"

/* Everyone and everything named here is invented. */

static Arena arena;

static bool read_table(Str bytes, AskingTable *ret_table, Findings *findings)
{
    CsvTable rows;

    *findings = (Findings){ .arena = &arena };
    return csv_read(&arena, bytes, S("queries.csv"), &rows, findings) &&
           batch_read(&arena, rows.rows, rows.row_count, S("queries.csv"), ret_table, findings);
}

static void test_types_people_write(void)
{
    static const struct {
        Str word;
        bool known;
        EntityType type;
    } rows[] = {
        { STR(""), true, ENTITY_UNKNOWN },        { STR("unknown"), true, ENTITY_UNKNOWN },
        { STR(" Person "), true, ENTITY_PERSON }, { STR("Company"), true, ENTITY_ORGANISATION },
        { STR("ship"), true, ENTITY_VESSEL },     { STR("robot"), false, ENTITY_UNKNOWN },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        EntityType type;
        check_true(rows[i].word.at,
                   entity_type_meant(rows[i].word, &type) == rows[i].known && type == rows[i].type);
    }
}

static void test_values_of_a_row(void)
{
    AskingTable table;
    Findings findings;
    Str bytes = S("ids,name,country,birth_date,type,own\n"
                  "imo:9999993; 12345678,Grey Gull,MLT;PAN,1970;1971-02,vessel,mine\n");

    check_true("read", read_table(bytes, &table, &findings) && table.count == 1);
    const Query *query = &table.askings[0].query;
    check_true("nothing is wrong", findings.count == 0 && table.askings[0].unread_count == 0);
    check_true("the name", str_eq(query->name, S("Grey Gull")));
    check_true("the type", query->type == ENTITY_VESSEL);
    check_true("two births", query->birth_count == 2 && query->births[1].month == 2);
    check_true("two countries", query->country_count == 2);
    check_true("two numbers",
               query->identifier_count == 2 && query->identifiers[0].kind == IDENTIFIER_IMO);
}

static void test_what_is_not_understood_is_told(void)
{
    AskingTable table;
    Findings findings;
    Str bytes = S("name,type,birth_date,country,ids\nGrey Gull,robot,1970-99-99x,zz,a\n");

    check_true("read", read_table(bytes, &table, &findings) && table.count == 1);
    check_int("four values", (int64_t)table.askings[0].unread_count, 4);
    check_true("warned of each", findings.count == 4 && findings.error_count == 0);
    check_true("by column", str_eq(table.askings[0].unread[0], S("type: robot")));
    check_true("the rest is asked", table.askings[0].refusal == PHRASE_NONE &&
                                        table.askings[0].query.type == ENTITY_UNKNOWN);
}

static void test_heads(void)
{
    static const struct {
        const char *why;
        Str bytes;
        bool good;
    } rows[] = {
        { "nothing", STR(""), false },
        { "no name", STR("title,type\nx,person\n"), false },
        { "a slip of a column", STR("name,birthdate\nx,1970\n"), false },
        { "a column of one's own", STR("name,comment\nx,y\n"), true },
        { "the name alone", STR("name\nx\n"), true },
        { "no rows", STR("name\n"), true },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        AskingTable table;
        Findings findings;
        check_true(rows[i].why, read_table(rows[i].bytes, &table, &findings) == rows[i].good &&
                                    (findings.error_count == 0) == rows[i].good);
    }
}

static void test_rows_of_other_lengths(void)
{
    AskingTable table;
    Findings findings;

    check_true("read", read_table(S("name,type\nA Gull\nB, Gull,person\n"), &table, &findings));
    check_true("too few: the rest is empty", table.askings[0].refusal == PHRASE_NONE);
    check_true("too many: not asked", table.askings[1].refusal == PHRASE_SCREENING_BATCH_CELLS);
}

/* ---- answers --------------------------------------------------------------------------------- */

static const Index *small_index(void)
{
    Str bytes = S("id,name,type\nW-1,Grey Gull Trading,company\nW-2,Oto Kawarada,person\n");
    ListFile file = { .kind = LIST_PLAIN, .name = S("watch.csv"), .bytes = bytes };
    Findings findings = { .arena = &arena };
    const List *lists[] = { list_read(&arena, &file, 1, &findings) };

    ensure(lists[0] != NULL);
    return index_open(&arena, index_image(&arena, lists, 1, &findings));
}

static Str answer(const Index *index, Str name, bool *ret_alert)
{
    Search search = { .floor = SCORE_POSSIBLE, .top = 10 };
    const Str cells[BATCH_COLUMNS] = { [BATCH_NAME] = name };
    Asking asking = asking_make(&arena, cells);
    Answering answering = batch_answer(&arena, searcher_open(&arena, index), &asking, search);
    Text text = text_open(&arena, 1 << 16);

    batch_json(&text, index, 7, &asking, &answering, LANG_EN);
    *ret_alert = answering.alert;
    return text_str(&text);
}

static void test_answers(void)
{
    const Index *index = small_index();
    bool alert;

    Str hit = answer(index, S("Oto Kawarada"), &alert);
    check_true("the hit",
               alert && str_starts(hit, S("{\"row\":7,\"name\":\"Oto Kawarada\",\"hits\":"
                                          "[{\"list\":\"watch.csv\",\"id\":\"W-2\","
                                          "\"name\":\"Oto Kawarada\",\"score\":1.000,"
                                          "\"band\":\"strong\",\"alert\":true,")));
    Str none = answer(index, S("Quite Another"), &alert);
    check_str("no hit", none, S("{\"row\":7,\"name\":\"Quite Another\",\"hits\":[],\"more\":0}"));
    check_true("no alert", !alert);
    Str refused = answer(index, S("?? !!"), &alert);
    check_true("cannot be screened",
               str_starts(refused, S("{\"row\":7,\"name\":\"?? !!\",\"error\":\"")));
}

int main(void)
{
    arena = arena_open(INDEX_ARENA_BYTES);
    RUN(test_types_people_write);
    RUN(test_values_of_a_row);
    RUN(test_what_is_not_understood_is_told);
    RUN(test_heads);
    RUN(test_rows_of_other_lengths);
    RUN(test_answers);
    arena_close(&arena);
    return check_done();
}
