/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * clingo: two copies of the pack that differ in one fact and in the outcome. A fact matters when it
 * is the changed one in some answer set: its brave consequences, found in one call.
 */
#include "bench/question/peers/peers.h"

static void put_atom(Text *text, const char *before, int64_t number, const char *after)
{
    text_c(text, before);
    text_int(text, number);
    text_c(text, after);
}

static void write_children(Text *text, const Node *node, bool numbered, const char *between)
{
    for (size_t i = 0; i < node->child_count; i++) {
        if (i > 0)
            text_c(text, between);
        if (numbered)
            put_atom(text, "", (int64_t)i, " : ");
        put_atom(text, "h(", node->children[i], ",C)");
    }
}

static void write_any(Text *text, const Node *node, size_t at)
{
    for (size_t i = 0; i < node->child_count; i++) {
        put_atom(text, "h(", (int64_t)at, ",C) :- ");
        put_atom(text, "h(", node->children[i], ",C).\n");
    }
}

static void write_node(Text *text, const Node *node, size_t at)
{
    if (node->kind == NODE_ANY) {
        write_any(text, node, at);
        return;
    }
    if (node->kind == NODE_CONST && node->number == 0)
        return;
    put_atom(text, "h(", (int64_t)at, ",C) :- copy(C)");
    if (node->kind == NODE_FACT)
        put_atom(text, ", v(", node->fact, ",C)");
    if (node->kind == NODE_NOT)
        put_atom(text, ", not h(", node->children[0], ",C)");
    if (node->kind == NODE_ALL) {
        text_c(text, ", ");
        write_children(text, node, false, ", ");
    }
    if (node->kind == NODE_COUNT) {
        put_atom(text, ", ", node->number, " <= #count { ");
        write_children(text, node, true, " ; ");
        text_c(text, " }");
    }
    text_c(text, ".\n");
}

static void write_program(Text *text, const Pack *pack, const FactState *facts, size_t fact_count)
{
    text_c(text, "copy(0..1).\n1 { changed(F) : open(F) } 1.\n{ v(F) } :- open(F).\n"
                 "v(F,0) :- v(F).\nv(F,1) :- v(F), not changed(F).\n"
                 "v(F,1) :- open(F), not v(F), changed(F).\n");
    for (size_t i = 0; i < fact_count; i++) {
        if (facts[i].value.state != VALUE_KNOWN)
            put_atom(text, "open(", (int64_t)i, ").\n");
        else if (facts[i].value.number)
            put_atom(text, "v(", (int64_t)i, ").\n");
    }
    for (size_t i = 0; i < pack->node_count; i++)
        write_node(text, &pack->nodes[i], i);
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        put_atom(text, "differ :- h(", pack->outcomes[i], ",0), ");
        put_atom(text, "not h(", pack->outcomes[i], ",1).\n");
    }
    text_c(text, ":- not differ.\n#show changed/1.\n");
}

static void read_answer(Str printed, const FactState *facts, size_t fact_count, bool *ret_matters)
{
    Str mark = S("changed(");
    size_t at;

    (void)facts;
    while (str_find(printed, mark, &at)) {
        int64_t fact;
        printed = str_cut(printed, at + mark.len, printed.len);
        if (str_int(str_split(printed, ')', &printed), &fact) && fact < (int64_t)fact_count)
            ret_matters[fact] = true;
    }
}

const Peer peer_clingo = {
    .name = "clingo",
    .ending = ".lp",
    .write = write_program,
    .command = { "clingo", "--enum-mode=brave", "-n0", "-q1", "-Wnone" },
    .read = read_answer,
};
