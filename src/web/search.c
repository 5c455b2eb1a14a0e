/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/search.h"
#include "phrases_web.h"
#include "web/views_screen.h"

enum { TRIES = 3, VALUE_BYTES_MAX = 1 << 20, VERSION_LETTERS = 16 };

/* ---- what may be searched -------------------------------------------------------------------- */

/* A list that came into force between the two steps is asked for once more. */
static bool take_held(const Visit *visit, Searching *searching, Reply *ret_refusal)
{
    ListReadyReply ready;

    for (int i = 0; i < TRIES; i++) {
        Hash held;
        if (!visit_read(visit, S("list.ready"), NULL, &ready, ret_refusal))
            return false;
        searching->index = holder_take(visit->site->lists, &held, &searching->ticket);
        searching->holder = visit->site->lists;
        searching->lists = ready.lists;
        if (searching->index && hash_eq(held, ready.lists))
            return true;
        if (searching->index)
            searching_close(searching);
    }
    *ret_refusal = trouble_reply(visit, STATUS_UNAVAILABLE, PHRASE_WEB_UNAVAILABLE,
                                 PHRASE_WEB_SCREENING_SWAPPED, NULL);
    return false;
}

bool searching_open(const Visit *visit, Searching *ret_searching, Reply *ret_refusal)
{
    *ret_searching = (Searching){ .index = visit->site->screened };
    if (visit->site->office)
        return take_held(visit, ret_searching, ret_refusal);
    if (ret_searching->index)
        return true;
    *ret_refusal = trouble_reply(visit, STATUS_UNAVAILABLE, PHRASE_WEB_SCREENING_NO_LISTS,
                                 PHRASE_WEB_SCREENING_NO_LISTS_BARE, NULL);
    return false;
}

void searching_close(Searching *searching)
{
    if (searching->holder && searching->index)
        holder_give(searching->holder, searching->ticket);
    searching->index = NULL;
}

bool searching_status(const Visit *visit, ListStatusReply *ret_lists, bool *ret_any,
                      Reply *ret_refusal)
{
    *ret_lists = (ListStatusReply){ 0 };
    *ret_any = visit->site->screened != NULL;
    if (!visit->site->office)
        return true;
    if (!visit_read(visit, S("list.status"), NULL, ret_lists, ret_refusal))
        return false;
    *ret_any = ret_lists->in_force_count > 0;
    return true;
}

/* ---- words ----------------------------------------------------------------------------------- */

void line_put(Text *text, Str line)
{
    text_all(text, text->len && line.len ? S("\n") : S(""), line);
}

Str list_kind_name(const Visit *visit, int32_t kind, Str name)
{
    ensure(kind >= 0 && kind < LIST_KINDS);
    return kind == LIST_PLAIN ? name : phrase(list_kind_phrases[kind], visit->lang);
}

Str list_word_name(const Visit *visit, Str name)
{
    ListKind kind;

    return list_kind_read(name, &kind) && kind != LIST_PLAIN
               ? phrase(list_kind_phrases[kind], visit->lang)
               : name;
}

Str list_version_letters(const Visit *visit, Hash hash)
{
    Text version = text_open(visit->arena, 80);

    hash_write(&version, hash);
    return str_cut(text_str(&version), 0, VERSION_LETTERS);
}

Str list_version_words(const Visit *visit, Str list, Date issued, Hash hash)
{
    Text text = text_open(visit->arena, VALUE_BYTES_MAX);
    Str letters = list_version_letters(visit, hash);

    if (issued == DATE_NONE)
        phrase_put(&text, PHRASE_WEB_SCREENING_VERSION_UNDATED, visit->lang, list, letters);
    else
        phrase_put(&text, PHRASE_WEB_SCREENING_VERSION, visit->lang, list, visit_day(visit, issued),
                   letters);
    return text_str(&text);
}

Str score_words(const Visit *visit, int64_t score)
{
    Text text = text_open(visit->arena, 24);

    score_write(&text, (int32_t)score);
    return text_str(&text);
}

SearchedView searched_view(const Visit *visit, const IndexedList *lists, size_t count)
{
    ValueView *views = NEW_ARRAY(visit->arena, ValueView, count);

    for (size_t i = 0; i < count; i++) {
        const IndexedList *list = &lists[i];
        Str name = list_kind_name(visit, (int32_t)list->kind, list->name);
        views[i].label = list_version_words(visit, name, list->issued, list->hash);
        views[i].words = visit_say(visit, PHRASE_WEB_SCREENING_SEARCHED_ROW,
                                   visit_number(visit, (int64_t)list->entry_count),
                                   visit_number(visit, (int64_t)list->name_count));
    }
    return (SearchedView){ phrase(PHRASE_WEB_SCREENING_SEARCHED, visit->lang), views, count };
}

const IndexedList *lists_of(const Visit *visit, const Index *index, size_t *ret_count)
{
    size_t count = index_list_count(index);
    IndexedList *lists = NEW_ARRAY(visit->arena, IndexedList, count);

    for (size_t i = 0; i < count; i++)
        lists[i] = index_list(index, i);
    *ret_count = count;
    return lists;
}

/* ---- what the list says ---------------------------------------------------------------------- */

