/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Terms: what Z3 is told, one small word at a time. */
#include "rules/solve_parts.h"

enum { IDENTITY_BITS = 6 };
enum { OPTION_BITS = 12 }; /* of every ONE OF, so that any two compare; RULES_LIST_MAX options */

unsigned slot_bits(const Slot *slot)
{
    int64_t low, high;
    unsigned bits = 1;

    if (slot->fact->type == FACT_SET_OF)
        return slot->fact->option_count ? (unsigned)slot->fact->option_count : 1;
    if (slot->fact->type == FACT_ONE_OF)
        return OPTION_BITS;
    if (fact_is_identity(slot->fact->type))
        return IDENTITY_BITS;
    if (fact_is_identity_set(slot->fact->type))
        return (unsigned)slot->identities;
    slot_range(slot, &low, &high);
    if (low < 0)
        return high == INT64_MAX ? 64 : 32;
    while (bits < 63 && high >> bits > 0)
        bits++;
    return bits;
}

bool slot_signed(const Slot *slot)
{
    return slot->fact->type >= FACT_DATE && slot->fact->type <= FACT_MONEY;
}

bool slot_fits(const Slot *slot, int64_t value)
{
    unsigned bits = slot_bits(slot);

    if (bits == 64 || slot->fact->type == FACT_SET_OF)
        return true;
    if (slot_signed(slot))
        return value >= -(INT64_C(1) << (bits - 1)) && value < INT64_C(1) << (bits - 1);
    return value >= 0 && value < INT64_C(1) << bits;
}

int64_t real_value(const Slot *slot, int64_t raw)
{
    unsigned bits = slot_bits(slot);

    if (slot_signed(slot) && bits < 64 && (uint64_t)raw >> (bits - 1))
        return (int64_t)((uint64_t)raw | UINT64_MAX << bits);
    return raw;
}

Workshop workshop_open(Z3_context z3)
{
    Workshop workshop = { z3, Z3_mk_ast_vector(z3) };

    Z3_ast_vector_inc_ref(z3, workshop.kept);
    return workshop;
}

void workshop_close(Workshop *workshop)
{
    Z3_ast_vector_dec_ref(workshop->z3, workshop->kept);
}

Z3_ast keep(const Workshop *workshop, Z3_ast made)
{
    Z3_ast_vector_push(workshop->z3, workshop->kept, made);
    return made;
}

static Z3_sort bits_sort(const Workshop *workshop, unsigned bits)
{
    Z3_sort sort = Z3_mk_bv_sort(workshop->z3, bits);

    keep(workshop, Z3_sort_to_ast(workshop->z3, sort));
    return sort;
}

Z3_ast fresh_bool(const Workshop *workshop)
{
    return keep(workshop, Z3_mk_fresh_const(workshop->z3, "b", Z3_mk_bool_sort(workshop->z3)));
}

Z3_ast fresh_bits(const Workshop *workshop, unsigned bits)
{
    return keep(workshop, Z3_mk_fresh_const(workshop->z3, "v", bits_sort(workshop, bits)));
}

Z3_ast bits_number(const Workshop *workshop, unsigned bits, int64_t value)
{
    return keep(workshop, Z3_mk_int64(workshop->z3, value, bits_sort(workshop, bits)));
}

Z3_ast constant(const Workshop *workshop, bool value)
{
    return keep(workshop, value ? Z3_mk_true(workshop->z3) : Z3_mk_false(workshop->z3));
}

Z3_ast not_of(const Workshop *workshop, Z3_ast a)
{
    return keep(workshop, Z3_mk_not(workshop->z3, a));
}

Z3_ast both_of(const Workshop *workshop, Z3_ast a, Z3_ast b)
{
    return all_of(workshop, 2, (Z3_ast[]){ a, b });
}

Z3_ast either_of(const Workshop *workshop, Z3_ast a, Z3_ast b)
{
    return some_of(workshop, 2, (Z3_ast[]){ a, b });
}

Z3_ast all_of(const Workshop *workshop, size_t count, const Z3_ast *parts)
{
    return keep(workshop, Z3_mk_and(workshop->z3, (unsigned)count, parts));
}

Z3_ast some_of(const Workshop *workshop, size_t count, const Z3_ast *parts)
{
    return keep(workshop, Z3_mk_or(workshop->z3, (unsigned)count, parts));
}

Z3_ast at_least_of(const Workshop *workshop, size_t count, const Z3_ast *parts, int64_t wanted)
{
    if (wanted <= 0 || wanted > (int64_t)count)
        return constant(workshop, wanted <= 0);
    return keep(workshop, Z3_mk_atleast(workshop->z3, (unsigned)count, parts, (unsigned)wanted));
}

Z3_ast same(const Workshop *workshop, Z3_ast a, Z3_ast b)
{
    return keep(workshop, Z3_mk_eq(workshop->z3, a, b));
}

Z3_ast unlike(const Workshop *workshop, Z3_ast a, Z3_ast b)
{
    return keep(workshop, Z3_mk_xor(workshop->z3, a, b));
}

