/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The historical docket: loaded, found, told, compared, exported, imported, made again. Golden
 * files in tests/golden/casework; SEKISHO_BLESS=1 writes them anew. */
#include "casework/casework.h"
#include "tests/docket_sample.h"

static Arena history;
static Stories stories;

/* ---- loading --------------------------------------------------------------------------------- */

static DocketLoaded load(void)
{
    Findings findings = { .arena = &history };
    DocketLoaded loaded = { 0 };
    int r = docket_load(sample.office, sample.actor, S("METI"), &stories, &loaded, &findings);
    if (r)
        sample_told(&findings);
    check_int("loaded", r, 0);
    return loaded;
}

static int64_t journal_length(void)
{
    OfficeStatus status;
    ensure(office_status(sample.office, &sample.call, &status) == 0);
    return status.size;
}

static void test_load(void)
{
    Findings findings = { .arena = &history };
    int r =
        data_stories(&history, office_library(sample.office), S("stories"), &stories, &findings);
    check_int("the stories are read", r, 0);
    DocketLoaded loaded = load();
    check_int("every story is an item", loaded.items, (int64_t)stories.count);
    check_int("decided", loaded.decided, 57);
    check_int("withdrawn: the flying boat for India", loaded.withdrawn, 1);
    check_int("held: what is not decided, or cannot be borne out", loaded.held, 4);
}

static void test_loading_again_changes_nothing(void)
{
    int64_t before = journal_length();
    DocketLoaded loaded = load();
    check_int("the same items", loaded.items, (int64_t)stories.count);
    check_int("not one event more", journal_length(), before);
}

/* ---- finding --------------------------------------------------------------------------------- */

static ListReply list(const char *who, const char *params)
{
    ListReply reply;
    sample_done(sample_call("item.list", who, params), &list_reply_shape, &reply);
    return reply;
}

static Id find(const char *words)
{
    char params[300];
    snprintf(params, sizeof params, "{'words':'%s','limit':1}", words);
    ListReply found = list("meti.examiner", params);
    ensure(found.item_count == 1);
    return found.items[0].item;
}

static int64_t count_of(const char *params)
{
    return (int64_t)list("meti.examiner", params).item_count;
}

/* How many stories have the word in their titles or tellings, counted the plain way. */
static int64_t told_with(const char *word)
{
    int64_t count = 0;
    for (size_t i = 0; i < stories.count; i++) {
        const Label *labels[] = { &stories.list[i]->title, &stories.list[i]->told };
        bool found = false;
        for (size_t k = 0; k < COUNT_OF(labels); k++)
            for (int lang = 0; lang < LANG_COUNT; lang++) {
                size_t at;
                Str form = unicode_search_form(&sample.call, labels[k]->in[lang]);
                Str wanted = unicode_search_form(&sample.call, str_from_c(word));
                found = found || str_find(form, wanted, &at);
            }
        count += found;
    }
    return count;
}

/* Words of one, two, three and more letters, in both scripts: none that is there is missed. */
static void test_search(void)
{
    static const char *const words[] = { "艇",       "移転",       "掃海",   "掃海艇",
                                         "ミサイル", "フィリピン", "mogami", "ＭＯＧＡＭＩ",
                                         "radar",    "Patriot" };
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        char params[300];
        snprintf(params, sizeof params, "{'words':'%s','limit':500}", words[i]);
        int64_t told = told_with(words[i]), found = count_of(params);
        check_true(words[i], told > 0);
        check_true(words[i], found >= told);
        arena_reset(&sample.call);
    }
    check_int("nothing has this", count_of("{'words':'竜宮城'}"), 0);
    check_true("two words, both must occur", count_of("{'words':'フィリピン radar','limit':500}") <
                                                 count_of("{'words':'radar','limit':500}"));
    check_int("by reference", count_of("{'words':'2026-0007'}"), 1);
}

