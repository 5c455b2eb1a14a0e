/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A hit is shown with all that its decision needs, whatever an issuer wrote. */
#include "tests/list_sample.h"
#include "tests/lists_sample.h"

#include "lists/list_set.h"

#define QANDI "'role':'end-user','type':'person','name':'Tarek Samarkandi','birth-date':'1962'"

/* Images may be thrown away at any time. */
static int drop_image(const char *path, const struct stat *about, int kind, struct FTW *where)
{
    (void)about, (void)where;
    size_t at;
    if (kind == FTW_F && str_find(str_from_c(path), S(".image"), &at))
        return remove(path);
    return 0;
}

static void drop_images(void)
{
    check_int("dropped", nftw(arena_c(&sample.call, sample.dir), drop_image, 16, FTW_PHYS), 0);
}

static bool has_text(const Str *texts, size_t count, Str wanted)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(texts[i], wanted))
            return true;
    return false;
}

static bool has_name(const HitEntry *entry, Str name, NameStrength strength)
{
    for (size_t i = 0; i < entry->name_count; i++)
        if (str_eq(entry->names[i].name, name) && entry->names[i].strength == (int32_t)strength)
            return true;
    return false;
}

static HitShown only_hit(const char *members)
{
    Id item = open_item();
    check_int("one hit", screen(item, name_party(item, id_none(), members)).found, 1);
    return show_hit(hits_of(item).hits[0].hit);
}

static void test_whole_entry(void)
{
    bool there;
    Str bytes = list_sample_file(&sample.call, "tests/lists/un.xml", &there);
    ensure(there);
    sample_done(import_call("{'kind':'un','file-name':'un.xml'}", bytes, false), NULL, NULL);
    HitShown hit = only_hit(QANDI);
    const HitEntry *entry = &hit.entry;

    check_str("as the issuer numbers it", hit.hit.entry, S("XXi.001"));
    check_int("a person", entry->type, ENTITY_PERSON - 1);
    check_true("its primary name", has_name(entry, S("TARIQ SAMAR QANDI BIN OMRAN"), NAME_PRIMARY));
    check_true("in its own script", has_name(entry, S("طارق سمرقندي"), NAME_ALIAS));
    check_true("an alias", has_name(entry, S("Tarek Samarkandi"), NAME_ALIAS));
    check_true("a weak one", has_name(entry, S("The Ferryman"), NAME_WEAK));
    check_true("a day of birth", has_text(entry->births, entry->birth_count, S("1961-07-08")));
    check_true("about a year", has_text(entry->births, entry->birth_count, S("~1962")));
    check_true("years", has_text(entry->births, entry->birth_count, S("1960/1963")));
    check_true("a country", has_text(entry->countries, entry->country_count, S("PRK")));
    check_true("a passport",
               has_text(entry->numbers, entry->number_count, S("passport:Z 1234-567")));
    check_true("an address", entry->address_count == 1);
    size_t at;
    check_true("remarks", str_find(entry->remarks, S("Quartermaster"), &at));
    check_str("programme", hit.programme, S("Invented"));
    check_int("the day it was listed", entry->listed_on, date_make(2019, 5, 6));
    check_int("nothing is left out", entry->left_out, 0);
    check_int("which day's list", hit.list_issued, date_make(2026, 3, 4));
    check_int("of one file", (int64_t)hit.file_count, 1);
    check_str("called", hit.files[0].file, S("un.xml"));
    check_true("that very one", hash_eq(hit.files[0].hash, hash_of(bytes)));
    check_true("found at a leaf", hit.met > 0 && hit.met_at != MOMENT_NONE);
    check_int("the party's role", hit.party_role, PARTY_END_USER);
}

