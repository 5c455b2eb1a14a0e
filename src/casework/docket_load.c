/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket_load.h"
#include "phrases_casework.h"

#include "casework/item_state.h"

/*
 * History told again as work of an office. Every step is an ordinary call of an ordinary operation,
 * by invented people who are called after what they do: each fact is stated by the clerk of the
 * agency the vocabulary would ask, one examiner assesses and drafts, another person approves.
 *
 * The request ids follow from the story and the step: loading again, or after a crash, does what is
 * not done yet and repeats nothing.
 */

enum { LOAD_JSON_MAX = 1 << 16, LOAD_ARENA_BYTES = 1 << 30, LOAD_AGENCIES_MAX = 32 };

typedef struct Loader {
    Office *office;
    const Library *library;
    Id as; /* an administrator: adds the people */
    const Agency *keeper;
    bool screens; /* the record does */
    Findings *findings;
    Arena arena; /* of one story */
    Id clerks[LOAD_AGENCIES_MAX];
    Id clerk, examiner, reviewer, approver; /* the keeper's */
    const Story *story;
    int64_t step;
    DocketLoaded *loaded;
} Loader;

/* ---- calling --------------------------------------------------------------------------------- */

static Id request_id(Loader *loader, Str what)
{
    Text number = text_open(&loader->arena, 24);
    text_int(&number, loader->step++);
    const Str parts[] = { S("docket load\n"), what, S("\n"), text_str(&number) };
    Hash hash = hash_of_parts(parts, COUNT_OF(parts));
    Id id;
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = hash.bytes[i];
    return id;
}

/* A refused step ends the loading: what history did must be possible. */
static int refused(Loader *loader, const OfficeReply *reply)
{
    for (const Finding *finding = reply->findings->first; finding; finding = finding->next)
        findings_add(loader->findings, SEVERITY_ERROR,
                     (Place){ .file = loader->story ? loader->story->file : S("") },
                     finding->message, finding->remedy, finding->args, FINDING_ARGS_MAX);
    return reply->outcome == OFFICE_UNAVAILABLE || reply->outcome == OFFICE_UNKNOWN
               ? fault(FAULT_DISK, "the record could not be written")
               : DOCKET_E_REFUSED;
}

static int call_tree(Loader *loader, const char *operation, Id as, Str what, const Json *params,
                     Str *ret_reply)
{
    Call call = {
        .operation = str_from_c(operation),
        .as = as,
        .request = request_id(loader, what),
        .params = params,
        .lang = LANG_JA,
    };
    OfficeReply reply = office_call(loader->office, &loader->arena, &call);
    if (reply.outcome != OFFICE_DONE && reply.outcome != OFFICE_REPLAYED)
        return refused(loader, &reply);
    *ret_reply = reply.reply;
    return 0;
}

static const Json *read_json(Loader *loader, Str text)
{
    Findings findings = { .arena = &loader->arena };
    const Json *tree = json_read(&loader->arena, text, S(""), &findings);
    ensure(tree); /* written here, or by the office */
    return tree;
}

/* A step of the story. `ret_reply` may be NULL. */
static int step(Loader *loader, const char *operation, Id as, const Shape *shape,
                const void *params, ItemReply *ret_reply)
{
    Findings findings = { .arena = &loader->arena };
    Str reply;
    int r = call_tree(loader, operation, as, loader->story->id,
                      call_params(&loader->arena, shape, params), &reply);
    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_reply) {
        bool good = shape_bind(&loader->arena, &item_reply_shape, read_json(loader, reply), S(""),
                               ret_reply, &findings);
        ensure(good);
    }
    return 0;
}

/* ---- people ---------------------------------------------------------------------------------- */

static Str lower(Arena *arena, Str id)
{
    Text text = text_open(arena, id.len);
    for (size_t i = 0; i < id.len; i++)
        text_char(&text, id.at[i] >= 'A' && id.at[i] <= 'Z' ? (char)(id.at[i] + 32) : id.at[i]);
    return text_str(&text);
}

static void put_member(Text *json, Str key, Str value)
{
    text_char(json, json->len > 1 ? ',' : '{');
    text_json(json, key);
    text_char(json, ':');
    text_json(json, value);
}

