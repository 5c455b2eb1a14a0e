/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/reader.h"

/*
 * The consolidated list of the Security Council: CONSOLIDATED_LIST, INDIVIDUALS and ENTITIES, one
 * element an entry. Some of what an entry says stands in elements of its own, some in groups (an
 * alias with its quality, a birth, an address, a document) that are told as they close. The
 * reference number comes before all groups; an entry begins with it.
 */

typedef enum Part {
    PART_NAME_1,
    PART_NAME_2,
    PART_NAME_3,
    PART_NAME_4,
    NAME_PARTS,
    PART_PROGRAMME = NAME_PARTS,
    ENTRY_PARTS, /* those before are told when the entry closes, those from here with their group */
    PART_QUALITY = ENTRY_PARTS,
    PART_ALIAS,
    PART_DATE_KIND,
    PART_DATE,
    PART_YEAR,
    PART_FROM,
    PART_TO,
    PART_NOTE,
    PART_STREET,
    PART_CITY,
    PART_STATE,
    PART_ZIP,
    PART_COUNTRY,
    PART_DOCUMENT,
    PART_DOCUMENT_2,
    PART_NUMBER,
    PART_ISSUER,
    PART_ISSUER_2,
    PART_ISSUED,
    PARTS
} Part;

static const Str part_names[PARTS] = {
    [PART_NAME_1] = STR("FIRST_NAME"),
    [PART_NAME_2] = STR("SECOND_NAME"),
    [PART_NAME_3] = STR("THIRD_NAME"),
    [PART_NAME_4] = STR("FOURTH_NAME"),
    [PART_PROGRAMME] = STR("UN_LIST_TYPE"),
    [PART_QUALITY] = STR("QUALITY"),
    [PART_ALIAS] = STR("ALIAS_NAME"),
    [PART_DATE_KIND] = STR("TYPE_OF_DATE"),
    [PART_DATE] = STR("DATE"),
    [PART_YEAR] = STR("YEAR"),
    [PART_FROM] = STR("FROM_YEAR"),
    [PART_TO] = STR("TO_YEAR"),
    [PART_NOTE] = STR("NOTE"),
    [PART_STREET] = STR("STREET"),
    [PART_CITY] = STR("CITY"),
    [PART_STATE] = STR("STATE_PROVINCE"),
    [PART_ZIP] = STR("ZIP_CODE"),
    [PART_COUNTRY] = STR("COUNTRY"),
    [PART_DOCUMENT] = STR("TYPE_OF_DOCUMENT"),
    [PART_DOCUMENT_2] = STR("TYPE_OF_DOCUMENT2"),
    [PART_NUMBER] = STR("NUMBER"),
    [PART_ISSUER] = STR("ISSUING_COUNTRY"),
    [PART_ISSUER_2] = STR("COUNTRY_OF_ISSUE"),
    [PART_ISSUED] = STR("DATE_OF_ISSUE"),
};

typedef struct Reader {
    ListReading *reading;
    size_t depth;
    bool right_root;
    EntityType type; /* of the entry that is open */
    uint32_t line;
    Str group;  /* the element inside the entry that is open */
    bool early; /* something was said before the number of the entry */
    Str parts[PARTS];
    Text joint, note; /* used again for each: what is told is copied */
} Reader;

enum { DEPTH_LIST = 1, DEPTH_ENTRY = 3, DEPTH_GROUP = 4, DEPTH_PART = 5 };

/* ---- what groups say ----------------------------------------------------------------------- */

/* The parts [from, to) that there are, with `between` between them; until it is asked again. */
static Str joined(Reader *reader, Part from, Part to, Str between)
{
    Text *text = &reader->joint;

    text_reset(text);
    for (Part part = from; part < to; part++) {
        if (reader->parts[part].len == 0)
            continue;
        text_put(text, text->len > 0 ? between : S(""));
        text_put(text, reader->parts[part]);
    }
    return text_str(text);
}

