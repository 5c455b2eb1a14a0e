/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/*
 * docket.import: items exported elsewhere, entered here.
 *
 * The bundle is checked throughout under the key of the log it comes from before a word of it is
 * believed. What was stated there, and still stood, becomes statements of a new item that name
 * their leaf; who took part there, and was not dropped, takes part here under the name the bundle
 * brings, and is screened as everybody. What was decided there decides nothing here: each item is
 * open.
 */

typedef struct Said {
    ItemStated stated; /* its texts are marks of the bundle */
    const BundleEvent *event;
    bool ended;
} Said;

typedef struct Took {     /* part, there */
    ItemPartyNamed named; /* as it was named last */
    const BundleEvent *event;
    bool dropped;
} Took;

typedef struct Import { /* of one item */
    Work *work;
    const Bundle *bundle;
    Id subject; /* the item there */
    ItemOpened opened;
    const BundleEvent *opening;
    Said *said;
    size_t said_count;
    Took *parties;
    size_t party_count;
} Import;

/* ---- reading the bundle ---------------------------------------------------------------------- */

static bool read_bundle(Work *work, const ImportParams *params, Bundle *ret_bundle)
{
    Findings findings = { .arena = work_arena(work) };
    Arena scratch = arena_open(ITEM_BUNDLE_ARENA_BYTES);
    NoteKey key;
    bool good = note_key_read(scratch, params->key, &key);

    if (!good)
        work_finding(work, S("/key"), PHRASE_CASEWORK_NO_KEY, PHRASE_CASEWORK_NO_KEY_REMEDY,
                     params->key);
    else
        good = bundle_read(work_arena(work), scratch, work_document(work), S(""), &key, &findings,
                           ret_bundle);
    arena_close(&scratch);
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        work_refuse(work, S(""), finding->message, finding->remedy, finding->args,
                    FINDING_ARGS_MAX);
    return good;
}

/* The data of an event of this kind; false: the bundle's event is of another form than ours. */
static bool read_data(const Import *import, const BundleEvent *event, const Shape *shape,
                      void *ret_data)
{
    Arena *arena = work_arena(import->work);
    Findings findings = { .arena = arena };
    const Json *payload = json_read(arena, event->event.payload, S(""), &findings);
    const Json *data = payload ? json_member(payload, S("data")) : NULL;
    return event->event.version == 1 && data &&
           shape_bind(arena, shape, data, S(""), ret_data, &findings);
}

/* The text under a mark, if the bundle brings it. */
static Str text_of(const BundleEvent *event, Str mark)
{
    Hash commitment;
    if (!hash_read(mark, &commitment))
        return S("");
    for (size_t i = 0; i < event->event.value_count; i++)
        if (event->kept[i] && hash_eq(event->event.values[i].commitment, commitment))
            return event->event.values[i].value;
    return S("");
}

static void end_said(Import *import, Id statement)
{
    for (size_t i = 0; i < import->said_count; i++)
        if (id_eq(import->said[i].stated.statement, statement))
            import->said[i].ended = true;
}

static Took *party_of(Import *import, Id party)
{
    for (size_t i = 0; i < import->party_count; i++)
        if (id_eq(import->parties[i].named.party, party))
            return &import->parties[i];
    return NULL;
}

static bool read_party(Import *import, const BundleEvent *event)
{
    ItemPartyNamed named;
    ItemPartyDropped dropped;
    Took *known;

    if (str_eq(event->event.kind, S("item.party-dropped"))) {
        bool good = read_data(import, event, &item_party_dropped_shape, &dropped);
        known = good ? party_of(import, dropped.party) : NULL;
        if (known)
            known->dropped = true;
        return known != NULL;
    }
    if (!read_data(import, event, &item_party_named_shape, &named))
        return false;
    known = party_of(import, named.party);
    if (!known)
        known = &import->parties[import->party_count++];
    *known = (Took){ .named = named, .event = event };
    return true;
}

static bool read_event(Import *import, const BundleEvent *event)
{
    Str kind = event->event.kind;
    Said *said = &import->said[import->said_count];
    ItemCorrected corrected;
    ItemRetracted retracted;
    bool good = true;

    *said = (Said){ .event = event };
    if (str_eq(kind, S("item.opened"))) {
        good = !import->opening && read_data(import, event, &item_opened_shape, &import->opened);
        import->opening = event;
    } else if (str_eq(kind, S("item.stated"))) {
        good = read_data(import, event, &item_stated_shape, &said->stated);
        import->said_count += good;
    } else if (str_eq(kind, S("item.corrected"))) {
        good = read_data(import, event, &item_corrected_shape, &corrected);
        if (good) {
            end_said(import, corrected.corrected);
            said->stated = corrected.statement;
            import->said_count++;
        }
    } else if (str_eq(kind, S("item.retracted"))) {
        good = read_data(import, event, &item_retracted_shape, &retracted);
        if (good)
            end_said(import, retracted.statement);
    } else if (str_starts(kind, S("item.party-"))) {
        good = read_party(import, event);
    }
    return good;
}