static int add_organisation(Loader *loader, const Agency *agency, Id *ret_id)
{
    Arena *arena = &loader->arena;
    Str handle = lower(arena, agency->id), reply;
    int r = office_subject(loader->office, arena, S("organisation"), handle, ret_id);
    if (r <= 0)
        return r < 0 ? trace(r) : 0;

    Text json = text_open(arena, LOAD_JSON_MAX);
    put_member(&json, S("handle"), handle);
    text_put(&json, S(",\"name\":{\"ja\":"));
    text_json(&json, label_in(agency->label, LANG_JA, agency->id));
    text_put(&json, S(",\"en\":"));
    text_json(&json, label_in(agency->label, LANG_EN, agency->id));
    text_put(&json, S("}}"));
    r = call_tree(loader, "organisation.add", loader->as, handle,
                  read_json(loader, text_str(&json)), &reply);
    if (!r)
        r = office_subject(loader->office, arena, S("organisation"), handle, ret_id);
    return r < 0 ? trace(r) : r;
}

/* "meti.examiner", called "Invented examiner". */
static int add_person(Loader *loader, const Agency *agency, Id organisation, Str role, Phrase name,
                      Id *ret_id)
{
    Arena *arena = &loader->arena;
    Text handle = text_open(arena, 100), json = text_open(arena, LOAD_JSON_MAX);
    Str reply;
    text_all(&handle, lower(arena, agency->id), S("."), role);
    int r = office_person(loader->office, arena, text_str(&handle), ret_id);
    if (r <= 0)
        return r < 0 ? trace(r) : 0;

    Text id = text_open(arena, ID_LETTERS);
    id_write(&id, organisation);
    put_member(&json, S("handle"), text_str(&handle));
    put_member(&json, S("organisation"), text_str(&id));
    put_member(&json, S("name-ja"), phrase(name, LANG_JA));
    put_member(&json, S("name-en"), phrase(name, LANG_EN));
    put_member(&json, S("clearance"), S("open"));
    put_member(&json, S("from"), S("2000-01-01"));
    text_all(&json, S(",\"roles\":[\""), role, S("\"]}"));
    r = call_tree(loader, "person.add", loader->as, text_str(&handle),
                  read_json(loader, text_str(&json)), &reply);
    if (!r)
        r = office_person(loader->office, arena, text_str(&handle), ret_id);
    return r < 0 ? trace(r) : r;
}

static int add_staff(Loader *loader, const Agency *agency, Id organisation)
{
    int r = add_person(loader, agency, organisation, S("examiner"), PHRASE_CASEWORK_LOAD_EXAMINER,
                       &loader->examiner);
    if (!r)
        r = add_person(loader, agency, organisation, S("reviewer"), PHRASE_CASEWORK_LOAD_REVIEWER,
                       &loader->reviewer);
    if (!r)
        r = add_person(loader, agency, organisation, S("approver"), PHRASE_CASEWORK_LOAD_APPROVER,
                       &loader->approver);
    return r < 0 ? trace(r) : r;
}

static int add_people(Loader *loader)
{
    const Rulebook *book = loader->library->book;
    ensure(book->agency_count <= LOAD_AGENCIES_MAX);
    for (size_t i = 0; i < book->agency_count; i++) {
        const Agency *agency = &book->agencies[i];
        Id organisation;
        int r = add_organisation(loader, agency, &organisation);
        if (!r)
            r = add_person(loader, agency, organisation, S("clerk"), PHRASE_CASEWORK_LOAD_CLERK,
                           &loader->clerks[i]);
        if (!r && agency == loader->keeper) {
            loader->clerk = loader->clerks[i];
            r = add_staff(loader, agency, organisation);
        }
        if (r)
            return r < 0 ? trace(r) : r;
    }
    return 0;
}

static int find_keeper(Loader *loader, Str id)
{
    const Rulebook *book = loader->library->book;
    Text known = text_open(&loader->arena, 1000);

    for (size_t i = 0; i < book->agency_count; i++) {
        text_all(&known, i ? S(", ") : S(""), book->agencies[i].id);
        if (str_eq(book->agencies[i].id, id))
            loader->keeper = &book->agencies[i];
    }
    if (!loader->keeper)
        finding_error(loader->findings, (Place){ 0 }, PHRASE_CASEWORK_LOAD_NO_AGENCY,
                      PHRASE_CASEWORK_LOAD_NO_AGENCY_REMEDY, id, text_str(&known));
    return loader->keeper ? 0 : DOCKET_E_REFUSED;
}

