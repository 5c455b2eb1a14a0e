/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Two editions of real lists in a record: what changed, who is found anew, what stays decided. */
#include "phrases_lists.h"
#include "tests/at_hand.h"
#include "tests/lists_sample.h"

#include "lists/list_set.h"

#define REAL "../shared/data/lists"

typedef struct Edition {
    const char *params;
    ListKind kind;
    const char *file;
} Edition;

static const Edition meti_before = { "{'kind':'meti','file-name':'20250131'}", LIST_METI,
                                     "meti_foreign_user_list_20250131.yml" };
static const Edition meti_after = { "{'kind':'meti','file-name':'20250929'}", LIST_METI,
                                    "meti_20250929_4.xlsx" };
static const Edition ofac_before = { "{'kind':'ofac','file-name':'20240426'}", LIST_OFAC,
                                     "sdn_20240426.csv" };
static const Edition ofac_after = { "{'kind':'ofac','file-name':'20240503'}", LIST_OFAC,
                                    "sdn_20240503.csv" };
static const Edition ofac_alt = { "{'kind':'ofac-alt','file-name':'20251224'}", LIST_OFAC_ALT,
                                  "alt_20251224.csv" };
static const Edition ofac_add = { "{'kind':'ofac-add','file-name':'20251224'}", LIST_OFAC_ADD,
                                  "add_20251224.csv" };

static Arena lists;
static bool there; /* are the lists at hand? */

static Str bytes_of(const Edition *edition)
{
    return at_hand_file(&lists, REAL, edition->file);
}

static ListImportReply take(const Edition *edition)
{
    ListImportReply reply;
    sample_done(import_call(edition->params, bytes_of(edition), false), &list_import_reply_shape,
                &reply);
    return reply;
}

static const List *read_edition(const Edition *edition)
{
    Findings findings = { .arena = &lists };
    ListFile file = { edition->kind, list_kind_words[edition->kind], bytes_of(edition) };
    const List *list = list_read(&lists, &file, 1, &findings);
    ensure(list);
    return list;
}

/* ---- parties of an item ---------------------------------------------------------------------- */

typedef struct Case {
    Id item, party;
    int64_t found;
} Case;

static Case open_case(const ListEntry *entry)
{
    Case made = { .item = open_item() };
    Text members = text_open(&sample.call, 5000);
    text_c(&members, "'role':'end-user','type':'organisation','name':");
    text_json(&members, entry->names[0].text);
    made.party = name_party(made.item, id_none(), arena_c(&sample.call, text_str(&members)));
    made.found = screen(made.item, made.party).found;
    return made;
}

static void decide_case(Case made)
{
    ItemReply drafted;
    sample_done(draft(made.item), &item_reply_shape, &drafted);
    sample_done(sample_call("item.approve", "meti.approver",
                            filled("{'item':'%1','draft':'%2'}", made.item, drafted.made)),
                NULL, NULL);
    check_int("decided", show_item(made.item).state, ITEM_DECIDED);
}

/* The first entry that changed so, is an organisation, and of which nothing was known before. */
static Case case_of_added(const ListDifference *differences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const ListEntry *entry = differences[i].after;
        if (differences[i].change != LIST_ADDED || entry->type != ENTITY_ORGANISATION ||
            entry->names[0].text.len < 20)
            continue;
        Case made = open_case(entry);
        if (made.found == 0)
            return made;
    }
    ensure(!"an added entry that met nothing before");
}

static void check_held_by_system(Id item)
{
    TimelineReply timeline;
    bool told = false;
    sample_done(sample_call("item.timeline", "meti.clerk", filled("{'item':'%1'}", item, item)),
                &timeline_reply_shape, &timeline);
    for (size_t i = 0; i < timeline.entry_count; i++) {
        const TimelineEntry *entry = &timeline.entries[i];
        if (str_eq(entry->kind, S("item.held")) || str_eq(entry->kind, S("item.reopened"))) {
            check_true("nobody did it", id_is_none(entry->made.by));
            check_str("but the system", entry->made.name, S("the system"));
            told = true;
        }
    }
    check_true("it is told", told);
}

static void check_came_back(Case made, const char *why)
{
    ItemShown shown = show_item(made.item);
    check_int(why, shown.state, ITEM_OPEN);
    check_true(why, shown.on_hold);
    check_true(why, hits_of(made.item).hit_count >= 1);
    check_held_by_system(made.item);
}

