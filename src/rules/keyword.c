/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/keyword.h"

typedef struct KeywordRow {
    Str en, ja;
    KeywordClass class;
} KeywordRow;

#define ROW(en_text, ja_text, kind) \
    { \
        STR(en_text), STR(ja_text), KEYWORD_##kind \
    }

static const KeywordRow keywords[KW_COUNT] = {
    [KW_VOCABULARY] = ROW("VOCABULARY", "語彙", STATEMENT),
    [KW_PACK] = ROW("PACK", "規則集", STATEMENT),
    [KW_ACCESS] = ROW("ACCESS", "権限規程", STATEMENT),
    [KW_ROUTE] = ROW("ROUTE", "経路", STATEMENT),
    [KW_AGENCY] = ROW("AGENCY", "機関", STATEMENT),
    [KW_FACT] = ROW("FACT", "事実", STATEMENT),
    [KW_REGIME] = ROW("REGIME", "制度", STATEMENT),
    [KW_MADE_BY] = ROW("MADE BY", "制定", STATEMENT),
    [KW_IN_FORCE_FROM] = ROW("IN FORCE FROM", "施行", STATEMENT),
    [KW_AMENDS] = ROW("AMENDS", "改正", STATEMENT),
    [KW_REPLACES] = ROW("REPLACES", "廃止制定", STATEMENT),
    [KW_FOLLOWS] = ROW("FOLLOWS", "準用", STATEMENT),
    [KW_SELECTED_BY] = ROW("SELECTED BY", "基準日", STATEMENT),
    [KW_JUDGES] = ROW("JUDGES", "判定単位", STATEMENT),
    [KW_USES] = ROW("USES", "使用語彙", STATEMENT),
    [KW_SOURCE] = ROW("SOURCE", "出典", STATEMENT),
    [KW_NOTE] = ROW("NOTE", "注記", STATEMENT),
    [KW_CONDITION] = ROW("CONDITION", "条件", STATEMENT),
    [KW_DUTY] = ROW("DUTY", "義務", STATEMENT),
    [KW_LICENCE] = ROW("LICENCE", "許可", STATEMENT),
    [KW_FINDING] = ROW("FINDING", "認定", STATEMENT),
    [KW_BUCKET] = ROW("BUCKET", "報告区分", STATEMENT),
    [KW_LEVELS] = ROW("LEVELS", "決定権者", STATEMENT),
    [KW_DEFINE] = ROW("DEFINE", "定義", STATEMENT),
    [KW_APPLIES] = ROW("APPLIES", "適用対象", STATEMENT),
    [KW_RIGHT] = ROW("RIGHT", "権限", STATEMENT),
    [KW_VIEW] = ROW("VIEW", "閲覧範囲", STATEMENT),
    [KW_PART] = ROW("PART", "担い手", STATEMENT),
    [KW_STATE] = ROW("STATE", "状態", STATEMENT),
    [KW_STEP] = ROW("STEP", "手順", STATEMENT),
    [KW_RULE] = ROW("RULE", "規則", STATEMENT),
    [KW_EXCEPT] = ROW("EXCEPT", "ただし", STATEMENT),
    [KW_OTHERWISE] = ROW("OTHERWISE", "その他", STATEMENT),
    [KW_PROVE] = ROW("PROVE", "証明", STATEMENT),
    [KW_EXAMPLE] = ROW("EXAMPLE", "例", STATEMENT),
    [KW_REPLACE] = ROW("REPLACE", "置換", STATEMENT),
    [KW_REPEAL] = ROW("REPEAL", "削除", STATEMENT),
    [KW_YES_NO] = ROW("YES/NO", "可否", PLAIN),
    [KW_ONE_OF] = ROW("ONE OF", "いずれか", PLAIN),
    [KW_SET_OF] = ROW("SET OF", "集合", PLAIN),
    [KW_COUNTRY] = ROW("COUNTRY", "国", PLAIN),
    [KW_DATE] = ROW("DATE", "日付", PLAIN),
    [KW_NUMBER] = ROW("NUMBER", "数値", PLAIN),
    [KW_MONEY] = ROW("MONEY", "金額", PLAIN),
    [KW_PERSON] = ROW("PERSON", "人", PLAIN),
    [KW_ORGANISATION] = ROW("ORGANISATION", "組織", PLAIN),
    [KW_UNIT] = ROW("UNIT", "部署", PLAIN),
    [KW_LOOKED_UP_IN] = ROW("LOOKED UP IN", "登録簿", PLAIN),
    [KW_BY] = ROW("BY", "により", PLAIN),
    [KW_AT] = ROW("AT", "時点", PLAIN),
    [KW_WHERE] = ROW("WHERE", "限定", PLAIN),
    [KW_ASK] = ROW("ASK", "照会先", PLAIN),
    [KW_COST] = ROW("COST", "手数", PLAIN),
    [KW_QUESTION] = ROW("QUESTION", "問い", PLAIN),
    [KW_ON] = ROW("ON", "日", PLAIN),
    [KW_UNTIL] = ROW("UNTIL", "失効", PLAIN),
    [KW_CONFIDENCE] = ROW("CONFIDENCE", "確度", PLAIN),
    [KW_TO] = ROW("TO", "対象規則", PLAIN),
    [KW_PROHIBITED] = ROW("PROHIBITED", "認めない", PLAIN),
    [KW_ABSOLUTELY] = ROW("ABSOLUTELY", "絶対に", PLAIN),
    [KW_MAY_BE_PERMITTED] = ROW("MAY BE PERMITTED", "認め得る", PLAIN),
    [KW_EVERY_PERMISSION] = ROW("EVERY PERMISSION", "全ての移転に", PLAIN),
    [KW_EVERY_LICENCE] = ROW("EVERY LICENCE", "全ての許可に", PLAIN),
    [KW_NEEDS] = ROW("NEEDS", "要許可", PLAIN),
    [KW_FINDS] = ROW("FINDS", "認める", PLAIN),
    [KW_CITE] = ROW("CITE", "根拠", PLAIN),
    [KW_REQUIRE] = ROW("REQUIRE", "課す", PLAIN),
    [KW_DECIDED_BY] = ROW("DECIDED BY", "決定者", PLAIN),
    [KW_REPORTED_AS] = ROW("REPORTED AS", "報告", PLAIN),
    [KW_ALLOWS] = ROW("ALLOWS", "代替可", PLAIN),
    [KW_INSTEAD] = ROW("INSTEAD", "代わりに", PLAIN),
    [KW_COVERS] = ROW("COVERS", "対象操作", PLAIN),
    [KW_SHOWS] = ROW("SHOWS", "示す項目", PLAIN),
    [KW_ROWS_BY] = ROW("ROWS BY", "行の限定", PLAIN),
    [KW_SEEING] = ROW("SEEING", "見える範囲", PLAIN),
    [KW_CARRIES] = ROW("CARRIES", "担う", PLAIN),
    [KW_START] = ROW("START", "開始", PLAIN),
    [KW_END] = ROW("END", "終結", PLAIN),
    [KW_CLOCK] = ROW("CLOCK", "期限", PLAIN),
    [KW_STALLED_AFTER] = ROW("STALLED AFTER", "停滞", PLAIN),
    [KW_WORKING_DAYS] = ROW("WORKING DAYS", "開庁日", PLAIN),
    [KW_DAYS] = ROW("DAYS", "暦日", PLAIN),
    [KW_FROM] = ROW("FROM", "から", PLAIN),
    [KW_INTO] = ROW("INTO", "へ", PLAIN),
    [KW_PAPER] = ROW("PAPER", "書面", PLAIN),
    [KW_MAY] = ROW("MAY", "できる", PLAIN),
    [KW_IF] = ROW("IF", "場合", PLAIN),
    [KW_ALL_OF] = ROW("ALL OF", "次の全て", PLAIN),
    [KW_ANY_OF] = ROW("ANY OF", "次のいずれか", PLAIN),
    [KW_NONE_OF] = ROW("NONE OF", "次のいずれでもない", PLAIN),
    [KW_AT_LEAST] = ROW("AT LEAST", "以上", PLAIN),
    [KW_AT_MOST] = ROW("AT MOST", "以下", PLAIN),
    [KW_OF] = ROW("OF", "のうち", PLAIN),
    [KW_NOT] = ROW("NOT", "否", PLAIN),
    [KW_IS] = ROW("IS", "は", PLAIN),
    [KW_IS_NOT] = ROW("IS NOT", "は否", PLAIN),
    [KW_IS_IN] = ROW("IS IN", "属する", PLAIN),
    [KW_IS_NOT_IN] = ROW("IS NOT IN", "属しない", PLAIN),
    [KW_INCLUDES] = ROW("INCLUDES", "含む", PLAIN),
    [KW_YES] = ROW("YES", "はい", PLAIN),
    [KW_NO] = ROW("NO", "いいえ", PLAIN),
    [KW_NEVER] = ROW("NEVER", "決して", PLAIN),
    [KW_ALWAYS] = ROW("ALWAYS", "常に", PLAIN),
    [KW_WHEN] = ROW("WHEN", "とき", PLAIN),
    [KW_GIVEN] = ROW("GIVEN", "前提", PLAIN),
    [KW_REST] = ROW("REST", "残り", PLAIN),
    [KW_EXPECT] = ROW("EXPECT", "期待", PLAIN),
    [KW_PERMITTED] = ROW("PERMITTED", "認められる", PLAIN),
    [KW_NOT_PERMITTED] = ROW("NOT PERMITTED", "認められない", PLAIN),
    [KW_NOT_COVERED] = ROW("NOT COVERED", "該当なし", PLAIN),
    [KW_OUTSIDE] = ROW("OUTSIDE", "対象外", PLAIN),
    [KW_CONFLICT] = ROW("CONFLICT", "抵触", PLAIN),
    [KW_LICENCE_REQUIRED] = ROW("LICENCE REQUIRED", "許可必要", PLAIN),
    [KW_UNDECIDED] = ROW("UNDECIDED", "未定", PLAIN),
    [KW_ALLOWED] = ROW("ALLOWED", "許される", PLAIN),
    [KW_REFUSED] = ROW("REFUSED", "拒まれる", PLAIN),
    [KW_WITH] = ROW("WITH", "付す", PLAIN),
    [KW_WITHOUT] = ROW("WITHOUT", "付さない", PLAIN),
    [KW_OFFICIAL] = ROW("official", "公的", CONTEXT),
    [KW_SECONDARY] = ROW("secondary", "二次", CONTEXT),
    [KW_UNVERIFIED] = ROW("unverified", "未確認", CONTEXT),
    [KW_LINE] = ROW("line", "品目", CONTEXT),
    [KW_CASE] = ROW("case", "案件", CONTEXT),
    [KW_PARTY] = ROW("party", "当事者", CONTEXT),
    [KW_JA] = ROW("ja", "ja", TAG),
    [KW_EN] = ROW("en", "en", TAG),
};