/* ---- opening --------------------------------------------------------------------------------- */

/* The regimes under which the story says something of its own day. */
static size_t story_regimes(const Story *story, Str *ret_names, size_t max)
{
    size_t count = 0;
    for (size_t pass = 0; pass < 2 && !count; pass++)
        for (size_t i = 0; i < story->expectation_count; i++) {
            const Expectation *expectation = &story->expectations[i];
            bool known = pass == 0 && (expectation->is_flip || expectation->on != story->date);
            for (size_t k = 0; k < count && !known; k++)
                known = str_eq(ret_names[k], expectation->regime);
            if (!known && count < max)
                ret_names[count++] = expectation->regime;
        }
    return count;
}

static Str story_summary(Loader *loader, Lang lang)
{
    const Story *story = loader->story;
    Text text = text_open(&loader->arena, ITEM_WORDS_MAX);
    text_put(&text, label_in(story->told, lang, S("")));
    for (size_t i = 0; i < story->assumption_count; i++)
        text_all(&text, S("\n"), label_in(story->assumptions[i], lang, S("")));
    return text_str(&text);
}

static int open_item(Loader *loader, Id *ret_item)
{
    const Story *story = loader->story;
    const Rulebook *book = loader->library->book;
    Str regimes[ITEM_REGIMES_MAX], agencies[LOAD_AGENCIES_MAX];
    ItemReply reply;
    LineParams *lines = NEW_ARRAY(&loader->arena, LineParams, story->casefile->line_count);
    OpenParams open = {
        .title = story->title,
        .summary = { { story_summary(loader, LANG_JA), story_summary(loader, LANG_EN) } },
        .marking = MARKING_OPEN,
        .regimes = regimes,
        .regime_count = story_regimes(story, regimes, COUNT_OF(regimes)),
        .organisations = agencies,
        .organisation_count = book->agency_count,
        .lines = lines,
        .line_count = story->casefile->line_count > 1 ? story->casefile->line_count : 0,
    };
    for (size_t i = 0; i < book->agency_count; i++)
        agencies[i] = lower(&loader->arena, book->agencies[i].id);
    for (size_t i = 0; i < open.line_count; i++)
        lines[i] = (LineParams){ story->casefile->lines[i].id, story->casefile->lines[i].title };
    int r = step(loader, "item.open", loader->examiner, &open_params_shape, &open, &reply);
    *ret_item = reply.item;
    return r < 0 ? trace(r) : r;
}

/* ---- stating --------------------------------------------------------------------------------- */

/* Is it said of the whole case: the same place of the file, found on every line? */
static bool is_shared(const Casefile *casefile, size_t fact, const Evidence *evidence)
{
    for (size_t i = 1; i < casefile->line_count; i++) {
        const Testimony *testimony = &casefile->lines[i].testimony[fact];
        bool found = false;
        for (size_t k = 0; k < testimony->count; k++)
            found = found || str_eq(testimony->list[k].place.pointer, evidence->place.pointer);
        if (!found)
            return false;
    }
    return casefile->line_count > 1;
}

static Str story_source(Loader *loader, const Evidence *evidence)
{
    const Story *story = loader->story;
    Text text = text_open(&loader->arena, ITEM_NAME_MAX);
    if (evidence->source.len)
        return evidence->source;
    for (size_t i = 0; i < story->source_count; i++)
        text_all(&text, i ? S("; ") : S(""), story->sources[i].key,
                 story->sources[i].cite.len ? S(": ") : S(""), story->sources[i].cite);
    return text_str(&text);
}

/* No fact is surer than the surest source of its story. */
static Confidence story_confidence(const Story *story, const Evidence *evidence)
{
    Confidence best = CONFIDENCE_UNVERIFIED;
    for (size_t i = 0; i < story->source_count; i++)
        if (story->sources[i].confidence < best)
            best = story->sources[i].confidence;
    return evidence->has_confidence ? evidence->confidence : best;
}

