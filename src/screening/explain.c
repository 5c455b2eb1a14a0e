/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/explain.h"

#include "base/base.h"
#include "screening/cost.h"
#include "screening/near.h"

enum { SAID_BYTES_MAX = 10000 };

Account account_open(Arena *arena)
{
    return (Account){ .arena = arena,
                      .reasons = NEW_ARRAY(arena, Reason, SCORE_REASONS_MAX),
                      .score = SCORE_MAX };
}

static void account_add(Account *account, ReasonKind kind, Str query, Str entry, int32_t lowered)
{
    ensure(account->count < SCORE_REASONS_MAX);
    account->reasons[account->count++] = (Reason){ kind, query, entry, lowered };
    account->score -= lowered;
}

void account_lower(Account *account, ReasonKind kind, Str query, Str entry, int32_t lowered)
{
    if (lowered != 0)
        account_add(account, kind, query, entry, lowered);
}

Scored account_close(const Account *account, int32_t confirmed)
{
    ensure(account->score >= 0 && account->score <= SCORE_MAX);
    return (Scored){ account->score, confirmed, account->reasons, account->count };
}

/* ---- shares -------------------------------------------------------------------------------- */

/*
 * `total` shared among the reasons as `parts` stand to one another: each its whole thousandths, and
 * what is over to those that came nearest to one more, the first of equals.
 */
static void share(Reason *reasons, const int64_t *parts, size_t count, int64_t total)
{
    int64_t sum = 0, over = total, rests[SCORE_REASONS_MAX];

    for (size_t i = 0; i < count; i++)
        sum += parts[i];
    ensure(sum > 0);
    for (size_t i = 0; i < count; i++) {
        reasons[i].lowered = (int32_t)(total * parts[i] / sum);
        rests[i] = total * parts[i] % sum;
        over -= reasons[i].lowered;
    }
    for (; over > 0; over--) {
        size_t most = 0;
        for (size_t i = 1; i < count; i++)
            if (rests[i] > rests[most])
                most = i;
        reasons[most].lowered++;
        rests[most] = -1;
    }
}

void account_settle(Account *account, int32_t score)
{
    int64_t parts[SCORE_REASONS_MAX];

    if (account->score == score)
        return;
    for (size_t i = 0; i < account->count; i++)
        parts[i] = account->reasons[i].lowered;
    share(account->reasons, parts, account->count, SCORE_MAX - score);
    account->score = score;
}

/* ---- names --------------------------------------------------------------------------------- */

/* Is the word written in Latin letters? Its first letter tells: words are of one script. */
static bool in_latin(Str written)
{
    size_t at = 0;
    uint32_t letter = written.len > 0 ? utf8_next(written, &at) : 'a';
    return letter < 0x370 || (letter >= 0x1e00 && letter < 0x1f00) ||
           (letter >= 0xff00 && letter < 0xff60); /* full width */
}

static bool other_script(const NameToken *query, const NameToken *entry)
{
    return query->origin != entry->origin || in_latin(query->written) != in_latin(entry->written);
}

static ReasonKind pair_kind(const Aligned *aligned, const AlignedPair *pair)
{
    const NameToken *query = &aligned->query->tokens[pair->query_at];
    const NameToken *entry = &aligned->entry->tokens[pair->entry_at];
    bool same = str_eq(query->letters, entry->letters);

    if (pair->query_count > 1 || pair->entry_count > 1)
        return REASON_JOINED;
    if (!same && query->term != 0 && query->term == entry->term)
        return REASON_TERM;
    if (!same && (query->kind == TOKEN_INITIAL || entry->kind == TOKEN_INITIAL))
        return REASON_INITIAL;
    if (query->origin == ORIGIN_HAN && entry->origin != ORIGIN_HAN)
        return REASON_GUESSED;
    if (other_script(query, entry))
        return REASON_SCRIPT;
    if (same)
        return REASON_SAME;
    return near_by_letters(query, entry) ? REASON_SPELLING : REASON_SOUND;
}

static Str run_written(Arena *arena, const NameToken *tokens, size_t count)
{
    if (count == 1)
        return tokens->written;
    Text said = text_open(arena, SAID_BYTES_MAX);
    for (size_t i = 0; i < count; i++) {
        text_c(&said, i > 0 ? " " : "");
        text_put(&said, tokens[i].written);
    }
    return text_str(&said);
}

/* What a token alone adds to the formula's denominator; of what clashes, each side tells half. */
static int64_t alone_part(int64_t weight, int64_t left, int64_t both, int64_t alone)
{
    return weight * (INT64_C(500) * score_rules.clash * both + 10 * alone * (left - both)) / left;
}

typedef struct Parts {
    int64_t parts[SCORE_REASONS_MAX];
    size_t count;
} Parts;

