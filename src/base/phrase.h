/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * phrase - the message catalogue
 *
 * Every sentence for people stands in texts/en/ and texts/ja/ under one key; a build-time tool
 * checks that both languages have the same keys and placeholders and makes one PHRASE_ constant a
 * key: rules.unknown-fact is PHRASE_RULES_UNKNOWN_FACT, of "phrases_rules.h". A file includes the
 * headers of the sentences it names, so that a new sentence compiles only its own subject's files
 * again. Placeholders are {1} to {4}.
 */
#pragma once

#include "base/text.h"

/* A sentence of the catalogue. */
typedef uint32_t Phrase;
enum { PHRASE_NONE };

typedef enum Lang { LANG_JA, LANG_EN, LANG_COUNT } Lang;

/* A name in both languages, as packs and registers carry them. */
typedef struct Label {
    Str in[LANG_COUNT];
} Label;

bool lang_read(Str text, Lang *ret_lang); /* "ja" or "en" */
Str lang_code(Lang lang);

/* The label in `lang`, else in the other language, else `fallback`. */
Str label_in(Label label, Lang lang, Str fallback);

Str phrase(Phrase key, Lang lang); /* the raw sentence, placeholders unfilled */
Str phrase_key(Phrase key);        /* "rules.unknown-fact" */

/* The sentence with its placeholders filled, as plain text. */
void phrase_write(Text *text, Phrase key, Lang lang, const Str *args, size_t count);
#define phrase_put(text, key, lang, ...) \
    phrase_write((text), (key), (lang), (const Str[]){ __VA_ARGS__ }, \
                 sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))

/* Made of the catalogue by the build, read by phrase() and phrase_key(): a constant is the place of
 * its subject, from 1, times PHRASE_RANGE, and its own place in the subject. */
enum { PHRASE_RANGE = 4096 };
typedef struct PhraseRow {
    Str key, in[LANG_COUNT];
} PhraseRow;
typedef struct PhraseRows {
    const PhraseRow *rows;
    size_t count;
} PhraseRows;
extern const PhraseRows phrase_subjects[];
extern const size_t phrase_subject_count;