static Id clerk_of(const Loader *loader, const Fact *fact)
{
    return loader->clerks[fact->agency_count ? fact->agencies[0] : 0];
}

static Saying saying_of(Loader *loader, Str line, const Fact *fact, const Evidence *evidence)
{
    Text value = text_open(&loader->arena, ITEM_VALUE_MAX);
    if (evidence->unobtainable)
        text_put(&value, S("unobtainable"));
    else
        fact_answer_write(&value, fact, evidence->value);
    return (Saying){
        .line = line,
        .fact = fact->id,
        .witness = { .value = text_str(&value),
                     .by = evidence->by,
                     .said_on = evidence->on,
                     .source = story_source(loader, evidence),
                     .confidence = (int32_t)story_confidence(loader->story, evidence) },
    };
}

/* What one clerk has to say, in one step. */
typedef struct Page {
    Saying sayings[ITEM_SAYINGS_MAX];
    size_t count;
} Page;

static void say_line(Loader *loader, size_t index, Id clerk, Page *page)
{
    const Casefile *casefile = loader->story->casefile;
    const CaseLine *line = &casefile->lines[index];
    const Rulebook *book = loader->library->book;

    for (size_t i = 0; i < book->fact_count; i++) {
        if (!id_eq(clerk_of(loader, &book->facts[i]), clerk))
            continue;
        for (size_t k = 0; k < line->testimony[i].count; k++) {
            const Evidence *evidence = &line->testimony[i].list[k];
            bool shared = is_shared(casefile, i, evidence);
            if (shared && index)
                continue; /* said with the first line */
            Str on = casefile->line_count == 1 ? S("1") : shared ? S(ITEM_LINE_ALL) : line->id;
            ensure(page->count < COUNT_OF(page->sayings));
            page->sayings[page->count++] = saying_of(loader, on, &book->facts[i], evidence);
        }
    }
}

static int state_all(Loader *loader, Id item)
{
    for (size_t i = 0; i < loader->library->book->agency_count; i++) {
        Page *page = NEW(&loader->arena, Page);
        for (size_t k = 0; k < loader->story->casefile->line_count; k++)
            say_line(loader, k, loader->clerks[i], page);
        if (!page->count)
            continue;
        StateParams state = { item, page->sayings[0], page->sayings + 1, page->count - 1 };
        loader->loaded->statements += (int64_t)page->count;
        int r = step(loader, "item.state", loader->clerks[i], &state_params_shape, &state, NULL);
        if (r)
            return r < 0 ? trace(r) : r;
    }
    return 0;
}

/* In both languages, because the record is read in both. */
static Str load_words(Loader *loader, Phrase words)
{
    Text text = text_open(&loader->arena, ITEM_NAME_MAX);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        text_all(&text, lang ? S(" / ") : S(""), phrase(words, (Lang)lang));
    return text_str(&text);
}

/* ---- parties --------------------------------------------------------------------------------- */

/* Does the record screen? It does not where nothing in it could. */
static int ask_screens(Loader *loader)
{
    Call call = { .operation = S("list.status"), .as = loader->as, .lang = LANG_JA };

    if (!table_operation(office_table(loader->office), call.operation))
        return 0;
    OfficeReply reply = office_call(loader->office, &loader->arena, &call);
    if (reply.outcome != OFFICE_DONE)
        return refused(loader, &reply);
    const Json *required = json_member(read_json(loader, reply.reply), S("required"));
    loader->screens = required && required->type == JSON_BOOL && required->number;
    return 0;
}

static int name_party(Loader *loader, Id item, const StoryParty *party, Id *ret_party)
{
    NamePartyParams named = { .item = item,
                              .role = party->role,
                              .name = party->name,
                              .type = party->type,
                              .birth_date = party->birth_date,
                              .countries = party->countries,
                              .country_count = party->country_count,
                              .reason = load_words(loader, PHRASE_CASEWORK_LOAD_PARTY) };
    ItemReply reply;
    int r =
        step(loader, "item.name-party", loader->clerk, &name_party_params_shape, &named, &reply);
    *ret_party = reply.made;
    return r < 0 ? trace(r) : r;
}

