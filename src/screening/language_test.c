/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/screening.h"
#include "screening/sound.h"
#include "tests/check.h"

/* Rules of languages, each with names of invented people and firms that it makes meet, or parts. */

static Arena arena;

static void test_sounds(void)
{
    static const struct {
        const char *why;
        Str letters, other; /* sound the same */
        TokenOrigin origin; /* of the other */
    } rows[] = {
        { "a stopped ch", STR("belkotchi"), STR("berukocchi"), ORIGIN_LETTERS },
        { "ch is a breath before a consonant", STR("bachtor"), STR("bafutoru"), ORIGIN_KANA },
        { "but k at the head before r", STR("christo"), STR("kurisuto"), ORIGIN_KANA },
        { "x of Pinyin behind a nasal", STR("bengxu"), STR("bengushu"), ORIGIN_KANA },
        { "and ks elsewhere", STR("belxu"), STR("berukusu"), ORIGIN_KANA },
        { "hw at the head of a syllable", STR("hwabel"), STR("faberu"), ORIGIN_KANA },
        { "and behind a nasal", STR("belnhwan"), STR("berunfan"), ORIGIN_KANA },
        { "aw before a consonant", STR("bawzi"), STR("bauji"), ORIGIN_KANA },
        { "aw at the end", STR("belaw"), STR("berau"), ORIGIN_KANA },
        { "w before u", STR("dawud"), STR("daud"), ORIGIN_LETTERS },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char one[NAME_TOKEN_BYTES_MAX], two[NAME_TOKEN_BYTES_MAX];
        Str sound = { one, sound_make(rows[i].letters, ORIGIN_LETTERS, one) };
        Str other = { two, sound_make(rows[i].other, rows[i].origin, two) };
        check_str(rows[i].why, sound, other);
    }
}

typedef struct PairRow {
    const char *why;
    Str query, entry;
    bool alert;
} PairRow;

static void check_pairs(const PairRow *rows, size_t count, EntityType type)
{
    for (size_t i = 0; i < count; i++) {
        int32_t score = 0;

        arena_reset(&arena);
        check_int(rows[i].why, score_texts(arena, rows[i].query, rows[i].entry, type, &score), 0);
        check_true(rows[i].why, (score >= SCORE_ALERT) == rows[i].alert);
    }
}

