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

/* Whatever the bytes: refused with a reason, or a name that keeps its promises. */
static void check_name(Arena *arena, Str text, EntityType type)
{
    Name name;
    int refusal = name_make(arena, text, (Str){ 0 }, type, &name);

    if (refusal != 0) {
        ensure(name_refusal(refusal) != PHRASE_NONE);
        return;
    }
    ensure(name.view_count > 0 && name.view_count <= NAME_VIEWS_MAX);
    ensure(name.form_count <= NAME_FORMS_MAX);
    for (size_t v = 0; v < name.view_count; v++) {
        int32_t weight = 0;
        ensure(name.views[v].token_count > 0 && name.views[v].token_count <= NAME_TOKENS_MAX);
        for (size_t i = 0; i < name.views[v].token_count; i++) {
            check_token(&name.views[v].tokens[i], name.views[v].space, text);
            weight += name.views[v].tokens[i].weight;
        }
        ensure(weight == name.views[v].weight);
    }
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
