/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/case/docket.h"

#include "bench/record/driver.h"

#include "action/inside.h"
#include "tests/cases_sample.h"

#define MADE_ON "2026-04-10" /* the law changes eleven days later */
#define OFFICE_BYTES ((size_t)4 << 30)
#define KEPT_BYTES ((size_t)256 << 20)

enum { YEAR = 2027, A_YEAR = 50000 }; /* numbers that people gave to no case */

/* ---- groups, made as people make them -------------------------------------------------------- */

static void receive_paper(const CaseSample *one, const char *kind, const char *more)
{
    sample_done(step(one, "case.receive", "meti.clerk",
                     said(",'kind':'%s','giver':'An invented ministry','reference':'X-1',"
                          "'signed-on':'" MADE_ON "','document':'" PAPER_HASH "'%s",
                          kind, more, "")),
                NULL, NULL);
}

static CaseSample begin_case(Id item)
{
    CaseSample one = open_case("direct-sale", LETTER);
    give_item(&one, item);
    return one;
}

static CaseSample offer_case(Id item)
{
    CaseSample one = begin_case(item);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    draft_offer(&one, ",'notes':[]");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    return one;
}

static Id hold_case(const CaseSample *one)
{
    return made_by(step(one, "case.hold", "meti.reviewer",
                        ",'reason':'a question is open (invented)','authority':'office order 3'"));
}

static void release_case(const CaseSample *one, Id hold)
{
    sample_done(step(one, "case.release", "meti.reviewer",
                     said(",'hold':'%s','reason':'it was answered','authority':'office order 3'",
                          sample_id(hold), "", "")),
                NULL, NULL);
}

static void run_case(Id item)
{
    CaseSample one = offer_case(item);
    weigh_risks(&one);
    receive_paper(&one, "signature", ",'about':'B'");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    receive_paper(&one, "assurance", "");
    receive_paper(&one, "licence", ",'until':'2028-11-30'");
    receive_paper(&one, "foreign-approval", "");
    receive_paper(&one, "partner-consent", "");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
    receive_paper(&one, "notification", "");
    release_case(&one, hold_case(&one));
}

static void decline_case(Id item)
{
    CaseSample one = begin_case(item);
    sample_done(step(&one, "case.decline", "meti.reviewer", ",'reason':'not ours'"), NULL, NULL);
}

static void make_decided(const char *destination, const char *weapon)
{
    Id item = open_stated(destination, weapon);
    decide_item(item);
    run_case(item);
    CaseSample held = offer_case(item);
    hold_case(&held);
    offer_case(item);
    decline_case(item);
}

static void make_steady(void)
{
    make_decided("PHL", "no");
}

static void make_overtaken(void)
{
    make_decided("FJI", "yes");
}

static void make_undecided(void)
{
    Id item = open_stated("PHL", "no");
    for (int i = 0; i < DOCKET_GROUP_CASES; i++)
        begin_case(item);
}

static const struct {
    void (*make)(void);
    int64_t often; /* among EACH groups */
} makers[] = { { make_steady, 17 }, { make_overtaken, 2 }, { make_undecided, 1 } };
enum { EACH = 20, GROUPS = COUNT_OF(makers) };

/* ---- what happened, to be told again --------------------------------------------------------- */

enum { IDS_MAX = 400, NUMBERS_MAX = 1 + DOCKET_GROUP_CASES };

typedef struct Group {
    Id before[IDS_MAX], now[IDS_MAX]; /* that were made; as they are called this time */
    size_t id_count;
    Str number[NUMBERS_MAX], number_now[NUMBERS_MAX]; /* of item and cases */
    size_t number_count;
    int64_t first, end; /* leaves */
    struct Again *again;
} Group;

/* Where one of them stands in what is told. */
typedef struct Hole {
    struct Hole *next;
    Id *id;
    Str *text;
    size_t index;
} Hole;

