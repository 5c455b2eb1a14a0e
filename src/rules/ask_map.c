/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A pack seen through its facts: who reads which, whose register answers for whom, and for each
 * fact a short list of values that stands for all the others.
 */
#include "rules/ask_parts.h"

enum {
    SAMPLE_VALUES_MAX = 1024, /* of one slot; more than there are countries */
    SET_SORTS_MAX = 6         /* sorts of members whose every combination is listed */
};

bool node_is_leaf(const Node *node)
{
    return node->kind >= NODE_FACT && node->kind <= NODE_AT_MOST;
}

static bool one_of(const Node *node, int64_t value)
{
    for (size_t i = 0; i < node->number_count; i++)
        if (node->numbers[i] == value)
            return true;
    return false;
}

bool leaf_holds(const Node *node, int64_t value, int64_t other)
{
    int64_t against = node->other >= 0 ? other : node->number;

    switch (node->kind) {
    case NODE_FACT:
        return value == 1;
    case NODE_EQUAL:
    case NODE_SAME:
        return value == against;
    case NODE_MEMBER:
        return (uint64_t)against >> value & 1;
    case NODE_ONE_OF:
        return one_of(node, value);
    case NODE_INCLUDES:
        return (value & against) != 0;
    case NODE_AT_LEAST:
        return value >= against;
    case NODE_AT_MOST:
        return value <= against;
    case NODE_CONST:
    case NODE_NOT:
    case NODE_ALL:
    case NODE_ANY:
    case NODE_COUNT:
        break;
    }
    ensure(!"a leaf");
    return false;
}

Truth table_answer(const LookupTable *table, int64_t key)
{
    return key >= 0 && (size_t)key < table->count ? table->answer[key] : TRUTH_UNKNOWN;
}

void slot_range(const Slot *slot, int64_t *ret_low, int64_t *ret_high)
{
    size_t options = slot->fact->option_count;

    *ret_low = 0;
    switch (slot->fact->type) {
    case FACT_YESNO:
        *ret_high = 1;
        return;
    case FACT_ONE_OF:
        *ret_high = (int64_t)options - 1;
        return;
    case FACT_SET_OF:
        *ret_high = options >= 64 ? -1 : (int64_t)((UINT64_C(1) << options) - 1);
        return;
    case FACT_COUNTRY:
        *ret_high = (int64_t)country_count() - 1;
        return;
    case FACT_DATE:
        *ret_low = date_make(DATE_YEAR_MIN, 1, 1);
        *ret_high = date_make(DATE_YEAR_MAX, 12, 31);
        return;
    case FACT_NUMBER:
    case FACT_MONEY:
        *ret_low = INT64_MIN;
        *ret_high = INT64_MAX;
        return;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
        *ret_high = (int64_t)slot->identities - 1;
        return;
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        *ret_high = (int64_t)((UINT64_C(1) << slot->identities) - 1);
        return;
    }
}

/* A list of values being collected, each once. */
typedef struct Bag {
    int64_t *at;
    size_t count;
    int64_t low, high;
    bool abridged; /* not one of every sort */
} Bag;

static void bag_put(Bag *bag, int64_t value)
{
    if (value < bag->low || value > bag->high || bag->count == SAMPLE_VALUES_MAX)
        return;
    for (size_t i = 0; i < bag->count; i++)
        if (bag->at[i] == value)
            return;
    bag->at[bag->count++] = value;
}

static void bag_put_near(Bag *bag, int64_t value)
{
    if (value > INT64_MIN)
        bag_put(bag, value - 1);
    bag_put(bag, value);
    if (value < INT64_MAX)
        bag_put(bag, value + 1);
}

bool values_alike(const PackMap *map, const Slot *slot, int64_t a, int64_t b)
{
    for (size_t i = 0; i < slot->reader_count; i++) {
        const Node *node = &map->pack->nodes[slot->readers[i]];
        if (node->other < 0 && leaf_holds(node, a, 0) != leaf_holds(node, b, 0))
            return false;
    }
    for (size_t i = 0; i < slot->follower_count; i++) {
        const LookupTable *table = map->slots[slot->followers[i]].table;
        if (table_answer(table, a) != table_answer(table, b))
            return false;
    }
    return true;
}

