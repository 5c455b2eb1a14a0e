/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/ofac_fact.h"

/*
 * The list of specially designated nationals in the advanced XML format. What parties point to
 * stands before them: words (of features, documents, countries ...), places and documents. They are
 * kept as facts under their kind and number; with the first party they are put in order. Programmes
 * and days of listing come behind the parties and join them.
 */

typedef struct Point {
    int64_t year, month, day;
} Point;

enum { START_FROM, START_TO, END_FROM, END_TO, OTHER_POINT, POINTS };

typedef struct Reader {
    ListReading *reading;
    bool right_root;
    Facts facts;
    Fact fact;    /* that is gathered */
    Text address; /* of the place that is gathered */
    Point points[POINTS];
    size_t side, point; /* START_FROM or END_FROM; the one that is gathered */
    bool about;
    Str feature; /* what the open feature is */
    Str detail;
    Text name, line;       /* these and the address are used again: what is told is copied */
    NameStrength strength; /* of the open alias */
    bool named;            /* the entry has its primary name */
    bool in_measure;
} Reader;

/* ---- facts --------------------------------------------------------------------------------- */

static Str kept(Reader *reader, Str text)
{
    return arena_str(reader->reading->arena, text);
}

static Str attribute(Reader *reader, const XmlElement *element, Str name)
{
    return kept(reader, xml_attribute(element, name));
}

static Str country_of(const Reader *reader, Str id)
{
    return facts_find(&reader->facts, FACT_COUNTRY, id)->text;
}

/* ---- what comes before the parties ---------------------------------------------------------- */

typedef struct Word {
    Str name;
    FactKind kind;
    Str more;
} Word;

static const Word words[] = {
    { STR("Country"), FACT_COUNTRY, STR("ISO2") },
    { STR("AreaCode"), FACT_AREA, STR("CountryID") },
    { STR("FeatureType"), FACT_FEATURE, STR("") },
    { STR("IDRegDocType"), FACT_DOCUMENT_KIND, STR("") },
    { STR("DetailReference"), FACT_DETAIL, STR("") },
    { STR("PartyType"), FACT_PARTY_KIND, STR("") },
    { STR("PartySubType"), FACT_PARTY_SUBKIND, STR("PartyTypeID") },
};

static const Word *word_of(Str name)
{
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_eq(words[i].name, name))
            return &words[i];
    return NULL;
}

static void open_place(Reader *reader, const XmlElement *element)
{
    reader->fact = (Fact){ FACT_PLACE, attribute(reader, element, S("ID")), S(""), S("") };
    text_reset(&reader->address);
}

static void open_place_country(Reader *reader, const XmlElement *element)
{
    reader->fact.more = attribute(reader, element, S("CountryID"));
}

static void close_place_value(Reader *reader, Str text)
{
    if (reader->fact.kind != FACT_PLACE || text.len == 0)
        return;
    text_put(&reader->address, reader->address.len > 0 ? S(", ") : S(""));
    text_put(&reader->address, text);
}

static void close_place(Reader *reader, Str text)
{
    (void)text;
    reader->fact.text = kept(reader, text_str(&reader->address));
    facts_add(&reader->facts, reader->reading->arena, reader->fact);
}

static void open_document(Reader *reader, const XmlElement *element)
{
    reader->fact = (Fact){ FACT_DOCUMENT, attribute(reader, element, S("IdentityID")), S(""),
                           attribute(reader, element, S("IDRegDocTypeID")) };
}

static void close_document_number(Reader *reader, Str text)
{
    reader->fact.text = kept(reader, text);
}

static void close_document(Reader *reader, Str text)
{
    (void)text;
    facts_add(&reader->facts, reader->reading->arena, reader->fact);
}

/* ---- parties ------------------------------------------------------------------------------- */

static void open_parties(Reader *reader, const XmlElement *element)
{
    (void)element;
    facts_order(&reader->facts);
}

static void open_party(Reader *reader, const XmlElement *element)
{
    reading_entry(reader->reading, xml_attribute(element, S("FixedRef")), ENTITY_UNKNOWN,
                  element->line, S(""));
    reader->named = false;
}

static void open_profile(Reader *reader, const XmlElement *element)
{
    const Fact *kind =
        facts_find(&reader->facts, FACT_PARTY_SUBKIND, xml_attribute(element, S("PartySubTypeID")));
    EntityType type = list_type_meant(kind->text);

    if (type == ENTITY_UNKNOWN)
        type = list_type_meant(facts_find(&reader->facts, FACT_PARTY_KIND, kind->more)->text);
    reading_type(reader->reading, type);
}

/* "Vessel Registration Identification" and "IMO 9999993" make the issuer's words for it. */
static void tell_number(Reader *reader, Str kind_words, Str number)
{
    IdentifierKind kind;
    size_t len;

    text_reset(&reader->line);
    text_all(&reader->line, kind_words, S(" "), number);
    Str said = text_str(&reader->line);
    if (ofac_number_kind(said, &kind, &len))
        reading_identifier(reader->reading, kind, str_cut(said, len, said.len));
    else
        reading_identifier(reader->reading, IDENTIFIER_OTHER, number);
    reading_remark(reader->reading, said);
}

