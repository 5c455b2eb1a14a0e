/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/screening.h"
#include "tests/check.h"

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

/* What a name is compared by: its sound view, then its form view behind a bar. */
static Str made(Str text, EntityType type)
{
    Name name;
    Text all = text_open(&arena, 8000);
    int refusal = name_make(&arena, text, S(""), type, &name);

    if (refusal != 0) {
        text_c(&all, "refused ");
        text_int(&all, refusal);
    }
    for (size_t i = 0; refusal == 0 && i < name.view_count; i++) {
        text_put(&all, i > 0 ? S(" | ") : S(""));
        text_put(&all, view_text(&name.views[i]));
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
        check_str(rows[i].text.at, made(rows[i].text, type), rows[i].want);
}

static void test_latin(void)
{
    static const MadeRow rows[] = {
        { STR("Karel  \tNOVOTNÝ"), STR("karel novotny") },
        { STR("Łukasz Ørsted-Æbelø"), STR("lukasz orsted aebelo") },
        { STR("Groß, İsmail Çağrı"), STR("gross ismail cagri") },
        { STR("Ｋａｒｅｌ"), STR("karel") },
        { STR("O'Hara Mus?ab D’Arc"), STR("ohara musab darc") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

static void test_kana(void)
{
    static const MadeRow rows[] = {
        { STR("ジョージ・ウィリアム＝ヴィクトル"), STR("joji wiriamu vikutoru") },
        { STR("ｼﾞｮｰｼﾞ"), STR("joji") },
        { STR("じょーじ"), STR("joji") },
        { STR("ファティマ ツァーリ ディミトリ トゥラン"), STR("fatima tsari dimitori turan") },
        { STR("ハッサン・シャッ"), STR("hassan sha") },
    };
    check_made(rows, COUNT_OF(rows), ENTITY_PERSON);
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_latin);
    RUN(test_kana);
    return check_done();
}
