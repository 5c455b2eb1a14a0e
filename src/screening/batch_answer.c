/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/batch.h"

/* Answers, and how programs are told them. */

enum { REASON_BYTES_MAX = 1 << 16 };

Answering batch_answer(Arena *arena, Searcher *searcher, const Asking *asking, Search search)
{
    Answering answering = { .refusal = asking->refusal };

    if (asking->refusal != PHRASE_NONE)
        return answering;
    int refusal = index_search(arena, searcher, &asking->query, search, &answering.hits,
                               &answering.count, &answering.more);
    if (refusal)
        return (Answering){ .refusal = name_refusal(refusal) };
    for (size_t i = 0; i < answering.count; i++)
        answering.alert = answering.alert || answering.hits[i].alert;
    return answering;
}

static void put_member(Text *text, Str key, Str value)
{
    text_all(text, S(",\""), key, S("\":"));
    text_json(text, value);
}

static void put_reason(Text *text, const Reason *reason, Lang lang)
{
    Text sentence = text_open(text->arena, REASON_BYTES_MAX);

    reason_write(&sentence, reason, lang);
    text_put(text, S("{\"kind\":"));
    text_json(text, reason_words[reason->kind]);
    put_member(text, S("query"), reason->query);
    put_member(text, S("entry"), reason->entry);
    text_put(text, S(",\"lowered\":"));
    score_write(text, reason->lowered);
    put_member(text, S("text"), text_str(&sentence));
    text_char(text, '}');
}

static void put_list(Text *text, const IndexedList *list)
{
    text_put(text, S(",\"list_version\":\""));
    hash_write(text, list->hash);
    text_put(text, S("\",\"list_issued\":"));
    if (list->issued == DATE_NONE) {
        text_put(text, S("null"));
        return;
    }
    text_char(text, '"');
    date_write(text, list->issued);
    text_char(text, '"');
}

static void put_hit(Text *text, const Index *index, Str name, const Hit *hit, Lang lang)
{
    IndexedList list = index_list(index, hit->list);
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);

    text_put(text, S("{\"list\":"));
    text_json(text, list.name);
    put_member(text, S("id"), entry.id);
    put_member(text, S("name"), entry.primary);
    text_put(text, S(",\"score\":"));
    score_write(text, hit->score);
    put_member(text, S("band"), band_words[hit->band]);
    text_put(text, hit->alert ? S(",\"alert\":true") : S(",\"alert\":false"));
    put_member(text, S("type"), entity_type_words[entry.type]);
    put_member(text, S("name_matched"), hit->name);
    put_member(text, S("strength"), name_strength_words[hit->strength]);
    put_member(text, S("programme"), entry.programme);
    put_list(text, &list);
    text_put(text, S(",\"ofac_style\":"));
    text_int(text, score_ofac_style(*text->arena, name, hit->name));
    text_put(text, S(",\"reasons\":["));
    for (size_t i = 0; i < hit->reason_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_reason(text, &hit->reasons[i], lang);
    }
    text_put(text, S("]}"));
}

static void put_unread(Text *text, const Asking *asking)
{
    for (size_t i = 0; i < asking->unread_count; i++) {
        text_put(text, i ? S(",") : S(",\"unread\":["));
        text_json(text, asking->unread[i]);
    }
    text_put(text, asking->unread_count ? S("]") : S(""));
}

void batch_json(Text *text, const Index *index, size_t row, const Asking *asking,
                const Answering *answering, Lang lang)
{
    text_put(text, S("{\"row\":"));
    text_int(text, (int64_t)row);
    put_member(text, S("name"), asking->query.name);
    if (answering->refusal != PHRASE_NONE)
        put_member(text, S("error"), phrase(answering->refusal, lang));
    for (size_t i = 0; i < answering->count; i++) {
        text_put(text, i ? S(",") : S(",\"hits\":["));
        put_hit(text, index, asking->query.name, &answering->hits[i], lang);
    }
    if (answering->refusal == PHRASE_NONE)
        text_put(text, answering->count ? S("],\"more\":") : S(",\"hits\":[],\"more\":"));
    if (answering->refusal == PHRASE_NONE)
        text_int(text, (int64_t)answering->more);
    put_unread(text, asking);
    if (answering->doubts && answering->doubts->count > 0) {
        text_put(text, S(",\"findings\":"));
        findings_write_json(text, answering->doubts, lang);
    }
    text_char(text, '}');
}
