/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/listed.h"
#include "phrases_holdings.h"

#include "screening/batch.h"

Listed listed_open(Arena *arena, const Holdings *holdings)
{
    return (Listed){ .arena = arena,
                     .holdings = holdings,
                     .parties = NEW_ARRAY(arena, Str, holdings->party_count),
                     .meets = NEW_ARRAY(arena, ListedMeet, holdings->spelling_count) };
}

bool listed_is(const Listed *listed, Str party)
{
    for (size_t i = 0; i < listed->count; i++)
        if (str_eq(listed->parties[i], party))
            return true;
    return false;
}

static void add(Listed *listed, Str party)
{
    if (!listed_is(listed, party))
        listed->parties[listed->count++] = party;
}

int listed_meant(Arena *arena, const Holdings *holdings, Str name, Place place, uint32_t *ret_at,
                 Findings *findings)
{
    uint32_t spelled;
    int r = holdings_meant(arena, holdings, name, ret_at);

    if (r == HOLDINGS_E_AMBIGUOUS)
        finding_error(findings, place, PHRASE_HOLDINGS_SEVERAL, PHRASE_HOLDINGS_AMBIGUOUS_REMEDY,
                      name);
    else if (r == 0 && !holdings_party(holdings, name, &spelled))
        finding_warning(findings, place, PHRASE_HOLDINGS_JOINED, PHRASE_HOLDINGS_JOINED_REMEDY,
                        name, holdings->parties[*ret_at]);
    return r;
}

void listed_name(Listed *listed, Str lines, Place place, Findings *findings)
{
    while (lines.len > 0) {
        Str name = str_trim(str_split(lines, '\n', &lines));
        uint32_t at;
        place.line++;
        if (name.len == 0)
            continue;
        int r = listed_meant(listed->arena, listed->holdings, name, place, &at, findings);
        if (r == 0)
            add(listed, listed->holdings->parties[at]);
        else if (r == HOLDINGS_E_UNKNOWN)
            finding_warning(findings, place, PHRASE_HOLDINGS_NOT_IN_REGISTER,
                            PHRASE_HOLDINGS_NOT_IN_REGISTER_REMEDY, name);
    }
}

static void take_hit(Listed *listed, const Index *index, const Spelling *spelling, const Hit *hit)
{
    IndexedList list = index_list(index, hit->list);
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);

    Str party = listed->holdings->parties[spelling->party];

    add(listed, party);
    listed->meets[listed->meet_count++] = (ListedMeet){ .party = party,
                                                        .spelled = spelling->name,
                                                        .name = arena_str(listed->arena, hit->name),
                                                        .list = arena_str(listed->arena, list.name),
                                                        .entry = arena_str(listed->arena, entry.id),
                                                        .kind = list.kind,
                                                        .score = hit->score };
}

void listed_search(Listed *listed, Arena scratch, const Index *index, Str file, Lang lang,
                   Findings *findings)
{
    Searcher *searcher = searcher_open(&scratch, index);
    Search search = { .floor = SCORE_ALERT, .top = 1 };

    for (size_t i = 0; i < listed->holdings->spelling_count; i++) {
        const Spelling *spelling = &listed->holdings->spellings[i];
        Arena answers = scratch;
        Asking asking = { .query.name = spelling->name };
        Answering answering = batch_answer(&answers, searcher, &asking, search);
        if (answering.refusal != PHRASE_NONE)
            finding_error(findings, (Place){ .file = file }, PHRASE_HOLDINGS_NOT_SCREENED,
                          PHRASE_NONE, asking.query.name, phrase(answering.refusal, lang));
        else if (answering.alert)
            take_hit(listed, index, spelling, &answering.hits[0]);
    }
}