/* ---- METI ------------------------------------------------------------------------------------ */

static const ListEntry *by_key(const List *list, Str key)
{
    for (size_t i = 0; i < list->entry_count; i++)
        if (str_eq(list->entries[i].key, key))
            return &list->entries[i];
    return NULL;
}

/* An entry that only got another number: its false hit is to stay decided. */
static Case renumbered(const List *before, const List *after, Id *ret_hit)
{
    for (size_t i = 0; i < before->entry_count; i++) {
        const ListEntry *entry = &before->entries[i], *later = by_key(after, entry->key);
        if (!later || str_eq(entry->id, later->id) || entry->names[0].text.len < 15 ||
            !hash_eq(list_entry_hash(lists, entry), list_entry_hash(lists, later)))
            continue;
        Case made = open_case(entry);
        HitListReply hits = hits_of(made.item);
        if (made.found != 1)
            continue;
        *ret_hit = hits.hits[0].hit;
        return made;
    }
    ensure(!"an entry with another number");
}

static Case changed(const ListDifference *differences, size_t count, Id *ret_hit)
{
    for (size_t i = 0; i < count; i++) {
        if (differences[i].change != LIST_CHANGED || differences[i].parts == ENTRY_OTHER)
            continue;
        Case made = open_case(differences[i].before);
        if (made.found != 1)
            continue;
        *ret_hit = hits_of(made.item).hits[0].hit;
        return made;
    }
    ensure(!"an entry that says something else");
}

static void test_meti_editions(void)
{
    size_t count;
    Id same_hit, changed_hit;
    if (!there) {
        check_skip("the issuers' lists are not at hand");
        return;
    }
    const List *before = read_edition(&meti_before), *after = read_edition(&meti_after);
    const ListDifference *differences = list_compare(&lists, before, after, &count);
    take(&meti_before);
    Case same = renumbered(before, after, &same_hit);
    settle(same_hit, "false");
    decide_case(same);
    Case other = changed(differences, count, &changed_hit);
    settle(changed_hit, "false");
    Case added = case_of_added(differences, count);
    decide_case(added);

    ListImportReply reply = take(&meti_after);
    check_int("added", reply.added, 94);
    check_int("removed", reply.removed, 7);
    check_true("all screened", rescreen().finished);
    check_came_back(added, "listed by now");
    check_int("another number wakes nobody", show_item(same.item).state, ITEM_DECIDED);
    check_int("and leaves the hit decided", show_hit(same_hit).hit.state, HIT_CONFIRMED);
    check_int("nothing to be done", screen(same.item, same.party).known, 1);
    HitShown woken = show_hit(changed_hit);
    check_int("what says something else is open", woken.hit.state, HIT_OPEN);
    check_true("for that reason", woken.entry_changed && !woken.party_changed);
    check_stopped("and stops its item", other.item, PHRASE_LISTS_HIT_IS_OPEN);
}

/* ---- OFAC ------------------------------------------------------------------------------------ */

static void test_ofac_editions(void)
{
    size_t count;
    if (!there) {
        check_skip("the issuers' lists are not at hand");
        return;
    }
    const ListDifference *differences =
        list_compare(&lists, read_edition(&ofac_before), read_edition(&ofac_after), &count);
    take(&ofac_before);
    take(&ofac_alt);
    take(&ofac_add);
    rescreen();
    Case added = case_of_added(differences, count);
    decide_case(added);
    ListImportReply reply = take(&ofac_after);
    check_int("added", reply.added, 305);
    check_int("removed", reply.removed, 8);
    RescreeningReply done = rescreen();
    check_true("somebody was found", done.found >= 1);
    check_came_back(added, "listed by now");
    HitShown hit = show_hit(hits_of(added.item).hits[0].hit);
    check_int("of three files", (int64_t)hit.file_count, 3);
    check_str("this edition", hit.files[0].file, S("20240503"));
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    lists = arena_open((size_t)2 << 30);
    there = bytes_of(&meti_before).len && bytes_of(&meti_after).len && bytes_of(&ofac_before).len &&
            bytes_of(&ofac_after).len;
    sample_open(53);
    RUN(test_meti_editions);
    RUN(test_ofac_editions);
    sample_close();
    arena_close(&lists);
    return check_done();
}