static void tell_alias(Reader *reader)
{
    bool weak = str_eq(reader->parts[PART_QUALITY], S("Low"));

    reading_name(reader->reading, reader->parts[PART_ALIAS], S(""), weak ? NAME_WEAK : NAME_ALIAS);
    reading_remark(reader->reading, reader->parts[PART_NOTE]);
}

static void tell_birth(Reader *reader)
{
    const Str *parts = reader->parts;
    Str said = parts[PART_DATE].len > 0 ? parts[PART_DATE] : parts[PART_YEAR];
    Birth birth;

    if (said.len == 0 && parts[PART_FROM].len > 0)
        said = joined(reader, PART_FROM, PART_TO + 1, S(" to "));
    if (said.len == 0)
        said = parts[PART_NOTE];
    if (birth_read(said, &birth)) {
        birth.about |= str_eq(parts[PART_DATE_KIND], S("APPROXIMATELY"));
        reading_born(reader->reading, birth);
    } else {
        reading_remark(reader->reading, said);
    }
    if (said.at != parts[PART_NOTE].at)
        reading_remark(reader->reading, parts[PART_NOTE]);
}

static void tell_address(Reader *reader)
{
    reading_country(reader->reading, reader->parts[PART_COUNTRY]);
    reading_address(reader->reading, joined(reader, PART_STREET, PART_COUNTRY + 1, S(", ")));
    reading_remark(reader->reading, reader->parts[PART_NOTE]);
}

static void tell_birth_place(Reader *reader)
{
    Str place = joined(reader, PART_STREET, PART_COUNTRY + 1, S(", "));

    if (place.len > 0) {
        text_reset(&reader->note);
        text_all(&reader->note, S("Place of birth: "), place);
        reading_remark(reader->reading, text_str(&reader->note));
    }
}

