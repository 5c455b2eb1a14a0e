/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/verify.h"
#include "phrases_journal.h"

/* ---- Reading ---- */

static int read_rows(ValueReader *reader, Db *db, int64_t from)
{
    arena_reset(&reader->arena);
    reader->at = reader->count = 0;
    int r = erasable_rows(db, &reader->arena, from, VALUES_AT_ONCE, &reader->rows, &reader->count);

    reader->ended = reader->count < VALUES_AT_ONCE;
    return r ? trace(r) : 0;
}

/* The row at this place, or NULL. Asked for in order of place. */
static int row_at(ValueReader *reader, Db *db, int64_t place, const ErasableRowsRow **ret_row)
{
    const ErasableRowsRow *rows = reader->rows;

    while (reader->at < reader->count && rows[reader->at].place < place)
        reader->at++;
    if (reader->at == reader->count && !reader->ended) {
        int r = read_rows(reader, db, place);

        if (r)
            return trace(r);
        rows = reader->rows;
    }
    *ret_row =
        reader->at < reader->count && rows[reader->at].place == place ? &rows[reader->at] : NULL;
    return 0;
}

static bool is_of(Str bytes, Hash commitment)
{
    Hash stored;

    return hash_of_bytes(bytes, &stored) && hash_eq(stored, commitment);
}

/* The value's row: in its place, where reading costs little, or else wherever it is. */
static int find_row(Verify *verify, Hash commitment, int64_t place, ErasableRowRow *ret_row,
                    bool *ret_found)
{
    const ErasableRowsRow *there = NULL;
    int r = row_at(&verify->values, verify->db, place, &there);

    if (r)
        return trace(r);
    *ret_found = there && is_of(there->commitment, commitment);
    if (*ret_found) {
        *ret_row = (ErasableRowRow){ there->place, there->commitment, there->erased, there->salt,
                                     there->value };
        return 0;
    }
    r = erasable_row(verify->db, &verify->value, commitment, ret_row, ret_found);
    return r ? trace(r) : 0;
}

/* ---- Looking ---- */

/* Does event `seq` say that it erases the value? */
static int erased_by(Verify *verify, Hash commitment, int64_t seq, bool *ret_named)
{
    const EventRowsRow *rows;
    const Hash *erased;
    size_t count, erased_count;
    int r = event_rows(verify->db, &verify->value, seq, 1, &rows, &count);

    *ret_named = false;
    if (r)
        return trace(r);
    if (count == 0 || rows[0].seq != seq ||
        !hash_list_read(&verify->value, rows[0].erases, &erased, &erased_count))
        return 0;
    for (size_t i = 0; i < erased_count; i++)
        *ret_named = *ret_named || hash_eq(erased[i], commitment);
    return 0;
}

static bool value_holds(const ErasableRowRow *row, Hash commitment)
{
    const Str parts[] = { row->salt, row->value };

    return row->erased == -1 && row->salt.len == EVENT_SALT_BYTES &&
           hash_eq(hash_of_parts(parts, COUNT_OF(parts)), commitment);
}

static bool value_gone(const ErasableRowRow *row)
{
    return row->erased >= 0 && row->salt.len == 0 && row->value.len == 0;
}

/* Value `number` of those that event `seq` brought. */
static int check_brought(Verify *verify, int64_t seq, size_t number, Hash commitment)
{
    int64_t place = erasable_place(seq, number);
    ErasableRowRow row;
    bool found = false, named = false;

    arena_reset(&verify->value);
    int r = find_row(verify, commitment, place, &row, &found);

    verify->values_named++;
    if (!r && found && value_gone(&row))
        r = erased_by(verify, commitment, row.erased, &named);
    if (r)
        return trace(r);
    verify->report->erased += named;
    if (!found)
        verify_wrong(verify, "erasable", seq, PHRASE_JOURNAL_VALUE_MISSING,
                     verify_number(verify, seq));
    else if (row.place != place || !(named || value_holds(&row, commitment)))
        verify_wrong(verify, "erasable", seq,
                     value_gone(&row) ? PHRASE_JOURNAL_VALUE_ERASED : PHRASE_JOURNAL_VALUE_ALTERED,
                     verify_number(verify, seq));
    return 0;
}

/* A value that event `seq` erased must be gone. */
static int check_erased(Verify *verify, int64_t seq, Hash commitment)
{
    ErasableRowRow row;
    bool found = false;

    arena_reset(&verify->value);
    int r = erasable_row(verify->db, &verify->value, commitment, &row, &found);

    if (r)
        return trace(r);
    if (!found || row.erased != seq || !value_gone(&row))
        verify_wrong(verify, "erasable", seq, PHRASE_JOURNAL_VALUE_KEPT,
                     verify_number(verify, seq));
    return 0;
}

int verify_values(Verify *verify, const EventCheck *check)
{
    int64_t seq = check->text.event.seq;
    int r = 0;

    for (size_t i = 0; i < check->brought_count && !r; i++)
        r = check_brought(verify, seq, i, check->brought[i]);
    for (size_t i = 0; i < check->erased_count && !r; i++)
        r = check_erased(verify, seq, check->erased[i]);
    return r ? trace(r) : 0;
}
