/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/mutate.h"
#include "phrases_mutant.h"

#include "rules/document.h"

/* Goes through all changes there are, in order; the one whose number has come is made. */
typedef struct Walk {
    Arena *arena;      /* NULL: only counted */
    size_t at, wanted; /* number of the next change; of the one to make */
    const Statement *from;
    Statement made;
    bool removed; /* the statement goes altogether */
    Mutant mutant;
} Walk;

/*
 * Has the turn come for this change of the statement? Then `made` is a copy of it, to be changed.
 */
static bool turn(Walk *walk, const Statement *statement, Phrase what, const Word *word)
{
    if (walk->at++ != walk->wanted || !walk->arena)
        return false;
    walk->from = statement;
    walk->made = *statement;
    walk->mutant.place = word ? word->place : statement->place;
    walk->mutant.what = what;
    walk->mutant.args[0] = statement->kind == STATEMENT_APPLIES ? S("APPLIES") : statement->id.text;
    walk->mutant.args[1] = word ? word->text : S("");
    return true;
}

/* An empty list: ANY OF nothing is NO, ALL OF nothing is YES. */
static Cond constant(const Cond *cond, bool holds)
{
    return (Cond){ .kind = holds ? COND_ALL : COND_ANY, .place = cond->place };
}

static void walk_truth(Walk *walk, const Statement *s)
{
    bool scope = s->kind == STATEMENT_APPLIES;

    if (turn(walk, s, scope ? PHRASE_MUTANT_SCOPE : PHRASE_MUTANT_NEVER, NULL))
        walk->made.cond = constant(&s->cond, scope);
}

static void walk_effect(Walk *walk, const Statement *s)
{
    bool prohibits = s->effect == WORD_PROHIBITED;

    if (s->kind != STATEMENT_RULE)
        return;
    if (!prohibits && s->effect != WORD_MAY_BE_PERMITTED && s->effect != WORD_NEEDS)
        return;
    if (!turn(walk, s, prohibits ? PHRASE_MUTANT_PERMITS : PHRASE_MUTANT_PROHIBITS, NULL))
        return;
    walk->made.effect = prohibits ? WORD_MAY_BE_PERMITTED : WORD_PROHIBITED;
    walk->made.absolute = false;
    walk->made.words = (WordList){ 0 };
    walk->made.other = walk->made.level = walk->made.bucket = (Word){ 0 };
}

static WordList words_without(Arena *arena, WordList list, size_t index)
{
    Word *kept = NEW_ARRAY(arena, Word, list.count);
    size_t count = 0;

    for (size_t i = 0; i < list.count; i++)
        if (i != index)
            kept[count++] = list.items[i];
    return (WordList){ kept, count };
}

/* Marks one by one, unless a rule has only this one to give: without it, it would be no rule. */
static void walk_marks(Walk *walk, const Statement *s)
{
    size_t marks = s->words.count + (s->level.text.len > 0) + (s->bucket.text.len > 0);
    bool only = s->kind == STATEMENT_RULE && marks == 1 &&
                (s->effect == WORD_EVERY_PERMISSION || s->effect == WORD_EVERY_LICENCE);

    if (s->instead.text.len > 0 && turn(walk, s, PHRASE_MUTANT_WITHOUT, &s->instead))
        walk->made.instead = (Word){ 0 };
    if (only)
        return;
    for (size_t i = 0; i < s->words.count; i++)
        if (turn(walk, s, PHRASE_MUTANT_WITHOUT, &s->words.items[i]))
            walk->made.words = words_without(walk->arena, s->words, i);
    if (s->level.text.len > 0 && turn(walk, s, PHRASE_MUTANT_WITHOUT, &s->level))
        walk->made.level = (Word){ 0 };
    if (s->bucket.text.len > 0 && turn(walk, s, PHRASE_MUTANT_WITHOUT, &s->bucket))
        walk->made.bucket = (Word){ 0 };
}

static Cond with_atom_negated(Arena *arena, Cond cond, size_t index)
{
    Atom *atoms = NEW_ARRAY(arena, Atom, cond.count);

    for (size_t i = 0; i < cond.count; i++)
        atoms[i] = cond.atoms[i];
    atoms[index].negated = !atoms[index].negated;
    cond.atoms = atoms;
    return cond;
}

static Cond without_atom(Arena *arena, Cond cond, size_t index)
{
    Atom *atoms = NEW_ARRAY(arena, Atom, cond.count);
    size_t count = 0;

    if (cond.count == 1)
        return constant(&cond, true);
    for (size_t i = 0; i < cond.count; i++)
        if (i != index)
            atoms[count++] = cond.atoms[i];
    cond.atoms = atoms;
    cond.count = count;
    return cond;
}

/* "AT LEAST 2 OF" two terms: one less would be a list nobody can write. */
static bool can_drop(const Cond *cond)
{
    int64_t wanted = 0;

    return cond->kind != COND_COUNT ||
           (str_int(cond->at_least.text, &wanted) && wanted < (int64_t)cond->count);
}

static void walk_atoms(Walk *walk, const Statement *s)
{
    for (size_t i = 0; i < s->cond.count; i++) {
        const Word *subject = &s->cond.atoms[i].subject;
        if (turn(walk, s, PHRASE_MUTANT_NEGATED, subject))
            walk->made.cond = with_atom_negated(walk->arena, s->cond, i);
        if (can_drop(&s->cond) && turn(walk, s, PHRASE_MUTANT_DROPPED, subject))
            walk->made.cond = without_atom(walk->arena, s->cond, i);
    }
}

static bool is_law(const Statement *s)
{
    return s->kind == STATEMENT_RULE || s->kind == STATEMENT_EXCEPT ||
           s->kind == STATEMENT_DEFINE || s->kind == STATEMENT_APPLIES;
}

static void walk_statement(Walk *walk, const Statement *s)
{
    if (!is_law(s))
        return;
    if (s->verb != VERB_STATE &&
        turn(walk, s,
             s->verb == VERB_REPEAL ? PHRASE_MUTANT_NOT_REPEALED : PHRASE_MUTANT_NOT_REPLACED,
             NULL))
        walk->removed = true;
    if (s->verb == VERB_REPEAL)
        return;
    walk_truth(walk, s);
    walk_effect(walk, s);
    walk_marks(walk, s);
    walk_atoms(walk, s);
}

static void walk_document(Walk *walk, const Document *document)
{
    for (size_t i = 0; i < document->count; i++)
        walk_statement(walk, &document->statements[i]);
}

size_t mutants_count(const Document *document)
{
    Walk walk = { .arena = NULL };

    walk_document(&walk, document);
    return walk.at;
}

Mutant mutant_make(Arena *arena, const Document *document, size_t index)
{
    Walk walk = { .arena = arena, .wanted = index };
    Document *made = NEW(arena, Document);
    Statement *statements = NEW_ARRAY(arena, Statement, document->count);
    size_t count = 0;

    walk_document(&walk, document);
    ensure(walk.from != NULL); /* index is below mutants_count() */
    for (size_t i = 0; i < document->count; i++) {
        const Statement *statement = &document->statements[i];
        if (statement != walk.from)
            statements[count++] = *statement;
        else if (!walk.removed)
            statements[count++] = walk.made;
    }
    *made = *document;
    made->statements = statements;
    made->count = count;
    made->hash = document_reckon(made);
    walk.mutant.document = made;
    return walk.mutant;
}