static void open_identity(Reader *reader, const XmlElement *element)
{
    const Fact *fact = facts_find(&reader->facts, FACT_DOCUMENT, xml_attribute(element, S("ID")));

    for (; fact && fact->id.len > 0; fact = facts_next(&reader->facts, fact))
        tell_number(reader, facts_find(&reader->facts, FACT_DOCUMENT_KIND, fact->more)->text,
                    fact->text);
}

static void open_alias(Reader *reader, const XmlElement *element)
{
    bool weak = str_eq(xml_attribute(element, S("LowQuality")), S("true"));
    bool primary = str_eq(xml_attribute(element, S("Primary")), S("true"));

    reader->strength = weak ? NAME_WEAK : primary ? NAME_PRIMARY : NAME_ALIAS;
}

static void open_name(Reader *reader, const XmlElement *element)
{
    (void)element;
    text_reset(&reader->name);
}

static void close_name_part(Reader *reader, Str text)
{
    text_put(&reader->name, reader->name.len > 0 ? S(" ") : S(""));
    text_put(&reader->name, text);
}

/* Of a primary alias in several scripts the first is the primary name. */
static void close_name(Reader *reader, Str text)
{
    bool primary = reader->strength == NAME_PRIMARY;

    (void)text;
    reading_name(reader->reading, text_str(&reader->name), S(""),
                 primary && reader->named ? NAME_ALIAS : reader->strength);
    reader->named |= primary;
}

/* ---- features ------------------------------------------------------------------------------ */

static void open_feature(Reader *reader, const XmlElement *element)
{
    reader->feature =
        facts_find(&reader->facts, FACT_FEATURE, xml_attribute(element, S("FeatureTypeID")))->text;
}

static bool feature_says(const Reader *reader, Str part)
{
    return str_find(reader->feature, part, &(size_t){ 0 });
}

static void remark(Reader *reader, Str text)
{
    text_reset(&reader->line);
    text_all(&reader->line, reader->feature, S(": "), text);
    reading_remark(reader->reading, text_str(&reader->line));
}

static void open_detail(Reader *reader, const XmlElement *element)
{
    reader->detail =
        facts_find(&reader->facts, FACT_DETAIL, xml_attribute(element, S("DetailReferenceID")))
            ->text;
}

static void close_detail(Reader *reader, Str text)
{
    Str said = text.len > 0 ? text : reader->detail;
    IdentifierKind kind;
    size_t len;

    if (said.len == 0)
        return;
    if (feature_says(reader, S("Call Sign")))
        reading_identifier(reader->reading, IDENTIFIER_CALL_SIGN, said);
    else if (ofac_number_kind(reader->feature, &kind, &len))
        reading_identifier(reader->reading, kind, said);
    remark(reader, said);
}

static void open_version_place(Reader *reader, const XmlElement *element)
{
    const Fact *place =
        facts_find(&reader->facts, FACT_PLACE, xml_attribute(element, S("LocationID")));
    Str country = country_of(reader, place->more);
    Text *line = &reader->address;

    text_reset(line);
    text_all(line, place->text, place->text.len > 0 && country.len > 0 ? S(", ") : S(""), country);
    if (feature_says(reader, S("Birth")) || feature_says(reader, S("Former"))) {
        remark(reader, text_str(line));
        return;
    }
    reading_country(reader->reading, country);
    if (str_eq(reader->feature, S("Location")))
        reading_address(reader->reading, text_str(line));
}

/* ---- days ---------------------------------------------------------------------------------- */

static void open_period(Reader *reader, const XmlElement *element)
{
    (void)element;
    for (size_t i = 0; i < POINTS; i++)
        reader->points[i] = (Point){ 0 };
    reader->about = false;
}

static void open_start(Reader *reader, const XmlElement *element)
{
    reader->side = START_FROM;
    reader->about |= str_eq(xml_attribute(element, S("Approximate")), S("true"));
}

static void open_end(Reader *reader, const XmlElement *element)
{
    reader->side = END_FROM;
    reader->about |= str_eq(xml_attribute(element, S("Approximate")), S("true"));
}

static void open_from(Reader *reader, const XmlElement *element)
{
    (void)element;
    reader->point = reader->side;
}

static void open_to(Reader *reader, const XmlElement *element)
{
    (void)element;
    reader->point = reader->side + 1;
}

static void open_day(Reader *reader, const XmlElement *element)
{
    (void)element;
    reader->point = OTHER_POINT;
    reader->points[OTHER_POINT] = (Point){ 0 };
}

static int64_t number_of(Str text)
{
    int64_t value = 0;

    return str_int(text, &value) && value >= 0 && value <= DATE_YEAR_MAX ? value : 0;
}

static void close_year(Reader *reader, Str text)
{
    reader->points[reader->point].year = number_of(text);
}

static void close_month(Reader *reader, Str text)
{
    reader->points[reader->point].month = number_of(text);
}

static void close_day(Reader *reader, Str text)
{
    reader->points[reader->point].day = number_of(text);
}

