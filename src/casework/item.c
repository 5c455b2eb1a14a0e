/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/* ---- loading --------------------------------------------------------------------------------- */

static void read_regimes(Arena *arena, Item *item)
{
    Str *regimes = NEW_ARRAY(arena, Str, ITEM_REGIMES_MAX);
    Str rest = item->description.regimes;

    while (rest.len) {
        ensure(item->regime_count < ITEM_REGIMES_MAX);
        regimes[item->regime_count++] = str_split(rest, ',', &rest);
    }
    item->regimes = regimes;
}

static void read_lines(Arena *arena, Item *item)
{
    static const LineName only[] = { { .line = STR("1") } };
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, item->description.lines, S(""), &findings);
    ItemDescribed described;

    bool good = tree && shape_bind(arena, &line_names_shape, tree, S(""), &described, &findings);
    ensure(good); /* written by apply() from the same shape */
    item->lines = described.line_count ? described.lines : only;
    item->line_count = described.line_count ? described.line_count : COUNT_OF(only);
}

static int read_item(Work *work, Id id, int64_t seq, Item *ret_item)
{
    bool found;
    *ret_item = (Item){ .id = id };
    int r = item_get(work_db(work), work_arena(work), id, &ret_item->row, &found);
    if (!r && found)
        r = item_description_at(work_db(work), work_arena(work), id, seq, &ret_item->description,
                                &found);
    if (r)
        return trace(r);
    if (!found)
        return WORK_E_NOT_FOUND;
    read_regimes(work_arena(work), ret_item);
    read_lines(work_arena(work), ret_item);
    return 0;
}

/* As it stands now it is read once a call: for the access facts, the operation, the events. */
int item_load(Work *work, Id id, int64_t seq, Item *ret_item)
{
    const Item *kept = seq == ITEM_NOW ? work_kept(work, S("item"), id) : NULL;
    if (kept) {
        *ret_item = *kept;
        return 0;
    }
    int r = read_item(work, id, seq, ret_item);
    if (r)
        return r < 0 ? trace(r) : r;
    if (seq == ITEM_NOW) {
        Item *copy = NEW(work_arena(work), Item);
        *copy = *ret_item;
        work_keep(work, S("item"), id, copy);
    }
    return 0;
}

int item_enter(Work *work, Id id, Str operation, Item *ret_item)
{
    int r = item_load(work, id, ITEM_NOW, ret_item);
    if (r)
        return r < 0 ? trace(r) : r;

    ItemState state = (ItemState)ret_item->row.state;
    const Transition *transition = item_transition(state, operation);
    if (!transition)
        return item_refuse(work, WORK_E_CONFLICT, S("/item"), PHRASE_CASEWORK_NOT_IN_STATE,
                           PHRASE_CASEWORK_NOT_IN_STATE_REMEDY,
                           phrase(item_state_phrases[state], work_lang(work)));
    if (transition->hold_stops && ret_item->row.holds)
        return item_refuse(work, WORK_E_CONFLICT, S("/item"), PHRASE_CASEWORK_ON_HOLD,
                           PHRASE_CASEWORK_ON_HOLD_REMEDY, ret_item->row.reference);
    r = transition->hold_stops ? work_stopped(work, S("item"), id) : 0;
    return r < 0 ? trace(r) : r;
}

bool item_has_line(const Item *item, Str line)
{
    for (size_t i = 0; i < item->line_count; i++)
        if (str_eq(item->lines[i].line, line))
            return true;
    return str_eq(line, S(ITEM_LINE_ALL));
}

/* ---- small steps ----------------------------------------------------------------------------- */

void item_reply(ItemReply *reply, const Item *item, ItemState state, Id made)
{
    reply->item = item->id;
    reply->reference = item->row.reference;
    reply->state = (int32_t)state;
    reply->made = made;
}

int item_own_organisation(Work *work, Id *ret_organisation)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_organisation = person.organisation;
    return 0;
}

