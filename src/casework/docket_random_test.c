/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Random operations: every row can be made again from the journal, and the same seed makes the
 * same journal. SEKISHO_LONG=1 makes 100,000 calls. */
#include "casework/item.h"
#include "tests/docket_random.h"

static int64_t call_count(int64_t full, int64_t few)
{
    return getenv("SEKISHO_LONG") ? full : few;
}

static Str beside(const char *name)
{
    Text path = text_open(&sample.call, 300);
    text_all(&path, sample.dir, S("/"), str_from_c(name));
    return text_str(&path);
}

static Hash root_of(uint64_t seed, int64_t count, int64_t *ret_size)
{
    OfficeStatus status;
    sample_open(seed);
    RandomDocket docket = random_docket(seed);
    random_calls(&docket, count);
    check_int("sealed", office_seal(sample.office), 0);
    check_int("status", office_status(sample.office, &sample.call, &status), 0);
    check_int("all of it is sealed", status.sealed, status.size);
    *ret_size = status.size;
    Hash root = status.root;
    sample_close();
    return root;
}

static void test_every_row_is_replayed(void)
{
    ReplayReport report;
    sample_open(1);
    RandomDocket docket = random_docket(1);
    random_calls(&docket, call_count(100000, 2000));
    printf("# done %d, refused %d (conflict %d, rule %d, invalid %d, no right %d)\n",
           (int)docket.done, (int)docket.refused, (int)docket.outcomes[OFFICE_CONFLICT],
           (int)docket.outcomes[OFFICE_REFUSED], (int)docket.outcomes[OFFICE_INVALID],
           (int)docket.outcomes[OFFICE_NO_RIGHT]);
    check_true("most is done", docket.done > docket.refused);
    check_true("decided", docket.outcomes[OFFICE_REFUSED] > 0);
    int r = office_replay(sample.office, &sample.call, beside("replayed"), NULL, NULL, &report);
    check_int("replayed", r, 0);
    if (report.table.len)
        printf("# %.*s: %.*s | %.*s\n", (int)report.table.len, report.table.at,
               (int)report.live.len, report.live.at, (int)report.replayed.len, report.replayed.at);
    check_str("no table differs", report.table, S(""));
    check_true("rows were compared", report.rows > 1000);
    sample_close();
}

static void test_same_seed_same_journal(void)
{
    int64_t first_size, second_size, other_size;
    int64_t count = call_count(2000, 200);
    Hash first = root_of(7, count, &first_size);
    Hash second = root_of(7, count, &second_size);
    Hash other = root_of(8, count, &other_size);

    check_int("as long", first_size, second_size);
    check_true("the same root", hash_eq(first, second));
    check_true("another seed, another root", !hash_eq(first, other));
}

/* ---- what is searched ------------------------------------------------------------------------ */

static const char *const searched[] = {
    "note embassy", "掃海艇", "因", "後",  "second thoughts", "様式", "インド", "philippines",
    "2026-000",     "moFA",   "e",  "yes", "unobtainable",
};
enum { SEARCHED = COUNT_OF(searched) };

static int64_t search_all(Str ret_replies[SEARCHED])
{
    int64_t found = 0;
    for (size_t i = 0; i < SEARCHED; i++) {
        char params[300];
        ListReply reply;
        snprintf(params, sizeof params, "{'words':'%s','limit':500}", searched[i]);
        OfficeReply answer = sample_call("item.list", "meti.examiner", params);
        sample_done(answer, &list_reply_shape, &reply);
        ret_replies[i] = answer.reply;
        found += (int64_t)reply.item_count;
    }
    return found;
}

static int forget_words(Db *db, void *docket_)
{
    const RandomDocket *docket = docket_;
    int r = 0;
    for (size_t i = 0; i < docket->item_count && !r; i++)
        r = item_words_clear(db, trace_of_subject(&sample.call, docket->items[i].item));
    return r;
}

/* Words that each call added, and the same made from all events: they find the same items. */
static void test_searched_as_made_again(void)
{
    Str kept[SEARCHED], made[SEARCHED];
    int result;
    sample_open(3);
    RandomDocket docket = random_docket(3);
    random_calls(&docket, call_count(5000, 1000));
    int64_t found = search_all(kept);
    check_true("something is found", found > (int64_t)docket.item_count);
    StoreCommit commit = store_write(office_store(sample.office), forget_words, &docket, &result);
    check_int("forgotten", commit, STORE_DONE);
    check_int("as much", search_all(made), found);
    for (size_t i = 0; i < SEARCHED; i++)
        check_str(searched[i], made[i], kept[i]);
    sample_close();
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    RUN(test_every_row_is_replayed);
    RUN(test_searched_as_made_again);
    RUN(test_same_seed_same_journal);
    return check_done();
}
