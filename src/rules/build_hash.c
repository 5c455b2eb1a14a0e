/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a pack says after its amendments, as one number. */
#include "rules/build.h"

/* FNV-1a; every piece is followed by its length, so that no two lists of pieces run together. */
static uint64_t fold_int(uint64_t hash, uint64_t value)
{
    for (int i = 0; i < 8; i++) {
        hash = (hash ^ (value & 0xff)) * 0x100000001b3u;
        value >>= 8;
    }
    return hash;
}

static uint64_t fold_str(uint64_t hash, Str text)
{
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3u;
    return fold_int(hash, text.len);
}

static uint64_t fold_words(uint64_t hash, const WordList *words)
{
    for (size_t i = 0; i < words->count; i++)
        hash = fold_str(hash, words->items[i].text);
    return fold_int(hash, words->count);
}

static uint64_t fold_label(uint64_t hash, const LabelText *label)
{
    for (int lang = 0; lang < LANG_COUNT; lang++)
        hash = fold_str(hash, label->in[lang].text);
    return hash;
}

static uint64_t fold_literals(uint64_t hash, const LiteralList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        hash = fold_int(hash, (uint64_t)list->items[i].kind);
        hash = fold_str(hash, list->items[i].word.text);
        hash = fold_str(hash, list->items[i].currency.text);
    }
    return fold_int(hash, list->count);
}

static uint64_t fold_cond(uint64_t hash, const Cond *cond)
{
    hash = fold_int(hash, (uint64_t)cond->kind);
    hash = fold_str(hash, cond->at_least.text);
    for (size_t i = 0; i < cond->count; i++) {
        hash = fold_int(hash, (uint64_t)cond->atoms[i].kind);
        hash = fold_int(hash, cond->atoms[i].negated);
        hash = fold_str(hash, cond->atoms[i].subject.text);
        hash = fold_literals(hash, &cond->atoms[i].values);
    }
    return fold_int(hash, cond->count);
}

static uint64_t fold_options(uint64_t hash, const OptionList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        hash = fold_str(hash, list->items[i].id.text);
        hash = fold_label(hash, &list->items[i].label);
    }
    return fold_int(hash, list->count);
}

static uint64_t fold_lists(uint64_t hash, const Statement *statement)
{
    for (size_t i = 0; i < statement->cites.count; i++) {
        hash = fold_str(hash, statement->cites.items[i].source.text);
        hash = fold_str(hash, statement->cites.items[i].article.text);
        hash = fold_str(hash, statement->cites.items[i].confidence.text);
    }
    for (size_t i = 0; i < statement->given.count; i++) {
        hash = fold_str(hash, statement->given.items[i].fact.text);
        hash = fold_literals(hash, &statement->given.items[i].values);
    }
    for (size_t i = 0; i < statement->filters.count; i++) {
        hash = fold_str(hash, statement->filters.items[i].column.text);
        hash = fold_words(hash, &statement->filters.items[i].values);
    }
    hash = fold_options(hash, &statement->options);
    hash = fold_words(hash, &statement->words);
    hash = fold_words(hash, &statement->targets);
    hash = fold_words(hash, &statement->agencies);
    return fold_words(hash, &statement->without);
}

/* Everything but its verb and its place: replacing a rule by itself changes nothing. */
static uint64_t fold_statement(uint64_t hash, const Statement *statement)
{
    const Word *words[] = {
        &statement->id,         &statement->other,     &statement->confidence,
        &statement->from,       &statement->until,     &statement->level,
        &statement->bucket,     &statement->instead,   &statement->lookup_register,
        &statement->lookup_key, &statement->lookup_at, &statement->expect
    };
    const uint64_t numbers[] = { (uint64_t)statement->kind,  (uint64_t)statement->type,
                                 (uint64_t)statement->mark,  (uint64_t)statement->effect,
                                 (uint64_t)statement->prove, statement->absolute,
                                 statement->outside,         statement->rest_no,
                                 (uint64_t)statement->cost };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        hash = fold_str(hash, words[i]->text);
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        hash = fold_int(hash, numbers[i]);
    hash = fold_label(fold_label(hash, &statement->label), &statement->question);
    return fold_cond(fold_lists(hash, statement), &statement->cond);
}

uint64_t build_hash(const Build *build, const Draft *draft)
{
    const Statement *header[] = { draft->head,     draft->regime, draft->made_by,
                                  draft->in_force, draft->judges, draft->selected_by,
                                  draft->levels };
    uint64_t hash = 0xcbf29ce484222325u;

    for (size_t i = 0; i < COUNT_OF(header); i++)
        if (header[i] != NULL)
            hash = fold_statement(hash, header[i]);
    for (size_t i = 0; i < draft->stated_count; i++)
        hash = fold_statement(hash, draft->stated[i].statement);
    for (size_t i = 0; i < draft->pack->fact_count; i++)
        hash = fold_statement(hash, build->fact_of[draft->pack->facts[i]]);
    return hash;
}