Str item_handle_of(Arena *arena, Str agency)
{
    char *handle = NEW_ARRAY(arena, char, agency.len);
    for (size_t i = 0; i < agency.len; i++) {
        char c = agency.at[i];
        handle[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (Str){ handle, agency.len };
}

int item_plain(Db *db, Arena *arena, Str mark, Str *ret_text)
{
    Hash commitment;
    Erasable erasable;
    ErasableState state;

    *ret_text = S("");
    if (!mark.len)
        return 0;
    bool good = hash_read(mark, &commitment);
    ensure(good);
    int r = erasable_get(db, arena, commitment, &erasable, &state);
    if (r)
        return trace(r);
    if (state == ERASABLE_KEPT)
        *ret_text = erasable.value;
    return 0;
}

int item_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static bool pack_asks(const Pack *pack, int32_t fact)
{
    for (size_t i = 0; i < pack->fact_count; i++)
        if (pack->facts[i] == fact)
            return true;
    return pack->date_fact == fact;
}

/* The universe holds what access documents ask, too: that is not for people to state. */
int32_t item_fact(Work *work, Str id)
{
    const Rulebook *book = work_library(work)->book;
    int32_t fact = -1;

    if (rulebook_fact(book, id, &fact))
        for (size_t i = 0; i < book->pack_count; i++)
            if (pack_asks(&book->packs[i], fact))
                return fact;
    work_finding(work, S("/fact"), PHRASE_CASEWORK_NO_SUCH_FACT,
                 PHRASE_CASEWORK_NO_SUCH_FACT_REMEDY, id);
    return -1;
}

/* An id stands for a name the vocabulary does not give: both languages have one. */
Label item_label(const Fact *fact)
{
    Label label;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        label.in[lang] = label_in(fact->label, (Lang)lang, fact->id);
    return label;
}

Label item_value_words(Arena *arena, const Fact *fact, Value value)
{
    Label label;
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(arena, ITEM_VALUE_MAX);
        value_write(&text, fact, value, (Lang)lang);
        label.in[lang] = text_str(&text);
    }
    return label;
}

static bool read_value(Work *work, const Fact *fact, Str answer, ItemStated *stated)
{
    Arena *arena = work_arena(work);
    Findings findings = { .arena = arena };
    Place place = { .pointer = S("/value") };
    Value value;

    if (str_eq(answer, S(ITEM_UNOBTAINABLE))) {
        stated->value = answer;
        for (int lang = 0; lang < LANG_COUNT; lang++)
            stated->value_words.in[lang] = phrase(PHRASE_CASEWORK_UNOBTAINABLE, (Lang)lang);
        return true;
    }
    if (!fact_answer(arena, fact, answer, place, &value, &findings)) {
        for (const Finding *finding = findings.first; finding; finding = finding->next)
            work_refuse(work, finding->place.pointer, finding->message, finding->remedy,
                        finding->args, FINDING_ARGS_MAX);
        return false;
    }
    Text text = text_open(arena, ITEM_VALUE_MAX);
    fact_answer_write(&text, fact, value);
    stated->value = text_str(&text);
    stated->value_words = item_value_words(arena, fact, value);
    return true;
}

bool item_witness(Work *work, const Item *item, Str line, Str fact_id, const Witness *witness,
                  ItemStated *ret_stated)
{
    int32_t index = item_fact(work, fact_id);
    *ret_stated = (ItemStated){
        .statement = work_new_id(work),
        .line = line.len ? line : S("1"),
        .fact = fact_id,
        .by = witness->by,
        .said_on = witness->said_on,
        .source = witness->source,
        .confidence = witness->confidence,
        .document = witness->document,
    };
    bool good = index >= 0;
    if (!item_has_line(item, ret_stated->line)) {
        work_finding(work, S("/line"), PHRASE_CASEWORK_NO_SUCH_LINE,
                     PHRASE_CASEWORK_NO_SUCH_LINE_REMEDY, ret_stated->line);
        good = false;
    }
    if (index < 0)
        return false;
    const Fact *fact = &work_library(work)->book->facts[index];
    ret_stated->fact_name = item_label(fact);
    return read_value(work, fact, witness->value, ret_stated) && good;
}
