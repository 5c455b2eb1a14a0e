/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A practice record: what makes one, what it begins with, and that it stays one. */
#include "record/record.h"

#include "tests/check.h"
#include "world/world.h"

#include <ftw.h>
#include <stdlib.h>
#include <unistd.h>

static char dir[] = "/tmp/sekisho-practice-XXXXXX";
static Arena arena, boot;
static Office *office;

static Str at(const char *name)
{
    Text path = text_open(&arena, 200);

    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    return text_str(&path);
}

/* As somebody asks for it who says no more than these values. */
static OfficeStart start_of(const PathValue *values, size_t count)
{
    Findings findings = { .arena = &arena };
    OfficeStart start = { .practice = false };
    const PathValue *all = NULL;

    ensure(practice_start(&arena, S("."), LANG_EN, values, &count, &all, &findings) == 0);
    const Json *tree = shape_tree(&arena, &office_start_shape, all, count, &findings);
    bool bound = shape_bind(&arena, &office_start_shape, tree, S(""), &start, &findings);

    check_true("whole", bound && findings.error_count == 0);
    start.lang = LANG_EN;
    return start;
}

static int create(const char *name, const OfficeStart *start, Findings *findings)
{
    *findings = (Findings){ .arena = &arena };
    return office_create(&arena, at(name), S("."), &record_rooms, start, findings);
}

static void open_office(const char *name)
{
    static ListsHolder *lists;
    Findings findings = { .arena = &arena };

    lists = lists ? lists : holder_open(&arena);
    boot = arena_open(1 << 30);
    ensure(office_open(&boot, at(name), S("."), &record_rooms,
                       (OfficeOptions){ .companion = lists }, &office, &findings) == 0);
}

static void close_office(void)
{
    office_close(office);
    arena_close(&boot);
}

static const Json *read_as(const char *who, const char *operation)
{
    Findings findings = { .arena = &arena };
    Id as;

    ensure(office_person(office, &arena, str_from_c(who), &as) == 0);
    OfficeReply reply =
        office_call(office, &arena,
                    &(Call){ .operation = str_from_c(operation), .as = as, .request = world_id() });
    check_int(operation, reply.outcome, OFFICE_DONE);
    return json_read(&arena, reply.reply, S(""), &findings);
}

/* What is empty is left out of a reply. */
static int64_t count_as(const char *who, const char *operation, const char *list)
{
    const Json *rows = json_member(read_as(who, operation), str_from_c(list));

    return rows ? (int64_t)rows->count : 0;
}

/* ---- what makes one -------------------------------------------------------------------------- */

static const PathValue practice = { STR("practice"), STR("yes") };

static void test_what_is_said(void)
{
    const PathValue mine[] = { practice,
                               { S("organisation-name.en"), S("Mine") },
                               { S("person"), S("me") },
                               { S("reason"), S("") } };
    OfficeStart start = start_of(mine, COUNT_OF(mine)), other = start_of(&practice, 1);

    check_true("its own name", note_name_practises(start.origin));
    check_true("each another", !str_eq(start.origin, other.origin));
    check_str("what is said stands", start.person, S("me"));
    check_str("in the one language", start.organisation_name.in[LANG_JA], S(""));
    check_str("what is not is filled in", other.person, S("admin"));
    check_true("also what was left blank", start.reason.len > 0);
}

/* A mark that is not in the name, and a name without the mark: refused, and nothing is made. */
static void test_mark_and_name(void)
{
    Findings findings;
    OfficeStart start = start_of(&practice, 1);

    start.origin = S("record.example.jp/office");
    check_int("under a real name", create("bad", &start, &findings), OFFICE_E_INVALID);
    check_str("told at the name", findings.first->place.pointer, S("/origin"));
    start.origin = S("practice.invalid/office");
    start.practice = false;
    check_int("a real one under such a name", create("bad", &start, &findings), OFFICE_E_INVALID);
    check_str("told at the name, too", findings.first->place.pointer, S("/origin"));
    check_int("nothing was made", access(arena_c(&arena, at("bad")), F_OK), -1);
}

static void test_real_one(void)
{
    Findings findings;
    OfficeStart start = start_of(&practice, 1);
    OfficeStatus status;

    start.practice = false;
    start.origin = S("record.example.jp/office");
    check_int("made", create("real", &start, &findings), 0);
    open_office("real");
    check_true("nothing of it is for practice", !office_practises(office));
    check_int("looked at", office_status(office, &arena, &status), 0);
    check_true("nor does its state say so", !status.practises);
    check_int("and it begins without people", count_as("admin", "person.list", "persons"), 1);
    close_office();
}

/* ---- what it begins with --------------------------------------------------------------------- */