static const struct {
    const char *why, *params;
    int64_t want; /* -1: some, not all */
} filters[] = {
    { "withdrawn", "{'state':'withdrawn','limit':500}", 1 },
    { "decided", "{'state':'decided','limit':500}", 57 },
    { "on hold", "{'held':'yes','limit':500}", 4 },
    { "not on hold", "{'held':'no','limit':500}", 58 },
    { "none is drafted", "{'state':'drafted','limit':500}", 0 },
    { "every item is meti's", "{'agency':'METI','limit':500}", 62 },
    { "none is the record office's", "{'agency':'office','limit':500}", 0 },
    { "under the licence law", "{'regime':'export-control','limit':500}", -1 },
    { "to the Philippines", "{'destination':'PHL','limit':500}", -1 },
    { "decided, to the Philippines", "{'destination':'PHL','state':'decided','limit':500}", -1 },
    { "to nowhere", "{'destination':'ATA','limit':500}", 0 },
};

static void test_filters(void)
{
    for (size_t i = 0; i < COUNT_OF(filters); i++) {
        int64_t count = count_of(filters[i].params);
        if (filters[i].want >= 0)
            check_int(filters[i].why, count, filters[i].want);
        else
            check_true(filters[i].why, count > 0 && count < (int64_t)stories.count);
        arena_reset(&sample.call);
    }
}

/* Pages follow each other without a gap or a row twice, newest first. */
static void test_pages(void)
{
    Str after = S(""), last = S("9999-9999");
    size_t seen = 0;
    for (;;) {
        char params[200];
        snprintf(params, sizeof params, "{'limit':7%s%.*s%s}", after.len ? ",'after':'" : "",
                 (int)after.len, after.at ? after.at : "", after.len ? "'" : "");
        ListReply page = list("meti.examiner", params);
        for (size_t i = 0; i < page.item_count; i++) {
            check_true("newest first", str_compare(page.items[i].reference, last) < 0);
            last = page.items[i].reference;
        }
        seen += page.item_count;
        if (!page.next.len)
            break;
        after = page.next;
    }
    check_int("every item once", (int64_t)seen, (int64_t)stories.count);
    OfficeReply bad = sample_call("item.list", "meti.examiner", "{'after':'here'}");
    check_int("a cursor of nowhere", bad.outcome, OFFICE_INVALID);
}

/* ---- telling --------------------------------------------------------------------------------- */

static void check_golden(const char *name, Str got)
{
    char path[200];
    Str want = S("");
    snprintf(path, sizeof path, "tests/golden/casework/%s", name);
    if (getenv("SEKISHO_BLESS")) {
        check_int("blessed", world_replace(sample.call, str_from_c(path), got), 0);
        return;
    }
    check_int(path, world_read_file(&sample.call, str_from_c(path), WORLD_FILE_MAX, &want), 0);
    check_str(path, got, want);
}

static Str timeline(Id item, Lang lang)
{
    char params[100];
    TimelineReply reply;
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    sample.lang = lang;
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    sample_done(sample_call("item.timeline", "meti.examiner", params), &timeline_reply_shape,
                &reply);
    sample.lang = LANG_EN;
    for (size_t i = 0; i < reply.entry_count; i++)
        text_all(&text, reply.entries[i].kind, S(": "), reply.entries[i].sentence, S("\n"));
    return text_str(&text);
}

static void test_timeline(void)
{
    Id item = find("ＰＡＣ－２ gyro");
    check_golden("timeline-en.txt", timeline(item, LANG_EN));
    check_golden("timeline-ja.txt", timeline(item, LANG_JA));
}

static Str compare(Id item, Lang lang)
{
    static const Str marks[] = { STR("+"), STR("-"), STR("*") };
    char params[100];
    CompareReply reply;
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    sample.lang = lang;
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    sample_done(sample_call("item.compare", "meti.examiner", params), &compare_reply_shape, &reply);
    sample.lang = LANG_EN;
    for (size_t i = 0; i < reply.change_count; i++) {
        const ItemChange *change = &reply.changes[i];
        text_all(&text, marks[change->difference], S(" "), change->name, S(": "), change->before,
                 change->before.len && change->after.len ? S(" -> ") : S(""), change->after,
                 S("\n"));
    }
    return text_str(&text);
}

static void test_compare(void)
{
    Id item = find("ＰＡＣ－２ gyro");
    check_golden("compare-en.txt", compare(item, LANG_EN));
    check_golden("compare-ja.txt", compare(item, LANG_JA));
}

