/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/mutation.h"

enum { LAW_BYTES = 1 << 30, SCRATCH_BYTES = 1 << 30, FINDINGS_BYTES = 64 << 20 }; /* reserved */
enum { NAME_BYTES_MAX = 1000 };

struct Trials {
    const Library *library;
    const Stories *stories;
    Arena own;                    /* the Trials itself and its lists */
    Arena law, scratch, findings; /* of one trial */
    const Document **documents;   /* those of the library, one of them changed */
    size_t last_story; /* the story that noticed last: likely to notice the next one too */
};

Trials *trials_open(const Library *library, const Stories *stories)
{
    Arena own =
        arena_open(sizeof(Trials) + (library->document_count + 1) * sizeof(Document *) + 4096);
    Trials *trials = NEW(&own, Trials);

    trials->library = library;
    trials->stories = stories;
    trials->documents = NEW_ARRAY(&own, const Document *, library->document_count);
    trials->law = arena_open(LAW_BYTES);
    trials->scratch = arena_open(SCRATCH_BYTES);
    trials->findings = arena_open(FINDINGS_BYTES);
    trials->own = own;
    return trials;
}

void trials_close(Trials *trials)
{
    Arena own = trials->own;
    arena_close(&trials->law);
    arena_close(&trials->scratch);
    arena_close(&trials->findings);
    arena_close(&own);
}

/* Does the pack say something else than before? */
static bool is_changed(const Trials *trials, const Library *broken, size_t pack)
{
    return broken->book->packs[pack].hash != trials->library->book->packs[pack].hash;
}

static bool examples_notice(Trials *trials, const Library *broken)
{
    Findings findings = { .arena = &trials->findings };
    for (size_t i = 0; i < broken->book->pack_count && !findings.error_count; i++)
        if (is_changed(trials, broken, i))
            pack_examples(trials->scratch, broken->book, &broken->book->packs[i], &findings);
    return findings.error_count > 0;
}

/* Stories are bound to facts, and no mutant changes the facts: the cases fit the broken law too. */
static bool stories_notice(Trials *trials, const Library *broken)
{
    Findings findings = { .arena = &trials->findings };
    Gate *gate = gate_open(broken);
    bool noticed = false;

    for (size_t i = 0; i < trials->stories->count && !noticed; i++) {
        size_t story = (trials->last_story + i) % trials->stories->count;
        noticed = !story_run(gate, trials->scratch, trials->stories->list[story], &findings);
        if (noticed)
            trials->last_story = story;
    }
    gate_close(gate);
    return noticed;
}

/* A proof that cannot be settled in time has not been kept. */
static bool proofs_of_pack_notice(Trials *trials, const Library *broken, const Pack *pack)
{
    Arena arena = trials->scratch;
    Asker *asker = asker_open(&arena, broken->book, pack, NULL, 0);
    const InvariantProof *proofs = asker_prove(asker, &arena);
    bool noticed = false;

    for (size_t i = 0; i < pack->invariant_count; i++)
        noticed = noticed || proofs[i].result != PROOF_HOLDS;
    asker_close(asker);
    return noticed;
}

static bool proofs_notice(Trials *trials, const Library *broken)
{
    for (size_t i = 0; i < broken->book->pack_count; i++)
        if (is_changed(trials, broken, i) &&
            proofs_of_pack_notice(trials, broken, &broken->book->packs[i]))
            return true;
    return false;
}

MutantFate trials_run(Trials *trials, size_t document, size_t index)
{
    const Library *library = trials->library;
    Library broken;

    arena_reset(&trials->law);
    arena_reset(&trials->findings);
    Findings findings = { .arena = &trials->findings };
    for (size_t i = 0; i < library->document_count; i++)
        trials->documents[i] = library->documents[i];
    trials->documents[document] =
        mutant_make(&trials->law, library->documents[document], index).document;
    if (!library_make(&trials->law, trials->documents, library->document_count, library->registers,
                      library->register_count, &broken, &findings))
        return MUTANT_REFUSED;
    if (examples_notice(trials, &broken))
        return MUTANT_BY_EXAMPLE;
    if (stories_notice(trials, &broken))
        return MUTANT_BY_STORY;
    return proofs_notice(trials, &broken) ? MUTANT_BY_PROOF : MUTANT_SURVIVED;
}

static Str name_text(Arena *arena, const Mutant *mutant, int64_t same, Lang lang)
{
    Text text = text_open(arena, NAME_BYTES_MAX);
    phrase_write(&text, mutant->what, lang, mutant->args, COUNT_OF(mutant->args));
    if (same > 1) {
        text_put(&text, S(" ("));
        text_int(&text, same);
        text_char(&text, ')');
    }
    return text_str(&text);
}

static bool same_name(const Mutant *a, const Mutant *b)
{
    return a->what == b->what && str_eq(a->args[0], b->args[0]) && str_eq(a->args[1], b->args[1]);
}

const MutantName *trials_names(Arena *arena, const Library *library, size_t document,
                               size_t *ret_count)
{
    size_t count = mutants_count(library->documents[document]);
    MutantName *names = NEW_ARRAY(arena, MutantName, count);
    Mutant *mutants = NEW_ARRAY(arena, Mutant, count);

    for (size_t i = 0; i < count; i++) {
        Arena scratch = *arena; /* the document itself is not wanted here */
        int64_t same = 1;
        mutants[i] = mutant_make(&scratch, library->documents[document], i);
        for (size_t j = 0; j < i; j++)
            same += same_name(&mutants[i], &mutants[j]);
        names[i].place = mutants[i].place;
        for (int lang = 0; lang < LANG_COUNT; lang++)
            names[i].name.in[lang] = name_text(arena, &mutants[i], same, (Lang)lang);
    }
    *ret_count = count;
    return names;
}
