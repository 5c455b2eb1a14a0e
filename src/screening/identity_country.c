/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/identity.h"

#include <stdlib.h>

/*
 * Countries as issuers name them. The table of countries knows codes and official names; what
 * issuers say besides stands here, folded, in byte order. Names that could be two are left out.
 */

enum { NAME_BYTES_MAX = 120 };

typedef struct Spelling {
    Str name, code;
} Spelling;

static const Spelling spellings[] = {
    { STR("afghanistan"), STR("AFG") },
    { STR("bolivia"), STR("BOL") },
    { STR("britain"), STR("GBR") },
    { STR("british virgin islands"), STR("VGB") },
    { STR("brunei"), STR("BRN") },
    { STR("burma"), STR("MMR") },
    { STR("cape verde"), STR("CPV") },
    { STR("china hong kong special administrative region"), STR("HKG") },
    { STR("china macao special administrative region"), STR("MAC") },
    { STR("congo"), STR("COG") },
    { STR("congo brazzaville"), STR("COG") },
    { STR("congo democratic republic"), STR("COD") },
    { STR("congo democratic republic of"), STR("COD") },
    { STR("congo democratic republic of the"), STR("COD") },
    { STR("congo kinshasa"), STR("COD") },
    { STR("congo republic of"), STR("COG") },
    { STR("congo republic of the"), STR("COG") },
    { STR("cote d ivoire"), STR("CIV") },
    { STR("cote divoire"), STR("CIV") },
    { STR("curacao"), STR("CUW") },
    { STR("czech republic"), STR("CZE") },
    { STR("czechoslovakia"), STR("CSK") },
    { STR("democratic peoples republic of korea"), STR("PRK") },
    { STR("democratic republic of congo"), STR("COD") },
    { STR("democratic republic of the congo"), STR("COD") },
    { STR("dprk"), STR("PRK") },
    { STR("dr congo"), STR("COD") },
    { STR("drc"), STR("COD") },
    { STR("east germany"), STR("DDR") },
    { STR("east timor"), STR("TLS") },
    { STR("el"), STR("GRC") },
    { STR("england"), STR("GBR") },
    { STR("falkland islands"), STR("FLK") },
    { STR("former soviet union"), STR("SUN") },
    { STR("former yugoslavia"), STR("YUG") },
    { STR("gaza"), STR("PSE") },
    { STR("gaza strip"), STR("PSE") },
    { STR("germany federal republic of"), STR("DEU") },
    { STR("great britain"), STR("GBR") },
    { STR("holland"), STR("NLD") },
    { STR("hong kong"), STR("HKG") },
    { STR("iran"), STR("IRN") },
    { STR("isle of man"), STR("IMN") },
    { STR("ivory coast"), STR("CIV") },
    { STR("korea democratic peoples republic"), STR("PRK") },
    { STR("korea north"), STR("PRK") },
    { STR("korea republic of"), STR("KOR") },
    { STR("korea south"), STR("KOR") },
    { STR("kyrgyz republic"), STR("KGZ") },
    { STR("laos"), STR("LAO") },
    { STR("libyan arab jamahiriya"), STR("LBY") },
    { STR("macao"), STR("MAC") },
    { STR("macau"), STR("MAC") },
    { STR("macedonia"), STR("MKD") },
    { STR("man isle of"), STR("IMN") },
    { STR("micronesia"), STR("FSM") },
    { STR("moldova"), STR("MDA") },
    { STR("moldova republic of"), STR("MDA") },
    { STR("netherlands antilles"), STR("ANT") },
    { STR("north korea"), STR("PRK") },
    { STR("north macedonia republic of"), STR("MKD") },
    { STR("north macedonia the republic of"), STR("MKD") },
    { STR("palestine"), STR("PSE") },
    { STR("palestinian"), STR("PSE") },
    { STR("palestinian authority"), STR("PSE") },
    { STR("palestinian territories"), STR("PSE") },
    { STR("palestinian territory"), STR("PSE") },
    { STR("peoples republic of china"), STR("CHN") },
    { STR("prc"), STR("CHN") },
    { STR("republic of belarus"), STR("BLR") },
    { STR("republic of congo"), STR("COG") },
    { STR("republic of iraq"), STR("IRQ") },
    { STR("republic of korea"), STR("KOR") },
    { STR("republic of south sudan"), STR("SSD") },
    { STR("republic of the congo"), STR("COG") },
    { STR("republic of yemen"), STR("YEM") },
    { STR("reunion"), STR("REU") },
    { STR("roc"), STR("TWN") },
    { STR("rok"), STR("KOR") },
    { STR("russia"), STR("RUS") },
    { STR("saint helena"), STR("SHN") },
    { STR("saint martin"), STR("MAF") },
    { STR("scotland"), STR("GBR") },
    { STR("serbia and montenegro"), STR("SCG") },
    { STR("slovak republic"), STR("SVK") },
    { STR("south korea"), STR("KOR") },
    { STR("soviet union"), STR("SUN") },
    { STR("state of palestine"), STR("PSE") },
    { STR("su"), STR("SUN") },
    { STR("swaziland"), STR("SWZ") },
    { STR("syria"), STR("SYR") },
    { STR("taiwan"), STR("TWN") },
    { STR("taiwan province of china"), STR("TWN") },
    { STR("tanzania"), STR("TZA") },
    { STR("turkey"), STR("TUR") },
    { STR("turkiye"), STR("TUR") },
    { STR("uae"), STR("ARE") },
    { STR("uk"), STR("GBR") },
    { STR("union of soviet socialist republics"), STR("SUN") },
    { STR("united kingdom of great britain and northern ireland"), STR("GBR") },
    { STR("united republic of tanzania"), STR("TZA") },
    { STR("united states of america"), STR("USA") },
    { STR("us virgin islands"), STR("VIR") },
    { STR("usa"), STR("USA") },
    { STR("ussr"), STR("SUN") },
    { STR("vatican"), STR("VAT") },
    { STR("vatican city"), STR("VAT") },
    { STR("venezuela"), STR("VEN") },
    { STR("viet nam"), STR("VNM") },
    { STR("vietnam"), STR("VNM") },
    { STR("virgin islands british"), STR("VGB") },
    { STR("virgin islands uk"), STR("VGB") },
    { STR("virgin islands us"), STR("VIR") },
    { STR("wales"), STR("GBR") },
    { STR("west bank"), STR("PSE") },
    { STR("yu"), STR("YUG") },
    { STR("yugoslavia"), STR("YUG") },
    { STR("zaire"), STR("ZAR") },
    { STR("アメリカ"), STR("USA") },
    { STR("アラブ首長国連邦"), STR("ARE") },
    { STR("イラン"), STR("IRN") },
    { STR("イラン・イスラム共和国"), STR("IRN") },
    { STR("エジプト"), STR("EGY") },
    { STR("カナダ"), STR("CAN") },
    { STR("キルギス"), STR("KGZ") },
    { STR("コンゴ民主共和国"), STR("COD") },
    { STR("シリア"), STR("SYR") },
    { STR("シリア・アラブ共和国"), STR("SYR") },
    { STR("タンザニア"), STR("TZA") },
    { STR("トルコ"), STR("TUR") },
    { STR("パレスチナ"), STR("PSE") },
    { STR("ブルネイ"), STR("BRN") },
    { STR("ベトナム"), STR("VNM") },
    { STR("ベネズエラ"), STR("VEN") },
    { STR("ベラルーシ"), STR("BLR") },
    { STR("ボスニア・ヘルツェゴビナ"), STR("BIH") },
    { STR("ボリビア"), STR("BOL") },
    { STR("マカオ"), STR("MAC") },
    { STR("マケドニア"), STR("MKD") },
    { STR("ミャンマー"), STR("MMR") },
    { STR("モルドバ"), STR("MDA") },
    { STR("ラオス"), STR("LAO") },
    { STR("ロシア"), STR("RUS") },
    { STR("ロシア連邦"), STR("RUS") },
    { STR("中国"), STR("CHN") },
    { STR("中華人民共和国"), STR("CHN") },
    { STR("仏国"), STR("FRA") },
    { STR("北朝鮮"), STR("PRK") },
    { STR("南スーダン"), STR("SSD") },
    { STR("台湾"), STR("TWN") },
    { STR("大韓民国"), STR("KOR") },
    { STR("朝鮮民主主義人民共和国"), STR("PRK") },
    { STR("独国"), STR("DEU") },
    { STR("米国"), STR("USA") },
    { STR("英国"), STR("GBR") },
    { STR("豪州"), STR("AUS") },
    { STR("韓国"), STR("KOR") },
    { STR("香港"), STR("HKG") },
};