/* A number of the row is no name for an entry: what it is remembered by stands beside it. */
static void test_key(void)
{
    HitShown hit;
    bool there;
    Str bytes = list_sample_file(&sample.call, "tests/lists/meti.yml", &there);
    ensure(there);
    sample_done(import_call("{'kind':'meti'}", bytes, false), NULL, NULL);
    const List *list;
    Findings findings = { .arena = &sample.call };
    ListFile file = { LIST_METI, S("meti"), bytes };
    list = list_read(&sample.call, &file, 1, &findings);
    ensure(list);
    Text members = text_open(&sample.call, 1000);
    text_c(&members, "'role':'broker','name':");
    text_json(&members, list->entries[0].names[0].text);
    hit = only_hit(arena_c(&sample.call, text_str(&members)));
    check_str("as printed", hit.hit.entry, list->entries[0].id);
    check_str("as remembered", hit.entry_key, list->entries[0].key);
}

/* Marks of direction, letters that steer terminals, and names beyond measure: an issuer may write
 * anything, and the record keeps what can be kept. */
static void test_hostile_entries(void)
{
    Text csv = text_open(&sample.call, CSV_MAX);
    text_c(&csv, CSV_HEAD "H1,Marou \xe2\x80\x8eInvented\x1b[1m Foundry,organisation,,,");
    for (int i = 0; i < 900; i++) {
        text_c(
            &csv,
            i ? ";Foundry alias of a great many letters that are all invented and one more number "
              : "");
        text_int(&csv, i);
    }
    text_c(&csv, ",,\n");
    sample_done(import_call("{'kind':'plain','name':'odd'}", text_str(&csv), false), NULL, NULL);
    HitShown hit = only_hit("'role':'supplier','name':'Marou Invented Foundry'");
    check_true("what disturbs is gone",
               str_eq(hit.hit.entry_name, S("Marou Invented\xe2\x96\xa1[1m Foundry")));
    check_true("some names are left out, and counted",
               hit.entry.left_out > 0 && (int64_t)hit.entry.name_count + hit.entry.left_out >= 900);
}

static void test_hit_text(void)
{
    static const struct {
        Str text, kept;
        size_t max;
    } rows[] = {
        { STR("Kasumi"), STR("Kasumi"), 100 },
        { STR("two\nlines"), STR("two\nlines"), 100 },
        { STR("a\x01z"), STR("a\xe2\x96\xa1z"), 100 },
        { STR("a\xe2\x80\x8fz"), STR("az"), 100 },
        { STR("\xff"), STR("\xe2\x96\xa1"), 100 },
        { STR("かすみ"), STR("かす"), 8 },
        { STR("a\x01z"), STR("a"), 3 },
        { STR(" \xe3\x80\x80 "), STR(""), 100 },
        { STR(""), STR(""), 100 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].text.at, hit_text(&sample.call, rows[i].text, rows[i].max), rows[i].kept);
}

/* Every defect of a file is a finding of its own, with its line. */
static void test_findings_of_a_file(void)
{
    OfficeReply reply = import_call(
        "{'kind':'plain','name':'bad','file-name':'bad.csv'}",
        S(CSV_HEAD "B1,Invented One,organisation,,,,,\nB1,Invented Two,organisation,,,,,\n"
                   "B1,Invented Three,organisation,,,,,\n"),
        false);
    size_t lines = 0, at;
    check_int("refused", reply.outcome, OFFICE_INVALID);
    for (const Finding *finding = reply.findings->first; finding; finding = finding->next) {
        lines += finding->place.line > 0;
        for (size_t i = 0; i < FINDING_ARGS_MAX; i++)
            check_true("no line is broken within",
                       !str_find(finding->args[i], S("\n"), &at) &&
                           !str_find(finding->args[i], S("\xef\xbf\xbd"), &at));
    }
    check_true("two of them, each at its line", lines == 2);
}

/* ---- replaying a decision -------------------------------------------------------------------- */

static HitReplayReply replay(Id hit, int64_t decision)
{
    HitReplayReply reply;
    Text params = text_open(&sample.call, 200);
    text_c(&params, filled("{'hit':'%1'", hit, hit));
    if (decision > 0) {
        text_c(&params, ",'decision':");
        text_int(&params, decision);
    }
    text_c(&params, "}");
    sample_done(
        sample_call("hit.replay", "meti.examiner", arena_c(&sample.call, text_str(&params))),
        &hit_replay_reply_shape, &reply);
    return reply;
}

static const VersionShown *watch_of(const HitReplayReply *reply)
{
    for (size_t i = 0; i < reply->file_count; i++)
        if (str_eq(reply->files[i].name, S("watch")))
            return &reply->files[i];
    return NULL;
}