/* Shown as it stood, an item is what it was then, whatever came later. */
static void test_shown_as_it_stood(void)
{
    char params[200];
    ItemShown before, after, then;
    Id item = find("ＰＡＣ－２ gyro");
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    sample_done(sample_call("item.show", "meti.examiner", params), &item_shown_shape, &before);
    snprintf(params, sizeof params, "{'item':'%s','reason':'new facts'}", sample_id(item));
    sample_done(sample_call("item.reopen", "meti.reviewer", params), NULL, NULL);
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    sample_done(sample_call("item.show", "meti.examiner", params), &item_shown_shape, &after);
    snprintf(params, sizeof params, "{'item':'%s','at':%d}", sample_id(item), (int)before.seq);
    sample_done(sample_call("item.show", "meti.examiner", params), &item_shown_shape, &then);

    Text was = text_open(&sample.call, TEXT_MAX), is = text_open(&sample.call, TEXT_MAX);
    shape_write(&was, &item_shown_shape, &before);
    shape_write(&is, &item_shown_shape, &then);
    check_true("it was reopened", after.state == ITEM_OPEN && after.round == 2);
    check_true("the same, to the letter", str_eq(text_str(&was), text_str(&is)));
}

static void test_precedents(void)
{
    char params[100];
    PrecedentsReply reply;
    Id item = find("Mogami");
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    sample_done(sample_call("item.precedents", "meti.examiner", params), &precedents_reply_shape,
                &reply);
    check_true("some", reply.precedent_count > 0);
    for (size_t i = 0; i < reply.precedent_count; i++) {
        const PrecedentShown *precedent = &reply.precedents[i];
        check_true("never itself", !id_eq(precedent->item, item));
        check_true("by two facts or more", precedent->same_count > 1);
        check_str("the regime is one", precedent->same[0].fact, S("regime"));
        check_true("most alike first",
                   i == 0 || precedent->same_count <= reply.precedents[i - 1].same_count);
    }
}

/* ---- carrying away --------------------------------------------------------------------------- */

static int read_keys(Db *db, void *context)
{
    const Str *keys;
    size_t count;
    int r = journal_keys(db, &sample.call, &keys, &count);
    if (!r)
        *(Str *)context = keys[count - 1];
    return r;
}

static OfficeReply import(Str bundle, Str key)
{
    Text params = text_open(&sample.call, SAMPLE_JSON_MAX);
    text_all(&params, S("{\"key\":\""), key, S("\",\"marking\":\"open\"}"));
    Call call = {
        .operation = S("docket.import"),
        .as = sample.actor,
        .request = world_id(),
        .params = sample_json(text_str(&params)),
        .document = bundle,
        .lang = LANG_EN,
    };
    return office_call(sample.office, &sample.call, &call);
}

static Str export(Id item)
{
    char params[100];
    check_int("sealed", office_seal(sample.office), 0);
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    OfficeReply reply = sample_call("item.export", "meti.examiner", params);
    sample_done(reply, NULL, NULL);
    return reply.document;
}

static Id add_party(Id item, Id party, const char *members)
{
    ItemReply reply;
    Text params = text_open(&sample.call, SAMPLE_JSON_MAX);
    text_c(&params, "{'item':'");
    text_c(&params, sample_id(item));
    if (!id_is_none(party)) {
        text_c(&params, "','party':'");
        text_c(&params, sample_id(party));
    }
    text_c(&params, "',");
    text_c(&params, members);
    text_c(&params, "}");
    sample_done(
        sample_call("item.name-party", "meti.clerk", arena_c(&sample.call, text_str(&params))),
        &item_reply_shape, &reply);
    return reply.made;
}

/* Who takes part there takes part here, as named last; who was dropped, or has no name any more,
 * does not. */
