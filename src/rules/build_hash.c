/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a pack says after its amendments, as one number. */
#include "rules/build.h"

/* Everything but the verb: replacing a rule by itself changes nothing. */
static uint64_t mix_stated(uint64_t hash, const Statement *statement)
{
    Statement plain = *statement;
    plain.verb = VERB_STATE;
    return statement_mix(hash, &plain);
}

uint64_t build_hash(const Build *build, const Draft *draft)
{
    const Statement *header[] = { draft->head,     draft->regime, draft->made_by,
                                  draft->in_force, draft->judges, draft->selected_by,
                                  draft->levels };
    uint64_t hash = STATEMENT_HASH_SEED;

    for (size_t i = 0; i < COUNT_OF(header); i++)
        if (header[i] != NULL)
            hash = mix_stated(hash, header[i]);
    for (size_t i = 0; i < draft->stated_count; i++)
        hash = mix_stated(hash, draft->stated[i].statement);
    for (size_t i = 0; i < draft->pack->fact_count; i++)
        hash = mix_stated(hash, build->fact_of[draft->pack->facts[i]]);
    return hash;
}