static void test_beginning(void)
{
    static const char *const people[] = { "clerk",        "examiner", "reviewer",
                                          "approver",     "finance",  "auditor",
                                          "case-manager", "buyer",    "supplier" };
    Findings findings;
    OfficeStart start = start_of(&practice, 1);
    OfficeStatus status;
    Id id;

    check_int("made", create("practice", &start, &findings), 0);
    check_int("nothing unfinished is left",
              access(arena_c(&arena, at("practice/unfinished")), F_OK), -1);
    open_office("practice");
    check_true("for practice", office_practises(office));
    check_int("looked at", office_status(office, &arena, &status), 0);
    check_true("its state says so", status.practises && note_name_practises(status.origin));
    for (size_t i = 0; i < COUNT_OF(people); i++)
        check_int(people[i], office_person(office, &arena, str_from_c(people[i]), &id), 0);
    check_int("an item waits", count_as("examiner", "item.list", "items"), 1);
    check_int("so does a letter", count_as("reviewer", "letter.list", "letters"), 1);
    check_int("and somebody has news", count_as("clerk", "notice.list", "notices"), 1);
    check_int("no case is there yet", count_as("case-manager", "case.list", "cases"), 0);
    close_office();
}

/* Who makes it in Japanese finds what is said once in Japanese. */
static void test_language(void)
{
    const PathValue mine[] = { practice, { S("origin"), S("practice.invalid/ja") } };
    const PathValue *all = NULL;
    Findings findings = { .arena = &arena };
    size_t count = COUNT_OF(mine);
    OfficeStart start = start_of(mine, count);

    ensure(practice_start(&arena, S("."), LANG_JA, mine, &count, &all, &findings) == 0);
    check_str("the reason is of the same language", all[count - 1].text, S("練習のため"));
    start.lang = LANG_JA;
    check_int("made", create("ja", &start, &findings), 0);
    open_office("ja");
    const Json *letters = json_member(read_as("reviewer", "letter.list"), S("letters"));
    check_str("the letter is in Japanese", json_member(letters->first, S("title"))->string,
              S("警戒管制レーダー（架空）"));
    close_office();
}

/* ---- the lessons ----------------------------------------------------------------------------- */

static const Tutorial *lessons(void)
{
    Tutorial *tutorial = NEW(&arena, Tutorial);
    Findings findings = { .arena = &arena };

    check_int("read", tutorial_read(office, &arena, LANG_EN, tutorial, &findings), 0);
    return tutorial;
}

static const LessonStep *step_of(const Tutorial *tutorial, Str operation)
{
    for (size_t i = 0; i < tutorial->lesson_count; i++)
        for (size_t k = 0; k < tutorial->lessons[i].step_count; k++)
            if (str_eq(tutorial->lessons[i].steps[k].operation, operation))
                return &tutorial->lessons[i].steps[k];
    ensure(!"a step");
    return NULL;
}

static void test_nothing_is_done_yet(void)
{
    open_office("practice");
    const Tutorial *fresh = lessons();

    check_true("for practice", fresh->practises);
    check_true("a dozen or so", fresh->lesson_count >= 12);
    check_int("none is done by the beginning", (int64_t)fresh->done_count, 0);
    for (size_t i = 0; i < fresh->lesson_count; i++)
        for (size_t k = 0; k < fresh->lessons[i].step_count; k++) {
            const LessonStep *step = &fresh->lessons[i].steps[k];
            Id id;
            check_true(arena_c(&arena, step->operation), !step->done && step->leaf == -1);
            check_int("whoever does it is there", office_person(office, &arena, step->as, &id), 0);
        }
    check_true("to the item there is a way", step_of(fresh, S("item.assess"))->path.len > 0);
    check_int("to a case there is none", (int64_t)step_of(fresh, S("case.close"))->path.len, 0);
    check_true("a statement waits", step_of(fresh, S("bank.import"))->statement &&
                                        str_starts(fresh->statement, S("account,booked,")));
    close_office();
}