/* A whole year or month is told by its first and last day. */
static void close_period(Reader *reader, Str text)
{
    Point first = reader->points[START_FROM], last = reader->points[END_TO];
    Birth birth = { .first_year = (int16_t)first.year, .about = reader->about };

    (void)text;
    if (last.year == 0)
        last = first;
    birth.last_year = (int16_t)(last.year >= first.year ? last.year : first.year);
    if (first.year == last.year && first.month == last.month && first.month <= 12) {
        birth.month = (int8_t)first.month;
        birth.day = (int8_t)(first.day == last.day && first.day <= 31 ? first.day : 0);
    }
    if (feature_says(reader, S("Birthdate")))
        reading_born(reader->reading, birth);
}

static Date day_of(const Reader *reader)
{
    Point point = reader->points[OTHER_POINT];
    bool exists = date_exists((int)point.year, (int)point.month, (int)point.day);

    return exists ? date_make((int)point.year, (int)point.month, (int)point.day) : DATE_NONE;
}

static void close_issue(Reader *reader, Str text)
{
    (void)text;
    reader->reading->issued = day_of(reader);
}

/* ---- what comes behind the parties ----------------------------------------------------------- */

static void open_listing(Reader *reader, const XmlElement *element)
{
    reading_join(reader->reading, xml_attribute(element, S("ProfileID")));
}

static void close_listing_day(Reader *reader, Str text)
{
    (void)text;
    if (!reader->in_measure)
        reading_listed(reader->reading, day_of(reader));
}

static void open_measure(Reader *reader, const XmlElement *element)
{
    (void)element;
    reader->in_measure = true;
}

static void close_comment(Reader *reader, Str text)
{
    if (reader->in_measure)
        reading_programme(reader->reading, text);
    else
        reading_remark(reader->reading, text);
}

static void close_measure(Reader *reader, Str text)
{
    (void)text;
    reader->in_measure = false;
}

/* ---- walking ------------------------------------------------------------------------------- */

typedef struct Step {
    Str name;
    void (*open)(Reader *reader, const XmlElement *element);
    void (*close)(Reader *reader, Str text);
} Step;

static const Step steps[] = {
    { STR("Location"), open_place, close_place },
    { STR("LocationCountry"), open_place_country, NULL },
    { STR("Value"), NULL, close_place_value },
    { STR("IDRegDocument"), open_document, close_document },
    { STR("IDRegistrationNo"), NULL, close_document_number },
    { STR("DistinctParties"), open_parties, NULL },
    { STR("DistinctParty"), open_party, NULL },
    { STR("Profile"), open_profile, NULL },
    { STR("Identity"), open_identity, NULL },
    { STR("Alias"), open_alias, NULL },
    { STR("DocumentedName"), open_name, close_name },
    { STR("NamePartValue"), NULL, close_name_part },
    { STR("Feature"), open_feature, NULL },
    { STR("VersionDetail"), open_detail, close_detail },
    { STR("VersionLocation"), open_version_place, NULL },
    { STR("DatePeriod"), open_period, close_period },
    { STR("Start"), open_start, NULL },
    { STR("End"), open_end, NULL },
    { STR("From"), open_from, NULL },
    { STR("To"), open_to, NULL },
    { STR("Date"), open_day, close_listing_day },
    { STR("DateOfIssue"), open_day, close_issue },
    { STR("Year"), NULL, close_year },
    { STR("Month"), NULL, close_month },
    { STR("Day"), NULL, close_day },
    { STR("SanctionsEntry"), open_listing, NULL },
    { STR("SanctionsMeasure"), open_measure, close_measure },
    { STR("Comment"), NULL, close_comment },
};

static const Step *step_of(Str name)
{
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        if (str_eq(steps[i].name, name))
            return &steps[i];
    return NULL;
}

static void on_open(void *context, const XmlElement *element)
{
    Reader *reader = context;
    const Word *word = word_of(element->name);
    const Step *step = step_of(element->name);

    reader->right_root |= str_eq(element->name, S("Sanctions"));
    if (word && !reader->facts.ordered)
        reader->fact = (Fact){ word->kind, attribute(reader, element, S("ID")), S(""),
                               attribute(reader, element, word->more) };
    if (step && step->open)
        step->open(reader, element);
}

static void on_close(void *context, Str name, Str text)
{
    Reader *reader = context;
    const Step *step = step_of(name);

    if (word_of(name) && !reader->facts.ordered) {
        reader->fact.text = kept(reader, text);
        facts_add(&reader->facts, reader->reading->arena, reader->fact);
    }
    if (step && step->close)
        step->close(reader, text);
}

bool read_ofac_xml(ListReading *reading, Str bytes, Str file)
{
    Reader *reader = NEW(reading->arena, Reader);

    reader->reading = reading;
    reader->name = reader->address = reader->line = text_open(reading->arena, 4 * XML_TEXT_MAX);
    if (!xml_read(reading->arena, bytes, file, &(XmlVisitor){ reader, on_open, on_close },
                  reading->findings))
        return false;
    return reader->right_root || reading_other_kind(reading, S("Sanctions"));
}