/* Adds the hits that wait for a finding. */
static int screen_party(Loader *loader, Id item, Id party, int64_t *hits)
{
    Text json = text_open(&loader->arena, LOAD_JSON_MAX);
    Text ids[2] = { text_open(&loader->arena, ID_LETTERS), text_open(&loader->arena, ID_LETTERS) };
    Str reply;

    id_write(&ids[0], item);
    id_write(&ids[1], party);
    put_member(&json, S("item"), text_str(&ids[0]));
    put_member(&json, S("party"), text_str(&ids[1]));
    text_char(&json, '}');
    int r = call_tree(loader, "party.screen", loader->clerk, loader->story->id,
                      read_json(loader, text_str(&json)), &reply);
    if (r)
        return r < 0 ? trace(r) : r;
    const Json *open = json_member(read_json(loader, reply), S("open"));
    ensure(open && open->type == JSON_INT);
    *hits += open->number;
    return 0;
}

static int screen_parties(Loader *loader, Id item, int64_t *ret_hits)
{
    const Story *story = loader->story;
    int r = 0;

    *ret_hits = 0;
    for (size_t i = 0; i < story->party_count && loader->screens && !r; i++) {
        Id party;
        r = name_party(loader, item, &story->parties[i], &party);
        if (!r)
            r = screen_party(loader, item, party, ret_hits);
    }
    return r < 0 ? trace(r) : r;
}

/* ---- deciding -------------------------------------------------------------------------------- */

/* The day every line states itself, else the day the story stands under. */
static Date story_day(const Loader *loader)
{
    const Casefile *casefile = loader->story->casefile;
    int32_t date_fact = loader->library->book->packs[0].date_fact;
    for (size_t i = 0; i < casefile->line_count; i++)
        if (!casefile->lines[i].testimony[date_fact].count)
            return loader->story->date;
    return DATE_NONE;
}

/* In both languages. */
static Str told(Loader *loader, Phrase words, Str arg)
{
    Text text = text_open(&loader->arena, ITEM_WORDS_MAX);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Str limits = label_in(loader->story->limits, (Lang)lang, S(""));
        text_put(&text, lang ? S("\n") : S(""));
        phrase_put(&text, words, (Lang)lang, arg);
        if (limits.len)
            text_all(&text, S(" "), limits);
    }
    return text_str(&text);
}

static bool all_are(const ItemReply *assessed, OutcomeSet wanted)
{
    for (size_t i = 0; i < assessed->result_count; i++) {
        const Result *result = &assessed->results[i];
        Outcome outcome;
        if (result->outcome_count != 1 || !outcome_read(result->outcomes[0], &outcome) ||
            !(wanted >> outcome & 1))
            return false;
    }
    return true;
}

static bool is_decided(const ItemReply *assessed)
{
    return all_are(assessed, (1u << OUTCOME_COUNT) - 1);
}

/* What the law of the day bears out of what history decided. VERDICTS: nothing can be decided. */
static Verdict verdict_of(const Loader *loader, const ItemReply *assessed)
{
    const OutcomeSet outside = 1u << OUTCOME_OUTSIDE;
    const OutcomeSet free = outside | 1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE;
    Str word = loader->story->decision;

    if (str_eq(word, S("N")) || str_eq(word, S("X")))
        return VERDICT_REFUSE;
    if (all_are(assessed, outside))
        return VERDICT_OUTSIDE;
    if (all_are(assessed, free))
        return VERDICT_PERMIT;
    return !word.len && is_decided(assessed) ? VERDICT_REFUSE : VERDICTS;
}