/* The events of the import's subject: a whole item, or nothing is taken. */
static bool read_events(Import *import)
{
    const Bundle *bundle = import->bundle;
    bool good = true;
    size_t count = 0;

    for (size_t i = 0; i < bundle->event_count; i++)
        count += id_eq(bundle->events[i].event.subject, import->subject);
    import->said = NEW_ARRAY(work_arena(import->work), Said, count + 1);
    import->parties = NEW_ARRAY(work_arena(import->work), Took, count + 1);
    for (size_t i = 0; i < bundle->event_count && good; i++)
        if (id_eq(bundle->events[i].event.subject, import->subject))
            good = read_event(import, &bundle->events[i]);
    if (!good || !import->opening)
        work_finding(import->work, S(""), PHRASE_CASEWORK_NOT_AN_ITEM,
                     PHRASE_CASEWORK_NOT_AN_ITEM_REMEDY, S(""));
    return good && import->opening;
}

/* ---- entering it ----------------------------------------------------------------------------- */

/* Titles and lines as there; regimes those that are known here too. */
static void read_opening(const Import *import, int32_t marking, OpenParams *open)
{
    const ItemDescribed *described = &import->opened.description;
    Arena *arena = work_arena(import->work);
    LineParams *lines = NEW_ARRAY(arena, LineParams, described->line_count);

    for (size_t i = 0; i < described->line_count; i++) {
        lines[i].line = described->lines[i].line;
        lines[i].title.in[LANG_JA] = text_of(import->opening, described->lines[i].title_ja);
        lines[i].title.in[LANG_EN] = text_of(import->opening, described->lines[i].title_en);
    }
    *open = (OpenParams){
        .marking = marking,
        .regimes = described->regimes,
        .regime_count = described->regime_count,
        .lines = lines,
        .line_count = described->line_count,
    };
    open->title.in[LANG_JA] = text_of(import->opening, described->title_ja);
    open->title.in[LANG_EN] = text_of(import->opening, described->title_en);
    open->summary.in[LANG_JA] = text_of(import->opening, described->summary_ja);
    open->summary.in[LANG_EN] = text_of(import->opening, described->summary_en);
    if (!open->title.in[LANG_JA].len && !open->title.in[LANG_EN].len)
        open->title.in[LANG_EN] = import->opened.reference;
}

static Provenance provenance_of(const Import *import)
{
    const Bundle *bundle = import->bundle;
    return (Provenance){
        .origin = bundle->checkpoint.origin,
        .reference = import->opened.reference,
        .item = import->opening->event.subject,
        .size = bundle->checkpoint.size,
        .root = bundle->checkpoint.root,
        .bundle = hash_of(work_document(import->work)),
    };
}

/* "report of 2015 [record.example 2026-0001, leaf 12]" */
static Str source_of(const Import *import, const Said *said)
{
    Str source = text_of(said->event, said->stated.source);
    Text text = text_open(work_arena(import->work), ITEM_NAME_MAX);
    text_all(&text, S("["), import->bundle->checkpoint.origin, S(" "), import->opened.reference,
             S(", "));
    text_int(&text, said->event->event.seq);
    text_all(&text, S("] "), source);
    return text_str(&text);
}

static bool enter_said(const Import *import, const Item *item, Id new_item, Id organisation,
                       const Said *said)
{
    Str by = text_of(said->event, said->stated.by);
    Witness witness = {
        .value = said->stated.value,
        .by = by.len ? by : import->bundle->checkpoint.origin,
        .said_on = said->stated.said_on,
        .source = source_of(import, said),
        .confidence = said->stated.confidence,
    };
    ItemStated stated;
    if (!item_witness(import->work, item, said->stated.line, said->stated.fact, &witness, &stated))
        return false;
    stated.organisation = organisation;
    work_event(import->work, S("item.stated"), new_item, &stated);
    return true;
}

