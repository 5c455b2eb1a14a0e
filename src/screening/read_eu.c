/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/reader.h"

/*
 * The financial sanctions file of the European Union, version 1.1: export, one sanctionEntity an
 * entry, everything said in attributes of the elements inside it. Countries that are not known have
 * the code 00.
 */

typedef struct Reader {
    ListReading *reading;
    size_t depth;
    bool right_root;
    bool named; /* the entry that is open has its primary name */
} Reader;

enum { DEPTH_ROOT = 1, DEPTH_ENTRY = 2, DEPTH_PART = 3 };

typedef void Tell(Reader *reader, const XmlElement *element);

static Str of(const XmlElement *element, const char *name)
{
    return str_trim(xml_attribute(element, str_from_c(name)));
}

/* Several attributes with blanks between; what is empty or not known is left out. */
static Str joined(Reader *reader, const XmlElement *element, const Str *names, size_t count,
                  Str between)
{
    Text text = text_open(reader->reading->arena, XML_TEXT_MAX);

    for (size_t i = 0; i < count; i++) {
        Str value = str_trim(xml_attribute(element, names[i]));

        if (value.len == 0 || str_eq(value, S("UNKNOWN")))
            continue;
        text_put(&text, text.len > 0 ? between : S(""));
        text_put(&text, value);
    }
    return text_str(&text);
}

static void tell_country(Reader *reader, const XmlElement *element)
{
    Str code = of(element, "countryIso2Code");

    if (!str_eq(code, S("00")))
        reading_country(reader->reading, code);
}

/* ---- what an entry says -------------------------------------------------------------------- */

/* "strong" is false of a weak alias; the first strong name is the primary one. */
static void tell_name(Reader *reader, const XmlElement *element)
{
    static const Str parts[] = { STR("firstName"), STR("middleName"), STR("lastName") };
    bool weak = str_eq(of(element, "strong"), S("false"));
    Str whole = of(element, "wholeName");

    if (whole.len == 0)
        whole = joined(reader, element, parts, COUNT_OF(parts), S(" "));
    reading_name(reader->reading, whole, S(""),
                 weak            ? NAME_WEAK
                 : reader->named ? NAME_ALIAS
                                 : NAME_PRIMARY);
    reader->named |= !weak;
    reading_remark(reader->reading, of(element, "title"));
    reading_remark(reader->reading, of(element, "function"));
}

static void tell_birth_place(Reader *reader, const XmlElement *element)
{
    static const Str parts[] = { STR("place"), STR("city"), STR("region"),
                                 STR("countryDescription") };
    Str place = joined(reader, element, parts, COUNT_OF(parts), S(", "));
    Text text = text_open(reader->reading->arena, XML_TEXT_MAX);

    if (place.len == 0)
        return;
    text_all(&text, S("Place of birth: "), place);
    reading_remark(reader->reading, text_str(&text));
}

/* A day, else a year, else a range of years. */
static void tell_birth(Reader *reader, const XmlElement *element)
{
    static const Str range[] = { STR("yearRangeFrom"), STR("yearRangeTo") };
    Str said = of(element, "birthdate");
    Birth birth;

    tell_birth_place(reader, element);
    if (said.len == 0)
        said = of(element, "year");
    if (said.len == 0)
        said = joined(reader, element, range, COUNT_OF(range), S(" to "));
    if (!birth_read(said, &birth)) {
        reading_remark(reader->reading, said);
        return;
    }
    birth.about |= str_eq(of(element, "circa"), S("true"));
    reading_born(reader->reading, birth);
}

