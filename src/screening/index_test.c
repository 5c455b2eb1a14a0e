/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/index_sample.h"
#include "tests/list_sample.h"

#include "screening/image.h"

#include <string.h>

enum { MEMORY = 1 << 28 };

static Arena arena;

/* All people and firms here are invented. */
static const Str sample = STR(
    "id,name,type,birth_date,country,aliases,weak_aliases,ids,reading\n"
    "P1,Zaurmek Salimovich GUCHAROV,person,1975-03-02,RUS,Saurmek Guchajev,Zed,passport:71 "
    "1234567,\n"
    "P2,Dilshod KHAN,person,1980,UZB,,,,\n"
    "P3,Ali Khan ORMANOV,person,1961-05-01,KAZ,A. Ormanov;Ali Khan al-Ormani,,,\n"
    "P4,Abdul Rahman AL-KHALIDI,person,,IRQ,Abdurrahman Alkhalidi,,,\n"
    "P5,織田 蔵之介,person,,JPN,,,,オダ クラノスケ\n"
    "P6,オルマノフ・アリ・ハン,person,,,,,,\n"
    "O1,Tenmaku Seiki Kogyo K.K.,organisation,,JPN,天幕精機工業株式会社,,corporate:9876543210123,\n"
    "O2,Meridian Pump Works LLC,organisation,,RUS,ООО Меридиан Памп Воркс;MPW,,imo:9123456,\n"
    "O3,J P Horvat Trading,organisation,,HRV,JPHorvat Trading,,,\n"
    "O4,※※※,organisation,,,,,lei:5299000000000000ZZ99,\n"
    "V1,MV Kestrel Dawn 3,vessel,,PAN,Kestrel Dawn III,,imo:9234567,\n");

static const Index *sample_opened(void)
{
    const List *list = sample_list(&arena, S("sample.csv"), sample);
    return sample_index(&arena, &list, 1);
}

static void ask(const Index *index, Str name, EntityType type, int32_t floor, const Hit **ret_hits,
                size_t *ret_count)
{
    Searcher *searcher = searcher_open(&arena, index);
    Query query = { .name = name, .type = type };
    size_t more;

    ensure(index_search(&arena, searcher, &query, (Search){ floor, 10 }, ret_hits, ret_count,
                        &more) == 0);
}

static void test_found(void)
{
    static const struct {
        Str name, id;
        EntityType type;
    } rows[] = {
        { STR("zaurmeck salimovitch gutcharov"), STR("P1"), ENTITY_PERSON },
        /* A common word beside it, which other entries bear exactly, hides nobody. */
        { STR("zaurmeck salimovitch gutcharov khan"), STR("P1"), ENTITY_PERSON },
        { STR("zaurmeck salimovitch gutcharov ali"), STR("P1"), ENTITY_PERSON },
        { STR("Abdulrahman Al Khalidi"), STR("P4"), ENTITY_PERSON },
        { STR("織田蔵之介"), STR("P5"), ENTITY_PERSON },
        { STR("Oda Kuranosuke"), STR("P5"), ENTITY_PERSON },
        { STR("Ali Khan Ormanov"), STR("P3"), ENTITY_PERSON },
        { STR("天幕精機工業"), STR("O1"), ENTITY_ORGANISATION },
        { STR("Меридиан Памп Воркс"), STR("O2"), ENTITY_ORGANISATION },
        { STR("JP Horvat Trading"), STR("O3"), ENTITY_ORGANISATION },
        { STR("Kestrel Dawn 3"), STR("V1"), ENTITY_VESSEL },
    };
    const Index *index;
    const Hit *hits;
    size_t count;

    arena_reset(&arena);
    index = sample_opened();
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ask(index, rows[i].name, rows[i].type, SCORE_ALERT, &hits, &count);
        Str id = count > 0 ? index_entry(index, hits[0].list, hits[0].entry).id : S("nobody");
        check_str(rows[i].name.at, id, rows[i].id);
    }
}

static void test_identifiers(void)
{
    const Index *index;
    const Hit *hits;
    size_t count, more;
    Identifier number;

    arena_reset(&arena);
    index = sample_opened();
    Searcher *searcher = searcher_open(&arena, index);
    Everyone *everyone = everyone_open(&arena, index);
    ensure(identifier_make(&arena, IDENTIFIER_IMO, S("912-3456"), &number));
    Query query = { .name = S("Quite Another Name"),
                    .identifiers = &number,
                    .identifier_count = 1 };
    Search search = { SCORE_ALERT, 10 };
    ensure(index_search(&arena, searcher, &query, search, &hits, &count, &more) == 0);
    check_int("whatever the name", count, 1);
    check_int("its kind counts", hits[0].score, 950);
    check_same(arena, searcher, everyone, &query, search);

    ensure(identifier_make(&arena, IDENTIFIER_LEI, S("5299000000000000ZZ99"), &number));
    check_int("of a name that cannot be screened",
              check_same(arena, searcher, everyone, &query, search), 1);
}

