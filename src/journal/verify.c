/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/verify.h"
#include "phrases_journal.h"

/* Reserved, not used: what a hand may have put into the few rows that are held at once. */
enum {
    SMALL_BYTES = 1 << 20,
    ROWS_BYTES = 8 * STORE_VALUE_MAX,
    VALUES_BYTES = (VALUES_AT_ONCE + 4) * STORE_VALUE_MAX,
};

/* ---- Telling ---- */

Str verify_number(Verify *verify, int64_t number)
{
    Text text = text_open(&verify->words, 32);

    text_int(&text, number);
    return text_str(&text);
}

void verify_tell(Verify *verify, const char *table, int64_t row, Phrase message, const Str *args,
                 size_t count)
{
    Text pointer = text_open(verify->findings->arena, 32);

    text_char(&pointer, '/');
    text_int(&pointer, row);
    verify->report->wrong++;
    findings_add(verify->findings, SEVERITY_ERROR,
                 (Place){ .file = str_from_c(table), .pointer = text_str(&pointer) }, message,
                 PHRASE_JOURNAL_VERIFY_REMEDY, args, count);
    arena_reset(&verify->words);
}

void verify_bad_row(Verify *verify, int64_t seq, int64_t count)
{
    VerifyReport *report = verify->report;

    report->bad_rows += count;
    if (report->first_bad < 0 || seq < report->first_bad)
        report->first_bad = seq;
}

/* ---- The whole ---- */

static int read_bounds(Verify *verify)
{
    HeadGetRow head = { 0 };
    CheckpointLastRow last = { 0 };
    bool found = false;
    int r = head_get(verify->db, &verify->held, &head, &found);

    if (r)
        return trace(r);
    verify->head = head.size;
    if (!found)
        verify_wrong(verify, "head", 1, PHRASE_JOURNAL_HEAD_MISSING, S(""));
    r = checkpoint_last(verify->db, &verify->held, &last, &found);
    if (r)
        return trace(r);
    verify->sealed = found && last.size > 0 ? last.size : 0;
    return 0;
}

/* Tiles whose nodes are all sealed; how many there must be. */
static int64_t tiles_of(int64_t size)
{
    int64_t count = 0;

    for (int level = 0; level < TREE_TILE_LEVELS - 1; level++)
        count += size >> (TREE_TILE_HEIGHT * (level + 1));
    return count;
}

/* Rows that nothing speaks of. */
static int check_counts(Verify *verify)
{
    HeadCountRow heads = { 0 };
    TileCountRow tiles = { 0 };
    ErasableCountRow values = { 0 };
    bool found;
    int r = head_count(verify->db, &verify->held, &heads, &found);

    if (!r)
        r = tile_count(verify->db, &verify->held, &tiles, &found);
    if (!r)
        r = erasable_count(verify->db, &verify->held, &values, &found);
    if (r)
        return trace(r);
    verify->report->tiles = tiles.n;
    verify->report->values = values.n;
    if (heads.n > 1)
        verify_wrong(verify, "head", 2, PHRASE_JOURNAL_HEADS_ADDED, S(""));
    if (tiles.n > tiles_of(verify->sealed))
        verify_wrong(verify, "tile", 0, PHRASE_JOURNAL_TILES_ADDED, verify_number(verify, tiles.n),
                     verify_number(verify, tiles_of(verify->sealed)));
    if (values.n > verify->values_named)
        verify_wrong(verify, "erasable", 0, PHRASE_JOURNAL_VALUES_ADDED,
                     verify_number(verify, values.n), verify_number(verify, verify->values_named));
    return 0;
}

static void check_head(Verify *verify)
{
    int64_t events = verify->growth->edge.size;

    verify->report->events = events;
    if (verify->head > events) {
        verify_bad_row(verify, events, verify->head - events);
        verify_wrong(verify, "event", events, PHRASE_JOURNAL_EVENTS_MISSING,
                     verify_number(verify, events), verify_number(verify, verify->head - 1));
    } else if (verify->head < events) {
        verify_wrong(verify, "head", 1, PHRASE_JOURNAL_HEAD_WRONG,
                     verify_number(verify, verify->head), verify_number(verify, events));
    }
}

static int run(Verify *verify)
{
    int r = read_bounds(verify);

    if (!r)
        r = verify_keys_read(verify);
    if (!r)
        r = verify_remembered_read(verify);
    if (!r)
        r = verify_events(verify);
    if (!r)
        r = verify_seals_end(verify);
    if (!r)
        r = check_counts(verify);
    if (r)
        return trace(r);
    check_head(verify);
    verify_keys_end(verify);
    verify_remembered_end(verify);
    return 0;
}

int journal_verify(Db *db, const VerifyOptions *options, Findings *findings,
                   VerifyReport *ret_report)
{
    VerifyReport report = { .first_bad = -1 };
    Verify verify = { .db = db,
                      .options = options,
                      .findings = findings,
                      .report = &report,
                      .held = arena_open(2 * ROWS_BYTES),
                      .value = arena_open(ROWS_BYTES),
                      .values.arena = arena_open(VALUES_BYTES),
                      .rows = arena_open(ROWS_BYTES),
                      .next_bytes = arena_open(ROWS_BYTES),
                      .words = arena_open(SMALL_BYTES) };

    verify.growth = NEW(&verify.held, TreeGrowth);
    verify.tile = NEW(&verify.held, StoredTile);
    int r = run(&verify);

    arena_close(&verify.next_bytes);
    arena_close(&verify.words);
    arena_close(&verify.rows);
    arena_close(&verify.values.arena);
    arena_close(&verify.value);
    arena_close(&verify.held);
    if (r)
        return trace(r);
    *ret_report = report;
    return 0;
}

/* ---- The report ---- */

static void put_count(Text *text, Phrase phrase, int64_t a, int64_t b, Lang lang)
{
    char room[2][24];
    Arena scratch = arena_open(4096);
    Text first = text_open(&scratch, sizeof room[0]), second = text_open(&scratch, sizeof room[1]);

    text_int(&first, a);
    text_int(&second, b);
    phrase_put(text, phrase, lang, text_str(&first), text_str(&second));
    text_char(text, '\n');
    arena_close(&scratch);
}

void verify_report_write(Text *text, const VerifyReport *report, Lang lang)
{
    put_count(text, PHRASE_JOURNAL_REPORT_EVENTS, report->events, report->sealed, lang);
    put_count(text, PHRASE_JOURNAL_REPORT_SEALS, report->checkpoints, report->cosignatures, lang);
    put_count(text, PHRASE_JOURNAL_REPORT_VALUES, report->values, report->erased, lang);
    if (report->wrong == 0) {
        put_count(text, PHRASE_JOURNAL_REPORT_WHOLE, 0, 0, lang);
        return;
    }
    put_count(text, PHRASE_JOURNAL_REPORT_WRONG, report->wrong, 0, lang);
    if (report->bad_rows > 0)
        put_count(text, PHRASE_JOURNAL_REPORT_ROWS, report->bad_rows, report->first_bad, lang);
}