static void add_pairs(Account *account, Parts *parts, const Aligned *aligned)
{
    for (size_t at = 0; at < aligned->query->token_count; at++)
        for (size_t i = 0; i < aligned->pair_count; i++) {
            const AlignedPair *pair = &aligned->pairs[i];
            if (pair->query_at != at)
                continue;
            account_add(account, pair_kind(aligned, pair),
                        run_written(account->arena, aligned->query->tokens + at, pair->query_count),
                        run_written(account->arena, aligned->entry->tokens + pair->entry_at,
                                    pair->entry_count),
                        0);
            parts->parts[parts->count++] =
                (int64_t)score_rules.loss * pair->weight * (NEAR_SAME - pair->near);
        }
}

static void add_alone(Account *account, Parts *parts, const Aligned *aligned)
{
    const ScoreRules *rules = &score_rules;
    int64_t factor = aligned->single ? rules->single : 100;
    int64_t query_left = aligned->query_left, entry_left = aligned->entry_left;
    int64_t both = query_left < entry_left ? query_left : entry_left;

    for (size_t i = 0; i < aligned->query->token_count; i++)
        if (aligned->query_alone >> i & 1) {
            const NameToken *token = &aligned->query->tokens[i];
            account_add(account, REASON_QUERY_ALONE, token->written, S(""), 0);
            parts->parts[parts->count++] =
                alone_part(aligned->alone_factor * token->weight, query_left, both,
                           rules->query_alone * factor);
        }
    for (size_t i = 0; i < aligned->entry->token_count; i++)
        if (aligned->entry_alone >> i & 1) {
            const NameToken *token = &aligned->entry->tokens[i];
            account_add(account, REASON_ENTRY_ALONE, S(""), token->written, 0);
            parts->parts[parts->count++] =
                alone_part(aligned->alone_factor * token->weight, entry_left, both,
                           rules->entry_alone * factor);
        }
}

void account_names(Account *account, const Aligned *aligned)
{
    Parts parts = { .count = 0 };
    int64_t sum = 0;

    ensure(account->count == 0);
    add_pairs(account, &parts, aligned);
    add_alone(account, &parts, aligned);
    for (size_t i = 0; i < parts.count; i++)
        sum += parts.parts[i];
    /* Initials alone agree in every letter, and prove nothing: the loss is all of theirs. */
    for (size_t i = 0; i < parts.count && sum == 0; i++)
        parts.parts[i] = 1;
    share(account->reasons, parts.parts, parts.count, SCORE_MAX - aligned->score);
    account->score = aligned->score;
}

/* ---- fields -------------------------------------------------------------------------------- */

static Str birth_said(Arena *arena, Birth birth)
{
    Text said = text_open(arena, SAID_BYTES_MAX);
    birth_write(&said, birth);
    return text_str(&said);
}

static Str countries_said(Arena *arena, const Country *countries, size_t count)
{
    Text said = text_open(arena, SAID_BYTES_MAX);
    for (size_t i = 0; i < count; i++)
        text_all(&said, i > 0 ? S(", ") : S(""), country_get(countries[i])->code);
    return text_str(&said);
}

static void account_birth(Account *account, const FieldsMet *met)
{
    static const ReasonKind kinds[] = {
        [BIRTH_SAME] = REASON_BIRTH_SAME, [BIRTH_NEAR] = REASON_BIRTH_NEAR,
        [BIRTH_DAY] = REASON_BIRTH_OTHER, [BIRTH_YEARS] = REASON_BIRTH_OTHER,
        [BIRTH_FAR] = REASON_BIRTH_OTHER, [BIRTH_ABSENT] = REASON_BIRTH_ABSENT,
    };

    if (met->birth == BIRTH_UNKNOWN)
        return;
    Str listed = met->birth == BIRTH_ABSENT ? S("") : birth_said(account->arena, met->entry_birth);
    account_add(account, kinds[met->birth], birth_said(account->arena, met->query_birth), listed,
                birth_lowers(met->birth));
}

void account_fields(Account *account, const FieldsMet *met, const Query *query, const Fields *entry)
{
    Arena *arena = account->arena;

    account_birth(account, met);
    if (met->country_same)
        account_add(account, REASON_COUNTRY_SAME, country_get(met->country)->code,
                    country_get(met->country)->code, 0);
    if (met->country_other)
        account_add(account, REASON_COUNTRY_OTHER,
                    countries_said(arena, query->countries, query->country_count),
                    countries_said(arena, entry->countries, entry->country_count),
                    field_rules.country);
    if (met->type_other)
        account_add(account, REASON_TYPE_OTHER, entity_type_words[query->type],
                    entity_type_words[entry->type], field_rules.type);
    if (met->number_same)
        account_add(account, REASON_NUMBER_SAME, met->number_same->text, met->number_same->text, 0);
    if (met->number_query)
        account_add(account, REASON_NUMBER_OTHER, met->number_query->text, met->number_entry->text,
                    field_rules.number);
}
