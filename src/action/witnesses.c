/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/inside.h"
#include "action/keep_event.h"

enum { WITNESSES_FILE_MAX = 16 << 10 };

static int read_addresses(Office *office, Arena *arena, Findings *findings,
                          const WitnessAddress **ret_addresses, size_t *ret_count)
{
    Str bytes, path = record_path(arena, office->dir, S("witnesses"));
    int r = world_read_file(arena, path, WITNESSES_FILE_MAX, &bytes);

    if (r < 0)
        return trace(r);
    if (r == WORLD_E_NOT_FOUND)
        bytes = S(""); /* nobody watches */
    else if (r > 0)
        return fault(FAULT_DISK, "the list of witnesses cannot be read");
    return witness_addresses_read(arena, bytes, path, findings, ret_addresses, ret_count)
               ? 0
               : OFFICE_E_INVALID;
}

int office_witnesses(Office *office, Arena *arena, Findings *findings,
                     const OfficeWitness **ret_witnesses, size_t *ret_count)
{
    const WitnessAddress *addresses;
    size_t count = 0;
    int r = read_addresses(office, arena, findings, &addresses, &count);

    if (r)
        return r < 0 ? trace(r) : r;
    OfficeWitness *witnesses = NEW_ARRAY(arena, OfficeWitness, count + 1);

    for (size_t i = 0; i < count && !r; i++) {
        witnesses[i].name = addresses[i].key.name;
        r = witness_submit(office->journal, office->store, &addresses[i], &witnesses[i].outcome,
                           &witnesses[i].size);
    }
    *ret_witnesses = witnesses;
    *ret_count = count;
    return r < 0 ? trace(r) : 0;
}

void office_witness_write(Text *text, const OfficeWitness *witness, Lang lang)
{
    Text size = text_open(text->arena, 20);

    text_int(&size, witness->size);
    phrase_put(text, witness_outcome_phrase(witness->outcome), lang, witness->name,
               text_str(&size));
    text_char(text, '\n');
}