Str keyword_text(Keyword keyword, Lang lang)
{
    ensure(keyword > KW_NONE && keyword < KW_COUNT);
    return lang == LANG_JA ? keywords[keyword].ja : keywords[keyword].en;
}

KeywordClass keyword_class(Keyword keyword)
{
    ensure(keyword > KW_NONE && keyword < KW_COUNT);
    return keywords[keyword].class;
}

Keyword keyword_find(Str word, Lang lang)
{
    for (Keyword k = KW_NONE + 1; k < KW_COUNT; k++)
        if (str_eq(keyword_text(k, lang), word))
            return k;
    return KW_NONE;
}

bool keyword_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

size_t keyword_blanks(Str line)
{
    size_t at = 0;

    while (at < line.len) {
        if (line.at[at] == ' ' || line.at[at] == '\t' || line.at[at] == '\r')
            at++;
        else if (str_starts(str_cut(line, at, line.len), S("　")))
            at += sizeof("　") - 1;
        else
            break;
    }
    return at;
}

/* The bytes of `line` that spell `spelling`, or 0. A blank in it stands for any number of them. */
static size_t spelled(Str line, Str spelling)
{
    size_t at = 0;

    for (size_t i = 0; i < spelling.len; i++) {
        size_t step = spelling.at[i] == ' ' ? keyword_blanks(str_cut(line, at, line.len))
                                            : at < line.len && line.at[at] == spelling.at[i];
        if (step == 0)
            return 0;
        at += step;
    }
    return at < line.len && keyword_word_char(line.at[at]) ? 0 : at;
}

Keyword keyword_match(Str line, size_t *ret_len)
{
    Keyword best = KW_NONE;

    for (Keyword k = KW_NONE + 1; k < KW_COUNT; k++) {
        size_t len = keywords[k].class == KEYWORD_CONTEXT ? 0 : spelled(line, keywords[k].en);

        if (len > 0 && (best == KW_NONE || len > *ret_len)) {
            best = k;
            *ret_len = len;
        }
    }
    return best;
}