static void test_read_back(void)
{
    arena_reset(&arena);
    const List *list = sample_list(&arena, S("sample.csv"), sample);
    const Index *index = sample_index(&arena, &list, 1);
    IndexedList indexed = index_list(index, 0);

    check_int("lists", index_list_count(index), 1);
    check_str("name", indexed.name, S("sample.csv"));
    check_int("entries", indexed.entry_count, list->entry_count);
    check_int("names", indexed.name_count, list->name_count);
    check_true("hash", hash_eq(indexed.hash, list->hash));
    for (size_t i = 0; i < list->entry_count; i++) {
        IndexedEntry entry = index_entry(index, 0, i);
        check_str("id", entry.id, list->entries[i].id);
        check_str("key", entry.key, list->entries[i].key);
        check_str("primary", entry.primary, list->entries[i].names[0].text);
        check_int("type", entry.type, list->entries[i].type);
        check_true("hash of entry", hash_eq(entry.hash, list_entry_hash(arena, &list->entries[i])));
    }
}

/* A name comes back from the image as name_make made it. */
static void test_names(void)
{
    arena_reset(&arena);
    const List *list = sample_list(&arena, S("sample.csv"), sample);
    const Index *index = sample_index(&arena, &list, 1);
    uint32_t at = 0;

    for (size_t i = 0; i < list->entry_count; i++)
        for (size_t k = 0; k < list->entries[i].name_count; k++, at++) {
            const ListName *told = &list->entries[i].names[k];
            Name made = { 0 }, name = image_name(&arena, index, at);
            if (name_make(&arena, told->text, told->reading, list->entries[i].type, &made) != 0)
                continue;
            check_int(told->text.at, name.view_count, made.view_count);
            check_int(told->text.at, name.form_count, made.form_count);
            for (size_t v = 0; v < made.view_count; v++)
                for (size_t t = 0; t < made.views[v].token_count; t++) {
                    const NameToken *a = &made.views[v].tokens[t], *b = &name.views[v].tokens[t];
                    check_str(told->text.at, b->letters, a->letters);
                    check_str(told->text.at, b->sound, a->sound);
                    check_str(told->text.at, b->written, a->written);
                    check_true(told->text.at, a->term == b->term && a->kind == b->kind &&
                                                  a->origin == b->origin && a->weight == b->weight);
                }
        }
}

/* All that the lists say is read back from the image of them. */
static void test_whole_entries(void)
{
    static const struct {
        const char *path;
        ListKind kind;
    } rows[] = { { "tests/lists/un.xml", LIST_UN },
                 { "tests/lists/ofac-advanced.xml", LIST_OFAC },
                 { "tests/lists/mof.xlsx", LIST_MOF },
                 { "tests/lists/plain.csv", LIST_PLAIN } };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        bool there;
        size_t count;
        Str bytes = list_sample_file(&arena, rows[i].path, &there);
        ListFile file = { rows[i].kind, str_from_c(rows[i].path), bytes };
        const List *list = list_read(&arena, &file, 1, &findings);
        ensure(list != NULL);
        const Index *index = sample_index(&arena, &list, 1);
        ListEntry *entries = NEW_ARRAY(&arena, ListEntry, list->entry_count);
        for (size_t k = 0; k < list->entry_count; k++)
            entries[k] = index_entry_whole(&arena, index, 0, k);
        List again = { .entries = entries, .entry_count = list->entry_count };
        (void)list_compare(&arena, list, &again, &count);
        check_int(rows[i].path, (int64_t)count, 0);
    }
}

static void test_refused(void)
{
    const Hit *hits;
    size_t count, more;

    arena_reset(&arena);
    const Index *index = sample_opened();
    Searcher *searcher = searcher_open(&arena, index);
    Search search = { SCORE_ALERT, 10 };
    Query nothing = { .name = S("--- ...") }, damaged = { .name = S("\xff\xfe") };
    check_int("nothing left",
              index_search(&arena, searcher, &nothing, search, &hits, &count, &more), NAME_E_EMPTY);
    check_int("no text", index_search(&arena, searcher, &damaged, search, &hits, &count, &more),
              NAME_E_TEXT);
}

/* Three words of an entry are one of the query: their weight is more than that of any word. */
static void test_three_run_together(void)
{
    const List *list =
        sample_list(&arena, S("three.csv"), S("id,name,type\nP1,Tano Merik Sabur,person\n"));
    const Index *index = sample_index(&arena, &list, 1);
    Query query = { .name = S("Tanomeriksabur Vu"), .type = ENTITY_PERSON };

    check_int("found, as by comparing",
              (int64_t)check_same(arena, searcher_open(&arena, index), everyone_open(&arena, index),
                                  &query, (Search){ SCORE_POSSIBLE, 10 }),
              1);
}

static void test_same_bytes(void)
{
    Findings findings = { .arena = &arena };

    arena_reset(&arena);
    const List *list = sample_list(&arena, S("sample.csv"), sample);
    Str one = index_image(&arena, &list, 1, &findings);
    Str other = index_image(&arena, &list, 1, &findings);
    check_true("the same lists make the same bytes", str_eq(one, other));
    check_int("what cannot be screened is told, once a list", findings.count, 2);
}