static int decide(Loader *loader, Id item, Date on, Verdict verdict)
{
    static const struct {
        Str word;
        Phrase words;
    } histories[] = {
        { STR(""), PHRASE_CASEWORK_LOAD_INVENTED },
        { STR("A"), PHRASE_CASEWORK_LOAD_ALLOWED },
        { STR("AC"), PHRASE_CASEWORK_LOAD_CONDITIONS },
        { STR("N"), PHRASE_CASEWORK_LOAD_NOT_ALLOWED },
        { STR("X"), PHRASE_CASEWORK_LOAD_CRIME },
    };
    Phrase words = PHRASE_CASEWORK_LOAD_INVENTED;
    ItemReply reply;
    for (size_t i = 0; i < COUNT_OF(histories); i++)
        if (str_eq(histories[i].word, loader->story->decision))
            words = histories[i].words;
    DraftParams draft = { .item = item,
                          .verdict = (int32_t)verdict,
                          .reason = told(loader, words, S("")),
                          .on = on,
                          .known_on = DATE_NONE,
                          .day_reason = on == DATE_NONE
                                            ? S("")
                                            : load_words(loader, PHRASE_CASEWORK_LOAD_DAY) };
    int r = step(loader, "item.draft", loader->examiner, &draft_params_shape, &draft, &reply);
    if (r)
        return r < 0 ? trace(r) : r;
    ApproveParams approve = { .item = item, .draft = reply.made };
    loader->loaded->decided++;
    r = step(loader, "item.approve", loader->approver, &approve_params_shape, &approve, NULL);
    return r < 0 ? trace(r) : r;
}

static int withdraw(Loader *loader, Id item)
{
    ReasonParams withdraw = { item, told(loader, PHRASE_CASEWORK_LOAD_LAPSED, S("")) };
    loader->loaded->withdrawn++;
    int r = step(loader, "item.withdraw", loader->reviewer, &reason_params_shape, &withdraw, NULL);
    return r < 0 ? trace(r) : r;
}

/* History is not at its end, or the packs cannot bear it out: the item waits, and says why. */
static int wait(Loader *loader, Id item, Phrase words)
{
    HoldParams hold = { .item = item,
                        .reason = told(loader, words, loader->story->decision),
                        .authority = S("sekisho docket load"),
                        .until = DATE_NONE };
    loader->loaded->held++;
    int r = step(loader, "item.hold", loader->reviewer, &hold_params_shape, &hold, NULL);
    return r < 0 ? trace(r) : r;
}

static int conclude(Loader *loader, Id item, Date on, const ItemReply *assessed, int64_t hits)
{
    Str word = loader->story->decision;
    int r;
    if (hits > 0) { /* whether a party is listed is for people to say */
        r = wait(loader, item, PHRASE_CASEWORK_LOAD_MET);
    } else if (str_eq(word, S("L"))) {
        r = withdraw(loader, item);
    } else if (str_eq(word, S("U"))) {
        r = wait(loader, item, PHRASE_CASEWORK_LOAD_UNDECIDED);
    } else {
        Verdict verdict = verdict_of(loader, assessed);
        r = verdict == VERDICTS ? wait(loader, item, PHRASE_CASEWORK_LOAD_CANNOT_TELL)
                                : decide(loader, item, on, verdict);
    }
    return r < 0 ? trace(r) : r;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int load_story(Loader *loader)
{
    ItemReply assessed;
    Id item;
    int64_t hits;
    Date on = story_day(loader);
    int r = open_item(loader, &item);
    if (!r)
        r = state_all(loader, item);
    if (!r)
        r = screen_parties(loader, item, &hits);
    if (r)
        return r < 0 ? trace(r) : r;
    AssessParams assess = { .item = item, .on = on, .known_on = DATE_NONE };
    r = step(loader, "item.assess", loader->examiner, &assess_params_shape, &assess, &assessed);
    if (!r)
        r = conclude(loader, item, on, &assessed, hits);
    loader->loaded->items++;
    return r < 0 ? trace(r) : r;
}

int docket_load(Office *office, Id as, Str keeper, const Stories *stories, DocketLoaded *ret_loaded,
                Findings *findings)
{
    Loader loader = {
        .office = office,
        .library = office_library(office),
        .as = as,
        .findings = findings,
        .arena = arena_open(LOAD_ARENA_BYTES),
        .loaded = ret_loaded,
    };
    *ret_loaded = (DocketLoaded){ 0 };
    int r = find_keeper(&loader, keeper);
    if (!r)
        r = ask_screens(&loader);
    if (!r)
        r = add_people(&loader);
    for (size_t i = 0; i < stories->count && !r; i++) {
        arena_reset(&loader.arena);
        loader.story = stories->list[i];
        loader.step = 0;
        r = load_story(&loader);
    }
    arena_close(&loader.arena);
    return r < 0 ? trace(r) : r;
}
