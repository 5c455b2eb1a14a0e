/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * holdings - who owns whom, and what listed owners make of those they own
 *
 * A register of holdings is a CSV file: `holder,held,share,control,from,until,source`, one row a
 * holding. Share is in percent with up to two decimals; control is yes, no or empty. A party is
 * owned by listed ones when their shares in it, direct or through those they own, reach half
 * together, and controlled when one of them controls it.
 *
 * Promises: cycles end. A party counts as owned once its listed holders reach OWNED_AT together and
 * then passes its whole holding on; so what is found does not depend on the order of rows. What
 * those who are only controlled hold counts towards control and never towards the half, so that a
 * law that knows the half alone can be served too. Shares in one party that sum up to more than the
 * whole on one day are a finding. Names that differ in case, width or the writing of their company
 * form alone are one party, and every such join is a warning; X Ltd and X Corporation are two, and
 * an X without a form beside both is a third, with a warning that says so. Whether the register and
 * a list mean the same party is for a search to say.
 */
#pragma once

#include "base/base.h"

enum {
    HOLDING_WHOLE = 10000, /* shares are hundredths of a percent */
    OWNED_AT = 5000,
    HOLDINGS_MAX = 200000,
};

typedef struct Holding {
    Str holder, held;            /* names of parties, as in the register */
    uint32_t holder_at, held_at; /* the same in Holdings.parties */
    int32_t share;
    bool controls;
    Date from, until; /* [from, until) */
    Str source;
    Place place;
} Holding;

/* A name as the register writes it, and what it means. */
typedef struct Spelling {
    Str name, words, forms;
    uint32_t line;  /* the first that has it */
    uint32_t party; /* in Holdings.parties */
} Spelling;

typedef struct Holdings {
    const Holding *rows; /* by held party, then holder, then from */
    size_t row_count;
    const Str *parties; /* each once, by the first of its spellings, in byte order */
    size_t party_count;
    const Spelling *spellings, *meant; /* each once: in byte order; by words, forms, name */
    size_t spelling_count;
} Holdings;

/* NULL with findings when anything is wrong. */
MUST_USE const Holdings *holdings_read(Arena *arena, Str bytes, Str file, Findings *findings);

typedef enum Ownership {
    OWNERSHIP_NONE,
    OWNERSHIP_SOME,
    OWNERSHIP_OWNED,
    OWNERSHIP_CONTROLLED
} Ownership;

typedef struct Owned {
    Ownership ownership;         /* owned and controlled: OWNERSHIP_OWNED */
    int32_t share;               /* of all listed together, at most HOLDING_WHOLE */
    const Holding *const *chain; /* the holdings it rests on, those of the party first */
    size_t chain_count;
} Owned;

extern const Phrase ownership_phrases[OWNERSHIP_CONTROLLED + 1];

/* Is there a party that is spelled so, to the byte? What is found of one that is not says nothing.
 */
bool holdings_party(const Holdings *holdings, Str party, uint32_t *ret_at);

/* The party a person means: spelled so, or joined with this name as names of the register are. 0 or
 * a refusal; where several may be meant *ret_at is one of them. */
enum { HOLDINGS_E_UNKNOWN = 1, HOLDINGS_E_AMBIGUOUS };
MUST_USE int holdings_meant(Arena *arena, const Holdings *holdings, Str name, uint32_t *ret_at);

void holding_share_write(Text *text, int32_t share); /* 60, 12.5 */

/* What the listed parties, by name, own of `party` on the day. Whether the party is listed itself
 * is not asked here, and changes nothing of what others own of it. */
Owned holdings_owned(Arena *arena, const Holdings *holdings, Str party, const Str *listed,
                     size_t listed_count, Date on);

/* As sentences. */
void owned_write(Text *text, Str party, const Owned *owned, Lang lang);
void holding_write(Text *text, const Holding *holding, Lang lang);

enum { PICTURE_PARTIES_MAX = 80 };

/* The chain as a picture: SVG without script or style from elsewhere, with a text alternative that
 * says all of it. Of more than PICTURE_PARTIES_MAX parties the nearest are drawn, and the picture
 * says how many holdings it leaves out. */
void holdings_picture(Text *text, const Holdings *holdings, Str party, const Owned *owned,
                      const Str *listed, size_t listed_count, Lang lang);