static void test_damaged(void)
{
    Findings findings = { .arena = &arena };

    arena_reset(&arena);
    const List *list = sample_list(&arena, S("sample.csv"), sample);
    Str image = index_image(&arena, &list, 1, &findings);
    char *bytes = (char *)NEW_ARRAY(&arena, uint64_t, image.len / 8);
    memcpy(bytes, image.at, image.len);
    for (size_t at = 0; at < image.len; at += 7) {
        bytes[at] ^= 0x10;
        check_true("one bit", !index_open(&arena, (Str){ bytes, image.len }));
        bytes[at] ^= 0x10;
    }
    for (size_t len = 0; len < image.len; len += 977)
        check_true("cut short", !index_open(&arena, (Str){ bytes, len }));
    check_true("whole again", index_open(&arena, (Str){ bytes, image.len }) != NULL);
}

/* ---- invented lists of any shape ------------------------------------------------------------- */

static Str pick(Rng *rng, const Str *words, size_t count)
{
    return words[rng_between(rng, 0, (int64_t)count - 1)];
}

/* Words that are near one another, particles, initials, numbers and several scripts. */
static Str random_word(Rng *rng)
{
    static const Str words[] = {
        STR("ali"),         STR("aly"),     STR("khan"),     STR("kan"),        STR("al"),
        STR("el"),          STR("bin"),     STR("mohammed"), STR("muhamad"),    STR("ormanov"),
        STR("ormanoff"),    STR("guchar"),  STR("gutchar"),  STR("rahman"),     STR("abdul"),
        STR("abdulrahman"), STR("J"),       STR("P"),        STR("A"),          STR("trading"),
        STR("company"),     STR("design"),  STR("bureau"),   STR("7"),          STR("III"),
        STR("2000"),        STR("ハン"),    STR("アリ"),     STR("ムハンマド"), STR("オルマノフ"),
        STR("工場"),        STR("天幕"),    STR("精機"),     STR("خان"),        STR("محمد"),
        STR("Хан"),         STR("Орманов"), STR("Sven"),     STR("van der"),    STR("Tenmaku"),
    };
    return pick(rng, words, COUNT_OF(words));
}

static void random_name(Rng *rng, Text *text)
{
    int64_t words = rng_between(rng, 1, 5);

    for (int64_t i = 0; i < words; i++) {
        Str word = random_word(rng);
        size_t edits = (size_t)rng_between(rng, 0, 3) / 2, len = word.len;
        text_c(text, i > 0 && rng_between(rng, 0, 5) > 0 ? " " : "");
        for (size_t k = 0; k < len; k++) {
            bool ascii = ((unsigned char)word.at[k] & 0x80) == 0;
            if (ascii && edits > 0 && rng_between(rng, 0, (int64_t)len) == 0) {
                edits--;
                if (rng_between(rng, 0, 1) == 0)
                    text_char(text, (char)rng_between(rng, 'a', 'z'));
                continue;
            }
            text_char(text, word.at[k]);
        }
    }
}

static Str random_list(Rng *rng)
{
    static const Str types[] = { STR("person"), STR("organisation"), STR("") };
    Text csv = text_open(&arena, 1 << 20);

    text_c(&csv, "id,name,type,aliases,weak_aliases,birth_date\n");
    for (int i = 0; i < 60; i++) {
        text_int(&csv, i);
        text_c(&csv, ",x");
        random_name(rng, &csv);
        text_all(&csv, S(","), pick(rng, types, COUNT_OF(types)), S(","));
        random_name(rng, &csv);
        text_c(&csv, ",");
        random_name(rng, &csv);
        text_c(&csv, rng_between(rng, 0, 1) > 0 ? ",1961-05-01\n" : ",\n");
    }
    return text_str(&csv);
}

static void prop_same_as_all(Rng *rng)
{
    static const int32_t floors[] = { SCORE_POSSIBLE, SCORE_ALERT, SCORE_STRONG, SCORE_MAX };

    arena_reset(&arena);
    const List *list = sample_list(&arena, S("sample.csv"), random_list(rng));
    const Index *index = sample_index(&arena, &list, 1);
    Searcher *searcher = searcher_open(&arena, index);
    Everyone *everyone = everyone_open(&arena, index);
    Birth birth = { 1961, 1961, 5, 1, false };
    for (int i = 0; i < 60; i++) {
        Text name = text_open(&arena, 1000);
        random_name(rng, &name);
        Query query = { .name = text_str(&name),
                        .type = (EntityType)rng_between(rng, 0, 2),
                        .births = &birth,
                        .birth_count = (size_t)rng_between(rng, 0, 1) };
        Search search = { floors[rng_between(rng, 0, 3)], (size_t)rng_between(rng, 1, 30) };
        check_same(arena, searcher, everyone, &query, search);
    }
}

int main(void)
{
    arena = arena_open(MEMORY);
    RUN(test_found);
    RUN(test_identifiers);
    RUN(test_read_back);
    RUN(test_names);
    RUN(test_whole_entries);
    RUN(test_refused);
    RUN(test_three_run_together);
    RUN(test_same_bytes);
    RUN(test_damaged);
    RUN_PROP(prop_same_as_all, 2000);
    arena_close(&arena);
    return check_done();
}
