/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/phrase.h"

static const Str lang_codes[LANG_COUNT] = { [LANG_JA] = STR("ja"), [LANG_EN] = STR("en") };

bool lang_read(Str text, Lang *ret_lang)
{
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (str_eq(text, lang_codes[lang])) {
            *ret_lang = (Lang)lang;
            return true;
        }
    }
    return false;
}

Str lang_code(Lang lang)
{
    return lang_codes[lang];
}

Str label_in(Label label, Lang lang, Str fallback)
{
    Lang other = lang == LANG_JA ? LANG_EN : LANG_JA;

    if (label.in[lang].len > 0)
        return label.in[lang];
    return label.in[other].len > 0 ? label.in[other] : fallback;
}

static const PhraseRow *row_of(Phrase key)
{
    static const PhraseRow none = { 0 };
    size_t subject = key / PHRASE_RANGE, at = key % PHRASE_RANGE;

    if (key == PHRASE_NONE)
        return &none;
    ensure(subject > 0 && subject <= phrase_subject_count);
    ensure(at < phrase_subjects[subject - 1].count);
    return &phrase_subjects[subject - 1].rows[at];
}

Str phrase(Phrase key, Lang lang)
{
    return row_of(key)->in[lang];
}

Str phrase_key(Phrase key)
{
    return row_of(key)->key;
}

/* The argument that "{n}" at the start of `rest` names; the catalogue was checked when it was
 * built. */
static Str argument(Str rest, const Str *args, size_t count)
{
    ensure(rest.len >= 3 && rest.at[1] >= '1' && rest.at[2] == '}');
    size_t index = (size_t)(rest.at[1] - '1');

    ensure(index < count);
    return args[index];
}

void phrase_write(Text *text, Phrase key, Lang lang, const Str *args, size_t count)
{
    Str rest = phrase(key, lang);
    size_t brace;

    while (str_find(rest, S("{"), &brace)) {
        text_put(text, str_cut(rest, 0, brace));
        rest = str_cut(rest, brace, rest.len);
        if (str_starts(rest, S("{{"))) {
            text_char(text, '{');
            rest = str_cut(rest, 2, rest.len);
        } else {
            text_put(text, argument(rest, args, count));
            rest = str_cut(rest, 3, rest.len);
        }
    }
    text_put(text, rest);
}