size_t slot_alike(const PackMap *map, const Slot *slot, int64_t value)
{
    size_t at = 0;

    while (at + 1 < slot->value_count && !values_alike(map, slot, slot->values[at], value))
        at++;
    return at;
}

/* One value of each sort; two where facts are compared with each other, so that they can differ. */
static void collect_kinds(const PackMap *map, const Slot *slot, Bag *bag)
{
    size_t wanted = slot->compared ? 2 : 1;

    for (int64_t value = bag->low; value <= bag->high; value++) {
        size_t alike = 0;
        for (size_t i = 0; i < bag->count && alike < wanted; i++)
            alike += values_alike(map, slot, bag->at[i], value);
        if (alike < wanted)
            bag_put(bag, value);
    }
}

/* The members of a set that stand for all: one for each pattern of "named by which readers". */
static size_t collect_members(const PackMap *map, const Slot *slot, int64_t *members)
{
    size_t count = 0;

    for (size_t i = 0; i < slot->fact->option_count; i++) {
        int64_t bit = (int64_t)(UINT64_C(1) << i);
        bool known = false;
        for (size_t j = 0; j < count && !known; j++)
            known = values_alike(map, slot, members[j], bit);
        if (!known)
            members[count++] = bit;
    }
    return count;
}

/* Every combination of few members; of many, the plain ones: none, one, all but one, two. */
static void collect_sets(const PackMap *map, const Slot *slot, Bag *bag)
{
    int64_t members[FACT_SET_VALUES_MAX];
    size_t count = collect_members(map, slot, members);
    int64_t all = 0;

    bag->low = INT64_MIN; /* a bit set is not ordered */
    bag->high = INT64_MAX;
    for (size_t i = 0; i < count; i++)
        all |= members[i];
    for (uint64_t mask = 0; count <= SET_SORTS_MAX && mask < UINT64_C(1) << count; mask++) {
        int64_t set = 0;
        for (size_t i = 0; i < count; i++)
            set |= mask >> i & 1 ? members[i] : 0;
        bag_put(bag, set);
    }
    bag->abridged = count > SET_SORTS_MAX;
    bag_put(bag, 0);
    bag_put(bag, all);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i; j < count; j++)
            bag_put(bag, members[i] | members[j]);
    for (size_t i = 0; i < count; i++)
        bag_put(bag, all & ~members[i]);
}

static void collect_constants(const PackMap *map, const Slot *slot, Bag *bag)
{
    for (size_t i = 0; i < slot->reader_count; i++) {
        const Node *node = &map->pack->nodes[slot->readers[i]];
        if (node->other < 0)
            bag_put_near(bag, node->number);
    }
}

/* Days and amounts: about every constant, its own and those of the facts it is compared with. */
static void collect_numbers(const PackMap *map, const Slot *slot, Bag *bag)
{
    collect_constants(map, slot, bag);
    for (size_t i = 0; i < slot->reader_count; i++) {
        const Node *node = &map->pack->nodes[slot->readers[i]];
        int32_t partner = node->fact == slot->index ? node->other : node->fact;
        if (node->other >= 0)
            collect_constants(map, &map->slots[map->slot_of[partner]], bag);
    }
    if (bag->count == 0)
        bag_put_near(bag, 0);
}

static void collect_values(Arena *arena, const PackMap *map, Slot *slot)
{
    int64_t found[SAMPLE_VALUES_MAX];
    Bag bag = { .at = found };

    slot_range(slot, &bag.low, &bag.high);
    switch (slot->fact->type) {
    case FACT_YESNO:
    case FACT_ONE_OF:
    case FACT_COUNTRY:
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
        collect_kinds(map, slot, &bag);
        break;
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        bag_put(&bag, bag.low);
        bag_put(&bag, bag.high);
        bag.abridged = true;
        break;
    case FACT_SET_OF:
        collect_sets(map, slot, &bag);
        break;
    case FACT_DATE:
    case FACT_NUMBER:
    case FACT_MONEY:
        collect_numbers(map, slot, &bag);
        break;
    }
    int64_t *kept = NEW_ARRAY(arena, int64_t, bag.count);
    for (size_t i = 0; i < bag.count; i++)
        kept[i] = found[i];
    slot->values = kept;
    slot->value_count = bag.count;
    slot->values_complete = bag.count < SAMPLE_VALUES_MAX && !bag.abridged;
}