typedef struct Again {
    struct Again *next;
    const Operation *operation; /* NULL: of the same call as the one before */
    Id actor;
    bool of_system;
    Str kind;
    size_t subject;
    void *data;
    Hole *places;
} Again;

static Arena kept; /* of groups */
static Group groups[GROUPS];

static size_t id_index(Group *group, Id id)
{
    size_t i = 0;
    while (i < group->id_count && !id_eq(group->before[i], id))
        i++;
    return i;
}

static struct {
    int64_t size;  /* leaves before the first group */
    const Id *old; /* subjects of before: people, organisations */
    size_t old_count;
} before;

static bool is_old(Id id)
{
    for (size_t i = 0; i < before.old_count; i++)
        if (id_eq(before.old[i], id))
            return true;
    return false;
}

static void note_id(Group *group, Id id)
{
    if (is_old(id) || id_index(group, id) < group->id_count)
        return;
    ensure(group->id_count < IDS_MAX);
    group->before[group->id_count++] = id;
}

static void add_place(Again *again, Hole place)
{
    Hole *kept_place = NEW(&kept, Hole);
    *kept_place = place;
    kept_place->next = again->places;
    again->places = kept_place;
}

static void find_text(Group *group, Again *again, Str *text)
{
    *text = arena_str(&kept, *text);
    for (size_t i = 0; i < group->number_count; i++)
        if (str_eq(group->number[i], *text))
            add_place(again, (Hole){ .text = text, .index = i });
}

static void find_id(Group *group, Again *again, Id *id)
{
    note_id(group, *id);
    size_t index = id_index(group, *id);
    if (index < group->id_count)
        add_place(again, (Hole){ .id = id, .index = index });
}

static void find_places(Group *group, Again *again, const Shape *shape, char *data);

static void find_in_list(Group *group, Again *again, const Field *field, char *data)
{
    size_t count = *(size_t *)(data + field->count_offset);
    size_t size = field->item == FIELD_RECORD ? field->shape->size
                  : field->item == FIELD_TEXT ? sizeof(Str)
                  : field->item == FIELD_ID   ? sizeof(Id)
                                              : sizeof(Hash);
    char *items = arena_take(&kept, size, _Alignof(max_align_t), count + 1);

    if (count)
        memcpy(items, *(void **)(data + field->offset), count * size);
    *(void **)(data + field->offset) = items;
    for (size_t i = 0; i < count; i++) {
        char *item = items + i * size;
        if (field->item == FIELD_RECORD)
            find_places(group, again, field->shape, item);
        else if (field->item == FIELD_TEXT)
            find_text(group, again, (Str *)item);
        else if (field->item == FIELD_ID)
            find_id(group, again, (Id *)item);
    }
}

/* Of the data, which becomes the group's own. */
static void find_places(Group *group, Again *again, const Shape *shape, char *data)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        char *at = data + field->offset;
        if (field->type == FIELD_LIST)
            find_in_list(group, again, field, data);
        else if (field->type == FIELD_RECORD)
            find_places(group, again, field->shape, at);
        else if (field->type == FIELD_TEXT)
            find_text(group, again, (Str *)at);
        else if (field->type == FIELD_ID)
            find_id(group, again, (Id *)at);
        else if (field->type == FIELD_LABEL)
            for (int lang = 0; lang < LANG_COUNT; lang++)
                ((Label *)at)->in[lang] = arena_str(&kept, ((Label *)at)->in[lang]);
    }
}

/* ---- reading a group back -------------------------------------------------------------------- */

static void give_up_on(int r)
{
    if (r)
        bench_give_up("the record cannot be read or written");
}

static int read_before(Db *db, void *context)
{
    const Event *events;
    size_t count;
    (void)context;
    int r = journal_size(db, &before.size);
    if (!r)
        r = journal_page(db, &sample.call, 0, before.size, &events, &count);
    if (r)
        return trace(r);
    Id *old = NEW_ARRAY(&kept, Id, count + 1);
    for (size_t i = 0; i < count; i++)
        old[i] = events[i].subject;
    before.old = old;
    before.old_count = count + 1; /* and none */
    return 0;
}

