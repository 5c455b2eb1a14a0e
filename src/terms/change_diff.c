/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* change_diff - two versions field by field */
#include "phrases_terms.h"
#include "terms/change_rules.h"
#include "terms/parts.h"
#include "terms/sum.h"

/* What amounts are multiplied in. */
__extension__ typedef __int128 Wide;

typedef struct Diff {
    Arena *arena;
    const CaseVersion *before, *after;
    const ChangeBasis *basis;
    Currency was_in, is_in;
    ChangeRow *rows;
    size_t count, room;
} Diff;

/* ---- are two values the same? -------------------------------------------------------------- */

static bool same_fields(const Shape *shape, const void *a, const void *b);

static const void *list_of(const Field *field, const void *base, size_t *ret_count)
{
    const char *at = base;

    *ret_count = *(const size_t *)(const void *)(at + field->count_offset);
    return *(const void *const *)(const void *)(at + field->offset);
}

static bool same_lists(const Field *field, const void *a, const void *b)
{
    size_t one_count, other_count;
    const char *one = list_of(field, a, &one_count), *other = list_of(field, b, &other_count);

    if (one_count != other_count)
        return false;
    for (size_t i = 0; i < one_count; i++)
        if (!same_fields(field->shape, one + i * field->shape->size,
                         other + i * field->shape->size))
            return false;
    return true;
}

static bool same_labels(const Label *a, const Label *b)
{
    for (Lang lang = 0; lang < LANG_COUNT; lang++)
        if (!str_eq(a->in[lang], b->in[lang]))
            return false;
    return true;
}

#define AT(Type, base) (*(const Type *)(const void *)((const char *)(base) + field->offset))

static bool same_field(const Field *field, const void *a, const void *b)
{
    switch (field->type) {
    case FIELD_TEXT:
        return str_eq(AT(Str, a), AT(Str, b));
    case FIELD_INT:
        return AT(int64_t, a) == AT(int64_t, b);
    case FIELD_BOOL:
        return AT(bool, a) == AT(bool, b);
    case FIELD_DATE:
        return AT(Date, a) == AT(Date, b);
    case FIELD_HASH:
        return hash_eq(AT(Hash, a), AT(Hash, b));
    case FIELD_LABEL:
        return same_labels(&AT(Label, a), &AT(Label, b));
    case FIELD_CHOICE:
        return AT(int32_t, a) == AT(int32_t, b);
    case FIELD_LIST:
        return same_lists(field, a, b);
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_RECORD:
        break;
    }
    ensure(!"a version has no field of this type");
    return false;
}

static bool same_fields(const Shape *shape, const void *a, const void *b)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (!same_field(&shape->fields[i], a, b))
            return false;
    return true;
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* Before acceptance wording is corrected, and all else restated. */
static void add_row(Diff *diff, ChangeRow row, bool wording)
{
    if (!diff->basis->accepted)
        row.form = wording ? CHANGE_CORRECTION : CHANGE_RESTATED;
    row.was_in = diff->was_in;
    row.is_in = diff->is_in;
    if (diff->count == diff->room)
        GROW(diff->arena, diff->rows, diff->count, &diff->room);
    diff->rows[diff->count++] = row;
}

static void compare_field(Diff *diff, const ChangeRow *member, const Field *field)
{
    const ChangeRule *rule = change_rule(member->part, field->name);
    ChangeRow row = *member;

    if (rule->own || same_field(field, member->before, member->after))
        return;
    row.field = field;
    row.form = rule->form;
    row.why = rule->why;
    add_row(diff, row, rule->wording);
}

static bool is_major(ChangePart part, const void *member)
{
    return part == CHANGE_OF_LINE && ((const VersionLine *)member)->major;
}

static void add_whole(Diff *diff, ChangeRow row)
{
    row.form = change_rule_whole(row.part, is_major(row.part, row.before ? row.before : row.after),
                                 &row.why);
    add_row(diff, row, false);
}

/* ---- members ------------------------------------------------------------------------------- */

static bool same_line(const void *a, const void *b)
{
    const VersionLine *one = a, *other = b;

    return one->number == other->number && one->sub == other->sub;
}

static Str line_key(Arena *arena, const void *member)
{
    const VersionLine *line = member;

    return terms_line(arena, line->number, line->sub);
}

static bool same_note(const void *a, const void *b)
{
    const VersionNote *one = a, *other = b;

    return one->line == other->line && str_eq(one->code, other->code);
}

static Str place_key(Arena *arena, Str code, int64_t line)
{
    Text text = text_open(arena, 100);

    text_put(&text, code);
    if (line != INT64_MIN) {
        text_char(&text, '/');
        text_int(&text, line);
    }
    return text_str(&text);
}

static Str note_key(Arena *arena, const void *member)
{
    const VersionNote *note = member;

    return place_key(arena, note->code, note->line);
}

static bool same_strike(const void *a, const void *b)
{
    const VersionStrike *one = a, *other = b;

    return one->line == other->line && str_eq(one->code, other->code);
}

static Str strike_key(Arena *arena, const void *member)
{
    const VersionStrike *strike = member;

    return place_key(arena, strike->code, strike->line);
}

static bool same_waiver(const void *a, const void *b)
{
    return str_eq(((const VersionWaiver *)a)->element, ((const VersionWaiver *)b)->element);
}