/* What a form begins with is of whoever reads; days are counted from theirs. */
static void test_a_form(void)
{
    Tutorial *tutorial = NEW(&arena, Tutorial);
    Findings findings = { .arena = &arena };

    open_office("practice");
    ensure(tutorial_read(office, &arena, LANG_JA, tutorial, &findings) == 0);
    const LessonStep *step = step_of(tutorial, S("case.open"));
    const struct {
        Str path, text;
    } rows[] = {
        { S("title.en"), S("Warning radars (invented)") },
        { S("title.ja"), S("警戒管制レーダー（架空）") },
        { S("letter.originator"), S("ラオ（購入国の担当、架空）") },
        { S("letter.items.0.quantity"), S("2") },
        { S("letter.dated"), S("2027-06-01") },
        { S("letter.wanted-by"), S("2029-05-01") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str found = S("");
        for (size_t k = 0; k < step->field_count; k++)
            if (str_eq(step->fields[k].path, rows[i].path))
                found = step->fields[k].text;
        check_str(rows[i].path.at, found, rows[i].text);
    }
    check_str("its page", step->path, S("/op/case.open"));
    close_office();
}

/* What happened is found again, by whichever way it happened; what was refused did not happen. */
static void test_a_tick(void)
{
    Id examiner, item;
    Findings findings = { .arena = &arena };

    open_office("practice");
    const Operation *assess = table_operation(office_table(office), S("item.assess"));
    ensure(office_person(office, &arena, S("examiner"), &examiner) == 0);
    const Json *first = json_member(read_as("examiner", "item.list"), S("items"))->first;
    Str reference = json_member(first, S("reference"))->string;
    ensure(office_subject(office, &arena, S("item"), reference, &item) == 0);
    Text id = text_open(&arena, ID_LETTERS);
    id_write(&id, item);
    const PathValue values[] = { { S("item"), text_str(&id) } };
    Call call = { .operation = assess->name,
                  .as = examiner,
                  .request = world_id(),
                  .params = shape_tree(&arena, assess->params, values, 1, &findings),
                  .dry_run = true };
    check_int("tried", office_call(office, &arena, &call).outcome, OFFICE_DONE);
    check_true("is not done", !step_of(lessons(), S("item.assess"))->done);
    call.dry_run = false;
    OfficeReply reply = office_call(office, &arena, &call);
    check_int("done", reply.outcome, OFFICE_DONE);
    const Tutorial *after = lessons();
    check_true("is ticked", step_of(after, S("item.assess"))->done);
    check_int("with its entry", step_of(after, S("item.assess"))->leaf, reply.seq);
    check_int("one lesson of all", (int64_t)after->done_count, 1);
    check_true("and nothing else", !step_of(after, S("item.draft"))->done);
    close_office();
}

/* The lessons are those of the file that the record holds: without it there are none. */
static void test_erased(void)
{
    Tutorial *tutorial = NEW(&arena, Tutorial);
    Findings findings = { .arena = &arena };
    Arena scratch = arena_open(1 << 30);
    size_t count = 0;
    const Str *paths;

    ensure(world_list_files(&arena, at("ja/documents"), S(""), &paths, &count) == 0 && count == 1);
    ensure(world_replace(scratch, paths[0], S("")) == 0);
    open_office("ja");
    check_int("none", tutorial_read(office, &arena, LANG_EN, tutorial, &findings),
              OFFICE_E_INVALID);
    check_str("and why", phrase_key(findings.first->message), S("practice.not-kept"));
    close_office();
    arena_close(&scratch);
}

static void test_no_lessons_in_a_real_one(void)
{
    open_office("real");
    check_true("none", !lessons()->practises && lessons()->lesson_count == 0);
    close_office();
}

/* ---- and it stays one ------------------------------------------------------------------------ */

static int restore(const char *from, const char *to, const char *origin)
{
    Findings findings = { .arena = &arena };
    Arena scratch = arena_open(1 << 30);
    RestoreOptions how = { str_from_c(origin), S("admin"), S("a test") };
    int r = office_restore(&scratch, at(from), at(to), &record_rooms, &how, &findings);

    check_int(origin, r != 0, findings.error_count > 0);
    arena_close(&scratch);
    return r;
}

static void back_up(const char *from, const char *to, const char *proof)
{
    BackupReport report;

    open_office(from);
    check_int("copied", office_backup(office, &arena, at(to), at(proof), false, &report), 0);
    check_true("and proven", report.proven);
    close_office();
}

static void test_for_ever(void)
{
    back_up("practice", "copy", "proof");
    check_int("no real one", restore("copy", "again", "record.example.jp/office"),
              OFFICE_E_INVALID);
    check_int("nothing was made of it", access(arena_c(&arena, at("again")), F_OK), -1);
    check_int("another of its kind", restore("copy", "again", "practice.invalid/again"), 0);
    open_office("again");
    check_true("is one still", office_practises(office));
    close_office();
    back_up("real", "real-copy", "real-proof");
    check_int("nor the other way", restore("real-copy", "never", "practice.invalid/never"),
              OFFICE_E_INVALID);
    check_int("not even begun", access(arena_c(&arena, at("never")), F_OK), -1);
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status;
    (void)type;
    (void)walk;
    return remove(path);
}

int main(void)
{
    enum { OPEN_FILES = 16 };

    setenv("SEKISHO_TODAY", "2027-06-01", 1); /* long after the registers were looked at */
    arena = arena_open(1u << 30);
    ensure(mkdtemp(dir) != NULL);
    RUN(test_what_is_said);
    RUN(test_mark_and_name);
    RUN(test_real_one);
    RUN(test_beginning);
    RUN(test_language);
    RUN(test_nothing_is_done_yet);
    RUN(test_a_form);
    RUN(test_a_tick);
    RUN(test_erased);
    RUN(test_no_lessons_in_a_real_one);
    RUN(test_for_ever);
    ensure(nftw(dir, remove_one, OPEN_FILES, FTW_DEPTH | FTW_PHYS) == 0);
    return check_done();
}