static void note_number(Group *group, Str number)
{
    ensure(group->number_count < NUMBERS_MAX);
    group->number[group->number_count++] = arena_str(&kept, number);
}

static void note_made(Group *group, Str kind, const void *data)
{
    if (str_eq(kind, S("item.opened")))
        note_number(group, ((const ItemOpened *)data)->reference);
    if (str_eq(kind, S("case.opened")))
        note_number(group, ((const CaseOpened *)data)->number);
}

static int read_again(Work *work, Group *group, const Event *event, Again *again)
{
    const EventKind *kind;
    const void *data;
    int r = work_event_data(work, event, &kind, &data);
    if (!r)
        r = unmark_data(work->db, work->arena, kind->data, data, &data);
    if (r)
        return trace(r);
    note_id(group, event->subject);
    note_made(group, event->kind, data);
    *again = (Again){
        .operation = event->part ? NULL : table_operation(&work->office->table, event->operation),
        .actor = event->actor,
        .of_system = id_is_none(event->actor),
        .kind = arena_str(&kept, event->kind),
        .subject = id_index(group, event->subject),
        .data = memcpy(arena_take(&kept, kind->data->size, _Alignof(max_align_t), 1), data,
                       kind->data->size),
    };
    find_places(group, again, kind->data, again->data);
    return 0;
}

static int read_group(Db *db, void *context)
{
    static const Operation reading = { .name = STR("bench.read"), .kind = OPERATION_READ };
    Group *group = context;
    Arena arena = sample.call;
    Work work = work_of_system(sample.office, db, &arena, &reading, id_none());
    const Event *events;
    size_t count;
    int r = journal_size(db, &group->end);
    if (!r)
        r = journal_page(db, &arena, group->first, group->end - group->first, &events, &count);
    Again **link = &group->again;
    for (size_t i = 0; !r && i < count; i++) {
        *link = NEW(&kept, Again);
        r = read_again(&work, group, &events[i], *link);
        link = &(*link)->next;
    }
    return r ? trace(r) : 0;
}

static int read_size(Db *db, void *ret_size)
{
    int r = journal_size(db, ret_size);
    return r ? trace(r) : 0;
}

/* ---- told again ------------------------------------------------------------------------------ */

static int64_t items_told, cases_told; /* so far, those made by people too */

static void set_places(const Group *group, Again *again)
{
    for (Hole *place = again->places; place; place = place->next) {
        if (place->id)
            *place->id = group->now[place->index];
        else
            *place->text = group->number_now[place->index];
    }
}

static Str next_reference(Arena *arena, ItemOpened *opened)
{
    Text text = text_open(arena, CASE_CODE_MAX);

    opened->number = ++items_told;
    text_int(&text, opened->year);
    text_char(&text, '-');
    for (int64_t below = 1000; below > opened->number; below /= 10)
        text_char(&text, '0');
    text_int(&text, opened->number);
    return text_str(&text);
}

static Str next_number(Arena *arena, CaseOpened *opened)
{
    Text text = text_open(arena, CASE_CODE_MAX);
    Country country;
    bool known = country_find(opened->country, &country);

    ensure(known);
    cases_told++;
    opened->year = YEAR + cases_told / A_YEAR;
    opened->serial = 1 + cases_told % A_YEAR;
    case_number_write(&text,
                      (CaseNumber){ country, (int32_t)opened->year, (int32_t)opened->serial });
    return text_str(&text);
}

/* What is opened gets the next number, by which all that follows calls it. */
static void number_again(Arena *arena, Group *group, const Again *again)
{
    if (str_eq(again->kind, S("item.opened")))
        group->number_now[group->number_count++] = next_reference(arena, again->data);
    if (str_eq(again->kind, S("case.opened")))
        group->number_now[group->number_count++] = next_number(arena, again->data);
}