/* How many people the facts of the pack can be: one for each fact that names one, and as many in
 * the sets. With fewer two facts would have to be one person; more could not be told apart. */
static size_t count_identities(const Slot *slots, size_t count, FactType type)
{
    FactType member = fact_is_identity_set(type) ? fact_member_type(type) : type;
    size_t identities = 0;

    for (size_t i = 0; i < count; i++)
        identities += slots[i].fact->type == member;
    return identities > 0 ? identities : 1;
}

static void find_readers(Arena *arena, const PackMap *map, Slot *slot)
{
    const Pack *pack = map->pack;
    int32_t *readers = NULL;

    for (int pass = 0; pass < 2; pass++) {
        size_t count = 0;
        for (size_t i = 0; i < pack->node_count; i++) {
            const Node *node = &pack->nodes[i];
            if (!node_is_leaf(node) || (node->fact != slot->index && node->other != slot->index))
                continue;
            slot->compared |= node->other >= 0;
            if (readers)
                readers[count] = (int32_t)i;
            count++;
        }
        readers = readers ? readers : NEW_ARRAY(arena, int32_t, count);
        slot->readers = readers;
        slot->reader_count = count;
    }
}

/* A register that is silent for every value answers nobody: its fact is asked like any other. */
static bool table_speaks(const LookupTable *table)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->answer[i] == TRUTH_YES || table->answer[i] == TRUTH_NO)
            return true;
    return false;
}

static void bind_tables(const PackMap *map, Slot *slots, const LookupTable *tables, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int32_t at = map->slot_of[tables[i].fact];
        const Lookup *lookup = map->book->facts[tables[i].fact].lookup;
        if (at < 0 || !lookup || map->slot_of[lookup->key_fact] < 0 || !table_speaks(&tables[i]))
            continue;
        ensure(slots[at].fact->type == FACT_YESNO); /* by the checker's doing */
        slots[at].key = map->slot_of[lookup->key_fact];
        slots[at].table = &tables[i];
    }
}

static void find_followers(Arena *arena, Slot *slots, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slots[i].key >= 0)
            slots[slots[i].key].follower_count++;
    for (size_t key = 0; key < count; key++) {
        int32_t *followers = NEW_ARRAY(arena, int32_t, slots[key].follower_count);
        size_t found = 0;
        for (size_t i = 0; i < count; i++)
            if (slots[i].key == (int32_t)key)
                followers[found++] = (int32_t)i;
        slots[key].followers = followers;
    }
}

const PackMap *pack_map(Arena *arena, const Rulebook *book, const Pack *pack,
                        const LookupTable *tables, size_t table_count)
{
    PackMap *map = NEW(arena, PackMap);
    Slot *slots = NEW_ARRAY(arena, Slot, pack->fact_count);
    int32_t *slot_of = NEW_ARRAY(arena, int32_t, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++)
        slot_of[i] = -1;
    for (size_t i = 0; i < pack->fact_count; i++)
        slot_of[pack->facts[i]] = (int32_t)i;
    *map = (PackMap){ book, pack, slots, pack->fact_count, slot_of };
    for (size_t i = 0; i < map->slot_count; i++) {
        slots[i].fact = &book->facts[pack->facts[i]];
        slots[i].index = pack->facts[i];
        slots[i].key = -1;
        find_readers(arena, map, &slots[i]);
    }
    for (size_t i = 0; i < map->slot_count; i++)
        if (fact_is_identity(slots[i].fact->type) || fact_is_identity_set(slots[i].fact->type))
            slots[i].identities = count_identities(slots, map->slot_count, slots[i].fact->type);
    bind_tables(map, slots, tables, table_count);
    find_followers(arena, slots, map->slot_count);
    for (size_t i = 0; i < map->slot_count; i++)
        collect_values(arena, map, &slots[i]);
    return map;
}