/* ---- folding ------------------------------------------------------------------------------- */

/* The plain letter of U+00C0 to U+00FF; a blank where there is none. */
static const char latin_letters[] = "aaaaaaaceeeeiiiidnooooo ouuuuyts"
                                    "aaaaaaaceeeeiiiidnooooo ouuuuyty";

/* The letter that stands for it: '\0' for what vanishes, a blank for what divides words. */
static char plain_letter(uint32_t letter)
{
    if (letter >= 'A' && letter <= 'Z')
        return (char)(letter | 0x20);
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
        return (char)letter;
    if (letter >= 0xc0 && letter <= 0xff)
        return latin_letters[letter - 0xc0];
    return letter == '\'' || letter == 0x2019 || letter == '.' ? '\0' : ' ';
}

typedef struct Folded {
    char bytes[NAME_BYTES_MAX];
    size_t len;
} Folded;

static void put(Folded *folded, Str part)
{
    for (size_t i = 0; i < part.len && folded->len < NAME_BYTES_MAX; i++) {
        bool doubled =
            part.at[i] == ' ' && (folded->len == 0 || folded->bytes[folded->len - 1] == ' ');
        if (!doubled)
            folded->bytes[folded->len++] = part.at[i];
    }
}

static Str folded_str(const Folded *folded)
{
    return str_trim((Str){ folded->bytes, folded->len });
}