static IdentifierKind kind_of(Str code)
{
    static const struct {
        Str code;
        IdentifierKind kind;
    } rows[] = {
        { STR("passport"), IDENTIFIER_PASSPORT },
        { STR("diplpass"), IDENTIFIER_PASSPORT },
        { STR("servpass"), IDENTIFIER_PASSPORT },
        { STR("id"), IDENTIFIER_NATIONAL },
        { STR("ssn"), IDENTIFIER_NATIONAL },
        { STR("fiscalcode"), IDENTIFIER_TAX },
        { STR("regnumber"), IDENTIFIER_CORPORATE },
        { STR("swiftbic"), IDENTIFIER_BIC },
        { STR("imo"), IDENTIFIER_IMO },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (str_eq(code, rows[i].code))
            return rows[i].kind;
    return IDENTIFIER_OTHER;
}

static void tell_document(Reader *reader, const XmlElement *element)
{
    static const Str parts[] = { STR("identificationTypeDescription"), STR("number"),
                                 STR("countryDescription") };
    Str number = of(element, "number");

    if (number.len == 0)
        number = of(element, "latinNumber");
    reading_identifier(reader->reading, kind_of(of(element, "identificationTypeCode")), number);
    reading_remark(reader->reading, joined(reader, element, parts, COUNT_OF(parts), S(", ")));
}

static void tell_address(Reader *reader, const XmlElement *element)
{
    static const Str parts[] = { STR("street"),
                                 STR("poBox"),
                                 STR("place"),
                                 STR("zipCode"),
                                 STR("city"),
                                 STR("region"),
                                 STR("countryDescription") };

    reading_address(reader->reading, joined(reader, element, parts, COUNT_OF(parts), S(", ")));
    tell_country(reader, element);
}

static void tell_regulation(Reader *reader, const XmlElement *element)
{
    reading_programme(reader->reading, of(element, "programme"));
    reading_remark(reader->reading, of(element, "numberTitle"));
}

static void tell_type(Reader *reader, const XmlElement *element)
{
    reading_type(reader->reading, list_type_meant(of(element, "code")));
}

static void tell_part(Reader *reader, const XmlElement *element)
{
    static const struct {
        Str name;
        Tell *tell;
    } parts[] = {
        { STR("nameAlias"), tell_name },      { STR("birthdate"), tell_birth },
        { STR("citizenship"), tell_country }, { STR("identification"), tell_document },
        { STR("address"), tell_address },     { STR("regulation"), tell_regulation },
        { STR("subjectType"), tell_type },
    };

    for (size_t i = 0; i < COUNT_OF(parts); i++)
        if (str_eq(element->name, parts[i].name))
            parts[i].tell(reader, element);
}

/* ---- the file ------------------------------------------------------------------------------ */

static bool says_day(const XmlElement *element, const char *name, Date *ret_day)
{
    return date_read(str_cut(of(element, name), 0, 10), ret_day);
}

static void begin_entry(Reader *reader, const XmlElement *element)
{
    Str id = of(element, "euReferenceNumber");
    Date day;

    reader->named = false;
    reading_entry(reader->reading, id.len > 0 ? id : of(element, "logicalId"), ENTITY_UNKNOWN,
                  element->line, S(""));
    reading_remark(reader->reading, of(element, "designationDetails"));
    if (says_day(element, "designationDate", &day))
        reading_listed(reader->reading, day);
}

static void open_element(void *context, const XmlElement *element)
{
    Reader *reader = context;
    Date day;

    reader->depth++;
    if (reader->depth == DEPTH_ROOT) {
        reader->right_root = str_eq(element->name, S("export"));
        if (says_day(element, "generationDate", &day))
            reader->reading->issued = day;
    } else if (reader->depth == DEPTH_ENTRY && str_eq(element->name, S("sanctionEntity"))) {
        begin_entry(reader, element);
    } else if (reader->depth == DEPTH_PART) {
        tell_part(reader, element);
    }
}

static void close_element(void *context, Str name, Str text)
{
    Reader *reader = context;

    if (reader->depth == DEPTH_PART && str_eq(name, S("remark")))
        reading_remark(reader->reading, text);
    reader->depth--;
}

bool read_eu(ListReading *reading, Str bytes, Str file)
{
    Reader reader = { .reading = reading };
    XmlVisitor visitor = { .context = &reader, .open = open_element, .close = close_element };

    if (list_form(bytes) != LIST_FORM_XML)
        return reading_other_kind(reading, S("<export>"));
    if (!xml_read(reading->arena, bytes, file, &visitor, reading->findings))
        return false;
    return reader.right_root || reading_other_kind(reading, S("<export>"));
}
