/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape.h"

typedef struct Teller {
    Text *text;
    Lang lang;
    bool partial; /* nothing is required */
} Teller;

static void put_limit(Text *text, const char *name, int64_t limit)
{
    text_c(text, ",\"");
    text_c(text, name);
    text_c(text, "\":");
    text_int(text, limit);
}

/* Limits are bytes here and letters there: no text within the one is beyond the other. */
static void tell_string(Text *text, bool may_be_empty, int64_t max)
{
    text_c(text, "\"type\":\"string\"");
    put_limit(text, "minLength", may_be_empty ? 0 : 1);
    put_limit(text, "maxLength", max);
}

static void tell_format(Text *text, const char *keyword, const char *value)
{
    text_c(text, "\"type\":\"string\",\"");
    text_c(text, keyword);
    text_c(text, "\":\"");
    text_c(text, value);
    text_char(text, '"');
}

static void tell_int(Text *text, const Field *field)
{
    text_c(text, "\"type\":\"integer\"");
    put_limit(text, "minimum", field->min);
    put_limit(text, "maximum", field->max);
}

static void tell_choice(Text *text, const Field *field)
{
    text_c(text, "\"enum\":[");
    for (size_t i = 0; i < field->choice_count; i++) {
        text_put(text, i > 0 ? S(",") : S(""));
        text_json(text, field->choices[i]);
    }
    text_char(text, ']');
}

static void tell_label(Text *text, const Field *field, bool partial)
{
    text_c(text, "\"type\":\"object\",\"additionalProperties\":false");
    put_limit(text, "minProperties", field->optional || partial ? 0 : 1);
    text_c(text, ",\"properties\":{");
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        text_all(text, lang > 0 ? S(",\"") : S("\""), lang_code(lang), S("\":{"));
        tell_string(text, true, field->max);
        text_char(text, '}');
    }
    text_char(text, '}');
}

static void tell_record(const Teller *teller, const Shape *shape);
static void tell_embedded(const Teller *teller, const Field *field);
static void tell_type(const Teller *teller, const Field *field, FieldType type);

static void tell_list(const Teller *teller, const Field *field)
{
    text_c(teller->text, "\"type\":\"array\"");
    put_limit(teller->text, "minItems", field->min);
    put_limit(teller->text, "maxItems", field->max);
    text_c(teller->text, ",\"items\":{");
    if (field->item == FIELD_TEXT)
        tell_string(teller->text, false, field->item_max);
    else
        tell_type(teller, field, field->item);
    text_char(teller->text, '}');
}

static void tell_type(const Teller *teller, const Field *field, FieldType type)
{
    Text *text = teller->text;

    switch (type) {
    case FIELD_TEXT:
        tell_string(text, field->optional, field->max);
        break;
    case FIELD_INT:
        tell_int(text, field);
        break;
    case FIELD_BOOL:
        text_c(text, "\"type\":\"boolean\"");
        break;
    case FIELD_DATE:
        tell_format(text, "format", "date");
        break;
    case FIELD_MOMENT:
        tell_format(text, "format", "date-time");
        break;
    case FIELD_ID:
        tell_format(text, "pattern", "^[0-7][0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$");
        break;
    case FIELD_HASH:
        tell_format(text, "pattern", "^[0-9a-f]{64}$");
        break;
    case FIELD_LABEL:
        tell_label(text, field, teller->partial);
        break;
    case FIELD_CHOICE:
        tell_choice(text, field);
        break;
    case FIELD_RECORD:
        tell_embedded(teller, field);
        break;
    case FIELD_LIST:
        tell_list(teller, field);
        break;
    }
}

static void tell_field(const Teller *teller, const Field *field)
{
    text_char(teller->text, '{');
    tell_type(teller, field, field->type);
    if (field->help) {
        text_c(teller->text, ",\"description\":");
        text_json(teller->text, phrase(field->help, teller->lang));
    }
    text_char(teller->text, '}');
}

static void tell_required(const Teller *teller, const Shape *shape)
{
    Text *text = teller->text;
    bool first = true;

    text_c(text, ",\"required\":[");
    for (size_t i = 0; i < shape->field_count; i++) {
        if (shape->fields[i].optional || teller->partial)
            continue;
        text_put(text, first ? S("") : S(","));
        text_json(text, shape->fields[i].name);
        first = false;
    }
    text_char(text, ']');
}

/* The members of a schema, without the braces around them. */
static void tell_record(const Teller *teller, const Shape *shape)
{
    text_c(teller->text, "\"type\":\"object\",\"additionalProperties\":false,\"properties\":{");
    for (size_t i = 0; i < shape->field_count; i++) {
        text_put(teller->text, i > 0 ? S(",") : S(""));
        text_json(teller->text, shape->fields[i].name);
        text_char(teller->text, ':');
        tell_field(teller, &shape->fields[i]);
    }
    text_char(teller->text, '}');
    tell_required(teller, shape);
}

static void tell_embedded(const Teller *teller, const Field *field)
{
    Teller within = *teller;

    within.partial = within.partial || field->partial;
    tell_record(&within, field->shape);
}

void shape_schema(Text *text, const Shape *shape, Lang lang)
{
    text_char(text, '{');
    tell_record(&(Teller){ .text = text, .lang = lang }, shape);
    text_char(text, '}');
}

void shape_field_schema(Text *text, const Field *field, Lang lang)
{
    tell_field(&(Teller){ .text = text, .lang = lang }, field);
}