static IdentifierKind kind_of_document(Str document)
{
    static const struct {
        Str part;
        IdentifierKind kind;
    } rows[] = {
        { STR("assport"), IDENTIFIER_PASSPORT },  { STR("asaporte"), IDENTIFIER_PASSPORT },
        { STR("asseport"), IDENTIFIER_PASSPORT }, { STR("ational"), IDENTIFIER_NATIONAL },
        { STR("ersonal"), IDENTIFIER_NATIONAL },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (str_find(document, rows[i].part, &(size_t){ 0 }))
            return rows[i].kind;
    return IDENTIFIER_OTHER;
}

static void tell_document(Reader *reader)
{
    Str document = joined(reader, PART_DOCUMENT, PART_DOCUMENT_2 + 1, S(", "));
    Str note = reader->parts[PART_NOTE];

    reading_identifier(reader->reading, kind_of_document(document), reader->parts[PART_NUMBER]);
    Str all = joined(reader, PART_DOCUMENT, PART_ISSUED + 1, S(", "));
    text_reset(&reader->note);
    text_all(&reader->note, all, all.len > 0 && note.len > 0 ? S(", ") : S(""), note);
    reading_remark(reader->reading, text_str(&reader->note));
}

typedef void Tell(Reader *reader);

static void tell_group(Reader *reader, Str name)
{
    static const struct {
        Str name;
        Tell *tell;
    } groups[] = {
        { STR("INDIVIDUAL_ALIAS"), tell_alias },
        { STR("ENTITY_ALIAS"), tell_alias },
        { STR("INDIVIDUAL_DATE_OF_BIRTH"), tell_birth },
        { STR("INDIVIDUAL_PLACE_OF_BIRTH"), tell_birth_place },
        { STR("INDIVIDUAL_ADDRESS"), tell_address },
        { STR("ENTITY_ADDRESS"), tell_address },
        { STR("INDIVIDUAL_DOCUMENT"), tell_document },
    };

    for (size_t i = 0; i < COUNT_OF(groups); i++)
        if (str_eq(name, groups[i].name))
            groups[i].tell(reader);
    for (Part part = ENTRY_PARTS; part < PARTS; part++)
        reader->parts[part] = S("");
}

/* ---- what stands on its own ---------------------------------------------------------------- */

static void take_part(Reader *reader, Str name, Str text)
{
    for (Part part = 0; part < PARTS; part++)
        if (str_eq(name, part_names[part]))
            reader->parts[part] = arena_str(reader->reading->arena, text);
}

static void tell_plain(Reader *reader, Str name, Str text)
{
    ListReading *reading = reader->reading;
    Date day;

    if (str_eq(name, S("REFERENCE_NUMBER")))
        reading_entry(reading, text, reader->type, reader->line, S(""));
    else if (str_eq(name, S("NAME_ORIGINAL_SCRIPT")))
        reading_name(reading, text, S(""), NAME_ALIAS);
    else if (str_eq(name, S("LISTED_ON")) && date_read(str_cut(text, 0, 10), &day))
        reading_listed(reading, day);
    else if (str_eq(name, S("COMMENTS1")))
        reading_remark(reading, text);
}

/* Titles, designations and nationalities come as lists of values. */
static void tell_value(Reader *reader, Str text)
{
    if (str_eq(reader->group, S("NATIONALITY")))
        reading_country(reader->reading, text);
    else if (str_eq(reader->group, S("TITLE")) || str_eq(reader->group, S("DESIGNATION")))
        reading_remark(reader->reading, text);
}

static void close_entry(Reader *reader)
{
    if (reader->reading->entry && !reader->early) {
        reading_name(reader->reading, joined(reader, PART_NAME_1, NAME_PARTS, S(" ")), S(""),
                     NAME_PRIMARY);
        reading_programme(reader->reading, reader->parts[PART_PROGRAMME]);
    } else {
        reading_refuse(reader->reading, reader->line, S(""), PHRASE_SCREENING_LIST_NO_ID,
                       PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    }
}

static void open_entry(Reader *reader, const XmlElement *element)
{
    bool person = str_eq(element->name, S("INDIVIDUAL"));

    reader->type = person ? ENTITY_PERSON : ENTITY_ORGANISATION;
    reader->line = element->line;
    reader->early = false;
    reader->reading->entry = NULL;
    for (Part part = 0; part < PARTS; part++)
        reader->parts[part] = S("");
}

static void open_list(Reader *reader, const XmlElement *element)
{
    Str said = str_cut(xml_attribute(element, S("dateGenerated")), 0, 10);

    reader->right_root = str_eq(element->name, S("CONSOLIDATED_LIST"));
    if (!date_read(said, &reader->reading->issued))
        reader->reading->issued = DATE_NONE;
}

static void on_open(void *context, const XmlElement *element)
{
    Reader *reader = context;

    reader->depth++;
    if (reader->depth == DEPTH_LIST)
        open_list(reader, element);
    else if (reader->depth == DEPTH_ENTRY)
        open_entry(reader, element);
    else if (reader->depth == DEPTH_GROUP)
        reader->group = arena_str(reader->reading->arena, element->name);
}

static void on_close(void *context, Str name, Str text)
{
    Reader *reader = context;
    size_t depth = reader->depth--;

    reader->early |= depth >= DEPTH_PART && text.len > 0 && !reader->reading->entry;
    if (depth == DEPTH_PART && str_eq(name, S("VALUE")))
        tell_value(reader, text);
    else if (depth == DEPTH_PART)
        take_part(reader, name, text);
    else if (depth == DEPTH_ENTRY)
        close_entry(reader);
    if (depth != DEPTH_GROUP)
        return;
    take_part(reader, name, text);
    tell_plain(reader, name, text);
    tell_group(reader, name);
}

bool read_un(ListReading *reading, Str bytes, Str file)
{
    Reader reader = { .reading = reading,
                      .joint = text_open(reading->arena, 2 * XML_TEXT_MAX),
                      .note = text_open(reading->arena, 4 * XML_TEXT_MAX) };

    if (!xml_read(reading->arena, bytes, file, &(XmlVisitor){ &reader, on_open, on_close },
                  reading->findings))
        return false;
    return reader.right_root || reading_other_kind(reading, S("CONSOLIDATED_LIST"));
}