/* What stands in brackets tells the name once more. */
static void test_brackets(void)
{
    static const PairRow rows[] = {
        { "another script", STR("ベルコ・モラン"), STR("MORAN BELKO (original script: موران)"),
          true },
        { "other spellings", STR("Morren Kolen"), STR("Morren(Moran/Morren/Moren) KOLEN(KOLIN)"),
          true },
        { "a former name", STR("モラン・ベルコ（旧姓：コレン）"), STR("Moran Belko"), true },
        { "nobody is met by brackets alone", STR("Kolen Petrus"), STR("Moran Belko (Kolen Petrus)"),
          false },
        { "one name outside: brackets tell the rest", STR("Moran Petrus"), STR("Moran (Belko)"),
          false },
        { "a title and a name are a whole name", STR("マウラウィ・ベルコ"),
          STR("MAULAWI BELKO(original script：不明)"), true },
        { "initials outside are no name: brackets tell it", STR("S Kolen Petrus G"),
          STR("S (Kolen Petrus) G"), true },
        { "drawn, where drawn names meet", STR("王小明"), STR("Wang Xiaoming (王小明)"), true },
        { "a title behind a name in kana", STR("モラン・ベルコ准将"), STR("Moran Belko"), true },
    };
    check_pairs(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_descent(void)
{
    static const PairRow rows[] = {
        { "the same", STR("Salman bin Belko"), STR("Salman bin Belko al-Moran"), true },
        { "the son is not the father", STR("Salman bin Belko"), STR("Belko bin Salman"), false },
        { "nor in Arabic letters", STR("سلمان بن بلكو"), STR("بلكو بن سلمان"), false },
        { "family names first", STR("Belko Salman"), STR("bin Belko, Salman"), true },
        { "forefathers left out", STR("Salman bin Moran"),
          STR("Salman bin Belko bin Kolen bin Moran"), true },
    };
    check_pairs(rows, COUNT_OF(rows), ENTITY_PERSON);
}

/* Of names that very many bear, what else is told counts double. */
static void test_common_names(void)
{
    static const PairRow rows[] = {
        { "two common names of four", STR("Carlos Garcia"), STR("BELKO GARCIA, Carlos Moran"),
          false },
        { "of three", STR("Carlos Garcia"), STR("GARCIA, Carlos Belko"), true },
        { "one of the two is rare", STR("Carlos Belko"), STR("BELKO GARCIA, Carlos Moran"), true },
        { "a common name in kana is no particle", STR("بلكو آل موران"), STR("アリ・ベルコ"),
          false },
    };
    check_pairs(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_bulgarian_and_greek(void)
{
    static const PairRow rows[] = {
        { "the hard sign is a vowel", STR("Бълков Търнов"), STR("Balkov Tarnov"), true },
    };
    check_pairs(rows, COUNT_OF(rows), ENTITY_PERSON);

    static const PairRow firms[] = {
        { "a Greek ministry", STR("Υπουργείο Άμυνας"), STR("Ministry of Defence"), true },
        { "a Greek shipping firm", STR("Ναυτιλιακή Μπέλκο Ανώνυμη Εταιρεία"),
          STR("Belko Shipping Company S.A."), true },
        { "a Bulgarian directorate", STR("Дирекция за военно разузнаване Белко"),
          STR("Belko Military Intelligence Directorate"), true },
        { "a Bulgarian factory for arms", STR("Завод за оръжия Белко ЕАД"),
          STR("Belko Arms Factory EAD"), true },
        { "another ministry", STR("Υπουργείο Άμυνας"), STR("Ministry of Finance"), false },
    };
    check_pairs(firms, COUNT_OF(firms), ENTITY_ORGANISATION);
}

/* Company forms of the Union's countries, whole and short: what is left is the name. */
static void test_forms_of_europe(void)
{
    static const Str rows[] = {
        STR("Еднолично дружество с ограничена отговорност Белко"),
        STR("Белко ЕООД"),
        STR("Белко ЕАД"),
        STR("Μπέλκο Εταιρεία Περιορισμένης Ευθύνης"),
        STR("Μπέλκο Μονοπρόσωπη Ι.Κ.Ε."),
        STR("Μπέλκο Ανώνυμη Εταιρεία"),
        STR("Μπέλκο Ομόρρυθμη Εταιρεία"),
        STR("Societatea cu Răspundere Limitată Belko"),
        STR("Belko zártkörűen működő részvénytársaság"),
        STR("Belko spółka komandytowa"),
        STR("Belko veřejná obchodní společnost"),
        STR("Belko komanditná spoločnosť"),
        STR("Belko družba z omejeno odgovornostjo"),
        STR("Belko j.d.o.o."),
        STR("Sabiedrība ar ierobežotu atbildību Belko"),
        STR("Uždaroji akcinė bendrovė Belko"),
        STR("Belko osaühing"),
        STR("Belko kommandiittiyhtiö"),
        STR("Aktiebolaget Belko"),
        STR("Belko partnerselskab"),
        STR("Belko vennootschap onder firma"),
        STR("Belko société en commandite par actions"),
        STR("Belko Unternehmergesellschaft (haftungsbeschränkt)"),
        STR("Belko società in accomandita semplice"),
        STR("Belko Sociedad Limitada Unipersonal"),
        STR("Belko Unipessoal Lda"),
        STR("Belko Designated Activity Company"),
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Name name;

        arena_reset(&arena);
        check_int(rows[i].at, name_make(&arena, rows[i], S(""), ENTITY_ORGANISATION, &name), 0);
        check_int(rows[i].at, name.views[0].token_count, 1);
        check_str(rows[i].at, name.views[0].tokens[0].letters, S("belko"));
        check_true(rows[i].at, name.form_count > 0);
    }
}

int main(void)
{
    arena = arena_open((size_t)64 << 20);
    RUN(test_sounds);
    RUN(test_brackets);
    RUN(test_descent);
    RUN(test_common_names);
    RUN(test_bulgarian_and_greek);
    RUN(test_forms_of_europe);
    return check_done();
}
