/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/ofac.h"

typedef struct NumberWord {
    Str word;
    IdentifierKind kind;
} NumberWord;

/* What is not here stays in the remarks. A number of a kind that one bearer has several of is
 * OTHER: two of them that differ say nothing. */
static const NumberWord number_words[] = {
    { STR("Aircraft Construction Number (also called L/N or S/N or F/N)"), IDENTIFIER_SERIAL },
    { STR("Aircraft Manufacturer's Serial Number (MSN)"), IDENTIFIER_SERIAL },
    { STR("Aircraft Mode S Transponder Code"), IDENTIFIER_OTHER },
    { STR("Aircraft Tail Number"), IDENTIFIER_TAIL },
    { STR("BIK (RU)"), IDENTIFIER_BIC },
    { STR("Birth Certificate Number"), IDENTIFIER_OTHER },
    { STR("Business Number"), IDENTIFIER_CORPORATE },
    { STR("Business Registration Number"), IDENTIFIER_CORPORATE },
    { STR("C.R. No."), IDENTIFIER_CORPORATE },
    { STR("C.U.R.P."), IDENTIFIER_NATIONAL },
    { STR("Cedula No."), IDENTIFIER_NATIONAL },
    { STR("Central Registration System Number"), IDENTIFIER_CORPORATE },
    { STR("Chamber of Commerce Number"), IDENTIFIER_CORPORATE },
    { STR("Commercial Registry Number"), IDENTIFIER_CORPORATE },
    { STR("Company Number IMO"), IDENTIFIER_OTHER },
    { STR("Company Number"), IDENTIFIER_CORPORATE },
    { STR("D-U-N-S Number"), IDENTIFIER_OTHER },
    { STR("D.N.I."), IDENTIFIER_NATIONAL },
    { STR("Digital Currency Address"), IDENTIFIER_OTHER },
    { STR("Diplomatic Passport"), IDENTIFIER_PASSPORT },
    { STR("Driver's License No."), IDENTIFIER_OTHER },
    { STR("Economic Register Number (CBLS)"), IDENTIFIER_CORPORATE },
    { STR("Electoral Registry No."), IDENTIFIER_OTHER },
    { STR("Folio Mercantil No."), IDENTIFIER_CORPORATE },
    { STR("Government Gazette Number"), IDENTIFIER_OTHER },
    { STR("Identification Number IMO"), IDENTIFIER_IMO },
    { STR("Identification Number"), IDENTIFIER_NATIONAL },
    { STR("Istanbul Chamber of Comm. No."), IDENTIFIER_CORPORATE },
    { STR("LE Number"), IDENTIFIER_NATIONAL },
    { STR("Legal Entity Number"), IDENTIFIER_LEI },
    { STR("License"), IDENTIFIER_OTHER },
    { STR("MMSI"), IDENTIFIER_MMSI },
    { STR("Matricula Mercantil No"), IDENTIFIER_CORPORATE },
    { STR("N.I.E."), IDENTIFIER_NATIONAL },
    { STR("NIT #"), IDENTIFIER_TAX },
    { STR("National Foreign ID Number"), IDENTIFIER_NATIONAL },
    { STR("National ID No."), IDENTIFIER_NATIONAL },
    { STR("Passport"), IDENTIFIER_PASSPORT },
    { STR("Personal ID Card"), IDENTIFIER_NATIONAL },
    { STR("Phone Number"), IDENTIFIER_OTHER },
    { STR("Public Registration Number"), IDENTIFIER_CORPORATE },
    { STR("R.F.C."), IDENTIFIER_TAX },
    { STR("RIF #"), IDENTIFIER_TAX },
    { STR("RTN"), IDENTIFIER_TAX },
    { STR("RUC #"), IDENTIFIER_TAX },
    { STR("Registration ID"), IDENTIFIER_CORPORATE },
    { STR("Registration Number"), IDENTIFIER_CORPORATE },
    { STR("SSN"), IDENTIFIER_NATIONAL },
    { STR("SWIFT/BIC"), IDENTIFIER_BIC },
    { STR("Stateless Person Passport"), IDENTIFIER_PASSPORT },
    { STR("Tax ID No."), IDENTIFIER_TAX },
    { STR("Trade License No."), IDENTIFIER_CORPORATE },
    { STR("Turkish Identification Number"), IDENTIFIER_NATIONAL },
    { STR("UAE Identification"), IDENTIFIER_NATIONAL },
    { STR("UK Company Number"), IDENTIFIER_CORPORATE },
    { STR("Unified Social Credit Code (USCC)"), IDENTIFIER_CORPORATE },
    { STR("V.A.T. Number"), IDENTIFIER_TAX },
    { STR("Vessel Registration Identification IMO"), IDENTIFIER_IMO },
    { STR("Vessel Registration Identification"), IDENTIFIER_OTHER },
};