static Str waiver_key(Arena *arena, const void *member)
{
    (void)arena;
    return ((const VersionWaiver *)member)->element;
}

static bool same_payment(const void *a, const void *b)
{
    return ((const VersionPayment *)a)->due == ((const VersionPayment *)b)->due;
}

static Str payment_key(Arena *arena, const void *member)
{
    return terms_day(arena, ((const VersionPayment *)member)->due);
}

typedef struct Members {
    Str name; /* of the list */
    ChangePart part;
    bool stays; /* against terms in force: what is not stated again stays as it is */
    bool (*same)(const void *a, const void *b);
    Str (*key)(Arena *arena, const void *member);
} Members;

static const Members lists[] = {
    { STR("lines"), CHANGE_OF_LINE, false, same_line, line_key },
    { STR("notes"), CHANGE_OF_NOTE, true, same_note, note_key },
    { STR("strikes"), CHANGE_OF_STRIKE, true, same_strike, strike_key },
    { STR("waivers"), CHANGE_OF_WAIVER, false, same_waiver, waiver_key },
    { STR("payments"), CHANGE_OF_PAYMENT, false, same_payment, payment_key },
};

typedef struct Lists {
    const char *before, *after;
    size_t before_count, after_count, size;
} Lists;

/* Members mostly stay where they were: the search begins there. */
static const void *find_member(const Members *members, const char *list, size_t count, size_t size,
                               const void *wanted, size_t hint)
{
    for (size_t i = 0; i < count; i++) {
        const void *member = list + (hint + i) % count * size;

        if (members->same(member, wanted))
            return member;
    }
    return NULL;
}

static void compare_member(Diff *diff, const Members *members, const Shape *shape, ChangeRow row)
{
    row.key = members->key(diff->arena, row.after);
    if (!row.before) {
        add_whole(diff, row);
        return;
    }
    for (size_t i = 0; i < shape->field_count; i++)
        compare_field(diff, &row, &shape->fields[i]);
}

static void compare_lists(Diff *diff, const Members *members, const Field *field)
{
    Lists all = { .size = field->shape->size };

    all.before = list_of(field, diff->before, &all.before_count);
    all.after = list_of(field, diff->after, &all.after_count);
    for (size_t i = 0; i < all.after_count; i++) {
        const void *after = all.after + i * all.size;
        const void *before = find_member(members, all.before, all.before_count, all.size, after, i);

        compare_member(
            diff, members, field->shape,
            (ChangeRow){ .part = members->part, .before = before, .after = after, .index = i });
    }
    if (members->stays && diff->basis->accepted)
        return;
    for (size_t i = 0; i < all.before_count; i++) {
        const void *before = all.before + i * all.size;

        if (!find_member(members, all.after, all.after_count, all.size, before, i))
            add_whole(diff, (ChangeRow){ .part = members->part,
                                         .before = before,
                                         .key = members->key(diff->arena, before),
                                         .index = SIZE_MAX });
    }
}

/* ---- as a whole ---------------------------------------------------------------------------- */

static const Members *members_of(const Field *field)
{
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        if (str_eq(lists[i].name, field->name))
            return &lists[i];
    return NULL;
}

/* Did the total rise by more than the limit since the purchaser last agreed? */
static bool is_past_rise(const Diff *diff, const VersionSums *after)
{
    const CaseVersion *agreed = diff->basis->agreed ? diff->basis->agreed : diff->before;
    VersionSums basis;

    if (version_sums(agreed, &basis) || basis.total.currency != after->total.currency)
        return true;
    Wide rise = (Wide)after->total.minor - basis.total.minor;

    if (rise <= 0)
        return false;
    ensure(diff->basis->rise && diff->basis->rise->kind == LIMIT_RISE);
    return rise * 1000000 > (Wide)basis.total.minor * diff->basis->rise->value;
}

static void compare_totals(Diff *diff)
{
    VersionSums before, after;
    ChangeRow row = {
        .part = CHANGE_OF_TOTAL, .before = diff->before, .after = diff->after, .index = SIZE_MAX
    };

    if (version_sums(diff->before, &before) || version_sums(diff->after, &after) ||
        before.total.minor == after.total.minor)
        return;
    row.form = change_rule_whole(CHANGE_OF_TOTAL, false, &row.why);
    if (diff->basis->accepted && is_past_rise(diff, &after)) {
        row.form = CHANGE_AMENDMENT;
        row.why = PHRASE_TERMS_WHY_RISE;
    }
    add_row(diff, row, false);
}

ChangeSet change_diff(Arena *arena, const CaseVersion *before, const CaseVersion *after,
                      const ChangeBasis *basis)
{
    Diff diff = { .arena = arena, .before = before, .after = after, .basis = basis };
    ChangeRow whole = { .part = CHANGE_OF_CASE, .before = before, .after = after };

    ensure(currency_find(before->currency, &diff.was_in) &&
           currency_find(after->currency, &diff.is_in)); /* both were checked */
    for (size_t i = 0; i < version_shape.field_count; i++) {
        const Field *field = &version_shape.fields[i];

        if (field->type == FIELD_LIST)
            compare_lists(&diff, members_of(field), field);
        else
            compare_field(&diff, &whole, field);
    }
    compare_totals(&diff);
    return (ChangeSet){ before, after, diff.rows, diff.count };
}
