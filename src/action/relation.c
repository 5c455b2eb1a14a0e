/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Lists: each scope of whoever asks is read by one fixed statement, a stretch at a time; the
 * stretches are merged in order, and each row is asked about again before it is shown.
 */
#include "action/action_sql.h"
#include "action/inside.h"
#include "phrases_action.h"

enum { SCOPES_MAX = 4, STRETCH_ROWS = 64, MARKING_MAX = 2 };

Str relation_key(Arena *arena, int64_t number)
{
    Text key = text_open(arena, RELATION_KEY_BYTES);
    Text digits = text_open(arena, RELATION_KEY_BYTES);

    text_int(&digits, number);
    ensure(digits.len <= RELATION_KEY_BYTES);
    text_repeat(&key, '0', RELATION_KEY_BYTES - digits.len);
    text_put(&key, text_str(&digits));
    return text_str(&key);
}

Str list_cursor(Arena *arena, const ListRow *row)
{
    Text text = text_open(arena, row->sort_key.len + 1 + ID_LETTERS);
    text_all(&text, row->sort_key, S("."));
    id_write(&text, row->subject);
    return text_str(&text);
}

int list_cursor_read(Work *work, Str cursor, ListRow *ret_row)
{
    Str id;

    *ret_row = (ListRow){ 0 };
    if (!cursor.len)
        return 0;
    ret_row->sort_key = str_split(cursor, '.', &id);
    if (ret_row->sort_key.len == RELATION_KEY_BYTES && id_read(id, &ret_row->subject))
        return 0;
    work_finding(work, S("/after"), PHRASE_ACTION_NO_SUCH_CURSOR,
                 PHRASE_ACTION_NO_SUCH_CURSOR_REMEDY, cursor);
    return WORK_E_INVALID;
}

int relation_put(Db *db, const Relation *relation)
{
    int r = relation_add(db, relation->list, relation->scope, relation->sort_key, relation->subject,
                         relation->marking);
    return r < 0 ? trace(r) : r;
}

int relation_drop(Db *db, Str list, Id subject)
{
    int r = relation_remove(db, list, subject);
    return r < 0 ? trace(r) : r;
}

typedef struct Scope {
    Id id;
    int64_t marking; /* rows above it are not sought */
    ListRow rows[STRETCH_ROWS];
    size_t at, count;
    bool finished; /* nothing behind the rows at hand */
} Scope;

typedef struct Walk {
    Work *work;
    const ListQuery *query;
    const Operation *shows;
    Scope scopes[SCOPES_MAX];
    size_t scope_count;
    ListRow last; /* of the rows passed */
    bool begun;
    size_t seen;
} Walk;

static int compare_rows(const ListRow *a, const ListRow *b)
{
    int order = str_compare(a->sort_key, b->sort_key);
    return order ? order : id_compare(a->subject, b->subject);
}

/* Each read statement has a row type of its own: the same two columns. */
#define TAKE_ROWS(scope, rows, n) \
    do { \
        (scope)->count = (n); \
        for (size_t i_row = 0; i_row < (n); i_row++) \
            (scope)->rows[i_row] = (ListRow){ (rows)[i_row].sort_key, (rows)[i_row].subject }; \
    } while (0)

static int read_forwards(Walk *walk, Scope *scope, ListRow after)
{
    Work *work = walk->work;
    const RelationAfterRow *rows;
    size_t count;
    int r = relation_after(work->db, work->arena, walk->query->list, scope->id, scope->marking,
                           after.sort_key, after.subject, STRETCH_ROWS, &rows, &count);
    if (r)
        return trace(r);
    TAKE_ROWS(scope, rows, count);
    return 0;
}

static int read_backwards(Walk *walk, Scope *scope, ListRow before)
{
    Work *work = walk->work;
    const RelationBeforeRow *rows;
    size_t count;
    int r = relation_before(work->db, work->arena, walk->query->list, scope->id, scope->marking,
                            before.sort_key, before.subject, STRETCH_ROWS, &rows, &count);
    if (r)
        return trace(r);
    TAKE_ROWS(scope, rows, count);
    return 0;
}

static int read_from_the_end(Walk *walk, Scope *scope)
{
    Work *work = walk->work;
    const RelationLastRow *rows;
    size_t count;
    int r = relation_last(work->db, work->arena, walk->query->list, scope->id, scope->marking,
                          STRETCH_ROWS, &rows, &count);
    if (r)
        return trace(r);
    TAKE_ROWS(scope, rows, count);
    return 0;
}

static int read_stretch(Walk *walk, Scope *scope)
{
    bool from_start = !walk->begun && id_is_none(walk->last.subject);
    ListRow from = scope->count > 0 ? scope->rows[scope->count - 1] : walk->last;
    int r;

    if (!walk->query->backwards)
        r = read_forwards(walk, scope, from);
    else if (scope->count == 0 && from_start)
        r = read_from_the_end(walk, scope);
    else
        r = read_backwards(walk, scope, from);
    scope->at = 0;
    scope->finished = scope->count < STRETCH_ROWS;
    return r < 0 ? trace(r) : r;
}