bool ofac_number_kind(Str text, IdentifierKind *ret_kind, size_t *ret_len)
{
    size_t len = 0;

    for (size_t i = 0; i < COUNT_OF(number_words); i++) {
        const NumberWord *row = &number_words[i];
        Str after = str_cut(text, row->word.len, text.len);

        if (row->word.len > len && str_starts(text, row->word) &&
            (after.len == 0 || after.at[0] == ' ')) {
            *ret_kind = row->kind;
            len = row->word.len;
        }
    }
    *ret_len = len;
    return len > 0;
}

/* `text` up to the first of the marks that stands in it. */
static Str before(Str text, const Str *marks, size_t count)
{
    size_t end = text.len, at;

    for (size_t i = 0; i < count; i++)
        if (str_find(text, marks[i], &at) && at < end)
            end = at;
    return str_cut(text, 0, end);
}

static void tell_number(ListReading *reading, IdentifierKind kind, Str rest)
{
    static const Str marks[] = { STR(" ("), STR(" issued "), STR(" expires "), STR(";") };
    Str number = str_trim(before(rest, marks, COUNT_OF(marks)));
    size_t colon;

    /* "- XBT 12Qt...": which coin it is counts for nothing here. */
    if (str_starts(number, S("- ")))
        str_split(str_cut(number, 2, number.len), ' ', &number);
    /* "CNIC: 35202-...": what the country calls it. */
    if (str_find(number, S(": "), &colon))
        number = str_cut(number, colon + 2, number.len);
    reading_identifier(reading, kind, number);
}

/* a.k.a. 'BNC': the issuer quotes those it calls weak. */
static void tell_weak(ListReading *reading, Str rest)
{
    size_t from, to;
    Str quoted = rest;

    if (!str_find(rest, S("'"), &from))
        return;
    quoted = str_cut(rest, from + 1, rest.len);
    for (to = quoted.len; to > 0 && quoted.at[to - 1] != '\''; to--)
        ;
    reading_name(reading, str_cut(quoted, 0, to > 0 ? to - 1 : 0), S(""), NAME_WEAK);
}

static Str without(Str text, Str start)
{
    return str_starts(text, start) ? str_cut(text, start.len, text.len) : text;
}

static void tell_part(ListReading *reading, Str part)
{
    Str said = without(without(str_trim(part), S("alt. ")), S("Alt. "));
    IdentifierKind kind;
    size_t len;

    if (str_starts(said, S("DOB ")))
        reading_birth(reading, str_cut(said, 4, said.len));
    else if (str_starts(said, S("nationality ")))
        reading_country(reading, str_cut(said, 12, said.len));
    else if (str_starts(said, S("citizen ")))
        reading_country(reading, str_cut(said, 8, said.len));
    else if (str_starts(said, S("a.k.a. ")) || str_starts(said, S("f.k.a. ")) ||
             str_starts(said, S("n.k.a. ")))
        tell_weak(reading, said);
    else if (ofac_number_kind(said, &kind, &len))
        tell_number(reading, kind, str_cut(said, len, said.len));
}

void ofac_tell_remarks(ListReading *reading, Str remarks)
{
    reading_remark(reading, remarks);
    for (Str rest = str_ends(remarks, S(".")) ? str_cut(remarks, 0, remarks.len - 1) : remarks;
         rest.len > 0;)
        tell_part(reading, str_split(rest, ';', &rest));
}
