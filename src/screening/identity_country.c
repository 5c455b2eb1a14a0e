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
    { STR("arab republic of egypt"), STR("EGY") },
    { STR("argentine republic"), STR("ARG") },
    { STR("bolivarian republic of venezuela"), STR("VEN") },
    { STR("bolivia"), STR("BOL") },
    { STR("bolivia plurinational state of"), STR("BOL") },
    { STR("bonaire sint eustatius and saba"), STR("BES") },
    { STR("britain"), STR("GBR") },
    { STR("british virgin islands"), STR("VGB") },
    { STR("brunei"), STR("BRN") },
    { STR("burma"), STR("MMR") },
    { STR("cape verde"), STR("CPV") },
    { STR("china hong kong special administrative region"), STR("HKG") },
    { STR("china macao special administrative region"), STR("MAC") },
    { STR("commonwealth of dominica"), STR("DMA") },
    { STR("commonwealth of the bahamas"), STR("BHS") },
    { STR("commonwealth of the northern mariana islands"), STR("MNP") },
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
    { STR("democratic republic of sao tome and principe"), STR("STP") },
    { STR("democratic republic of the congo"), STR("COD") },
    { STR("democratic republic of timor leste"), STR("TLS") },
    { STR("democratic socialist republic of sri lanka"), STR("LKA") },
    { STR("dprk"), STR("PRK") },
    { STR("dr congo"), STR("COD") },
    { STR("drc"), STR("COD") },
    { STR("east germany"), STR("DDR") },
    { STR("east timor"), STR("TLS") },
    { STR("eastern republic of uruguay"), STR("URY") },
    { STR("el"), STR("GRC") },
    { STR("england"), STR("GBR") },
    { STR("falkland islands"), STR("FLK") },
    { STR("federal democratic republic of ethiopia"), STR("ETH") },
    { STR("federal democratic republic of nepal"), STR("NPL") },
    { STR("federal republic of germany"), STR("DEU") },
    { STR("federal republic of nigeria"), STR("NGA") },
    { STR("federal republic of somalia"), STR("SOM") },
    { STR("federated states of micronesia"), STR("FSM") },
    { STR("federative republic of brazil"), STR("BRA") },
    { STR("former soviet union"), STR("SUN") },
    { STR("former yugoslavia"), STR("YUG") },
    { STR("french republic"), STR("FRA") },
    { STR("gabonese republic"), STR("GAB") },
    { STR("gaza"), STR("PSE") },
    { STR("gaza strip"), STR("PSE") },
    { STR("germany federal republic of"), STR("DEU") },
    { STR("grand duchy of luxembourg"), STR("LUX") },
    { STR("great britain"), STR("GBR") },
    { STR("hashemite kingdom of jordan"), STR("JOR") },
    { STR("hellenic republic"), STR("GRC") },
    { STR("holland"), STR("NLD") },
    { STR("hong kong"), STR("HKG") },
    { STR("hong kong special administrative region of china"), STR("HKG") },
    { STR("hungary"), STR("HUN") },
    { STR("independent state of papua new guinea"), STR("PNG") },
    { STR("independent state of samoa"), STR("WSM") },
    { STR("iran"), STR("IRN") },
    { STR("iran islamic republic of"), STR("IRN") },
    { STR("islamic republic of afghanistan"), STR("AFG") },
    { STR("islamic republic of iran"), STR("IRN") },
    { STR("islamic republic of mauritania"), STR("MRT") },
    { STR("islamic republic of pakistan"), STR("PAK") },
    { STR("isle of man"), STR("IMN") },
    { STR("italian republic"), STR("ITA") },
    { STR("ivory coast"), STR("CIV") },
    { STR("kingdom of bahrain"), STR("BHR") },
    { STR("kingdom of belgium"), STR("BEL") },
    { STR("kingdom of bhutan"), STR("BTN") },
    { STR("kingdom of cambodia"), STR("KHM") },
    { STR("kingdom of denmark"), STR("DNK") },
    { STR("kingdom of eswatini"), STR("SWZ") },
    { STR("kingdom of lesotho"), STR("LSO") },
    { STR("kingdom of morocco"), STR("MAR") },
    { STR("kingdom of norway"), STR("NOR") },
    { STR("kingdom of saudi arabia"), STR("SAU") },
    { STR("kingdom of spain"), STR("ESP") },
    { STR("kingdom of sweden"), STR("SWE") },
    { STR("kingdom of thailand"), STR("THA") },
    { STR("kingdom of the netherlands"), STR("NLD") },
    { STR("kingdom of tonga"), STR("TON") },
    { STR("korea democratic peoples republic"), STR("PRK") },
    { STR("korea democratic peoples republic of"), STR("PRK") },
    { STR("korea north"), STR("PRK") },
    { STR("korea republic of"), STR("KOR") },
    { STR("korea south"), STR("KOR") },
    { STR("kyrgyz republic"), STR("KGZ") },
    { STR("lao peoples democratic republic"), STR("LAO") },
    { STR("laos"), STR("LAO") },
    { STR("lebanese republic"), STR("LBN") },
    { STR("libya"), STR("LBY") },
    { STR("libyan arab jamahiriya"), STR("LBY") },
    { STR("macao"), STR("MAC") },
    { STR("macao special administrative region of china"), STR("MAC") },
    { STR("macau"), STR("MAC") },
    { STR("macedonia"), STR("MKD") },
    { STR("man isle of"), STR("IMN") },
    { STR("micronesia"), STR("FSM") },
    { STR("moldova"), STR("MDA") },
    { STR("moldova republic of"), STR("MDA") },
    { STR("montenegro"), STR("MNE") },
    { STR("netherlands antilles"), STR("ANT") },
    { STR("niue"), STR("NIU") },
    { STR("north korea"), STR("PRK") },
    { STR("north macedonia republic of"), STR("MKD") },
    { STR("north macedonia the republic of"), STR("MKD") },
    { STR("palestine"), STR("PSE") },
    { STR("palestinian"), STR("PSE") },
    { STR("palestinian authority"), STR("PSE") },
    { STR("palestinian territories"), STR("PSE") },
    { STR("palestinian territory"), STR("PSE") },
    { STR("peoples democratic republic of algeria"), STR("DZA") },
    { STR("peoples republic of bangladesh"), STR("BGD") },
    { STR("peoples republic of china"), STR("CHN") },
    { STR("plurinational state of bolivia"), STR("BOL") },
    { STR("portuguese republic"), STR("PRT") },
    { STR("prc"), STR("CHN") },
    { STR("principality of andorra"), STR("AND") },
    { STR("principality of liechtenstein"), STR("LIE") },
    { STR("principality of monaco"), STR("MCO") },
    { STR("republic of albania"), STR("ALB") },
    { STR("republic of angola"), STR("AGO") },
    { STR("republic of armenia"), STR("ARM") },
    { STR("republic of austria"), STR("AUT") },
    { STR("republic of azerbaijan"), STR("AZE") },
    { STR("republic of belarus"), STR("BLR") },
    { STR("republic of benin"), STR("BEN") },
    { STR("republic of bosnia and herzegovina"), STR("BIH") },
    { STR("republic of botswana"), STR("BWA") },
    { STR("republic of bulgaria"), STR("BGR") },
    { STR("republic of burundi"), STR("BDI") },
    { STR("republic of cabo verde"), STR("CPV") },
    { STR("republic of cameroon"), STR("CMR") },
    { STR("republic of chad"), STR("TCD") },
    { STR("republic of chile"), STR("CHL") },
    { STR("republic of colombia"), STR("COL") },
    { STR("republic of congo"), STR("COG") },
    { STR("republic of costa rica"), STR("CRI") },
    { STR("republic of cote divoire"), STR("CIV") },
    { STR("republic of croatia"), STR("HRV") },
    { STR("republic of cuba"), STR("CUB") },
    { STR("republic of cyprus"), STR("CYP") },
    { STR("republic of djibouti"), STR("DJI") },
    { STR("republic of ecuador"), STR("ECU") },
    { STR("republic of el salvador"), STR("SLV") },
    { STR("republic of equatorial guinea"), STR("GNQ") },
    { STR("republic of estonia"), STR("EST") },
    { STR("republic of fiji"), STR("FJI") },
    { STR("republic of finland"), STR("FIN") },
    { STR("republic of ghana"), STR("GHA") },
    { STR("republic of guatemala"), STR("GTM") },
    { STR("republic of guinea"), STR("GIN") },
    { STR("republic of guinea bissau"), STR("GNB") },
    { STR("republic of guyana"), STR("GUY") },
    { STR("republic of haiti"), STR("HTI") },
    { STR("republic of honduras"), STR("HND") },
    { STR("republic of iceland"), STR("ISL") },
    { STR("republic of india"), STR("IND") },
    { STR("republic of indonesia"), STR("IDN") },
    { STR("republic of iraq"), STR("IRQ") },
    { STR("republic of kazakhstan"), STR("KAZ") },
    { STR("republic of kenya"), STR("KEN") },
    { STR("republic of kiribati"), STR("KIR") },
    { STR("republic of korea"), STR("KOR") },
    { STR("republic of latvia"), STR("LVA") },
    { STR("republic of lebanon"), STR("LBN") },
    { STR("republic of liberia"), STR("LBR") },
    { STR("republic of lithuania"), STR("LTU") },
    { STR("republic of madagascar"), STR("MDG") },
    { STR("republic of malawi"), STR("MWI") },
    { STR("republic of maldives"), STR("MDV") },
    { STR("republic of mali"), STR("MLI") },
    { STR("republic of malta"), STR("MLT") },
    { STR("republic of mauritius"), STR("MUS") },
    { STR("republic of moldova"), STR("MDA") },
    { STR("republic of mozambique"), STR("MOZ") },
    { STR("republic of myanmar"), STR("MMR") },
    { STR("republic of namibia"), STR("NAM") },
    { STR("republic of nauru"), STR("NRU") },
    { STR("republic of nicaragua"), STR("NIC") },
    { STR("republic of north macedonia"), STR("MKD") },
    { STR("republic of palau"), STR("PLW") },
    { STR("republic of panama"), STR("PAN") },
    { STR("republic of paraguay"), STR("PRY") },
    { STR("republic of peru"), STR("PER") },
    { STR("republic of poland"), STR("POL") },
    { STR("republic of san marino"), STR("SMR") },
    { STR("republic of senegal"), STR("SEN") },
    { STR("republic of serbia"), STR("SRB") },
    { STR("republic of seychelles"), STR("SYC") },
    { STR("republic of sierra leone"), STR("SLE") },
    { STR("republic of singapore"), STR("SGP") },
    { STR("republic of slovenia"), STR("SVN") },
    { STR("republic of south africa"), STR("ZAF") },
    { STR("republic of south sudan"), STR("SSD") },
    { STR("republic of suriname"), STR("SUR") },
    { STR("republic of tajikistan"), STR("TJK") },
    { STR("republic of the congo"), STR("COG") },
    { STR("republic of the gambia"), STR("GMB") },
    { STR("republic of the marshall islands"), STR("MHL") },
    { STR("republic of the niger"), STR("NER") },
    { STR("republic of the philippines"), STR("PHL") },
    { STR("republic of the sudan"), STR("SDN") },
    { STR("republic of trinidad and tobago"), STR("TTO") },
    { STR("republic of tunisia"), STR("TUN") },
    { STR("republic of turkey"), STR("TUR") },
    { STR("republic of turkiye"), STR("TUR") },
    { STR("republic of uganda"), STR("UGA") },
    { STR("republic of uzbekistan"), STR("UZB") },
    { STR("republic of vanuatu"), STR("VUT") },
    { STR("republic of yemen"), STR("YEM") },
    { STR("republic of zambia"), STR("ZMB") },
    { STR("republic of zimbabwe"), STR("ZWE") },
    { STR("reunion"), STR("REU") },
    { STR("roc"), STR("TWN") },
    { STR("rok"), STR("KOR") },
    { STR("russia"), STR("RUS") },
    { STR("rwandese republic"), STR("RWA") },
    { STR("saint helena"), STR("SHN") },
    { STR("saint martin"), STR("MAF") },
    { STR("scotland"), STR("GBR") },
    { STR("serbia and montenegro"), STR("SCG") },
    { STR("sint maarten dutch part"), STR("SXM") },
    { STR("slovak republic"), STR("SVK") },
    { STR("socialist republic of viet nam"), STR("VNM") },
    { STR("south korea"), STR("KOR") },
    { STR("soviet union"), STR("SUN") },
    { STR("state of eritrea"), STR("ERI") },
    { STR("state of israel"), STR("ISR") },
    { STR("state of kuwait"), STR("KWT") },
    { STR("state of libya"), STR("LBY") },
    { STR("state of palestine"), STR("PSE") },
    { STR("state of qatar"), STR("QAT") },
    { STR("su"), STR("SUN") },
    { STR("sultanate of oman"), STR("OMN") },
    { STR("swaziland"), STR("SWZ") },
    { STR("swiss confederation"), STR("CHE") },
    { STR("syria"), STR("SYR") },
    { STR("syrian arab republic"), STR("SYR") },
    { STR("taiwan"), STR("TWN") },
    { STR("taiwan province of china"), STR("TWN") },
    { STR("tanzania"), STR("TZA") },
    { STR("tanzania united republic of"), STR("TZA") },
    { STR("togolese republic"), STR("TGO") },
    { STR("turkey"), STR("TUR") },
    { STR("turkiye"), STR("TUR") },
    { STR("uae"), STR("ARE") },
    { STR("uk"), STR("GBR") },
    { STR("union of soviet socialist republics"), STR("SUN") },
    { STR("union of the comoros"), STR("COM") },
    { STR("united kingdom of great britain and northern ireland"), STR("GBR") },
    { STR("united mexican states"), STR("MEX") },
    { STR("united republic of tanzania"), STR("TZA") },
    { STR("united states of america"), STR("USA") },
    { STR("us virgin islands"), STR("VIR") },
    { STR("usa"), STR("USA") },
    { STR("ussr"), STR("SUN") },
    { STR("vatican"), STR("VAT") },
    { STR("vatican city"), STR("VAT") },
    { STR("venezuela"), STR("VEN") },
    { STR("venezuela bolivarian republic of"), STR("VEN") },
    { STR("viet nam"), STR("VNM") },
    { STR("vietnam"), STR("VNM") },
    { STR("virgin islands british"), STR("VGB") },
    { STR("virgin islands of the united states"), STR("VIR") },
    { STR("virgin islands uk"), STR("VGB") },
    { STR("virgin islands us"), STR("VIR") },
    { STR("wales"), STR("GBR") },
    { STR("west bank"), STR("PSE") },
    { STR("yu"), STR("YUG") },
    { STR("yugoslavia"), STR("YUG") },
    { STR("zaire"), STR("ZAR") },
    { STR("アフガニスタン・イスラム共和国"), STR("AFG") },
    { STR("アメリカ"), STR("USA") },
    { STR("アメリカ合衆国"), STR("USA") },
    { STR("アラブ首長国連邦"), STR("ARE") },
    { STR("イエメン共和国"), STR("YEM") },
    { STR("イギリス"), STR("GBR") },
    { STR("イラン"), STR("IRN") },
    { STR("イラン・イスラム共和国"), STR("IRN") },
    { STR("ウガンダ共和国"), STR("UGA") },
    { STR("エジプト"), STR("EGY") },
    { STR("エリトリア国"), STR("ERI") },
    { STR("カナダ"), STR("CAN") },
    { STR("キルギス"), STR("KGZ") },
    { STR("クウェイト"), STR("KWT") },
    { STR("グルジア"), STR("GEO") },
    { STR("コンゴ共和国"), STR("COG") },
    { STR("コンゴ民主共和国"), STR("COD") },
    { STR("サウディ・アラビア"), STR("SAU") },
    { STR("シリア"), STR("SYR") },
    { STR("シリア・アラブ共和国"), STR("SYR") },
    { STR("スロバキア共和国"), STR("SVK") },
    { STR("スーダン共和国"), STR("SDN") },
    { STR("タンザニア"), STR("TZA") },
    { STR("タンザニア共和国"), STR("TZA") },
    { STR("チャド共和国"), STR("TCD") },
    { STR("トリニダード・トバゴ共和国"), STR("TTO") },
    { STR("トルコ"), STR("TUR") },
    { STR("ハイチ共和国"), STR("HTI") },
    { STR("パキスタン・イスラム共和国"), STR("PAK") },
    { STR("パレスチナ"), STR("PSE") },
    { STR("ブルネイ"), STR("BRN") },
    { STR("ベトナム"), STR("VNM") },
    { STR("ベネズエラ"), STR("VEN") },
    { STR("ベラルーシ"), STR("BLR") },
    { STR("ベラルーシ共和国"), STR("BLR") },
    { STR("ボスニア・ヘルツェゴビナ"), STR("BIH") },
    { STR("ボリビア"), STR("BOL") },
    { STR("マカオ"), STR("MAC") },
    { STR("マケドニア"), STR("MKD") },
    { STR("マリ共和国"), STR("MLI") },
    { STR("ミャンマー"), STR("MMR") },
    { STR("モルドバ"), STR("MDA") },
    { STR("ラオス"), STR("LAO") },
    { STR("ルワンダ共和国"), STR("RWA") },
    { STR("ロシア"), STR("RUS") },
    { STR("ロシア連邦"), STR("RUS") },
    { STR("中国"), STR("CHN") },
    { STR("中華人民共和国"), STR("CHN") },
    { STR("仏国"), STR("FRA") },
    { STR("北朝鮮"), STR("PRK") },
    { STR("南スーダン"), STR("SSD") },
    { STR("南スーダン共和国"), STR("SSD") },
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

/* As the table itself writes it. */
static bool by_name(Str name, Country *ret_country)
{
    for (Country i = 0; i < (Country)country_count(); i++) {
        const CountryEntry *entry = country_get(i);

        if (str_eq(name, entry->name.in[LANG_EN]) || str_eq(name, entry->name.in[LANG_JA])) {
            *ret_country = i;
            return true;
        }
    }
    return false;
}

bool country_meant(Str text, Country *ret_country)
{
    Str own = str_trim(text);
    Folded folded;

    if (own.len == 0 || own.len > NAME_BYTES_MAX)
        return false;
    Str wanted = fold(own, &folded);
    if (by_spelling(wanted, ret_country) || by_name(own, ret_country))
        return true;
    for (Country i = 0; i < (Country)country_count(); i++) {
        const CountryEntry *entry = country_get(i);

        if (is_code(own, entry) || same_name(wanted, entry->name.in[LANG_EN])) {
            *ret_country = i;
            return true;
        }
    }
    return false;
}
