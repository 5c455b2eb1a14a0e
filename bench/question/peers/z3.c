/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Z3 by itself: two copies of the pack, one check a fact, no samples and nothing cut away. Its
 * program reads SMT-LIB and keeps what it learned from one check to the next.
 */
#include "bench/question/peers/peers.h"

static void put_number(Text *text, const char *before, int64_t number, const char *after)
{
    text_c(text, before);
    text_int(text, number);
    text_c(text, after);
}

static void write_fact(Text *text, const FactState *fact, int64_t at)
{
    if (fact->value.state == VALUE_KNOWN) {
        for (int copy = 0; copy < 2; copy++) {
            put_number(text, copy == 0 ? "(define-fun a" : "(define-fun b", at, " () Bool ");
            text_c(text, fact->value.number ? "true)\n" : "false)\n");
        }
        return;
    }
    put_number(text, "(declare-const a", at, " Bool)\n");
    put_number(text, "(declare-const s", at, " Bool)\n");
    put_number(text, "(define-fun b", at, " () Bool ");
    put_number(text, "(xor a", at, " ");
    put_number(text, "s", at, "))\n");
}

static const char *head_of(NodeKind kind)
{
    return kind == NODE_NOT ? "(not" : kind == NODE_ALL ? "(and" : "(or";
}

static void write_node(Text *text, const Node *node, size_t at, int copy)
{
    put_number(text, copy == 0 ? "(define-fun m" : "(define-fun n", (int64_t)at, " () Bool ");
    if (node->kind == NODE_CONST) {
        text_c(text, node->number ? "true)\n" : "false)\n");
        return;
    }
    if (node->kind == NODE_FACT) {
        put_number(text, copy == 0 ? "a" : "b", node->fact, ")\n");
        return;
    }
    if (node->kind == NODE_COUNT)
        put_number(text, "((_ at-least ", node->number, ")");
    else
        text_c(text, head_of(node->kind));
    for (size_t i = 0; i < node->child_count; i++)
        put_number(text, copy == 0 ? " m" : " n", node->children[i], "");
    text_c(text, "))\n");
}

static void write_result(Text *text, const Pack *pack)
{
    text_c(text, "(assert (or");
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        put_number(text, " (xor m", pack->outcomes[i], "");
        put_number(text, " n", pack->outcomes[i], ")");
    }
    text_c(text, "))\n(assert ((_ at-most 1)");
}

static void write_script(Text *text, const Pack *pack, const FactState *facts, size_t fact_count)
{
    text_c(text, "(set-logic QF_FD)\n");
    for (size_t i = 0; i < fact_count; i++)
        write_fact(text, &facts[i], (int64_t)i);
    for (size_t i = 0; i < pack->node_count; i++)
        for (int copy = 0; copy < 2; copy++)
            write_node(text, &pack->nodes[i], i, copy);
    write_result(text, pack);
    for (size_t i = 0; i < fact_count; i++)
        if (facts[i].value.state != VALUE_KNOWN)
            put_number(text, " s", (int64_t)i, "");
    text_c(text, "))\n");
    for (size_t i = 0; i < fact_count; i++)
        if (facts[i].value.state != VALUE_KNOWN)
            put_number(text, "(check-sat-assuming (s", (int64_t)i, "))\n");
}

/* One line a check, in the order of the facts. */
static void read_answer(Str printed, const FactState *facts, size_t fact_count, bool *ret_matters)
{
    for (size_t i = 0; i < fact_count; i++) {
        if (facts[i].value.state == VALUE_KNOWN)
            continue;
        Str line = str_split(printed, '\n', &printed);
        ret_matters[i] = str_eq(line, S("sat"));
    }
}

const Peer peer_z3 = {
    .name = "z3",
    .ending = ".smt2",
    .write = write_script,
    .command = { "z3" },
    .read = read_answer,
};
