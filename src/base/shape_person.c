/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_parts.h"
#include "phrases_shape.h"

enum { INDENT = 2 };

typedef struct Teller {
    Text *text;
    Lang lang;
} Teller;

/* `seen`: the tree it was bound from, which has no member that was not to be seen. NULL: all is. */
static void tell_record(const Teller *teller, const Shape *shape, const char *base,
                        const Json *seen, size_t indent);

/* Further lines stand below the first, not below the label. */
static void tell_lines(const Teller *teller, Str value, size_t indent)
{
    Str rest = value, line = str_split(value, '\n', &rest);

    text_terminal(teller->text, line);
    while (rest.len > 0) {
        line = str_split(rest, '\n', &rest);
        text_char(teller->text, '\n');
        text_repeat(teller->text, ' ', indent + INDENT);
        text_terminal(teller->text, line);
    }
}

static void tell_choice(const Teller *teller, const Field *field, int32_t choice)
{
    ensure(choice >= 0 && (size_t)choice < field->choice_count);
    text_put(teller->text, field->choice_labels ? phrase(field->choice_labels[choice], teller->lang)
                                                : field->choices[choice]);
}

static void tell_item(const Teller *teller, const Field *field, const void *at, const Json *seen,
                      size_t index, size_t indent)
{
    text_repeat(teller->text, ' ', indent);
    text_int(teller->text, (int64_t)index + 1);
    text_char(teller->text, '.');
    if (field->item == FIELD_RECORD) {
        text_char(teller->text, '\n');
        tell_record(teller, field->shape, at, seen, indent + INDENT);
        return;
    }
    text_char(teller->text, ' ');
    if (field->item == FIELD_ID)
        id_write(teller->text, *(const Id *)at);
    else if (field->item == FIELD_HASH)
        hash_write(teller->text, *(const Hash *)at);
    else
        tell_lines(teller, *(const Str *)at, indent);
    text_char(teller->text, '\n');
}

static void tell_list(const Teller *teller, const Field *field, const char *base, const Json *seen,
                      size_t indent)
{
    size_t count, size = shape_item_size(field);
    const char *items = shape_list(field, base, &count);
    const Json *item = seen ? seen->first : NULL;

    text_char(teller->text, '\n');
    for (size_t i = 0; i < count; i++) {
        tell_item(teller, field, items + size * i, item, i, indent + INDENT);
        item = item ? item->next : NULL;
    }
}

static void tell_single(const Teller *teller, const Field *field, const void *at, size_t indent)
{
    Text *text = teller->text;

    switch (field->type) {
    case FIELD_TEXT:
        tell_lines(teller, *(const Str *)at, indent);
        break;
    case FIELD_INT:
        text_int(text, *(const int64_t *)at);
        break;
    case FIELD_BOOL:
        text_put(text,
                 phrase(*(const bool *)at ? PHRASE_SHAPE_YES : PHRASE_SHAPE_NO, teller->lang));
        break;
    case FIELD_DATE:
        date_write(text, *(const Date *)at);
        break;
    case FIELD_MOMENT:
        moment_write_person(text, *(const Moment *)at, teller->lang);
        break;
    case FIELD_ID:
        id_write(text, *(const Id *)at);
        break;
    case FIELD_HASH:
        hash_write(text, *(const Hash *)at);
        break;
    case FIELD_LABEL:
        tell_lines(teller, label_in(*(const Label *)at, teller->lang, S("")), indent);
        break;
    case FIELD_CHOICE:
        tell_choice(teller, field, *(const int32_t *)at);
        break;
    case FIELD_RECORD:
    case FIELD_LIST:
        ensure(!"a single value");
    }
    text_char(text, '\n');
}

static void tell_field(const Teller *teller, const Field *field, const char *base, const Json *seen,
                       size_t indent)
{
    text_repeat(teller->text, ' ', indent);
    text_all(teller->text, field->help ? phrase(field->help, teller->lang) : field->name, S(":"));
    if (field->type == FIELD_LIST) {
        tell_list(teller, field, base, seen, indent);
    } else if (field->type == FIELD_RECORD) {
        text_char(teller->text, '\n');
        tell_record(teller, field->shape, base + field->offset, seen, indent + INDENT);
    } else {
        text_char(teller->text, ' ');
        tell_single(teller, field, base + field->offset, indent);
    }
}

static void tell_record(const Teller *teller, const Shape *shape, const char *base,
                        const Json *seen, size_t indent)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        const Json *member = seen ? json_member(seen, field->name) : NULL;

        if (!shape_absent(field, base) && (member || !seen))
            tell_field(teller, field, base, member, indent);
    }
}

void shape_person(Text *text, const Shape *shape, const void *value, Lang lang)
{
    tell_record(&(Teller){ text, lang }, shape, value, NULL, 0);
}

void shape_person_seen(Text *text, const Shape *shape, const void *value, const Json *tree,
                       Lang lang)
{
    tell_record(&(Teller){ text, lang }, shape, value, tree, 0);
}
