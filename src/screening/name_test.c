/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/screening.h"
#include "tests/check.h"

#include <string.h>

static Arena arena;

/* The letters of a view's tokens, by blanks; the weight behind those that are no whole word. */
static Str view_text(const NameView *view)
{
    Text text = text_open(&arena, 4000);

    for (size_t i = 0; i < view->token_count; i++) {
        const NameToken *token = &view->tokens[i];

        text_put(&text, i > 0 ? S(" ") : S(""));
        text_put(&text, token->letters);
        if (token->weight == NAME_WEIGHT)
            continue;
        text_c(&text, ":");
        text_int(&text, token->weight);
    }
    return text_str(&text);
}

/* What a name is compared by: the sound view, behind bars the form view and families of forms. */
static Str made(Str text, Str reading, EntityType type)
{
    Name name;
    Text all = text_open(&arena, 8000);
    int refusal = name_make(&arena, text, reading, type, &name);

    if (refusal != 0) {
        text_c(&all, "refused ");
        text_int(&all, refusal);
        return text_str(&all);
    }
    for (size_t i = 0; i < name.view_count; i++) {
        text_put(&all, i > 0 ? S(" | ") : S(""));
        text_put(&all, view_text(&name.views[i]));
    }
    for (size_t i = 0; i < name.form_count; i++) {
        text_c(&all, i > 0 ? " " : " || ");
        text_int(&all, name.forms[i]);
    }
    return text_str(&all);
}

typedef struct MadeRow {
    Str text, want;
} MadeRow;

static void check_made(const MadeRow *rows, size_t count, EntityType type)
{
    arena_reset(&arena);
    for (size_t i = 0; i < count; i++)
        check_str(rows[i].text.at, made(rows[i].text, S(""), type), rows[i].want);
}

/* ---- scripts -------------------------------------------------------------------------------- */

