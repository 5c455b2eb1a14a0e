/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/document.h"

#include <stdalign.h>
#include <string.h>

enum { LIST_ROOM_FIRST = 4 };

void *list_room(Arena *arena, const void *items, size_t size, size_t count)
{
    /* Room is always a power of two, so the count alone tells when it is used up. */
    bool full = count == 0 || (count >= LIST_ROOM_FIRST && (count & (count - 1)) == 0);
    char *room;

    if (!full)
        return (void *)(uintptr_t)items;
    room = arena_take(arena, size, alignof(max_align_t), count == 0 ? LIST_ROOM_FIRST : 2 * count);
    if (count > 0)
        memcpy(room, items, size * count);
    return room;
}

/* ---- the hash: FNV-1a over everything a document says, each part with its length or number ----
 */

static void mix(uint64_t *hash, uint64_t value)
{
    for (int i = 0; i < 8; i++) {
        *hash ^= value >> (8 * i) & 0xff;
        *hash *= 0x100000001b3u;
    }
}

static void mix_word(uint64_t *hash, Word word)
{
    mix(hash, word.text.len);
    mix(hash, str_hash(word.text));
}

static void mix_words(uint64_t *hash, WordList list)
{
    mix(hash, list.count);
    for (size_t i = 0; i < list.count; i++)
        mix_word(hash, list.items[i]);
}

static void mix_label(uint64_t *hash, LabelText label)
{
    for (int i = 0; i < LANG_COUNT; i++)
        mix_word(hash, label.in[i]);
}

static void mix_literals(uint64_t *hash, LiteralList list)
{
    mix(hash, list.count);
    for (size_t i = 0; i < list.count; i++) {
        mix(hash, list.items[i].kind);
        mix_word(hash, list.items[i].word);
        mix_word(hash, list.items[i].currency);
    }
}

static void mix_cond(uint64_t *hash, const Cond *cond)
{
    mix(hash, cond->kind);
    mix_word(hash, cond->at_least);
    mix(hash, cond->count);
    for (size_t i = 0; i < cond->count; i++) {
        const Atom *atom = &cond->atoms[i];

        mix(hash, atom->kind);
        mix(hash, atom->negated);
        mix_word(hash, atom->subject);
        mix_literals(hash, atom->values);
    }
}

static void mix_cites(uint64_t *hash, CiteList list)
{
    mix(hash, list.count);
    for (size_t i = 0; i < list.count; i++) {
        mix_word(hash, list.items[i].source);
        mix_word(hash, list.items[i].article);
        mix_word(hash, list.items[i].confidence);
    }
}

static void mix_options(uint64_t *hash, OptionList list)
{
    mix(hash, list.count);
    for (size_t i = 0; i < list.count; i++) {
        mix_word(hash, list.items[i].id);
        mix_label(hash, list.items[i].label);
    }
}

static void mix_filters(uint64_t *hash, FilterList list)
{
    mix(hash, list.count);
    for (size_t i = 0; i < list.count; i++) {
        mix_word(hash, list.items[i].column);
        mix_words(hash, list.items[i].values);
    }
}

static void mix_given(uint64_t *hash, GivenList list)
{
    mix(hash, list.count);
    for (size_t i = 0; i < list.count; i++) {
        mix_word(hash, list.items[i].fact);
        mix_literals(hash, list.items[i].values);
        mix(hash, list.items[i].in_parens);
    }
}

static void mix_single_words(uint64_t *hash, const Statement *s)
{
    const Word words[] = { s->id,         s->other,     s->confidence,
                           s->from,       s->until,     s->level,
                           s->bucket,     s->instead,   s->lookup_register,
                           s->lookup_key, s->lookup_at, s->expect };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        mix_word(hash, words[i]);
}

/* What routes alone say: the hashes of other documents are as they were before there were any. */
static void mix_route(uint64_t *hash, const Statement *s)
{
    mix_word(hash, s->state);
    mix_word(hash, s->clock);
    mix_word(hash, s->clock_from);
    if (s->stalled.text.len > 0) /* a route that says nothing of it keeps its hash */
        mix_word(hash, s->stalled);
    mix(hash, (uint64_t)s->starts << 2 | (uint64_t)s->ends << 1 | (uint64_t)s->working);
    mix_words(hash, s->by);
    mix_words(hash, s->papers);
}

static void mix_statement(uint64_t *hash, const Statement *s)
{
    mix(hash, s->kind);
    mix(hash, s->verb);
    mix(hash, s->type);
    mix(hash, s->mark);
    mix(hash, s->effect);
    mix(hash, s->prove);
    mix(hash, (uint64_t)s->refused << 3 | (uint64_t)s->absolute << 2 | (uint64_t)s->outside << 1 |
                  (uint64_t)s->rest_no);
    mix(hash, (uint64_t)s->cost);
    mix_single_words(hash, s);
    mix_label(hash, s->label);
    mix_label(hash, s->question);
    mix_options(hash, s->options);
    mix_filters(hash, s->filters);
    mix_words(hash, s->words);
    mix_words(hash, s->targets);
    mix_words(hash, s->agencies);
    mix_words(hash, s->without);
    mix_cites(hash, s->cites);
    mix_given(hash, s->given);
    mix_cond(hash, &s->cond);
    if (s->kind >= STATEMENT_ROUTE || s->state.text.len > 0)
        mix_route(hash, s);
}

uint64_t statement_mix(uint64_t hash, const Statement *statement)
{
    mix_statement(&hash, statement);
    return hash;
}

uint64_t document_reckon(const Document *document)
{
    uint64_t hash = STATEMENT_HASH_SEED;

    for (size_t i = 0; i < document->count; i++)
        mix_statement(&hash, &document->statements[i]);
    return hash;
}

uint64_t document_hash(const Document *document)
{
    return document->hash;
}

Str document_file(const Document *document)
{
    return document->file;
}

DocumentKind document_kind(const Document *document)
{
    StatementKind first = document->statements[0].kind;

    if (first == STATEMENT_ACCESS)
        return DOCUMENT_ACCESS;
    if (first == STATEMENT_ROUTE)
        return DOCUMENT_ROUTE;
    return first == STATEMENT_PACK ? DOCUMENT_PACK : DOCUMENT_VOCABULARY;
}

bool document_uses(const Document *document, const Document *vocabulary)
{
    for (size_t i = 0; i < document->count; i++) {
        const Statement *statement = &document->statements[i];

        for (size_t k = 0; statement->kind == STATEMENT_USES && k < statement->words.count; k++)
            if (str_eq(statement->words.items[k].text, vocabulary->statements[0].id.text))
                return true;
    }
    return false;
}
