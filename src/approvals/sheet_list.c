/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/*
 * sheet.list: what waits for whoever asks, in the order it was drafted; or the sheets about one
 * subject. Each row is asked about again: what may not be seen is not shown.
 */

enum { STRETCH = 100 };

typedef struct Listing {
    Work *work;
    SheetListed *rows;
    size_t count, limit;
    bool more;
    int64_t last_number; /* where the next page begins */
    Id last;
} Listing;

static int show(Work *work, Id id, int64_t duty, Moment since, SheetListed *listed)
{
    SheetNow sheet;
    int r = sheet_load(work, id, &sheet);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a sheet that is listed is gone");
    *listed = (SheetListed){
        .sheet = id,
        .reference = sheet.row.reference,
        .subject_kind = sheet.row.subject_kind,
        .version = sheet.row.version,
        .state = (int32_t)sheet.row.state,
        .duty = (int32_t)duty,
        .since = since == MOMENT_NONE ? sheet.row.since : since,
    };
    r = named_value_in(work, sheet.text.title_ja, sheet.text.title_en, &listed->title);
    if (!r)
        r = named_value(work, sheet.text.subject_text, &listed->subject_text);
    return r ? trace(r) : 0;
}

/* The next row, if there is room for it and it may be seen. */
static int add(Listing *listing, Id sheet, int64_t duty, Moment since, int64_t number)
{
    bool may;
    if (listing->count == listing->limit) {
        listing->more = true;
        return 0;
    }
    listing->last_number = number;
    listing->last = sheet;
    int r = work_may(listing->work, S("sheet.show"), sheet, &may);
    if (!r && may)
        r = show(listing->work, sheet, duty, since, &listing->rows[listing->count++]);
    return r ? trace(r) : 0;
}

/* The duty stands where the number of a row stands otherwise. */
static int list_waiting(Listing *listing, int64_t duty, Id after)
{
    Work *work = listing->work;
    size_t count = STRETCH;
    int r = 0;

    while (!r && !listing->more && count == STRETCH) {
        const SheetWaitsForRow *rows;
        r = sheet_waits_for(work_db(work), work_arena(work), work_actor(work), after, duty, STRETCH,
                            &rows, &count);
        for (size_t i = 0; i < count && !r && !listing->more; i++) {
            r = add(listing, rows[i].sheet, rows[i].duty, rows[i].since, rows[i].duty);
            after = rows[i].sheet;
            duty = rows[i].duty;
        }
    }
    return r ? trace(r) : 0;
}

static int list_about(Listing *listing, Id subject, int64_t after)
{
    Work *work = listing->work;
    size_t count = STRETCH;
    int r = 0;

    while (!r && !listing->more && count == STRETCH) {
        const SheetsAboutRow *rows;
        r = sheets_about(work_db(work), work_arena(work), subject, after, STRETCH, &rows, &count);
        for (size_t i = 0; i < count && !r && !listing->more; i++) {
            r = add(listing, rows[i].id, -1, MOMENT_NONE, rows[i].seq);
            after = rows[i].seq;
        }
    }
    return r ? trace(r) : 0;
}

/* 0, WORK_E_INVALID, or a fault. */
static int find_subject(Work *work, const SheetListParams *wanted, Id *ret_subject)
{
    int r = id_read(wanted->subject, ret_subject)
                ? 0
                : work_find(work, wanted->subject_kind, wanted->subject, ret_subject);
    if (r < 0)
        return trace(r);
    return r ? named_refuse(work, WORK_E_INVALID, S("/subject"), PHRASE_APPROVALS_NO_SUCH_SUBJECT,
                            PHRASE_APPROVALS_NO_SUCH_SUBJECT_REMEDY, wanted->subject)
             : 0;
}

int sheet_list(Work *work, const void *params, void *reply)
{
    const SheetListParams *wanted = params;
    size_t limit = wanted->limit == INT64_MIN ? NAMED_ROWS_USUAL : (size_t)wanted->limit;
    Listing listing = { .work = work,
                        .rows = NEW_ARRAY(work_arena(work), SheetListed, limit),
                        .limit = limit };
    int64_t number;
    Id after, subject;
    int r = named_after(work, wanted->after, &number, &after);
    if (!r && wanted->subject.len)
        r = find_subject(work, wanted, &subject);
    if (!r)
        r = wanted->subject.len ? list_about(&listing, subject, number)
                                : list_waiting(&listing, number, after);
    if (r)
        return r < 0 ? trace(r) : r;
    *(SheetListReply *)reply =
        (SheetListReply){ listing.rows, listing.count,
                          listing.more ? named_cursor(work, listing.last_number, listing.last)
                                       : S("") };
    return 0;
}