static void test_latin(void)
{
    static const MadeRow rows[] = {
        { STR("Belko  \tNOVOTNÝ"), STR("belko novotny") },
        { STR("Łoziński Ørsted-Æbelø"), STR("lozinski orsted aebelo") },
        { STR("Groß, Çağrıyıl"), STR("gross cagriyil") },
        { STR("Ｂｅｌｋｏ 𝐊𝐚𝐫𝐞𝐥 ﬁnn"), STR("belko karel finn") },
        { STR("Maxel Xin Boxel"), STR("maksel xin boksel") },
        { STR("O'Hara Mus?abek D’Arc Bo`tir"), STR("ohara musabek darc botir") },
        { STR("be\xc2\xadlko \xe2\x80\xae"
              "belk\xef\xb8\x8fo"),
          STR("belko belko:10") },
        { STR("Bélko be\xcc\x81lka"), STR("belko belka") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

/* A mixed word is put right; a pure one is what it is. */
static void test_look_alikes(void)
{
    static const MadeRow rows[] = {
        { STR("Lеоnоrd"), STR("leonord") },         /* Cyrillic e and o */
        { STR("ΑLEXIOS"), STR("aleksios:80") },     /* a Greek capital */
        { STR("Крacнoдeмов"), STR("krasnodemov") }, /* Latin a, c, o, e */
        { STR("РОСА"), STR("rosa") },               /* all Cyrillic, though all look Latin */
        { STR("B3lk0v"), STR("belkov") },
        { STR("Belk0"), STR("belk 0:50") }, /* a digit that ends a word is a digit */
        { STR("B12K"), STR("b:70 12:50 k:70") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_other_alphabets(void)
{
    static const MadeRow rows[] = {
        { STR("Подъезжаев"), STR("podyezzhaev") },
        { STR("Щукин Бели\xcc\x86"), STR("shchukin bely") },
        { STR("Григорій Їжак"), STR("hryhoriy yizhak") },
        { STR("Гринько"), STR("grinko") },
        { STR("Ευάγγελος Μπακογιάννης"), STR("evangelos bakogiannis") },
        { STR("Παπαδόπουλος Αυτός"), STR("papadopoulos aftos") },
        { STR("Խաչատրյան Ոսկանյան Ումով"), STR("khachatryan voskanyan umov") },
        { STR("ჭავჭავაძე"), STR("chavchavadze") },
        { STR("बच्चन राम"), STR("bachchan ram:80") },
        { STR("தமிழ்"), STR("tamil") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_abjads(void)
{
    static const MadeRow rows[] = {
        { STR("الشامي"), STR("al:10 shami") },
        { STR("الله"), STR("allah") },
        { STR("نصرالله"), STR("nasarallah") },
        { STR("عبد الرحمن"), STR("abdul:80 rahaman:80") },
        { STR("عبدالرحمن"), STR("abdul:80 rahaman:80") }, /* the same, written as one */
        { STR("رضا"), STR("rada") },
        { STR("رضا یزدی"), STR("raza yazadi") }, /* Persian: there is a letter that says so */
        { STR("طويل فؤاد"), STR("tawil fuad") },
        { STR("Abd al-Rahman"), STR("abdul:80 rahman:80") },
        { STR("Abdul Rahman"), STR("abdul:80 rahman:80") },
        { STR("داود یزدی"), STR("dawad yazadi") },
        { STR("نور ١٢"), STR("nur:80 12:50") },
        { STR("מַשה"), STR("masha") },
        { STR("ווייס"), STR("vis") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_thai(void)
{
    static const MadeRow rows[] = {
        { STR("วงศ์"), STR("wng") },     /* the last letter is silenced */
        { STR("เมือง"), STR("meueng") }, /* the vowel before stands behind */
        { STR("หมา"), STR("ma:70") },   /* h only lends its tone */
        { STR("รัก"), STR("rak") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_kana(void)
{
    static const MadeRow rows[] = {
        { STR("ジョルジ・ウィルアム＝ヴィクトルド"), STR("joruji wiruamu vikutorudo") },
        { STR("ｼﾞｮﾙｼﾞ じょるじ"), STR("joruji joruji:10") },
        { STR("シ\xe3\x82\x99ョルジ"), STR("joruji") }, /* the mark apart */
        { STR("ファティヤ ツァーリ ディミト トゥランド"), STR("fatiya tsari dimito turando") },
        { STR("ハッサノ・シャッ"), STR("hassano sha") },
        { STR("チェコフ・クァルク・イェセン"), STR("chekofu kwaruku yesen") },
        { STR("ウラジーミル"), STR("vladimir:80") }, /* by custom, not by sound */
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_hangul(void)
{
    static const MadeRow rows[] = {
        { STR("김벚꽃"), STR("kim:80 botkkot") },
        { STR("이순신"), STR("ri:70 sunsin") },
        { STR("남궁벚꽃"), STR("namgung botkkot") },
        { STR("박 지성"), STR("pak:80 jisong") }, /* divided already */
        { STR("\xe1\x84\x80\xe1\x85\xb5\xe1\x86\xb7 벚꽃"), STR("kim:80 botkkot") }, /* by parts */
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_han(void)
{
    static const MadeRow rows[] = {
        { STR("王小明"), STR("wang:80 xiaoming | 王:70 小明") },
        { STR("歐陽鋒"), STR("ouyang feng | 欧阳 锋:70") },
        { STR("曾 小明"), STR("zeng xiaoming | 曾:70 小明") },
        { STR("三浦陽一"), STR("sanpu yangyi | 三浦 阳一") },
        { STR("廣澤 広沢"), STR("guangze guangze:10 | 广泽 广泽:10") }, /* old form and new */
        { STR("佐々木 桜"), STR("zuozuomu:80 ying | 佐佐木:80 樱:70") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);

    arena_reset(&arena);
    check_str("a reading takes the guess's place",
              made(S("三浦 桜"), S("ミウラ サクラ"), ENTITY_PERSON),
              S("miura sakura | 三浦 樱:70"));
    check_str("in Latin letters too", made(S("三浦"), S("Miura"), ENTITY_PERSON),
              S("miura | 三:70 浦:70"));
    check_str("an empty one does not", made(S("三浦"), S("..."), ENTITY_PERSON),
              S("san pu:70 | 三:70 浦:70"));
    check_str("where nothing is drawn it is not asked",
              made(S("Miura"), S("サクラ"), ENTITY_PERSON), S("miura"));
}

/* ---- organisations --------------------------------------------------------------------------- */

static void test_forms(void)
{
    static const MadeRow rows[] = {
        { STR("Romashka Ltd."), STR("romashka || 1") },
        { STR("ООО «Ромашка»"), STR("romashka || 1") },
        { STR("Obshchestvo s ogranichennoi otvetstvennostyu Romashka"), STR("romashka || 1") },
        { STR("Romashka GmbH"), STR("romashka || 1") },
        { STR("ローマシカ有限会社"), STR("romashika || 1") },
        { STR("شركة رومشك ذ.م.م"), STR("rumashak || 1 2") },
        { STR("Public Joint Stock Company Romashka"), STR("romashka || 2") },
        { STR("Romashka S.p.A."), STR("romashka || 2") },
        { STR("ROMASHKA A.Ş."), STR("romashka || 2") },
        { STR("㈱ローマシカ"), STR("romashika || 2") },
        { STR("(株) ローマシカ"), STR("romashika || 2") },
        { STR("벚꽃 주식회사"), STR("botkkot || 2") },
        { STR("Romashka & Co. KG"), STR("romashka || 3 3") },
        { STR("ФГУП Ромашка"), STR("romashka || 4") },
        { STR("Romashka Aktiengesselschaft"), STR("romashka || 2") }, /* a slip */
        { STR("Belko (Private) Limited"), STR("belko || 1") },
        { STR("Concern Belko, Joint Stock Company Romashka"),
          STR("concern:35 belko romashka || 2") },
        /* Nothing would be left: nothing is taken, and what there is counts. */
        { STR("11420 CORP."), STR("11420:50 corp") },
        { STR("The Company"), STR("the company") },
        { STR("AL-AL"), STR("al:70 al:10") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_ORGANISATION);

    static const MadeRow people[] = { { STR("Belko Inc"), STR("belko inc") } };
    check_made(people, COUNT_OF(people), ENTITY_PERSON);
    static const MadeRow unknown[] = { { STR("Belko Inc"), STR("belko || 2") } };
    check_made(unknown, COUNT_OF(unknown), ENTITY_UNKNOWN);
}

static void test_words_of_organisations(void)
{
    static const MadeRow rows[] = {
        { STR("A.B.C. Trading"), STR("abc trading:35") },
        { STR("J.P. Belko"), STR("j:35 p:35 belko") },
        { STR("第十二桜工場"), STR("12:50 ying factory:35 | 12:50 樱:70 工场:35") },
        { STR("第 27 桜工場"), STR("27:50 ying factory:35 | 27:50 樱:70 工场:35") },
        { STR("No. 9 Belko 27th II"), STR("9:50 belko 27:50 2:50") },
        { STR("Завод имени Белко"), STR("zavod:35 belko") },
        { STR("ベルコ名称工場"), STR("beruko factory:35 | beruko 工场:35") },
        { STR("Belko and the Rest of Them"), STR("belko and:10 the:10 rest of:10 them") },
        { STR("Belko ash-Shamoka"), STR("belko ash:10 shamoka") }, /* the article, changed */
    };
    check_made(rows, COUNT_OF(rows), ENTITY_ORGANISATION);
}

/* Each row: spellings of one organisation's words; their terms must be the same and known. */
static void test_terms_meet(void)
{
    static const Str rows[][6] = {
        { STR("Belko Factory"), STR("Белко завод"), STR("ベルコ工場"), STR("Belko Werk"),
          STR("Belko plant"), STR("贝尔工厂") },
        { STR("Belko Design Bureau"), STR("Белко конструкторское бюро"), STR("ベルコ設計局"),
          STR("Belko KB"), STR("КБ Белко"), STR("Belko Design Office") },
        { STR("Belko Research Institute"), STR("НИИ Белко"), STR("ベルコ科学研究所"),
          STR("Belko Scientific Research Institute"), STR("贝尔研究所"), STR("벚꽃 연구소") },
        { STR("Belko Shipyard"), STR("верфь Белко"), STR("ベルコ造船所"), STR("Belko tersanesi"),
          STR("贝尔船厂"), STR("벚꽃 조선소") },
        { STR("Belko University"), STR("دانشگاه بلکو"), STR("ベルコ大学"), STR("جامعة بلكو"),
          STR("Universität Belko"), STR("벚꽃대학교") },
    };

    arena_reset(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint16_t first = 0;
        for (size_t k = 0; k < COUNT_OF(rows[i]); k++) {
            Name name;
            uint16_t term = 0;
            check_int(rows[i][k].at,
                      name_make(&arena, rows[i][k], S(""), ENTITY_ORGANISATION, &name), 0);
            for (size_t t = 0; t < name.views[0].token_count; t++)
                term = name.views[0].tokens[t].term ? name.views[0].tokens[t].term : term;
            first = k == 0 ? term : first;
            check_true(rows[i][k].at, term != 0 && term == first);
        }
    }
}

/* ---- people ---------------------------------------------------------------------------------- */

static void test_weights_of_people(void)
{
    static const MadeRow rows[] = {
        { STR("Dr. Belko von der Rest Jr."), STR("dr:10 belko von:10 der:10 rest jr:10") },
        { STR("Muhammed Mohamad Belko"), STR("muhammed:80 mohamad:80 belko") },
        { STR("モハンマド・ベルコ"), STR("mohanmado:80 beruko") },
        { STR("J. Belko III"), STR("j:35 belko 3:50") },
        { STR("J.P. Belko"), STR("j:35 p:35 belko") },
        { STR("Xi Vi One Co"), STR("xi:70 vi:70 one co:70") }, /* no numbers, no forms */
        { STR("Abu Belko"), STR("abu belko") },
        { STR("Belko Belko"), STR("belko belko:10") },
        { STR("X"), STR("x:70") }, /* all there is must count */
        { STR("bin Ali"), STR("bin:10 ali:80") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

/* ---- what cannot be screened ----------------------------------------------------------------- */

static void test_refusals(void)
{
    static const MadeRow rows[] = {
        { STR(""), STR("refused 1") },
        { STR(" .,-・()?'"), STR("refused 1") },
        { STR("\xe2\x80\xae\xef\xb8\x8f\xcc\x81"), STR("refused 1") },
        { STR("Bel\xed\xa0\x80ko"), STR("refused 3") }, /* a lone surrogate */
        { STR("Bel\0ko"), STR("refused 3") },
        { STR("Bel\xff"), STR("refused 3") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);

    static char endless[1 << 20];
    memset(endless, 'b', sizeof(endless));
    check_str("a megabyte", made((Str){ endless, sizeof(endless) }, S(""), ENTITY_PERSON),
              S("refused 2"));
    check_str("a word that is too long", made((Str){ endless, 200 }, S(""), ENTITY_PERSON),
              S("refused 2"));
    for (size_t i = 1; i < 400; i += 2)
        endless[i] = ' ';
    check_str("too many words", made((Str){ endless, 400 }, S(""), ENTITY_PERSON), S("refused 2"));
}

/* ---- properties ------------------------------------------------------------------------------ */

static const Str bricks[] = {
    STR("Belko"),    STR("ベルコ"),   STR("桜"),   STR("工場"), STR("ООО"), STR("Ltd"),
    STR("al-"),      STR("한강"),     STR("محمد"), STR(" "),    STR(" "),   STR(" "),
    STR("."),        STR("("),        STR(")"),    STR("7"),    STR("'"),   STR("é"),
    STR("株式会社"), STR("company"),  STR("bin"),  STR("・"),   STR("कमल"), STR("สม"),
    STR("№"),        STR("\xcc\x81"), STR("&"),    STR("ー"),   STR("ッ"),  STR("第"),
};

static Str random_name(Rng *rng)
{
    Text text = text_open(&arena, 1000);
    int64_t count = rng_between(rng, 1, 12);

    for (int64_t i = 0; i < count; i++)
        text_put(&text, bricks[rng_between(rng, 0, COUNT_OF(bricks) - 1)]);
    return text_str(&text);
}

static EntityType random_type(Rng *rng)
{
    return (EntityType)rng_between(rng, 0, ENTITY_TYPES - 1);
}

/* Twice the same text is twice the same name; nothing that holds a word is empty. */
static void prop_pure(Rng *rng)
{
    arena_reset(&arena);
    Str text = random_name(rng);
    EntityType type = random_type(rng);
    Str first = made(text, S(""), type);

    check_str("the same again", made(arena_str(&arena, text), S(""), type), first);
    check_true("not empty", first.len > 0);
}

/* Every token is within bounds, spelled in the letters of its space, and borrowed from the text. */
static void prop_promises(Rng *rng)
{
    arena_reset(&arena);
    Str text = random_name(rng);
    Name name;

    if (name_make(&arena, text, S(""), random_type(rng), &name) != 0)
        return;
    check_true("a view", name.view_count > 0 && name.view_count <= NAME_VIEWS_MAX);
    for (size_t v = 0; v < name.view_count; v++) {
        const NameView *view = &name.views[v];
        int32_t weight = 0;
        for (size_t i = 0; i < view->token_count; i++) {
            const NameToken *token = &view->tokens[i];
            weight += token->weight;
            check_true("letters",
                       token->letters.len > 0 && token->letters.len <= NAME_TOKEN_BYTES_MAX);
            check_true("weight", token->weight >= 1 && token->weight <= NAME_WEIGHT);
            check_true("written", token->written.at >= text.at &&
                                      token->written.at + token->written.len <= text.at + text.len);
            for (size_t k = 0; k < token->letters.len && view->space == SPACE_SOUND; k++)
                check_true("a to z, digits", strchr("abcdefghijklmnopqrstuvwxyz0123456789",
                                                    token->letters.at[k]) != NULL);
        }
        check_int("weight of all", view->weight, weight);
    }
}

/* A spelled name spells itself: what came out in Latin letters goes in and comes out the same. */
static void prop_idempotent(Rng *rng)
{
    static const Str words[] = { STR("ベルコ"), STR("Bélko"),  STR("Белко"), STR("шкода"),
                                 STR("ガルド"), STR("Çelbik"), STR("გორდი"), STR("벚꽃") };
    arena_reset(&arena);
    Text text = text_open(&arena, 1000);
    for (int64_t i = rng_between(rng, 1, 5); i > 0; i--) {
        text_put(&text, words[rng_between(rng, 0, COUNT_OF(words) - 1)]);
        text_char(&text, ' ');
    }
    Str once = made(text_str(&text), S(""), ENTITY_PERSON);
    Name name;
    Text letters = text_open(&arena, 1000);
    check_int("made", name_make(&arena, text_str(&text), S(""), ENTITY_PERSON, &name), 0);
    for (size_t i = 0; i < name.views[0].token_count; i++)
        text_all(&letters, name.views[0].tokens[i].letters, S(" "));
    check_str("spelled once and for all", made(text_str(&letters), S(""), ENTITY_PERSON), once);
}

/* A company form says the same before its name and behind it. */
static void prop_forms_at_either_end(Rng *rng)
{
    static const Str forms[] = { STR("Ltd"),      STR("GmbH"),     STR("ООО"),
                                 STR("S.A."),     STR("Inc."),     STR("株式会社"),
                                 STR("有限会社"), STR("주식회사"), STR("joint stock company"),
                                 STR("A.Ş."),     STR("ПАО") };
    static const Str names[] = { STR("Belko"),      STR("ベルコ"), STR("桜山"),
                                 STR("Белко Нова"), STR("한강"),   STR("Belko 7") };
    arena_reset(&arena);
    Str form = forms[rng_between(rng, 0, COUNT_OF(forms) - 1)];
    Str name = names[rng_between(rng, 0, COUNT_OF(names) - 1)];
    Text before = text_open(&arena, 200), behind = text_open(&arena, 200);

    text_all(&before, form, S(" "), name);
    text_all(&behind, name, S(" "), form);
    check_str(form.at, made(text_str(&before), S(""), ENTITY_ORGANISATION),
              made(text_str(&behind), S(""), ENTITY_ORGANISATION));
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_latin);
    RUN(test_look_alikes);
    RUN(test_other_alphabets);
    RUN(test_abjads);
    RUN(test_thai);
    RUN(test_kana);
    RUN(test_hangul);
    RUN(test_han);
    RUN(test_forms);
    RUN(test_words_of_organisations);
    RUN(test_terms_meet);
    RUN(test_weights_of_people);
    RUN(test_refusals);
    RUN_PROP(prop_pure, 5000);
    RUN_PROP(prop_promises, 5000);
    RUN_PROP(prop_idempotent, 2000);
    RUN_PROP(prop_forms_at_either_end, 1000);
    return check_done();
}