/* The list, the entry and the party are others by now: what was decided then is found as it was. */
static void test_decision_replayed(void)
{
    static const char old_list[] = CSV_HEAD KASUMI TARO;
    Hash old_hash = hash_of(str_from_c(old_list));
    import(old_list);
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    screen(item, party);
    Id hit = hits_of(item).hits[0].hit;
    settle(hit, "false");
    int64_t decision = last_decision(hit);
    Hash then = show_hit(hit).list_hash;
    check_true("met in that file", hash_eq(then, old_hash));

    import(CSV_HEAD "A1,Kasumi Invented Trading Overseas,organisation,,PHL,,,\n" TARO GINGA);
    name_party(item, party, BUYER ",'countries':['JPN']");
    screen(item, party);
    check_true("met in another by now", !hash_eq(show_hit(hit).list_hash, then));
    drop_images();

    HitReplayReply again = replay(hit, decision);
    check_true("as it was", again.same);
    check_int("with its score", again.score_now, again.score_then);
    const VersionShown *file = watch_of(&again);
    check_true("from the file of then", file && hash_eq(file->hash, old_hash));
    check_int("the only hit", (int64_t)again.hit_count, 1);
    check_str("the entry's name of then", again.hits[0].entry_name, S("Kasumi Invented Trading"));
    HitReplayReply now = replay(hit, 0);
    check_true("the hit as it stands", now.same && now.met > again.met);
    check_true("scores otherwise", now.score_now != again.score_now);
    check_str("by another name", now.hits[0].entry_name, S("Kasumi Invented Trading Overseas"));
    check_int(
        "no such decision",
        sample_call("hit.replay", "meti.examiner", filled("{'hit':'%1','decision':1}", hit, hit))
            .outcome,
        OFFICE_NOT_FOUND);
}

/* A false hit that stays silent says over which version; the one it was decided on stays. */
static void test_what_it_stands_on(void)
{
    import(CSV_HEAD KASUMI TARO);
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    screen(item, party);
    Id id = hits_of(item).hits[0].hit;
    settle(id, "false");
    HitShown hit = show_hit(id);
    check_int("as it met", hit.now.stands, HIT_STANDS_SAME);
    check_true("in that version", hash_eq(hit.now.list_hash, hit.list_hash));
    check_int("decided on that", hit.decisions[0].met, hit.met);

    Hash newer = import(CSV_HEAD GINGA KASUMI).hash;
    check_int("silent", screen(item, party).known, 1);
    hit = show_hit(id);
    check_int("the same", hit.now.stands, HIT_STANDS_SAME);
    check_str("under its number", hit.now.entry, S("A1"));
    check_true("in another version", hash_eq(hit.now.list_hash, newer));
    check_true("not the one decided on", !hash_eq(hit.list_hash, newer));

    import(CSV_HEAD "A1,Kasumi Invented Trading,organisation,,PHL,,,\n" TARO);
    hit = show_hit(id);
    check_int("another content", hit.now.stands, HIT_STANDS_OTHER);
    check_true("by its hash", !hash_eq(hit.now.entry_hash, hit.entry_hash));
    import(CSV_HEAD GINGA TARO);
    hit = show_hit(id);
    check_int("not there", hit.now.stands, HIT_STANDS_GONE);
    check_str("without a number", hit.now.entry, S(""));
    check_true("the list is", !hash_is_none(hit.now.list_hash));
}

static void test_replayed(void)
{
    ReplayReport report;
    Text dir = text_open(&sample.call, sample.dir.len + 10);
    text_all(&dir, sample.dir, S("/again"));
    int r = office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report);
    check_int("replayed", r, 0);
    check_str("all tables are the same", report.table, S(""));
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(52);
    RUN(test_whole_entry);
    RUN(test_key);
    RUN(test_hostile_entries);
    RUN(test_hit_text);
    RUN(test_findings_of_a_file);
    RUN(test_decision_replayed);
    RUN(test_what_it_stands_on);
    RUN(test_replayed);
    sample_close();
    return check_done();
}
