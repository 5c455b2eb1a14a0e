/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * shape - what parameters, replies and events are made of
 *
 * A Shape describes a C struct once, field by field. From that one description come: the struct
 * bound from JSON or from the paths of a form or of command-line options, its canonical JSON, its
 * JSON Schema, and its lines for people. Whatever is not declared is refused, and whatever is
 * written is bound again to the same struct.
 *
 *     static const Field hold_fields[] = {
 *         ID(Hold, item, "item", .help = PHRASE_ITEM_ITEM),
 *         TEXT(Hold, reason, "reason", .max = 4000, .long_text = true, .help = PHRASE_ITEM_REASON),
 *         LIST(Hold, lines, line_count, "lines", HoldLine, hold_line_shape,
 *              .max = 500, .optional = true),
 *     };
 *     const Shape hold_shape = SHAPE(Hold, "hold", hold_fields);
 *
 * Each macro checks the C type of its member, and takes at least one of the members of Field behind
 * the name. What an optional field holds when it is absent: "" (text), INT64_MIN (int), DATE_NONE,
 * MOMENT_NONE, a zero Id or Hash, no word of a label, choice -1, no member of a list, a record all
 * of whose fields are absent.
 *
 * One grammar of paths: "lines.0.quantity" names form fields and options, "/lines/0/quantity" is
 * the same place as a JSON pointer, as findings carry it.
 */
#pragma once

#include "base/hash.h"
#include "base/id.h"
#include "base/json.h"
#include "base/moment.h"

typedef enum FieldType {
    FIELD_TEXT,
    FIELD_INT,
    FIELD_BOOL,
    FIELD_DATE,
    FIELD_MOMENT,
    FIELD_ID,
    FIELD_HASH,
    FIELD_LABEL, /* {"ja": .., "en": ..}; one language may be missing */
    FIELD_CHOICE,
    FIELD_RECORD,
    FIELD_LIST,
} FieldType;

typedef struct Shape Shape;

typedef struct Field {
    Str name; /* kebab-case: JSON key, form name, --option */
    FieldType type;
    size_t offset, count_offset; /* in the struct; count_offset: of a LIST's size_t */
    bool optional;               /* a BOOL is never optional */
    bool erasable;               /* a TEXT of an event: kept in the side table */
    bool long_text;              /* a TEXT that may have line breaks and tabs */
    bool partial; /* a RECORD that is still being written: nothing in it is owed; a BOOL is false */
    int64_t min, max;            /* TEXT, LABEL: bytes; INT: value; LIST: members. To be written */
    const Str *choices;          /* CHOICE: an int32_t index */
    const Phrase *choice_labels; /* CHOICE: what people read for each; NULL: the choices */
    size_t choice_count;
    const Shape *shape; /* RECORD: an embedded struct; LIST of records: `const X *` */
    FieldType item;     /* LIST: RECORD, or TEXT, ID, HASH: `const Str *`, `const Id *`, .. */
    int64_t item_max;   /* LIST of TEXT: bytes of each */
    Phrase help;        /* its label for people; PHRASE_NONE: its name */
} Field;

struct Shape {
    Str name;
    size_t size; /* of the struct */
    const Field *fields;
    size_t field_count;
};

enum { SHAPE_DEPTH_MAX = 8 }; /* records and lists within each other */

/* clang-format off */
#define SHAPE(Struct, shape_name, shape_fields) \
    { .name = STR(shape_name), .size = sizeof(Struct), .fields = (shape_fields), \
      .field_count = COUNT_OF(shape_fields) }

/* The offset of a member, which must have this C type. */
#define SHAPE_AT(Struct, member, Type) \
    (offsetof(Struct, member) + 0 * _Generic(((Struct *)0)->member, Type: (size_t)1))

#define SHAPE_FIELD(Struct, member, Type, field_name, field_type, ...) \
    { .name = STR(field_name), .type = (field_type), \
      .offset = SHAPE_AT(Struct, member, Type), __VA_ARGS__ }
#define SHAPE_LIST(Struct, member, count, Type, field_name, item_type, ...) \
    { .name = STR(field_name), .type = FIELD_LIST, .item = (item_type), \
      .offset = SHAPE_AT(Struct, member, const Type *), \
      .count_offset = SHAPE_AT(Struct, count, size_t), __VA_ARGS__ }

#define TEXT(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, Str, name, FIELD_TEXT, __VA_ARGS__)
#define INT(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, int64_t, name, FIELD_INT, __VA_ARGS__)
#define BOOL(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, bool, name, FIELD_BOOL, __VA_ARGS__)
#define DATE(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, Date, name, FIELD_DATE, __VA_ARGS__)
#define MOMENT(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, Moment, name, FIELD_MOMENT, __VA_ARGS__)
#define ID(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, Id, name, FIELD_ID, __VA_ARGS__)
#define HASH(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, Hash, name, FIELD_HASH, __VA_ARGS__)
#define LABEL(Struct, member, name, ...) \
    SHAPE_FIELD(Struct, member, Label, name, FIELD_LABEL, __VA_ARGS__)

/* `words` is an array of Str; the member is the int32_t index of one. */
#define CHOICE(Struct, member, name, words, ...) \
    SHAPE_FIELD(Struct, member, int32_t, name, FIELD_CHOICE, .choices = (words), \
                .choice_count = COUNT_OF(words), __VA_ARGS__)