static Z3_ast number(const Workshop *workshop, const Slot *slot, int64_t value)
{
    return bits_number(workshop, slot_bits(slot), value);
}

static Z3_ast equals(const Workshop *workshop, const Slot *slot, Z3_ast term, int64_t value)
{
    if (slot->fact->type == FACT_YESNO)
        return value ? term : not_of(workshop, term);
    if (!slot_fits(slot, value))
        return constant(workshop, false);
    return same(workshop, term, number(workshop, slot, value));
}

static Z3_ast listed(Arena scratch, const Workshop *workshop, const Slot *slot, Z3_ast term,
                     const Node *node)
{
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, node->number_count);

    for (size_t i = 0; i < node->number_count; i++)
        parts[i] = equals(workshop, slot, term, node->numbers[i]);
    return some_of(workshop, node->number_count, parts);
}

static Z3_ast shares_member(const Workshop *workshop, const Slot *slot, Z3_ast term, int64_t named)
{
    Z3_ast members = number(workshop, slot, named);
    Z3_ast common = keep(workshop, Z3_mk_bvand(workshop->z3, term, members));

    return not_of(workshop, same(workshop, common, number(workshop, slot, 0)));
}

/* He is the first and the first is in the set, or he is the second and the second is ... */
static Z3_ast is_member(Arena scratch, const Workshop *workshop, const Slot *slot, Z3_ast one,
                        Z3_ast set)
{
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, slot->identities);
    unsigned bits = (unsigned)slot->identities;
    Z3_ast none = bits_number(workshop, bits, 0);

    for (size_t i = 0; i < slot->identities; i++) {
        Z3_ast his = bits_number(workshop, bits, INT64_C(1) << i);
        Z3_ast within = keep(workshop, Z3_mk_bvand(workshop->z3, set, his));

        parts[i] = both_of(workshop, same(workshop, one, number(workshop, slot, (int64_t)i)),
                           not_of(workshop, same(workshop, within, none)));
    }
    return some_of(workshop, slot->identities, parts);
}

/* term >= y, or term <= y. A literal that no value can reach settles it. */
static Z3_ast in_order(const Workshop *workshop, const Slot *slot, const Node *node, Z3_ast left,
                       Z3_ast right)
{
    bool least = node->kind == NODE_AT_LEAST;

    if (!right && !slot_fits(slot, node->number))
        return constant(workshop, (node->number < 0) == least);
    right = right ? right : number(workshop, slot, node->number);
    return keep(workshop, least ? Z3_mk_bvsge(workshop->z3, left, right)
                                : Z3_mk_bvsle(workshop->z3, left, right));
}

Z3_ast real_leaf(Arena scratch, const Workshop *workshop, const Slot *slot, const Node *node,
                 Z3_ast left, Z3_ast right)
{
    switch (node->kind) {
    case NODE_FACT:
        return left;
    case NODE_SAME:
        return same(workshop, left, right);
    case NODE_MEMBER:
        return is_member(scratch, workshop, slot, left, right);
    case NODE_EQUAL:
        return right ? same(workshop, left, right) : equals(workshop, slot, left, node->number);
    case NODE_ONE_OF:
        return listed(scratch, workshop, slot, left, node);
    case NODE_INCLUDES:
        return shares_member(workshop, slot, left, node->number);
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        return in_order(workshop, slot, node, left, right);
    case NODE_CONST:
    case NODE_NOT:
    case NODE_ALL:
    case NODE_ANY:
    case NODE_COUNT:
        break;
    }
    ensure(!"a leaf");
    return NULL;
}

Z3_ast real_range(const Workshop *workshop, const Slot *slot, Z3_ast term)
{
    Z3_context z3 = workshop->z3;
    int64_t low, high;

    slot_range(slot, &low, &high);
    if (slot->fact->type == FACT_DATE) {
        Z3_ast first = number(workshop, slot, low), last = number(workshop, slot, high);
        return both_of(workshop, keep(workshop, Z3_mk_bvsge(z3, term, first)),
                       keep(workshop, Z3_mk_bvsle(z3, term, last)));
    }
    if (slot->fact->type == FACT_ONE_OF || slot->fact->type == FACT_COUNTRY ||
        fact_is_identity(slot->fact->type))
        return keep(workshop, Z3_mk_bvule(z3, term, number(workshop, slot, high)));
    return constant(workshop, true);
}

static Z3_ast model_of(const Workshop *workshop, Z3_model model, Z3_ast term)
{
    Z3_ast value = NULL;

    ensure(Z3_model_eval(workshop->z3, model, term, true, &value));
    return value;
}

bool model_bool(const Workshop *workshop, Z3_model model, Z3_ast term)
{
    return Z3_get_bool_value(workshop->z3, model_of(workshop, model, term)) == Z3_L_TRUE;
}

int64_t model_number(const Workshop *workshop, Z3_model model, Z3_ast term)
{
    uint64_t raw = 0;

    ensure(Z3_get_numeral_uint64(workshop->z3, model_of(workshop, model, term), &raw));
    return (int64_t)raw;
}
