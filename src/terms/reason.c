/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* reason - why a document is changed, by code and in words */
#include "phrases_terms.h"
#include "terms/change.h"

const Str change_reason_words[CHANGE_REASONS] = {
    [REASON_SCOPE] = STR("scope"),       [REASON_PRICE] = STR("price"),
    [REASON_FUNDS] = STR("funds"),       [REASON_SCHEDULE] = STR("schedule"),
    [REASON_DELIVERY] = STR("delivery"), [REASON_CONFIGURATION] = STR("configuration"),
    [REASON_LAW] = STR("law"),           [REASON_BUYER] = STR("buyer"),
    [REASON_WORDING] = STR("wording"),   [REASON_CLOSURE] = STR("closure"),
};

const Phrase change_reason_phrases[CHANGE_REASONS] = {
    [REASON_SCOPE] = PHRASE_TERMS_REASON_SCOPE,
    [REASON_PRICE] = PHRASE_TERMS_REASON_PRICE,
    [REASON_FUNDS] = PHRASE_TERMS_REASON_FUNDS,
    [REASON_SCHEDULE] = PHRASE_TERMS_REASON_SCHEDULE,
    [REASON_DELIVERY] = PHRASE_TERMS_REASON_DELIVERY,
    [REASON_CONFIGURATION] = PHRASE_TERMS_REASON_CONFIGURATION,
    [REASON_LAW] = PHRASE_TERMS_REASON_LAW,
    [REASON_BUYER] = PHRASE_TERMS_REASON_BUYER,
    [REASON_WORDING] = PHRASE_TERMS_REASON_WORDING,
    [REASON_CLOSURE] = PHRASE_TERMS_REASON_CLOSURE,
};

/* What says no more than that there is a change. */
static const Str empty_words[] = {
    STR("increase funds"), STR("increase of funds"), STR("more funds"),   STR("additional funds"),
    STR("funds increase"), STR("amendment"),         STR("modification"), STR("correction"),
    STR("as requested"),   STR("as required"),       STR("see attached"), STR("administrative"),
    STR("change"),         STR("資金の増額"),        STR("資金増額"),     STR("増額"),
    STR("変更のため"),     STR("必要のため"),        STR("要請による"),   STR("別紙のとおり"),
    STR("所要の変更"),     STR("修正のため"),
};

enum { REASON_BYTES_MIN = 15 }; /* what is left must be: five Japanese letters, or two words */

/* Blanks each place of the part. */
static void blank(char *text, size_t len, Str part)
{
    size_t at, from = 0;

    while (part.len > 0 && str_find((Str){ text + from, len - from }, part, &at)) {
        for (size_t i = 0; i < part.len; i++)
            text[from + at + i] = ' ';
        from += at + part.len;
    }
}

static size_t letters_left(const char *text, size_t len)
{
    size_t left = 0;

    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        left += c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return left;
}

bool change_reason_check(ChangeReason code, Str reason, Findings *findings)
{
    Arena scratch = *findings->arena;
    Str form = unicode_search_form(&scratch, reason);
    char *text = NEW_ARRAY(&scratch, char, form.len + 1);

    for (size_t i = 0; i < form.len; i++)
        text[i] = form.at[i];
    for (size_t i = 0; i < COUNT_OF(empty_words); i++)
        blank(text, form.len, empty_words[i]);
    for (Lang lang = 0; lang < LANG_COUNT; lang++)
        blank(text, form.len,
              unicode_search_form(&scratch, phrase(change_reason_phrases[code], lang)));
    blank(text, form.len, change_reason_words[code]);
    if (letters_left(text, form.len) >= REASON_BYTES_MIN)
        return true;
    finding_error(findings, (Place){ .pointer = S("/reason") }, PHRASE_TERMS_REASON_EMPTY,
                  PHRASE_TERMS_REASON_EMPTY_REMEDY, reason, change_reason_words[code]);
    return false;
}