/* `inner` is the Shape of the embedded struct. */
#define RECORD(Struct, member, name, Type, inner, ...) \
    SHAPE_FIELD(Struct, member, Type, name, FIELD_RECORD, .shape = &(inner), __VA_ARGS__)

/* Lists: the member is `const Type *`, `count` the member with their number. */
#define LIST(Struct, member, count, name, Type, inner, ...) \
    SHAPE_LIST(Struct, member, count, Type, name, FIELD_RECORD, .shape = &(inner), __VA_ARGS__)
#define TEXTS(Struct, member, count, name, ...) \
    SHAPE_LIST(Struct, member, count, Str, name, FIELD_TEXT, __VA_ARGS__)
#define IDS(Struct, member, count, name, ...) \
    SHAPE_LIST(Struct, member, count, Id, name, FIELD_ID, __VA_ARGS__)
#define HASHES(Struct, member, count, name, ...) \
    SHAPE_LIST(Struct, member, count, Hash, name, FIELD_HASH, __VA_ARGS__)
/* clang-format on */

/* A shape without fields, for operations that take or say nothing. */
typedef struct Nothing {
    bool unused;
} Nothing;
extern const Shape nothing_shape;

/* Is the table itself sound (limits written, names in kebab-case and told apart, choices there)?
 * A bug otherwise; whoever collects tables asks once at start. */
void shape_check(const Shape *shape);

void shape_clear(const Shape *shape, void *ret); /* every field absent; a BOOL false */

/*
 * Fills the struct from a JSON tree. Undeclared, missing, ill-typed, out of limits, bad UTF-8,
 * characters that move the cursor or hide others, a required text of white space only: one finding
 * each at its pointer, all at once. False when there was any. Texts are borrowed from the tree;
 * lists are taken from the arena.
 */
MUST_USE bool shape_bind(Arena *arena, const Shape *shape, const Json *tree, Str file, void *ret,
                         Findings *findings);

/* The same of what shape_write_seen wrote: whatever is not there is absent, required or not. */
MUST_USE bool shape_bind_seen(Arena *arena, const Shape *shape, const Json *tree, Str file,
                              void *ret, Findings *findings);

/* Canonical JSON: the order of the fields, absent ones left out, no blanks. What shape_bind would
 * refuse is a bug here. */
void shape_write(Text *text, const Shape *shape, const void *value);

/*
 * The same for somebody who may not see all of it: a member is written where `shows` says so of its
 * path ("lines.quantity"; of a record or list: of anything within it). A member that `picks` says
 * picks rows lets those rows of its list stand where it is yes or, a number, one of `own`.
 */
enum { SHAPE_PATH_MAX = 512 };
typedef struct ShapeSight {
    bool (*shows)(const void *context, Str path);
    bool (*picks)(const void *context, Str path);
    const void *context;
    const int64_t *own;
    size_t own_count;
} ShapeSight;
void shape_write_seen(Text *text, const Shape *shape, const void *value, const ShapeSight *sight);

/* The type of the member of this path, whatever records and lists it lies in; of a list, that of
 * its items. False: there is none. */
MUST_USE bool shape_member(const Shape *shape, Str path, FieldType *ret_type);

/* Is everything there that shape_bind would ask for? Of a value that was bound in part: what it
 * lacks, each at its pointer. */
MUST_USE bool shape_whole(const Shape *shape, const void *value, Findings *findings);

/* Is every field of it absent? One with a BOOL never is. */
bool shape_nothing(const Shape *shape, const void *value);

/* Are the texts and numbers of its own fields such as shape_write takes? For whoever fills a struct
 * with what somebody typed. Records and lists within are not looked at. */
bool shape_holds(const Shape *shape, const void *value);

/* What a person gave for one field: "lines.0.quantity" and "12". */
typedef struct PathValue {
    Str path, text;
} PathValue;

/*
 * The tree that shape_bind takes, from the values of a form or of options. Texts become what the
 * field wants: numbers with digits of either width, yes and no, days as people write them, line
 * breaks as LF; what cannot be read stays a text, about which shape_bind complains. An empty value
 * is none given, and rows that are empty to the end of a list are no rows. A list of single values
 * may also be given under its own path, again and again. Paths that lead nowhere and values given
 * twice are findings; the tree is made all the same, so that shape_bind can add its own.
 */
const Json *shape_tree(Arena *arena, const Shape *shape, const PathValue *values, size_t count,
                       Findings *findings);

void shape_path(Text *text, Str pointer); /* "/lines/0/quantity" as "lines.0.quantity" */

/* A JSON Schema (2020-12) object: nothing undeclared, limits, what is required, and what each
 * member is in words. */
void shape_schema(Text *text, const Shape *shape, Lang lang);
/* Of one field, with what it is in words. */
void shape_field_schema(Text *text, const Field *field, Lang lang);

/* "label: value" lines for terminals; what is absent is left out. */
void shape_person(Text *text, const Shape *shape, const void *value, Lang lang);
/* The same of what shape_bind_seen bound: no lines of what `tree` does not have. */
void shape_person_seen(Text *text, const Shape *shape, const void *value, const Json *tree,
                       Lang lang);
