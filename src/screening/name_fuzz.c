/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/screening.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_token(const NameToken *token, NameSpace space, Str text)
{
    ensure(token->letters.len > 0 && token->letters.len <= NAME_TOKEN_BYTES_MAX);
    ensure(token->sound.len <= token->letters.len);
    ensure(token->weight >= 1 && token->weight <= NAME_WEIGHT && token->kind < TOKEN_KINDS);
    ensure(token->written.at >= text.at &&
           token->written.at + token->written.len <= text.at + text.len);
    for (size_t i = 0; i < token->letters.len && space == SPACE_SOUND; i++) {
        char c = token->letters.at[i];
        ensure((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}

static void check_views(const Name *name, Str text)
{
    ensure(name->view_count > 0 && name->view_count <= NAME_VIEWS_MAX);
    ensure(name->form_count <= NAME_FORMS_MAX);
    for (size_t v = 0; v < name->view_count; v++) {
        const NameView *view = &name->views[v];
        int32_t weight = 0;
        ensure(view->token_count > 0 && view->token_count <= NAME_TOKENS_MAX);
        for (size_t i = 0; i < view->token_count; i++) {
            check_token(&view->tokens[i], view->space, text);
            weight += view->tokens[i].weight;
        }
        ensure(weight == view->weight);
    }
}

static void ensure_same(const Name *a, const Name *b)
{
    ensure(a->view_count == b->view_count && a->form_count == b->form_count);
    for (size_t v = 0; v < a->view_count; v++) {
        ensure(a->views[v].token_count == b->views[v].token_count);
        for (size_t i = 0; i < a->views[v].token_count; i++) {
            const NameToken *one = &a->views[v].tokens[i], *other = &b->views[v].tokens[i];
            ensure(str_eq(one->letters, other->letters) && str_eq(one->sound, other->sound));
            ensure(one->kind == other->kind && one->weight == other->weight);
        }
    }
}

/* Marks of direction are no letters: the name is the same with them and without. */
static void check_marked(Arena *arena, Str text, EntityType type, const Name *name)
{
    Text marked = text_open(arena, text.len + 6);
    Name same;

    text_all(&marked, S("\xe2\x80\xae"), text, S("\xe2\x80\xac"));
    if (name_make(arena, text_str(&marked), S(""), type, &same) == 0)
        ensure_same(name, &same);
    else
        ensure(text.len + 6 > LIST_NAME_BYTES_MAX); /* the marks made it too long */
}

/* A dozen names that have nothing in common. */
enum { OTHERS = 12 };

static const Name *others_of(EntityType type)
{
    static const Str texts[OTHERS] = {
        STR("Zaurmek Gucharov"), STR("Bertil Nyqvist"), STR("Oda Kuranosuke"),
        STR("Xiomara Paez"),     STR("Wim Hoogland"),   STR("Firdaus Ternate"),
        STR("Joaquim Leitao"),   STR("Padraig Colm"),   STR("Mbeki Dlamini"),
        STR("Vytautas Kubilis"), STR("Eszter Halasz"),  STR("Chulalak Saengthong"),
    };
    static Arena kept; /* from run to run */
    static Name others[ENTITY_TYPES][OTHERS];

    if (!kept.base)
        kept = arena_open(1 << 20);
    for (size_t i = 0; i < OTHERS && others[type][i].view_count == 0; i++)
        ensure(name_make(&kept, texts[i], S(""), type, &others[type][i]) == 0);
    return others[type];
}

/* It meets itself, and not all of the others. */
static void check_met(Arena *arena, const Name *name, EntityType type)
{
    const Name *others = others_of(type);
    size_t alerts = 0;

    ensure(score_names_only(*arena, name, name, type) == SCORE_MAX);
    for (size_t i = 0; i < OTHERS; i++)
        alerts += score_names_only(*arena, name, &others[i], type) >= SCORE_ALERT;
    ensure(alerts < OTHERS);
}

/* Whatever the bytes: refused with a reason, or a name that keeps its promises. */
static void check_name(Arena *arena, Str text, EntityType type)
{
    Name name, again;
    int refusal = name_make(arena, text, (Str){ 0 }, type, &name);

    if (refusal != 0) {
        ensure(name_refusal(refusal) != PHRASE_NONE);
        return;
    }
    check_views(&name, text);
    ensure(name_make(arena, text, (Str){ 0 }, type, &again) == 0);
    ensure_same(&name, &again);
    check_marked(arena, text, type, &name);
    check_met(arena, &name, type);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run */

    if (!arena.base)
        arena = arena_open(256 << 20);
    for (EntityType type = ENTITY_UNKNOWN; type < ENTITY_TYPES; type++) {
        arena_reset(&arena);
        check_name(&arena, (Str){ (const char *)bytes, size }, type);
    }
    return 0;
}