static Str without(Str text, Str start, Str end)
{
    Str rest = str_starts(text, start) ? str_cut(text, start.len, text.len) : text;

    return str_ends(rest, end) ? str_cut(rest, 0, rest.len - end.len) : rest;
}

/* Letters small and plain, marks as blanks, "St." and "&" written out, no "the" at either end. */
static Str fold(Str text, Folded *folded)
{
    folded->len = 0;
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(text, &at);
        char plain = plain_letter(letter);

        if (letter == '&')
            put(folded, S(" and "));
        else if (letter > 0xff && letter != 0x2019)
            put(folded, str_cut(text, from, at));
        else if (plain != '\0')
            put(folded, (Str){ &plain, 1 });
    }
    return without(folded_str(folded), S("the "), S(" the"));
}

/* ---- looking up ---------------------------------------------------------------------------- */

static int compare_spelling(const void *key, const void *row)
{
    return str_compare(*(const Str *)key, ((const Spelling *)row)->name);
}

static bool by_spelling(Str name, Country *ret_country)
{
    const Spelling *row =
        bsearch(&name, spellings, COUNT_OF(spellings), sizeof(Spelling), compare_spelling);

    return row && country_find(row->code, ret_country);
}

/* Small letters are taken as a code too, but "na", which issuers write for "not available". */
static bool is_code(Str text, const CountryEntry *entry)
{
    char upper[3];

    if (text.len != 2 && text.len != 3)
        return false;
    for (size_t i = 0; i < text.len; i++)
        upper[i] = text.at[i] >= 'a' && text.at[i] <= 'z' ? (char)(text.at[i] - 0x20) : text.at[i];
    Str code = { upper, text.len };
    return !str_eq(text, S("na")) && (str_eq(code, entry->code) || str_eq(code, entry->alpha2));
}

/* Saint Lucia, St. Lucia. */
static bool same_name(Str wanted, Str name)
{
    Folded folded;
    Str other = fold(name, &folded);

    if (str_starts(wanted, S("st ")) && str_starts(other, S("saint ")))
        return str_eq(str_cut(wanted, 3, wanted.len), str_cut(other, 6, other.len));
    return str_eq(wanted, other);
}

bool country_meant(Str text, Country *ret_country)
{
    Str own = str_trim(text);
    Folded folded;

    if (own.len == 0 || own.len > NAME_BYTES_MAX)
        return false;
    Str wanted = fold(own, &folded);
    if (by_spelling(wanted, ret_country))
        return true;
    for (Country i = 0; i < (Country)country_count(); i++) {
        const CountryEntry *entry = country_get(i);

        if (is_code(own, entry) || same_name(wanted, entry->name.in[LANG_EN]) ||
            str_eq(own, entry->name.in[LANG_JA])) {
            *ret_country = i;
            return true;
        }
    }
    return false;
}