Str lines_of(const Visit *visit, const Str *lines, size_t count)
{
    Text text = text_open(visit->arena, VALUE_BYTES_MAX);

    for (size_t i = 0; i < count; i++)
        line_put(&text, lines[i]);
    return text_str(&text);
}

Str name_words(const Visit *visit, Str name, Str reading, int32_t strength)
{
    Str words = reading.len ? visit_say(visit, PHRASE_WEB_SCREENING_NAME_AS, name, reading) : name;

    return strength == NAME_PRIMARY
               ? words
               : visit_say(visit, PHRASE_WEB_SCREENING_NAME_AS, words,
                           phrase(name_strength_phrases[strength], visit->lang));
}

static Str told_names(const Visit *visit, const ListEntry *entry)
{
    Text text = text_open(visit->arena, VALUE_BYTES_MAX);

    for (size_t i = 0; i < entry->name_count; i++)
        line_put(&text, name_words(visit, entry->names[i].text, entry->names[i].reading,
                                   (int32_t)entry->names[i].strength));
    return text_str(&text);
}

static Str told_births(const Visit *visit, const ListEntry *entry)
{
    Text text = text_open(visit->arena, VALUE_BYTES_MAX);

    for (size_t i = 0; i < entry->birth_count; i++) {
        Text birth = text_open(visit->arena, 64);
        birth_write(&birth, entry->births[i]);
        line_put(&text, text_str(&birth));
    }
    return text_str(&text);
}

static Str told_countries(const Visit *visit, const ListEntry *entry)
{
    Text text = text_open(visit->arena, VALUE_BYTES_MAX);

    for (size_t i = 0; i < entry->country_count; i++) {
        const CountryEntry *country = country_get(entry->countries[i]);
        line_put(&text, label_in(country->name, visit->lang, country->code));
    }
    return text_str(&text);
}

static Str told_identifiers(const Visit *visit, const ListEntry *entry)
{
    Text text = text_open(visit->arena, VALUE_BYTES_MAX);

    for (size_t i = 0; i < entry->identifier_count; i++) {
        const Identifier *told = &entry->identifiers[i];
        line_put(&text, visit_say(visit, PHRASE_WEB_SCREENING_NAME_AS, told->text,
                                  phrase(identifier_kind_phrases[told->kind], visit->lang)));
    }
    return text_str(&text);
}

void side_of_entry(const Visit *visit, const ListEntry *entry, Str side[SIDE_VALUES])
{
    side[SIDE_NAMES] = told_names(visit, entry);
    if (entry->type != ENTITY_UNKNOWN)
        side[SIDE_TYPE] = phrase(entity_type_phrases[entry->type], visit->lang);
    side[SIDE_BIRTHS] = told_births(visit, entry);
    side[SIDE_COUNTRIES] = told_countries(visit, entry);
    side[SIDE_NUMBERS] = told_identifiers(visit, entry);
    side[SIDE_ADDRESS] = lines_of(visit, entry->addresses, entry->address_count);
}

/* ---- both sides ------------------------------------------------------------------------------ */

typedef struct BesideTable {
    const Visit *visit;
    BesideRow *rows;
    size_t count;
} BesideTable;

static void put_row(BesideTable *table, Phrase field, Str asked, Str told)
{
    if (asked.len || told.len)
        table->rows[table->count++] =
            (BesideRow){ .field = phrase(field, table->visit->lang), .asked = asked, .told = told };
}

static void put_list_row(BesideTable *table, Phrase field, Str told)
{
    put_row(table, field, S(""), told);
    if (told.len)
        table->rows[table->count - 1].list_only = true;
}

const BesideRow *beside_rows(const Visit *visit, const Sides *sides, size_t *ret_count)
{
    static const Phrase fields[SIDE_VALUES] = {
        [SIDE_NAMES] = PHRASE_WEB_SCREENING_NAMES,  [SIDE_TYPE] = PHRASE_WEB_SCREENING_TYPE,
        [SIDE_BIRTHS] = PHRASE_WEB_SCREENING_BIRTH, [SIDE_COUNTRIES] = PHRASE_WEB_SCREENING_COUNTRY,
        [SIDE_NUMBERS] = PHRASE_WEB_SCREENING_IDS,  [SIDE_ADDRESS] = PHRASE_WEB_SCREENING_ADDRESS,
    };
    enum { LIST_ROWS = 5 };
    BesideTable table = { visit, NEW_ARRAY(visit->arena, BesideRow, SIDE_VALUES + LIST_ROWS), 0 };

    for (size_t i = 0; i < SIDE_VALUES; i++)
        put_row(&table, fields[i], sides->asked[i], sides->told[i]);
    put_list_row(&table, PHRASE_WEB_SCREENING_PROGRAMME, sides->programme);
    put_list_row(&table, PHRASE_WEB_SCREENING_REMARKS, sides->remarks);
    put_list_row(&table, PHRASE_WEB_SCREENING_LISTED_ON, sides->listed_on);
    put_list_row(&table, PHRASE_WEB_SCREENING_ENTRY_ID, sides->id);
    put_list_row(&table, PHRASE_WEB_SCREENING_LIST_VERSION, sides->version);
    *ret_count = table.count;
    return table.rows;
}