/* "[record.example 2026-0001, leaf 12] changed its name" */
static Str party_reason(const Import *import, const Took *took)
{
    Text text = text_open(work_arena(import->work), ITEM_WORDS_MAX);
    text_all(&text, S("["), import->bundle->checkpoint.origin, S(" "), import->opened.reference,
             S(", "));
    text_int(&text, took->event->event.seq);
    text_all(&text, S("] "), text_of(took->event, took->named.reason));
    return text_str(&text);
}

/* As it was named there, and nothing that was not said. */
static bool enter_party(const Import *import, const Item *item, const Took *took, Str name)
{
    const ItemPartyNamed *there = &took->named;
    Arena *arena = work_arena(import->work);
    Str *numbers = NEW_ARRAY(arena, Str, there->number_count + 1);
    NamePartyParams named = {
        .item = item->id,
        .role = there->role,
        .name = name,
        .reading = text_of(took->event, there->reading),
        .type = there->type,
        .birth_date = text_of(took->event, there->birth_date),
        .countries = there->countries,
        .country_count = there->country_count,
        .ids = numbers,
        .address = text_of(took->event, there->address),
        .lines = there->lines,
        .line_count = there->line_count,
        .reason = party_reason(import, took),
    };
    for (size_t i = 0; i < there->number_count; i++) {
        Str number = text_of(took->event, there->numbers[i].number);
        if (number.len)
            numbers[named.id_count++] = number;
    }
    return item_tell_party(import->work, item, &named, work_new_id(import->work));
}

static bool enter_parties(const Import *import, const Item *item, ImportedItem *imported)
{
    bool good = true;

    for (size_t i = 0; i < import->party_count; i++) {
        const Took *took = &import->parties[i];
        Str name = text_of(took->event, took->named.name);
        if (took->dropped)
            continue;
        if (name.len) {
            good = enter_party(import, item, took, name) && good;
            imported->parties++;
        } else {
            imported->nameless++;
        }
    }
    return good;
}

static int enter(Import *import, int32_t marking, int64_t opened_before, ImportedItem *imported)
{
    Work *work = import->work;
    OpenParams open;
    ItemOpened opened = { 0 };
    Id keeper;
    read_opening(import, marking, &open);
    int r = item_own_organisation(work, &keeper);
    if (!r)
        r = item_begin(work, keeper, &open, opened_before, &opened);
    if (r)
        return r < 0 ? trace(r) : r;
    opened.provenance = provenance_of(import);

    static const LineName only[] = { { .line = STR("1") } };
    const ItemDescribed *described = &opened.description;
    Id id = work_new_id(work);
    Item item = { .id = id,
                  .lines = described->line_count ? described->lines : only,
                  .line_count = described->line_count ? described->line_count : COUNT_OF(only) };
    bool good = true;
    work_event(work, S("item.opened"), id, &opened);
    *imported = (ImportedItem){ .item = id, .reference = opened.reference };
    for (size_t i = 0; i < import->said_count; i++) {
        if (import->said[i].ended)
            continue;
        good = enter_said(import, &item, id, keeper, &import->said[i]) && good;
        imported->statements++;
    }
    good = enter_parties(import, &item, imported) && good;
    return good ? 0 : WORK_E_INVALID;
}

/* The items of the bundle, in the order of their first events. */
static size_t subjects_of(Arena *arena, const Bundle *bundle, Id **ret_subjects)
{
    Id *subjects = NEW_ARRAY(arena, Id, bundle->event_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < bundle->event_count; i++) {
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = id_eq(subjects[k], bundle->events[i].event.subject);
        if (!known)
            subjects[count++] = bundle->events[i].event.subject;
    }
    *ret_subjects = subjects;
    return count;
}

int docket_import(Work *work, const void *params, void *reply)
{
    const ImportParams *wanted = params;
    ImportReply *answer = reply;
    Bundle bundle;
    Id *subjects;
    if (!read_bundle(work, wanted, &bundle))
        return WORK_E_INVALID;
    size_t count = subjects_of(work_arena(work), &bundle, &subjects);
    ImportedItem *items = NEW_ARRAY(work_arena(work), ImportedItem, count);
    for (size_t i = 0; i < count; i++) {
        Import import = { .work = work, .bundle = &bundle, .subject = subjects[i] };
        if (!read_events(&import))
            return WORK_E_INVALID;
        int r = enter(&import, wanted->marking, (int64_t)i, &items[i]);
        if (r)
            return r < 0 ? trace(r) : r;
    }
    *answer = (ImportReply){ items, count };
    return 0;
}