static void test_parties_come_along(void)
{
    char params[300];
    Str key;
    ItemReply opened;
    ImportReply imported;
    ItemShown shown;
    check_int("the key", store_read(office_store(sample.office), read_keys, &key), 0);
    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'Sonar'},'marking':'open','regimes':['transfer']}"),
                &item_reply_shape, &opened);
    Id buyer = add_party(opened.item, id_none(), "'role':'buyer','name':'Ayame Invented Works'");
    add_party(opened.item, buyer,
              "'role':'buyer','type':'organisation','name':'Ayame Invented Works Ltd','countries':"
              "['PHL'],'ids':['imo:9123456'],'address':'1 Quay','reason':'its full name'");
    Id gone = add_party(opened.item, id_none(), "'role':'broker','name':'Nobody Any More'");
    snprintf(params, sizeof params, "{'item':'%s','party':'%s','reason':'left'}",
             sample_id(opened.item), sample_id(gone));
    sample_done(sample_call("item.drop-party", "meti.clerk", params), NULL, NULL);

    sample_done(import(export(opened.item), key), &import_reply_shape, &imported);
    check_int("one party", imported.items[0].parties, 1);
    check_int("none without a name", imported.items[0].nameless, 0);
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(imported.items[0].item));
    sample_done(sample_call("item.show", "meti.examiner", params), &item_shown_shape, &shown);
    ensure(shown.party_count == 1);
    const ShownParty *party = &shown.parties[0];
    check_true("a party of its own", !id_eq(party->party, buyer));
    check_str("as it was named last", party->name, S("Ayame Invented Works Ltd"));
    check_int("its role", party->role, PARTY_BUYER);
    check_str("its country", party->countries[0], S("PHL"));
    check_str("its number", party->ids[0], S("imo:9123456"));
    check_str("its address", party->address, S("1 Quay"));
}

static void test_export_and_import(void)
{
    char params[100];
    Str key;
    ImportReply imported;
    ItemShown shown;
    check_int("the key", store_read(office_store(sample.office), read_keys, &key), 0);
    Str bundle = export(find("Mogami"));
    sample_done(import(bundle, key), &import_reply_shape, &imported);
    check_int("one item", imported.item_count, 1);
    check_true("statements were entered", imported.items[0].statements > 10);

    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(imported.items[0].item));
    sample_done(sample_call("item.show", "meti.examiner", params), &item_shown_shape, &shown);
    check_int("open, whatever was decided there", shown.state, ITEM_OPEN);
    check_str("provenance", shown.provenance.origin, S("docket.example/sample"));
    check_true("the bundle's hash", hash_eq(shown.provenance.bundle, hash_of(bundle)));

    char *altered = NEW_ARRAY(&sample.call, char, bundle.len);
    memcpy(altered, bundle.at, bundle.len);
    altered[bundle.len / 2] ^= 1;
    check_int("one bit was changed", import((Str){ altered, bundle.len }, key).outcome,
              OFFICE_INVALID);
    check_int("another log's key",
              import(bundle, S("other.example+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                               "AAAAAA=="))
                  .outcome,
              OFFICE_INVALID);
}

/* The decided radars, as one bundle: each becomes an item with a reference of its own. */
static void test_docket_export_and_import(void)
{
    Str key;
    DocketExportReply exported;
    ImportReply imported;
    check_int("sealed", office_seal(sample.office), 0);
    check_int("the key", store_read(office_store(sample.office), read_keys, &key), 0);
    OfficeReply reply = sample_call("docket.export", "meti.examiner", "{'words':'radar'}");
    sample_done(reply, &docket_export_reply_shape, &exported);
    check_true("more than one item", exported.items > 1);
    sample_done(import(reply.document, key), &import_reply_shape, &imported);
    check_int("all of them", (int64_t)imported.item_count, exported.items);
    for (size_t i = 1; i < imported.item_count; i++)
        check_true("each has its own reference",
                   !str_eq(imported.items[i].reference, imported.items[i - 1].reference));
    check_int("nothing fits",
              sample_call("docket.export", "meti.examiner", "{'words':'no such words'}").outcome,
              OFFICE_NOT_FOUND);
}

/* ---- made again ------------------------------------------------------------------------------ */

static void test_replay(void)
{
    ReplayReport report;
    Text path = text_open(&sample.call, 300);
    text_all(&path, sample.dir, S("/replayed"));
    int r = office_replay(sample.office, &sample.call, text_str(&path), NULL, NULL, &report);
    check_int("replayed", r, 0);
    check_str("no table differs", report.table, S(""));
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    history = arena_open(1 << 30);
    sample_create(1);
    RUN(test_load);
    RUN(test_loading_again_changes_nothing);
    RUN(test_search);
    RUN(test_filters);
    RUN(test_pages);
    RUN(test_timeline);
    RUN(test_compare);
    RUN(test_precedents);
    RUN(test_export_and_import);
    RUN(test_parties_come_along);
    RUN(test_docket_export_and_import);
    RUN(test_shown_as_it_stood);
    RUN(test_replay);
    sample_close();
    arena_close(&history);
    return check_done();
}