static const Again *tell_call(Work *work, Group *group, Again *again)
{
    const Again *end = again;

    do {
        number_again(work->arena, group, again);
        set_places(group, again);
        (again->of_system ? work_event_of_system
                          : work_event)(work, again->kind, group->now[again->subject], again->data);
        end = again = again->next;
    } while (again && !again->operation);
    return end;
}

static int tell_group(Db *db, Arena arena, Group *group)
{
    group->number_count = 0;
    for (size_t i = 0; i < group->id_count; i++)
        group->now[i] = world_id();
    for (Again *again = group->again; again;) {
        Call call = { .operation = again->operation->name, .request = world_id() };
        Work work = work_of_system(sample.office, db, &arena, again->operation, again->actor);
        int64_t seq;
        work.call = &call;
        work.fingerprint = hash_of((Str){ (const char *)call.request.bytes, sizeof(Id) });
        again = (Again *)(uintptr_t)tell_call(&work, group, again);
        int r = write_told(&work, S("{}"), &seq);
        if (r)
            return trace(r);
    }
    return 0;
}

static int tell_some(Db *db, void *context)
{
    int64_t *round = context, size;
    int r = journal_lock(db, &size);

    for (int i = 0; i < EACH && !r; i++) {
        Group *group = groups;
        for (int64_t place = (*round)++ % EACH; place >= makers[group - groups].often; group++)
            place -= makers[group - groups].often;
        r = tell_group(db, sample.call, group);
    }
    return r ? trace(r) : 0;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void make_record(const char *dir)
{
    static const OfficeStart start = {
        .origin = STR("record.example/bench"),
        .organisation = STR("office"),
        .organisation_name = { { STR("架空の記録室"), STR("An invented record office") } },
        .person = STR("keeper"),
        .person_name = { { STR("架空の記録係"), STR("An invented keeper") } },
        .reason = STR("for a benchmark"),
        .without_screening = STR("nobody is real"),
    };
    sample = (Sample){ .boot = arena_open(OFFICE_BYTES),
                       .call = arena_open(OFFICE_BYTES),
                       .dir = str_from_c(dir),
                       .lang = LANG_EN };
    Findings findings = { .arena = &sample.call };
    if (office_create(&sample.call, sample.dir, SAMPLE_LAW, SAMPLE_ROOMS, &start, &findings))
        bench_give_up("the record cannot be made");
    sample_reopen();
    sample.actor = sample_person("keeper");
    sample_people();
    sample_file("meti.clerk", S(PAPER_WORDS));
}

static void make_groups(void)
{
    give_up_on(store_read(office_store(sample.office), read_before, NULL));
    for (size_t i = 0; i < COUNT_OF(groups); i++) {
        give_up_on(store_read(office_store(sample.office), read_size, &groups[i].first));
        makers[i].make();
        give_up_on(store_read(office_store(sample.office), read_group, &groups[i]));
        cases_told += DOCKET_GROUP_CASES;
        items_told++;
    }
}

const Rooms docket_case_rooms = { cases_rooms_of, COUNT_OF(cases_rooms_of), &cases_schema };

DocketMade docket_make(const char *dir, int64_t cases)
{
    DocketMade made;
    int64_t round = 0;
    int result;

    kept = arena_open(KEPT_BYTES);
    cases_today(MADE_ON);
    make_record(dir);
    make_groups();
    while (cases_told < cases)
        if (store_write(office_store(sample.office), tell_some, &round, &result) != STORE_DONE)
            bench_give_up("the docket cannot be told");
    give_up_on(store_read(office_store(sample.office), read_size, &made.events));
    give_up_on(office_seal(sample.office));
    office_close(sample.office);
    made.cases = cases_told;
    made.items = items_told;
    return made;
}