/* The next row in order over all scopes; each subject once. */
static int next_row(Walk *walk, ListRow *ret_row, bool *ret_found)
{
    Scope *first = NULL;

    for (size_t i = 0; i < walk->scope_count; i++) {
        Scope *scope = &walk->scopes[i];
        while (scope->at < scope->count || !scope->finished) {
            int r = scope->at == scope->count ? read_stretch(walk, scope) : 0;
            if (r)
                return trace(r);
            bool passed = walk->begun && scope->at < scope->count &&
                          compare_rows(&scope->rows[scope->at], &walk->last) == 0;
            if (!passed)
                break;
            scope->at++;
        }
        if (scope->at == scope->count)
            continue;
        int order = first ? compare_rows(&scope->rows[scope->at], &first->rows[first->at]) : -1;
        if (walk->query->backwards && first)
            order = -order;
        if (order < 0)
            first = scope;
    }
    *ret_found = first != NULL;
    if (first) {
        *ret_row = walk->last = first->rows[first->at++];
        walk->begun = true;
    }
    return 0;
}

static void add_scope(Walk *walk, Id id, int64_t marking)
{
    walk->scopes[walk->scope_count++] = (Scope){ .id = id, .marking = marking };
}

static int add_scopes(Walk *walk)
{
    Work *work = walk->work;
    int64_t open = -1;
    int r = 0;

    for (int64_t marking = 0; marking <= MARKING_MAX && !r; marking++) {
        bool may;
        r = decide_belonging_to_none(work, walk->shows, marking, &may);
        if (!r && may)
            open = marking;
    }
    if (r)
        return trace(r);
    if (open >= 0)
        add_scope(walk, id_none(), open);
    add_scope(walk, work->actor, MARKING_MAX);
    if (!id_is_none(work->actor_row.organisation))
        add_scope(walk, work->actor_row.organisation, MARKING_MAX);
    return 0;
}

static int is_wanted(Walk *walk, const ListRow *row, bool *ret_wanted)
{
    const ListQuery *query = walk->query;
    AccessAnswer answer;
    Arena before = *walk->work->arena;
    Kept kept = walk->work->kept;
    int r = decide_subject(walk->work, walk->shows, row->subject, ret_wanted, &answer);

    if (r > 0)
        *ret_wanted = false;
    if (r >= 0 && *ret_wanted && query->keep)
        r = query->keep(walk->work, row->subject, query->context, ret_wanted);
    walk->work->kept = kept;
    if (!*ret_wanted)
        *walk->work->arena = before; /* twenty thousand answers are not kept */
    return r < 0 ? trace(r) : 0;
}

size_t list_rows(const ListQuery *query)
{
    return query->limit == INT64_MIN ? LIST_ROWS_USUAL : (size_t)query->limit;
}

int work_list(Work *work, const ListQuery *query, ListPage *ret_page)
{
    const SubjectKind *kind = table_subject(&work->office->table, query->subject_kind);
    size_t limit = list_rows(query);
    ensure(kind && limit > 0 && limit <= LIST_ROWS_MAX);

    Walk *walk = NEW(work->arena, Walk);
    ListRow *rows = NEW_ARRAY(work->arena, ListRow, limit);
    ListPage page = { .rows = rows };
    const size_t seen_max = query->seen_max ? query->seen_max : LIST_SEEN_MAX;
    *walk = (Walk){ .work = work,
                    .query = query,
                    .shows = table_operation(&work->office->table, kind->shown_by) };
    int r = list_cursor_read(work, query->after, &walk->last);
    if (!r)
        r = add_scopes(walk);
    bool found = !r;

    while (!r && page.count < limit && walk->seen < seen_max) {
        ListRow row;
        bool wanted = false;
        r = next_row(walk, &row, &found);
        if (r || !found)
            break;
        walk->seen++;
        r = is_wanted(walk, &row, &wanted);
        if (!r && wanted)
            rows[page.count++] = row;
    }
    page.next = found ? list_cursor(work->arena, &walk->last) : S("");
    *ret_page = page;
    return r < 0 ? trace(r) : r;
}

static const Field count_fields[] = {
    INT(ListCount, count, "count", .min = 0, .max = LIST_COUNT_MAX,
        .help = PHRASE_ACTION_FIELD_COUNT),
    BOOL(ListCount, more, "more", .help = PHRASE_ACTION_FIELD_COUNT_MORE),
};
const Shape list_count_shape = SHAPE(ListCount, "list-count", count_fields);

int work_count(Work *work, const ListQuery *query, ListCount *ret_count)
{
    ListQuery counted = *query;
    ListPage page;

    counted.after = S("");
    counted.limit = LIST_COUNT_MAX;
    counted.seen_max = LIST_COUNT_SEEN;
    int r = work_list(work, &counted, &page);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list has no beginning");
    *ret_count = (ListCount){ (int64_t)page.count, page.next.len > 0 };
    return 0;
}
