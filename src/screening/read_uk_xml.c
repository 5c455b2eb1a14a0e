/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/uk.h"

/*
 * The United Kingdom's sanctions list as XML: Designations, one Designation an entry, its values in
 * elements of their own at several depths. A name and an address are told when the element around
 * their parts closes. The type of the entry comes after its names; births only in persons' entries.
 */

typedef enum Part {
    PART_NAME_1, /* 1 to 6, in this order */
    PART_NAME_6 = PART_NAME_1 + UK_NAME_PARTS - 1,
    PART_NAME_TYPE,
    PART_QUALITY,
    PART_LINE_1,
    PART_LINE_6 = PART_LINE_1 + 5,
    PART_POST,
    PART_COUNTRY,
    PARTS
} Part;

static const Str part_names[PARTS] = {
    STR("Name1"),          STR("Name2"),         STR("Name3"),
    STR("Name4"),          STR("Name5"),         STR("Name6"),
    STR("NameType"),       STR("AliasStrength"), STR("AddressLine1"),
    STR("AddressLine2"),   STR("AddressLine3"),  STR("AddressLine4"),
    STR("AddressLine5"),   STR("AddressLine6"),  STR("AddressPostalCode"),
    STR("AddressCountry"),
};

typedef struct Reader {
    ListReading *reading;
    size_t depth;
    bool right_root;
    uint32_t line;   /* of the designation that is open */
    Date designated; /* said before its id */
    Str parts[PARTS];
} Reader;

enum { DEPTH_ROOT = 1, DEPTH_ENTRY = 2 };

static void forget(Reader *reader, Part from, Part to)
{
    for (Part part = from; part <= to; part++)
        reader->parts[part] = S("");
}

static void tell_address(Reader *reader)
{
    Text text = text_open(reader->reading->arena, XML_TEXT_MAX);

    for (Part part = PART_LINE_1; part <= PART_COUNTRY; part++)
        if (reader->parts[part].len > 0)
            text_all(&text, text.len > 0 ? S(", ") : S(""), reader->parts[part]);
    reading_address(reader->reading, text_str(&text));
    reading_country(reader->reading, reader->parts[PART_COUNTRY]);
    forget(reader, PART_LINE_1, PART_COUNTRY);
}

static void tell_name(Reader *reader)
{
    uk_name(reader->reading, &reader->parts[PART_NAME_1], reader->parts[PART_NAME_TYPE],
            reader->parts[PART_QUALITY]);
    forget(reader, PART_NAME_1, PART_QUALITY);
}

/* ---- single values ------------------------------------------------------------------------- */

typedef void Tell(ListReading *reading, Str text);

static void tell_other_script(ListReading *reading, Str text)
{
    reading_name(reading, text, S(""), NAME_ALIAS);
}

static void tell_type(ListReading *reading, Str text)
{
    reading_type(reading, list_type_meant(text));
}

static void tell_national(ListReading *reading, Str text)
{
    reading_identifier(reading, IDENTIFIER_NATIONAL, text);
}

static void tell_passport(ListReading *reading, Str text)
{
    reading_identifier(reading, IDENTIFIER_PASSPORT, text);
}

static void tell_registration(ListReading *reading, Str text)
{
    reading_identifier(reading, IDENTIFIER_CORPORATE, text);
}

static void tell_imo(ListReading *reading, Str text)
{
    reading_identifier(reading, IDENTIFIER_IMO, text);
}

static const struct {
    Str name;
    Tell *tell;
} values[] = {
    { STR("NameNonLatinScript"), tell_other_script },
    { STR("IndividualEntityShip"), tell_type },
    { STR("RegimeName"), reading_programme },
    { STR("DOB"), uk_birth },
    { STR("Nationality"), reading_country },
    { STR("CurrentBelievedFlagOfShip"), reading_country },
    { STR("NationalIdentifierNumber"), tell_national },
    { STR("PassportNumber"), tell_passport },
    { STR("BusinessRegistrationNumber"), tell_registration },
    { STR("IMONumber"), tell_imo },
    { STR("Title"), reading_remark },
    { STR("Position"), reading_remark },
    { STR("SanctionsImposed"), reading_remark },
    { STR("OtherInformation"), reading_remark },
    { STR("UKStatementofReasons"), reading_remark },
};

/* ---- elements ------------------------------------------------------------------------------ */

static void open_element(void *context, const XmlElement *element)
{
    Reader *reader = context;

    reader->depth++;
    if (reader->depth == DEPTH_ROOT)
        reader->right_root = str_eq(element->name, S("Designations"));
    if (reader->depth == DEPTH_ENTRY) {
        reader->line = element->line;
        reader->reading->entry = NULL;
        reader->designated = DATE_NONE;
        forget(reader, 0, PARTS - 1);
    }
}

static void begin_entry(Reader *reader, Str id)
{
    reading_entry(reader->reading, id, ENTITY_UNKNOWN, reader->line, S(""));
    reading_listed(reader->reading, reader->designated);
}

static void take_value(Reader *reader, Str name, Str text)
{
    Date day;

    if (str_eq(name, S("UniqueID")))
        begin_entry(reader, text);
    else if (str_eq(name, S("DateDesignated")) && uk_day(text, &day))
        reader->designated = day;
    else if (str_eq(name, S("DateGenerated")) && uk_day(text, &day))
        reader->reading->issued = day;
    for (Part part = 0; part < PARTS; part++)
        if (str_eq(name, part_names[part]))
            reader->parts[part] = arena_str(reader->reading->arena, text);
    for (size_t i = 0; i < COUNT_OF(values); i++)
        if (str_eq(name, values[i].name))
            values[i].tell(reader->reading, text);
}

static void close_element(void *context, Str name, Str text)
{
    Reader *reader = context;

    if (text.len > 0)
        take_value(reader, name, text);
    else if (str_eq(name, S("Name")))
        tell_name(reader);
    else if (str_eq(name, S("Address")))
        tell_address(reader);
    else if (reader->depth == DEPTH_ENTRY && str_eq(name, S("Designation")) &&
             !reader->reading->entry)
        begin_entry(reader, S(""));
    reader->depth--;
}

bool read_uk_xml(ListReading *reading, Str bytes, Str file)
{
    Reader reader = { .reading = reading, .designated = DATE_NONE };
    XmlVisitor visitor = { .context = &reader, .open = open_element, .close = close_element };

    if (!xml_read(reading->arena, bytes, file, &visitor, reading->findings))
        return false;
    return reader.right_root || reading_other_kind(reading, S("<Designations>"));
}
